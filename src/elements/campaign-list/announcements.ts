import { queryKey } from '../../domain/query.ts';
import type { CampaignListModel, ListEvent, StoreEvents } from '../../state/campaign-store.ts';
import type { ActionFlow } from '../shared/actions/action-flow.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import { emit } from '../shared/events.ts';
import { kindForMany } from '../shared/sentences.ts';

/** What is said of the list by itself: how much a filter finds, what could not be read, which campaigns left. */
export class Announcements {
  readonly #element: CampaignElement;
  readonly #flow: ActionFlow;
  readonly #isOffline: () => boolean;
  #isReady = false;
  #problem = '';
  /** The filters of the rows shown. */
  #filters = '';

  /** While there is no connection, that was said, and is the reason of every failure. */
  constructor(element: CampaignElement, flow: ActionFlow, isOffline: () => boolean) {
    this.#element = element;
    this.#flow = flow;
    this.#isOffline = isOffline;
  }

  listChanged(event: ListEvent, model: CampaignListModel): void {
    if (event.type === 'dirty') return;
    if (event.type === 'reset' && model.status === 'ready') this.#rowsShown(model);
    const { t } = this.#element;
    const problem = model.error ? t(`error.${kindForMany(model.error)}.title`) : '';
    if (problem && problem !== this.#problem && !this.#isOffline()) this.#element.say(problem);
    this.#problem = problem;
  }

  #rowsShown({ query, total }: CampaignListModel): void {
    const { t } = this.#element;
    // Another order finds nothing else, and was announced when it was chosen.
    const filters = queryKey({ ...query, sort: [] });
    if (this.#isReady && filters !== this.#filters)
      this.#element.say(total ? t('announce.results', { count: total }) : t('announce.noResults'));
    this.#filters = filters;
    if (!this.#isReady) emit(this.#element, 'campaign-ready', {});
    this.#isReady = true;
  }

  /** A row that leaves by itself says why; one notice for however many. */
  removed({ ids, names, cause }: StoreEvents['removed']): void {
    if (cause === 'command' || names.length === 0) return;
    const { t } = this.#element;
    const text = names.map((name) => t('notice.removed', { name })).join(' ');
    this.#flow.notify({ key: 'removed', tone: 'info', text: ids.length === 1 ? text : t('notice.removedMany', { count: ids.length }) });
    this.#element.say(text);
  }
}
