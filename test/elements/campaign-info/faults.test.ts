/** Column I of the fault matrix (RELIABILITY.md). */
import { expect } from 'chai';
import { en } from '../../../src/i18n/en.ts';
import { textOf } from '../../helpers/queries.ts';
import { type InfoFixture, id, mountInfo, until } from './fixture.ts';

/** A test, or why the matrix says there is none. */
type Case = (() => Promise<void>) | { readonly notApplicable: string };
const none: Case = { notApplicable: '–' };

const always = { times: Infinity } as const;
const other = { id: 'cmp-2', name: 'Winter sale' } as const;

/** As if a list had told of it: its row is known, its settings are not. */
async function known(f: InfoFixture): Promise<void> {
  f.simulation.update(id, { name: 'Autumn sale' });
  await f.settle();
}

/** Opens it with a fault on its reading; `afresh`: nothing of it is known. */
async function opened(
  kind: 'network' | 'timeout' | 'server' | 'rate-limited' | 'unauthorised' | 'forbidden' | 'not-found',
  times = Infinity,
) {
  const f = await mountInfo({ status: 'ready' }, { following: true });
  await f.settle();
  const fault = f.simulation.faults.add({ method: 'get', kind, times, retryAfter: 2 });
  f.open(id);
  return { f, fault };
}

/** Tried again by itself, then said, with Retry; and Retry works. */
const retriedThenSaid = (kind: 'timeout' | 'server' | 'network') => async () => {
  const { f, fault } = await opened(kind);
  await f.passUntil(() => f.state('error'));
  expect(fault.hits).to.be.within(2, 3);
  expect(f.title).to.equal(en[`error.${kind}.title`]);
  expect(f.said).to.equal(en[`error.${kind}.title`]);
  fault.remove();
  await f.press('Retry');
  await f.passUntil(() => f.title === 'Autumn sale');
  expect(f.state('error')).to.equal(false);
};

