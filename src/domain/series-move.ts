/**
 * Moving a send of a series: that one alone, that one and all after it, or the whole series (RFC 5545 RECURRENCE-ID with RANGE, and what
 * calendars make of it). Pure: whoever calls brings the time. Await `ensureTemporal()` once before the first call.
 */
import type { Instant, Recurrence, RecurrenceException } from './campaign.ts';
import { pinTime, wallOfStart } from './pinned-time.ts';
import { type RecurringSchedule, type RuleTime, advance, ruleTimes, sends } from './recurrence.ts';
import { type WallShift, shiftBetween, shiftRule, shiftWall } from './rule-shift.ts';
import { resolveWallClock, toInstant, toWallClock } from './schedule.ts';
import type { RefusalCode } from './status.ts';

/** The send that goes out at `start` as things stand is to go out at `sendAt`. */
export interface SeriesMove {
  readonly start: Instant;
  readonly scope: 'this' | 'following' | 'all';
  readonly sendAt: Instant;
}

/** A series as it stands: when it goes out next, and its rule. */
export type Series = Pick<RecurringSchedule, 'sendAt' | 'recurrence'>;

/** `rest`: what goes on as a campaign of its own, when the series was split; `series` then ends before it. */
export type SeriesMoveResult =
  { readonly ok: true; readonly series: Series; readonly rest?: Series } | { readonly ok: false; readonly code: RefusalCode };

const refuse = (code: RefusalCode): SeriesMoveResult => ({ ok: false, code });

/** The schedule after the move, or why not. `now`: ms since the epoch; nothing that is still to come is moved before it. */
export function moveOccurrence(given: RecurringSchedule, move: SeriesMove, now: number): SeriesMoveResult {
  const schedule = settled(given);
  const to = Date.parse(move.sendAt);
  const from = Date.parse(move.start);
  if (!(to > now)) return refuse('in-the-past');
  const [send] = sends(schedule, from);
  if (send?.at !== from) return refuse('occurrence-gone');
  if (move.scope === 'this') return moveOne(schedule, send.original, to);

  const time = timeAt(schedule, send.original);
  if (!time) return refuse('series-cannot-shift');
  const shift = shiftOf(schedule, time, move.sendAt);
  if (move.scope === 'all' || time.at === anchorOf(schedule)) return moveAll(schedule, time.at, shift, now);
  const { head, tail } = split(schedule, time);
  const rest = moveAll(tail, time.at, shift, now);
  if (!rest.ok) return rest;
  // Everything before it may have been left out: then there is nothing to split.
  const series = head && advance(head, beforeAll(head));
  return series ? { ok: true, series, rest: rest.series } : rest;
}

/** The series begins anew at another time: exceptions the rule then knows nothing of are dropped. */
export function restartSeries({ sendAt, recurrence, timeZone }: RecurringSchedule): Recurrence {
  const { exceptions = [], start: _, ...rest } = recurrence;
  const series = { sendAt, recurrence: rest, timeZone };
  const kept = exceptions.filter(({ start }) => timeAt(series, Date.parse(start)));
  return kept.length > 0 ? { ...rest, exceptions: kept } : rest;
}

/** What went out already, early or while one before it was put off, is left out by name: moving the series must not send it again. */
function settled(schedule: RecurringSchedule): RecurringSchedule {
  const { sendAt, recurrence } = schedule;
  const { exceptions = [], start } = recurrence;
  if (exceptions.length === 0 && start === undefined) return schedule;
  const next = Date.parse(sendAt);
  const isPast = ({ movedTo }: RecurrenceException) => movedTo !== null && Date.parse(movedTo) < next;
  const known = new Set(exceptions.map((each) => Date.parse(each.start)));
  const sent: RecurrenceException[] = [];
  for (const { at } of ruleTimes(schedule, -Infinity)) {
    if (at >= next) break;
    if (!known.has(at)) sent.push({ start: toInstant(at), movedTo: null });
  }
  const all = [...sent, ...exceptions.map((each) => (isPast(each) ? { ...each, movedTo: null } : each))];
  return { ...schedule, recurrence: { ...recurrence, exceptions: all.sort(byStart) } };
}

const byStart = (a: RecurrenceException, b: RecurrenceException): number => Date.parse(a.start) - Date.parse(b.start);

const anchorOf = ({ sendAt, recurrence }: RecurringSchedule): number => Date.parse(recurrence.start ?? sendAt);

/** The instant before anything of it goes out. */
const beforeAll = ({ sendAt }: Series): Instant => toInstant(Date.parse(sendAt) - 1);

/** The time of the rule at that instant; exact ordinals, since the rule may count. */
function timeAt(schedule: RecurringSchedule, at: number): RuleTime | null {
  const isCounted = /COUNT=/i.test(schedule.recurrence.rule);
  for (const time of ruleTimes(schedule, isCounted ? -Infinity : at)) if (time.at >= at) return time.at === at ? time : null;
  return null;
}

function moveOne(schedule: RecurringSchedule, original: number, to: number): SeriesMoveResult {
  const [there] = sends(schedule, to);
  if (there?.at === to && there.original !== original) return refuse('occurrence-taken');
  const { exceptions = [], ...rest } = schedule.recurrence;
  const others = exceptions.filter(({ start }) => Date.parse(start) !== original);
  const own = original === to ? [] : [{ start: toInstant(original), movedTo: toInstant(to) }];
  const moved = [...others, ...own].sort(byStart);
  return renewed({
    ...schedule,
    sendAt: toInstant(Math.min(Date.parse(schedule.sendAt), to)),
    recurrence: { ...rest, exceptions: moved, start: toInstant(anchorOf(schedule)) },
  });
}

