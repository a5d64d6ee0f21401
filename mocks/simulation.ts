/** The simulated backend: a whole `CampaignDataSource` in memory, whose time, latency, faults and memory are ports. */
import { summaryOf } from '../src/domain/campaign.ts';
import { systemClock } from '../src/data/clock.ts';
import type { CampaignChange } from '../src/data/data-source.ts';
import { ensureTemporal, hasTemporal } from '../src/domain/temporal.ts';
import { createFaults, errorOf } from './faults.ts';
import { Catalogue } from './resources.ts';
import { seedKey, seedSource } from './seed.ts';
import { type SeedContext, complete, iso } from './seed-record.ts';
import { createCaller, Idempotency } from './simulation-calls.ts';
import { execute } from './simulation-commands.ts';
import { Core, type CoreSettings } from './simulation-core.ts';
import { createFeed } from './simulation-feed.ts';
import { occurrences } from './simulation-occurrences.ts';
import type { Seed, Simulation, SimulationOptions } from './simulation-options.ts';
import { Pages } from './simulation-pages.ts';
import { Records, type RecordsState } from './simulation-records.ts';
import { save } from './simulation-save.ts';
import { statisticsOf } from './statistics.ts';

export type { Seed, SeedCampaign, SeedName, Simulation, SimulationOptions } from './simulation-options.ts';

/** What is persisted. Another `format` or seed is not read. */
interface State {
  readonly format: 1;
  readonly seed: string;
  readonly seededAt: number;
  readonly revision: number;
  readonly records: RecordsState;
}

/** Changes are written this long after the first of them. */
const persistAfter = 500;

