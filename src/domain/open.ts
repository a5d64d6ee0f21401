/** A known value or one a newer backend invented: it must render neutrally and read-only, never crash. */
export type Open<T extends string> = T | (string & {});

/** Is `value` one of the `known` values? Narrows an open value to the closed union. */
export function isKnown<T extends string>(known: readonly T[], value: unknown): value is T {
  return (known as readonly unknown[]).includes(value);
}
