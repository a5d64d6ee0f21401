import * as z from 'zod/mini';
import type { CampaignSummary } from './campaign.ts';
import { type Channel, channels } from './channel.ts';
import type { Open } from './open.ts';
import { type LaunchType, type Status, launchTypes, statuses } from './status.ts';

export const sortKeys = ['name', 'launchType', 'status', 'createdAt', 'sendAt'] as const;
export type SortKey = (typeof sortKeys)[number];

const strings = z.array(z.string());

/** What the list shows. Within one filter any value matches (or); across filters all must (and). */
export const campaignQuerySchema = z.object({
  /** Name contains (case- and accent-insensitive), or id equals or starts with. */
  search: z.optional(z.string()),
  channels: z.optional(strings as unknown as z.ZodMiniType<Open<Channel>[]>),
  statuses: z.optional(strings as unknown as z.ZodMiniType<Open<Status>[]>),
  launchTypes: z.optional(strings as unknown as z.ZodMiniType<Open<LaunchType>[]>),
  tags: z.optional(strings),
  sort: z.optional(z.array(z.object({ key: z.enum(sortKeys), direction: z.enum(['asc', 'desc']) }))),
});
export type CampaignQuery = z.infer<typeof campaignQuerySchema>;
export type CampaignSort = NonNullable<CampaignQuery['sort']>[number];

/** Newest first (PRODUCT §2). */
export const defaultSort: readonly CampaignSort[] = [{ key: 'createdAt', direction: 'desc' }];

/** The list-valued filters of a query, each with its name in a URL. `known` gives the canonical order; free values sort by code unit. */
export const filters = {
  channels: { param: 'channel', known: channels as readonly string[], of: (c: CampaignSummary): readonly (string | null)[] => [c.channel] },
  statuses: { param: 'status', known: statuses as readonly string[], of: (c: CampaignSummary): readonly (string | null)[] => [c.status] },
  launchTypes: {
    param: 'launchType',
    known: launchTypes as readonly string[],
    of: (c: CampaignSummary): readonly (string | null)[] => [c.launchType],
  },
  tags: { param: 'tag', known: [] as readonly string[], of: (c: CampaignSummary): readonly (string | null)[] => c.tags },
} as const;
export type FilterKey = keyof typeof filters;
export const filterKeys = Object.keys(filters) as FilterKey[];

/** Letters that differ from another only by case or a stroke, which Unicode decomposition leaves alone. */
const alikes: Readonly<Record<string, string>> = { ß: 'ss', ς: 'σ', ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ŧ: 't', ı: 'i' };
const ascii = /^[\0-\x7f]*$/;

/** Lower case without accents, for search: `élan` and `Elan` fold to the same text. Idempotent. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  // Twice lower case: decomposition brings new capitals to light (`K` from the Kelvin sign).
  const plain = lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.replace(/[ßςłøđħŧı]/g, (letter) => alikes[letter]!);
}

/** One spelling per meaning: trimmed well-formed search, known values first, no duplicates, nothing empty, default sort left out. */
export function normaliseQuery(query: CampaignQuery): CampaignQuery {
  const result: CampaignQuery = {};
  const search = query.search?.toWellFormed().trim();
  if (search) result.search = search;
  for (const key of filterKeys) {
    const values = [...new Set((query[key] ?? []).map((value) => value.toWellFormed()))].filter(Boolean);
    const rank = (value: string) => filters[key].known.indexOf(value) + 1 || filters[key].known.length + 1;
    values.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    if (values.length) result[key] = values;
  }
  const sort = (query.sort ?? []).filter((entry, index, all) => all.findIndex((other) => other.key === entry.key) === index);
  if (sort.length && !isDefaultSort(sort)) result.sort = sort.map(({ key, direction }) => ({ key, direction }));
  return result;
}

const isDefaultSort = (sort: readonly CampaignSort[]) =>
  sort.length === 1 && sort[0]?.key === defaultSort[0]?.key && sort[0]?.direction === defaultSort[0]?.direction;

