import type { CampaignDataSource } from '../data/data-source.ts';
import type { CampaignDetails, CampaignInput } from '../domain/campaign.ts';
import { CampaignError, isAbort, isAmbiguous, toCampaignError } from '../domain/errors.ts';
import type { CampaignQueue } from './campaign-queue.ts';
import { type RetryPorts, retrying } from './retry.ts';

export interface SaverPorts {
  readonly source: CampaignDataSource;
  readonly retry: RetryPorts;
  readonly queue: CampaignQueue;
  readonly newKey: () => string;
  patience(): AbortSignal;
  get(id: string): Promise<CampaignDetails>;
}

export interface SaveRequest {
  readonly id?: string;
  readonly version?: string;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** Saves one campaign after the other; the same key under way is one save; a lost answer is cleared up by reading back. */
export class Saver {
  readonly #ports: SaverPorts;
  readonly #underWay = new Map<string, Promise<CampaignDetails>>();

  constructor(ports: SaverPorts) {
    this.#ports = ports;
  }

  save(input: CampaignInput, request: SaveRequest): Promise<CampaignDetails> {
    const idempotencyKey = request.idempotencyKey ?? this.#ports.newKey();
    const known = this.#underWay.get(idempotencyKey);
    if (known) return known;
    const work = this.#ports.queue.run(request.id === undefined ? [] : [request.id], () =>
      this.#send(input, { ...request, idempotencyKey }),
    );
    const saving = work.finally(() => this.#underWay.delete(idempotencyKey));
    this.#underWay.set(idempotencyKey, saving);
    return saving;
  }

  async #send(input: CampaignInput, { signal, ...options }: SaveRequest & { readonly idempotencyKey: string }): Promise<CampaignDetails> {
    const { source, retry, patience, get } = this.#ports;
    if (!retry.isOnline()) throw new CampaignError('network', 'You are offline; nothing was saved.');
    try {
      const repeatable = source.capabilities?.idempotency === true;
      return await retrying((given) => source.save(input, { ...options, signal: given }), retry, {
        repeatable,
        signal,
        patience: patience(),
      });
    } catch (thrown) {
      if (isAbort(thrown)) throw thrown;
      const error = toCampaignError(thrown);
      if (!isAmbiguous(error) || options.id === undefined || patience().aborted) throw error;
      const now = await get(options.id).catch(() => null);
      if (now && isSaved(input, now)) return now;
      throw error;
    }
  }
}

/** Does the campaign hold everything that was to be saved? */
function isSaved({ draft, ...wanted }: CampaignInput, now: CampaignDetails): boolean {
  if (draft !== (now.status === 'draft')) return false;
  return Object.entries(wanted).every(
    ([key, value]) => value === undefined || JSON.stringify(value) === JSON.stringify(now[key as keyof typeof wanted]),
  );
}