/** What is next, and where the rule starts, found anew. */
function renewed(schedule: RecurringSchedule): SeriesMoveResult {
  const series = advance(schedule, beforeAll(schedule));
  return series ? { ok: true, series } : refuse('occurrence-gone');
}

/** How far the time of the rule is to move. A day move leaves the time of day alone, also where the clocks had moved that one send. */
function shiftOf({ timeZone }: RecurringSchedule, { at, wall }: RuleTime, sendAt: Instant): WallShift {
  const to = toWallClock(sendAt, timeZone);
  const keepsTime = to.slice(11) === toWallClock(toInstant(at), timeZone).slice(11);
  return shiftBetween(wall, keepsTime ? `${to.slice(0, 10)}${wall.slice(10)}` : to);
}

/** The series up to that time of the rule, which is left out, and from it on. */
function split(schedule: RecurringSchedule, time: RuleTime): { head: RecurringSchedule | null; tail: RecurringSchedule } {
  const { recurrence, timeZone } = schedule;
  const { exceptions = [], start: _, ...rest } = recurrence;
  const count = /COUNT=(\d+)/i.exec(rest.rule);
  const countedTo = (left: number) => (count ? rest.rule.replace(count[0], `COUNT=${left}`) : rest.rule);
  const start = toInstant(time.at);
  const ruleOfTail = countedTo(Number(count?.[1]) - time.ordinal);
  return {
    head: {
      ...schedule,
      recurrence: {
        ...recurrence,
        rule: countedTo(time.ordinal),
        ...(!count && { until: toInstant(time.at - 1000) }),
        exceptions: exceptions.filter((each) => Date.parse(each.start) < time.at),
      },
    },
    tail: {
      timeZone,
      sendAt: earliest(
        start,
        exceptions.filter((each) => Date.parse(each.start) >= time.at),
      ),
      recurrence: {
        ...rest,
        rule: time.wall === toWallClock(start, timeZone) ? ruleOfTail : pinTime(ruleOfTail, time.wall),
        exceptions: exceptions.filter((each) => Date.parse(each.start) >= time.at),
        start,
      },
    },
  };
}

const earliest = (start: Instant, exceptions: readonly RecurrenceException[]): Instant =>
  toInstant(Math.min(Date.parse(start), ...exceptions.flatMap(({ movedTo }) => (movedTo === null ? [] : [Date.parse(movedTo)]))));

/** Shifts everything: the rule, its start and end, and what was moved by itself, but for the send `moved`, which follows the rule again. */
function moveAll(schedule: RecurringSchedule, moved: number, shift: WallShift, now: number): SeriesMoveResult {
  const { recurrence, timeZone, sendAt } = schedule;
  const start = toInstant(anchorOf(schedule));
  const startWall = wallOfStart(recurrence.rule, start, timeZone) ?? toWallClock(start, timeZone);
  const rule = shiftRule(recurrence.rule, startWall, shift);
  if (rule === null) return refuse('series-cannot-shift');

  const shifted = (wall: string): Instant => resolveWallClock(shiftWall(wall, shift), timeZone).instants[0];
  const newStartWall = shiftWall(startWall, shift);
  const newStart = resolveWallClock(newStartWall, timeZone).instants[0];
  const exceptions = (recurrence.exceptions ?? [])
    .filter((each) => Date.parse(each.start) !== moved)
    .map(({ start: original, movedTo }): RecurrenceException => {
      const time = timeAt(schedule, Date.parse(original));
      return {
        start: shifted(time?.wall ?? toWallClock(original, timeZone)),
        movedTo: movedTo && shifted(toWallClock(movedTo, timeZone)),
      };
    });
  const ruleWithEnd = shiftUntil(rule, shift, timeZone);
  const result = renewed({
    timeZone,
    sendAt: earliest(newStart, exceptions),
    recurrence: {
      rule: newStartWall === toWallClock(newStart, timeZone) ? ruleWithEnd : pinTime(ruleWithEnd, newStartWall),
      until: recurrence.until && endOf(toWallClock(recurrence.until, timeZone), shift, timeZone),
      exceptions,
      start: newStart,
    },
  });
  const wasAhead = Date.parse(sendAt) > now;
  return result.ok && wasAhead && Date.parse(result.series.sendAt) <= now ? refuse('series-in-the-past') : result;
}

/** The end of a series, inclusive: of a time that comes twice the later. */
const endOf = (wall: string, shift: WallShift, timeZone: string): Instant =>
  resolveWallClock(shiftWall(wall, shift), timeZone).instants.at(-1)!;

/** `UNTIL` in a rule, which is a date, a wall clock time or an instant. */
function shiftUntil(rule: string, shift: WallShift, timeZone: string): string {
  return rule.replace(
    /UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?/,
    (_, y, mo, d, h = '23', mi = '59', s = '59', utc?: string) => {
      const text = `${y}-${mo}-${d}T${h}:${mi}:${s}`;
      const wall = utc ? endOf(toWallClock(`${text}Z`, timeZone), shift, timeZone).slice(0, 19) : shiftWall(text, shift);
      return `UNTIL=${wall.replace(/[-:]/g, '')}${utc ?? ''}`;
    },
  );
}
