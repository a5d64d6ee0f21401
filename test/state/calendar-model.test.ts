import { expect } from 'chai';
import type { OccurrencePage, OccurrenceRange } from '../../src/data/data-source.ts';
import type { CampaignSummary } from '../../src/domain/campaign.ts';
import type { CalendarEvent, CampaignCalendarModel } from '../../src/state/calendar-model.ts';
import { campaign, campaigns, createFake, createStore, failure, instant, settled, start } from './support.ts';
import { until } from '../helpers/until.ts';
import { openCalendar } from '../../src/state/open-calendar.ts';
import { openList } from '../../src/state/open-list.ts';

const day = 86_400;
const range = (from: number, to: number): OccurrenceRange => ({
  start: instant(from * day),
  end: instant(to * day),
  timeZone: 'Europe/Kyiv',
});
/** November, as it were, and the months beside it. */
const [before, month, after] = [range(-30, 0), range(0, 30), range(30, 60)];

const at = (days: number): Partial<CampaignSummary> => ({ status: 'waiting', launchType: 'schedule', sendAt: instant(days * day) });
const waiting = (id: string, days: number, over: Partial<CampaignSummary> = {}) => campaign(id, { ...at(days), ...over });
const weekly = { launchType: 'recurring', recurrence: { rule: 'FREQ=WEEKLY', until: null } } as const;

const shown = ({ occurrences }: CampaignCalendarModel) =>
  occurrences.map(({ campaignId, start: time }) => `${campaignId} ${(Date.parse(time) - Date.parse(start)) / 86_400_000}`);

function listen(calendar: CampaignCalendarModel) {
  const events: CalendarEvent['type'][] = [];
  calendar.subscribe(({ type }) => events.push(type));
  return { events, take: () => events.splice(0) };
}

function open(rows: readonly CampaignSummary[], options: Parameters<typeof createFake>[0] = {}) {
  const fake = createFake({ campaigns: rows, ...options });
  const { store, heard } = createStore(fake);
  const disconnect = store.connect();
  const calendar = openCalendar(store);
  return {
    fake,
    store,
    heard,
    calendar,
    disconnect,
    asked: () => fake.of('occurrences').map(({ args }) => (args[0] as OccurrenceRange).start),
    ...listen(calendar),
  };
}

