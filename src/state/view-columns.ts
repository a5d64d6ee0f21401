/** Which columns a list shows, in which order and how wide: the part of a view that only the list understands. */
export interface ViewColumns {
  /** Keys in their order, hidden ones too. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** Pixels by key; without one: the usual width. */
  readonly widths: Readonly<Record<string, number>>;
}

const keyPattern = /^[a-z]\w{0,39}$/i;
const mostColumns = 40;
const mostPixels = 9999;

/** In the one form that addresses can tell: each key once and in `order`, widths in whole pixels. Null: nothing is said about columns. */
export function normaliseColumns({ order, hidden, widths }: ViewColumns): ViewColumns | null {
  const keys = [...new Set([...order, ...hidden, ...Object.keys(widths)])].filter((key) => keyPattern.test(key)).slice(0, mostColumns);
  const width = (key: string) => (Object.hasOwn(widths, key) ? Math.round(widths[key] ?? 0) : 0);
  return keys.length === 0
    ? null
    : {
        order: keys,
        hidden: keys.filter((key) => hidden.includes(key)),
        widths: Object.fromEntries(keys.flatMap((key) => (width(key) >= 1 && width(key) <= mostPixels ? [[key, width(key)]] : []))),
      };
}
