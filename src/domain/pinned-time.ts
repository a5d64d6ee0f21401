/**
 * The time of day a rule tells by itself (`BYHOUR`, `BYMINUTE`, `BYSECOND`). Normally its start tells it; where daylight saving has moved
 * the start, the rule has to, so that later sends do not drift. Await `ensureTemporal()` once before the first call.
 */
import type { Instant } from './campaign.ts';
import { resolveWallClock, toWallClock } from './schedule.ts';

const parts = ['BYHOUR', 'BYMINUTE', 'BYSECOND'] as const;

/** Writes the time of day of `wall` into a rule that repeats by days or longer and does not tell it. */
export function pinTime(rule: string, wall: string): string {
  if (!/FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)/.test(rule)) return rule;
  const values = wall.slice(11).split(':').map(Number);
  return parts.reduce((text, part, index) => (text.includes(`${part}=`) ? text : `${text};${part}=${values[index] ?? 0}`), rule);
}

/**
 * The wall clock time a rule means by its start: the time of day it tells, where the start is what the clocks made of that.
 * Null: the rule tells another time, or several, so its start is off its pattern.
 */
export function wallOfStart(rule: string, start: Instant, timeZone: string): string | null {
  const wall = toWallClock(start, timeZone);
  const [hour, minute, second] = parts.map((part) => new RegExp(`${part}=([\\d,]+)`, 'i').exec(rule)?.[1]);
  const told = [hour ?? wall.slice(11, 13), minute ?? wall.slice(14, 16), second ?? wall.slice(17, 19)];
  if (told.some((part) => part.includes(','))) return null;
  const meant = `${wall.slice(0, 10)}T${told.map((part) => part.padStart(2, '0')).join(':')}`;
  const { instants } = resolveWallClock(meant, timeZone);
  return instants.some((instant) => Date.parse(instant) === Date.parse(start)) ? meant : null;
}
