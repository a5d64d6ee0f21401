import { expect } from 'chai';
import { type ListFixture, mountList } from '../../helpers/list-fixture.ts';
import { many } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';

/** Frames come when they are called for, so that what one of them shows can be looked at however slow the machine is. */
function holdFrames() {
  const real = window.requestAnimationFrame;
  let held: FrameRequestCallback[] = [];
  window.requestAnimationFrame = (run) => held.push(run);
  return {
    next() {
      const due = held;
      held = [];
      for (const run of due) run(performance.now());
    },
    end() {
      window.requestAnimationFrame = real;
      held.forEach((run) => real(run));
    },
  };
}

const cellsOf = (f: ListFixture, key: string) => [...f.root.querySelectorAll<HTMLElement>(`.cell.${key}`)];
const hasRows = (f: ListFixture) => f.root.querySelector('[data-open]') !== null;
/** Where names and rows are. */
const places = (f: ListFixture) =>
  [...f.root.querySelectorAll('[data-open]'), ...f.drawnRows].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height];
  });

describe('campaign-list: first picture', () => {
  it('is what is read in the rows; IDs, tags and what is pressed follow in the next frame, and nothing moves', async () => {
    const frames = holdFrames();
    try {
      const f = await mountList({ seed: many(120, { tags: ['vip'] }), wait: false });
      for (let turn = 0; turn < 50 && !hasRows(f); turn += 1) await f.clock.advanceAsync(0);
      frames.next();
      const rows = cellsOf(f, 'name').length;
      expect(rows).to.be.greaterThan(5);
      for (const key of ['name', 'channel', 'status', 'launchType', 'sendAt'])
        expect(
          cellsOf(f, key).filter((cell) => cell.textContent),
          key,
        ).to.have.length(rows);
      expect(f.root.querySelector('.id-line, [data-select], [data-action]')).to.equal(null);
      const before = places(f);
      frames.next();
      for (const [key, what] of [
        ['select', '[data-select]'],
        ['name', '.id-line .tag'],
        ['actions', '[data-action=more]'],
      ] as const)
        expect(
          cellsOf(f, key).filter((cell) => cell.querySelector(what)),
          key,
        ).to.have.length(rows);
      await f.list.updateComplete;
      expect(f.find('searchbox'), 'the toolbar').to.not.equal(null);
      expect(places(f)).to.deep.equal(before);
    } finally {
      frames.end();
    }
  });

  it('is whole where a skeleton was before', async () => {
    const f = await mountList({ seed: many(120), latency: 400, wait: false });
    await f.settle();
    expect(hasRows(f)).to.equal(false);
    await f.pass(400);
    await until(() => hasRows(f));
    expect(cellsOf(f, 'name').length).to.equal(f.root.querySelectorAll('.id-line').length);
  });
});
