export interface RoomHost {
  /** It came into sight. */
  onSeen(): void;
  onResize(): void;
  /** A first frame is shown. */
  onFramed(): void;
}

/** Where the days stand on the page: whether that is in sight, and how much room there is. */
export class GridRoom {
  readonly #element: Element;
  readonly #host: RoomHost;
  readonly #sight: IntersectionObserver;
  readonly #resizes: ResizeObserver;
  #size: { readonly width: number; readonly height: number } | null = null;
  #isSeen = false;
  #isFirstFrame = true;

  constructor(element: Element, host: RoomHost) {
    this.#element = element;
    this.#host = host;
    this.#sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#sight.disconnect();
      this.#isSeen = true;
      host.onSeen();
    });
    this.#resizes = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      this.#size = { width: Math.round(width), height: Math.round(height) };
      host.onResize();
    });
  }

  get isSeen(): boolean {
    return this.#isSeen;
  }
  /** Until a first frame is shown, days that are there at once have it for themselves: what else there is to draw comes right after. */
  get isFirstFrame(): boolean {
    return this.#isFirstFrame;
  }
  /** px; null while nothing was laid out. Asking the page for it after a drawing would force a layout. */
  get size(): { readonly width: number; readonly height: number } | null {
    return this.#size;
  }

  connect(): void {
    this.#sight.observe(this.#element);
    if (!this.#isFirstFrame) return;
    const end = () => {
      this.#isFirstFrame = false;
      this.#host.onFramed();
    };
    requestAnimationFrame(() => requestAnimationFrame(end));
  }
  disconnect(): void {
    this.#sight.disconnect();
  }

  /** The days will stand in `container`. It is laid out for that before the frame does, and they come a frame sooner. */
  attach(container: HTMLElement | null): void {
    this.#resizes.disconnect();
    this.#size = null;
    if (!container) return;
    const { width, height, top, bottom } = container.getBoundingClientRect();
    this.#size = { width: Math.round(width), height: Math.round(height) };
    this.#isSeen ||= width > 0 && bottom > 0 && top < innerHeight;
    this.#resizes.observe(container);
  }
}
