/** Column T of the fault matrix (RELIABILITY.md): statistics compared. */
import { expect } from 'chai';
import { type Fault as FaultName, faults } from '../../faults/columns.ts';
import type { ErrorKind } from '../../../src/domain/errors.ts';
import { en } from '../../../src/i18n/en.ts';
import { textOf } from '../../helpers/queries.ts';
import { at, healthy } from '../../helpers/seeds.ts';
import { type StatsFixture, type StatsOptions, done, emails, mountStats, until } from './fixture.ts';

/** A test, or why the matrix says there is none. */
type Case = (() => Promise<void>) | { readonly notApplicable: string };
const none: Case = { notApplicable: '–' };

const asks =
  (id: string) =>
  ([ids]: readonly unknown[]): boolean =>
    (ids as string[])[0] === id;
const counts = {
  a: { sent: 1_000, delivered: 1_000, seen: 200 },
  b: { sent: 1_000, delivered: 1_000, seen: 900 },
  c: { sent: 1_000, delivered: 1_000, seen: 400 },
};

/** Three campaigns, the second of which cannot be read. */
async function broken(kind: ErrorKind, times = Infinity, options: StatsOptions = {}) {
  let fault!: ReturnType<StatsFixture['simulation']['faults']['add']>;
  const f = await mountStats({
    seed: emails(3),
    counts,
    wait: false,
    ...options,
    arrange: ({ simulation }) => {
      fault = simulation.faults.add({ method: 'statistics', kind, times, retryAfter: 2, when: asks('b') });
    },
  });
  return { f, fault };
}

/** The column says what is wrong, the others stay comparable without it, and Retry works. */
const failedColumn = (kind: ErrorKind) => async () => {
  const { f, fault } = await broken(kind);
  await f.passUntil(() => f.state('error'));
  await f.passUntil(() => f.numbers('open')[2] === '40.0%');
  expect(f.numbers('open')).to.deep.equal(['20.0%', '', '40.0%']);
  expect(f.bests('open'), 'the best of those that could be read').to.deep.equal([false, false, true]);
  expect(f.told(1)).to.contain('Not compared').and.to.contain(en[`error.${kind}.body`].split('.')[0]!);
  expect(f.said).to.equal(`Campaign b: ${en[`error.${kind}.title`]}`);
  fault.remove();
  await f.press('Retry Campaign b');
  await f.passUntil(() => f.numbers('open')[1] === '90.0%');
  expect(f.bests('open')).to.deep.equal([false, true, false]);
  expect(f.state('error')).to.equal(false);
};

