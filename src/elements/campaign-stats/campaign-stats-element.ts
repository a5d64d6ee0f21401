import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CampaignError } from '../../domain/errors.ts';
import { type Measure, type Report, buildReport } from '../../domain/report.ts';
import type { RateBase } from '../../domain/statistics.ts';
import { en as pickerWords } from '../../i18n/picker/en.ts';
import { en as statisticsWords } from '../../i18n/statistics/en.ts';
import { type StatisticsColumn, StatisticsModel } from '../../state/statistics-model.ts';
import { controls } from '../../theme/controls.ts';
import { overlays } from '../../theme/overlays.ts';
import { tokens } from '../../theme/tokens.ts';
import { pickerStyles } from '../campaign-editor/picker.styles.ts';
import { badgeStyles, statusBadge } from '../shared/badges.ts';
import { CampaignElement } from '../shared/campaign-element.ts';
import { emit } from '../shared/events.ts';
import { openPopover } from '../shared/menu.ts';
import { isWhole, oneOf } from '../shared/misuse.ts';
import { Notices, noticeStyles } from '../shared/notices.ts';
import { TooltipController } from '../shared/tooltip.ts';
import { AddPicker } from './add-picker.ts';
import type { CurveMetric } from './analytics.ts';
import { chartStyles } from './charts/charts.styles.ts';
import type { CurveMode } from './charts/types.ts';
import { type Chosen, addToSelection, chosenOf, removeFromSelection } from './chosen.ts';
import { download, reportText } from './export.ts';
import type { LinkKey, LinkSort } from './links.ts';
import { nextSort } from './links.ts';
import type { StatsContext } from './numbers.ts';
import { nameOf, stateOf, subjectOf } from './presented.ts';
import { statsStyles } from './campaign-stats.styles.ts';
import { printStyles } from './print.styles.ts';
import { nothingChosen } from './states.ts';
import { tableStyles } from './table.styles.ts';
import { toolbarTemplate } from './toolbar.ts';
import { comparisonOptions, comparisonView, factsOf, singleView } from './views.ts';
import { explanation } from './explanation.ts';
import { FirstFrame } from './first-frame.ts';

/** Charts tell six lines apart, and so do people. */
const usualMax = 6;
const rateBases = ['delivered', 'sent'] as const satisfies RateBase[];

/**
 * The numbers of one campaign, or of several side by side: every rate with its formula, every difference with how sure it is.
 *
 * @summary Analytics of one campaign, comparison of up to six, live, with export and print.
 * @slot toolbar-start - Before the tools.
 * @slot toolbar-end - After the tools.
 * @slot empty - Instead of the words when no campaign is chosen.
 * @slot error - Instead of the words when the campaign cannot be read.
 * @csspart panel - The whole report.
 * @csspart header - Title and tools.
 * @csspart table - The table of numbers.
 * @csspart headline - The large numbers of one campaign.
 * @csspart notices - What did not work.
 * @cssproperty [--campaign-stats-max-height=100dvh] - How high a comparison grows before it scrolls by itself.
 * @cssstate loading - No numbers yet.
 * @cssstate error - A campaign could not be read, or not again.
 * @cssstate empty - No campaign is chosen.
 * @cssstate stale - The live feed is lost.
 * @fires campaign-analytics - Intent, `{ ids }`: show one of the compared by itself.
 * @fires campaign-compare - Intent, `{ ids }`: a campaign was added to what is shown.
 * @fires campaign-selection-change - `{ ids }`: other campaigns are shown, chosen here.
 */
export class CampaignStatsElement extends CampaignElement {
  protected static override readonly words = [pickerWords, statisticsWords];
  static override styles = [
    tokens,
    controls,
    overlays,
    badgeStyles,
    noticeStyles,
    pickerStyles,
    statsStyles,
    tableStyles,
    chartStyles,
    printStyles,
  ];

