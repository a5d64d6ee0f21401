/**
 * The simulation's data layer against the least that could be done: typed arrays scanned, one joined string searched, a rank
 * permutation walked. Runs in a browser (or in Node); whoever runs the benches imports `benches` and prints the rows.
 *
 * Equal work: every contender answers the rows of the query, in the list's order, and the campaigns per status. Lengths and checksums
 * are compared before a time counts. Floors are measured first and last, so that a machine that slows down shows.
 */
import { CampaignIndex, type IndexResult } from '../mocks/campaign-index.ts';
import { generatedSeed } from '../mocks/seed-generate.ts';
import { Catalogue } from '../mocks/resources.ts';
import type { SeedSource } from '../mocks/seed-record.ts';
import type { CampaignQuery } from '../src/domain/query.ts';
import { type Status, statuses } from '../src/domain/status.ts';

export interface Row {
  readonly name: string;
  readonly size: number;
  /** Best of several rounds, ms. */
  readonly floor: number;
  readonly ours: number;
  /** `ours / floor`. */
  readonly ratio: number;
  /** The highest ratio that passes; null: shown only. */
  readonly limit: number | null;
  /** `floor last / floor first`: near 1 when the machine was steady. */
  readonly drift: number;
}

export interface Bench {
  readonly name: string;
  run(): Promise<Row[]>;
}

const limit = 1.5;
/** Rounds, at least; more until each had this much time, ms. */
const rounds = 15;
const span = 600;

/** What the floors work on: nothing but columns. */
interface Columns {
  readonly size: number;
  readonly status: Uint8Array;
  readonly channel: Uint8Array;
  readonly joined: string;
  readonly offsets: Uint32Array;
  readonly newest: Uint32Array;
  readonly byName: Uint32Array;
}

type Answer = Pick<IndexResult, 'rows' | 'counts'>;
const channelCodes: readonly string[] = ['email', 'sms', 'webpush', 'telegram', 'viber'];

function columnsOf(seed: SeedSource): Columns {
  const size = seed.count;
  const entries = Array.from({ length: size }, (_, row) => seed.entry(row));
  const names = entries.map(({ folded }) => folded);
  const created = Float64Array.from(entries, ({ createdAt }) => createdAt);
  const offsets = new Uint32Array(size + 1);
  names.forEach((name, row) => (offsets[row + 1] = offsets[row]! + name.length + 1));
  const byNewest = (a: number, b: number) => created[b]! - created[a]! || (entries[a]!.id < entries[b]!.id ? -1 : 1);
  const rows = Uint32Array.from({ length: size }, (_, i) => size - 1 - i);
  const newest = rows.slice().sort(byNewest);
  const byName = rows.slice().sort((a, b) => (names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : byNewest(a, b)));
  return {
    size,
    status: Uint8Array.from(entries, ({ status }) => statuses.indexOf(status as Status)),
    channel: Uint8Array.from(entries, ({ channel }) => channelCodes.indexOf(channel)),
    joined: names.join('\n'),
    offsets,
    newest,
    byName,
  };
}

const named = (counts: Uint32Array): Answer['counts'] => Object.fromEntries(statuses.map((status, code) => [status, counts[code]]));

/** Rows of one channel: a scan of the enumeration in the list's order. */
function floorFilter({ newest, channel, status, size }: Columns, code: number): Answer {
  const found = new Uint32Array(size);
  const counts = new Uint32Array(statuses.length);
  let length = 0;
  for (let i = 0; i < size; i += 1) {
    const row = newest[i]!;
    if (channel[row] !== code) continue;
    counts[status[row]!]! += 1;
    found[length++] = row;
  }
  return { rows: found.subarray(0, length), counts: named(counts) };
}

/** Rows of two statuses, and every status counted. */
function floorStatus({ newest, status, size }: Columns, one: number, other: number): Answer {
  const found = new Uint32Array(size);
  const counts = new Uint32Array(statuses.length);
  let length = 0;
  for (let i = 0; i < size; i += 1) {
    const row = newest[i]!;
    const code = status[row]!;
    counts[code]! += 1;
    if (code === one || code === other) found[length++] = row;
  }
  return { rows: found.subarray(0, length), counts: named(counts) };
}

