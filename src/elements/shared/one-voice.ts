import type { CampaignView } from '../../state/campaign-view.ts';

/** Of several elements on one store one tells the page what changed: the one that was used, else the first. A fact is told once. */
export class OneVoice {
  #acting: object | null = null;
  readonly #told = new WeakSet<CampaignView>();

  /** What changes meanwhile changes by this element's controls. */
  of(element: object, change: () => void): void {
    this.#acting = element;
    try {
      change();
    } finally {
      this.#acting = null;
    }
  }

  tells(element: object, view: CampaignView): boolean {
    if (this.#acting ? this.#acting !== element : this.#told.has(view)) return false;
    this.#told.add(view);
    return true;
  }
}
