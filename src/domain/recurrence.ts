/**
 * When a recurring campaign goes out. A thin wrapper on `rrule-temporal`, and the only importer of it (it is heavy: load this module on demand).
 *
 * The rule runs on the wall clock: the library expands it on a clock without daylight saving, and each wall clock time is then
 * looked up in the zone (`resolveWallClock`). So 02:30 on the day that has none is sent once, moved forward by the gap
 * (RFC 5545 §3.3.5; §3.3.10 would leave that day out, but a campaign that silently skips a day is worse), and 02:30 on the
 * day that has two is sent the first time only.
 *
 * Single sends may be moved or left out (`recurrence.exceptions`): the rule's own times are one thing (`ruleTimes`), what goes out another
 * (`sends`). What moving does to a series is in `series-move.ts`.
 *
 * Await `ensureTemporal()` once before the first call.
 */
import { RRuleTemporal } from 'rrule-temporal';
import type { Instant, Recurrence } from './campaign.ts';
import { pinTime } from './pinned-time.ts';
import { resolveWallClock, toInstant, toWallClock } from './schedule.ts';

export { pinTime } from './pinned-time.ts';

/** A recurring send: its next instant, which is where the rule starts unless `recurrence.start` says so, the rule and its wall clock's zone. */
export interface RecurringSchedule {
  readonly sendAt: Instant;
  readonly recurrence: Recurrence;
  readonly timeZone: string;
}

/** A rule in canonical spelling, or why it is none. */
export type ParsedRecurrence =
  { readonly ok: true; readonly rule: string } | { readonly ok: false; readonly code: 'invalid-recurrence'; readonly message: string };

/** No answer is longer than this, whatever the rule says. */
export const maxOccurrences = 10_000;

/** The last year ISO 8601 writes with four digits. */
const endOfTime = Date.UTC(9999, 11, 31);

/** The longest a gap has moved a time: 24 h (Samoa, 2011), and one to spare. */
const longestGap = 25 * 3_600_000;

const number = (pattern: string) => new RegExp(`^${pattern}(,${pattern})*$`);
/** The parts of a rule and what they may hold (RFC 5545 §3.3.10). The library drops what it cannot read; here that is a refusal. */
const parts: Readonly<Record<string, RegExp>> = {
  FREQ: /^(SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,5}$/,
  COUNT: /^[1-9]\d{0,6}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  BYSECOND: number('[0-5]?\\d'),
  BYMINUTE: number('[0-5]?\\d'),
  BYHOUR: number('([01]?\\d|2[0-3])'),
  BYDAY: number('([+-]?([1-9]|[1-4]\\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)'),
  BYMONTHDAY: number('[+-]?([1-9]|[12]\\d|3[01])'),
  BYYEARDAY: number('[+-]?([1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])'),
  BYWEEKNO: number('[+-]?([1-9]|[1-4]\\d|5[0-3])'),
  BYMONTH: number('([1-9]|1[0-2])'),
  BYSETPOS: number('[+-]?([1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])'),
  WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/,
};

/** Reads a bare RRULE value (`FREQ=WEEKLY;BYDAY=TU`), with or without `RRULE:` before it. Never throws. */
export function parseRecurrence(text: string): ParsedRecurrence {
  const invalid = (message: string) => ({ ok: false, code: 'invalid-recurrence', message }) as const;
  const rule = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '');
  const seen = new Set<string>();
  for (const part of rule.split(';')) {
    const [key = '', value = '', ...rest] = part.split('=');
    if (!Object.hasOwn(parts, key) || rest.length > 0 || !parts[key]!.test(value)) return invalid(`cannot read "${part}"`);
    if (seen.has(key)) return invalid(`${key} occurs twice`);
    seen.add(key);
  }
  try {
    // Only the value types of DTSTART and UNTIL have to agree for the strict check; ours is resolved in the zone.
    new RRuleTemporal({
      rruleString: `DTSTART:20000101T000000Z\nRRULE:${rule.replace(/UNTIL=(\d{8})(T\d{6})?(?=;|$)/, 'UNTIL=$1T000000Z')}`,
      strict: true,
    });
    return { ok: true, rule };
  } catch (error) {
    return invalid(error instanceof Error ? error.message : String(error));
  }
}

