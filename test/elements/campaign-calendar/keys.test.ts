import { expect } from 'chai';
import { healthy } from '../../helpers/seeds.ts';
import { nameOf } from '../../helpers/queries.ts';
import { type CalendarFixture, mountCalendar } from './calendar-fixture.ts';

const schedule = { ...healthy, status: 'waiting', launchType: 'schedule', channel: 'email' } as const;
const seed = [
  { ...schedule, id: 'first', name: 'First', sendAt: '2026-11-18T08:00:00Z' },
  { ...schedule, id: 'second', name: 'Second', sendAt: '2026-11-18T09:00:00Z' },
  { ...schedule, id: 'third', name: 'Third', sendAt: '2026-11-19T09:00:00Z' },
] as const;

const focusedDate = (f: CalendarFixture) => f.focused?.closest<HTMLElement>('[data-date]')?.dataset['date'];
async function stand(f: CalendarFixture, date: string): Promise<void> {
  f.cell(date).focus();
  await f.settle();
}

/** THE table of keys in a month, from Wednesday, 18 November 2026; weeks begin on Monday. */
const steps: readonly (readonly [key: string, to: string, init?: KeyboardEventInit])[] = [
  ['ArrowRight', '2026-11-19'],
  ['ArrowLeft', '2026-11-17'],
  ['ArrowDown', '2026-11-25'],
  ['ArrowUp', '2026-11-11'],
  ['Home', '2026-11-16'],
  ['End', '2026-11-22'],
  ['PageDown', '2026-12-18'],
  ['PageUp', '2026-10-18'],
  ['PageDown', '2027-11-18', { shiftKey: true }],
  ['PageUp', '2025-11-18', { shiftKey: true }],
];

describe('campaign-calendar: the keyboard in the grid', function () {
  this.timeout(30_000);
  for (const [key, to, init] of steps)
    it(`${init?.shiftKey ? 'Shift ' : ''}${key} leads to ${to}`, async () => {
      const f = await mountCalendar({ seed });
      await stand(f, '2026-11-18');
      const event = await f.key(key, init);
      expect(event.defaultPrevented).to.equal(true);
      await f.until(() => focusedDate(f) === to);
      expect(f.focused!.getAttribute('role')).to.equal('gridcell');
      expect(f.focused!.tabIndex).to.equal(0);
    });

  for (const [key, to] of [
    ['ArrowRight', '2026-11-17'],
    ['ArrowLeft', '2026-11-19'],
    ['Home', '2026-11-14'],
    ['End', '2026-11-20'],
  ] as const)
    it(`right to left, ${key} leads to ${to}`, async () => {
      const f = await mountCalendar({ seed, provider: { locale: 'ar-EG' } });
      await f.until(() => f.root.querySelector('.root')?.getAttribute('dir') === 'rtl' && f.sends.length > 0);
      await stand(f, '2026-11-18');
      await f.key(key);
      expect(focusedDate(f)).to.equal(to);
    });

  it('moves the other way right to left', async () => {
    const f = await mountCalendar({ seed, provider: { locale: 'ar' } });
    await f.until(() => f.root.querySelector('.root')?.getAttribute('dir') === 'rtl' && f.sends.length > 0);
    f.chip('First').focus();
    await f.key('m');
    await f.key('ArrowLeft');
    expect(f.dateOf('First')).to.equal('2026-11-19');
  });

  it('pages by weeks and days in the time grids', async () => {
    for (const [view, to] of [
      ['week', '2026-11-25'],
      ['day', '2026-11-19'],
    ] as const) {
      const f = await mountCalendar({ seed, attributes: { view, date: '2026-11-18' } });
      await f.until(() => f.sends.length > 0);
      await stand(f, '2026-11-18');
      await f.key('PageDown');
      await f.until(() => focusedDate(f) === to);
      f.provider.remove();
    }
  });

  it('is one stop of the Tab key, and so are the sends of the day it stands on', async () => {
    const f = await mountCalendar({ seed });
    await stand(f, '2026-11-18');
    const stops = [...f.grid.querySelectorAll<HTMLElement>('[tabindex="0"]')];
    expect(stops.map((stop) => nameOf(stop).replace(/(sends) .*/, '$1'))).to.deep.equal([
      'Wednesday, 18 November 2026, 2 sends',
      '10:00 First, Email, Waiting',
      '11:00 Second, Email, Waiting',
    ]);
  });

  it('goes into the sends of a day by Enter, through them by arrows, and out by Escape', async () => {
    const f = await mountCalendar({ seed });
    await stand(f, '2026-11-18');
    await f.key('Enter');
    expect(nameOf(f.focused!)).to.contain('First');
    await f.key('ArrowDown');
    expect(nameOf(f.focused!)).to.contain('Second');
    await f.key('ArrowDown');
    expect(nameOf(f.focused!), 'the last one stays').to.contain('Second');
    await f.key('Home');
    expect(nameOf(f.focused!)).to.contain('First');
    await f.key('End');
    expect(nameOf(f.focused!)).to.contain('Second');
    await f.key('Escape');
    expect(f.focused === f.cell('2026-11-18')).to.equal(true);
  });

  it('walks the agenda from send to send over the days', async () => {
    const f = await mountCalendar({ seed, attributes: { view: 'agenda' } });
    await f.until(() => f.sends.length === 3);
    f.chip('First').focus();
    const walked: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      walked.push(nameOf(f.focused!));
      await f.key('ArrowDown');
    }
    expect(walked.map((name) => /First|Second|Third/.exec(name)?.[0])).to.deep.equal(['First', 'Second', 'Third']);
    await f.key('Home');
    expect(nameOf(f.focused!)).to.contain('First');
  });

  it('leaves keys with Ctrl or Alt to the browser', async () => {
    const f = await mountCalendar({ seed });
    await stand(f, '2026-11-18');
    for (const init of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      expect((await f.key('ArrowRight', init)).defaultPrevented).to.equal(false);
    expect(focusedDate(f)).to.equal('2026-11-18');
  });

  it('keeps the day and the focus when something changes elsewhere', async () => {
    const f = await mountCalendar({ seed });
    await stand(f, '2026-11-25');
    f.simulation.update('first', { name: 'Renamed' });
    await f.until(() => f.sends.some((name) => name.includes('Renamed')));
    expect(f.focused === f.cell('2026-11-25')).to.equal(true);
  });
});
