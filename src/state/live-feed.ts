import type { Clock } from '../data/clock.ts';
import type { CampaignChange, CampaignDataSource } from '../data/data-source.ts';
import type { CampaignSummary } from '../domain/campaign.ts';
import { Timer } from './timer.ts';

export interface LivePorts {
  readonly source: CampaignDataSource;
  readonly clock: Clock;
  readonly random: () => number;
  changed(campaign: CampaignSummary): void;
  removed(id: string): void;
  connection(live: boolean | null): void;
  /** Everything shown has to be read again. */
  refresh(reason: 'resync' | 'woken'): void;
}

/** Longest wait before reading again after waking up, ms: many tabs wake at the same moment. */
const wakeJitter = 1000;
/** Between two resyncs, ms. */
const resyncPause = 1000;

/** The live feed while it is wanted, and the one refetch after the page slept or was offline. */
export class LiveFeed {
  /** Null: the source has no feed. */
  live: boolean | null;
  readonly #ports: LivePorts;
  #end: (() => void) | null = null;
  readonly #waking = new Timer();
  readonly #resyncing = new Timer();
  #resyncedAt = -Infinity;

  constructor(ports: LivePorts) {
    this.#ports = ports;
    this.live = ports.source.subscribe ? true : null;
  }

  start(): void {
    if (!this.#end) this.#end = this.#ports.source.subscribe?.((change) => this.#hear(change)) ?? null;
  }

  stop(): void {
    this.#end?.();
    this.#end = null;
    this.#waking.clear();
    this.#resyncing.clear();
  }

  /** One jittered refetch, however many reasons there are. */
  wake(): void {
    const { clock, random, refresh } = this.#ports;
    if (!this.#waking.isSet) this.#waking.set(clock, random() * wakeJitter, () => refresh('woken'));
  }

  /** The first at once, further ones at most every `resyncPause`: a broken feed must not become a storm of reads. */
  #resync(): void {
    const { clock, refresh } = this.#ports;
    const pause = this.#resyncedAt + resyncPause - clock.now();
    const run = () => {
      this.#resyncedAt = clock.now();
      refresh('resync');
    };
    if (pause <= 0) run();
    else if (!this.#resyncing.isSet) this.#resyncing.set(clock, pause, run);
  }

  #hear(change: CampaignChange): void {
    if (change.type === 'connection') {
      if (change.live === this.live) return;
      this.live = change.live;
      this.#ports.connection(change.live);
    } else if (change.type === 'resync') this.#resync();
    else if (change.type === 'changed') this.#ports.changed(change.campaign);
    else this.#ports.removed(change.id);
  }
}