const matrix: Readonly<Record<`F${number}`, Case>> = {
  /** Opens at once with what the row knows, the rest as a skeleton. */
  async F1() {
    const f = await mountInfo({ status: 'ready', tags: ['sale'] }, { following: true });
    await f.settle();
    await known(f);
    const fault = f.simulation.faults.add({ method: 'get', hold: 'request' });
    f.open(id);
    await f.settle();
    expect([f.title, f.value('status'), f.value('tags')]).to.deep.equal(['Autumn sale', 'Ready', 'sale']);
    expect(f.row('template')!.querySelector('.bone')).not.to.equal(null);
    expect(f.state('loading')).to.equal(true);
    expect(f.root.querySelector('.panel')!.getAttribute('aria-busy')).to.equal('true');
    const before = f.row('status');
    fault.release();
    await until(() => f.value('template') === 'Welcometpl-1');
    expect(f.row('status')).to.equal(before);
    expect(f.state('loading')).to.equal(false);
  },

  /** What is known stays; back online it is read again by itself. */
  async F2() {
    const f = await mountInfo({ status: 'ready' }, { following: true });
    await f.settle();
    await known(f);
    const fault = f.simulation.faults.add({ method: 'get', kind: 'network', ...always });
    f.open(id);
    await f.passUntil(() => f.state('error'));
    expect(f.title).to.equal('Autumn sale');
    expect(f.text).to.contain(en['error.network.title']);
    expect(f.value('template')).to.equal(null);
    fault.remove();
    dispatchEvent(new Event('online'));
    await f.passUntil(() => f.value('template') !== null && !f.state('error'));
  },

  F3: { notApplicable: 'reading can be repeated' },
  F4: retriedThenSaid('timeout'),
  F5: retriedThenSaid('server'),

  /** Waits as long as it was told. */
  async F6() {
    const { f, fault } = await opened('rate-limited', 1);
    await f.pass(1_500);
    expect(f.state('loading')).to.equal(true);
    expect(fault.hits).to.equal(1);
    await f.passUntil(() => f.title === 'Autumn sale' && f.isReady);
  },

  async F7() {
    const { f, fault } = await opened('unauthorised');
    await f.passUntil(() => f.state('error'));
    expect(f.title).to.equal(en['error.unauthorised.title']);
    fault.remove();
    await f.press('Retry');
    await f.passUntil(() => f.title === 'Autumn sale');
  },

  /** No access: no Retry, and nothing of it in sight. */
  async F8() {
    const f = await mountInfo({ status: 'ready', description: 'Secret' });
    f.simulation.faults.add({ method: 'get', kind: 'forbidden', ...always });
    f.simulation.update(id, { description: 'More secret' });
    await f.passUntil(() => f.state('error'));
    expect(f.title).to.equal('No access');
    expect(f.text).not.to.match(/secret|Autumn/i);
    expect(f.buttons('Retry')).to.be.empty;
  },

  /** Deleted elsewhere: said, whether it is heard of or found out; late news do not bring it back. */
  async F9() {
    const f = await mountInfo({ status: 'ready' });
    const last = f.simulation.campaign(id)!;
    f.simulation.remove(id);
    await f.settle();
    expect(f.title).to.equal('Deleted elsewhere');
    expect(f.said).to.equal('Autumn sale was deleted elsewhere');
    f.simulation.emit({ type: 'changed', campaign: { ...last, version: '99' } });
    await f.settle();
    expect(f.title).to.equal('Deleted elsewhere');
    const { f: late } = await opened('not-found');
    await until(() => late.title === 'Deleted elsewhere');
    expect(late.said).to.equal(`${id} was deleted elsewhere`);
    expect(late.button('Close')).not.to.equal(null);
  },

  /** The server refuses a command: the panel shows the status it really has, and why. */
  async F10() {
    const f = await mountInfo({ status: 'waiting', launchType: 'schedule', sendAt: '2026-11-12T09:00:00Z' });
    f.simulation.setLive(false);
    await f.settle();
    f.simulation.update(id, {
      status: 'running',
      startedAt: '2026-11-10T09:00:00.000Z',
      progress: { sent: 0, total: 10 },
      updatedAt: '2026-11-10T09:00:01.000Z',
    });
    f.simulation.faults.add({ method: 'execute', kind: 'refused', code: 'running-locked' });
    await f.press('Stop');
    await f.passUntil(() => f.value('status') === 'Running');
    expect(textOf(f.root.querySelector('.notice'))).to.contain("Running campaigns can't be stopped");
  },

  F11: none,
  F12: none,

  async F13() {
    const f = await mountInfo({ status: 'ready' }, { following: true });
    await f.settle();
    const fault = f.simulation.faults.add({ method: 'get', answer: () => '<!doctype html>', ...always });
    f.open(id);
    await f.passUntil(() => f.state('error'));
    expect(f.title).to.equal(en['error.malformed.title']);
    fault.remove();
    await f.press('Retry');
    await f.passUntil(() => f.title === 'Autumn sale');
  },

  /** What a newer backend invented shows its raw label. */
  async F14() {
    const f = await mountInfo(
      {},
      {
        arrange: ({ simulation }) =>
          simulation.faults.add({ method: 'get', answer: (value) => ({ ...(value as object), status: 'paused', more: {} }), ...always }),
      },
    );
    expect(f.value('status')).to.equal('Unknown (paused)');
  },

  /** The campaign opened last is shown, in whichever order the answers come. */
  async F15() {
    const f = await mountInfo({ status: 'ready' }, { following: true, others: [other] });
    await f.settle();
    const slow = f.simulation.faults.add({ method: 'get', hold: 'answer', when: ([wanted]) => wanted === id });
    f.open(id);
    await f.settle();
    f.open('cmp-2');
    await until(() => f.title === 'Winter sale' && f.isReady);
    slow.release();
    await f.settle();
    expect(f.title).to.equal('Winter sale');
  },

  /** Opened twice, asked once. */
  async F16() {
    const f = await mountInfo({ status: 'ready' }, { following: true });
    await f.settle();
    f.open(id);
    f.open(id);
    await until(() => f.isReady && f.title === 'Autumn sale');
    f.info.requestUpdate();
    await f.settle();
    expect(f.reads).to.deep.equal([id]);
  },

  /** The feed was lost for a while: read again when it is back. */
  async F17() {
    const f = await mountInfo({ status: 'ready' });
    f.simulation.setLive(false);
    await f.settle();
    f.simulation.update(id, { description: 'Changed meanwhile' });
    await f.settle();
    expect(f.value('description')).to.equal('Not selected');
    f.simulation.setLive(true);
    await f.passUntil(() => f.value('description') === 'Changed meanwhile');
  },

  F18: none,

  /** Moved: shown again at once. Removed: the request is given up and nothing is left (checked after each test). */
  async F19() {
    const f = await mountInfo({ status: 'ready' });
    const frame = document.createElement('div');
    f.provider.append(frame);
    frame.append(f.info);
    await f.settle();
    expect(f.value('template')).to.equal('Welcometpl-1');
    expect(f.reads).to.have.length(1);
    const held = f.simulation.faults.add({ method: 'get', hold: 'request' });
    f.simulation.update(id, { description: 'New' });
    await until(() => held.held === 1);
    f.info.remove();
    await f.settle();
    held.release();
    await f.settle();
    expect(f.timersLeft).to.equal(0);
  },

  F20: none,

  /** Every time with its zone and the offset at that time. */
  async F21() {
    const f = await mountInfo({
      status: 'stopped',
      launchType: 'schedule',
      sendAt: '2026-10-25T01:30:00Z',
      createdAt: '2026-10-24T22:30:00Z',
    });
    expect(f.value('sendAt')).to.equal('Sun, 25 Oct 2026, 03:30 Kyiv (UTC+2)');
    expect(f.value('createdAt')).to.equal('Sun, 25 Oct 2026, 01:30 Kyiv (UTC+3)');
    f.provider.timeZone = 'Asia/Kolkata';
    await until(() => f.value('sendAt') === 'Sun, 25 Oct 2026, 07:00 Kolkata (UTC+5:30)');
  },

  /** Hostile content is text. */
  async F22() {
    const bad = '<img src=x onerror="globalThis.__pwned=1">\u202Etxt.exe';
    const long = 'x'.repeat(1_000_000);
    const reference = { id: bad, name: bad };
    const f = await mountInfo({
      name: bad,
      description: long,
      tags: [bad],
      template: reference,
      segments: [reference],
      status: 'failed',
      oneTimeSegment: { match: 'all', conditions: [{ field: bad, operator: '__proto__', value: 'javascript:alert(1)' }] },
      failureReasons: [{ code: '__proto__', group: 'constructor', message: bad, resource: reference, at: '2026-11-10T08:00:00Z' }],
      history: [{ at: '2026-11-10T08:00:00Z', type: 'toString', by: bad, message: bad }],
    });
    expect(f.root.querySelector('img, a, script')).to.equal(null);
    expect('__pwned' in globalThis).to.equal(false);
    expect(f.title).to.contain('<img src=x');
    expect(f.root.querySelector('#title')!.firstElementChild!.localName).to.equal('bdi');
    expect(f.root.querySelector('.panel')!.scrollWidth).to.be.at.most(f.info.clientWidth);
    expect(f.row('description')!.getBoundingClientRect().height).to.be.lessThan(300);
  },

  /** No inline styles, no storage, no clipboard: everything still works. */
  async F23() {
    const f = await mountInfo({ status: 'failed', template: null });
    await until(() => f.buttons('Fix').length > 0);
    expect(f.root.querySelectorAll('[style]')).to.have.length(0);
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      await f.press(/^Copy ID cmp/);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
    expect(textOf(f.root.querySelector('.notice'))).to.contain(en['failed.copy']);
  },

  /** The host's CSS does not reach in. */
  async F24() {
    const hostile = document.createElement('style');
    hostile.textContent = 'section, dialog, button, dl, h2 { display: none !important; color: red !important }';
    document.body.append(hostile);
    const f = await mountInfo({ status: 'ready' });
    expect(f.button('Launch').checkVisibility()).to.equal(true);
    expect(getComputedStyle(f.button('Launch')).color).not.to.equal('rgb(255, 0, 0)');
  },

  /** Asleep, the feed breaks; awake, it is read again, and once more for what that read brought to light. */
  async F25() {
    const f = await mountInfo({ status: 'waiting', launchType: 'schedule', sendAt: '2026-11-10T10:00:00Z' });
    f.simulation.setLive(false);
    await f.settle();
    f.clock.jumpTo('2026-11-10T17:00:00Z');
    const before = f.reads.length;
    f.simulation.setLive(true);
    await f.passUntil(() => f.value('status') === 'Done' || f.value('status') === 'Running');
    expect(f.reads.length - before).to.be.within(1, 3);
  },

  /** 100 tags and 500 segments are all shown, inside the panel. */
  async F26() {
    const tags = Array.from({ length: 100 }, (_, n) => `tag${n}`);
    const segments = Array.from({ length: 500 }, (_, n) => ({ id: `seg-${n}`, name: `Segment ${n}.` }));
    const f = await mountInfo({ status: 'ready', tags, segments });
    expect(f.value('tags')!.match(/tag\d+/g)).to.deep.equal(tags);
    expect(f.value('segments')!.match(/Segment \d+\./g)).to.deep.equal(segments.map(({ name }) => name));
    expect(f.root.querySelector('.panel')!.scrollWidth).to.be.at.most(f.info.clientWidth);
  },
};

describe('campaign-info: fault matrix, column I', () => {
  for (const [fault, run] of Object.entries(matrix))
    if (typeof run === 'function') it(fault, run);
    else it(`${fault}: none (${run.notApplicable})`, () => {});

  it('has a row for every fault up to F26', () => {
    expect(Object.keys(matrix)).to.deep.equal(Array.from({ length: 26 }, (_, n) => `F${n + 1}`));
  });
});