/** Does anything narrow the list (sorting does not)? */
export function isFiltered(query: CampaignQuery): boolean {
  const { search, ...rest } = normaliseQuery(query);
  return search !== undefined || filterKeys.some((key) => rest[key] !== undefined);
}

/** Does the campaign belong to the query's result? The reference semantics; a fast index must agree with it. */
export function matchesQuery(campaign: CampaignSummary, query: CampaignQuery): boolean {
  const { search, ...rest } = normaliseQuery(query);
  for (const key of filterKeys) {
    const wanted = rest[key];
    if (wanted && !filters[key].of(campaign).some((value) => value !== null && (wanted as string[]).includes(value))) return false;
  }
  return search === undefined || matchesSearch(campaign, fold(search));
}

/** `folded` must have gone through `fold`. */
export function matchesSearch(campaign: Pick<CampaignSummary, 'id' | 'name'>, folded: string): boolean {
  return fold(campaign.name).includes(folded) || fold(campaign.id).startsWith(folded);
}

/**
 * Order of two campaigns. Names by folded text (the same in every locale, so pages of different readers agree),
 * enumerations in table order, times by the instant they mean, missing values last in both directions, ties by newest, then id: a total order.
 */
export function compareCampaigns(sort: readonly CampaignSort[] = defaultSort): (a: CampaignSummary, b: CampaignSummary) => number {
  return (a, b) => {
    for (const { key, direction } of sort) {
      const order = comparators[key](a, b);
      if (order.missing !== 0) return order.missing;
      if (order.value !== 0) return direction === 'asc' ? order.value : -order.value;
    }
    return compareInstants(b.createdAt, a.createdAt) || compareText(a.id, b.id);
  };
}

interface Order {
  readonly missing: number;
  readonly value: number;
}
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** `…00Z` and `…00.000Z` are one instant, and text order would put `…00.500Z` before `…00Z`. */
const compareInstants = (a: string, b: string): number => (a === b ? 0 : Date.parse(a) - Date.parse(b));
// @__NO_SIDE_EFFECTS__
const byText = (get: (c: CampaignSummary) => string | null) => by(get, compareText);
// @__NO_SIDE_EFFECTS__
const byRank = (get: (c: CampaignSummary) => string | null, known: readonly string[]) =>
  by(get, (a, b) => (known.indexOf(a) + 1 || known.length + 1) - (known.indexOf(b) + 1 || known.length + 1) || compareText(a, b));
// @__NO_SIDE_EFFECTS__
function by(get: (c: CampaignSummary) => string | null, compare: (a: string, b: string) => number) {
  return (a: CampaignSummary, b: CampaignSummary): Order => {
    const [x, y] = [get(a), get(b)];
    if (x === null || y === null) return { missing: Number(x === null) - Number(y === null), value: 0 };
    return { missing: 0, value: compare(x, y) };
  };
}
const comparators: Readonly<Record<SortKey, (a: CampaignSummary, b: CampaignSummary) => Order>> = {
  name: byText((c) => fold(c.name)),
  launchType: byRank((c) => c.launchType, launchTypes),
  status: byRank((c) => c.status, statuses),
  createdAt: by((c) => c.createdAt, compareInstants),
  sendAt: by((c) => c.sendAt, compareInstants),
};

/** Query → URL parameters of the contract (`search channel status launchType tag sort`); lists repeat the parameter, sort is `key` or `-key`. */
export function queryToParams(query: CampaignQuery): URLSearchParams {
  const normal = normaliseQuery(query);
  const params = new URLSearchParams();
  if (normal.search) params.set('search', normal.search);
  for (const key of filterKeys) for (const value of normal[key] ?? []) params.append(filters[key].param, value);
  if (normal.sort) params.set('sort', normal.sort.map(({ key, direction }) => (direction === 'desc' ? `-${key}` : key)).join(','));
  return params;
}

/** One string per meaning: the cache key of a query. */
export const queryKey = (query: CampaignQuery): string => queryToParams(query).toString();
