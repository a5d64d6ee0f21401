/** What is to happen when: a binary heap by time, then by order of entry, so that equal times run in a defined order. */
export interface QueuedEvent {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly row: number;
}

export class EventQueue {
  readonly #heap: (QueuedEvent & { readonly order: number })[] = [];
  #order = 0;

  get length(): number {
    return this.#heap.length;
  }

  /** The earliest event. */
  peek(): QueuedEvent | undefined {
    return this.#heap[0];
  }

  push(event: QueuedEvent): void {
    const heap = this.#heap;
    let child = heap.push({ ...event, order: (this.#order += 1) }) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#isBefore(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  pop(): QueuedEvent | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    for (let parent = 0; ;) {
      let least = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) if (child < heap.length && this.#isBefore(child, least)) least = child;
      if (least === parent) return first;
      this.#swap(least, parent);
      parent = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a]!, this.#heap[b]!];
    return x.at < y.at || (x.at === y.at && x.order < y.order);
  }

  #swap(a: number, b: number): void {
    [this.#heap[a], this.#heap[b]] = [this.#heap[b]!, this.#heap[a]!];
  }
}
