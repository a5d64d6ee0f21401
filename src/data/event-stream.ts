import { type EventSourceMessage, createParser } from 'eventsource-parser';
import { isCampaignError, isTransient } from '../domain/errors.ts';
import type { Clock } from './clock.ts';
import type { CampaignChange } from './data-source.ts';
import { tell } from './tell.ts';
import { readChange } from './wire.ts';

export interface EventStreamOptions {
  /** ms between signs of life the server promises; twice as long without one is a lost connection. Default 15000. */
  readonly heartbeat?: number | undefined;
  /** ms between `resync` while there is no stream. Default 30000. */
  readonly poll?: number | undefined;
  /** Jitter, from 0 to 1; default `Math.random`. */
  readonly random?: (() => number) | undefined;
}

interface StreamOptions extends EventStreamOptions {
  readonly clock: Clock;
  /** Asks for the stream, from after `lastEventId` (as a header carries it) on where there is one; rejects with a `CampaignError`. */
  readonly open: (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>;
}

type Listener = (change: CampaignChange) => void;

/** Longest message, in characters. */
const maxMessage = 1_000_000;
const firstDelay = 1000;
const longestDelay = 30_000;
/** After so many connections in a row without a byte, the page polls meanwhile. */
const patience = 3;
const eventStreamType = /^text\/event-stream\b/i;

/**
 * A live feed over server-sent events, through fetch so that headers work. Returns `subscribe`: all subscribers share one connection,
 * made for the first and ended with the last. The feed counts as live from its first byte on; after a gap that the server did
 * not fill (its answer repeats the `Last-Event-ID` it resumed after) subscribers get `resync`. Without a stream, `resync` comes every `poll` ms.
 */
export function createEventStream(options: StreamOptions): (listener: Listener) => () => void {
  const listeners = new Set<{ readonly hear: Listener }>();
  let live: boolean | null | undefined;
  let stop: (() => void) | null = null;

  const emit = (change: CampaignChange) => {
    if (change.type === 'connection') {
      if (change.live === live) return;
      live = change.live;
    }
    for (const { hear } of listeners) tell(hear, change);
  };

  return (hear) => {
    const entry = { hear };
    listeners.add(entry);
    if (live !== undefined) {
      const state: CampaignChange = { type: 'connection', live };
      queueMicrotask(() => listeners.has(entry) && tell(hear, state));
    }
    stop ??= keepConnected(options, emit);
    return () => {
      if (!listeners.delete(entry) || listeners.size > 0) return;
      stop?.();
      stop = null;
      live = undefined;
    };
  };
}

/** What became of a connection. `refused`: not for us, `none`: not for anybody; neither is asked for again. */
type End = 'closed' | 'failed' | 'refused' | 'none';

/** Connects again and again until stopped. */
function keepConnected(options: StreamOptions, listener: Listener): () => void {
  const { clock, heartbeat = 15_000, poll = 30_000, random = Math.random } = options;
  const stopped = new AbortController();
  // A listener may end it all in the middle of a burst.
  const emit: Listener = (change) => {
    if (!stopped.signal.aborted) listener(change);
  };
  let cancelRetry = () => {};
  let endPolling: (() => void) | null = null;
  let lastEventId: string | undefined;
  let baseDelay = firstDelay;
  let connections = 0;
  let failures = 0;
  let retryAfter = 0;

  /** The next time is there before this one is told: whoever hears it may stop it all. */
  const startPolling = () => {
    endPolling = clock.schedule(poll, () => {
      startPolling();
      emit({ type: 'resync' });
    });
  };
  const stopPolling = () => {
    endPolling?.();
    endPolling = null;
  };

  const connect = async (signal: AbortSignal): Promise<End> => {
    const isGap = connections++ > 0;
    const asked = lastEventId;
    let response: Response;
    retryAfter = 0;
    try {
      response = await options.open(asked, signal);
    } catch (error) {
      if (!isCampaignError(error)) return 'failed';
      retryAfter = (error.retryAfter ?? 0) * 1000;
      if (asked !== undefined && !isTransient(error) && error.kind !== 'unauthorised') {
        // It may be the place to go on from that is refused: the next request begins afresh.
        lastEventId = undefined;
        return 'failed';
      }
      if (error.kind === 'forbidden') return 'refused';
      return error.kind === 'unsupported' || error.kind === 'not-found' ? 'none' : 'failed';
    }
    if (response.status === 204) return 'none';
    if (!response.body || !eventStreamType.test(response.headers.get('content-type') ?? '')) {
      void response.body?.cancel().catch(() => {});
      return 'failed';
    }
    const isResumed = asked !== undefined && response.headers.get('last-event-id') === asked;
    return readStream(response.body, {
      clock,
      silence: 2 * heartbeat,
      signal,
      onFirstByte: () => {
        failures = 0;
        stopPolling();
        if (isGap && !isResumed) emit({ type: 'resync' });
        emit({ type: 'connection', live: true });
      },
      onChange: emit,
      onId: (id) => (lastEventId = id ? asHeader(id) : undefined),
      // More patience may be asked for, not less: a stream that always ends would be asked for without a pause.
      onRetry: (delay) => (baseDelay = Math.max(firstDelay, delay)),
    });
  };

  const run = async (): Promise<void> => {
    // Each connection has a signal of its own, so that none leaves its listeners to the next.
    const connection = new AbortController();
    const abort = () => connection.abort();
    stopped.signal.addEventListener('abort', abort, { once: true });
    const end = await connect(connection.signal);
    stopped.signal.removeEventListener('abort', abort);
    abort();
    if (stopped.signal.aborted) return;
    // A server that ends its stream in order, as proxies make them do, is asked again before anyone is alarmed.
    if (end !== 'closed') {
      failures += 1;
      // A backend that never had a feed has not lost one.
      emit({ type: 'connection', live: end === 'none' ? null : false });
    }
    // Whoever heard that may have stopped it all.
    if (stopped.signal.aborted) return;
    const isOver = end === 'refused' || end === 'none';
    if (!endPolling && (isOver || failures >= patience)) startPolling();
    if (isOver) return;
    const delay = random() * Math.min(longestDelay, baseDelay * 2 ** failures);
    cancelRetry = clock.schedule(Math.max(delay, retryAfter), () => void run());
  };

  void run();
  return () => {
    stopped.abort();
    cancelRetry();
    stopPolling();
  };
}

/** An id is any text, a header only bytes: in UTF-8, as `EventSource` sends it. */
const asHeader = (id: string): string => String.fromCharCode(...new TextEncoder().encode(id));

interface StreamReading {
  readonly clock: Clock;
  /** ms without a byte after which the connection is given up. */
  readonly silence: number;
  readonly signal: AbortSignal;
  readonly onFirstByte: () => void;
  readonly onChange: Listener;
  /** An empty id forgets the last. */
  readonly onId: (id: string) => void;
  readonly onRetry: (delay: number) => void;
}

/** Reads messages until the stream ends, breaks, falls silent or outgrows its limit. */
async function readStream(body: ReadableStream<Uint8Array>, reading: StreamReading): Promise<End> {
  const { clock, silence, signal, onChange, onId, onRetry } = reading;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let heardAt = clock.now();
  let bytes = 0;
  let isSilent = false;
  let isBroken = false;
  let isTooLong = false;

  const end = () => void reader.cancel().catch(() => {});
  const watch = (delay: number): (() => void) =>
    clock.schedule(delay, () => {
      const left = heardAt + silence - clock.now();
      if (left > 0) {
        unwatch = watch(left);
        return;
      }
      isSilent = true;
      end();
    });
  let unwatch = watch(silence);
  signal.addEventListener('abort', end, { once: true });

  const onEvent = ({ data }: EventSourceMessage) => {
    if (signal.aborted) return;
    try {
      if (data.length > maxMessage) throw new RangeError('message too long');
      const change = readChange(JSON.parse(data), 'GET /campaigns/events');
      if (change) onChange(change);
    } catch {
      isBroken = true;
    }
  };
  const parser = createParser({
    onEvent,
    onId,
    onRetry,
    onError: ({ type }) => (isTooLong ||= type === 'max-buffer-size-exceeded'),
    maxBufferSize: maxMessage,
  });

  try {
    while (!signal.aborted) {
      const { done, value } = await reader.read();
      if (done || signal.aborted) break;
      heardAt = clock.now();
      if (bytes === 0 && value.length > 0) reading.onFirstByte();
      bytes += value.length;
      parser.feed(decoder.decode(value, { stream: true }));
      if (isTooLong) {
        // Asking for what follows the last message would bring the same one again.
        onId('');
        return 'failed';
      }
      // What a bad message said is unknown: one fresh read makes up for all of this chunk.
      if (isBroken) onChange({ type: 'resync' });
      isBroken = false;
    }
    return isSilent || bytes === 0 ? 'failed' : 'closed';
  } catch {
    return 'failed';
  } finally {
    unwatch();
    signal.removeEventListener('abort', end);
    end();
  }
}