  /** How many can be compared. Default 6. */
  @property({ type: Number }) max = usualMax;
  /** What the open rate is measured against: `delivered` (default) or `sent`. */
  @property({ attribute: 'rate-base' }) rateBase: RateBase = 'delivered';

  @state() private baseline: string | null = null;
  @state() private onlyShared = false;
  @state() private explained: Measure | null = null;
  @state() private metric: CurveMetric = 'clicked';
  @state() private mode: CurveMode = 'cumulative';
  @state() private linkSort: LinkSort = { key: 'uniqueClicks', direction: 'desc' };
  /** Of a recurring campaign: the send whose numbers are shown; null: all together. */
  @state() private iteration: number | null = null;
  /** Of the host's own campaigns: the one whose analytics are open. */
  @state() private drilled: string | null = null;

  readonly #notices = new Notices(this);
  readonly #firstFrame = new FirstFrame(() => this.requestUpdate());
  readonly #picker = new AddPicker(this, (id, name) => this.#add(id, name));
  #own: readonly string[] | null = null;
  #model: StatisticsModel | null = null;
  #chosen: Chosen = { ids: [], leftOut: 0, isEverything: false, from: 'selection' };
  #waiting: (() => void)[] = [];
  #isAwaited = false;

  constructor() {
    super();
    new TooltipController(this, () => null);
  }

  /** Ids of the campaigns, space separated in the attribute. Default: the analytics that are open, else the selection. */
  @property({ attribute: 'campaign-ids', converter: { fromAttribute: readIds } })
  get campaignIds(): readonly string[] | null {
    return this.#own;
  }
  set campaignIds(ids: readonly string[] | string | null | undefined) {
    const before = this.#own;
    this.#own = Array.isArray(ids) ? ids.map(String) : typeof ids === 'string' ? readIds(ids) : null;
    this.requestUpdate('campaignIds', before);
  }

  /** Everything that is shown as CSV: one header record, then records of equal length. Waits for numbers that are on their way. */
  async exportCsv(): Promise<string> {
    await this.updateComplete;
    while (this.#columns.some((column) => stateOf(column) === 'loading')) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return reportText(this.#columns, this.#report(this.#columns), this.#base, this.#context);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onOnline);
    this.#picker.close();
    this.#firstFrame.end();
    // Being moved in the document is a disconnect and a connect in one task: nothing is read again.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  protected override storeChanged(): void {
    const store = this.activeStore;
    // Without a store it may only be on its way to another place.
    if (!store || this.#modelOf === store) return;
    this.#end();
    this.#modelOf = store;
    this.#model = new StatisticsModel(store, {
      changed: () => this.#onModel(),
      removed: (columns, cause) => this.#onRemoved(columns, cause),
      failed: (column, error) => this.#onFailed(column, error),
    });
  }
  #modelOf: CampaignElement['activeStore'] = null;

  #end(): void {
    this.#model?.dispose();
    this.#model = null;
    this.#modelOf = null;
    for (const go of this.#waiting.splice(0)) go();
  }

