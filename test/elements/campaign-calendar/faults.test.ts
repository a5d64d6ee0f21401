/** Column C of the fault matrix (RELIABILITY.md): the calendar. */
import { expect } from 'chai';
import { createHttpDataSource } from '../../../src/data/http-data-source.ts';
import { en } from '../../../src/i18n/en.ts';
import { expectConsole } from '../../helpers/console-guard.ts';
import { isObserved } from '../../helpers/host-page.ts';
import { type HttpLayer, answers, createHttpLayer } from '../../helpers/http-layer.ts';
import { textOf } from '../../helpers/queries.ts';
import { healthy, many } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';
import { type CalendarFixture, type MountOptions, mountCalendar } from './calendar-fixture.ts';
import type { StrictPage } from './strict-page.ts';

/** The rows of the matrix: one that is missing in the table below does not compile. */
type Digit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Fault = `F${Digit | 10 | `1${Digit}` | 20 | `2${1 | 2 | 3 | 4 | 5 | 6}`}`;
type Row = readonly [says: string, test: () => Promise<void>] | { readonly notApplicable: string };
const none: Row = { notApplicable: '–' };

const schedule = { ...healthy, status: 'waiting', launchType: 'schedule', channel: 'email' } as const;
/** A send in November, one in December. */
const seed = [
  { ...schedule, id: 'nov', name: 'November one', sendAt: '2026-11-18T08:00:00Z' },
  { ...schedule, id: 'dec', name: 'December one', sendAt: '2026-12-16T08:00:00Z' },
] as const;

type Layered = CalendarFixture & { readonly http: HttpLayer };

/** Over HTTP, so that the wire can fail. */
async function mountHttp({
  arrange,
  capabilities,
  headers,
  ...options
}: MountOptions & { headers?: () => HeadersInit } = {}): Promise<Layered> {
  let http: HttpLayer;
  const f = await mountCalendar({
    seed,
    ...options,
    provider: { undoSeconds: 0, ...options.provider },
    arrange(fixture) {
      http = createHttpLayer(fixture.simulation, fixture.clock);
      const { clock } = fixture;
      fixture.provider.dataSource = createHttpDataSource({ src: '/api', fetch: http.fetch, clock, capabilities, headers });
      Object.assign(fixture, { http });
      arrange?.(fixture);
    },
  });
  await f.until(() => http.underWay === 0);
  return f as Layered;
}
const mount = (options: MountOptions = {}) => mountCalendar({ seed, ...options, provider: { undoSeconds: 0, ...options.provider } });

const asked = ({ http }: Layered) => http.sent.filter(({ path }) => path === '/campaigns/occurrences');
const commands = ({ http }: Layered) => http.sent.filter(({ path }) => path === '/campaigns/commands');
const isBusy = (f: CalendarFixture) => f.root.querySelector('.panel')?.getAttribute('aria-busy') === 'true';
const message = (f: CalendarFixture) => textOf(f.root.querySelector('.message h3'));
const refresh = (f: CalendarFixture) => void f.provider.refresh();

async function moveByKeys(f: CalendarFixture, name = 'November one'): Promise<void> {
  f.chip(name).focus();
  await f.key('m');
  await f.key('ArrowRight');
  await f.key('Enter');
}

/** A month that fails to load says so, and Retry brings it; the one before is not lost. */
async function saysAndRetries(
  f: Layered,
  kind: 'server' | 'timeout' | 'network' | 'malformed' | 'forbidden',
  tries: number,
): Promise<void> {
  const rule = f.http.add({ path: /occurrences/, times: Infinity, answer: failures[kind] });
  // Three years on: nothing of it was read ahead.
  f.calendar.date = '2029-11-15';
  await f.until(() => message(f) !== '', 60_000);
  expect(message(f)).to.equal(en[`error.${kind}.title`]);
  expect(rule.hits).to.equal(tries);
  expect(f.title).to.equal('November 2029');
  f.calendar.date = '2026-11-15';
  await f.until(() => f.dateOf('November one') === '2026-11-18');
  f.http.clear();
  f.calendar.date = '2029-11-15';
  await f.until(() => f.grid.querySelector('[data-date="2029-11-15"]') !== null && message(f) === '');
}
const failures = {
  server: answers.status(503),
  timeout: answers.silence,
  network: answers.network,
  malformed: answers.html,
  forbidden: answers.status(403),
} as const;

