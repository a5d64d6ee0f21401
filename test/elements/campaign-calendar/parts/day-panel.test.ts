import { expect } from 'chai';
import { get, textOf } from '../../../helpers/queries.ts';
import { many } from '../../../helpers/seeds.ts';
import { until } from '../../../helpers/until.ts';
import { type PartsFixture, mountParts, waiting } from './fixture.ts';

const date = '2026-11-12';
const busy = (count: number) =>
  many(count, { sendAt: '2026-11-12T08:00:00Z' }, 'Send').map((campaign, n) => ({
    ...campaign,
    sendAt: new Date(Date.parse('2026-11-12T06:00:00Z') + (n % 720) * 60_000).toISOString(),
  }));
const rows = (f: PartsFixture) => [...f.day!.querySelectorAll<HTMLElement>('[role=listitem]')];
const focusedIndex = (f: PartsFixture) => Number(f.focused?.dataset['index']);

describe('campaign-calendar: a whole day', () => {
  it('names the day, counts, and lists time, channel, name and status of each send', async () => {
    const f = await mountParts({ seed: busy(30) });
    const day = await f.openDay(date);
    expect(textOf(get(day, 'heading'))).to.equal('Thursday, 12 November 2026');
    expect(textOf(day)).to.contain('30 sends');
    const button = get(day, 'button', /Send 001/);
    expect(textOf(button)).to.match(/^08:00 ?Email ?Send 001 ?Waiting$/);
  });

  it('is as tall as its sends need, up to a limit', async () => {
    const heights: number[] = [];
    for (const count of [4, 8, 40, 400]) {
      const f = await mountParts({ seed: busy(count) });
      const day = await f.openDay(date);
      await until(() => rows(f).length > 0);
      heights.push(day.offsetHeight);
      if (count < 40) expect(rows(f).at(-1)!.getBoundingClientRect().bottom).to.be.at.most(day.getBoundingClientRect().bottom);
      f.provider.remove();
    }
    expect(heights[1]! - heights[0]!, 'four rows').to.be.closeTo(4 * 40, 1);
    expect(heights[2]!).to.be.above(heights[1]!).and.at.most(520);
    expect(heights[3]).to.equal(heights[2]);
  });

  it('draws few of 10,000, tells how many there are, and reaches the last by keyboard', async () => {
    const f = await mountParts({ seed: busy(10_000) });
    await f.openDay(date);
    expect(textOf(f.day)).to.contain('10,000 sends');
    expect(rows(f).length).to.be.within(10, 60);
    expect([rows(f)[0]!.getAttribute('aria-setsize'), rows(f)[0]!.getAttribute('aria-posinset')]).to.deep.equal(['10000', '1']);
    f.key('End');
    expect(focusedIndex(f)).to.equal(9_999);
    expect(f.focused!.parentElement!.getAttribute('aria-posinset')).to.equal('10000');
    await until(() => rows(f).length < 60 && rows(f).some((row) => row.getAttribute('aria-posinset') === '9990'));
    expect(f.day!.getBoundingClientRect().bottom).to.be.at.least(f.focused!.getBoundingClientRect().bottom);
  }).timeout(20_000);

  it('walks by arrows, pages, Home and End, with one stop of the Tab key', async () => {
    const f = await mountParts({ seed: busy(100) });
    await f.openDay(date);
    for (const [key, index] of [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
      ['PageDown', 11],
      ['End', 99],
      ['ArrowDown', 99],
      ['PageUp', 89],
      ['Home', 0],
      ['ArrowUp', 0],
    ] as const) {
      f.key(key);
      expect(focusedIndex(f), key).to.equal(index);
      expect(f.day!.querySelectorAll('[data-index][tabindex="0"]').length, key).to.equal(1);
    }
  });

  it('keeps the focused row while one scrolls away from it', async () => {
    const f = await mountParts({ seed: busy(500) });
    await f.openDay(date);
    const scroller = f.day!.querySelector('.scroller')!;
    scroller.scrollTop = 10_000;
    await until(() => rows(f).some((row) => row.getAttribute('aria-posinset') === '250'));
    expect(focusedIndex(f)).to.equal(0);
  });

  it('opens the card at the row and stays under it; Esc closes one after the other', async () => {
    const f = await mountParts({ seed: busy(30) });
    await f.openDay(date);
    f.key('ArrowDown');
    const row = f.focused!;
    row.click();
    const card = await until(() => f.card);
    await f.settle();
    expect(f.day).not.to.equal(null);
    f.button(card, 'Close').click();
    await until(() => !f.card);
    expect(f.focused).to.equal(row);
    f.key('Escape');
    await until(() => !f.day);
    expect(f.focused?.dataset['more']).to.equal(date);
  });

  it('moves by M, and comes back to the row', async () => {
    const f = await mountParts({ seed: busy(30) });
    await f.openDay(date);
    f.key('ArrowDown');
    f.key('m');
    const dialog = await until(() => f.dialog);
    await f.type(dialog, 'date', '2026-11-20');
    get(dialog, 'button', 'Move').click();
    await until(() => !f.dialog);
    expect(f.calendar.moves.length).to.equal(1);
    expect(f.day).not.to.equal(null);
    expect(focusedIndex(f)).to.equal(1);
  });

  it('follows what changes: a row that goes leaves the focus in the list', async () => {
    const f = await mountParts({ seed: busy(30) });
    await f.openDay(date);
    f.key('End');
    const last = f.calendar.occurrences.find(({ id }) => id === f.focused!.dataset['send'])!;
    f.simulation.emit({ type: 'removed', id: last.campaignId });
    await until(() => textOf(f.day).includes('29 sends'));
    await until(() => focusedIndex(f) === 28);
  });

  it('closes by a press elsewhere, not by one in its card', async () => {
    const f = await mountParts({ seed: [waiting, ...busy(30)] });
    await f.openDay(date);
    f.focused!.click();
    const card = await until(() => f.card);
    card.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await f.settle();
    expect(f.day).not.to.equal(null);
    f.tray.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await until(() => !f.day);
  });

  it('is a sheet at the foot of a narrow page', async () => {
    const f = await mountParts({ seed: busy(30), width: 360 });
    await f.openDay(date);
    await until(() => Math.abs(f.day!.getBoundingClientRect().bottom - innerHeight) < 1);
  });

  it('says when nothing goes out', async () => {
    const f = await mountParts({ seed: [waiting] });
    const chip = f.chip('Autumn sale');
    f.calendar.parts.openDay('2026-11-13', chip);
    await until(() => textOf(f.day).includes('Nothing goes out on this day.'));
  });

  it('leaves nothing behind when the calendar goes', async () => {
    const f = await mountParts({ seed: busy(30) });
    await f.openDay(date);
    f.focused!.click();
    await until(() => f.card);
    f.calendar.remove();
    expect(f.calendar.parts.cardOf).to.equal(null);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    f.provider.append(f.calendar);
    await f.settle();
    expect([f.card, f.day]).to.deep.equal([null, null]);
  });
});
