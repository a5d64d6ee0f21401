import type { DayCells } from './day-cells.ts';
import type { FeedItem } from './feed.ts';

export interface FocusKeeperHost {
  readonly root: ShadowRoot | null;
  readonly cells: DayCells;
  /** What is drawn. */
  readonly items: readonly FeedItem[];
  chipOf(id: string): HTMLElement | null;
  campaignOf(id: string): string | undefined;
}

/** The send that has the focus. */
export interface FocusedSend {
  readonly id: string;
  readonly campaignId?: string | undefined;
  readonly date?: string | undefined;
}

/** Keeps the focus with a send while FullCalendar draws it anew, hides it, or has it no more. */
export class FocusKeeper {
  readonly #host: FocusKeeperHost;
  /** The day that has the focus in place of a send, until that can take it. */
  #holder: { readonly cell: HTMLElement; readonly at: FocusedSend } | null = null;

  constructor(host: FocusKeeperHost) {
    this.#host = host;
  }

  get focused(): FocusedSend | null {
    const active = this.#host.root?.activeElement as HTMLElement | null | undefined;
    if (active && active === this.#holder?.cell) return this.#holder.at;
    const id = active?.dataset['occurrence'];
    if (!active || !id) return null;
    return { id, campaignId: this.#host.campaignOf(id), date: active.closest<HTMLElement>('[data-date]')?.dataset['date'] };
  }

  /** After a drawing. FullCalendar hides what it has not measured, and what is hidden takes no focus: its day holds it meanwhile. */
  restore(at: FocusedSend, frames = 10): void {
    const { root, cells, chipOf } = this.#host;
    const chip = chipOf(at.id) ?? this.#successorOf(at);
    const held = this.#holder?.cell;
    chip?.focus({ preventScroll: true });
    this.#holder = null;
    if (chip && chip === root?.activeElement) return;
    const date = chip?.closest<HTMLElement>('[data-date]')?.dataset['date'] ?? at.date;
    const cell = date ? cells.cell(date) : null;
    if (!root?.activeElement || root.activeElement === held) cell?.focus({ preventScroll: true });
    if (!chip || !cell || root?.activeElement !== cell) return;
    const holder = { cell, at: { ...at, date } };
    this.#holder = holder;
    if (frames > 0)
      requestAnimationFrame(() => this.#holder === holder && root.activeElement === cell && this.restore(holder.at, frames - 1));
  }

  /** A send of a series that moved is another one: the nearest of its campaign. */
  #successorOf({ campaignId, date }: FocusedSend): HTMLElement | null {
    if (!campaignId || !date) return null;
    const { items, chipOf } = this.#host;
    const far = (item: FeedItem) => Math.abs(Date.parse(item.date) - Date.parse(date));
    const sends = items.filter((item) => item.kind === 'send' && item.occurrence.campaignId === campaignId);
    const next = sends.sort((a, b) => far(a) - far(b))[0];
    return next ? chipOf(next.id) : null;
  }

  clear(): void {
    this.#holder = null;
  }
}
