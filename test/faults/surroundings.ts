/** F21, F23, F24: where and when the page runs. */
import { expect } from 'chai';
import { CampaignListElement } from '../../src/elements/campaign-list/campaign-list-element.ts';
import { answers } from '../helpers/http-layer.ts';
import { type ListFixture, type MountOptions, mountList } from '../helpers/list-fixture.ts';
import { textOf } from '../helpers/queries.ts';
import { healthy, oneOfEach } from '../helpers/seeds.ts';
import { until } from '../helpers/until.ts';
import { type CommandColumn, type ReadColumn, type Row, commands, no, reads } from './columns.ts';
import type { StrictPage } from './strict-page.ts';
import { expectDone, gestures, idsOf, settledFeed } from './gestures.ts';

const mount = (options: MountOptions = {}) => mountList({ http: true, ...options });

/** No connection: the browser says so, and no request gets through. */
export function offline(f: ListFixture): { restore(): void } {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  f.http!.add({ times: Infinity, answer: answers.network });
  const restore = () => {
    if (!delete (navigator as { onLine?: boolean }).onLine) throw new Error('navigator.onLine stays replaced');
    f.http!.clear();
    dispatchEvent(new Event('online'));
  };
  dispatchEvent(new Event('offline'));
  return { restore };
}

/** Instants around the change to winter time in Kyiv (01:00 UTC on 25 October 2026), as wall clocks there show them. */
const wallClock = [
  ['2026-10-24T22:30:00Z', '01:30'],
  ['2026-10-25T00:30:00Z', '03:30'],
  ['2026-10-25T01:30:00Z', '03:30'],
  ['2028-02-29T12:00:00Z', '14:00'],
] as const;

const inZone = async (column: ReadColumn) => {
  const seed = wallClock.map(([sendAt], n) => ({
    ...healthy,
    name: `At ${n}`,
    status: 'stopped' as const,
    launchType: 'schedule' as const,
    sendAt,
  }));
  const f = await mount({ seed, provider: { timeZone: null, locale: 'de' }, timeZone: 'Europe/Kyiv' });
  await until(() => f.headerTexts.some((text) => text.includes('Kiew') || text.includes('Kyjiw') || text.includes('Kyiv')));
  if (column === 'Q') f.list.query = { sort: [{ key: 'sendAt', direction: 'asc' }] };
  await f.settle();
  const times = () =>
    f.rows.map(({ name, element }) => [name, textOf(element.getRootNode() instanceof ShadowRoot ? f.row(name).element : null)]);
  expect(times()).to.have.length(wallClock.length);
  for (const [n, [instant, time]] of wallClock.entries()) {
    const cell = [...f.root.querySelectorAll('time')].find((element) => Date.parse(element.dateTime) === Date.parse(instant));
    expect(textOf(cell), `${n}: ${instant}`).to.contain(time);
  }
  if (column === 'Q') expect(f.names).to.deep.equal(['At 0', 'At 1', 'At 2', 'At 3']);
};

const overdue = async (name: string, action: 'Stop' | 'Restart') => {
  const late = { ...healthy, name: 'Late', status: 'stopped', launchType: 'schedule', sendAt: '2026-11-10T08:59:59Z' } as const;
  const f = await mount({ seed: [late, ...oneOfEach] });
  const heard = f.listen(['campaign-edit']);
  f.row(name).button(action).click();
  expect(textOf(await f.openDialog())).to.contain('The send time has passed');
  await f.confirm('Edit');
  expect(heard.map(({ detail }) => detail.ids)).to.deep.equal([[f.row(name).id]]);
  expect(f.row(name).status).to.equal('Stopped');
};

export const F21: Row = {
  ...reads(inZone),
  S: () => overdue('Overdue one', 'Restart'),
  R: () => overdue('Late', 'Restart'),
  ...no('D', 'B'),
  async V() {
    // Our clock is an hour behind the server's: what is overdue there is overdue here.
    const ahead = { ...healthy, name: 'Due', status: 'stopped', launchType: 'schedule', sendAt: '2026-11-10T09:30:00Z' } as const;
    const f = await mountList({ seed: [ahead] });
    const page = f.simulation.faults.add({
      method: 'list',
      times: Infinity,
      answer: (value) => ({ ...(value as object), asOf: '2026-11-10T10:00:00.000Z' }),
    });
    await f.list.refresh();
    await f.settle();
    expect(page.hits).to.be.greaterThan(0);
    f.row('Due').button('Restart').click();
    expect(textOf(await f.openDialog())).to.contain('The send time has passed');
    await f.confirm('Cancel');
  },
};

