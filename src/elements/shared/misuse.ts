import type { CampaignStore } from '../../state/campaign-store.ts';

/** What a host page gets wrong is said in the console: one warning each, and the usual value is used. */

const said = new WeakMap<Element, Set<string>>();

/** Warns once per element and message. */
export function warnOnce(element: Element, message: string): void {
  const known = said.get(element) ?? new Set();
  said.set(element, known);
  if (known.has(message)) return;
  known.add(message);
  // eslint-disable-next-line no-console -- one warning per misuse or malformed record is part of the contract
  console.warn(`<${element.localName}>: ${message}.`);
}

/** The value where it is one of the known, else, with a warning, the first of them. A host takes a value back with null. */
export function oneOf<T extends string>(element: Element, attribute: string, value: T | null | undefined, known: readonly T[]): T {
  const [usual] = known as readonly [T];
  if (value === null || value === undefined || known.includes(value)) return value ?? usual;
  const choice = known.map((each) => `"${each}"`).join(', ');
  warnOnce(element, `${attribute} must be one of ${choice}; "${usual}" is used (it is "${String(value)}")`);
  return usual;
}

/** The store, or with a warning none: a data source is no store yet. */
export function usableStore(element: Element, store: CampaignStore | null | undefined): CampaignStore | null {
  if (!store || typeof store.connect === 'function') return store ?? null;
  warnOnce(element, 'store must be a CampaignStore; that of the provider is used');
  return null;
}

/** A number in an attribute. One that is blank is none, where `Number` reads 0. */
export const numeric = {
  fromAttribute: (text: string | null): number | null => (text === null ? null : text.trim() === '' ? Number.NaN : Number(text)),
};

/** Is the number a whole one in the range? Warns where it is not; null says that there is none. */
export function isWhole(
  element: Element,
  attribute: string,
  value: number | null | undefined,
  [least, most]: readonly [number, number],
  otherwise: string,
): value is number {
  if (value === null || value === undefined) return false;
  if (Number.isInteger(value) && value >= least && value <= most) return true;
  const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
  warnOnce(element, `${attribute} must be a whole number ${range}; ${otherwise} (it is ${String(value)})`);
  return false;
}
