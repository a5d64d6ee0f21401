import type { VirtualItem, Virtualizer } from '@tanstack/virtual-core';

type Library = typeof import('@tanstack/virtual-core');

let library: Library | null = null;

/** Rows below and above those in view that are drawn too. */
const overscan = 8;

/** px */
const rowSize = (): number => (matchMedia('(pointer: coarse)').matches ? 48 : 40);

/** Which rows of a long list are drawn. The library is loaded with the first list that opens. */
export class VirtualRows {
  readonly #onChange: () => void;
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | null = null;
  #unmount: (() => void) | null = null;
  #scroller: HTMLElement | null = null;
  #count = 0;
  #kept = 0;
  #ready: Promise<void> = Promise.resolve();

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** When rows can be drawn. */
  get ready(): Promise<void> {
    return this.#ready;
  }
  get items(): readonly VirtualItem[] {
    return this.#virtualizer?.getVirtualItems() ?? [];
  }
  /** px */
  get totalSize(): number {
    return this.#virtualizer?.getTotalSize() ?? this.#count * rowSize();
  }

  /** `kept`: a row that is drawn wherever one scrolls, because it has or takes the focus. */
  show(scroller: HTMLElement, count: number, kept: number): void {
    this.#count = count;
    this.#kept = kept;
    if (scroller !== this.#scroller) {
      this.end();
      this.#scroller = scroller;
      this.#ready = this.#load(scroller);
    } else this.#update();
  }

  keep(index: number): void {
    this.#kept = index;
    this.#update();
  }

  async #load(scroller: HTMLElement): Promise<void> {
    library ??= await import('@tanstack/virtual-core');
    if (this.#scroller !== scroller) return;
    this.#virtualizer = new library.Virtualizer<HTMLElement, HTMLElement>(this.#options(library));
    this.#unmount = this.#virtualizer._didMount();
    this.#update();
  }

  #options({ defaultRangeExtractor, elementScroll, observeElementOffset, observeElementRect }: Library) {
    const size = rowSize();
    const kept = this.#kept;
    return {
      count: this.#count,
      getScrollElement: () => this.#scroller,
      estimateSize: () => size,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      overscan,
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const seen = defaultRangeExtractor(range);
        return seen.includes(kept) || kept >= this.#count ? seen : [...seen, kept].sort((a, b) => a - b);
      },
      onChange: this.#onChange,
    };
  }

  #update(): void {
    if (!this.#virtualizer || !library) return;
    this.#virtualizer.setOptions(this.#options(library));
    this.#virtualizer._willUpdate();
    this.#onChange();
  }

  end(): void {
    this.#unmount?.();
    this.#unmount = null;
    this.#virtualizer = null;
    this.#scroller = null;
  }
}
