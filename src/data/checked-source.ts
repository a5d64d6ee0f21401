import { CampaignError, isAbort, toCampaignError } from '../domain/errors.ts';
import { systemClock } from './clock.ts';
import type { CampaignChange, CampaignDataSource } from './data-source.ts';
import { withDeadline } from './deadline.ts';
import {
  readAccount,
  readChange,
  readDetails,
  readOccurrences,
  readPage,
  readPreflight,
  readReport,
  readResources,
  readStatistics,
} from './wire.ts';

const checked = new WeakSet<CampaignDataSource>();

/** Declares a source whose answers have gone through the readers already. */
export function markChecked(source: CampaignDataSource): CampaignDataSource {
  checked.add(source);
  return source;
}

/**
 * The same source, but safe to believe: its answers go through the readers of `wire.ts`, everything it throws or rejects with is a
 * `CampaignError`, and giving up rejects at once with `AbortError` even when the source ignores its signal.
 * A source that is checked already (such as `createHttpDataSource`) is returned as it is.
 */
export function checkedSource(source: CampaignDataSource): CampaignDataSource {
  if (checked.has(source)) return source;

  const ask = <T>(
    name: string,
    signal: AbortSignal | undefined,
    call: () => Promise<unknown>,
    read: (data: unknown, where: string) => T | Promise<T>,
  ): Promise<T> =>
    withDeadline(
      async () => {
        if (!(name in source)) throw new CampaignError('unsupported', `The data source has no ${name}()`);
        return read(await call(), `${name}()`);
      },
      { signal, clock: systemClock },
    ).catch((error: unknown) => {
      if (!isAbort(error)) throw toCampaignError(error);
      // Silent only when the caller asked for it: else an aborted request of the source's own would leave the page waiting.
      throw signal?.aborted ? error : new CampaignError('network', `${name}() was given up by the data source`, { cause: error });
    });

  const { account, subscribe } = source;
  return markChecked({
    get capabilities() {
      return source.capabilities ?? {};
    },
    list: (query, options) => ask('list', options.signal, () => source.list(query, options), readPage),
    occurrences: (range, query, options) =>
      ask(
        'occurrences',
        options?.signal,
        () => source.occurrences(range, query, { signal: options?.signal }),
        (data, where) => readOccurrences(data, where, options?.first),
      ),
    get: (id, options) => ask('get', options?.signal, () => source.get(id, options), readDetails),
    statistics: (ids, options) => ask('statistics', options?.signal, () => source.statistics(ids, options), readStatistics),
    preflight: (id, options) => ask('preflight', options?.signal, () => source.preflight(id, options), readPreflight),
    resources: (type, search, options) => ask('resources', options?.signal, () => source.resources(type, search, options), readResources),
    save: (input, options) => ask('save', options.signal, () => source.save(input, options), readDetails),
    execute: (command, options) => ask('execute', options.signal, () => source.execute(command, options), readReport),
    ...(account && { account: (options) => ask('account', options?.signal, () => account.call(source, options), readAccount) }),
    ...(subscribe && { subscribe: (listener) => subscribeChecked((heard) => subscribe.call(source, heard), listener) }),
  });
}

/** Sound changes pass, an unreadable one becomes `resync`; a feed that cannot be had is a connection that is not live. */
function subscribeChecked(
  subscribe: (listener: (change: CampaignChange) => void) => () => void,
  listener: (change: CampaignChange) => void,
): () => void {
  let active = true;
  const hear = (data: unknown) => {
    if (!active) return;
    let change: CampaignChange | null;
    try {
      change = readChange(data, 'subscribe()');
    } catch {
      change = { type: 'resync' };
    }
    if (change) listener(change);
  };
  const lost = () => hear({ type: 'connection', live: false });
  let end: unknown;
  try {
    end = subscribe(hear);
    // Not typed so, but what an `async` method answers with.
    if (end instanceof Promise) end.catch(lost);
  } catch {
    lost();
  }
  return () => {
    if (!active) return;
    active = false;
    // Ended at once where that is possible; that it fails concerns nobody any more.
    void (async () => (typeof end === 'function' ? end : ((await end) as () => void))())().catch(() => {});
  };
}
