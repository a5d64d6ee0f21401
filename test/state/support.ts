/** A data source in memory for the tests of the store: answers at once, or when told to, in any order, right or wrong. */
import './query-core-env.ts';
import { createManualClock } from '../../mocks/clock.ts';
import type {
  CampaignChange,
  CampaignCommand,
  CampaignDataSource,
  CampaignPage,
  Capabilities,
  CommandOutcome,
  OccurrencePage,
  OccurrenceRange,
  PageOptions,
} from '../../src/data/data-source.ts';
import type { CampaignDetails, CampaignSummary, Occurrence } from '../../src/domain/campaign.ts';
import { CampaignError, type ErrorKind } from '../../src/domain/errors.ts';
import { isSeries, placementOf } from '../../src/domain/placement.ts';
import { type CampaignQuery, compareCampaigns, matchesQuery } from '../../src/domain/query.ts';
import { type Status, can, statusTable } from '../../src/domain/status.ts';
import type { CampaignStore, StoreEvents } from '../../src/state/campaign-store.ts';
import { type CampaignStoreOptions, createCampaignStore } from '../../src/state/create-campaign-store.ts';
import { createMemoryStorage } from '../../src/state/storage.ts';

export const start = '2026-11-02T09:00:00.000Z';
const startTime = Date.parse(start);
export const instant = (seconds: number): string => new Date(startTime + seconds * 1000).toISOString();

export function campaign(id: string, over: Partial<CampaignSummary> = {}): CampaignSummary {
  return {
    id,
    name: `Campaign ${id}`,
    channel: 'email',
    status: 'ready',
    launchType: 'manual',
    sendAt: null,
    recurrence: null,
    createdAt: instant(-1000 - Number.parseInt(id.replace(/\D/g, '') || '0', 10)),
    updatedAt: instant(-500),
    startedAt: null,
    finishedAt: null,
    tags: [],
    version: '1',
    progress: null,
    ...over,
  };
}

/** Campaigns c0, c1 … newest first. */
export const campaigns = (count: number, over: (index: number) => Partial<CampaignSummary> = () => ({})): CampaignSummary[] =>
  Array.from({ length: count }, (_, index) => campaign(`c${index}`, over(index)));

export const detailsOf = (summary: CampaignSummary): CampaignDetails => ({
  ...summary,
  description: '',
  template: null,
  telegramBot: null,
  contactList: null,
  ttl: null,
  senderName: null,
  segments: [],
  excludedSegments: [],
  oneTimeSegment: null,
  failureReasons: [],
});

export const failure = (kind: ErrorKind, details: ConstructorParameters<typeof CampaignError>[2] = {}): CampaignError =>
  new CampaignError(kind, `fake ${kind}`, details);

type Method = 'list' | 'get' | 'execute' | 'save' | 'preflight' | 'statistics' | 'account' | 'resources' | 'occurrences';

/** One request. Unless the source is automatic, it waits for `answer` or `fail`. */
export interface Call {
  readonly method: Method;
  readonly args: readonly unknown[];
  readonly signal: AbortSignal | undefined;
  /** Carries it out, if it was not, and answers. */
  answer(): void;
  fail(error: unknown): void;
  /** Carries it out but loses the answer. */
  lose(error?: unknown): void;
}

interface FakeOptions {
  readonly campaigns?: readonly CampaignSummary[];
  readonly capabilities?: Capabilities;
  readonly account?: { timeZone: string; permissions?: Record<string, boolean> };
  readonly feed?: boolean;
}