export const isValidRule = (rule: string): boolean => parseRecurrence(rule).ok;

/** The first send after that instant; null: there is none. An unreadable rule does not repeat: `sendAt` is all there is. */
export function nextOccurrence(schedule: RecurringSchedule, after: Instant): Instant | null {
  for (const { at } of sends(schedule, Date.parse(after) + 1)) return toInstant(at);
  return null;
}

/** One send of a series: when it goes out, and when the rule says. */
export interface SeriesSend {
  readonly start: Instant;
  readonly original: Instant;
}

/** Every send from `start` to `end` (excluded), in order, at most `limit` of them. */
export function expandSeries(
  schedule: RecurringSchedule,
  { start, end }: { start: Instant; end: Instant },
  limit = maxOccurrences,
): SeriesSend[] {
  const found: SeriesSend[] = [];
  const stop = Date.parse(end);
  for (const { at, original } of sends(schedule, Date.parse(start))) {
    if (at >= stop || found.length >= Math.min(limit, maxOccurrences)) break;
    found.push({ start: toInstant(at), original: toInstant(original) });
  }
  return found;
}

/** When it goes out from `start` to `end` (excluded), in order, at most `limit` times. */
export const expandOccurrences = (
  schedule: RecurringSchedule,
  range: { start: Instant; end: Instant },
  limit = maxOccurrences,
): Instant[] => expandSeries(schedule, range, limit).map(({ start }) => start);

/**
 * The schedule as it stands once everything up to `after` has gone out; null: that was the last.
 * `sendAt` moves on, and the rule then starts at the first of its times that is still to go out, so what the old start told has to be
 * written into the rule: a `COUNT` goes down by the sends that are past, and the time of day is pinned where daylight saving has moved
 * this one send, so that later ones do not drift. Exceptions stay as long as they say something.
 */
export function advance(schedule: RecurringSchedule, after: Instant): Pick<RecurringSchedule, 'sendAt' | 'recurrence'> | null {
  const { timeZone, recurrence } = schedule;
  const past = Date.parse(after);
  const [next] = sends(schedule, past + 1);
  if (!next) return null;
  const sendAt = toInstant(next.at);
  const parsed = parseRecurrence(recurrence.rule);
  if (!parsed.ok) return { sendAt, recurrence };

  const { exceptions = [], start: _, ...rest } = recurrence;
  const known = exceptionsOf(recurrence);
  const counted = /COUNT=(\d+)/.exec(parsed.rule);
  const pending = exceptions.flatMap(({ start, movedTo }) => (movedTo !== null && Date.parse(movedTo) > past ? [Date.parse(start)] : []));
  const isAhead = (at: number) => (known.has(at) ? (known.get(at) ?? -Infinity) : at) > past;
  let { rule } = parsed;
  // A moved send the rule knows nothing of leaves the start where it was.
  let start = recurrence.start ?? schedule.sendAt;
  for (const time of ruleTimes(schedule, counted ? -Infinity : Math.min(past + 1, ...pending))) {
    if (!isAhead(time.at)) continue;
    start = toInstant(time.at);
    if (counted) rule = rule.replace(/COUNT=\d+/, `COUNT=${Math.max(1, Number(counted[1]) - time.ordinal)}`);
    if (time.wall !== toWallClock(start, timeZone)) rule = pinTime(rule, time.wall);
    break;
  }
  const telling = exceptions.filter((each) => Date.parse(each.start) >= Date.parse(start) || isAhead(Date.parse(each.start)));
  return { sendAt, recurrence: { ...rest, rule, ...(telling.length > 0 && { exceptions: telling }), ...(start !== sendAt && { start }) } };
}

