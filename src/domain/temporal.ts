/**
 * Where `Temporal` comes from: the browser's own, or `temporal-polyfill` loaded only where it is missing.
 * It stays a value of this module; the host's globals are never touched.
 */
type Namespace = typeof Temporal;

let implementation: Namespace | undefined = (globalThis as { Temporal?: Namespace }).Temporal;

/** Is `Temporal` at hand, so that `schedule.ts` and `recurrence.ts` can be called? */
export const hasTemporal = (): boolean => implementation !== undefined;

/** Await this once before calling `schedule.ts` or `recurrence.ts`. Resolves at once where the browser has `Temporal`. */
export async function ensureTemporal(): Promise<void> {
  implementation ??= (await import('temporal-polyfill')).Temporal as unknown as Namespace;
}

/** The implementation in use; throws when `ensureTemporal` was not awaited in a browser without one. */
export function temporal(): Namespace {
  if (!implementation) throw new Error('Temporal is missing: await ensureTemporal() first');
  return implementation;
}
