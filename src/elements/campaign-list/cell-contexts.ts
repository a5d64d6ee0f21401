import { isOverdue } from '../../domain/status.ts';
import type { ActionFlow } from '../shared/actions/action-flow.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import type { CellContext } from './cells.ts';
import type { ListController } from './list-controller.ts';

/** What cells read; another object whenever everything reads differently. */
export class CellContexts {
  readonly #element: CampaignElement;
  readonly #list: ListController;
  readonly #flow: ActionFlow;
  #current: CellContext | null = null;
  /** The time for the domain, the same for all that is drawn in one go. */
  #moment: { readonly now: string } | null = null;

  constructor(element: CampaignElement, list: ListController, flow: ActionFlow) {
    this.#element = element;
    this.#list = list;
    this.#flow = flow;
  }

  forget(): void {
    this.#current = null;
  }

  get current(): CellContext {
    const store = this.#element.activeStore!;
    return (this.#current ??= {
      t: this.#element.t,
      format: this.#element.format,
      timeZone: store.timeZone,
      now: () => store.now(),
      can: (campaign, action) => store.can(campaign, action),
      isOverdue: (campaign) => isOverdue(campaign, this.#now()),
      pending: (id) => store.pending.get(id),
      failure: (id) => this.#flow.failure(id),
      isSelected: (id) => this.#list.isSelected(id),
    });
  }

  #now(): { readonly now: string } {
    if (!this.#moment) {
      this.#moment = { now: new Date(this.#element.activeStore!.now()).toISOString() };
      queueMicrotask(() => (this.#moment = null));
    }
    return this.#moment;
  }
}
