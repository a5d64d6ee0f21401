import type { CampaignError } from '../../domain/errors.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import { type StatisticsColumn, StatisticsModel } from '../../state/statistics-model.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import type { Notices } from '../shared/notices.ts';
import { nameOf, stateOf } from './presented.ts';

/** The numbers an element shows, from whatever store it has, and what is said to its user as they come, fail or go. */
export class Readings {
  readonly #element: CampaignElement;
  readonly #notices: Notices;
  readonly #onLeft: () => void;
  #model: StatisticsModel | null = null;
  #store: CampaignStore | null = null;
  #waiting: (() => void)[] = [];
  #isAwaited = false;

  /** `onLeft` hears when campaigns were deleted. */
  constructor(element: CampaignElement, notices: Notices, onLeft: () => void) {
    this.#element = element;
    this.#notices = notices;
    this.#onLeft = onLeft;
  }

  get columns(): readonly StatisticsColumn[] {
    return this.#model?.columns ?? [];
  }
  readonly isGone = (id: string): boolean | undefined => this.#model?.gone.has(id);

  /** Without a store the element may only be on its way to another place: then all stays as it is. */
  follow(store: CampaignStore | null): void {
    if (!store || this.#store === store) return;
    this.end();
    this.#store = store;
    this.#model = new StatisticsModel(store, {
      changed: () => this.#onChanged(),
      removed: (columns, cause) => this.#onRemoved(columns, cause),
      failed: (column, error) => this.#onFailed(column, error),
    });
  }
  end(): void {
    this.#model?.dispose();
    this.#model = null;
    this.#store = null;
    this.#release();
  }

  show(ids: readonly string[]): void {
    this.#model?.show(ids);
    this.#isAwaited ||= this.columns.some((column) => stateOf(column) === 'loading');
  }
  /** Reads again what is shown, or one of it. */
  refresh(id?: string): void {
    this.#model?.refresh(id);
  }
  readonly retryFailed = (): void => this.#model?.retryFailed();

  /** When none is on its way for the first time any more. */
  async settled(): Promise<void> {
    while (this.columns.some((column) => stateOf(column) === 'loading')) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Said once when everything that was waited for has come. */
  announce(): void {
    const { columns } = this;
    const { t } = this.#element;
    const isLoading = columns.some((column) => stateOf(column) === 'loading');
    const hasCome = this.#isAwaited && !isLoading;
    this.#isAwaited = isLoading;
    const [only] = columns;
    // What failed was said already, and is more important.
    if (!hasCome || !only || columns.some(({ error }) => error)) return;
    if (columns.length > 1) this.#element.say(t('stats.comparison', { count: columns.length }));
    else if (stateOf(only) === 'ready') this.#element.say(`${t('stats.analytics')}: ${nameOf(only, t)}`);
  }

  #onChanged(): void {
    this.#element.requestUpdate();
    this.#release();
  }
  #release(): void {
    for (const go of this.#waiting.splice(0)) go();
  }

  #onFailed(column: StatisticsColumn, error: CampaignError): void {
    const { t } = this.#element;
    this.#element.say(`${nameOf(column, t)}: ${t(`error.${error.kind}.title`)}`);
  }

  #onRemoved(columns: readonly StatisticsColumn[], cause: 'command' | 'live'): void {
    const { t } = this.#element;
    const text = columns.map((column) => t(cause === 'live' ? 'notice.removed' : 'done.delete', { name: nameOf(column, t) })).join(' ');
    this.#notices.notify({ key: 'removed', tone: 'info', text });
    this.#element.say(text);
    this.#onLeft();
  }
}
