import { CampaignError, isAbort, toCampaignError } from '../domain/errors.ts';
import { systemClock } from './clock.ts';
import type { CampaignChange, CampaignDataSource, RequestOptions } from './data-source.ts';
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

type Method = Exclude<keyof CampaignDataSource, 'capabilities' | 'subscribe'>;

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

  /** The last of the arguments are the options. */
  const ask = <T>(name: Method, args: readonly unknown[], read: (data: unknown, where: string) => T | Promise<T>): Promise<T> => {
    const signal = (args.at(-1) as RequestOptions | undefined)?.signal;
    const method = source[name] as ((...given: readonly unknown[]) => Promise<unknown>) | undefined;
    const answer = async () => {
      if (!method) throw new CampaignError('unsupported', `There is no ${name}()`);
      return read(await method.apply(source, args as unknown[]), `${name}()`);
    };
    return withDeadline(answer, { signal, clock: systemClock }).catch((error: unknown) => {
      if (!isAbort(error)) throw toCampaignError(error);
      // Silent only when the caller asked for it: else an aborted request of the source's own would leave the page waiting.
      throw signal?.aborted ? error : new CampaignError('network', `${name}() was given up`, { cause: error });
    });
  };

  const { account, subscribe } = source;
  return markChecked({
    name: source.name,
    capabilities: source.capabilities ?? {},
    list: (...args) => ask('list', args, readPage),
    occurrences: (range, query, { signal, first } = {}) =>
      ask('occurrences', [range, query, { signal }], (data, where) => readOccurrences(data, where, first)),
    get: (...args) => ask('get', args, readDetails),
    statistics: (...args) => ask('statistics', args, readStatistics),
    preflight: (...args) => ask('preflight', args, readPreflight),
    resources: (...args) => ask('resources', args, readResources),
    save: (...args) => ask('save', args, readDetails),
    execute: (...args) => ask('execute', args, readReport),
    ...(account && { account: (...args) => ask('account', args, readAccount) }),
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