/** A time of a rule. */
export interface RuleTime {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The wall clock time the rule asked for. */
  readonly wall: string;
  /** How many times of the rule came before it, its start being 0; only right when expanded from the start. */
  readonly ordinal: number;
}

/** What goes out, and the time of the rule it stands for; ms since the epoch. */
interface Send {
  readonly at: number;
  readonly original: number;
}

const exceptionsOf = ({ exceptions = [] }: Recurrence): ReadonlyMap<number, number | null> =>
  new Map(exceptions.map(({ start, movedTo }) => [Date.parse(start), movedTo === null ? null : Date.parse(movedTo)]));

/** The sends from `from` (ms since the epoch) on, in order, each instant once; nothing before `sendAt`, which is the next. */
export function* sends(schedule: RecurringSchedule, from: number): Generator<Send> {
  const { recurrence, sendAt } = schedule;
  const since = Math.max(from, Date.parse(sendAt));
  const known = exceptionsOf(recurrence);
  const moved = [...known].flatMap(([original, at]) => (at !== null && at >= since ? [{ at, original }] : [])).sort((a, b) => a.at - b.at);
  let previous = -Infinity;
  const isNews = ({ at }: Send) => at > previous && ((previous = at), true);
  for (const { at } of ruleTimes(schedule, since)) {
    if (known.has(at)) continue;
    while (moved[0] && moved[0].at <= at) {
      const earlier = moved.shift()!;
      if (isNews(earlier)) yield earlier;
    }
    const send = { at, original: at };
    if (isNews(send)) yield send;
  }
  yield* moved.filter(isNews);
}

/** The times the rule gives from `from` (ms since the epoch) on, in order, each instant once. Lazily: a rule without end costs what is taken. */
export function* ruleTimes({ sendAt, recurrence, timeZone }: RecurringSchedule, from: number): Generator<RuleTime> {
  const begin = recurrence.start ?? sendAt;
  const first = Date.parse(begin);
  // A rule counts in seconds; what the start has beyond them all its times have, so that they can be named again.
  const fraction = first % 1000;
  const wall = toWallClock(begin, timeZone);
  const parsed = parseRecurrence(recurrence.rule);
  const last = Math.min(
    recurrence.until === null ? Infinity : Date.parse(recurrence.until),
    parsed.ok ? untilOf(parsed.rule, timeZone) + fraction : first,
  );
  let previous = first - 1;
  const isDue = ({ at }: RuleTime) => at > previous && at <= last && (previous = at) >= from;

  // Times in a gap move past those that follow them, so they wait here for their turn.
  const moved: RuleTime[] = [];
  const start = { at: first, wall, ordinal: 0 };
  if (isDue(start)) yield start;
  for (const { time: found, inGap } of parsed.ok ? walk(compile(parsed.rule, wall), wall, from, timeZone) : []) {
    const time = { ...found, at: found.at + fraction };
    if (inGap) {
      moved.push(time);
      continue;
    }
    while (moved[0] && moved[0].at <= time.at) {
      const earlier = moved.shift()!;
      if (isDue(earlier)) yield earlier;
    }
    if (time.at > last) return;
    if (isDue(time)) yield time;
  }
  yield* moved.filter(isDue);
}

/** The times of the rule after `start`, as the zone's clocks show them, beginning shortly before `from`. */
function* walk(rule: RRuleTemporal, start: string, from: number, timeZone: string): Generator<{ time: RuleTime; inGap: boolean }> {
  let cursor = Math.max(asUtc(start), from === -Infinity ? from : beginning(from, timeZone));
  for (let ordinal = 1; ; ordinal += 1) {
    const next = step(rule, cursor);
    if (next === null) return;
    cursor = next;
    const wall = new Date(next).toISOString().slice(0, 19);
    const { kind, instants } = resolveWallClock(wall, timeZone);
    yield { time: { at: Date.parse(instants[0]), wall, ordinal }, inGap: kind === 'gap' };
  }
}

