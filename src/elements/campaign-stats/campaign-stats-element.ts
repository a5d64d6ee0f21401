import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type Report, plainReport } from '../../domain/plain-report.ts';
import type { RateBase } from '../../domain/statistics.ts';
import { en as statisticsWords } from '../../i18n/statistics/en.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import { CampaignElement } from '../shared/campaign-element.ts';
import { emit } from '../shared/events.ts';
import { LazyPart } from '../shared/lazy-part.ts';
import { isWhole, oneOf } from '../shared/misuse.ts';
import { Notices } from '../shared/notices.ts';
import { ownTarget } from '../shared/own-target.ts';
import { late, withPart } from '../shared/with-part.ts';
import { Adder } from './adder.ts';
import type { Arrival } from './arrival.ts';
import { below, sheetsOf } from './campaign-stats.styles.ts';
import { Choosing } from './choosing.ts';
import type { CloserLook } from './closer-look.ts';
import { FirstFrame } from './first-frame.ts';
import { comparison, loadComparison } from './late-table.ts';
import { type Looks, usualLooks } from './looks.ts';
import type { StatsContext } from './numbers.ts';
import { nameOf, stateOf, subjectOf } from './presented.ts';
import type { Pressed } from './presses.ts';
import { Readings } from './readings.ts';
import { nothingChosen, notes } from './states.ts';
import type { Sections } from './sections.ts';
import { toolbarTemplate } from './toolbar.ts';
import { comparisonAwaited, factsOf, singleView, titleOf } from './views.ts';

/** Charts tell six lines apart, and so do people. */
const usualMax = 6;
const printing = ['beforeprint', 'afterprint'];
const rateBases = ['delivered', 'sent'] as const satisfies RateBase[];

/**
 * The numbers of one campaign, or of several side by side: every rate with its formula, every difference with how sure it is.
 *
 * @summary Analytics of one campaign, comparison of up to six, live, with export and print.
 * @slot toolbar-start - Before the tools.
 * @slot toolbar-end - After the tools.
 * @slot empty - Instead of the words when no campaign is chosen.
 * @slot error - Instead of the words when the campaign cannot be read.
 * @slot footer - Below the report.
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
 * @fires campaign-ready - The first numbers are shown.
 * @fires campaign-analytics - Intent, `{ ids }`: show one of the compared by itself.
 * @fires campaign-compare - Intent, `{ ids }`: a campaign was added to what is shown.
 * @fires campaign-selection-change - `{ ids }`: other campaigns are shown, chosen here.
 */
export class CampaignStatsElement extends CampaignElement {
  protected static override readonly words = [statisticsWords];
  static override styles = below;

  /** How many can be compared. Default 6. */
  @property({ type: Number }) max = usualMax;
  /** What the open rate is measured against: `delivered` (default) or `sent`. */
  @property({ attribute: 'rate-base' }) rateBase: RateBase = 'delivered';

  @state() private looks = usualLooks;
  @state() private isPrinting = false;

