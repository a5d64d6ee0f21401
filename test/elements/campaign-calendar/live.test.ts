import { expect } from 'chai';
import { isObserved, watchHostPage } from '../../helpers/host-page.ts';
import { hasDragging } from '../../../src/elements/campaign-calendar/late-drag.ts';
import { healthy } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';
import { type CalendarFixture, mountCalendar } from './calendar-fixture.ts';

const schedule = { ...healthy, status: 'waiting', launchType: 'schedule', channel: 'email' } as const;
const seed = [
  { ...schedule, id: 'nov', name: 'November one', sendAt: '2026-11-18T08:00:00Z' },
  { ...schedule, id: 'two', name: 'November two', sendAt: '2026-11-18T09:00:00Z' },
  { ...schedule, id: 'far', name: 'Elsewhere', sendAt: '2026-11-25T09:00:00Z' },
  { ...schedule, id: 'jan', name: 'January one', sendAt: '2029-01-16T08:00:00Z' },
  { ...schedule, id: 'jun', name: 'June one', sendAt: '2029-06-16T08:00:00Z' },
] as const;

describe('campaign-calendar: what arrives late, and live', function () {
  this.timeout(30_000);

  it('two months asked, answers in the wrong order: the one asked last stays', async () => {
    const f = await mountCalendar({ seed });
    const held = f.simulation.faults.add({ method: 'occurrences', hold: 'answer', times: Infinity });
    f.calendar.date = '2029-01-15';
    await f.until(() => held.held > 0);
    const first = held.held;
    f.calendar.date = '2029-06-15';
    await f.until(() => f.title === 'June 2029');
    // The later question is answered, then whatever is left of the earlier one.
    if (held.held > first) held.release(held.held - 1);
    held.remove();
    held.release();
    await f.until(() => f.sends.some((name) => name.includes('June one')));
    await f.pass(2_000);
    expect(f.sends.map((name) => /\w+ one/.exec(name)?.[0])).to.deep.equal(['June one']);
    expect(f.title).to.equal('June 2029');
    expect(f.dateOf('June one')).to.equal('2029-06-16');
  });

  it('a change moves one send in its place, and touches no other', async () => {
    const f = await mountCalendar({ seed });
    const [moving, near, far] = ['November one', 'November two', 'Elsewhere'].map((name) => f.chip(name));
    const cells = ['2026-11-18', '2026-11-20', '2026-11-25'].map((date) => f.cell(date));
    const touched: Node[] = [];
    const watch = new MutationObserver((records) => touched.push(...records.map(({ target }) => target)));
    for (const chip of [near!, far!]) watch.observe(chip, { attributes: true, childList: true, characterData: true, subtree: true });
    f.simulation.update('nov', { sendAt: '2026-11-20T08:00:00.000Z' });
    await f.until(() => f.dateOf('November one') === '2026-11-20');
    watch.disconnect();
    expect(f.chip('November one') === moving, 'its own node moves').to.equal(true);
    expect(f.chip('November two') === near && f.chip('Elsewhere') === far, 'the others are the same').to.equal(true);
    expect(touched, 'nothing was written to them').to.have.length(0);
    expect(['2026-11-18', '2026-11-20', '2026-11-25'].map((date) => f.cell(date)).every((cell, n) => cell === cells[n])).to.equal(true);
  });

  it('a change of a name or status is written to the chip that has the focus, which keeps it', async () => {
    const f = await mountCalendar({ seed });
    const chip = f.chip('November one');
    chip.focus();
    f.simulation.update('nov', { name: 'Renamed' });
    await f.until(() => f.sends.some((name) => name.includes('Renamed')));
    expect(f.chip('Renamed') === chip && f.focused === chip).to.equal(true);
  });

  it('a send that goes away under the focus leaves it with its day', async () => {
    const f = await mountCalendar({ seed });
    f.chip('Elsewhere').focus();
    await f.simulation.execute({ type: 'delete', targets: [{ id: 'far' }] }, { idempotencyKey: 'elsewhere' });
    await f.until(() => f.sends.every((name) => !name.includes('Elsewhere')));
    await f.until(() => f.focused !== null);
    expect(f.focused === f.cell('2026-11-25')).to.equal(true);
  });
});

/** THE table of what can be under way when the element is taken away. */
const underWay: Readonly<Record<string, (f: CalendarFixture) => Promise<unknown> | void>> = {
  nothing: () => {},
  'a move by keyboard': async (f) => (f.chip('November one').focus(), await f.key('m'), f.key('ArrowRight')),
  'a drag': async (f) => {
    const chip = f.chip('November one');
    const { left, top } = chip.getBoundingClientRect();
    const init = { bubbles: true, composed: true, cancelable: true, button: 0, buttons: 1, clientX: left + 9, clientY: top + 9 };
    chip.dispatchEvent(new PointerEvent('pointerover', init));
    await until(hasDragging);
    chip.dispatchEvent(new PointerEvent('pointerdown', { ...init, pointerType: 'mouse', isPrimary: true }));
    chip.dispatchEvent(new MouseEvent('mousedown', init));
    for (const step of [20, 60]) {
      const moved = { ...init, clientX: left + step, clientY: top + step };
      document.dispatchEvent(new PointerEvent('pointermove', { ...moved, pointerType: 'mouse', isPrimary: true }));
      document.dispatchEvent(new MouseEvent('mousemove', moved));
    }
  },
  'a long press on what does not move': (f) => {
    f.simulation.update('nov', { status: 'stopped' });
    const init = { bubbles: true, composed: true, cancelable: true, button: 0, buttons: 1, pointerId: 1 };
    f.chip('November one').dispatchEvent(new PointerEvent('pointerdown', init));
  },
  'an open card': async (f) => (f.chip('November one').click(), f.settle()),
  'an open day': async (f) => (f.cell('2026-11-20').focus(), f.key('Enter')),
  'an open dialog': async (f) => {
    f.chip('November one').click();
    await f.settle();
    await f.press('button', 'Move to…');
  },
  'the open tray': (f) => f.press('button', /^Without a time/),
  'a month that is not there yet': async (f) => {
    f.simulation.faults.add({ method: 'occurrences', hold: 'request', times: Infinity });
    f.calendar.date = '2029-01-15';
    await f.settle();
  },
};

describe('campaign-calendar: nothing is left of it', function () {
  this.timeout(30_000);
  for (const [name, begin] of Object.entries(underWay))
    it(`taken away with ${name}`, async () => {
      // What is loaded once stays loaded.
      (await mountCalendar({ seed })).provider.remove();
      const page = watchHostPage();
      const f = await mountCalendar({ seed });
      await begin(f);
      f.provider.remove();
      // Whoever still holds the button lets it go, as they would.
      for (const type of ['pointerup', 'mouseup']) document.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0 }));
      await f.settle();
      await f.settle();
      expect(f.waiting.size, 'tasks of the clock').to.equal(0);
      expect(isObserved(f.calendar) || isObserved(f.grid), 'observers').to.equal(false);
      // FullCalendar keeps text from being marked during a press, and leaves an empty attribute of that.
      if (document.body.getAttribute('style') === '') document.body.removeAttribute('style');
      expect(page.changes()).to.deep.equal([]);
      const before = f.root.innerHTML;
      f.simulation.update('nov', { name: 'Renamed' });
      await f.settle();
      expect(f.root.innerHTML === before, 'it draws nothing any more').to.equal(true);
    });
});
