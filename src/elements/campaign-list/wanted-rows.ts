import type { CampaignListModel } from '../../state/campaign-store.ts';

/** Rows above and below those drawn that are read too: as many as one turn of the wheel brings into sight. */
const aheadBy = 15;

/** Asks the model for rows that are drawn without being there, and for those that come into sight next. */
export class WantedRows {
  readonly #model: CampaignListModel;
  /** Drawn without a row: the first and the last. */
  #missing: { from: number; to: number } | null = null;
  readonly #next = new Set<number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isEnded = false;

  constructor(model: CampaignListModel) {
    this.#model = model;
  }

  /** This row is drawn, and not there: asked for with the others of its frame once the grid has drawn them. */
  missing(index: number): void {
    if (this.#missing) {
      this.#missing.from = Math.min(this.#missing.from, index);
      this.#missing.to = Math.max(this.#missing.to, index);
      return;
    }
    this.#missing = { from: index, to: index };
    queueMicrotask(() => {
      const { from, to } = this.#missing!;
      this.#missing = null;
      if (!this.#isEnded) this.#model.load(from, to - from + 1);
    });
  }

  /** This row is drawn: its neighbours may come into sight. Asked for in another task, so that what arrives does not prolong this one. */
  drawn(index: number): void {
    for (const next of [index - aheadBy, index + aheadBy]) {
      if (next >= 0 && next < this.#model.total && !this.#model.rowAt(next)) this.#next.add(next);
    }
    if (this.#next.size > 0) this.#timer ??= setTimeout(() => this.#ask());
  }

  #ask(): void {
    this.#timer = undefined;
    for (const index of this.#next) this.#model.load(index, 1);
    this.#next.clear();
  }

  end(): void {
    this.#isEnded = true;
    clearTimeout(this.#timer);
  }
}
