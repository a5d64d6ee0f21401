import { expect } from 'chai';
import { healthy } from '../../helpers/seeds.ts';
import { findAll } from '../../helpers/queries.ts';
import { type CalendarFixture, mountCalendar } from './calendar-fixture.ts';

const schedule = { ...healthy, status: 'waiting', launchType: 'schedule', channel: 'email' } as const;
const single = { ...schedule, id: 'one', name: 'Mover', sendAt: '2026-11-18T08:00:00Z' } as const;
const series = { ...single, launchType: 'recurring', recurrence: { rule: 'FREQ=WEEKLY', until: null } } as const;
const mount = (campaign: typeof single | typeof series, undoSeconds = 0) => mountCalendar({ seed: [campaign], provider: { undoSeconds } });

const dialog = (f: CalendarFixture) => f.root.querySelector<HTMLDialogElement>('dialog[open]');
const inDialog = async (f: CalendarFixture, name: string) => {
  await f.until(() => dialog(f));
  findAll(dialog(f)!, 'button', name)[0]!.click();
  await f.settle();
};
const choose = async (f: CalendarFixture, date: string) => {
  const input = dialog(f)!.querySelector<HTMLInputElement>('input[type=date]')!;
  input.value = date;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await f.settle();
};
const openMove = async (f: CalendarFixture) => {
  const chip = f.chipsOn('2026-11-18')[0]!;
  chip.focus();
  await f.key('Enter');
  await f.until(() => f.find('button', 'Move to…'));
  await f.press('button', 'Move to…');
  await f.until(() => dialog(f));
};
const isOnChip = async (f: CalendarFixture, date: string) => {
  await f.until(() => f.focused?.matches('.send'));
  expect(f.focused!.closest<HTMLElement>('[data-date]')?.dataset['date']).to.equal(date);
};

describe('campaign-calendar: the focus comes back', function () {
  this.timeout(30_000);

  it('to the chip, when Move to… is cancelled', async () => {
    const f = await mount(single);
    await openMove(f);
    await inDialog(f, 'Cancel');
    await isOnChip(f, '2026-11-18');
  });

  it('to the chip at its new day, when Move to… is confirmed', async () => {
    for (const undoSeconds of [0, 5]) {
      const f = await mount(single, undoSeconds);
      await openMove(f);
      await choose(f, '2026-11-20');
      await inDialog(f, 'Move');
      await isOnChip(f, '2026-11-20');
      await f.pass(6_000);
      await f.until(() => f.store.pending.size === 0);
      await isOnChip(f, '2026-11-20');
      f.provider.remove();
    }
  });

  it('to the chip where it was, when the question about the series is cancelled', async () => {
    const f = await mount(series);
    f.chipsOn('2026-11-18')[0]!.focus();
    await f.key('m');
    await f.key('ArrowRight');
    await f.key('Enter');
    await inDialog(f, 'Cancel');
    await f.until(() => f.on('2026-11-18').length === 1);
    await isOnChip(f, '2026-11-18');
  });

  for (const scope of ['This occurrence', 'This and following', 'All'])
    it(`to the chip at its new day, when the series moves: ${scope}`, async () => {
      const f = await mount(series);
      f.chipsOn('2026-11-18')[0]!.focus();
      await f.key('m');
      await f.key('ArrowRight');
      await f.key('Enter');
      await f.until(() => dialog(f));
      const wanted = [...dialog(f)!.querySelectorAll<HTMLElement>('.choice')].find((choice) => choice.textContent!.includes(scope))!;
      wanted.querySelector('input')!.click();
      await inDialog(f, 'Move');
      await f.until(() => f.store.pending.size === 0 && f.on('2026-11-18').length === 0 && f.on('2026-11-19').length === 1);
      await f.pass(2_000);
      // What follows the move of "this and following" is another campaign: there the focus is left with the day.
      if (scope === 'This and following') expect(f.focused?.matches('[role=gridcell], .send')).to.equal(true);
      else await isOnChip(f, '2026-11-19');
    });

  it('to the chip, when what is moved by keyboard is refused', async () => {
    const f = await mount(single);
    f.chip('Mover').focus();
    await f.key('m');
    await f.key('ArrowUp');
    await f.key('ArrowUp');
    await f.key('Enter');
    expect(f.notices.join()).to.contain('That time has passed');
    await isOnChip(f, '2026-11-18');
  });

  it('to the chip, when the card is left by Escape', async () => {
    const f = await mount(single);
    f.chip('Mover').focus();
    await f.key('Enter');
    await f.until(() => f.find('button', 'Move to…'));
    f.root.querySelector<HTMLElement>('#campaign-card')!.hidePopover();
    await f.settle();
    await isOnChip(f, '2026-11-18');
  });

  it('to the filter’s chip that is next when one is removed, and to the search when none is left', async () => {
    const f = await mountCalendar({ seed: [single] });
    f.store.setView({ query: { channels: ['email'], statuses: ['waiting'] } });
    await f.until(() => f.root.querySelectorAll('.chip').length === 2);
    const chip = () => f.root.querySelector<HTMLElement>('li:nth-child(2) > .chip')!;
    chip().focus();
    const left = () => f.root.querySelectorAll('.chip').length;
    for (const [count, label] of [
      [1, 'Remove filter Channel: Email'],
      [0, 'Search campaigns'],
    ] as const) {
      f.focused!.click();
      await f.until(() => left() === count);
      expect(f.focused!.ariaLabel).to.equal(label);
    }
  });
});
