/** The live feed: who listens, whether the connection holds, and progress about once a second for what is sending. */
import type { Clock } from '../src/data/clock.ts';
import type { CampaignChange } from '../src/data/data-source.ts';
import { tell } from '../src/data/tell.ts';
import type { CampaignSummary } from '../src/domain/campaign.ts';

interface FeedOptions {
  readonly clock: Clock;
  readonly tick: number;
  readonly running: () => ReadonlySet<number>;
  /** How many messages of a row are out. */
  readonly progress: (row: number) => number;
  readonly view: (row: number) => CampaignSummary;
}

type Listener = (change: CampaignChange) => void;

export interface Feed {
  subscribe(listener: Listener): () => void;
  emit(change: CampaignChange): void;
  setLive(live: boolean): void;
  /** Something may be sending now: look whether to tick. */
  wake(): void;
  dispose(): void;
}

export function createFeed({ clock, tick, running, progress, view }: FeedOptions): Feed {
  const listeners = new Set<{ readonly call: Listener }>();
  const told = new Map<number, number>();
  let isLive = true;
  let cancel: (() => void) | null = null;

  const announce = (change: CampaignChange) => {
    for (const { call } of listeners) tell(call, change);
  };
  const wake = () => {
    if (!cancel && isLive && listeners.size > 0 && running().size > 0) cancel = clock.schedule(tick, beat);
  };
  const beat = () => {
    cancel = null;
    for (const row of told.keys()) if (!running().has(row)) told.delete(row);
    for (const row of running()) {
      const sent = progress(row);
      if (told.get(row) === sent) continue;
      told.set(row, sent);
      announce({ type: 'changed', campaign: view(row) });
    }
    wake();
  };
  const sleep = () => {
    cancel?.();
    cancel = null;
  };

  return {
    subscribe(call) {
      const listener = { call };
      listeners.add(listener);
      // A feed that is lost says so at once; one that holds need not.
      if (!isLive) tell(call, { type: 'connection', live: false });
      wake();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) sleep();
      };
    },
    emit(change) {
      if (isLive) announce(change);
    },
    setLive(live) {
      if (live === isLive) return;
      isLive = live;
      announce({ type: 'connection', live });
      if (live) announce({ type: 'resync' });
      if (live) wake();
      else sleep();
    },
    wake,
    dispose() {
      isLive = false;
      sleep();
      listeners.clear();
    },
  };
}
