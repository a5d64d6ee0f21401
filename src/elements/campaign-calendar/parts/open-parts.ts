import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { CampaignSummary, Instant, Occurrence } from '../../../domain/campaign.ts';
import type { CampaignStore } from '../../../state/campaign-store.ts';
import { en as checkWords } from '../../../i18n/checks/en.ts';
import { en as timeWords } from '../../../i18n/time/en.ts';
import { Card } from './card.ts';
import { DayPanel } from './day-panel.ts';
import { MoveDialog } from './move-dialog.ts';
import { type MoveSubject, type PartsOptions, type Scope, isOccurrence } from './parts-options.ts';
import { partsStyles } from './parts.styles.ts';
import { beginMove } from './moving.ts';
import { placeInEditor } from './place.ts';
import { askScope } from './scope-dialog.ts';
import { Tray } from './tray.ts';

export const words = { ...checkWords, ...timeWords };
export const styles = partsStyles;

/**
 * What opens over the calendar, once it is loaded: see `calendar-parts.ts`. `flow.template()` is drawn by the element.
 */
export class OpenParts implements ReactiveController {
  readonly #options: PartsOptions;
  readonly #card: Card;
  readonly #day: DayPanel;
  readonly #move: MoveDialog;
  readonly #tray: Tray;
  #store: CampaignStore | null = null;
  #ends: (() => void)[] = [];

  constructor(options: PartsOptions) {
    this.#options = options;
    this.#move = new MoveDialog(options, (subject, sendAt) => {
      if (isOccurrence(subject)) options.onMove(subject, sendAt);
      else this.place(subject, sendAt);
    });
    this.#card = new Card(options, (occurrence) => this.openMove(occurrence));
    this.#day = new DayPanel(options, {
      onOpen: (occurrence, row) => this.openCard(occurrence, row),
      onMove: (occurrence) => this.openMove(occurrence),
    });
    this.#tray = new Tray(options, (subject) => this.openMove(subject));
    options.element.addController(this);
    // It comes late: what is opened with it is of this store already.
    this.hostUpdate();
  }

  /** The info card of a send, at its chip. The focus goes in, and back to the chip when it closes. */
  openCard(occurrence: Occurrence, chip: HTMLElement): void {
    this.#card.show(occurrence, chip);
  }
  closeCard(): void {
    this.#card.close();
  }
  /** The card's occurrence, while it is open. */
  get cardOf(): string | null {
    return this.#card.occurrenceId;
  }
  /** "Move to…"; what is chosen goes to `onMove`, of the tray to the editor. What may not move is told why; the host may take over. */
  openMove(subject: MoveSubject): void {
    if (beginMove(this.#options, subject)) this.showMove(subject);
  }
  /** Its dialog, once the host has left it to us. */
  showMove(subject: MoveSubject): void {
    if (this.#options.element.activeStore) void this.#move.show(subject);
  }
  /** Asks how much of the series moves. Null: nothing. */
  askScope(occurrence: Occurrence, sendAt: Instant): Promise<Scope | null> {
    return askScope(this.#options, occurrence, sendAt);
  }
  /** All sends of a date (`YYYY-MM-DD`), at the control that asked for it. */
  openDay(date: string, control: HTMLElement): void {
    this.#day.show(date, control);
  }
  closeDay(): void {
    this.#day.close();
  }
  /** A campaign of the tray gets that time: through the editor, at its send time. False: refused, and said why. */
  place(campaign: CampaignSummary, sendAt: Instant): boolean {
    return placeInEditor(this.#options, campaign, sendAt);
  }
  /** The campaign an element of the tray stands for; null elsewhere. Items match `[data-tray-id]`. */
  trayItemFor(element: Element): CampaignSummary | null {
    const id = element.closest<HTMLElement>('[data-tray-id]')?.dataset['trayId'];
    return this.#options.model()?.tray.items.find((item) => item.id === id) ?? null;
  }

  hostUpdate(): void {
    const store = this.#options.element.activeStore;
    if (store === this.#store) return;
    // What is open belongs to another backend.
    this.#leave();
    this.#store = store;
    if (!store) return;
    this.#ends = [store.on('changed', (event) => this.#card.onChanged(event)), store.on('removed', (event) => this.#card.onRemoved(event))];
  }
  hostUpdated(): void {
    // The day first: the card may belong to one of its rows.
    this.#day.settle();
    this.#card.settle();
  }
  hostDisconnected(): void {
    this.#leave();
  }

  #leave(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#store = null;
    this.#card.disconnect();
    this.#day.disconnect();
  }

  /** What is open. */
  template(): TemplateResult {
    return html`${this.#day.template()}${this.#card.template()}`;
  }
  /** The tray; loads itself. `onClose` hides it. */
  tray(onClose?: () => void): TemplateResult {
    return html`${this.#tray.template(onClose)}`;
  }
}
