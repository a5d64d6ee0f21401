import type { CampaignStore } from './campaign-store.ts';
import { type CampaignStoreOptions, Store } from './store.ts';
import * as writing from './writes.ts';

export type { CampaignStoreOptions };

/** A store over a data source. It waits for nobody: reading starts with the first `openList`, live changes with `connect`. */
export const createCampaignStore = (options: CampaignStoreOptions): CampaignStore => new Store(options, writing);
