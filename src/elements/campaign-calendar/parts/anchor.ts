/** Where popovers of the calendar stand: by CSS anchor positioning, else worked out once when they open. */

/** Elements narrower than this show what would float over them as a sheet at the foot of the page, px. */
const narrow = 480;

export const isNarrow = (element: Element): boolean => element.getBoundingClientRect().width < narrow;

const gap = 4;

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
    if (CSS.supports('position-area', 'block-end')) {
      anchor.style.setProperty('anchor-name', this.#name);
      popover.style.setProperty('position-anchor', this.#name);
    } else if (!popover.classList.contains('sheet')) placeOnce(popover, anchor);
  }

  release(): void {
    this.#anchor?.style.removeProperty('anchor-name');
    this.#anchor = null;
  }
}

function placeOnce(popover: HTMLElement, anchor: HTMLElement): void {
  const [at, own] = [anchor.getBoundingClientRect(), popover.getBoundingClientRect()];
  const fitsBelow = at.bottom + gap + own.height <= innerHeight;
  const top = fitsBelow ? at.bottom + gap : Math.max(gap, at.top - gap - own.height);
  const start = popover.matches(':dir(rtl)') ? at.right - own.width : at.left;
  const left = Math.max(gap, Math.min(start, innerWidth - own.width - gap));
  popover.style.setProperty('inset', `${top}px auto auto ${left}px`);
  popover.style.setProperty('margin', '0');
}