/** Runs it in a page that lacks what a browser may lack; what was there comes back. */
async function without<T>(names: readonly ('Worker' | 'localStorage')[], run: () => Promise<T>): Promise<T> {
  const kept = names.map((name) => [name, Object.getOwnPropertyDescriptor(window, name)!] as const);
  for (const name of names) {
    const get =
      name === 'localStorage'
        ? () => {
            throw new DOMException('denied', 'SecurityError');
          }
        : () => undefined;
    Object.defineProperty(window, name, { configurable: true, get });
  }
  try {
    return await run();
  } finally {
    for (const [name, descriptor] of kept) Object.defineProperty(window, name, descriptor);
  }
}
/** `ResizeObserver` is not among them: @vaadin/grid cannot be constructed without it. */
const bare = ['Worker', 'localStorage'] as const;
const works = (run: (f: ListFixture) => Promise<void>) =>
  without(bare, async () => {
    const f = await mount({ provider: { storage: null } });
    await run(f);
  });
const carriedOut = (column: CommandColumn) => async (f: ListFixture) => {
  const gesture = gestures[column];
  const ids = idsOf(f, gesture);
  await gesture.act(f);
  await expectDone(f, gesture, ids);
};

/** The list alone in a page with the strictest policy; resolves with what the browser reported of our own code. */
async function inStrictPage(): Promise<readonly string[]> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 1200px; block-size: 600px';
  const policy = "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
  const script = new URL('./strict-page.ts', import.meta.url);
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><body><script type="module" src="${script}"></script>`;
  document.body.append(frame);
  const page = frame.contentWindow as Window & { strictPage?: StrictPage };
  await until(() => page.strictPage?.isLoaded() || null, 20_000);
  const { violations = [] } = page.strictPage ?? {};
  frame.remove();
  // The npm build of @vaadin/grid writes styles, some of them through lit-html, and clears with innerHTML; the CDN build is cured of it.
  return violations.filter((violation) => !/@vaadin|style-src-attr .*lit-html/.test(violation));
}

export const F23: Row = {
  async L() {
    await works(async (f) => void expect(f.names).to.have.length(10));
    expect(await inStrictPage()).to.deep.equal([]);
  },
  Q: () =>
    works(async (f) => {
      await f.search('draft');
      await f.passUntil(() => f.names.join() === 'Draft one');
    }),
  ...commands((column) => works(carriedOut(column))),
  V: () =>
    works(async (f) => {
      f.http!.clear();
      await settledFeed(f);
      f.simulation.update(f.row('Draft one').id, { name: 'Renamed' });
      await until(() => f.hasRow('Renamed'));
    }),
};

/** A page whose stylesheet and scripts spare nothing that is not out of their reach. */
async function inHostilePage(run: (f: ListFixture) => Promise<void>): Promise<void> {
  const style = document.createElement('style');
  style.textContent = `* { display: none !important; color: red !important; font-size: 40px !important } html, body, campaign-provider, campaign-list { display: block !important }
    button, input, table, [role] { position: fixed !important; inset: 0 !important }`;
  document.head.append(style);
  const extra = { configurable: true, enumerable: true, writable: true, value: () => 'patched' };
  const patched: readonly object[] = [Array.prototype, Object.prototype];
  for (const prototype of patched) Object.defineProperty(prototype, 'hostPatch', extra);
  try {
    await run(await mount());
  } finally {
    style.remove();
    for (const prototype of patched) Reflect.deleteProperty(prototype, 'hostPatch');
  }
}

export const F24: Row = {
  L: () =>
    inHostilePage(async (f) => {
      expect(f.names).to.have.length(10);
      expect(f.row('Draft one').button('More').getBoundingClientRect().width).to.be.within(24, 48);
      // A second copy of the package finds its names taken and leaves them alone.
      const { register } = await import('../../src/define/register.ts');
      register('campaign-list', class extends CampaignListElement {});
      expect(customElements.get('campaign-list')).to.equal(CampaignListElement);
    }),
  Q: () =>
    inHostilePage(async (f) => {
      await f.search('draft');
      await f.passUntil(() => f.names.join() === 'Draft one');
    }),
  ...commands((column) => inHostilePage(carriedOut(column))),
  async V() {
    const f = await mount();
    const second = document.createElement('campaign-list') as CampaignListElement;
    f.provider.append(second);
    const other = f.provider.cloneNode() as typeof f.provider;
    Object.assign(other, { dataSource: f.source, clock: f.productClock.clock, storage: f.storage });
    other.append(document.createElement('campaign-list'));
    document.body.append(other);
    await settledFeed(f);
    await f.settle();
    expect(f.http!.streams).to.equal(1);
    other.remove();
  },
};
