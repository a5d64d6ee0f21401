/** A recurrence rule whose times all go out so much later or earlier, where RFC 5545 has a rule for that. */
import { parseRecurrence, ruleTimes } from './recurrence.ts';
import { temporal } from './temporal.ts';

/** How far a wall clock time moves: by whole days and by a part of a day (seconds, either sign). */
export interface WallShift {
  readonly days: number;
  readonly seconds: number;
}

/** Times compared before a shifted rule is believed: ten years of a monthly one. */
const compared = 120;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const rotated = (weekday: string, days: number): string =>
  weekdays[(weekdays.indexOf(weekday as (typeof weekdays)[number]) + (days % 7) + 7) % 7] ?? weekday;

/** The same wall clock time, shifted. */
export const shiftWall = (wall: string, { days, seconds }: WallShift): string =>
  temporal().PlainDateTime.from(wall).add({ days }).add({ seconds }).toString({ smallestUnit: 'second' });

/** From one wall clock time to another. */
export function shiftBetween(from: string, to: string): WallShift {
  const [a, b] = [temporal().PlainDateTime.from(from), temporal().PlainDateTime.from(to)];
  const { days } = a.toPlainDate().until(b.toPlainDate(), { largestUnit: 'day' });
  return { days, seconds: a.add({ days }).until(b, { largestUnit: 'second' }).seconds };
}

/** A part of a rule shifted; null: there is no rule for that. */
type PartShift = (value: string, shift: WallShift, parts: ReadonlyMap<string, string>) => string | null;

const unmoved: PartShift = (value, { days }) => (days === 0 ? value : null);
const numbers = (value: string): number[] => value.split(',').map(Number);

/** Days counted from one end of a period stay on that side of it; whether every period has them is found out by comparing. */
const counted =
  (longest: number): PartShift =>
  (value, { days }) => {
    const moved = numbers(value).map((day) => ({ day, to: day + days }));
    const isSound = moved.every(({ day, to }) => Math.sign(day) === Math.sign(to) && Math.abs(to) <= longest);
    return isSound ? moved.map(({ to }) => to).join(',') : null;
  };

/** Hours, minutes or seconds. A single one becomes that of the new time; several hours move together by whole hours. */
const clock =
  (unit: 'hour' | 'minute' | 'second'): PartShift =>
  (value, { seconds }) => {
    const values = numbers(value);
    if (seconds === 0) return value;
    if (seconds % 3600 === 0) {
      if (unit !== 'hour') return value;
      const moved = values.map((hour) => hour + seconds / 3600);
      if (moved.every((hour) => hour >= 0 && hour < 24)) return moved.join(',');
    }
    // The new time of day; filled in by whoever knows it.
    return values.length === 1 ? `{${unit}}` : null;
  };

/** THE table of what a shift does to the parts of a rule. Parts that are not here stay. */
const partShifts: Readonly<Record<string, PartShift>> = {
  BYDAY: (value, { days }) => {
    const moved = value.split(',').map((entry) => {
      const [, ordinal, weekday = ''] = /^([+-]?\d+)?(..)$/.exec(entry) ?? [];
      if (!ordinal) return rotated(weekday, days);
      // "The second Tuesday" has no tomorrow; a week later it is the third.
      const to = Number(ordinal) + days / 7;
      return days % 7 === 0 && Math.sign(to) === Math.sign(Number(ordinal)) ? `${to}${weekday}` : null;
    });
    return moved.includes(null) ? null : moved.join(',');
  },
  BYMONTHDAY: counted(31),
  BYYEARDAY: counted(366),
  BYWEEKNO: unmoved,
  // Within a year or month the month stays, which comparing finds out; days and weeks would cross its end too far ahead to compare.
  BYMONTH: (value, { days }, parts) => (days !== 0 && ['DAILY', 'WEEKLY'].includes(parts.get('FREQ') ?? '') ? null : value),
  BYHOUR: clock('hour'),
  BYMINUTE: clock('minute'),
  BYSECOND: clock('second'),
};

/**
 * The rule that gives every time of `rule` (starting at the wall clock time `start`) shifted; null: there is none.
 * `UNTIL` is left to the caller, who knows the zone. Built part by part, and believed only after a comparison of what both give.
 */
export function shiftRule(rule: string, start: string, shift: WallShift): string | null {
  const parsed = parseRecurrence(rule);
  if (!parsed.ok) return null;
  if (shift.days === 0 && shift.seconds === 0) return parsed.rule;
  const parts = new Map(parsed.rule.split(';').map((part) => part.split('=') as [string, string]));
  const isSubDaily = ['HOURLY', 'MINUTELY', 'SECONDLY'].includes(parts.get('FREQ') ?? '');
  if (isSubDaily && [...parts.keys()].some((key) => key.startsWith('BY'))) return null;

  const to = shiftWall(start, shift);
  const times: Readonly<Record<string, string>> = { hour: to.slice(11, 13), minute: to.slice(14, 16), second: to.slice(17, 19) };
  const moved = new Map(parts);
  for (const [key, value] of parts) {
    const next = Object.hasOwn(partShifts, key) ? partShifts[key]!(value, shift, parts) : value;
    if (next === null) return null;
    moved.set(
      key,
      next.replace(/^\{(\w+)\}$/, (_, unit: string) => String(Number(times[unit]))),
    );
  }
  // Weeks begin as much later, or every second week would be another one.
  const hasWeeks = parts.get('FREQ') === 'WEEKLY' && (parts.has('INTERVAL') || parts.has('BYSETPOS') || parts.has('WKST'));
  if (hasWeeks && shift.days % 7 !== 0) moved.set('WKST', rotated(parts.get('WKST') ?? 'MO', shift.days));
  const made = [...moved].map((part) => part.join('=')).join(';');
  return isSame(parsed.rule, start, made, to, shift) ? made : null;
}

/** Do both rules give the same times, shifted? On a clock without daylight saving. */
function isSame(rule: string, start: string, other: string, otherStart: string, shift: WallShift): boolean {
  const [one, two] = [timesOf(rule, start), timesOf(other, otherStart)];
  return one.length === two.length && one.every((wall, index) => shiftWall(wall, shift) === two[index]);
}

function timesOf(rule: string, start: string): string[] {
  const recurrence = { rule: rule.replace(/;?UNTIL=[^;]*/, ''), until: null };
  const found: string[] = [];
  for (const { wall } of ruleTimes({ sendAt: `${start}Z`, recurrence, timeZone: 'UTC' }, -Infinity)) {
    found.push(wall);
    if (found.length >= compared) break;
  }
  return found;
}
