import type { Occurrence } from '../../domain/campaign.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import type { ChipContext } from './chip.ts';
import { judgeMovable } from './occurrence-state.ts';

export interface ChipHost {
  readonly element: CampaignElement;
  timeZone(): string;
  colorBy(): ChipContext['colorBy'];
  /** Has a chip room for words? */
  isDetailed(): boolean;
  /** Does it stand elsewhere than it is? */
  isPlaced(id: string): boolean;
  isMoving(id: string): boolean;
  failure(campaignId: string): string | undefined;
}

/** What chips read; another object whenever everything reads differently. */
export class ChipContexts {
  readonly #host: ChipHost;
  #current: ChipContext | null = null;

  constructor(host: ChipHost) {
    this.#host = host;
  }

  forget(): void {
    this.#current = null;
  }

  get current(): ChipContext {
    const { element, isPlaced, isMoving, failure } = this.#host;
    const store = element.activeStore!;
    const timeZone = this.#host.timeZone();
    const isDetailed = this.#host.isDetailed();
    if (this.#current?.timeZone === timeZone && this.#current.isDetailed === isDetailed) return this.#current;
    const isMovable = (occurrence: Occurrence) =>
      !isPlaced(occurrence.id) &&
      !store.pending.has(occurrence.campaignId) &&
      judgeMovable(occurrence, store.now(), (campaign) => store.can(campaign, 'reschedule')).ok;
    return (this.#current = {
      t: element.t,
      format: element.format,
      timeZone,
      colorBy: this.#host.colorBy(),
      isDetailed,
      now: () => store.now(),
      isMovable,
      // Of a series the one that was moved is: the others may stay, and what went out does.
      isPending: ({ id, campaignId, campaign }) =>
        (campaign.launchType !== 'recurring' && store.pending.get(campaignId)?.type === 'reschedule') || (isPlaced(id) && !isMoving(id)),
      isMoving,
      failure,
    });
  }
}