/** Rows whose name holds the text: the joined string, the row by binary search, then the list's order. */
function floorSearch({ joined, offsets, newest, status, size }: Columns, text: string): Answer {
  const hits = new Uint8Array(size);
  const counts = new Uint32Array(statuses.length);
  let total = 0;
  for (let at = joined.indexOf(text); at >= 0;) {
    let [low, high] = [0, size];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (offsets[middle]! <= at) low = middle;
      else high = middle;
    }
    hits[low] = 1;
    total += 1;
    counts[status[low]!]! += 1;
    at = joined.indexOf(text, offsets[low + 1]!);
  }
  const rows = new Uint32Array(total);
  for (let i = 0, found = 0; found < total; i += 1) if (hits[newest[i]!] === 1) rows[found++] = newest[i]!;
  return { rows, counts: named(counts) };
}

/** All rows by name: the permutation is there already; one channel of it is picked. */
function floorSort({ byName, channel, status, size }: Columns, code: number): Answer {
  return floorFilter({ newest: byName, channel, status, size } as Columns, code);
}

interface Case {
  readonly name: string;
  readonly query: CampaignQuery;
  readonly floor: (columns: Columns) => Answer;
}
const cases: readonly Case[] = [
  { name: 'filter by channel', query: { channels: ['sms'] }, floor: (columns) => floorFilter(columns, 1) },
  { name: 'filter by two statuses', query: { statuses: ['waiting', 'failed'] }, floor: (columns) => floorStatus(columns, 2, 6) },
  { name: 'search, many hits', query: { search: 'newsletter' }, floor: (columns) => floorSearch(columns, 'newsletter') },
  { name: 'search, few hits', query: { search: '#9998' }, floor: (columns) => floorSearch(columns, '#9998') },
  { name: 'search, no hit', query: { search: 'kjhgf' }, floor: (columns) => floorSearch(columns, 'kjhgf') },
  {
    name: 'repeated sort by name, filtered',
    query: { channels: ['sms'], sort: [{ key: 'name', direction: 'asc' }] },
    floor: (columns) => floorSort(columns, 1),
  },
];

const checksum = ({ rows, counts }: Answer): string => {
  let sum = 0;
  for (let i = 0; i < rows.length; i += 1) sum = (Math.imul(sum, 31) + rows[i]!) | 0;
  return `${rows.length} ${sum} ${statuses.map((status) => counts[status] ?? 0).join(' ')}`;
};

type Work = () => unknown;

/**
 * Ms of one run of each, the best of several rounds: on a busy machine the best tells most. Taking turns, so that what disturbs one
 * disturbs all; fast ones are repeated within a turn, as the clock of a page is coarse.
 */
function compare(works: readonly Work[]): number[] {
  const timed = (work: Work, times: number) => {
    const from = performance.now();
    for (let i = 0; i < times; i += 1) work();
    return (performance.now() - from) / times;
  };
  for (const work of works) timed(work, 10);
  const inner = works.map((work) => Math.max(1, Math.min(50, Math.ceil(2 / Math.max(0.05, timed(work, 2))))));
  const best = works.map(() => Infinity);
  const end = performance.now() + span * works.length;
  for (let round = 0; round < rounds || performance.now() < end; round += 1)
    works.forEach((work, i) => (best[i] = Math.min(best[i]!, timed(work, inner[i]!))));
  return best;
}

function measure(size: number): Row[] {
  const context = { now: Date.UTC(2026, 10, 10), timeZone: 'UTC', catalogue: new Catalogue(), messagesPerSecond: 200 };
  const seed = generatedSeed(size, 1, context);
  const columns = columnsOf(seed);
  const index = new CampaignIndex(seed.count, (row) => seed.entry(row));
  return cases.map(({ name, query, floor }) => {
    const [expected, found] = [floor(columns), index.query(query)].map(checksum);
    if (expected !== found) throw new Error(`${name} at ${size}: unequal work, floor ${expected}, ours ${found}`);
    const [first, ours, last] = compare([() => floor(columns), () => index.query(query), () => floor(columns)]) as [number, number, number];
    const best = Math.min(first, last);
    return { name, size, floor: best, ours, ratio: ours / best, limit, drift: last / first };
  });
}

export const dataLayer: Bench = {
  name: 'data layer of the simulation',
  async run() {
    const rows: Row[] = [];
    for (const size of [100_000, 1_000_000]) {
      rows.push(...measure(size));
      await new Promise((resolve) => setTimeout(resolve));
    }
    return rows;
  },
};

export const benches: readonly Bench[] = [dataLayer];
