import { expect } from 'chai';
import { type ManualClock, createManualClock } from '../../mocks/clock.ts';
import type { CampaignChange } from '../../src/data/data-source.ts';
import { type EventStreamOptions, createEventStream } from '../../src/data/event-stream.ts';
import { CampaignError } from '../../src/domain/errors.ts';
import { summary } from './fixtures.ts';

interface Connection {
  readonly lastEventId: string | undefined;
  readonly signal: AbortSignal;
  /** Accepts it; `resumed`: the answer says so. */
  accept(options?: { resumed?: boolean; type?: string }): void;
  refuse(error: unknown): void;
  write(text: string): void;
  send(change: unknown, id?: string): void;
  close(): void;
  break(): void;
  readonly isCancelled: boolean;
}

const changed = (version: string): CampaignChange => ({ type: 'changed', campaign: summary({ version }) });
const live = (value: boolean | null): CampaignChange => ({ type: 'connection', live: value });
const resync: CampaignChange = { type: 'resync' };

describe('event stream', () => {
  let clock: ManualClock;
  let connections: Connection[];
  let heard: CampaignChange[];
  let end: () => void;
  /** Lets everything that is under way settle. */
  const settle = () => clock.advanceAsync(0);
  const last = () => connections.at(-1) as Connection;

  function open(lastEventId: string | undefined, signal: AbortSignal): Promise<Response> {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      let stream!: ReadableStreamDefaultController<Uint8Array>;
      let isCancelled = false;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => void (stream = controller),
        cancel: () => void (isCancelled = true),
      });
      const write = (text: string) => stream.enqueue(new TextEncoder().encode(text));
      connections.push({
        lastEventId,
        signal,
        accept: ({ resumed = false, type = 'text/event-stream' } = {}) =>
          resolve(new Response(body, { headers: { 'content-type': type, ...(resumed && { 'last-event-id': lastEventId ?? '' }) } })),
        refuse: (error) => reject(error as Error),
        write,
        send: (change, id) => write(`${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(change)}\n\n`),
        close: () => stream.close(),
        break: () => stream.error(new TypeError('reset')),
        get isCancelled() {
          return isCancelled;
        },
      });
    });
  }
  const stream = (options: EventStreamOptions = {}) =>
    createEventStream({ clock, open, random: () => 1, heartbeat: 1000, poll: 30_000, ...options });

  beforeEach(async () => {
    clock = createManualClock('2026-11-10T00:00:00Z');
    [connections, heard] = [[], []];
    end = stream()((change) => heard.push(change));
    await settle();
  });
  afterEach(async () => {
    end();
    await settle();
    expect(clock.pending, 'timers left').to.equal(0);
    for (const { signal } of connections) expect(signal.aborted, 'request ended').to.equal(true);
  });

  /** Accepts the newest connection and shows its first byte. */
  async function connect(options?: Parameters<Connection['accept']>[0]) {
    last().accept(options);
    last().write(':\n\n');
    await settle();
  }
  async function reconnect(options?: Parameters<Connection['accept']>[0]) {
    await clock.advanceAsync(30_000);
    await connect(options);
  }

  it('is live from the first byte on, without a resync', async () => {
    last().accept();
    await settle();
    expect(heard).to.deep.equal([]);
    last().write(':\n\n');
    await settle();
    expect(heard).to.deep.equal([live(true)]);
  });

  it('passes changes on, however they are cut into pieces', async () => {
    await connect();
    const text = `id: 1\nevent: changed\ndata: ${JSON.stringify(changed('2'))}\n\ndata: {"type":"removed","id":"é"}\n\n`;
    for (const piece of text.match(/.{1,7}/gsu) ?? []) last().write(piece);
    await settle();
    expect(heard.slice(1)).to.deep.equal([changed('2'), { type: 'removed', id: 'é' }]);
  });

  it('comes back after a broken connection, with its last id, and asks to read again', async () => {
    await connect();
    last().send(changed('2'), 'e.7');
    await settle();
    last().break();
    await settle();
    expect(heard.at(-1)).to.deep.equal(live(false));
    await clock.advanceAsync(2000);
    expect(last().lastEventId).to.equal('e.7');
    await connect();
    expect(heard.slice(2)).to.deep.equal([live(false), resync, live(true)]);
  });

  for (const kind of ['invalid', 'not-found', 'conflict', 'refused'] as const) {
    it(`begins afresh when the place to go on from is answered ${kind}`, async () => {
      await connect();
      last().send(changed('2'), 'e.7');
      await settle();
      last().break();
      await clock.advanceAsync(2000);
      last().refuse(new CampaignError(kind, 'too old'));
      await reconnect();
      expect(last().lastEventId).to.equal(undefined);
      expect(heard.slice(2)).to.deep.equal([live(false), resync, live(true)]);
    });
  }

  it('names any id in a header, as the bytes of UTF-8', async () => {
    await connect();
    last().send(changed('2'), '→7');
    await settle();
    last().close();
    await clock.advanceAsync(1000);
    const sent = new Headers({ 'last-event-id': last().lastEventId ?? '' }).get('last-event-id') ?? '';
    expect(new TextDecoder().decode(Uint8Array.from(sent, (byte) => byte.charCodeAt(0)))).to.equal('→7');
    await connect({ resumed: true });
    expect(heard.slice(2), 'no fresh read').to.deep.equal([]);
  });

  it('is not talked into coming back without a pause', async () => {
    await connect();
    last().write('retry: 0\n\n');
    await settle();
    last().close();
    await clock.advanceAsync(999);
    expect(connections).to.have.length(1);
    await clock.advanceAsync(1);
    expect(connections).to.have.length(2);
  });

  it('leaves nothing of one connection to the next', async () => {
    await connect();
    const first = last();
    first.close();
    await clock.advanceAsync(1000);
    expect(first.signal.aborted).to.equal(true);
    expect(last().signal.aborted).to.equal(false);
  });

  it('needs no fresh read where the server resumed', async () => {
    await connect();
    last().send(changed('2'), 'e.7');
    await settle();
    last().break();
    await settle();
    await clock.advanceAsync(2000);
    await connect({ resumed: true });
    expect(heard.slice(2)).to.deep.equal([live(false), live(true)]);
  });

  it('alarms nobody when the server ends its stream in order', async () => {
    await connect();
    last().close();
    await clock.advanceAsync(1000);
    await connect();
    expect(heard).to.deep.equal([live(true), resync]);
  });

  it('waits twice as long after every failure, up to 30 s', async () => {
    const delays: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      last().refuse(new CampaignError('network', 'down'));
      await settle();
      const [count, from] = [connections.length, clock.now()];
      while (connections.length === count) await clock.advanceAsync(500);
      delays.push(clock.now() - from);
    }
    expect(delays).to.deep.equal([2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000]);
  });

  it('waits as long as the server asks', async () => {
    last().refuse(new CampaignError('rate-limited', 'slow', { retryAfter: 50 }));
    await clock.advanceAsync(49_999);
    expect(connections).to.have.length(1);
    await clock.advanceAsync(1);
    expect(connections).to.have.length(2);
  });

  it('notices a connection that fell silent', async () => {
    await connect();
    await clock.advanceAsync(1900);
    last().write(':\n\n');
    await clock.advanceAsync(1900);
    expect(heard).to.deep.equal([live(true)]);
    const silent = last();
    await clock.advanceAsync(100);
    expect(heard).to.deep.equal([live(true), live(false)]);
    expect(silent.isCancelled).to.equal(true);
    await reconnect();
    expect(heard.slice(2)).to.deep.equal([resync, live(true)]);
  });

  for (const [what, text] of [
    ['no JSON', 'data: {"type":\n\n'],
    ['a broken campaign', 'data: {"type":"changed","campaign":{"id":"c1"}}\n\n'],
    ['two of them', 'data: 1\n\ndata: null\n\n'],
  ] as const) {
    it(`skips ${what}, then asks to read again`, async () => {
      await connect();
      last().write(`${text}data: ${JSON.stringify(changed('3'))}\n\n`);
      await settle();
      expect(heard).to.deep.equal([live(true), changed('3'), resync]);
    });
  }

  it('ignores what a newer backend may say', async () => {
    await connect();
    last().send({ type: 'balance', amount: 5 });
    last().write('retry: 50\nfuture: x\n\n');
    await settle();
    expect(heard).to.deep.equal([live(true)]);
  });

  it('drops hostile keys', async () => {
    await connect();
    last().write(
      `data: {"type":"changed","__proto__":{"live":1},"campaign":${JSON.stringify(summary()).replace('{', '{"__proto__":{"status":"done"},')}}\n\n`,
    );
    await settle();
    expect(heard[1]).to.deep.equal({ type: 'changed', campaign: summary() });
    expect(Object.getPrototypeOf(heard[1])).to.equal(Object.prototype);
  });

  it('gives up a message beyond its limit and starts afresh', async () => {
    await connect();
    last().send(changed('2'), 'e.7');
    await settle();
    for (let part = 0; part < 11; part += 1) last().write(`${part ? '' : 'data: '}${'x'.repeat(100_000)}`);
    await settle();
    expect(heard.at(-1)).to.deep.equal(live(false));
    await clock.advanceAsync(2000);
    expect(last().lastEventId, 'or the same message would come again').to.equal(undefined);
    await connect();
    expect(heard.slice(-2)).to.deep.equal([resync, live(true)]);
  });

  for (const kind of ['unsupported', 'not-found', 'forbidden'] as const) {
    it(`polls for good when the feed is ${kind}, and says that there is none but where it is kept from us`, async () => {
      last().refuse(new CampaignError(kind, 'no'));
      await clock.advanceAsync(90_000);
      expect(heard).to.deep.equal([live(kind === 'forbidden' ? false : null), resync, resync, resync]);
      expect(connections).to.have.length(1);
    });
  }

  for (const word of ['connection', 'resync'] as const)
    it(`leaves nothing running for one who has enough at a ${word}`, async () => {
      const leave = stream()(({ type }) => type === word && leave());
      last().refuse(new CampaignError('not-found', 'no'));
      await clock.advanceAsync(90_000);
      expect(clock.pending).to.equal(0);
    });

  it('polls after three failures, until the stream is back', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      last().accept({ type: 'text/html' });
      await settle();
      expect(clock.pending).to.equal(attempt < 2 ? 1 : 2);
      await clock.advanceAsync(2000 * 2 ** attempt);
    }
    await clock.advanceAsync(22_000);
    expect(heard).to.deep.equal([live(false), resync]);
    await connect();
    expect(heard.slice(2)).to.deep.equal([resync, live(true)]);
  });

  it('polls when connections open but nothing ever comes through', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      last().accept();
      await clock.advanceAsync(2000 + 2000 * 2 ** attempt);
    }
    await clock.advanceAsync(30_000);
    expect(heard.slice(0, 2)).to.deep.equal([live(false), resync]);
  });

  it('shares one connection, and tells latecomers its state', async () => {
    const subscribe = stream();
    const others: CampaignChange[][] = [[], []];
    const first = subscribe((change) => others[0]?.push(change));
    await connect();
    const second = subscribe((change) => others[1]?.push(change));
    last().send(changed('2'));
    await settle();
    expect(connections, 'one for each of the two streams').to.have.length(2);
    expect(others).to.deep.equal([
      [live(true), changed('2')],
      [live(true), changed('2')],
    ]);
    const shared = last();
    first();
    first();
    expect(shared.signal.aborted).to.equal(false);
    second();
    expect(shared.signal.aborted).to.equal(true);
  });

  it('starts anew after the last subscriber left', async () => {
    const subscribe = stream();
    subscribe(() => {})();
    const again: CampaignChange[] = [];
    const stop = subscribe((change) => again.push(change));
    await settle();
    await connect();
    expect(again).to.deep.equal([live(true)]);
    stop();
  });

  it('says nothing any more once unsubscribed, even in the middle of a burst', async () => {
    const subscribe = stream();
    const seen: CampaignChange[] = [];
    const stop = subscribe((change) => {
      seen.push(change);
      if (change.type === 'changed') stop();
    });
    await settle();
    await connect();
    last().write(['2', '3'].map((version) => `data: ${JSON.stringify(changed(version))}\n\n`).join(''));
    await settle();
    expect(seen).to.deep.equal([live(true), changed('2')]);
  });
});
