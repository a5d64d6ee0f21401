/** Waiting without sleeping: for what one can look at, once per animation frame. */

export const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** The first value of `look` that is not false, null or undefined; rejects after `limit` ms of real time. An exception counts as "not yet". */
export async function until<T>(look: () => T | false | null | undefined, limit = 8_000): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    let problem = '';
    try {
      const value = look();
      if (value !== false && value !== null && value !== undefined) return value;
    } catch (error) {
      problem = `: ${(error as Error).message}`;
    }
    if (performance.now() > end) throw new Error(`waited ${limit} ms for ${look.toString()}${problem}`);
    await frame();
  }
}
