import { expect } from 'chai';
import { calendarViews } from '../../../src/elements/campaign-calendar/calendar-range.ts';
import { supportedLanguages } from '../../../src/i18n/messages.ts';
import { expectConsole } from '../../helpers/console-guard.ts';
import { at, healthy, many } from '../../helpers/seeds.ts';
import { type Status, statusTable, statuses } from '../../../src/domain/status.ts';
import { nameOf } from '../../helpers/queries.ts';
import { mountCalendar } from './calendar-fixture.ts';

const words = { month: 'Month', week: 'Week', day: 'Day', agenda: 'Agenda' } as const;

const middle = (element: Element) => {
  const { top, height } = element.getBoundingClientRect();
  return Math.round(top + height / 2);
};

describe('campaign-calendar: views', function () {
  this.timeout(30_000);
  it('shows the month of today, names its zone, and puts each dated campaign on its day', async () => {
    const f = await mountCalendar();
    expect(f.title).to.equal('November 2026');
    expect(f.get<HTMLSelectElement>('combobox', 'Time zone').selectedOptions[0]!.textContent).to.contain('Kyiv (UTC+2)');
    expect(f.on('2026-11-11')[0]).to.equal('11:00 Waiting one, SMS, Waiting');
    expect(f.find('grid', 'November 2026') !== null).to.equal(true);
    expect(f.get('gridcell', /Wednesday, 11 November 2026, 3 sends/) === f.cell('2026-11-11')).to.equal(true);
  });

  for (const locale of supportedLanguages)
    it(`keeps title, zone, steps and views together from 720 px on (${locale})`, async () => {
      const f = await mountCalendar({ width: 720, provider: { locale } });
      await f.until(() => f.root.querySelector('.root')!.getAttribute('lang') === locale && f.root.querySelector('.view-choice'));
      for (const width of [720, 800, 880, 960]) {
        f.calendar.style.inlineSize = `${width}px`;
        await f.settle();
        const [where, ...controls] = ['.where', '.head .steps', '.view-choice'].map((part) => middle(f.root.querySelector(part)!)) as [
          number,
          number,
          number,
        ];
        for (const control of controls) expect(control, `${width} px`).to.be.closeTo(where, 2);
        const tools = ['.tools .search', '.tools .steps'].map((part) => middle(f.root.querySelector(part)!)) as [number, number];
        expect(tools[0], `tools, ${width} px`).to.be.closeTo(tools[1], 2);
      }
    });

  it('shows a send in a day that has room for one line, and how many others there are beside the day’s number', async () => {
    const sendAt = '2026-11-11T09:00:00Z';
    const f = await mountCalendar({ height: 560, seed: many(5, { sendAt }) });
    const day = f.cell('2026-11-11');
    expect(day.getBoundingClientRect().height).to.be.within(50, 73);
    expect(f.on('2026-11-11')).to.have.length(1);
    const more = f.get('button', /^\+4 more/);
    expect(day.contains(more)).to.equal(true);
    expect(more.innerText).to.equal('+4');
    const within = day.getBoundingClientRect();
    for (const element of [more, f.chipsOn('2026-11-11')[0]!]) {
      const { top, bottom } = element.getBoundingClientRect();
      expect(top).to.be.at.least(within.top);
      expect(bottom).to.be.at.most(within.bottom);
    }
    expect(more.getBoundingClientRect().bottom).to.be.at.most(f.chipsOn('2026-11-11')[0]!.getBoundingClientRect().top);
    f.calendar.style.blockSize = '800px';
    await f.until(() => f.on('2026-11-11').length > 1);
    expect(f.get('button', /more/).innerText).to.match(/^\+\d more$/);
  });

  it('writes how many others there are with the sign before the number, also from right to left', async () => {
    const f = await mountCalendar({ height: 480, seed: many(5, { sendAt: '2026-11-11T09:00:00Z' }), provider: { locale: 'ar' } });
    await f.until(() => f.root.querySelector('.root')!.getAttribute('lang') === 'ar' && f.grid.querySelector('.beside-number .short'));
    const text = f.grid.querySelector('.beside-number .short')!.firstChild as Text;
    const left = (index: number) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect().left;
    };
    expect(text.data).to.equal('+4');
    expect(left(0)).to.be.below(left(1));
  });

  it('keeps search and tools on one line at 360 px, beside what a host puts before them', async () => {
    const f = await mountCalendar({ width: 360 });
    const back = Object.assign(document.createElement('button'), { slot: 'toolbar-start', textContent: '<' });
    back.style.cssText = 'inline-size: 32px; block-size: 32px; padding: 0';
    f.calendar.append(back);
    await f.settle();
    const line = middle(f.get('searchbox', 'Search campaigns'));
    for (const name of ['Print', 'Export to calendar']) expect(middle(f.get('button', name)), name).to.be.closeTo(line, 2);
  });

  it('marks another day as today at midnight by itself, in every view', async () => {
    for (const view of calendarViews) {
      const f = await mountCalendar({ attributes: { view, date: '2026-11-11' } });
      const marked = () => [...f.grid.querySelectorAll<HTMLElement>('.today[data-date]')].map(({ dataset }) => dataset['date']);
      await f.until(() => f.sends.length > 0);
      await f.pass(Date.parse('2026-11-10T22:00:00Z') - f.clock.now() - 1_000, 600_000);
      expect(marked(), `${view}, a second before`).not.to.include('2026-11-11');
      await f.pass(61_000, 1_000);
      expect(marked(), `${view}, at midnight in Kyiv`).to.include('2026-11-11').and.not.to.include('2026-11-10');
      f.provider.remove();
    }
  });

  it('looks at the date at once when the page is seen again after sleep', async () => {
    const f = await mountCalendar();
    const marked = () => f.grid.querySelector<HTMLElement>('[role=gridcell].today')!.dataset['date'];
    expect(marked()).to.equal('2026-11-10');
    // The clock goes on without its timers, as that of a machine that slept.
    const { now } = f.clock;
    f.clock.now = () => now.call(f.clock) + 86_400_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await f.settle();
    expect(marked()).to.equal('2026-11-11');
    f.clock.now = now;
  });

  it('never shows drafts and what is ready without a time', async () => {
    const f = await mountCalendar();
    expect(f.sends.filter((name) => /Draft one|Ready one/.test(name))).to.eql([]);
  });

  for (const view of calendarViews)
    it(`shows the sends by ${view}, and says which view is on`, async () => {
      const f = await mountCalendar({ attributes: { date: '2026-11-11' } });
      await f.press('button', words[view]);
      await f.settle();
      expect(f.calendar.view).to.equal(view);
      expect(f.calendar.getAttribute('view')).to.equal(view);
      expect(f.get('button', words[view]).getAttribute('aria-pressed')).to.equal('true');
      expect(f.sends.join()).to.contain('11:00 Waiting one');
      expect(f.dateOf('Waiting one') ?? '2026-11-11').to.equal('2026-11-11');
    });

  it('goes on, back and to today; the range is told', async () => {
    const f = await mountCalendar();
    const heard = f.listen(['campaign-range-change']);
    await f.press('button', 'Next');
    expect(f.title).to.equal('December 2026');
    await f.press('button', 'Previous');
    await f.press('button', 'Previous');
    expect(f.title).to.equal('October 2026');
    await f.press('button', 'Today');
    expect(f.title).to.equal('November 2026');
    expect(f.calendar.date).to.equal(null);
    expect(heard.map(({ detail }) => detail)).to.deep.include({
      start: '2026-11-29T22:00:00.000Z',
      end: '2027-01-03T22:00:00.000Z',
      timeZone: 'Europe/Kyiv',
    });
    f.calendar.next();
    await f.settle();
    expect(f.title).to.equal('December 2026');
    expect(f.said).to.contain('December 2026');
  });

  it('takes view, date, zone and first day from attributes, and nonsense calmly', async () => {
    const f = await mountCalendar({ attributes: { view: 'week', date: '2026-12-02', 'first-day': '0' } });
    expect(f.title).to.match(/29 November\s*–\s*5 December 2026/);
    expectConsole('<campaign-calendar>: ', { times: 3 });
    f.calendar.setAttribute('view', 'century');
    f.calendar.setAttribute('date', 'tomorrow');
    f.calendar.setAttribute('first-day', '9');
    await f.settle();
    expect(f.title).to.equal('November 2026');
    expect(nameOf(f.cell('2026-11-30'))).to.contain('Monday');
  });

  it('begins the week as the language’s region does', async () => {
    const f = await mountCalendar({ provider: { locale: 'en-US' } });
    const first = f.grid.querySelector('[role=gridcell]') as HTMLElement;
    expect(first.dataset['date']).to.equal('2026-11-01');
  });

  it('places everything anew on another clock', async () => {
    const f = await mountCalendar({
      seed: [{ ...healthy, name: 'Late', status: 'waiting', launchType: 'schedule', channel: 'email', sendAt: '2026-11-20T23:30:00Z' }],
      provider: { timeZone: 'Pacific/Apia' },
    });
    expect(f.dateOf('Late')).to.equal('2026-11-21');
    f.provider.timeZone = 'America/New_York';
    await f.settle();
    await f.settle();
    expect(f.dateOf('Late')).to.equal('2026-11-20');
    expect(f.on('2026-11-20')).to.eql(['18:30 Late, Email, Waiting']);
    f.get<HTMLSelectElement>('combobox', 'Time zone').value = 'local';
    f.get('combobox', 'Time zone').dispatchEvent(new Event('change'));
    await f.settle();
    expect(f.calendar.zone).to.equal('local');
    expect(f.store.view.calendar.zone).to.equal('local');
  });

  it('draws every status as the table says, with its word', async () => {
    const seed = statuses.map((status: Status) => ({
      ...healthy,
      name: `The ${status}`,
      status,
      channel: 'email' as const,
      launchType: statusTable[status].launchTypes.at(-2) ?? statusTable[status].launchTypes[0] ?? null,
      sendAt: status === 'waiting' || status === 'stopped' ? at(24) : null,
    }));
    const f = await mountCalendar({ seed });
    for (const status of statuses) {
      const shown = f.sends.filter((name) => name.includes(`The ${status}`));
      if (statusTable[status].inCalendar === false) expect(shown, status).to.eql([]);
      else if (shown[0]) expect(shown[0].toLowerCase(), status).to.contain(status);
      if (status === 'waiting' || status === 'running' || status === 'done') expect(shown, status).to.have.length(1);
    }
  });

  it('colours by channel on request, and keeps the signs of the statuses', async () => {
    const f = await mountCalendar({ attributes: { 'color-by': 'channel' } });
    expect(f.chip('Waiting one').className).to.contain('by-sms').and.contain('waiting');
    f.get<HTMLSelectElement>('combobox', 'Colour by').value = 'status';
    f.get('combobox', 'Colour by').dispatchEvent(new Event('change'));
    await f.settle();
    expect(f.calendar.colorBy).to.equal('status');
    expect(f.chip('Waiting one').className).to.contain('by-waiting');
  });

  it('hands on few of many: a day shows what fits and counts the rest to the last one', async () => {
    const f = await mountCalendar({ seed: many(10_000, { sendAt: at(24) }) });
    // The first of so many are shown before the rest is read, and counted.
    await f.until(() => f.footer.includes('10,000 sends'));
    const shown = f.chipsOn('2026-11-11').length;
    expect(shown).to.be.within(1, 8);
    const rest = f.buttons(/more, Wednesday/);
    expect(rest.map(nameOf)).to.eql([`+${(10_000 - shown).toLocaleString('en-GB')} more, Wednesday, 11 November 2026`]);
    expect(f.footer).to.contain('10,000 sends');
    for (const [view, most] of [
      ['Week', 40],
      ['Agenda', 220],
    ] as const) {
      await f.press('button', view);
      await f.until(() => f.sends.length > 0 && f.get('button', view).getAttribute('aria-pressed') === 'true');
      expect(f.sends.length, view).to.be.within(1, most);
    }
  });

  for (const width of [1400, 1000])
    it(`keeps names readable in a crowded week, and lets nothing overlap, at ${width} px`, async () => {
      const seed = many(24, {}).map((campaign, n) => ({
        ...campaign,
        sendAt: `2026-11-11T0${7 + Math.floor(n / 12)}:${10 + (n % 12) * 4}:00Z`,
      }));
      const f = await mountCalendar({ seed, width, attributes: { view: 'week', date: '2026-11-11' } });
      await f.until(() => f.sends.length > 0);
      const shown = [...f.grid.querySelectorAll<HTMLElement>('.send, .send-more')];
      const boxes = shown.map((node) => node.getBoundingClientRect());
      for (const [index, a] of boxes.entries())
        for (const b of boxes.slice(index + 1)) {
          const isApart = a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
          expect(isApart, `${nameOf(shown[index]!)} and another`).to.equal(true);
        }
      for (const name of f.grid.querySelectorAll('.send .name')) expect(name.getBoundingClientRect().width).to.be.at.least(48);
      const rest = f.buttons(/^\+\d+ more/).map((more) => Number(/\d+/.exec(nameOf(more))![0]));
      expect(f.sends.length + rest.reduce((sum, count) => sum + count, 0)).to.equal(24);
    });

  it('begins the agenda of this month with today, and that of another one with its first day', async () => {
    const seed = [4, 6, 10, 12, 20, 25].flatMap((day) =>
      many(6, { sendAt: `2026-11-${String(day).padStart(2, '0')}T09:00:00Z` }, `On ${day}`),
    );
    const f = await mountCalendar({ seed, height: 500, attributes: { view: 'agenda' } });
    await f.until(() => f.sends.length > 0);
    const top = f.grid.getBoundingClientRect().top;
    const [today] = [...f.grid.querySelectorAll('.agenda-day')].filter((cell) => cell.querySelector('[data-date="2026-11-10"]'));
    expect(today!.getBoundingClientRect().top - top).to.be.within(-1, 2);
    f.calendar.date = '2026-11-20';
    await f.settle();
    const [asked] = [...f.grid.querySelectorAll('.agenda-day')].filter((cell) => cell.querySelector('[data-date="2026-11-20"]'));
    expect(asked!.getBoundingClientRect().top - top).to.be.within(-1, 2);
    expect(document.scrollingElement!.scrollTop, 'the page').to.equal(0);
  });

  it('tells its range once, in the zone of the account', async () => {
    const heard: string[] = [];
    const f = await mountCalendar({
      timeZone: 'Pacific/Apia',
      provider: { timeZone: null },
      arrange: ({ provider }) => provider.addEventListener('campaign-range-change', ({ detail }) => heard.push(detail.timeZone)),
    });
    await f.until(() => heard.length > 0);
    await f.settle();
    expect(heard).to.deep.equal(['Pacific/Apia']);
  });

  it('tells its range in the browser’s zone when the account cannot be read', async () => {
    const heard: string[] = [];
    const f = await mountCalendar({
      provider: { timeZone: null },
      arrange: ({ simulation, provider }) => {
        simulation.faults.add({ method: 'account', kind: 'forbidden', times: Infinity });
        provider.addEventListener('campaign-range-change', ({ detail }) => heard.push(detail.timeZone));
      },
    });
    f.calendar.date = '2026-12-01';
    await f.until(() => heard.length > 0);
    expect(heard.at(-1)).to.equal(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it('counts by dots where names have no room', async () => {
    const f = await mountCalendar({ width: 360 });
    expect(f.sends).to.eql([]);
    expect(f.buttons(/^3 sends, Wednesday, 11 November/)).to.have.length(1);
  });

  it('follows the filters of the store, and clears them from the empty range', async () => {
    const f = await mountCalendar();
    f.store.setView({ query: { channels: ['viber'] } });
    await f.settle();
    expect(f.sends.every((name) => name.includes('Viber'))).to.equal(true);
    f.store.setView({ query: { search: 'kjhgf' } });
    await f.settle();
    expect(f.sends).to.eql([]);
    f.buttons(/^Clear filters$/)
      .at(-1)!
      .click();
    await f.settle();
    expect(f.sends.length).to.be.greaterThan(3);
  });
});
