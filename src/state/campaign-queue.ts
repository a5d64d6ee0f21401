/** Lets work on one campaign happen one after the other, whatever its outcome; work on different campaigns does not wait. */
export class CampaignQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Starts synchronously when none of the campaigns is busy. */
  async run<T>(ids: readonly string[], task: () => Promise<T>): Promise<T> {
    const earlier = [...new Set(ids.map((id) => this.#last.get(id)).filter((work) => work !== undefined))];
    const work = earlier.length ? Promise.allSettled(earlier).then(task) : task();
    for (const id of ids) this.#last.set(id, work);
    try {
      return await work;
    } finally {
      for (const id of ids) if (this.#last.get(id) === work) this.#last.delete(id);
    }
  }
}
