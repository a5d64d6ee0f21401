/** As many assertions as the contract suite needs, so that it needs no library of its user's. */
import { type CampaignError, type ErrorKind, isCampaignError } from '../../domain/errors.ts';

export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Same content; the order of keys and keys that are undefined do not matter. */
export function equal(actual: unknown, expected: unknown, message: string): void {
  const [a, b] = [canonical(actual), canonical(expected)];
  if (a !== b) throw new Error(`${message}: expected ${shorten(b)}, got ${shorten(a)}`);
}

const shorten = (text: string): string => (text.length > 600 ? `${text.slice(0, 600)}…` : text);

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'undefined'
  );
}

/** The `CampaignError` of this kind that a promise rejects with. */
export async function rejects(promise: Promise<unknown>, kind: ErrorKind): Promise<CampaignError> {
  const error = await reasonOf(promise);
  ok(isCampaignError(error), `expected a CampaignError, got ${String(error)}`);
  equal(error.kind, kind, `kind of "${error.message}"`);
  ok(error.message !== '', 'an error says what happened');
  return error;
}

/** Whatever a promise rejects with. */
export async function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`expected a rejection, got ${shorten(canonical(value))}`);
}

/** Looks until something is there, for as long as a feed may take. */
export async function until(isThere: () => boolean, tries = 100): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (isThere()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return isThere();
}
