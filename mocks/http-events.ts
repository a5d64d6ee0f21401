import type { Clock } from '../src/data/clock.ts';
import type { CampaignChange, CampaignDataSource } from '../src/data/data-source.ts';
import { CampaignError } from '../src/domain/errors.ts';

export interface EventHubOptions {
  readonly clock: Clock;
  /** ms between comments that show the stream is alive; default 15000. */
  readonly heartbeat?: number | undefined;
  /** How many changes are kept for those who come back with a `Last-Event-ID`; default 1000. */
  readonly replay?: number | undefined;
  /** ms the source stays subscribed after the last stream ended, so that they can; default 60000. */
  readonly retain?: number | undefined;
}

export interface EventHub {
  /** Answers with a stream of server-sent events; a known `Last-Event-ID` is repeated in the answer and what came after it replayed. */
  connect(request: Request): Response;
}

type Stream = ReadableStreamDefaultController<Uint8Array>;

/** A stream nobody reads is ended when so many messages wait in it. */
const maxWaiting = 10_000;
const encoder = new TextEncoder();

/** One subscription to the source, fanned out to every stream. */
export function createEventHub(source: CampaignDataSource, options: EventHubOptions): EventHub {
  const { clock, heartbeat = 15_000, replay = 1000, retain = 60_000 } = options;
  const streams = new Set<Stream>();
  let log: { readonly index: number; readonly message: string }[] = [];
  let index = 0;
  // Ids of an earlier page or subscription must not be taken for ours.
  let epoch = '';
  let connection: string | null = null;
  let unsubscribe: (() => void) | null = null;
  let cancelBeat = () => {};
  let cancelRetain = () => {};

  const send = (stream: Stream, message: string) => {
    if ((stream.desiredSize ?? 0) < -maxWaiting) end(stream);
    else stream.enqueue(encoder.encode(message));
  };
  const beat = () => {
    for (const stream of streams) send(stream, ':\n\n');
    cancelBeat = clock.schedule(heartbeat, beat);
  };
  const hear = (change: CampaignChange) => {
    let message = `data: ${JSON.stringify(change)}\n\n`;
    if (change.type === 'connection') {
      connection = change.live ? null : message;
    } else {
      index += 1;
      message = `event: ${change.type}\nid: ${epoch}.${index}\n${message}`;
      log.push({ index, message });
      if (log.length > 2 * replay) log = log.slice(-replay);
    }
    for (const stream of streams) send(stream, message);
  };

  const start = (stream: Stream) => {
    cancelRetain();
    if (!unsubscribe) {
      [epoch, index, log, connection] = [crypto.randomUUID().slice(0, 8), 0, [], null];
      unsubscribe = source.subscribe?.(hear) ?? null;
    }
    if (streams.size === 0) cancelBeat = clock.schedule(heartbeat, beat);
    streams.add(stream);
  };
  const end = (stream: Stream) => {
    if (!streams.delete(stream)) return;
    try {
      stream.close();
    } catch {
      // Cancelled by its reader.
    }
    if (streams.size > 0) return;
    cancelBeat();
    cancelRetain = clock.schedule(retain, () => {
      unsubscribe?.();
      unsubscribe = null;
    });
  };

  /** What was missed after this id; null when that is not known any more. */
  const missedAfter = (lastEventId: string | null): string[] | null => {
    const [known, after] = (lastEventId ?? '').split('.');
    const from = Number(after);
    const first = log[0]?.index ?? index + 1;
    if (!unsubscribe || known !== epoch || !Number.isInteger(from) || from > index || from < first - 1) return null;
    return log.filter((entry) => entry.index > from).map(({ message }) => message);
  };

  return {
    connect(request) {
      if (!source.subscribe) throw new CampaignError('unsupported', 'This backend has no live feed');
      const lastEventId = request.headers.get('last-event-id');
      const missed = missedAfter(lastEventId);
      let own: Stream | undefined;
      const stop = () => own && end(own);
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          own = stream;
          start(stream);
          // Bytes at once, because a feed counts as live only from its first byte.
          for (const message of [':\n\n', ...(connection ? [connection] : []), ...(missed ?? [])]) send(stream, message);
        },
        cancel: stop,
      });
      request.signal.addEventListener('abort', stop, { once: true });
      return new Response(body, {
        headers: {
          'content-type': 'text/event-stream',
          'cache-control': 'no-cache',
          ...(missed && lastEventId && { 'last-event-id': lastEventId }),
        },
      });
    },
  };
}
