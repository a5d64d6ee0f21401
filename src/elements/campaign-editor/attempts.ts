import type { CampaignDetails, CampaignInput } from '../../domain/campaign.ts';
import { isAbort, isAmbiguous, toCampaignError } from '../../domain/errors.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import { newKey } from '../../state/new-key.ts';
import { type Settings, inputOf } from './settings.ts';

/** A creation that was sent and whose answer never came. */
export interface Unsettled {
  readonly key: string;
  readonly input: CampaignInput;
}

/** Sends what changed, and makes no campaign twice: a creation whose fate is unknown is asked for again under its own key. */
export class Attempts {
  unsettled: Unsettled | null = null;
  readonly #store: CampaignStore;
  readonly #keep: () => void;

  /** `keep`: writes the attempt down, so that not even the end of the page makes two of it. */
  constructor(store: CampaignStore, keep: () => void) {
    this.#store = store;
    this.#keep = keep;
  }

  /** What became of the creation before; null: there was none. */
  async settle(signal: AbortSignal): Promise<CampaignDetails | null> {
    if (!this.unsettled) return null;
    const { key, input } = this.unsettled;
    return this.#ask(() => this.#store.save(input, { idempotencyKey: key, signal }));
  }

  /** Saves the difference; what does not differ and stays a draft is saved already. */
  async save(
    details: CampaignDetails | null,
    baseline: Settings,
    settings: Settings,
    draft: boolean,
    signal: AbortSignal,
  ): Promise<CampaignDetails> {
    const input = inputOf(baseline, settings, draft);
    if (details?.status === 'draft' && draft && Object.keys(input).length === 1) return details;
    const idempotencyKey = newKey();
    if (!details && this.#store.source.capabilities?.idempotency === true) {
      this.unsettled = { key: idempotencyKey, input };
      this.#keep();
    }
    const target = details ? { id: details.id, version: details.version } : {};
    return this.#ask(() => this.#store.save(input, { ...target, idempotencyKey, signal }));
  }

  /** Any answer but a lost one settles it. */
  async #ask(send: () => Promise<CampaignDetails>): Promise<CampaignDetails> {
    try {
      const saved = await send();
      this.unsettled = null;
      return saved;
    } catch (error) {
      if (!isAbort(error) && !isAmbiguous(toCampaignError(error))) this.unsettled = null;
      throw error;
    }
  }
}
