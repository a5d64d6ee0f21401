import { html, nothing, render, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { VirtualItem } from '@tanstack/virtual-core';
import type { Occurrence } from '../../../domain/campaign.ts';
import { icons } from '../../shared/icons.ts';
import { Anchor, isNarrow } from './anchor.ts';
import { isLetterKey } from '../../shared/letter-key.ts';
import { dayRow } from './day-row.ts';
import type { PartsOptions } from './parts-options.ts';
import { VirtualRows } from './virtual-rows.ts';
import { dayName } from './words.ts';

export interface DayActions {
  /** Opens the card at the row. */
  onOpen(occurrence: Occurrence, row: HTMLElement): void;
  onMove(occurrence: Occurrence): void;
}

interface OpenDay {
  readonly date: string;
  readonly control: HTMLElement;
  readonly isSheet: boolean;
  isShown: boolean;
}

/** Rows a Page key goes. */
const page = 10;

/**
 * Everything of one day, however much. Not modal: the calendar beside it stays usable, and what can be undone in reach.
 * It stays open under the card and under dialogs, and closes by Esc, its button, or a press elsewhere.
 */
export class DayPanel {
  readonly #options: PartsOptions;
  readonly #actions: DayActions;
  readonly #anchor = new Anchor('--campaign-day');
  readonly #rows = new VirtualRows(() => this.#drawRows());
  #open: OpenDay | null = null;
  #key = 0;
  #occurrences: readonly Occurrence[] = [];
  /** The row that is reached by Tab. */
  #activeId: string | null = null;
  #activeIndex = 0;

  constructor(options: PartsOptions, actions: DayActions) {
    this.#options = options;
    this.#actions = actions;
  }

  get date(): string | null {
    return this.#open?.date ?? null;
  }
  get #root(): HTMLElement | null {
    return this.#options.element.renderRoot?.querySelector('#campaign-day') ?? null;
  }

  show(date: string, control: HTMLElement): void {
    const { element } = this.#options;
    this.#end();
    this.#key += 1;
    this.#open = { date, control, isSheet: isNarrow(element), isShown: false };
    this.#activeId = null;
    this.#activeIndex = 0;
    document.addEventListener('pointerdown', this.#onPress, true);
    element.requestUpdate();
  }

  close(): void {
    const open = this.#open;
    if (!open) return;
    const hasFocus = this.#root?.matches(':focus-within');
    const control = open.control.isConnected ? open.control : this.#options.dayControlOf?.(open.date);
    this.#end();
    if (hasFocus) control?.focus();
  }

  #end(): void {
    if (!this.#open) return;
    this.#open = null;
    this.#anchor.release();
    this.#rows.end();
    document.removeEventListener('pointerdown', this.#onPress, true);
    this.#options.element.requestUpdate();
  }

  disconnect(): void {
    this.#end();
  }

  template(): TemplateResult | typeof nothing {
    const open = this.#open;
    if (!open) return nothing;
    const { element } = this.#options;
    const { t, format } = element;
    this.#follow(open.date);
    const count = this.#occurrences.length;
    const isLoading = count === 0 && this.#options.model()?.status === 'loading';
    return keyed(
      this.#key,
      html`<section
        id="campaign-day"
        class="day-panel ${open.isSheet ? 'sheet' : ''}"
        part="day"
        popover="manual"
        role="dialog"
        aria-labelledby="day-title"
        aria-describedby="day-count"
        @keydown=${this.#onKeydown}
      >
        <div class="head">
          <div>
            <h2 id="day-title" tabindex="-1">${dayName(open.date, format.locale)}</h2>
            <p id="day-count" class="muted">${isLoading ? t('calendar.dayPanel.loading') : t('calendar.dayPanel.count', { count })}</p>
          </div>
          <button class="icon-button" type="button" aria-label=${t('action.close')} @click=${() => this.close()}>${icons.close}</button>
        </div>
        ${count === 0 && !isLoading ? html`<p class="muted empty">${t('calendar.dayPanel.empty')}</p>` : nothing}
        <div class="scroller" ?hidden=${count === 0} @click=${this.#onClick}>
          <div class="rows" role="list" aria-labelledby="day-title"></div>
        </div>
        <p class="keys muted" ?hidden=${count === 0}>${t('calendar.dayPanel.keys')}</p>
      </section>`,
    ) as unknown as TemplateResult;
  }

  /** The row the focus is on stays the same send, wherever it moved to. */
  #follow(date: string): void {
    this.#occurrences = this.#options.dayOf(date);
    const index = this.#occurrences.findIndex(({ id }) => id === this.#activeId);
    this.#activeIndex = index >= 0 ? index : Math.max(0, Math.min(this.#activeIndex, this.#occurrences.length - 1));
    this.#activeId = this.#occurrences[this.#activeIndex]?.id ?? null;
  }

  /** After each drawing. */
  settle(): void {
    const open = this.#open;
    const panel = this.#root;
    if (!open || !panel) return;
    const isFirst = !open.isShown;
    if (isFirst) {
      open.isShown = true;
      (panel as unknown as { showPopover(options: { source: HTMLElement }): void }).showPopover({ source: open.control });
      panel.querySelector<HTMLElement>('#day-title')?.focus({ preventScroll: true });
    }
    const control = open.control.isConnected ? open.control : this.#options.dayControlOf?.(open.date);
    if (control) this.#anchor.tie(panel, control);
    const hadFocus = panel.querySelector('.rows')?.matches(':focus-within');
    this.#rows.show(panel.querySelector<HTMLElement>('.scroller')!, this.#occurrences.length, this.#activeIndex);
    this.#drawRows();
    if (isFirst) void this.#rows.ready.then(() => this.#open === open && this.#focusIfIdle(panel));
    if (hadFocus && !panel.matches(':focus-within')) this.#focus();
  }

  /** The rows come a moment after the panel; whoever went on meanwhile is not pulled back. */
  #focusIfIdle(panel: HTMLElement): void {
    this.#drawRows();
    if (panel.querySelector('#day-title')?.matches(':focus')) this.#focus();
  }

  /** On its own, because scrolling must not draw the whole calendar anew. */
  #drawRows(): void {
    const rows = this.#root?.querySelector<HTMLElement>('.rows');
    if (!rows || !this.#open) return;
    const { element } = this.#options;
    const store = element.activeStore;
    rows.style.setProperty('block-size', `${this.#rows.totalSize}px`);
    const row = (item: VirtualItem) => {
      const occurrence = this.#occurrences[item.index];
      if (!occurrence) return nothing;
      const campaign = store?.peek(occurrence.campaignId) ?? occurrence.campaign;
      return dayRow({
        occurrence: { ...occurrence, campaign },
        now: store?.now() ?? 0,
        index: item.index,
        count: this.#occurrences.length,
        offset: item.start,
        isActive: item.index === this.#activeIndex,
        timeZone: this.#options.timeZone(),
        t: element.t,
        format: element.format,
      });
    };
    render(html`${repeat(this.#rows.items, ({ index }) => this.#occurrences[index]?.id ?? index, row)}`, rows);
  }

  #focus(): void {
    this.#root?.querySelector<HTMLElement>('.rows [tabindex="0"]')?.focus();
  }

  #go(index: number): void {
    const last = this.#occurrences.length - 1;
    this.#activeIndex = Math.max(0, Math.min(index, last));
    this.#activeId = this.#occurrences[this.#activeIndex]?.id ?? null;
    this.#rows.keep(this.#activeIndex);
    this.#drawRows();
    this.#focus();
  }

  #occurrenceAt(event: Event): { occurrence: Occurrence; row: HTMLElement } | null {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    const occurrence = this.#occurrences[Number(row?.dataset['index'])];
    return row && occurrence ? { occurrence, row } : null;
  }

  readonly #onClick = (event: Event): void => {
    const at = this.#occurrenceAt(event);
    if (!at) return;
    this.#go(Number(at.row.dataset['index']));
    this.#actions.onOpen(at.occurrence, at.row);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return this.close();
    }
    const at = this.#occurrenceAt(event);
    if (!at || event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.#activeIndex + 1,
      ArrowUp: this.#activeIndex - 1,
      PageDown: this.#activeIndex + page,
      PageUp: this.#activeIndex - page,
      Home: 0,
      End: this.#occurrences.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) this.#go(to);
    else if (isLetterKey(event, 'm')) this.#actions.onMove(at.occurrence);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onPress = (event: Event): void => {
    const path = event.composedPath();
    const isOurs = path.some(
      (node) => node instanceof HTMLElement && (node.id === 'campaign-day' || node.matches('#campaign-card, dialog, .notices, .tooltip')),
    );
    if (!isOurs) this.#end();
  };
}