  readonly #notices = new Notices(this);
  readonly #readings = new Readings(this, this.#notices, () => this.#choosing.leave(this.#readings.columns.length));
  readonly #choosing = new Choosing(this, this.#notices, () => this.#limit);
  readonly #adder = new Adder(this.#choosing);
  readonly #comparisonPart = new LazyPart(this, loadComparison);
  readonly #sectionsPart = new LazyPart(this, () => import('./sections.ts'));
  readonly #closerLook = new LazyPart<CloserLook>(this, async () => new (await import('./closer-look.ts')).CloserLook(this), {
    early: 'focus',
  });
  readonly #reading = late(this.#closerLook, this.#notices, ({ reading }) => reading);
  readonly #exportPart = new LazyPart(this, () => import('./export.ts'));
  readonly #pressed: Pressed = {
    element: this,
    choosing: this.#choosing,
    readings: this.#readings,
    adder: this.#adder,
    notices: this.#notices,
    exportPart: this.#exportPart,
    looks: () => this.looks,
    look: (change) => this.#look(change),
    nameOf: (id) => this.#nameOf(id),
  };
  readonly #firstFrame = new FirstFrame(() => this.requestUpdate());
  #arrival: Arrival | null = null;
  /** Whether it has tools, and more than the styles of a comparison without anything to say. */
  #isDressed = false;
  #worn = '';
  #isReady = false;

  /** Ids of the campaigns, space separated in the attribute. Default: the analytics that are open, else the selection. */
  @property({ attribute: 'campaign-ids', converter: { fromAttribute: readIds } })
  get campaignIds(): readonly string[] | null {
    return this.#choosing.own;
  }
  set campaignIds(ids: readonly string[] | string | null | undefined) {
    const before = this.#choosing.own;
    this.#choosing.own = Array.isArray(ids) ? ids.map(String) : typeof ids === 'string' ? readIds(ids) : null;
    this.requestUpdate('campaignIds', before);
  }

  /** Everything that is shown as CSV: one header record, then records of equal length. Waits for numbers that are on their way. */
  async exportCsv(): Promise<string> {
    await this.updateComplete;
    await this.#readings.settled();
    const [{ reportText }] = await Promise.all([this.#exportPart.get(), this.#readings.columns.length > 1 && this.#comparisonPart.get()]);
    const { columns } = this.#readings;
    return reportText(columns, this.#report(columns), this.#base, this.#context);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#readings.retryFailed);
    for (const type of printing) addEventListener(type, this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#readings.retryFailed);
    for (const type of printing) removeEventListener(type, this.#onPrint);
    this.#adder.close();
    this.#firstFrame.end();
    // Being moved in the document is a disconnect and a connect in one task: nothing is read again.
    queueMicrotask(() => this.isConnected || this.#readings.end());
  }

  protected override storeChanged(): void {
    this.#readings.follow(this.activeStore);
  }

  get #limit(): number {
    return isWhole(this, 'max', this.max, [1, Infinity], `${usualMax} is used`) ? this.max : usualMax;
  }
  get #base(): RateBase {
    return oneOf(this, 'rate-base', this.rateBase, rateBases);
  }
  get #context(): StatsContext {
    const { t, format, dir } = this.environment;
    const { activeStore, isPrinting } = this;
    return {
      t,
      format,
      dir,
      isPrinting,
      get timeZone() {
        return activeStore?.timeZone ?? 'UTC';
      },
    };
  }
  #report(columns: readonly StatisticsColumn[]): Report {
    const report = comparison?.buildReport ?? plainReport;
    return report(columns.map(subjectOf), { rateBase: this.#base, baseline: this.looks.baseline });
  }
  /** Campaigns, or sends of one. */
  get #areSeveral(): boolean {
    const { columns } = this.#readings;
    return columns.length > 1 || !!columns[0]?.statistics?.iterations?.length;
  }

  /** Numbers that are at hand come within the frame: what would stand there until then is drawn for nobody. */
  protected override shouldUpdate(): boolean {
    if (this.#choosing.renew(this.#readings.isGone)) this.#look({ iteration: null });
    this.#readings.show(this.#choosing.chosen.ids);
    const { columns } = this.#readings;
    const [only] = columns;
    const isLoading = (column: StatisticsColumn) => stateOf(column) === 'loading';
    const isUncompared = this.#areSeveral && !comparison && !this.#comparisonPart.drawing(this.#choosing.chosen.ids.join(), this.#notices);
    const isPartMissing = columns.length > 1 ? isUncompared : only !== undefined && !this.#sections() && only.statistics !== null;
    this.setState('empty', columns.length === 0);
    this.setState('loading', isPartMissing || columns.some(isLoading));
    this.setState(
      'error',
      columns.some(({ error }) => error !== null),
    );
    this.setState('stale', this.activeStore?.live === false);
    return !this.#firstFrame.isAwaiting(columns.length > 0 && (isPartMissing || columns.every(isLoading)));
  }

  /** Null until they are there. */
  #sections(): Sections | null {
    return this.#sectionsPart.drawing(this.#choosing.chosen.ids.join(), this.#notices);
  }

  /** Complete is what is drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#firstFrame.begun();
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#isDressed ||= this.#firstFrame.isOver || this.isPrinting || !this.#isPlain || !comparison?.isToolbarEven(this);
    const wanted = `${comparison !== null} ${this.#isDressed}`;
    if (wanted === this.#worn) return;
    this.#worn = wanted;
    if (comparison) this.bringWords(comparison.words);
    const root = this.renderRoot as ShadowRoot;
    // Those of a part may have come already.
    root.adoptedStyleSheets = [...new Set([...sheetsOf(comparison, this.#isDressed), ...root.adoptedStyleSheets])];
  }

  /** A comparison without anything to say but its numbers, and without a way back, which is there at once. */
  get #isPlain(): boolean {
    const { columns } = this.#readings;
    const areReady = columns.every((column) => stateOf(column) === 'ready') && this.#choosing.chosen.leftOut === 0;
    return columns.length > 1 && areReady && !this.#choosing.backLabel && this.activeStore?.live !== false;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.looks.explained === null) this.#closerLook.module?.close();
    if (!this.#isReady && this.#readings.columns.some(({ statistics }) => statistics) && !this.matches(':state(loading)')) {
      this.#isReady = true;
      // Listeners may set something of ours: not within our own update.
      queueMicrotask(() => emit(this, 'campaign-ready', {}));
    }
    // What is said in the moment the live region appears is not read out.
    if (this.#firstFrame.isOver) this.#readings.announce();
  }

  override render(): TemplateResult {
    const { t } = this;
    const { locale, dir } = this.environment;
    const { columns } = this.#readings;
    const isReading = columns.some((column) => column.isReading);
    const report = this.#report(columns);
    return html`<div class="root" lang=${locale} dir=${dir}>
      <section class="panel ${columns.length > 1 ? 'comparing' : ''}" part="panel" aria-label=${t('stats.label')} aria-busy=${isReading ? 'true' : 'false'} @click=${this.#onClick} @change=${this.#onChange}>
        ${this.#isDressed ? this.#toolbar(columns, isReading) : comparison!.toolbarRoom()}
        <div class="body" tabindex=${columns.length ? 0 : nothing} role=${columns.length ? 'group' : nothing} aria-label=${columns.length ? t('stats.label') : nothing}>
          ${notes(columns, { context: this.#context, chosen: this.#choosing.chosen, max: this.#limit, isLive: this.activeStore?.live !== false })}
          ${this.#content(columns, report)}
        </div>
        ${this.#firstFrame.isOver ? html`<slot name="footer"></slot>${this.#explanation(columns, report)}` : nothing}
      </section>
      <div class="flow">${this.#firstFrame.isOver ? this.#notices.template() : nothing}</div>
    </div>`;
  }

  #explanation(columns: readonly StatisticsColumn[], report: Report): TemplateResult | undefined {
    const row = report.rows.find(({ measure }) => measure === this.looks.explained);
    const explained = row ? { row, report, columns, context: this.#context } : null;
    return this.#closerLook.module?.explanation(explained, () => this.#look({ explained: null }));
  }

  #content(columns: readonly StatisticsColumn[], report: Report): TemplateResult {
    const shared = { ...this.looks, context: this.#context, columns, report, reading: this.#reading, notices: this.#notices };
    if (columns.length === 0)
      return nothingChosen(this.t, this.#limit, this.#choosing.chosen.isEverything, this.#adder.template('add-empty'));
    if (columns.length === 1) {
      return singleView({ ...shared, rateBase: this.#base, comparison, sections: this.#sectionsPart.module });
    }
    if (!comparison) return comparisonAwaited(this.t);
    // Paper has no next frame.
    const isFirst = !this.#firstFrame.isOver && !this.isPrinting;
    const news = (this.#arrival ??= new comparison.Arrival(this)).newsOf(columns);
    const sections = isFirst ? null : this.#sections();
    return comparison.comparisonView({ ...shared, isFirst, news: isFirst || this.isPrinting ? null : news, sections });
  }

  #toolbar(columns: readonly StatisticsColumn[], isReading: boolean): TemplateResult {
    const { t } = this;
    const hasNumbers = columns.some(({ statistics }) => statistics);
    return toolbarTemplate({
      t,
      title: titleOf(columns, t),
      // Until the first picture is there a space holds the line: a date needs formats that nothing else in it does.
      facts: columns.length > 1 && !this.#firstFrame.isOver ? '\u00a0' : factsOf(columns, this.#context),
      back: this.#choosing.backLabel,
      picker: columns.length === 0 ? nothing : this.#firstFrame.isOver ? this.#adder.template('add') : this.#adder.room(),
      rateBase: this.#base,
      hasNumbers,
      isReading,
      options: columns.length > 1 && comparison ? comparison.comparisonOptions(this.looks.onlyShared, t) : nothing,
    });
  }

  /** Paper does not wait for a frame. */
  readonly #onPrint = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
    this.performUpdate();
  };

  readonly #onClick = (event: Event): void => {
    const button = ownTarget(event)?.closest<HTMLElement>('[data-action]');
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    withPart(this.#closerLook, this.#notices, (look) => look.press(this.#pressed, button));
  };

  readonly #onChange = (event: Event): void => {
    const input = ownTarget(event) as HTMLInputElement | null;
    if (!input) return;
    const { name, value, checked, dataset } = input;
    if (name === 'rate-base') this.rateBase = value as RateBase;
    else if (name === 'only-shared') this.#look({ onlyShared: checked });
    else if (name === 'iteration') this.#look({ iteration: value || null });
    else if (name === 'baseline') {
      this.#look({ baseline: dataset['id']! });
      this.say(this.t('stats.baselineIs', { name: this.#nameOf(dataset['id']!) }));
    } else this.#look({ [name]: value });
  };

  #look(change: Partial<Looks>): void {
    this.looks = { ...this.looks, ...change };
  }

  #nameOf(id: string): string {
    const column = this.#readings.columns.find((each) => each.id === id);
    return column ? nameOf(column, this.t) : id;
  }
}

function readIds(text: string | null): readonly string[] | null {
  return text === null ? null : text.split(/\s+/).filter(Boolean);
}
