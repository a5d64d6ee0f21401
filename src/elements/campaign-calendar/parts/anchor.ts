import { keepTogether } from '../../shared/placement.ts';

/** Elements narrower than this show what would float over them as a sheet at the foot of the page, px. */
const narrow = 480;

export const isNarrow = (element: Element): boolean => element.getBoundingClientRect().width < narrow;

/** Ties a popover to what it belongs to. The anchor may be drawn anew while the popover is open: give the new one. */
export class Anchor {
  readonly #name: string;
  #anchor: HTMLElement | null = null;

  /** `name` is a dashed ident, unique within the shadow root. */
  constructor(name: string) {
    this.#name = name;
  }

  get element(): HTMLElement | null {
    return this.#anchor;
  }

  tie(popover: HTMLElement, anchor: HTMLElement): void {
    if (anchor === this.#anchor) return;
    this.release();
    this.#anchor = anchor;
    anchor.style.setProperty('anchor-name', this.#name);
    popover.style.setProperty('position-anchor', this.#name);
    if (!popover.classList.contains('sheet')) keepTogether(popover, anchor);
  }

  release(): void {
    this.#anchor?.style.removeProperty('anchor-name');
    this.#anchor = null;
  }
}