describe('calendar model', () => {
  it('reads nothing before it is shown, then its range, then the neighbours', async () => {
    const { calendar, asked, fake, take } = open([waiting('c1', 3), waiting('c2', 40)]);
    await settled(fake);
    expect([asked(), calendar.status, calendar.range, calendar.tray.status]).to.deep.equal([[], 'loading', null, 'loading']);
    fake.auto = false;
    calendar.show(month, [before, after]);
    expect(take()).to.deep.equal(['reset']);
    expect(calendar.range).to.equal(month);
    await settled(fake);
    expect(asked(), 'neighbours wait').to.deep.equal([month.start]);
    fake.auto = true;
    fake.of('occurrences')[0]!.answer();
    await settled(fake);
    expect(asked()).to.deep.equal([month.start, before.start, after.start]);
    expect([calendar.status, calendar.refreshing, shown(calendar)]).to.deep.equal(['ready', false, ['c1 3']]);
    expect(take()).to.include('changed');
  });

  it('reads neighbours ahead that are named later, once the range is there, and those it knows not again', async () => {
    const { calendar, asked, fake } = open([waiting('c1', 3), waiting('c2', 40)]);
    calendar.show(month);
    calendar.readAhead([after]);
    expect(asked(), 'the range itself comes first').to.deep.equal([month.start]);
    await settled(fake);
    expect(asked()).to.deep.equal([month.start, after.start]);
    calendar.readAhead([before, after]);
    await settled(fake);
    expect(asked()).to.deep.equal([month.start, after.start, before.start]);
    calendar.show(after);
    expect([calendar.status, calendar.refreshing]).to.deep.equal(['ready', false]);
  });

  describe('a long answer', () => {
    const many = Array.from({ length: 1500 }, (_, n) => waiting(`c${n}`, n / 100));
    /** The first, one that breaks the schema, and one from the end. */
    const choose = (records: readonly unknown[]) => [records[0], records[1], records.at(-1)];
    const broken = ({ items, ...page }: OccurrencePage): OccurrencePage => ({
      ...page,
      items: items.map((item, index) => (index === 1 ? { ...item, campaign: { ...item.campaign, name: 7 as never } } : item)),
    });
    function begin() {
      const picture = Promise.withResolvers<void>();
      const first = { choose, drawn: () => picture.promise };
      const opened = open(many);
      opened.fake.range = broken;
      const seen: unknown[] = [];
      const { calendar } = opened;
      calendar.subscribe(() => {
        const { status, partial, refreshing, unreadable, occurrences } = calendar;
        seen.push([status, partial, refreshing, unreadable, occurrences.length]);
      });
      return { ...opened, seen, first, picture };
    }
    const whole = ['ready', false, false, 1, 1499];

    it('shows what is chosen once that is checked, then all of it, and says what could not be read', async () => {
      const { calendar, seen, first, picture, fake } = begin();
      calendar.show(month, [], first);
      await until(() => calendar.partial);
      await settled(fake);
      expect(calendar.partial, 'the rest waits until the first can be seen').to.equal(true);
      picture.resolve();
      await until(() => !calendar.partial);
      expect(seen[0]).to.deep.equal(['loading', false, false, 0, 0]);
      expect(seen, 'only the sound ones').to.deep.include(['ready', true, true, 0, 2]);
      expect(seen.at(-1)).to.deep.equal(whole);
      expect(shown(calendar)).to.have.length(1499);
    });

    it('gives nothing before all is read when nothing is chosen, or choosing fails', async () => {
      for (const none of [() => [], () => expect.fail('no such day')]) {
        const { calendar, seen, first } = begin();
        calendar.show(month, [], { ...first, choose: none });
        await until(() => calendar.status === 'ready');
        expect(seen.filter((state) => (state as unknown[])[1] === true)).to.deep.equal([]);
        expect(seen.at(-1)).to.deep.equal(whole);
      }
    });

    it('does not keep the first of what was given up', async () => {
      const { calendar, first, picture } = begin();
      const isPartial = new Promise<void>((resolve) => void calendar.subscribe(() => calendar.partial && resolve()));
      calendar.show(month, [], first);
      await isPartial;
      picture.resolve();
      calendar.show(after, [], first);
      calendar.show(month, []);
      expect([calendar.status, calendar.partial]).to.deep.equal(['loading', false]);
      await until(() => calendar.status === 'ready');
      expect(calendar.occurrences).to.have.length(1499);
    });
  });

  it('turns to a neighbour at once and does not ask for it again while the live feed holds', async () => {
    const { calendar, asked, fake } = open([waiting('c1', 3), waiting('c2', 40)]);
    calendar.show(month, [before, after]);
    await settled(fake);
    calendar.show(after, [month]);
    expect([calendar.status, shown(calendar), calendar.refreshing]).to.deep.equal(['ready', ['c2 40'], false]);
    await settled(fake);
    expect(asked()).to.have.length(3);
  });

  for (const [name, options, lose] of [
    ['without a live feed', { feed: false }, false],
    ['after the live feed was lost', {}, true],
  ] as const)
    it(`shows what it remembers at once and reads it again ${name}`, async () => {
      const { calendar, asked, fake } = open([waiting('c1', 3), waiting('c2', 40)], options);
      calendar.show(month, [after]);
      await settled(fake);
      if (lose) fake.emit({ type: 'connection', live: false });
      fake.put('c2', { name: 'Newer' }, false);
      calendar.show(after);
      expect([shown(calendar), calendar.refreshing]).to.deep.equal([['c2 40'], true]);
      await settled(fake);
      expect(asked()).to.deep.equal([month.start, after.start, after.start]);
      expect([calendar.occurrences[0]?.campaign.name, calendar.refreshing]).to.deep.equal(['Newer', false]);
    });

  it('shows the newest range whatever order answers come in', async () => {
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    for (const order of orders) {
      const { calendar, fake } = open([waiting('c0', -3), waiting('c1', 3), waiting('c2', 40)]);
      fake.auto = false;
      for (const wanted of [before, month, after]) calendar.show(wanted);
      for (const which of order) {
        fake.of('occurrences')[which]?.answer();
        await settled(fake);
      }
      expect([calendar.status, shown(calendar)]).to.deep.equal(['ready', ['c2 40']]);
      expect(fake.of('occurrences').map(({ signal }) => signal?.aborted)).to.deep.equal([true, true, false]);
    }
  });

  it('takes up a request for a neighbour instead of sending a second', async () => {
    const { calendar, fake, asked } = open([waiting('c1', 3), waiting('c2', 40)]);
    calendar.show(month, [after]);
    await settled(fake);
    const again = open([waiting('c1', 3), waiting('c2', 40)]);
    again.calendar.show(month, [after]);
    again.fake.auto = true;
    await Promise.resolve();
    await settled(again.fake);
    again.calendar.show(after);
    await settled(again.fake);
    expect(again.asked()).to.deep.equal(asked());
    expect(shown(again.calendar)).to.deep.equal(['c2 40']);
  });

  it('keeps what still matches while other filters are answered', async () => {
    const { calendar, fake, store, take } = open([
      waiting('c1', 3),
      waiting('c2', 4, { channel: 'sms' }),
      waiting('c3', 5, { channel: 'sms' }),
    ]);
    calendar.show(month);
    await settled(fake);
    take();
    fake.auto = false;
    store.setView({ query: { channels: ['sms'] } });
    expect([calendar.status, calendar.refreshing, shown(calendar)]).to.deep.equal(['ready', true, ['c2 4', 'c3 5']]);
    expect(take()).to.deep.equal(['reset']);
    fake.of('occurrences').at(-1)!.answer();
    await settled(fake);
    expect([calendar.refreshing, shown(calendar)]).to.deep.equal([false, ['c2 4', 'c3 5']]);
    const asked = fake.of('occurrences').length;
    store.setView({ query: { channels: ['sms'], sort: [{ key: 'name', direction: 'asc' }] } });
    store.setView({ selection: { ids: ['c2'] } });
    expect(fake.of('occurrences'), 'order means nothing here').to.have.length(asked);
  });

  describe('live changes', () => {
    it('moves a campaign, takes on its look, and leaves the others as they are', async () => {
      const { calendar, fake, asked, take } = open([waiting('c1', 3), waiting('c2', 5), waiting('c3', 7)]);
      calendar.show(month);
      await settled(fake);
      take();
      const [first, , third] = calendar.occurrences;
      fake.put('c2', { sendAt: instant(9 * day) });
      fake.put('c2', { name: 'Moved' });
      expect(take(), 'once per task, and not in the middle of it').to.deep.equal([]);
      await settled(fake);
      expect(take()).to.deep.equal(['changed']);
      const now = calendar.occurrences;
      expect(shown(calendar)).to.deep.equal(['c1 3', 'c3 7', 'c2 9']);
      expect([now[0], now[1]]).to.deep.equal([first, third]);
      expect(now[0] === first && now[1] === third, 'the same objects').to.equal(true);
      expect(calendar.occurrences, 'the same array until something changes').to.equal(now);
      expect([now[2]?.id, now[2]?.campaign.name]).to.deep.equal(['c2', 'Moved']);
      expect(asked()).to.have.length(1);
    });

    it('takes out what left: the range, the filters, the account, the calendar', async () => {
      const { calendar, fake, store } = open([waiting('c1', 3), waiting('c2', 4), waiting('c3', 5), waiting('c4', 6), waiting('c5', 7)]);
      store.setView({ query: { channels: ['email'] } });
      calendar.show(month);
      await settled(fake);
      fake.put('c1', { sendAt: instant(90 * day) });
      fake.put('c2', { channel: 'sms' });
      fake.drop('c3');
      fake.put('c4', { status: 'draft' });
      await settled(fake);
      expect(shown(calendar)).to.deep.equal(['c5 7']);
    });

    it('shows newcomers at once and asks the source about them, once for all of them', async () => {
      const { calendar, fake, asked } = open([waiting('c1', 3), waiting('c2', 90)]);
      calendar.show(month);
      await settled(fake);
      fake.put('c2', { sendAt: instant(4 * day) });
      fake.put('c9', at(8));
      await settled(fake);
      expect(shown(calendar)).to.deep.equal(['c1 3', 'c2 4', 'c9 8']);
      expect(asked()).to.have.length(1);
      await fake.clock.advanceAsync(1000);
      expect(asked()).to.have.length(2);
      expect(calendar.occurrences.at(-1)?.segments, 'what only the source knows').to.deep.equal([]);
      await fake.clock.advanceAsync(10_000);
      expect(asked()).to.have.length(2);
    });

    it('believes the source when it does not have a newcomer, and does not ask again for every tick', async () => {
      const { calendar, fake, asked, store } = open([waiting('c1', 3)]);
      calendar.show(month);
      await settled(fake);
      fake.range = (page) => ({ ...page, items: page.items.filter(({ campaignId }) => campaignId !== 'c9') });
      for (let sent = 0; sent < 5; sent += 1) {
        fake.put('c9', { status: 'running', startedAt: instant(0), progress: { sent, total: 9 } });
        await fake.clock.advanceAsync(3000);
      }
      expect(store.peek('c9')?.progress?.sent).to.equal(4);
      expect(shown(calendar)).to.deep.equal(['c1 3']);
      expect(asked()).to.have.length(2);
    });

    it('asks for the times of a series whose rule changed, and changes its look meanwhile', async () => {
      const { calendar, fake, asked } = open([waiting('c1', 1, weekly)]);
      fake.series.set('c1', [instant(day), instant(8 * day)]);
      calendar.show(month);
      await settled(fake);
      fake.put('c1', { progress: { sent: 1, total: 9 }, name: 'Other name' });
      await fake.clock.advanceAsync(5000);
      expect(asked(), 'nothing moved').to.have.length(1);
      expect(calendar.occurrences.map(({ campaign: { name } }) => name)).to.deep.equal(['Other name', 'Other name']);
      fake.series.set('c1', [instant(2 * day), instant(9 * day)]);
      fake.put('c1', { sendAt: instant(2 * day), status: 'stopped' });
      await settled(fake);
      expect(calendar.occurrences.map(({ campaign: { status } }) => status)).to.deep.equal(['stopped', 'stopped']);
      expect(calendar.refreshing, 'quietly').to.equal(false);
      await fake.clock.advanceAsync(1000);
      expect(shown(calendar)).to.deep.equal(['c1 2', 'c1 9']);
    });

    it('never replaces a newer version by an older one, whichever comes last', async () => {
      const { calendar, fake, heard } = open([waiting('c1', 3), waiting('c2', 4), waiting('c3', 20), waiting('c4', 6)]);
      calendar.show(month);
      await settled(fake);
      fake.auto = false;
      void calendar.refresh();
      const page = fake.of('occurrences').at(-1)!;
      // What the backend answers was read before all this.
      const old = [...fake.rows.values()];
      fake.range = ({ asOf }) => ({
        asOf,
        items: old.flatMap((row) => (row.sendAt ? [{ id: row.id, campaignId: row.id, start: row.sendAt, end: null, campaign: row }] : [])),
      });
      await fake.clock.advanceAsync(1);
      fake.put('c1', { sendAt: instant(10 * day) });
      fake.put('c2', { status: 'draft' });
      fake.drop('c3');
      fake.put('c9', at(12));
      page.answer();
      await settled(fake);
      expect(shown(calendar)).to.deep.equal(['c4 6', 'c1 10', 'c9 12']);
      const stale = { ...old[0]!, updatedAt: instant(-900), version: '0' };
      fake.emit({ type: 'changed', campaign: stale });
      await settled(fake);
      expect(shown(calendar)).to.deep.equal(['c4 6', 'c1 10', 'c9 12']);
      expect(heard.error).to.deep.equal([]);
    });

    it('keeps remembered ranges right too', async () => {
      const { calendar, fake, asked } = open([waiting('c1', 3), waiting('c2', 40)]);
      calendar.show(month, [after]);
      await settled(fake);
      fake.put('c2', { sendAt: instant(41 * day) });
      fake.drop('c1');
      calendar.show(after, [month]);
      expect(shown(calendar)).to.deep.equal(['c2 41']);
      calendar.show(month);
      expect(shown(calendar)).to.deep.equal([]);
      expect(asked()).to.have.length(2);
    });

    it('reads everything again after a gap in the feed', async () => {
      const { calendar, fake, asked } = open([waiting('c1', 3)]);
      calendar.show(month, [after]);
      await settled(fake);
      fake.put('c1', { sendAt: instant(5 * day) }, false);
      fake.emit({ type: 'resync' });
      await settled(fake);
      expect(shown(calendar)).to.deep.equal(['c1 5']);
      expect(asked()).to.deep.equal([month.start, after.start, month.start, after.start]);
    });
  });

  describe('commands', () => {
    it('moves what was moved when the source has said so, not before', async () => {
      const { calendar, fake, store } = open([waiting('c1', 3)]);
      calendar.show(month);
      await settled(fake);
      fake.auto = false;
      const done = store.execute({ type: 'reschedule', targets: [{ id: 'c1' }], sendAt: instant(6 * day) });
      expect(shown(calendar)).to.deep.equal(['c1 3']);
      fake.of('execute')[0]!.answer();
      await done;
      expect(shown(calendar)).to.deep.equal(['c1 6']);
    });

    it('asks at once what became of a series', async () => {
      const { calendar, fake, store, asked } = open([waiting('c1', 1, weekly)], { capabilities: { occurrences: true } });
      fake.series.set('c1', [instant(day), instant(8 * day)]);
      calendar.show(month);
      await settled(fake);
      fake.series.set('c1', [instant(2 * day), instant(9 * day)]);
      await store.execute({
        type: 'reschedule',
        targets: [{ id: 'c1' }],
        sendAt: instant(2 * day),
        occurrence: { start: instant(day), scope: 'all' },
      });
      await settled(fake);
      expect(asked()).to.have.length(2);
      expect(shown(calendar)).to.deep.equal(['c1 2', 'c1 9']);
    });

    it('does not send what the source would misunderstand', async () => {
      const { calendar, fake, store } = open([waiting('c1', 1, weekly)]);
      calendar.show(month);
      await settled(fake);
      const { outcomes } = await store.execute({
        type: 'reschedule',
        targets: [{ id: 'c1' }],
        sendAt: instant(2 * day),
        occurrence: { start: instant(day), scope: 'this' },
      });
      expect(outcomes.map((outcome) => outcome.ok || outcome.error.kind)).to.deep.equal(['unsupported']);
      expect(fake.of('execute')).to.have.length(0);
    });

    it('joins a double gesture, and keeps two different sends of a series apart', async () => {
      const { fake, store } = open([waiting('c1', 1, weekly)], { capabilities: { occurrences: true } });
      const move = (from: number) =>
        store.execute({
          type: 'reschedule',
          targets: [{ id: 'c1' }],
          sendAt: instant(2 * day),
          occurrence: { start: instant(from * day), scope: 'this' },
        });
      await Promise.all([move(1), move(1), move(8)]);
      expect(fake.effects).to.deep.equal(['reschedule c1', 'reschedule c1']);
    });
  });

  describe('failures', () => {
    it('says what failed, keeps what was there, and tries again when asked', async () => {
      const { calendar, fake, heard, take } = open([waiting('c1', 3)]);
      fake.failures.occurrences = [failure('forbidden')];
      calendar.show(month);
      await settled(fake);
      expect([calendar.status, calendar.error?.kind, shown(calendar)]).to.deep.equal(['error', 'forbidden', []]);
      expect(heard.error.map(({ error }) => error.kind)).to.deep.equal(['forbidden']);
      calendar.show(month);
      await settled(fake);
      expect([calendar.status, calendar.error, shown(calendar)]).to.deep.equal(['ready', null, ['c1 3']]);
      fake.failures.occurrences = [failure('forbidden')];
      take();
      await calendar.refresh();
      expect([calendar.status, calendar.error?.kind, calendar.refreshing, shown(calendar)]).to.deep.equal([
        'ready',
        'forbidden',
        false,
        ['c1 3'],
      ]);
      await calendar.refresh();
      expect([calendar.error, calendar.refreshing]).to.deep.equal([null, false]);
    });

    it('retries what is transient, with pauses', async () => {
      const { calendar, fake, asked } = open([waiting('c1', 3)]);
      fake.failures.occurrences = [failure('server'), failure('network'), undefined];
      calendar.show(month);
      await fake.clock.advanceAsync(5000);
      expect([calendar.status, asked().length]).to.deep.equal(['ready', 3]);
    });

    it('does not make a fuss about neighbours, and reads them when they are shown', async () => {
      const { calendar, fake, heard } = open([waiting('c1', 3), waiting('c2', 40)]);
      fake.failures.occurrences = [undefined, failure('forbidden')];
      calendar.show(month, [after]);
      await settled(fake);
      expect([calendar.error, heard.error]).to.deep.equal([null, []]);
      calendar.show(after);
      await settled(fake);
      expect(shown(calendar)).to.deep.equal(['c2 40']);
    });

    it('counts what cannot be read, and tells it once', async () => {
      const { calendar, fake, heard } = open([waiting('c1', 3), waiting('c2', 4)]);
      fake.range = (page) => ({ ...page, items: page.items.map((item) => (item.id === 'c2' ? { ...item, start: 'soon' } : item)) });
      calendar.show(month);
      await settled(fake);
      await calendar.refresh();
      expect([shown(calendar), calendar.unreadable]).to.deep.equal([['c1 3'], 1]);
      expect(heard.error.map(({ record }) => [record?.id, record?.pointer])).to.deep.equal([['c2', '/start']]);
    });
  });

  describe('life', () => {
    it('stops everything with the store and reads again when it is back', async () => {
      const { calendar, fake, store, disconnect, asked } = open([waiting('c1', 3)]);
      calendar.show(month);
      await settled(fake);
      fake.put('c9', at(4));
      fake.auto = false;
      void calendar.refresh();
      await settled(fake);
      disconnect();
      await settled(fake);
      expect(fake.of('occurrences').at(-1)?.signal?.aborted).to.equal(true);
      expect([calendar.refreshing, fake.clock.pending]).to.deep.equal([false, 0]);
      fake.auto = true;
      store.connect();
      await settled(fake);
      expect(asked().length).to.be.greaterThan(2);
      expect(shown(calendar)).to.deep.equal(['c1 3', 'c9 4']);
    });

    it('survives being moved in the document, and ends otherwise', async () => {
      const { calendar, fake, store, asked } = open([waiting('c1', 3)]);
      calendar.show(month);
      await settled(fake);
      calendar.dispose();
      expect(openCalendar(store), 'taken up in the same task').to.equal(calendar);
      await settled(fake);
      expect(asked()).to.have.length(1);
      fake.auto = false;
      void calendar.refresh();
      calendar.dispose();
      await settled(fake);
      expect(fake.of('occurrences').at(-1)?.signal?.aborted).to.equal(true);
      const events = listen(calendar);
      fake.put('c1', { name: 'Nobody hears' });
      await settled(fake);
      expect(events.events).to.deep.equal([]);
      expect(openCalendar(store)).not.to.equal(calendar);
    });

    it('refreshes with the store', async () => {
      const { calendar, fake, store, asked } = open([waiting('c1', 3)]);
      calendar.show(month);
      await settled(fake);
      fake.put('c1', { sendAt: instant(4 * day) }, false);
      await store.refresh();
      expect([shown(calendar), asked().length]).to.deep.equal([['c1 4'], 2]);
      fake.put('c1', { sendAt: instant(5 * day) }, false);
      store.wake();
      await fake.clock.advanceAsync(1000);
      expect(shown(calendar)).to.deep.equal(['c1 5']);
    });
  });

  describe('tray', () => {
    it('is read when it is opened, in pages, newest first, under the filters of the view', async () => {
      const { calendar, fake, store, take } = open([...campaigns(120), waiting('w1', 3)]);
      store.setView({ query: { statuses: ['waiting'], channels: ['email'], sort: [{ key: 'name', direction: 'desc' }] } });
      calendar.show(month);
      await settled(fake);
      expect(fake.of('list')).to.have.length(0);
      calendar.loadTray();
      expect(calendar.tray.status).to.equal('loading');
      await settled(fake);
      expect([calendar.tray.status, calendar.tray.items.length, calendar.tray.total]).to.deep.equal(['ready', 50, 120]);
      expect(calendar.tray.items.slice(0, 2).map(({ id }) => id)).to.deep.equal(['c0', 'c1']);
      expect(take()).to.include('tray');
      calendar.loadTray();
      await settled(fake);
      calendar.loadTray(500);
      await settled(fake);
      expect(calendar.tray.items.map(({ id }) => id)).to.deep.equal(campaigns(120).map(({ id }) => id));
      store.setView({ query: { channels: ['sms'] } });
      await settled(fake);
      expect([calendar.tray.items, calendar.tray.total]).to.deep.equal([[], 0]);
    });

    it('follows launches, deletions and newcomers', async () => {
      const { calendar, fake, take } = open(campaigns(3));
      calendar.loadTray();
      await settled(fake);
      const same = calendar.tray;
      await settled(fake);
      expect(calendar.tray).to.equal(same);
      take();
      fake.put('c1', at(4));
      expect(calendar.tray.items.map(({ id }) => id)).to.deep.equal(['c0', 'c2']);
      expect(calendar.tray.total).to.equal(2);
      fake.drop('c0');
      await settled(fake);
      expect(calendar.tray.items.map(({ id }) => id)).to.deep.equal(['c2']);
      fake.put('c9', {});
      await settled(fake);
      expect(calendar.tray.items.map(({ id }) => id)).to.have.members(['c9', 'c2']);
      expect(take()).to.include('tray');
    });

    it('says what failed, and is read again with the rest', async () => {
      const { calendar, fake, store } = open(campaigns(2));
      fake.failures.list = [failure('forbidden')];
      calendar.loadTray();
      await settled(fake);
      expect([calendar.tray.status, calendar.tray.error?.kind]).to.deep.equal(['error', 'forbidden']);
      await calendar.refresh();
      expect([calendar.tray.status, calendar.tray.items.length, calendar.tray.error]).to.deep.equal(['ready', 2, null]);
      const lists = fake.of('list').length;
      await store.refresh();
      expect(fake.of('list').length - lists, 'one question').to.equal(1);
      expect(openList(store, { pageSize: 50 }).total).to.equal(0);
    });
  });

  it('is cheap with ten thousand: changes cost one new array, however many', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => waiting(`c${index}`, (index % 300) / 10));
    const { calendar, fake, take } = open(rows, {});
    calendar.show(month);
    // Records are checked in slices of real time, however many a busy machine needs.
    const end = performance.now() + 8_000;
    while (calendar.status === 'loading' && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve));
      await settled(fake);
    }
    expect(calendar.occurrences).to.have.length(10_000);
    take();
    const was = calendar.occurrences;
    for (let index = 0; index < 1000; index += 1) fake.put(`c${index * 7}`, { progress: { sent: index, total: 1000 } });
    await settled(fake);
    expect(take()).to.deep.equal(['changed']);
    const now = calendar.occurrences;
    expect(now).to.have.length(10_000);
    expect(now.filter((occurrence, index) => occurrence === was[index])).to.have.length(9000);
  });
});