const matrix: Readonly<Record<Fault, Row>> = {
  F1: [
    'the header changes at once, old chips are gone, it is busy',
    async () => {
      const f = await mount();
      const held = f.simulation.faults.add({ method: 'occurrences', hold: 'request', times: Infinity });
      f.calendar.date = '2029-12-15';
      await f.settle();
      expect([f.title, isBusy(f), f.sends]).to.deep.equal(['December 2029', true, []]);
      f.calendar.date = null;
      await f.until(() => f.sends.length === 1);
      const chip = f.chip('November one');
      refresh(f);
      await f.settle();
      expect(isBusy(f)).to.equal(true);
      expect(f.chip('November one') === chip, 'reading again keeps what is there').to.equal(true);
      held.remove();
      held.release();
      await f.until(() => !isBusy(f));
    },
  ],
  F2: [
    'cached months can be browsed, with a word about their age; it reads again when it is online',
    async () => {
      const f = await mountHttp();
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      try {
        f.http.add({ times: Infinity, answer: answers.network });
        f.simulation.setLive(false);
        refresh(f);
        await f.until(() => f.footer.includes('No connection to the server'), 60_000);
        await f.press('button', 'Next');
        expect([f.title, f.dateOf('December one')]).to.deep.equal(['December 2026', '2026-12-16']);
        await f.press('button', 'Previous');
        expect(f.dateOf('November one')).to.equal('2026-11-18');
        await moveByKeys(f);
        await f.until(() => f.notices.length > 0);
        expect(commands(f), 'nothing is queued').to.deep.equal([]);
        expect(f.dateOf('November one')).to.equal('2026-11-18');
      } finally {
        delete (navigator as { onLine?: boolean }).onLine;
      }
      f.http.clear();
      f.simulation.update('nov', { name: 'Changed meanwhile' });
      f.simulation.setLive(true);
      dispatchEvent(new Event('online'));
      await f.until(() => f.sends.join().includes('Changed meanwhile'), 60_000);
    },
  ],
  F3: [
    'a move whose answer was lost is done once: with a key by asking again, without one by reading back',
    async () => {
      for (const idempotency of [true, false]) {
        const f = await mountHttp({ capabilities: { idempotency } });
        f.http.add({ path: /commands/, answer: answers.lost });
        await moveByKeys(f);
        await f.until(() => f.dateOf('November one') === '2026-11-19' && f.store.pending.size === 0, 60_000);
        expect(new Set(commands(f).map(({ key }) => key)).size).to.equal(1);
        expect(commands(f)).to.have.length(idempotency ? 2 : 1);
        expect(f.simulation.campaign('nov')!.history!.filter(({ type }) => type === 'rescheduled')).to.have.length(1);
        expect(f.notices).to.deep.equal([]);
        f.provider.remove();
      }
    },
  ],
  F4: ['it is tried again, then said, with Retry', async () => saysAndRetries(await mountHttp(), 'timeout', 2)],
  F5: [
    'it is tried again; then old chips stay with a word and Retry',
    async () => {
      const f = await mountHttp();
      await saysAndRetries(f, 'server', 3);
      f.calendar.date = null;
      await f.until(() => f.sends.length === 1);
      f.http.add({ path: /occurrences/, times: Infinity, answer: failures.server });
      refresh(f);
      await f.until(() => f.footer.includes(en['error.server.title']), 60_000);
      expect(f.dateOf('November one')).to.equal('2026-11-18');
      f.http.clear();
      await f.press('button', 'Retry');
      await f.until(() => !f.footer.includes(en['error.server.title']));
    },
  ],
  F6: [
    'it waits as long as it is told to',
    async () => {
      const f = await mountHttp();
      const before = asked(f).length;
      f.http.add({ path: /occurrences/, answer: answers.status(429, {}, { 'retry-after': '5' }) });
      f.calendar.date = '2029-11-15';
      await f.pass(4_000);
      expect(asked(f)).to.have.length(before + 1);
      await f.pass(3_000);
      expect(asked(f).length).to.be.above(before + 1);
      await f.until(() => f.grid.querySelector('[data-date="2029-11-15"]') !== null);
    },
  ],
  F7: [
    'headers are asked for again once, and the range is read after all',
    async () => {
      let calls = 0;
      const f = await mountHttp({ headers: () => ((calls += 1), { authorization: `token ${calls}` }) });
      f.http.add({ path: /occurrences/, answer: answers.status(401) });
      f.calendar.date = '2029-11-15';
      await f.until(() => f.grid.querySelector('[data-date="2029-11-15"]') !== null);
      expect(calls).to.equal(2);
      expect(asked(f).at(-1)!.headers.get('authorization')).to.equal('token 2');
    },
  ],
  F8: ['no access is said and not tried again', async () => saysAndRetries(await mountHttp(), 'forbidden', 1)],
  F9: [
    'a campaign that is gone takes its chip along',
    async () => {
      const f = await mountHttp();
      f.http.add({ path: /commands/, answer: answers.status(404) });
      f.simulation.setLive(false);
      f.simulation.remove('nov');
      await moveByKeys(f);
      await f.until(() => f.sends.length === 0);
      f.provider.remove();
      const gone = await mount();
      gone.simulation.remove('nov');
      await gone.until(() => gone.sends.length === 0);
      // A late word about it does not bring it back.
      gone.simulation.emit({ type: 'changed', campaign: { ...f.simulation.campaign('dec')!, id: 'nov', sendAt: '2026-11-18T08:00:00Z' } });
      await gone.settle();
      expect(gone.sends).to.deep.equal([]);
    },
  ],
  F10: [
    'a move that comes too late is refused, and the chip shows what it is now',
    async () => {
      const f = await mountHttp();
      f.simulation.setLive(false);
      f.simulation.update('nov', { status: 'running', startedAt: '2026-11-10T09:00:00.000Z' });
      await moveByKeys(f);
      await f.until(() => f.sends.join().includes('Running'));
      expect(f.notices.join()).to.contain('November one was not moved.');
      expect(f.simulation.campaign('nov')!.status).to.equal('running');
    },
  ],
  F11: none,
  F12: none,
  F13: [
    'an answer that is none is tried once more, then said; old chips stay; a truncated one likewise',
    async () => {
      const f = await mountHttp();
      await saysAndRetries(f, 'malformed', 2);
      f.calendar.date = null;
      await f.until(() => f.sends.length === 1);
      f.http.add({ path: /occurrences/, times: Infinity, answer: answers.truncated });
      refresh(f);
      await f.until(() => f.footer.includes(en['error.malformed.title']), 60_000);
      expect(f.dateOf('November one')).to.equal('2026-11-18');
    },
  ],
  F14: [
    'what has no time that is known is counted, an unknown status is drawn neutrally, extras are ignored',
    async () => {
      expectConsole(/Campaign (x|y) at \/start cannot be read/, { times: 2 });
      const f = await mount({
        arrange: ({ simulation }) =>
          void simulation.faults.add({
            method: 'occurrences',
            times: Infinity,
            answer: (value) => {
              const page = value as { items: { campaign: object; start: string }[] };
              const [first] = page.items;
              if (!first) return page;
              const strange = { ...first, id: 'strange', campaignId: 'strange', hologram: 1 };
              const campaign = {
                ...first.campaign,
                id: 'strange',
                name: 'Strange',
                status: 'archived',
                channel: 'fax',
                launchType: 'whim',
              };
              return {
                ...page,
                items: [first, { ...strange, campaign }, { ...first, id: 'x', start: 'one day' }, { ...first, id: 'y', start: 7 }],
              };
            },
          }),
      });
      expect(f.sends).to.have.length(2);
      expect(f.sends.join()).to.contain('Strange').and.contain('archived');
      expect(f.footer).to.contain('2 not shown');
    },
  ],
  F15: [
    'the newest range wins, whatever order answers come in',
    async () => {
      for (const order of [
        [0, 1, 2],
        [2, 1, 0],
        [1, 0, 2],
      ]) {
        const f = await mount({ seed: [...seed, { ...schedule, id: 'far', name: 'Far one', sendAt: '2029-12-12T08:00:00Z' }] });
        const held = f.simulation.faults.add({ method: 'occurrences', hold: 'answer', times: 3 });
        for (const date of ['2028-11-15', '2030-11-15', '2029-12-15']) {
          f.calendar.date = date;
          await f.settle();
        }
        for (const which of order) held.release(Math.min(which, Math.max(0, held.held - 1)));
        await f.until(() => f.dateOf('Far one') === '2029-12-12');
        expect(f.title).to.equal('December 2029');
        f.provider.remove();
      }
    },
  ],
  F16: [
    'the same range is asked for once, the same move made once',
    async () => {
      const f = await mountHttp();
      const before = asked(f).length;
      f.calendar.date = '2029-11-15';
      f.calendar.date = '2029-11-16';
      f.calendar.date = '2029-11-15';
      await f.until(() => f.grid.querySelector('[data-date="2029-11-15"]') !== null);
      const ranges = asked(f)
        .slice(before)
        .map(({ params }) => params.get('start'));
      expect(new Set(ranges).size).to.equal(ranges.length);
      const move = () => f.store.execute({ type: 'reschedule', targets: [{ id: 'nov' }], sendAt: '2026-11-20T08:00:00.000Z' });
      const [one, other] = [move(), move()];
      await f.until(() => commands(f).length > 0);
      await Promise.all([one, other]);
      expect(commands(f)).to.have.length(1);
    },
  ],
  F17: [
    'after a gap in the feed the month is read again; the same news twice, or out of order, changes nothing',
    async () => {
      const f = await mount();
      const old = f.simulation.campaign('nov')!;
      f.simulation.setLive(false);
      await f.settle();
      expect(f.footer).to.contain('Retry');
      f.simulation.update('nov', { sendAt: '2026-11-24T08:00:00.000Z' });
      f.simulation.setLive(true);
      await f.until(() => f.dateOf('November one') === '2026-11-24');
      f.simulation.emit({ type: 'changed', campaign: f.simulation.campaign('nov')! });
      f.simulation.emit({ type: 'changed', campaign: old });
      await f.settle();
      expect(f.dateOf('November one')).to.equal('2026-11-24');
    },
  ],
  F18: none,
  F19: [
    'removed under way nothing is left; moved in the document it reads nothing again',
    async () => {
      const f = await mountHttp();
      const before = asked(f).length;
      const other = document.createElement('div');
      f.provider.append(other);
      other.append(f.calendar);
      await f.until(() => f.dateOf('November one') === '2026-11-18');
      expect(asked(f)).to.have.length(before);
      f.http.add({ path: /occurrences/, times: Infinity, answer: answers.silence });
      f.calendar.date = '2029-11-15';
      await f.until(() => f.http.underWay > 0);
      f.provider.remove();
      await f.settle();
      await f.settle();
      expect([f.http.underWay, f.http.streams, f.waiting.size]).to.deep.equal([0, 0, 0]);
      expect(isObserved(f.calendar)).to.equal(false);
    },
  ],
  F20: none,
  F21: [
    'a chip stands on the day of its zone; 02:30 goes out once on both days the clocks change; the edges of the month are there',
    async () => {
      const daily = { ...healthy, status: 'waiting', launchType: 'recurring', channel: 'email' } as const;
      const f = await mount({
        timeZone: 'America/New_York',
        provider: { timeZone: 'America/New_York' },
        attributes: { date: '2026-11-15' },
        seed: [
          // 01:30 on the day it comes twice, 02:30 on the day it does not.
          { ...daily, name: 'Overlap', sendAt: '2026-10-31T05:30:00Z', recurrence: { rule: 'FREQ=DAILY;COUNT=4', until: null } },
          { ...daily, name: 'Gap', sendAt: '2027-03-13T07:30:00Z', recurrence: { rule: 'FREQ=DAILY;COUNT=3', until: null } },
          { ...schedule, name: 'Edge', sendAt: '2026-12-01T04:30:00Z' },
          { ...schedule, name: 'Leap', sendAt: '2028-02-29T17:00:00Z' },
        ],
      });
      expect(f.on('2026-11-01').map((name) => name.slice(0, 13))).to.deep.equal(['01:30 Overlap']);
      expect(f.dateOf('Edge'), 'in UTC it would be December').to.equal('2026-11-30');
      f.calendar.date = '2027-03-14';
      await f.until(() => f.sends.some((name) => name.includes('Gap')));
      expect(['2027-03-13', '2027-03-14', '2027-03-15'].map((date) => f.on(date).map((name) => name.slice(0, 9)))).to.deep.equal([
        ['02:30 Gap'],
        ['03:30 Gap'],
        ['02:30 Gap'],
      ]);
      f.calendar.date = '2028-02-29';
      await f.until(() => f.dateOf('Leap') === '2028-02-29');
    },
  ],
  F22: [
    'hostile names are text and nothing else',
    async () => {
      const names = [
        '<img src=x onerror=alert(1)>',
        'javascript:alert(1)',
        '\u202Eexe.gnp',
        '__proto__',
        `${'x'.repeat(200_000)}`,
        'half \ud83d',
        '=1+1',
      ];
      const f = await mount({ seed: names.map((name, n) => ({ ...schedule, id: `c${n}`, name, sendAt: `2026-11-${11 + n}T08:00:00Z` })) });
      expect(f.sends).to.have.length(names.length);
      expect(f.grid.querySelector('img, script, iframe, a[href]')).to.equal(null);
      expect(f.chip('<img src=x').textContent).to.contain('<img src=x onerror=alert(1)>');
      expect(f.grid.querySelectorAll('.send bdi')).to.have.length(names.length);
      const cell = f.cell('2026-11-15').getBoundingClientRect();
      expect(f.chipsOn('2026-11-15')[0]!.getBoundingClientRect().width, 'clipped').to.be.at.most(cell.width);
    },
  ],
  F23: [
    'it works under the strictest policy and without storage',
    async () => {
      const kept = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
      try {
        const f = await mount({ provider: { storage: null } });
        expect(f.dateOf('November one')).to.equal('2026-11-18');
        f.provider.remove();
      } finally {
        Object.defineProperty(window, 'localStorage', kept);
      }
      const page = document.createElement('iframe');
      page.style.cssText = 'inline-size: 1200px; block-size: 700px';
      const policy = "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
      const script = new URL('./strict-page.ts', import.meta.url);
      page.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><body><script type="module" src="${script}"></script>`;
      document.body.append(page);
      const inner = page.contentWindow as Window & { strictPage?: StrictPage };
      await until(() => inner.strictPage?.isLoaded() || null, 20_000);
      const { violations = [] } = inner.strictPage ?? {};
      page.remove();
      expect(violations).to.deep.equal([]);
    },
  ],
  F24: [
    'a page whose styles and prototypes are hostile changes nothing in it',
    async () => {
      const style = document.createElement('style');
      style.textContent = `* { display: none !important; color: red !important; font-size: 40px !important } html, body, campaign-provider, campaign-calendar { display: block !important }
        button, table, [role] { position: fixed !important; inset: 0 !important }`;
      document.head.append(style);
      const extra = { configurable: true, enumerable: true, writable: true, value: () => 'patched' };
      // Not `Object.prototype`: FullCalendar walks its options with for-in, and throws.
      const patched: readonly object[] = [Array.prototype, String.prototype, Promise.prototype];
      for (const prototype of patched) Object.defineProperty(prototype, 'hostPatch', extra);
      try {
        const f = await mount();
        expect(f.dateOf('November one')).to.equal('2026-11-18');
        await moveByKeys(f);
        await f.until(() => f.dateOf('November one') === '2026-11-19' && f.store.pending.size === 0);
        expect(getComputedStyle(f.chip('November one')).position).not.to.equal('fixed');
      } finally {
        style.remove();
        for (const prototype of patched) Reflect.deleteProperty(prototype, 'hostPatch');
      }
    },
  ],
  F25: [
    'after a night asleep today is another day, and the month is read once',
    async () => {
      const f = await mountHttp();
      const before = asked(f).length;
      f.simulation.setLive(false);
      await f.clock.advanceAsync(24 * 3_600_000);
      f.simulation.update('nov', { sendAt: '2026-11-25T08:00:00.000Z' });
      f.simulation.setLive(true);
      f.store.wake();
      await f.until(() => f.dateOf('November one') === '2026-11-25');
      const month = asked(f)[0]!.params.get('start');
      const again = asked(f)
        .slice(before)
        .filter(({ params }) => params.get('start') === month);
      expect(again.length, 'for the feed, and for waking').to.be.at.most(2);
      await f.press('button', 'Day');
      expect(f.title).to.contain('11 November 2026');
    },
  ],
  F26: [
    '"+n more" is exact with ten thousand on one day',
    async () => {
      const f = await mount({ seed: many(10_000, { sendAt: '2026-11-12T09:00:00Z' }) });
      await f.until(() => f.footer.includes('10,000 sends'));
      const [more] = f.buttons(/more, Thursday/);
      const shown = f.chipsOn('2026-11-12').length;
      expect(textOf(more!)).to.contain((10_000 - shown).toLocaleString('en-GB'));
      expect(f.footer).to.contain('10,000 sends');
    },
  ],
};

describe('campaign-calendar: column C of the fault matrix', function () {
  this.timeout(60_000);
  for (const [fault, row] of Object.entries(matrix) as [Fault, Row][]) {
    if ('notApplicable' in row) continue;
    const [says, test] = row;
    it(`${fault}: ${says}`, test);
  }
});