export function createSimulation(options: SimulationOptions = {}): Simulation {
  const { clock = systemClock, persistence, faults = createFaults(), timeZone = 'Europe/Kyiv', locale } = options;
  const seed: Seed = options.seed ?? 'typical';
  const capabilities = { idempotency: true, versions: true, snapshot: true, occurrences: true, ...options.capabilities };
  const settings: CoreSettings = {
    clock,
    timeZone,
    messagesPerSecond: options.messagesPerSecond ?? 200,
    user: options.user ?? 'You',
    permissions: options.permissions ?? {},
    world: { catalogue: new Catalogue(options.resources), balance: options.balance ?? 2_500, currency: options.currency ?? 'EUR' },
  };
  const pages = new Pages();
  let idempotency = new Idempotency();
  let isDisposed = false;

  const load = (state: State | null) => {
    const seededAt = state?.seededAt ?? clock.now();
    const context: SeedContext = {
      now: seededAt,
      timeZone,
      catalogue: new Catalogue(options.resources),
      messagesPerSecond: settings.messagesPerSecond,
    };
    const records = new Records(seedSource(seed, context), state?.records);
    return { seededAt, core: new Core(settings, records, state?.revision ?? 1, changed) };
  };

  // Timers: the next event of the scheduler, and writing. Both stand still while there is nothing to do.
  let cancelNext: (() => void) | null = null;
  let cancelWrite: (() => void) | null = null;
  const feed = createFeed({
    clock,
    tick: options.tick ?? 1_000,
    running: () => current.core.running,
    view: (row) => summaryOf(current.core.view(row)),
    progress: (row) => current.core.progress(row),
  });

  function changed(change: CampaignChange): void {
    feed.emit(change);
    feed.wake();
    if (persistence && !cancelWrite && !isDisposed) cancelWrite = clock.schedule(persistAfter, flush);
  }
  function flush(): void {
    cancelWrite?.();
    cancelWrite = null;
    const { core, seededAt } = current;
    persistence?.save({ format: 1, seed: seedKey(seed), seededAt, revision: core.revision, records: core.records.state() } satisfies State);
  }
  function settle(): void {
    cancelNext?.();
    cancelNext = null;
    current.core.settle();
    arm();
  }
  function arm(): void {
    cancelNext?.();
    const { nextAt } = current.core;
    cancelNext = nextAt === undefined || isDisposed ? null : clock.schedule(Math.max(0, nextAt - clock.now()), settle);
  }

  let current = load(readState(persistence?.load(), seed));
  // Recurrence needs Temporal; where it has to be loaded, time stands still for that moment.
  const loading = hasTemporal() ? null : ensureTemporal();
  if (loading) void loading.then(settle);
  else settle();
  const caller = createCaller({ clock, latency: options.latency ?? 0, faults, ready: () => (hasTemporal() ? null : loading), settle });

  const rowOf = (id: string): number => {
    const row = current.core.records.rowOf(id);
    if (row === undefined) throw errorOf('not-found');
    return row;
  };
  /** Carries out an effect and sets the timer for what follows from it. */
  const write = <T>(effect: () => T): T => {
    try {
      return effect();
    } finally {
      arm();
    }
  };
  const once = <T>(key: string, request: unknown, effect: () => T): T =>
    write(() => (capabilities.idempotency ? idempotency.once(key, request, effect) : effect()));
  const backstage = <T>(effect: (core: Core) => T): T => {
    settle();
    return write(() => effect(current.core));
  };

  return {
    capabilities,
    clock,
    faults,

    list: (query, page) =>
      caller.call('list', [query, page], page.signal, () => pages.page(current.core, query, page, capabilities.snapshot)),
    occurrences: (range, query, { signal } = {}) =>
      caller.call('occurrences', [range, query], signal, () => ({
        items: occurrences(current.core, range, query),
        asOf: iso(clock.now()),
      })),
    get: (id, { signal } = {}) => caller.call('get', [id], signal, () => structuredClone(current.core.view(rowOf(id)))),
    statistics: (ids, { signal } = {}) =>
      caller.call('statistics', [ids], signal, () =>
        ids.map((id) => {
          const row = rowOf(id);
          return statisticsOf(current.core.view(row), current.core.records.at(row).runs, clock.now());
        }),
      ),
    preflight: (id, { signal } = {}) => caller.call('preflight', [id], signal, () => current.core.preflight(rowOf(id))),
    resources: (type, search, { signal } = {}) =>
      caller.call('resources', [type, search], signal, () => settings.world.catalogue.search(type, search)),
    save: (input, { signal, idempotencyKey, id, version }) =>
      caller.call('save', [input, { id, version, idempotencyKey }], signal, () =>
        once(idempotencyKey, ['save', id, input], () =>
          structuredClone(save(current.core, input, { id, version: capabilities.versions ? version : undefined })),
        ),
      ),
    execute: (command, { signal, idempotencyKey }) =>
      caller.call('execute', [command, { idempotencyKey }], signal, () =>
        once(idempotencyKey, ['execute', command], () => execute(current.core, command, capabilities)),
      ),
    account: ({ signal } = {}) =>
      caller.call('account', [], signal, () => ({ timeZone, ...(locale && { locale }), permissions: { ...settings.permissions } })),
    subscribe: feed.subscribe,

    get size() {
      return current.core.records.size;
    },
    campaign(id) {
      settle();
      const row = current.core.records.rowOf(id);
      return row === undefined ? undefined : structuredClone(current.core.view(row));
    },
    update: (id, patch) =>
      backstage((core) =>
        structuredClone(
          core.change(rowOf(id), patch, { type: 'edited', at: clock.now(), by: 'Somebody else' }, { version: patch.version }),
        ),
      ),
    create: (campaign = {}) =>
      backstage((core) => {
        const catalogue = settings.world.catalogue;
        const context = { now: clock.now(), timeZone, catalogue, messagesPerSecond: settings.messagesPerSecond };
        const now = iso(clock.now());
        return structuredClone(core.add(complete({ createdAt: now, updatedAt: now, ...campaign }, core.records.newId(), context)));
      }),
    remove: (id) => backstage((core) => core.remove(rowOf(id))),
    setLive: feed.setLive,
    emitResync: () => feed.emit({ type: 'resync' }),
    emit: feed.emit,
    setBalance(balance) {
      settings.world = { ...settings.world, balance };
    },
    setPermissions(permissions) {
      settings.permissions = permissions;
    },
    setResource: (type, id, state) => settings.world.catalogue.setState(type, id, state),
    flush,
    reset() {
      cancelWrite?.();
      cancelWrite = null;
      persistence?.save(null);
      settings.world = { ...settings.world, catalogue: new Catalogue(options.resources), balance: options.balance ?? 2_500 };
      idempotency = new Idempotency();
      pages.clear();
      current = load(null);
      settle();
      feed.emit({ type: 'resync' });
      feed.wake();
    },
    dispose() {
      if (cancelWrite) flush();
      isDisposed = true;
      cancelNext?.();
      feed.dispose();
      caller.dispose();
    },
  };
}

function readState(state: unknown, seed: Seed): State | null {
  const known = state as Partial<State> | null | undefined;
  return known?.format === 1 && known.seed === seedKey(seed) && known.records ? (known as State) : null;
}
