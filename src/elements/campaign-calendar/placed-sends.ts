import type { Instant, Occurrence } from '../../domain/campaign.ts';

/** Sends shown elsewhere than they are: being moved, or on their way. */
export class PlacedSends {
  readonly #placed = new Map<string, Occurrence>();
  #version = 0;
  #pinned: string | null = null;

  /** Another number whenever something changed. */
  get version(): number {
    return this.#version;
  }
  /** Shown whatever the day's limit, and with the focus: the one that is being moved by keyboard. */
  get pinned(): string | null {
    return this.#pinned;
  }
  has(id: string): boolean {
    return this.#placed.has(id);
  }

  /** `send`: as it really is. Null: at its own time again. */
  place(id: string, send: Occurrence | undefined, at: Instant | null, pin: boolean): void {
    const placed = this.#placed.get(id) ?? send;
    if (at === null) this.#placed.delete(id);
    else if (placed) this.#placed.set(id, { ...placed, start: at });
    this.#pinned = pin ? id : this.#pinned === id ? null : this.#pinned;
    this.#version += 1;
  }

  /** All of them, these at the time they are placed at, in order. */
  among(all: readonly Occurrence[]): readonly Occurrence[] {
    if (this.#placed.size === 0) return all;
    // It may come from a range that is not shown any more.
    const moved = [...all.filter(({ id }) => !this.#placed.has(id)), ...this.#placed.values()];
    return moved.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  }

  clear(): void {
    this.#placed.clear();
  }
}