export function createFake(options: FakeOptions = {}) {
  const clock = createManualClock(start);
  const rows = new Map((options.campaigns ?? []).map((row) => [row.id, row]));
  const snapshots = new Map<string, string[]>();
  const answers = new Map<string, unknown>();
  const listeners = new Set<(change: CampaignChange) => void>();
  const calls: Call[] = [];
  const keys: string[] = [];
  const capabilities: Capabilities = { snapshot: true, idempotency: true, versions: true, ...options.capabilities };
  let created = 0;

  const fake = {
    clock,
    rows,
    calls,
    /** Idempotency keys in order of sending. */
    keys,
    listeners,
    /** Answers at once. */
    auto: true,
    /** Alters what a page says. */
    page: (page: CampaignPage): CampaignPage => page,
    /** The times of recurring campaigns, by id; others stand where `placementOf` says. */
    series: new Map<string, readonly string[]>(),
    /** Alters what a range says. */
    range: (page: OccurrencePage): OccurrencePage => page,
    /** Thrown by the next calls of a method, in order; undefined lets one pass. */
    failures: {} as Partial<Record<Method, (unknown | undefined)[]>>,
    /** What commands did, per effect: the proof of "at most once". */
    effects: [] as string[],
    of: (method: Method) => calls.filter((call) => call.method === method),
    emit: (change: CampaignChange) => [...listeners].forEach((listener) => listener(change)),
    /** Changes a campaign on the backend. */
    put(id: string, over: Partial<CampaignSummary>, announce = true): CampaignSummary {
      const before = rows.get(id) ?? campaign(id, { createdAt: new Date(clock.now()).toISOString() });
      const next = { ...before, updatedAt: new Date(clock.now()).toISOString(), version: `${Number(before.version) + 1}`, ...over };
      rows.set(id, next);
      if (announce) fake.emit({ type: 'changed', campaign: next });
      return next;
    },
    drop(id: string, announce = true) {
      rows.delete(id);
      if (announce) fake.emit({ type: 'removed', id });
    },
    source: null as unknown as CampaignDataSource,
  };

  const ask = <T>(method: Method, args: readonly unknown[], signal: AbortSignal | undefined, run: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const call: Call = {
        method,
        args,
        signal,
        answer: () => {
          try {
            resolve(run());
          } catch (error) {
            reject(error);
          }
        },
        fail: reject,
        lose: (error = failure('timeout')) => {
          run();
          reject(error);
        },
      };
      calls.push(call);
      const planned = fake.failures[method]?.shift();
      if (planned !== undefined) reject(planned);
      else if (fake.auto) call.answer();
    });

  const list = (query: CampaignQuery, { offset, limit, snapshot }: PageOptions): CampaignPage => {
    if (snapshot !== undefined && !snapshots.has(snapshot)) throw failure('not-found');
    const { statuses: _, ...anyStatus } = query;
    const matching = [...rows.values()].filter((row) => matchesQuery(row, query)).sort(compareCampaigns(query.sort));
    const ids = snapshot === undefined ? matching.map(({ id }) => id) : (snapshots.get(snapshot) ?? []);
    const name = snapshot ?? `s${snapshots.size}`;
    if (capabilities.snapshot) snapshots.set(name, ids);
    const counts: Partial<Record<Status, number>> = {};
    for (const row of rows.values())
      if (matchesQuery(row, anyStatus)) counts[row.status as Status] = (counts[row.status as Status] ?? 0) + 1;
    return fake.page({
      items: ids.slice(offset, offset + limit).flatMap((id) => rows.get(id) ?? []),
      total: ids.length,
      counts,
      asOf: new Date(clock.now()).toISOString(),
      ...(capabilities.snapshot ? { snapshot: name } : {}),
    });
  };

  const occurrences = ({ start: from, end: to }: OccurrenceRange, query: CampaignQuery): OccurrencePage => ({
    items: [...rows.values()]
      .filter((row) => matchesQuery(row, query))
      .flatMap((row): Occurrence[] => {
        const times =
          fake.series.get(row.id)?.map((time) => ({ start: time, end: null })) ?? [placementOf(row)].filter((place) => place !== null);
        return times
          .filter((time) => time.start >= from && time.start < to)
          .map((time) => ({
            id: isSeries(row) ? `${row.id}@${time.start}` : row.id,
            campaignId: row.id,
            ...time,
            campaign: row,
            segments: [],
          }));
      })
      .sort((a, b) => (a.start < b.start ? -1 : 1)),
    asOf: new Date(clock.now()).toISOString(),
  });

  const found = (id: string): CampaignSummary => {
    const row = rows.get(id);
    if (!row) throw failure('not-found');
    return row;
  };

  const effect = (command: CampaignCommand, id: string): CommandOutcome => {
    const row = rows.get(id);
    if (!row) return { id, ok: false, error: failure('not-found') };
    const verdict = can(row, command.type, { now: new Date(clock.now()).toISOString(), preflight: 'pass' });
    if (!verdict.ok) return { id, ok: false, error: failure('refused', { code: verdict.code }) };
    fake.effects.push(`${command.type} ${id}`);
    if (command.type === 'delete') {
      rows.delete(id);
      return { id, ok: true };
    }
    if (command.type === 'duplicate') {
      created += 1;
      const copy = fake.put(`n${created}`, { name: `Copy of ${row.name}`, status: 'draft', launchType: null }, false);
      return { id, ok: true, campaign: copy };
    }
    const status = verdict.to ?? row.status;
    return { id, ok: true, campaign: fake.put(id, { status, ...(command.sendAt ? { sendAt: command.sendAt } : {}) }, false) };
  };

  /** Answers a repeated key from memory, as a source with idempotency does. */
  const once = <T>(key: string, run: () => T): T => {
    if (!capabilities.idempotency) return run();
    if (!answers.has(key)) answers.set(key, run());
    return answers.get(key) as T;
  };

  fake.source = {
    capabilities,
    list: (query, page) => ask('list', [query, page], page.signal, () => list(query, page)),
    get: (id, given) => ask('get', [id], given?.signal, () => detailsOf(found(id))),
    execute(command, { idempotencyKey, signal }) {
      keys.push(idempotencyKey);
      return ask('execute', [command], signal, () =>
        once(idempotencyKey, () => {
          const { targets } = command;
          const ids =
            'query' in targets
              ? [...rows.values()]
                  .filter((row) => matchesQuery(row, targets.query) && !targets.except?.includes(row.id))
                  .map(({ id }) => id)
              : targets.map(({ id }) => id);
          return { outcomes: ids.map((id) => effect(command, id)) };
        }),
      );
    },
    save(input, { id, version, idempotencyKey, signal }) {
      keys.push(idempotencyKey);
      return ask('save', [input, id], signal, () =>
        once(idempotencyKey, () => {
          if (id !== undefined && version !== undefined && found(id).version !== version)
            throw failure('conflict', { campaign: detailsOf(found(id)) });
          created += id === undefined ? 1 : 0;
          const saved = fake.put(
            id ?? `n${created}`,
            { ...(input.name === undefined ? {} : { name: input.name }), status: input.draft ? 'draft' : 'ready' },
            false,
          );
          fake.effects.push(`save ${saved.id}`);
          return detailsOf(saved);
        }),
      );
    },
    preflight: (id, given) =>
      ask('preflight', [id], given?.signal, () => ({
        id,
        checks: [{ code: 'segment-empty', group: 'audience', level: found(id).tags.includes('bad') ? 'fail' : 'pass' }],
      })),
    statistics: (ids, given) => ask('statistics', [ids], given?.signal, () => []),
    resources: (type, search, given) => ask('resources', [type, search], given?.signal, () => []),
    occurrences: (range, query, given) => ask('occurrences', [range, query], given?.signal, () => fake.range(occurrences(range, query))),
    ...(options.account && { account: (given) => ask('account', [], given?.signal, () => options.account ?? { timeZone: 'UTC' }) }),
    ...(options.feed !== false && {
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    }),
  };
  return fake;
}
export type Fake = ReturnType<typeof createFake>;

/** A store on the fake whose time is the fake's, and everything it says. */
export function createStore(fake: Fake, options: Partial<CampaignStoreOptions> = {}) {
  const store = createCampaignStore({
    source: fake.source,
    clock: fake.clock,
    storage: createMemoryStorage(),
    random: () => 0.5,
    ...options,
  });
  return { store, heard: record(store) };
}

type Heard = { [K in keyof StoreEvents]: StoreEvents[K][] };

export function record(store: CampaignStore): Heard {
  const heard: Heard = { view: [], changed: [], removed: [], pending: [], connection: [], context: [], refresh: [], error: [] };
  for (const type of Object.keys(heard) as (keyof StoreEvents)[]) store.on(type, (event) => (heard[type] as unknown[]).push(event));
  return heard;
}

/** Lets everything settle that needs no time. */
export const settled = (fake: Fake): Promise<void> => fake.clock.advanceAsync(0);

/** The store's rules, table against table: statuses that a command of the fake can lead to. */
export const launchTypeOf = (status: Status) => statusTable[status].launchTypes[0] ?? null;