  get #columns(): readonly StatisticsColumn[] {
    return this.#model?.columns ?? [];
  }
  get #limit(): number {
    return isWhole(this, 'max', this.max, [1, Infinity], `${usualMax} is used`) ? this.max : usualMax;
  }
  get #base(): RateBase {
    return oneOf(this, 'rate-base', this.rateBase, rateBases);
  }
  get #context(): StatsContext {
    const { t, format, dir } = this.environment;
    return { t, format, dir, timeZone: this.activeStore?.timeZone ?? 'UTC' };
  }
  #report(columns: readonly StatisticsColumn[]): Report {
    return buildReport(columns.map(subjectOf), { rateBase: this.#base, baseline: this.baseline });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const before = this.#chosen.ids;
    this.#chosen = chosenOf(this.#own, this.drilled, this.activeStore, this.#limit);
    if (before.join('\n') !== this.#chosen.ids.join('\n')) this.iteration = null;
    this.#model?.show(this.#chosen.ids);
    const columns = this.#columns;
    this.setState('empty', columns.length === 0);
    this.setState(
      'loading',
      columns.some((column) => stateOf(column) === 'loading'),
    );
    this.setState(
      'error',
      columns.some(({ error }) => error !== null),
    );
    this.setState('stale', this.activeStore?.live === false);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const popover = this.renderRoot.querySelector<HTMLElement>('#explanation');
    if (this.explained === null && popover?.matches(':popover-open')) popover.hidePopover();
    this.#announce();
  }

  override render(): TemplateResult {
    const { t } = this;
    const { locale, dir } = this.environment;
    const columns = this.#columns;
    const isReading = columns.some((column) => column.isReading);
    const report = this.#report(columns);
    return html`<div class="root" lang=${locale} dir=${dir}>
      <section class="panel ${columns.length > 1 ? 'comparing' : ''}" part="panel" aria-label=${t('stats.label')} aria-busy=${isReading ? 'true' : 'false'} @click=${this.#onClick} @change=${this.#onChange}>
        ${this.#toolbar(columns, isReading)}
        <div class="body" tabindex=${columns.length ? 0 : nothing} role=${columns.length ? 'group' : nothing} aria-label=${columns.length ? t('stats.label') : nothing}>
          ${this.#notes(columns)} ${this.#content(columns, report)}
        </div>
        ${explanation(this.explained, {
          report,
          columns,
          context: this.#context,
          onToggle: (event) => (event as ToggleEvent).newState === 'closed' && (this.explained = null),
        })}
      </section>
      <div class="flow">${this.#notices.template()}</div>
    </div>`;
  }

  #content(columns: readonly StatisticsColumn[], report: Report): TemplateResult | typeof nothing {
    const shared = {
      context: this.#context,
      columns,
      report,
      explained: this.explained,
      metric: this.metric,
      mode: this.mode,
    };
    if (this.#firstFrame.isAwaiting(columns.length > 0 && columns.every((column) => stateOf(column) === 'loading'))) return nothing;
    if (columns.length === 0) return nothingChosen(this.t, this.#limit, this.#chosen.isEverything, this.#picker.template('add-empty'));
    if (columns.length === 1) return singleView({ ...shared, rateBase: this.#base, linkSort: this.linkSort, iteration: this.iteration });
    return comparisonView({ ...shared, onlyShared: this.onlyShared });
  }

  #toolbar(columns: readonly StatisticsColumn[], isReading: boolean): TemplateResult {
    const { t } = this;
    const hasNumbers = columns.some(({ statistics }) => statistics);
    return toolbarTemplate({
      t,
      title: this.#title(columns),
      facts: factsOf(columns, this.#context),
      back: this.#backLabel(),
      picker: columns.length ? this.#picker.template('add') : nothing,
      rateBase: this.#base,
      hasNumbers,
      isReading,
      options: columns.length > 1 ? comparisonOptions(this.onlyShared, t) : nothing,
    });
  }

  #title([first, ...others]: readonly StatisticsColumn[]): TemplateResult | string {
    if (!first) return this.t('stats.label');
    if (others.length) return this.t('stats.comparison', { count: others.length + 1 });
    return html`<bdi>${nameOf(first, this.t)}</bdi>${first.campaign ? html` ${statusBadge(first.campaign.status, this.t)}` : nothing}`;
  }

  #backLabel(): string | null {
    if (this.drilled !== null && this.#own) return this.t('stats.backToComparison');
    const view = this.activeStore?.view;
    if (this.#own || !view) return null;
    if (view.open?.pane === 'analytics') return this.t(view.screen === 'statistics' ? 'stats.backToComparison' : 'stats.back');
    return view.screen === 'statistics' ? this.t('stats.back') : null;
  }

  #notes(columns: readonly StatisticsColumn[]): TemplateResult {
    const { t } = this;
    const { leftOut, isEverything } = this.#chosen;
    const isStale = this.activeStore?.live === false && columns.some(({ statistics }) => statistics);
    const oldest = columns.flatMap(({ statistics }) => (statistics ? [statistics.asOf] : [])).sort()[0];
    return html`${leftOut && !isEverything ? html`<p class="note pinned">${t('stats.leftOut', { count: leftOut, max: this.#limit })}</p>` : nothing}
    ${isStale && oldest ? html`<p class="note pinned">${t('notice.stale', { time: this.format.dateTime(oldest, this.#context.timeZone) })}</p>` : nothing}`;
  }

  /** Said once when everything that was waited for has come. */
  #announce(): void {
    const columns = this.#columns;
    const isLoading = columns.some((column) => stateOf(column) === 'loading');
    const hasCome = this.#isAwaited && !isLoading;
    this.#isAwaited = isLoading;
    const [only] = columns;
    // What failed was said already, and is more important.
    if (!hasCome || !only || columns.some(({ error }) => error)) return;
    if (columns.length > 1) this.say(this.t('stats.comparison', { count: columns.length }));
    else if (stateOf(only) === 'ready') this.say(`${this.t('stats.analytics')}: ${nameOf(only, this.t)}`);
  }

  #onModel(): void {
    this.requestUpdate();
    for (const go of this.#waiting.splice(0)) go();
  }

  #onFailed(column: StatisticsColumn, error: CampaignError): void {
    this.say(`${nameOf(column, this.t)}: ${this.t(`error.${error.kind}.title`)}`);
  }

  #onRemoved(columns: readonly StatisticsColumn[], cause: 'command' | 'live'): void {
    const text = columns
      .map((column) => this.t(cause === 'live' ? 'notice.removed' : 'done.delete', { name: nameOf(column, this.t) }))
      .join(' ');
    this.#notices.notify({ key: 'removed', tone: 'info', text });
    this.say(text);
    const store = this.activeStore;
    // With fewer than two there is nothing to compare: back to the list, which says the same.
    if (!this.#own && store?.view.screen === 'statistics' && !store.view.open && this.#columns.length === 1)
      store.setView({ screen: 'list' });
  }

  readonly #onOnline = (): void => this.#model?.retryFailed();

  readonly #onClick = (event: Event): void => {
    const control = (event.target as Element).closest<HTMLElement>('[data-action]');
    if (!control || control.getAttribute('aria-disabled') === 'true') return;
    const { action, id, key, measure } = control.dataset;
    if (action === 'back') this.#back();
    else if (action === 'refresh' || action === 'retry-all') this.#model?.refresh();
    else if (action === 'retry') this.#model?.refresh(id);
    else if (action === 'print') window.print();
    else if (action === 'export') void this.#export();
    else if (action === 'remove') this.#remove(id!);
    else if (action === 'open') this.#open(id!);
    else if (action === 'explain') void this.#explain(measure as Measure, control);
    else if (action === 'explained') this.renderRoot.querySelector<HTMLElement>('#explanation')!.hidePopover();
    else if (action === 'sort-links') this.linkSort = nextSort(this.linkSort, key as LinkKey);
    else if (action === 'iteration') this.iteration = this.iteration === Number(key) ? null : Number(key);
  };

  readonly #onChange = (event: Event): void => {
    const { name, value, checked, dataset } = event.target as HTMLInputElement;
    if (name === 'rate-base') this.rateBase = value as RateBase;
    else if (name === 'only-shared') this.onlyShared = checked;
    else if (name === 'metric') this.metric = value as CurveMetric;
    else if (name === 'mode') this.mode = value as CurveMode;
    else if (name === 'iteration') this.iteration = value === '' ? null : Number(value);
    else if (name === 'baseline') {
      this.baseline = dataset['id'] ?? null;
      const column = this.#columns.find(({ id }) => id === this.baseline);
      if (column) this.say(this.t('stats.baselineIs', { name: nameOf(column, this.t) }));
    }
  };

  #back(): void {
    const [only] = this.#chosen.ids;
    const isSingle = this.drilled !== null || this.activeStore?.view.open?.pane === 'analytics';
    if (this.drilled !== null) this.drilled = null;
    else if (this.activeStore?.view.open) this.activeStore.setView({ open: null });
    else this.activeStore?.setView({ screen: 'list' });
    // Back in the comparison one stands where one left it.
    if (isSingle)
      void this.#focusAfter(() =>
        [...this.renderRoot.querySelectorAll<HTMLElement>('thead [data-action=open]')].find(({ dataset }) => dataset['id'] === only),
      );
  }

  /** What had the focus may be gone after the drawing. */
  async #focusAfter(find: () => HTMLElement | null | undefined): Promise<void> {
    await this.updateComplete;
    if (this.isConnected) find()?.focus();
  }

  #open(id: string): void {
    if (!emit(this, 'campaign-analytics', { ids: [id] })) return;
    if (this.#own) this.drilled = id;
    else this.activeStore?.setView({ open: { id, pane: 'analytics' } });
    void this.#focusAfter(() => this.renderRoot.querySelector<HTMLElement>('[data-action=back]'));
  }

  #add(id: string, name: string): void {
    const { ids } = this.#chosen;
    const refuse = (text: string) => {
      this.#notices.notify({ key: 'add', tone: 'info', text });
      this.say(text);
    };
    if (ids.includes(id)) return refuse(this.t('stats.alreadyThere', { name }));
    if (this.drilled === null && ids.length >= this.#limit) return refuse(this.t('stats.tooMany', { count: this.#limit }));
    this.#notices.dismiss('add');
    if (!emit(this, 'campaign-compare', { ids: [...ids, id] })) return;
    if (this.#own) this.#own = [...this.#own, id];
    else if (this.activeStore) addToSelection(this.activeStore, this.#chosen, id);
    this.drilled = null;
    this.#tellChosen();
    this.say(this.t('stats.added', { name }));
  }

  #remove(id: string): void {
    const column = this.#columns.find((each) => each.id === id);
    const heads = [...this.renderRoot.querySelectorAll<HTMLElement>('thead [data-action=remove]')];
    const place = heads.findIndex((head) => head.dataset['id'] === id);
    this.#notices.dismiss('add');
    if (this.#own) this.#own = this.#own.filter((each) => each !== id);
    else if (this.activeStore) removeFromSelection(this.activeStore, id);
    this.#tellChosen();
    if (column) this.say(this.t('stats.removed', { name: nameOf(column, this.t) }));
    // The focus stays where the hand is: on the next campaign, or what is left.
    void this.updateComplete.then(() => {
      const left = [...this.renderRoot.querySelectorAll<HTMLElement>('thead [data-action=remove]')];
      (left[Math.min(place, left.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('#title'))?.focus();
    });
  }

  #tellChosen(): void {
    this.requestUpdate();
    if (this.#own) emit(this, 'campaign-selection-change', { ids: [...this.#own] });
  }

  async #explain(measure: Measure, button: HTMLElement): Promise<void> {
    const popover = this.renderRoot.querySelector<HTMLElement>('#explanation')!;
    const wasOpen = this.explained === measure;
    if (popover.matches(':popover-open')) popover.hidePopover();
    if (wasOpen) return;
    this.explained = measure;
    await this.updateComplete;
    openPopover(popover, button);
    popover.focus();
  }

  async #export(): Promise<void> {
    const text = await this.exportCsv();
    const newest = this.#columns
      .flatMap(({ statistics }) => (statistics ? [statistics.asOf] : []))
      .sort()
      .at(-1);
    download(text, `${this.t('stats.exportName')}-${(newest ?? '').slice(0, 10)}.csv`);
    this.say(this.t('stats.exported'));
  }
}

function readIds(text: string | null): readonly string[] | null {
  return text === null ? null : text.split(/\s+/).filter(Boolean);
}
