import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignSummary, Instant, Occurrence } from '../../../domain/campaign.ts';
import { LazyPart } from '../../shared/lazy-part.ts';
import { withPart } from '../../shared/with-part.ts';
import type { OpenParts } from './open-parts.ts';
import { beginMove } from './moving.ts';
import type { MoveSubject, PartsOptions, Scope } from './parts-options.ts';

/**
 * What opens over the calendar: the card of a send, "Move to…", the question about a series, a whole day, and the tray beside it. They come
 * at the first sign of interest. Draw `template()` once, and `tray()` where the tray belongs.
 */
export class CalendarParts {
  readonly #options: PartsOptions;
  readonly #part: LazyPart<typeof import('./open-parts.ts')>;
  #open: OpenParts | null = null;
  /** Once: what could not be fetched is told with a way to try again. */
  #isTrayAsked = false;

  constructor(options: PartsOptions) {
    this.#options = options;
    this.#part = new LazyPart(options.element, () => import('./open-parts.ts'), { early: true });
  }

  #with(go: (open: OpenParts) => void): void {
    const { element, flow } = this.#options;
    withPart(this.#part, flow, ({ OpenParts: Parts }) => {
      if (!this.#open) element.requestUpdate();
      this.#open ??= new Parts(this.#options);
      go(this.#open);
    });
  }

  /** The info card of a send, at its chip. The focus goes in, and back to the chip when it closes. */
  openCard(occurrence: Occurrence, chip: HTMLElement): void {
    this.#with((open) => open.openCard(occurrence, chip));
  }
  /** "Move to…"; what is chosen goes to `onMove`, of the tray to the editor. What may not move is told why; the host may take over. */
  openMove(subject: MoveSubject): void {
    if (beginMove(this.#options, subject)) this.#with((open) => open.showMove(subject));
  }
  /** Asks how much of the series moves. Null: nothing. */
  askScope(occurrence: Occurrence, sendAt: Instant): Promise<Scope | null> {
    return new Promise((resolve) => this.#with((open) => void open.askScope(occurrence, sendAt).then(resolve)));
  }
  /** All sends of a date (`YYYY-MM-DD`), at the control that asked for it. */
  openDay(date: string, control: HTMLElement): void {
    this.#with((open) => open.openDay(date, control));
  }
  /** A campaign of the tray gets that time: through the editor, at its send time. */
  place(campaign: CampaignSummary, sendAt: Instant): void {
    this.#with((open) => void open.place(campaign, sendAt));
  }
  /** The campaign an element of the tray stands for; null elsewhere. Items match `[data-tray-id]`. */
  trayItemFor(element: Element): CampaignSummary | null {
    return this.#open?.trayItemFor(element) ?? null;
  }

  /** What is open. */
  template(): TemplateResult | typeof nothing {
    return this.#open?.template() ?? nothing;
  }
  /** The tray; loads itself. `onClose` hides it. */
  tray(onClose?: () => void): TemplateResult {
    if (!this.#isTrayAsked) queueMicrotask(() => this.#with(() => {}));
    this.#isTrayAsked = true;
    return this.#open?.tray(onClose) ?? html`<aside class="tray" aria-busy="true"></aside>`;
  }
}