const matrix: Readonly<Record<FaultName, Case>> = {
  /** Columns fill by themselves, a slow one keeps nobody waiting. */
  async F1() {
    let slow!: ReturnType<StatsFixture['simulation']['faults']['add']>;
    const f = await mountStats({
      seed: emails(3),
      counts,
      wait: false,
      arrange: ({ simulation }) => {
        slow = simulation.faults.add({ method: 'statistics', hold: 'request', when: asks('b') });
      },
    });
    await until(() => f.numbers('open')[2] === '40.0%');
    expect(f.numbers('open')).to.deep.equal(['20.0%', '', '40.0%']);
    expect(f.root.querySelectorAll('.comparison .void .bone')).not.to.be.empty;
    expect(f.root.querySelector('.panel')!.getAttribute('aria-busy')).to.equal('true');
    slow.release();
    await until(() => f.numbers('open')[1] === '90.0%');
  },

  /** What was read stays, with its time; back online it is read again by itself. */
  async F2() {
    const f = await mountStats({ counts });
    const fault = f.simulation.faults.add({ method: 'statistics', kind: 'network', times: Infinity });
    await f.press('Refresh');
    // Each tries again at times of its own.
    await f.passUntil(() => f.state('error') && f.told(0));
    expect(f.numbers('open')).to.deep.equal(['20.0%', '90.0%']);
    expect(f.told(0)).to.contain('Could not be refreshed, so it is not compared. Its numbers are as of 10 Nov 2026, 11:00.');
    fault.remove();
    dispatchEvent(new Event('online'));
    await f.passUntil(() => !f.state('error'));
    expect(f.bests('open')).to.deep.equal([false, true]);
  },

  F3: { notApplicable: 'reading can be repeated' },
  F4: failedColumn('timeout'),
  F5: failedColumn('server'),

  /** Waits as long as it was told, and then has it. */
  async F6() {
    const { f, fault } = await broken('rate-limited', 1);
    await f.pass(1_500);
    expect(f.numbers('open')[1]).to.equal('');
    expect(fault.hits).to.equal(1);
    await f.passUntil(() => f.numbers('open')[1] === '90.0%');
  },

  F7: failedColumn('unauthorised'),

  /** Excluded with the reason, no Retry, and what was there is out of sight. */
  async F8() {
    const f = await mountStats({ seed: emails(3), counts });
    f.simulation.faults.add({ method: 'statistics', kind: 'forbidden', times: Infinity, when: asks('b') });
    await f.press('Refresh');
    await f.passUntil(() => f.state('error'));
    expect(f.numbers('open')).to.deep.equal(['20.0%', '', '40.0%']);
    expect(f.told(1)).to.contain('You are not allowed to see or do this');
    expect(f.buttons(/^Retry/)).to.be.empty;
    expect(await f.stats.exportCsv()).not.to.contain(',0.9,');
  },

  /** Deleted elsewhere: the column goes with a notice; fewer than two go back to the list; late news bring nothing back. */
  async F9() {
    const f = await mountStats({ seed: emails(3), counts });
    const last = f.simulation.campaign('b')!;
    f.simulation.remove('b');
    await until(() => f.heads.length === 2);
    expect(f.notices).to.deep.equal(['Campaign b was deleted elsewhere']);
    expect(f.said).to.equal('Campaign b was deleted elsewhere');
    f.simulation.emit({ type: 'changed', campaign: { ...last, version: '99' } });
    await f.settle();
    expect(f.heads).to.deep.equal(['Campaign a', 'Campaign c']);

    const { f: found } = await broken('not-found');
    found.simulation.remove('b');
    await found.passUntil(() => found.heads.join() === 'Campaign a,Campaign c');

    const following = await mountStats({ ids: null, wait: false });
    await following.settle();
    following.select(['a', 'b']);
    await until(() => following.isReady && following.heads.length === 2);
    following.simulation.remove('a');
    await until(() => following.store.view.screen === 'list');
    expect(following.store.view.selection).to.deep.equal({ ids: ['b'] });
  },

  F10: { notApplicable: 'nothing is commanded here' },
  F11: none,
  F12: none,
  F13: async () => {
    const f = await mountStats({
      seed: emails(3),
      counts,
      wait: false,
      arrange: ({ simulation }) =>
        void simulation.faults.add({ method: 'statistics', answer: () => '<!doctype html>', times: Infinity, when: asks('b') }),
    });
    // The fixture reads counts out of the answer; what it gets here is no list.
    await f.passUntil(() => f.state('error'));
    await f.passUntil(() => f.numbers('open')[2] === '40.0%');
    expect(f.told(1)).to.contain('Not compared');
  },

  /** Unknown status, channel and counts: shown by their raw names, with what numbers there are. */
  async F14() {
    const drift = (value: unknown) => ({ ...(value as object), status: 'archived', channel: 'rcs', launchType: 'on-event' });
    const f = await mountStats({
      answers: { a: { counts: { sent: 10, delivered: 5, teleported: 3 } as never, extra: 1 } as never },
      arrange: ({ simulation }) => void simulation.faults.add({ method: 'get', times: Infinity, answer: drift }),
    });
    expect(textOf(f.root.querySelector('.comparison thead')))
      .to.contain('Unknown (archived)')
      .and.to.contain('Unknown (rcs)');
    expect(f.numbers('complained')[0]).to.match(/\d|n\/a/);
  },

  /** An older answer that comes later changes nothing. */
  async F15() {
    const f = await mountStats({ seed: [done('a')] });
    const newest = f.numbers('seen')[0]!;
    f.simulation.faults.add({
      method: 'statistics',
      answer: (value) =>
        (value as { counts: object }[]).map((each) => ({ ...each, asOf: '2026-11-10T08:00:00Z', counts: { ...each.counts, seen: 1 } })),
    });
    await f.press('Refresh');
    await until(() => f.isReady);
    expect(f.numbers('seen')).to.deep.equal([newest]);
  },

  /** Asked for twice while under way, asked once; named twice, one column. */
  async F16() {
    const f = await mountStats({ ids: ['a', 'b', 'a'] });
    expect(f.heads).to.deep.equal(['Campaign a', 'Campaign b']);
    expect(f.reads).to.have.length(2);
    const held = f.simulation.faults.add({ method: 'statistics', hold: 'request', when: asks('a') });
    f.button('Refresh').click();
    f.button('Refresh').click();
    await until(() => held.held === 1);
    held.release();
    await until(() => f.isReady);
    expect(f.reads.filter(([id]) => id === 'b').length).to.be.at.most(3);
  },

  /** The feed was lost: said, with the time of the numbers; read again when it is back. */
  async F17() {
    const f = await mountStats();
    f.simulation.setLive(false);
    await until(() => f.state('stale'));
    expect(f.text).to.contain('Live updates paused. Showing data as of 10 Nov 2026, 11:00.');
    const before = f.reads.length;
    f.simulation.setLive(true);
    await f.passUntil(() => !f.state('stale') && f.reads.length > before);
  },

  F18: none,

  /** Moved: nothing is read again. Removed: the request is given up, and nothing is left (checked after each test). */
  async F19() {
    const f = await mountStats();
    const reads = f.reads.length;
    const frame = document.createElement('div');
    f.provider.append(frame);
    frame.append(f.stats);
    await f.settle();
    expect(f.heads).to.have.length(2);
    expect(f.reads).to.have.length(reads);
    const held = f.simulation.faults.add({ method: 'statistics', hold: 'request', times: 2 });
    f.button('Refresh').click();
    await until(() => held.held === 2);
    const waiting = f.stats.exportCsv();
    f.stats.remove();
    await f.settle();
    held.release();
    await waiting;
    expect(f.timersLeft).to.equal(0);
    // Put back, it shows at once what it had.
    f.provider.append(f.stats);
    await until(() => f.isReady && f.numbers('sent')[0]);
  },

  F20: none,

  /** Every time with its zone; curves count hours since launch, whichever zone. */
  async F21() {
    const f = await mountStats({ seed: [done('a', { startedAt: '2026-10-25T00:30:00Z' })] });
    expect(f.text).to.contain('Launched 25 Oct 2026, 03:30 Kyiv (UTC+3)');
    f.provider.timeZone = 'Asia/Kolkata';
    await until(() => f.text.includes('Launched 25 Oct 2026, 06:00 Kolkata (UTC+5:30)'));
    expect((await f.stats.exportCsv()).includes('Asia/Kolkata')).to.equal(true);
  },

  /** Hostile content is text. */
  async F22() {
    const bad = '<img src=x onerror="globalThis.__pwned=1">\u202Etxt.exe';
    const f = await mountStats({
      seed: [done('a', { name: bad }), done('b', { name: 'x'.repeat(1_000_000) }), done('c', { name: '' })],
    });
    expect(f.root.querySelector('img, script')).to.equal(null);
    expect('__pwned' in globalThis).to.equal(false);
    expect(f.heads[0]).to.contain('<img src=x');
    expect(f.heads[2]).to.equal('Unnamed campaign');
    expect(f.root.querySelector('thead .name')!.firstElementChild!.localName).to.equal('bdi');
    expect(f.root.querySelector('thead')!.getBoundingClientRect().height).to.be.below(260);
    const one = await mountStats({
      seed: [done('a')],
      answers: {
        a: {
          links: [{ url: `javascript:${bad}`, clicks: 1, uniqueClicks: 1 }],
          losses: [
            { cause: '__proto__', count: 1 },
            { cause: bad, count: 2 },
          ],
        },
      },
    });
    expect(one.root.querySelector('a, img')).to.equal(null);
    expect(one.text).to.contain('__proto__');
  },

  /** No inline styles in the markup: a strict `style-src` blocks nothing. */
  async F23() {
    const f = await mountStats();
    const heard: SecurityPolicyViolationEvent[] = [];
    document.addEventListener('securitypolicyviolation', (event) => heard.push(event), { once: true });
    expect(textOf(f.root.querySelector('tr[data-measure=open]'))).to.contain('%');
    expect(f.root.querySelector('.bar .fill')!.getBoundingClientRect().width).to.be.above(0);
    expect(heard).to.be.empty;
  },

  /** The host's CSS does not reach in. */
  async F24() {
    const hostile = document.createElement('style');
    hostile.textContent = 'table, th, td, section, button, svg { display: none !important; color: red !important }';
    document.body.append(hostile);
    const f = await mountStats();
    expect(f.button('Export CSV').checkVisibility()).to.equal(true);
    expect(getComputedStyle(f.cells('open')[0]!).color).not.to.equal('rgb(255, 0, 0)');
  },

  /** Asleep, the feed breaks; awake, each is read again once, not once per missed change. */
  async F25() {
    const running = {
      ...healthy,
      id: 'r',
      name: 'Live',
      channel: 'email',
      status: 'running',
      launchType: 'now',
      progress: { sent: 10, total: 9_000 },
    } as const;
    const f = await mountStats({ seed: [done('a'), running] });
    f.simulation.setLive(false);
    await f.settle();
    f.clock.jumpTo('2026-11-10T17:00:00Z');
    const before = f.reads.length;
    f.simulation.setLive(true);
    await f.passUntil(() => f.text.includes('Running') === false && f.isReady);
    expect(f.reads.length - before).to.be.within(2, 6);
  },

  /** 500 meant: six are shown, and how many are not is said. */
  async F26() {
    const ids = Array.from({ length: 500 }, (_, n) => `x${n}`);
    const f = await mountStats({ seed: ids.map((id, n) => done(id, { createdAt: at(-100 - n) })), ids });
    expect(f.heads).to.have.length(6);
    expect(f.text).to.contain('494 more are selected but not shown: at most 6 can be compared.');
    expect(f.reads).to.have.length(6);
  },
};

describe('campaign-stats: fault matrix, column T', function () {
  this.timeout(30_000);
  for (const fault of Object.keys(faults) as FaultName[]) {
    const run = matrix[fault];
    if (typeof run === 'function') it(`${fault}: ${faults[fault]}`, run);
    else it(`${fault}: none (${run.notApplicable})`, () => {});
  }
});