/** A wall clock time on the clock without daylight saving: ms as if it were UTC. */
const asUtc = (wall: string) => Date.parse(`${wall}Z`);

/** The wall clock just before `from`; a gap's length earlier where the clocks have just changed, for the times it moved. */
function beginning(from: number, timeZone: string): number {
  const [now, before] = [from, from - longestGap].map((at) => asUtc(toWallClock(toInstant(at), timeZone))) as [number, number];
  return (now - before === longestGap ? now : before) - 1;
}

/** The next time of the rule on its clock without daylight saving. A rule that never comes (30 February) ends the library's search by an exception. */
function step(rule: RRuleTemporal, after: number): number | null {
  try {
    const next = rule.next(new Date(after))?.epochMilliseconds ?? null;
    return next === null || next > endOfTime ? null : next;
  } catch {
    return null;
  }
}

/** `UNTIL` as an instant: with `Z` it is one, else it is a time, or the end of a day, on the zone's wall clock. */
function untilOf(rule: string, timeZone: string): number {
  const [, date, time, utc] = /UNTIL=(\d{8})(?:T(\d{6})(Z)?)?/.exec(rule) ?? [];
  if (!date) return Infinity;
  const local = `${date.replace(/(....)(..)(..)/, '$1-$2-$3')}T${(time ?? '235959').replace(/(..)(..)(..)/, '$1:$2:$3')}`;
  return utc ? Date.parse(`${local}Z`) : Date.parse(resolveWallClock(local, timeZone).instants.at(-1)!);
}

/** Compiled rules, because a calendar asks the same ones again and again. */
const compiled = new Map<string, RRuleTemporal>();
const maxCompiled = 500;

/** Time between two times of a rule without conditions on a clock without daylight saving, ms. */
const paces: Readonly<Record<string, number>> = {
  SECONDLY: 1000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: 86_400_000,
  WEEKLY: 604_800_000,
};

/** A `COUNT` as the time it ends at, where that is known: the library counts from the start each time, and gives up after ten thousand. */
function withoutCount(rule: string, start: string): string {
  const { FREQ = '', INTERVAL = '1', COUNT, WKST: _, ...conditions } = Object.fromEntries(rule.split(';').map((part) => part.split('=')));
  const pace = paces[FREQ];
  if (!COUNT || !pace || Object.keys(conditions).length > 0) return rule;
  const last = new Date(Math.min(asUtc(start) + (COUNT - 1) * INTERVAL * pace, endOfTime));
  return `FREQ=${FREQ};INTERVAL=${INTERVAL};UNTIL=${last.toISOString().replace(/[-:]|\.\d+/g, '')}`;
}

/** The rule on the clock without daylight saving. Its `UNTIL` is left out: `sends` knows the instant. */
function compile(rule: string, start: string): RRuleTemporal {
  const endless = withoutCount(rule.replace(/;?UNTIL=[^;]*/, '').replace(/^;/, ''), start);
  const key = `${start} ${endless}`;
  const known = compiled.get(key);
  if (known) return known;
  const parse = (text: string) => new RRuleTemporal({ rruleString: `DTSTART:${start.replace(/[-:]/g, '')}Z\nRRULE:${text}` });
  let made = parse(endless);
  // `sendAt` counts as the first even off the pattern, where the library would begin to count behind it (its own switch for this is slow).
  const count = /COUNT=(\d+)/.exec(endless);
  if (count && step(made, asUtc(start) - 1) !== asUtc(start)) made = parse(endless.replace(count[0], `COUNT=${Number(count[1]) - 1}`));
  if (compiled.size >= maxCompiled) compiled.clear();
  compiled.set(key, made);
  return made;
}
