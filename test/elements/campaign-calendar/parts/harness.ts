/** A calendar reduced to what its parts need: a chip per send, "+N more" per day, the tray. Written for tests of the parts alone. */
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Instant, Occurrence } from '../../../../src/domain/campaign.ts';
import { OpenParts } from '../../../../src/elements/campaign-calendar/parts/open-parts.ts';
import { partsStyles } from '../../../../src/elements/campaign-calendar/parts/parts.styles.ts';
import type { SharedAudience } from '../../../../src/elements/campaign-calendar/parts/parts-options.ts';
import { ActionFlow } from '../../../../src/elements/shared/actions/action-flow.ts';
import { badgeStyles } from '../../../../src/elements/shared/badges.ts';
import { CampaignElement } from '../../../../src/elements/shared/campaign-element.ts';
import { noticeStyles } from '../../../../src/elements/shared/notices.ts';
import { TooltipController } from '../../../../src/elements/shared/tooltip.ts';
import type { CampaignCalendarModel } from '../../../../src/state/calendar-model.ts';
import { en } from '../../../../src/i18n/en.ts';
import { controls } from '../../../../src/theme/controls.ts';
import { overlays } from '../../../../src/theme/overlays.ts';
import { tokens } from '../../../../src/theme/tokens.ts';
import { openCalendar } from '../../../../src/state/open-calendar.ts';

const dates = new Map<string, Intl.DateTimeFormat>();

export class PartsHarness extends CampaignElement {
  protected static override readonly words = [en];
  static override styles = [tokens, controls, overlays, badgeStyles, noticeStyles, ...partsStyles];

  zone = 'Europe/Kyiv';
  /** The range that is read. */
  range = { start: '2026-11-01T00:00:00Z', end: '2027-01-01T00:00:00Z' };
  readonly moves: { readonly id: string; readonly sendAt: Instant }[] = [];
  shared: readonly SharedAudience[] | undefined;
  model: CampaignCalendarModel | null = null;
  readonly flow = new ActionFlow(this);
  readonly parts = new OpenParts({
    element: this,
    flow: this.flow,
    model: () => this.model,
    timeZone: () => this.zone,
    dayOf: (date) => this.byDay.get(date) ?? [],
    onMove: ({ id }, sendAt) => void this.moves.push({ id, sendAt }),
    chipOf: (id) => this.chip(id),
    dayControlOf: (date) => this.renderRoot.querySelector<HTMLElement>(`[data-more="${date}"]`),
    sharedAudience: () => this.shared,
  });

  constructor() {
    super();
    new TooltipController(this, () => null);
  }

  get occurrences(): readonly Occurrence[] {
    return this.model?.occurrences ?? [];
  }
  get days(): string[] {
    return [...this.byDay.keys()];
  }
  #indexed: { readonly of: readonly Occurrence[]; readonly zone: string; readonly days: Map<string, Occurrence[]> } | null = null;
  get byDay(): ReadonlyMap<string, readonly Occurrence[]> {
    const { occurrences: of, zone } = this;
    if (this.#indexed?.of !== of || this.#indexed.zone !== zone)
      this.#indexed = { of, zone, days: Map.groupBy(of, ({ start }) => this.dayAt(start)) };
    return this.#indexed.days;
  }
  dayAt(instant: Instant): string {
    let format = dates.get(this.zone);
    if (!format) dates.set(this.zone, (format = new Intl.DateTimeFormat('sv', { timeZone: this.zone })));
    return format.format(Date.parse(instant));
  }
  chip(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-chip="${id}"]`);
  }

  protected override storeChanged(): void {
    this.model?.dispose();
    this.model = this.activeStore ? openCalendar(this.activeStore) : null;
    this.model?.subscribe(() => this.requestUpdate());
    this.model?.show({ ...this.range, timeZone: this.zone });
    this.requestUpdate();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.model?.dispose();
    this.model = null;
  }

  override render(): TemplateResult {
    const { locale, dir } = this.environment;
    return html`<div class="root" lang=${locale} dir=${dir}>
      <div>
        ${repeat(
          this.days,
          (day) => day,
          (day) =>
            html`<button class="button small" data-more=${day} @click=${(event: Event) => this.parts.openDay(day, event.currentTarget as HTMLElement)}>+ ${day}</button>`,
        )}
        ${repeat(
          this.occurrences.slice(0, 40),
          ({ id }) => id,
          (occurrence) =>
            html`<button
              class="button small"
              data-chip=${occurrence.id}
              @click=${(event: Event) => this.parts.openCard(occurrence, event.currentTarget as HTMLElement)}
              @keydown=${(event: KeyboardEvent) => event.key === 'm' && this.parts.openMove(occurrence)}
            >
              chip ${occurrence.campaign.name}
            </button>`,
        )}
      </div>
      ${this.parts.tray()} ${this.flow.template()} ${this.parts.template()}
    </div>`;
  }
}
customElements.define('parts-harness', PartsHarness);
