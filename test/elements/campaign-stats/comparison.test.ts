import { expect } from 'chai';
import { loadComparison } from '../../../src/elements/campaign-stats/late-table.ts';
import { supportedLanguages } from '../../../src/i18n/messages.ts';
import { find, findAll, textOf } from '../../helpers/queries.ts';
import { at, healthy } from '../../helpers/seeds.ts';
import { frame } from '../../helpers/until.ts';
import { type StatsFixture, done, emails, mountStats, until } from './fixture.ts';

/** Round numbers, so that rates can be worked out by eye. */
const round = {
  a: {
    targeted: 11_000,
    sent: 10_000,
    delivered: 9_000,
    seen: 2_700,
    clicked: 540,
    bouncedHard: 600,
    bouncedSoft: 400,
    unsubscribed: 45,
    complained: 9,
  },
  b: {
    targeted: 22_000,
    sent: 20_000,
    delivered: 19_000,
    seen: 3_800,
    clicked: 1_900,
    bouncedHard: 600,
    bouncedSoft: 400,
    unsubscribed: 95,
    complained: 19,
  },
};

const placeOf = (element: Element): string => JSON.stringify(element.getBoundingClientRect());

describe('campaign-stats: comparison', () => {
  it('fires campaign-ready once, when all numbers show', async () => {
    const heard: string[] = [];
    const arrange = ({ stats, provider }: StatsFixture) =>
      provider.addEventListener('campaign-ready', () =>
        heard.push(stats.shadowRoot!.textContent.includes('11,000') ? 'shown' : 'too early'),
      );
    const f = await mountStats({ counts: round, arrange });
    await f.press('Refresh');
    expect(heard).to.deep.equal(['shown']);
  });

  it('shows campaigns side by side, with formulas worked out as by hand', async () => {
    const f = await mountStats({ counts: round });
    expect(f.title).to.equal('Comparison of 2 campaigns');
    expect(f.heads).to.deep.equal(['Campaign a', 'Campaign b']);
    const expected = {
      targeted: ['11,000', '22,000'],
      delivery: ['90.0%', '95.0%'],
      open: ['30.0%', '20.0%'],
      ctr: ['6.0%', '10.0%'],
      ctor: ['20.0%', '50.0%'],
      bounce: ['10.00%', '5.00%'],
      unsubscribe: ['0.50%', '0.50%'],
    };
    for (const [measure, numbers] of Object.entries(expected)) expect(f.numbers(measure), measure).to.deep.equal(numbers);
  });

  it('marks the best by a corner and a word: the highest, of losses the lowest, of equals none', async () => {
    const f = await mountStats({ counts: round });
    expect(f.bests('open')).to.deep.equal([true, false]);
    expect(f.bests('bounce')).to.deep.equal([false, true]);
    expect(f.bests('unsubscribe')).to.deep.equal([false, false]);
    const corner = getComputedStyle(f.cells('open')[0]!, '::before');
    expect([corner.content, corner.position]).to.deep.equal(['""', 'absolute']);
    expect(corner.clipPath).to.contain('polygon');
  });

  it('shows intervals, and the difference to the chosen baseline', async () => {
    const f = await mountStats({ counts: round });
    // Wilson, 2,700 of 9,000 at 95 %.
    expect(textOf(f.cells('open')[0])).to.contain('29.1% to 31.0%');
    expect(textOf(f.cells('open')[1])).to.contain('−10.0 pp');
    expect(textOf(f.cells('targeted')[1])).to.contain('+100%');
    await f.choose('Baseline: Campaign b');
    expect(textOf(f.cells('open')[0])).to.contain('+10.0 pp');
    expect(textOf(f.cells('targeted')[0])).to.contain('−50%');
    expect(f.said).to.equal('Campaign b is the baseline');
  });

  it('says when there are too few to tell', async () => {
    const few = (seen: number) => ({
      targeted: 20,
      sent: 20,
      delivered: 20,
      seen,
      clicked: 0,
      bouncedHard: 0,
      bouncedSoft: 0,
      unsubscribed: 0,
      complained: 0,
    });
    const f = await mountStats({ counts: { a: few(8), b: few(10) } });
    expect(textOf(f.cells('open')[1])).to.contain('too few to tell');
    expect(f.cells('open')[1]!.className).to.contain('best unclear');
  });

  it('says that there is no clear difference where enough was counted to know', async () => {
    const many = (seen: number) => ({ ...round.a, targeted: 1_000_000, sent: 1_000_000, delivered: 1_000_000, seen });
    const f = await mountStats({ counts: { a: many(300_600), b: many(300_000) } });
    expect(textOf(f.cells('open')[1])).to.contain('−0.1 pp no clear difference');
    expect(f.cells('open')[0]!.className).to.contain('best similar');
    expect(f.cells('open')[0]!.querySelector<HTMLElement>('.best-mark')!.dataset['tipText']).to.equal('best, but with no clear difference');
    await f.press('Open rate');
    const popover = await until(() => f.root.querySelector<HTMLElement>('#explanation:popover-open'));
    expect(textOf(popover)).to.contain('no clear difference (p = 0.355)');
    expect(textOf(popover)).to.contain('enough was counted to rule out a difference of a tenth of the rate');
  });

  it('tells little from nothing and nearly all from all in differences of counts', async () => {
    const sent = (count: number) => ({ ...round.a, sent: count, delivered: count });
    const f = await mountStats({ seed: emails(4), counts: { a: sent(10_000), b: sent(9_960), c: sent(10), d: sent(10_000) } });
    expect(f.cells('sent').map((cell) => textOf(cell.querySelector('.difference')))).to.deep.equal(['', '−0.4%', '−99.9%', '0%']);
    const g = await mountStats({ seed: emails(3), counts: { a: sent(110), b: sent(5), c: sent(146_482) } });
    expect(
      g.cells('sent').map((cell) => textOf(cell.querySelector('.difference'))),
      'rounded once',
    ).to.deep.equal(['', '−95%', '+133,065%']);
  });

  it('claims no currency of what something cost', async () => {
    const f = await mountStats({
      seed: [done('a', { channel: 'sms' }), done('b', { channel: 'sms' })],
      counts: { a: { sent: 10, cost: 1234.5 } },
    });
    expect(f.numbers('cost')[0]).to.equal('1,234.50');
    await f.press('Cost');
    const popover = await until(() => f.root.querySelector<HTMLElement>('#explanation:popover-open'));
    expect(textOf(popover)).to.contain('As reported, without a currency.');
  });

  it('tints the whole column of the baseline, also where it has no number', async () => {
    const f = await mountStats({ seed: [done('a', { channel: 'sms' }), done('b')] });
    expect(f.numbers('seen')[0]).to.equal('n/a');
    for (const cell of f.root.querySelectorAll('tr.metric > td:nth-child(2)')) expect(cell.className).to.contain('baseline');
  });

  it('switches what the open rate is measured against', async () => {
    const f = await mountStats({ counts: round });
    await f.choose('Sent');
    expect(f.stats.rateBase).to.equal('sent');
    expect(f.numbers('open')).to.deep.equal(['27.0%', '19.0%']);
    f.stats.setAttribute('rate-base', 'delivered');
    await f.settle();
    expect(f.numbers('open')).to.deep.equal(['30.0%', '20.0%']);
  });

  it('undoes what is held elsewhere by the keys that undo everywhere', async () => {
    const f = await mountStats({ seed: emails(3), ids: ['a', 'b'] });
    const deletion = f.store.execute({ type: 'delete', targets: [{ id: 'c' }], undoable: true });
    const press = (init: KeyboardEventInit) =>
      f.button('Export CSV').dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true, cancelable: true }));
    await until(() => f.store.held.length === 1);
    press({ key: 'Control' });
    await until(() => {
      press({ key: 'z', ctrlKey: true });
      return f.store.held.length === 0;
    });
    await deletion;
    expect(f.simulation.size).to.equal(3);
  });

  it('explains a rate on demand: formula, numerator, denominator, interval, verdict, as of when', async () => {
    const f = await mountStats({ counts: round });
    const button = f.button('Open rate');
    button.focus();
    await f.press('Open rate');
    const popover = await until(() => f.root.querySelector<HTMLElement>('#explanation:popover-open'));
    expect(popover.getAttribute('aria-label')).to.equal('How Open rate is worked out');
    expect(textOf(popover)).to.contain('Open rate = Seen ÷ Delivered');
    const [, , second] = [...popover.querySelectorAll('tr')].map(textOf);
    expect(second).to.equal('Campaign b 20.0% 3,800 19,000 19.4% to 20.6% −10.0 pp lower (p < 0.001) 10 Nov 2026, 11:00');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await f.press('Close');
    expect(f.root.querySelector('#explanation:popover-open')).to.equal(null);
    await until(() => button.getAttribute('aria-expanded') === 'false');
    expect(f.root.activeElement).to.equal(button);
  });

  it('explains what is missing: the part there is, and n/a for the one nobody has', async () => {
    const f = await mountStats({
      seed: [done('a'), done('b', { channel: 'sms' })],
      counts: { a: round.a, b: { sent: 500, delivered: 480 } },
    });
    await f.press('Open rate');
    const popover = await until(() => f.root.querySelector<HTMLElement>('#explanation:popover-open'));
    const [, , second] = [...popover.querySelectorAll('tr')].map((row) => [...row.children].map(textOf));
    expect(second).to.deep.equal(['Campaign b', 'n/a No “Seen” on SMS', 'n/a', '480', '', '', '10 Nov 2026, 11:00']);
    const record = (await f.stats.exportCsv()).split('\r\n').find((line) => line.startsWith('b,') && line.includes(',open,'))!;
    expect(record).to.contain(',n/a,No “Seen” on SMS,seen / delivered,,480,');
  });

  it('compares across channels what both have, says n/a with the reason, and can leave it out', async () => {
    const f = await mountStats({ seed: [done('a'), done('b', { channel: 'sms' })] });
    expect(f.numbers('open')[1]).to.equal('n/a');
    expect(textOf(f.cells('open')[1])).to.equal('n/a not on SMS');
    expect(f.bests('open')).to.deep.equal([false, false]);
    expect(f.cells('open')[1]!.dataset['tipText']).to.equal('No “Seen” on SMS');
    expect(f.numbers('failure')[0]).to.equal('n/a');
    await f.choose('Only metrics all of them have');
    expect(f.cells('open')).to.be.empty;
    expect(f.cells('delivery')).to.have.length(2);
    expect(f.text).to.match(/\d+ metrics are hidden/);
  });

  it('names once what none of the channels has', async () => {
    const f = await mountStats();
    expect(f.cells('failed')).to.be.empty;
    expect(f.text).to.contain('Not measured on these channels (n/a): Cost, Failed, Failure rate and Expired.');
  });

  it('takes one away, from the selection too, and keeps the focus', async () => {
    const f = await mountStats({ seed: emails(3), ids: null, wait: false });
    await f.settle();
    f.select(['a', 'b', 'c']);
    await until(() => f.isReady && f.heads.length === 3);
    f.button('Remove Campaign b from the comparison').focus();
    await f.press('Remove Campaign b from the comparison');
    expect(f.heads).to.deep.equal(['Campaign a', 'Campaign c']);
    expect(f.store.view.selection).to.deep.equal({ ids: ['a', 'c'] });
    expect(f.root.activeElement).to.equal(f.button('Remove Campaign c from the comparison'));
    expect(f.said).to.equal('Campaign b is removed from the comparison');
  });

  it('takes one away once, although its button is pressed twice before the code for it is there', async () => {
    const f = await mountStats({ seed: emails(3) });
    const told = f.listen('campaign-selection-change');
    const button = f.button('Remove Campaign b from the comparison');
    button.click();
    button.click();
    await until(() => f.heads.length === 2);
    await f.settle();
    expect(told.map(({ detail }) => detail.ids)).to.deep.equal([['a', 'c']]);
    expect(f.stats.campaignIds).to.deep.equal(['a', 'c']);
  });

  it('adds by searching; the seventh is refused with a sentence', async () => {
    const f = await mountStats({ seed: emails(7), ids: ['a', 'b', 'c', 'd', 'e'] });
    const told = f.listen('campaign-selection-change');
    await f.add('Campaign f');
    await until(() => f.heads.length === 6);
    expect(f.stats.campaignIds).to.deep.equal(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(told.map(({ detail }) => detail.ids)).to.deep.equal([['a', 'b', 'c', 'd', 'e', 'f']]);
    await f.add('Campaign g');
    expect(f.heads).to.have.length(6);
    const sentence = 'At most 6 campaigns can be compared. Remove one to add another.';
    expect(f.notices).to.deep.equal([sentence]);
    expect(f.said).to.equal(sentence);
    await f.press('Remove Campaign a from the comparison');
    await f.add('Campaign g');
    await until(() => f.heads.at(-1) === 'Campaign g');
  });

  it('finds what is to be added although the search fails at first', async () => {
    const f = await mountStats({ seed: emails(3), ids: ['a', 'b'] });
    const fault = f.simulation.faults.add({ method: 'list', kind: 'server', times: 1 });
    find(f.root, 'button', 'Add campaign')?.click();
    const field = (await until(() => find(f.root, 'combobox', 'Add campaign'))) as HTMLInputElement;
    field.focus();
    field.click();
    await f.pass(1000);
    await until(() => findAll(f.root, 'option').some((option) => textOf(option).startsWith('Campaign c')));
    expect(fault.hits).to.equal(1);
  });

  it('says how many more are meant than shown; `max` sets how many', async () => {
    const f = await mountStats({ seed: emails(7) });
    expect(f.heads).to.have.length(6);
    expect(f.text).to.contain('1 more is selected but not shown: at most 6 can be compared.');
    f.stats.setAttribute('max', '3');
    await until(() => f.heads.length === 3);
    expect(f.text).to.contain('4 more are selected but not shown: at most 3 can be compared.');
  });

  it('leaves no empty seat behind: what is gone makes room for the next', async () => {
    const f = await mountStats({ seed: emails(8), ids: ['gone', 'a', 'b', 'c', 'd', 'e', 'f', 'g'] });
    expect(f.heads.at(-1)).to.equal('Campaign f');
    expect(f.text).to.contain('1 more is selected but not shown');
    f.simulation.emit({ type: 'removed', id: 'b' });
    await until(() => f.heads.at(-1) === 'Campaign g');
    expect(f.text).not.to.contain('not shown');
    f.simulation.emit({ type: 'removed', id: 'c' });
    await until(() => f.heads.length === 5);
    await f.add('Campaign h');
    await until(() => f.heads.at(-1) === 'Campaign h');
  });

  it('refuses one that is there already', async () => {
    const f = await mountStats();
    await f.add('Campaign a');
    expect(f.heads).to.have.length(2);
    expect(f.said).to.equal('Campaign a is in the comparison already');
  });

  it('says why those that were never sent cannot be compared', async () => {
    const unsent = [
      { ...healthy, id: 'd', name: 'Draft', status: 'draft', launchType: null },
      { ...healthy, id: 'r', name: 'Ready', status: 'ready', launchType: 'manual' },
      { ...healthy, id: 'w', name: 'Waiting', status: 'waiting', launchType: 'schedule', sendAt: at(4) },
    ] as const;
    const f = await mountStats({ seed: [...emails(2), ...unsent] });
    expect(f.told(2)).to.contain('Not compared. It is a draft and has not been sent');
    expect(f.told(3)).to.contain('It is ready but has not been sent');
    expect(f.told(4)).to.contain('It waits for its send time');
    expect(f.numbers('sent').slice(2)).to.deep.equal(['', '', '']);
    const radio = f.root.querySelector<HTMLInputElement>('input[aria-label="Baseline: Draft"]')!;
    expect(radio.disabled).to.equal(true);
  });

  it('shows reasons alone, without rows of nothing, when none was sent', async () => {
    const f = await mountStats({ seed: ['x', 'y'].map((id) => ({ ...healthy, id, name: id, status: 'draft', launchType: null })) });
    expect(f.told(1)).to.contain('It is a draft and has not been sent');
    expect(f.root.querySelectorAll('.comparison tr').length, 'head and reasons').to.equal(2);
    expect(f.text).to.contain('There is nothing to compare yet.');
    expect(f.text, 'the names of rows there are none of').not.to.contain('Metric');
    expect(f.find('radio', /^Baseline/), 'what nothing is measured against').to.equal(null);
  });

  for (const locale of supportedLanguages)
    for (const width of [1200, 960, 420])
      it(`draws the numbers first and moves nothing when the rest follows (${locale}, ${width} px)`, async () => {
        const running = { status: 'running', launchType: 'now' } as const;
        const seed = emails(6).map((one, n) =>
          n < 2 ? { ...one, ...(n ? running : { name: 'A name that takes more than one line' }) } : one,
        );
        const f = await mountStats({ seed, width, provider: { locale }, wait: false, arrange: ({ stats }) => stats.remove() });
        // In its language from the first picture on.
        const probe = document.createElement('campaign-stats');
        f.provider.append(probe);
        await until(() => probe.shadowRoot?.querySelector('.root')?.getAttribute('lang') === locale);
        probe.replaceWith(f.stats);
        await f.stats.updateComplete;
        expect(f.numbers('delivery').filter(Boolean), 'in the first picture').to.have.length(6);
        const add = () => f.root.querySelector('[data-action=add]');
        expect(add(), 'what follows').to.equal(null);
        // A group may get more rows.
        const first = [...f.root.querySelectorAll('.bar, .comparison :not(tbody)')].map((element) => [element, placeOf(element)] as const);
        await until(() => add() && f.root.querySelector('.time'));
        const kept = first.filter(([element]) => element.isConnected);
        expect(kept.length).to.be.above(300);
        for (const [element, place] of kept) expect(placeOf(element), element.outerHTML).to.equal(place);
      });

  it('draws the rows that can be in sight first, with room for the others, and those in the next frame', async () => {
    const f = await mountStats({ seed: emails(6), wait: false, arrange: ({ provider }) => (provider.style.cssText = 'display: block') });
    let areTimesTold = false;
    Object.defineProperty(f.store, 'timeZone', { get: () => ((areTimesTold = true), 'UTC') });
    await until(() => f.root.querySelector('tr.metric'));
    expect(areTimesTold, 'what takes long to find out').to.equal(false);
    const rows = () => [...f.root.querySelectorAll('tr.metric')];
    const room = () => f.root.querySelector('.body')!.scrollHeight;
    const first = rows();
    expect(f.root.querySelector('[data-action=add]'), 'what follows').to.equal(null);
    expect(first.at(-1)!.getBoundingClientRect().bottom, 'all the window').to.be.above(innerHeight);
    expect(f.root.querySelector('[data-measure=complaint]'), 'below it').to.equal(null);
    const kept = room();
    await until(() => f.root.querySelector('[data-measure=complaint]'));
    expect(rows().slice(0, first.length), 'the same rows').to.deep.equal(first);
    expect(areTimesTold, 'with the rest').to.equal(true);
    const table = f.root.querySelector('.comparison')!;
    expect(getComputedStyle(table).marginBlockEnd, 'room that is filled').to.equal('0px');
    expect(kept).to.be.within(table.clientHeight * 0.8, table.clientHeight);
  });

  /** Waits with everything but its numbers, until they are told to come. */
  async function mountWaiting(): Promise<StatsFixture> {
    const f = await mountStats({
      seed: emails(6),
      wait: false,
      arrange: ({ simulation }) => void simulation.faults.add({ method: 'statistics', hold: 'request', times: Infinity }),
    });
    await until(() => f.root.querySelector('[data-action=add]') && f.cells('complaint')[5]?.querySelector('.bone'));
    return f;
  }
  const bones = (f: StatsFixture, measure: string) => f.cells(measure).filter((cell) => cell.querySelector('.bone')).length;

  it('writes numbers that were waited for where they can be in sight, and the others in the next frame', async () => {
    const f = await mountWaiting();
    expect(bones(f, 'delivered')).to.equal(6);
    f.simulation.faults.clear();
    await until(() => bones(f, 'delivered') === 0);
    expect(bones(f, 'complaint'), 'below the window').to.equal(6);
    f.stats.requestUpdate();
    await f.stats.updateComplete;
    expect(bones(f, 'complaint'), 'drawn again in the same frame').to.equal(6);
    await until(() => bones(f, 'complaint') === 0);
    expect(f.numbers('complaint').filter(Boolean)).to.have.length(6);
  });

  it('is printed with all numbers, also in the moment when the first are written', async () => {
    const f = await mountWaiting();
    f.simulation.faults.clear();
    await until(() => bones(f, 'delivered') === 0);
    expect(bones(f, 'complaint')).to.equal(6);
    dispatchEvent(new Event('beforeprint'));
    expect(bones(f, 'complaint')).to.equal(0);
    dispatchEvent(new Event('afterprint'));
  });

  it('writes all numbers at once where the lower rows are in sight', async () => {
    const f = await mountWaiting();
    f.root.querySelector('[data-measure=complaint]')!.scrollIntoView({ block: 'center' });
    f.simulation.faults.clear();
    await until(() => bones(f, 'delivered') === 0);
    expect(bones(f, 'complaint')).to.equal(0);
  });

  it('writes all numbers at once while nobody sees the page, which has no frames then', async () => {
    const f = await mountWaiting();
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    try {
      f.simulation.faults.clear();
      await until(() => bones(f, 'delivered') === 0);
      expect(bones(f, 'complaint')).to.equal(0);
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
  });

  it('has all numbers when it comes back, taken from the page as the first of them were written', async () => {
    const f = await mountWaiting();
    f.simulation.faults.clear();
    await until(() => bones(f, 'delivered') === 0);
    f.stats.remove();
    for (let frames = 0; frames < 4; frames += 1) await frame();
    f.provider.append(f.stats);
    await until(() => f.numbers('complaint').filter(Boolean).length === 6);
  });

  it('is not rehearsed again for an export', async () => {
    const f = await mountStats({ seed: emails(3) });
    const own = globalThis.requestIdleCallback;
    let asked = 0;
    globalThis.requestIdleCallback = () => (asked += 1);
    try {
      await f.stats.exportCsv();
    } finally {
      globalThis.requestIdleCallback = own;
    }
    expect(asked).to.equal(0);
  });

  it('is rehearsed with all that there is to say of numbers, and for nobody', async () => {
    const { rehearse } = await loadComparison();
    const before = document.documentElement.outerHTML;
    const drawn = rehearse();
    for (const what of [
      '.best-mark',
      '.difference.higher, .difference.lower',
      '.interval',
      '.unsure',
      '.whisker',
      '.head .link, .bare .link',
    ])
      expect(drawn.querySelector(what), what).not.to.equal(null);
    expect(document.documentElement.outerHTML).to.equal(before);
  });

  it('is printed with all rows, also by a page that prints as soon as it hears of the first', async () => {
    const f = await mountStats({ seed: emails(6), wait: false, arrange: ({ provider }) => (provider.style.cssText = 'display: block') });
    const last = () => f.root.querySelector('[data-measure=complaint]');
    const printed: [before: boolean, within: boolean, titled: boolean][] = [];
    f.provider.addEventListener('campaign-ready', () => {
      const before = last() !== null;
      dispatchEvent(new Event('beforeprint'));
      printed.push([before, last() !== null, f.root.querySelector('h2') !== null]);
      dispatchEvent(new Event('afterprint'));
    });
    await until(last);
    expect(printed).to.deep.equal([[false, true, true]]);
  });

  it('is not drawn anew when it is moved in the document', async () => {
    const f = await mountStats();
    const chart = await until(() => f.root.querySelector('.chart-svg'));
    f.provider.prepend(document.createElement('p'), f.stats);
    await f.stats.updateComplete;
    expect(f.root.querySelector('.chart-svg')).to.equal(chart);
  });

  it('has no higher rows where there is no number than where there are all', async () => {
    const seed = (['email', 'sms', 'webpush', 'telegram', 'viber', 'email'] as const).map((channel, n) => done('abcdef'[n]!, { channel }));
    const f = await mountStats({ seed });
    expect(f.numbers('seen')[1]).to.equal('n/a');
    const heightOf = (measure: string) => f.cells(measure)[0]!.getBoundingClientRect().height;
    for (const measure of ['seen', 'cost']) expect(heightOf(measure), measure).to.equal(heightOf('sent'));
  });

  it('fills columns as they come', async () => {
    const f = await mountStats({
      wait: false,
      arrange: ({ simulation }) =>
        void simulation.faults.add({ method: 'statistics', hold: 'request', when: ([ids]) => (ids as string[])[0] === 'b' }),
    });
    await until(() => f.numbers('sent')[0]);
    expect(f.cells('sent')[1]!.querySelector('.bone')).not.to.equal(null);
    expect(f.state('loading')).to.equal(true);
    f.simulation.faults.clear();
    await until(() => f.isReady && f.numbers('sent')[1]);
    await until(() => f.said === 'Comparison of 2 campaigns');
  });

  it('opens one by itself and comes back, by event and by view', async () => {
    const f = await mountStats();
    const heard = f.listen('campaign-analytics');
    await f.press('Analytics of Campaign b');
    expect(heard.map(({ detail }) => detail.ids)).to.deep.equal([['b']]);
    await until(() => f.title.startsWith('Campaign b'));
    await f.press('Back to the comparison');
    await until(() => f.heads.length === 2);
  });

  it('forgets what was opened by itself when the host names others', async () => {
    const f = await mountStats({ seed: emails(4), ids: ['a', 'b'] });
    await f.press('Analytics of Campaign b');
    await until(() => f.title.startsWith('Campaign b'));
    f.stats.campaignIds = ['c', 'd'];
    await until(() => f.heads.length === 2);
    expect(f.buttons(/^Back/).length).to.equal(0);
    f.stats.campaignIds = ['a', 'b', 'c'];
    await until(() => f.heads.length === 3);
  });

  for (const ids of [['a', 'b'], null]) {
    it(`takes the focus along to the analytics of one and back to its head (${ids ? 'of its own' : 'of the selection'})`, async () => {
      const f = await mountStats({ ids, wait: false });
      await f.settle();
      if (!ids) f.select(['a', 'b']);
      await until(() => f.isReady && f.heads.length === 2);
      f.button('Analytics of Campaign b').focus();
      await f.press('Analytics of Campaign b');
      await until(() => f.title.startsWith('Campaign b'));
      expect(f.root.activeElement).to.equal(f.button('Back to the comparison'));
      await f.press('Back to the comparison');
      await until(() => f.heads.length === 2);
      expect(f.root.activeElement).to.equal(f.button('Analytics of Campaign b'));
    });
  }

  it('leaves the opening to a host that prevents it', async () => {
    const f = await mountStats();
    f.listen('campaign-analytics', true);
    await f.press('Analytics of Campaign b');
    expect(f.heads).to.have.length(2);
  });

  it('follows the selection, the analytics that are open, and goes back with the selection kept', async () => {
    const f = await mountStats({ seed: emails(3), ids: null, wait: false });
    await f.settle();
    expect(f.text).to.contain('No campaigns chosen');
    expect(f.state('empty')).to.equal(true);
    f.select(['a', 'c']);
    await until(() => f.isReady && f.heads.join() === 'Campaign a,Campaign c');
    f.store.setView({ open: { id: 'b', pane: 'analytics' } });
    await until(() => f.title.startsWith('Campaign b'));
    await f.press('Back to the comparison');
    await until(() => f.heads.length === 2);
    await f.press('Back to campaigns');
    expect(f.store.view).to.deep.include({ screen: 'list', selection: { ids: ['a', 'c'] } });
  });

  it('goes back to the list once the host gives its own campaigns up, whichever of them was open', async () => {
    const f = await mountStats();
    await f.press('Analytics of Campaign b');
    f.stats.campaignIds = null;
    f.select(['b']);
    await f.settle();
    expect(f.title).to.match(/^Campaign b/);
    await f.press('Back to campaigns');
    expect(f.store.view.screen).to.equal('list');
  });

  it('says how to choose when everything matching is selected', async () => {
    const f = await mountStats({ ids: null, wait: false });
    await f.settle();
    f.store.setView({ selection: { query: {}, except: [], total: 2 }, screen: 'statistics' });
    await f.settle();
    expect(f.text).to.contain('Everything that matches the filters is selected. Choose up to 6 campaigns to compare.');
  });

  it('keeps head and first column in sight', async () => {
    const f = await mountStats({ seed: emails(6), width: 700 });
    const body = f.root.querySelector<HTMLElement>('.body')!;
    body.scrollTo(200, 300);
    const box = body.getBoundingClientRect();
    const head = f.root.querySelector('thead th:nth-child(4)')!.getBoundingClientRect();
    const first = f.root.querySelector('tr[data-measure=ctr] > th')!.getBoundingClientRect();
    expect(body.scrollTop).to.equal(300);
    expect(head.top).to.be.closeTo(box.top, 1);
    expect(first.left).to.be.closeTo(box.left, 1);
  });

  it('counts of numbers stay on one line in 360 px', async () => {
    const f = await mountStats({ seed: emails(3), width: 360 });
    const panel = f.root.querySelector<HTMLElement>('.panel')!;
    expect(panel.scrollWidth, 'the table scrolls').to.be.above(360);
    expect(f.root.querySelector('.bar')!.getBoundingClientRect().width).to.be.at.most(360);
    for (const number of findAll(f.root, 'button', 'Targeted')) expect(number.getBoundingClientRect().height).to.be.below(30);
  });
});
