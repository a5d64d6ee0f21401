import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { CampaignSummary, Instant, Occurrence } from '../../../domain/campaign.ts';
import type { MoveSubject, PartsOptions, Scope } from './parts-options.ts';
import { placeInEditor } from './place.ts';

/**
 * What opens over the calendar: the card of a send, "Move to…", the question about a series, a whole day, and the tray beside it.
 * Styles: `partsStyles`. Draw `template()` once, and `tray()` where the tray belongs.
 */
export class CalendarParts implements ReactiveController {
  readonly #options: PartsOptions;

  constructor(options: PartsOptions) {
    this.#options = options;
    options.element.addController(this);
  }

  hostDisconnected(): void {}

  /** The info card of a send, at its chip. The focus goes in, and back to the chip when it closes. */
  openCard(_occurrence: Occurrence, _chip: HTMLElement): void {}
  closeCard(): void {}
  /** The card's occurrence, while it is open. */
  get cardOf(): string | null {
    return null;
  }
  /** "Move to…"; what is chosen goes to `onMove`, of the tray to the editor. */
  openMove(_subject: MoveSubject): void {}
  /** Asks how much of the series moves. Null: nothing. */
  askScope(_occurrence: Occurrence, _sendAt: Instant): Promise<Scope | null> {
    return Promise.resolve('this');
  }
  /** All sends of a date, at the control that asked for it. */
  openDay(_date: string, _anchor: HTMLElement): void {}
  /** A campaign of the tray gets that time: through the editor, at its send time. False: refused, and said why. */
  place(campaign: CampaignSummary, sendAt: Instant): boolean {
    return placeInEditor(this.#options, campaign, sendAt);
  }
  /** The campaign an element of the tray stands for; null elsewhere. Items match `[data-tray-id]`. */
  trayItemFor(element: Element): CampaignSummary | null {
    const id = element.closest<HTMLElement>('[data-tray-id]')?.dataset['trayId'];
    return this.#options.model()?.tray.items.find((item) => item.id === id) ?? null;
  }
  template(): TemplateResult {
    return html``;
  }
  tray(): TemplateResult {
    return html``;
  }
}
