import type { CampaignDetails } from '../domain/campaign.ts';
import { CampaignError, isCampaignError } from '../domain/errors.ts';
import { queryToParams } from '../domain/query.ts';
import { markChecked } from './checked-source.ts';
import { systemClock } from './clock.ts';
import type { CampaignDataSource, Capabilities, CommandReport, WriteOptions } from './data-source.ts';
import { formatETag } from './etag.ts';
import { type EventStreamOptions, createEventStream } from './event-stream.ts';
import { type TransportOptions, createTransport } from './http-transport.ts';
import { readAccount, readDetails, readOccurrences, readPage, readPreflight, readReport, readResources, readStatistics } from './wire.ts';

export interface HttpDataSourceOptions extends TransportOptions {
  /** What the backend can do; each defaults to true. */
  readonly capabilities?: Capabilities | undefined;
  /** How the live feed is kept; false: there is none, and the source has no `subscribe`. */
  readonly eventStream?: EventStreamOptions | false | undefined;
}

/** Longest list of ids in one URL, in characters: servers and proxies refuse URLs beyond 8 kB. */
const maxIdsLength = 4000;

/** Paths below `/campaigns/` that are no campaign. */
const reservedIds = new Set(['', '.', '..', 'commands', 'events', 'occurrences', 'statistics']);

/**
 * A data source that speaks the HTTP of `openapi.json`. Answers are validated; `headers()` is shared by concurrent requests and
 * asked again once on a 401, after which the request is replayed with the same `Idempotency-Key`.
 * It retries nothing else: retry is the store's policy.
 */
export function createHttpDataSource(options: HttpDataSourceOptions): CampaignDataSource {
  const transport = createTransport(options);
  const { eventStream } = options;

  /** One row of the API: the request and how its answer is read. */
  const get = async <T>(
    read: (data: unknown, where: string) => T | Promise<T>,
    path: string,
    params?: URLSearchParams,
    signal?: AbortSignal,
  ): Promise<T> => read(await transport.json({ method: 'GET', path, params, signal }), `GET ${path}`);

  const source: CampaignDataSource = {
    name: String(options.src),
    capabilities: { idempotency: true, versions: true, snapshot: true, occurrences: true, ...options.capabilities },

    list(query, { offset, limit, snapshot, signal }) {
      const params = queryToParams(query);
      params.set('offset', String(offset));
      params.set('limit', String(limit));
      if (snapshot !== undefined) params.set('snapshot', snapshot);
      return get(readPage, '/campaigns', params, signal);
    },

    occurrences({ start, end, timeZone }, query, { signal, first } = {}) {
      const params = queryToParams(query);
      for (const [name, value] of Object.entries({ start, end, timeZone })) params.set(name, value);
      return get((data, where) => readOccurrences(data, where, first), '/campaigns/occurrences', params, signal);
    },

    get: async (id, { signal } = {}) => get(readDetails, pathOf(id), undefined, signal),

    async statistics(ids, { signal } = {}) {
      const parts = chunkIds(ids).map((part) =>
        get(readStatistics, '/campaigns/statistics', new URLSearchParams(part.map((id) => ['ids', id])), signal),
      );
      return (await Promise.all(parts)).flat();
    },

    preflight: async (id, { signal } = {}) => get(readPreflight, `${pathOf(id)}/preflight`, undefined, signal),

    resources: (type, search, { signal } = {}) =>
      get(readResources, `/resources/${encodeURIComponent(type)}`, new URLSearchParams(search ? { search } : {}), signal),

    async save(input, { id, version, signal, idempotencyKey }): Promise<CampaignDetails> {
      const [method, path] = id === undefined ? ['POST', '/campaigns'] : ['PATCH', pathOf(id)];
      const headers = writeHeaders({ idempotencyKey }, version);
      return readDetails(await transport.json({ method, path, headers, body: input, signal }), `${method} ${path}`);
    },

    async execute(command, { signal, idempotencyKey }): Promise<CommandReport> {
      const [method, path] = ['POST', '/campaigns/commands'];
      const only = Array.isArray(command.targets) && command.targets.length === 1 ? command.targets[0] : undefined;
      const headers = writeHeaders({ idempotencyKey }, only?.version);
      try {
        return readReport(await transport.json({ method, path, headers, body: command, signal }), `${method} ${path}`);
      } catch (error) {
        // A backend may answer for its only target with the status of the whole.
        if (only && isCampaignError(error) && (error.kind === 'refused' || error.kind === 'conflict'))
          return { outcomes: [{ id: only.id, ok: false, error }] };
        throw error;
      }
    },

    account: ({ signal } = {}) => get(readAccount, '/account', undefined, signal),
  };

  if (eventStream !== false) {
    source.subscribe = createEventStream({
      clock: options.clock ?? systemClock,
      ...eventStream,
      open: (lastEventId, signal) =>
        transport.open({
          method: 'GET',
          path: '/campaigns/events',
          headers: { accept: 'text/event-stream', ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
          signal,
        }),
    });
  }
  return markChecked(source);
}

/** No campaign can have the name of a sibling path, nor one that URLs resolve away. */
function pathOf(id: string): string {
  if (reservedIds.has(id)) throw new CampaignError('not-found', `There can be no campaign with the id "${id}"`);
  return `/campaigns/${encodeURIComponent(id.toWellFormed())}`;
}

const writeHeaders = ({ idempotencyKey }: WriteOptions, version: string | undefined): Record<string, string> => ({
  // A header carries no more than ASCII; any other key is spelled so, always alike.
  'idempotency-key': /^[\x21-\x7e]+$/.test(idempotencyKey) ? idempotencyKey : encodeURIComponent(idempotencyKey.toWellFormed()),
  ...(version !== undefined && { 'if-match': formatETag(version) }),
});

function chunkIds(ids: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let room = 0;
  for (const id of ids) {
    const length = encodeURIComponent(id.toWellFormed()).length + '&ids='.length;
    if (chunks.length === 0 || length > room) {
      chunks.push([]);
      room = maxIdsLength;
    }
    chunks.at(-1)?.push(id);
    room -= length;
  }
  return chunks;
}
