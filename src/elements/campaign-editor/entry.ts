/** What is typed where one setting takes several controls: date and time, duration, recurrence. Settings follow from it, never the other way while typing. */
import type { Instant, Recurrence } from '../../domain/campaign.ts';
import { pinTime, wallOfStart } from '../../domain/pinned-time.ts';
import { resolveWallClock, toWallClock } from '../../domain/schedule.ts';
import { type SeriesForm, isSamePattern, readSeries, writeSeries } from './series.ts';
import type { Settings } from './settings.ts';

export const ttlUnits = ['minutes', 'hours', 'days'] as const;
export type TtlUnit = (typeof ttlUnits)[number];

export interface Entry {
  readonly date: string;
  readonly time: string;
  /** Which of two equal wall clock times is meant; null: nobody said. */
  readonly fold: 'earlier' | 'later' | null;
  readonly ttlAmount: string;
  readonly ttlUnit: TtlUnit;
  /** Null: the rule is one the builder cannot express. */
  readonly series: SeriesForm | null;
}

export function entryOf({ sendAt, ttl, recurrence }: Settings, timeZone: string): Entry {
  const [date = '', time = ''] = sendAt ? wallOf(sendAt, recurrence, timeZone).split('T') : [];
  const meant = sendAt ? resolveWallClock(`${date}T${time}`, timeZone) : null;
  const fold = meant?.kind !== 'overlap' ? null : Date.parse(meant.instants[1]) <= Date.parse(sendAt!) ? 'later' : 'earlier';
  return { date, time: time.slice(0, 5), fold, ...readTtl(ttl), series: readSeries(recurrence, timeZone, sendAt) };
}

/** What was entered to send at that instant: of a series that starts in a gap the time it wants, not the one it got. */
function wallOf(sendAt: Instant, recurrence: Recurrence | null, timeZone: string): string {
  const isStart = recurrence !== null && (recurrence.start ?? sendAt) === sendAt;
  return (isStart && wallOfStart(recurrence.rule, sendAt, timeZone)) || toWallClock(sendAt, timeZone);
}

/** What date and time mean in the zone. `instant` is null while something is missing or undecided. */
export type WallClockEntry =
  | { readonly kind: 'incomplete'; readonly instant: null }
  | { readonly kind: 'exact' | 'gap'; readonly instant: Instant }
  | { readonly kind: 'overlap'; readonly instant: Instant | null; readonly instants: readonly [Instant, Instant] };

export function resolveEntry({ date, time, fold }: Pick<Entry, 'date' | 'time' | 'fold'>, timeZone: string): WallClockEntry {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d/.test(time)) return { kind: 'incomplete', instant: null };
  try {
    const meant = resolveWallClock(`${date}T${time}`, timeZone);
    if (meant.kind !== 'overlap') return { kind: meant.kind, instant: meant.instants[0] };
    const [earlier, later] = meant.instants;
    return { kind: 'overlap', instant: fold === null ? null : fold === 'later' ? later : earlier, instants: [earlier, later] };
  } catch {
    return { kind: 'incomplete', instant: null };
  }
}

/**
 * The rule that was entered. It keeps the wanted time of day where the clocks skip it on the first day. As long as days and time are the
 * backend's, so are its start and its single sends that were moved or left out; another series begins anew without them.
 */
export function recurrenceOf(entry: Entry, sendAt: Instant | null, baseline: Settings, timeZone: string): Recurrence | null {
  const { series } = entry;
  const written = series && writeSeries(series, timeZone);
  if (!series || !written) return null;
  const before = baseline.recurrence;
  if (before && isSameInstant(sendAt, baseline.sendAt)) {
    const form = readSeries(before, timeZone, baseline.sendAt);
    if (form && isSamePattern(form, series)) return { ...before, rule: withCount(before.rule, written.rule), until: written.until };
  }
  const { kind } = resolveEntry(entry, timeZone);
  return kind === 'gap' ? { ...written, rule: pinTime(written.rule, `${entry.date}T${entry.time}:00`) } : written;
}

export const isSameInstant = (a: Instant | null, b: Instant | null): boolean => a !== null && b !== null && Date.parse(a) === Date.parse(b);

/** A rule as it is, but for how often it goes out. */
function withCount(rule: string, written: string): string {
  const count = /COUNT=\d+/.exec(written)?.[0];
  if (/COUNT=\d+/i.test(rule)) return count ? rule.replace(/COUNT=\d+/i, count) : rule.replace(/;?COUNT=\d+/i, '').replace(/^;/, '');
  return count ? `${rule};${count}` : rule;
}

const minutesOf: Readonly<Record<TtlUnit, number>> = { minutes: 1, hours: 60, days: 1440 };

/** In the largest unit that holds it without a rest. A duration in weeks, months or seconds leaves the amount empty. */
function readTtl(ttl: string | null): Pick<Entry, 'ttlAmount' | 'ttlUnit'> {
  const [, days = '0', hours = '0', minutes = '0'] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(ttl ?? '') ?? [];
  const total = Number(days) * 1440 + Number(hours) * 60 + Number(minutes);
  if (total === 0) return { ttlAmount: '', ttlUnit: 'hours' };
  const unit = ttlUnits.toReversed().find((candidate) => total % minutesOf[candidate] === 0)!;
  return { ttlAmount: String(total / minutesOf[unit]), ttlUnit: unit };
}

const designators: Readonly<Record<TtlUnit, (amount: number) => string>> = {
  minutes: (amount) => `PT${amount}M`,
  hours: (amount) => `PT${amount}H`,
  days: (amount) => `P${amount}D`,
};

/** Null: nothing is entered, or nothing that is a duration. */
export const ttlOf = ({ ttlAmount, ttlUnit }: Pick<Entry, 'ttlAmount' | 'ttlUnit'>): string | null =>
  /^[1-9]\d{0,5}$/.test(ttlAmount.trim()) ? designators[ttlUnit](Number(ttlAmount)) : null;
