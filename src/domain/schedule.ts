/**
 * Wall clock ⇄ instant in a time zone, by `Temporal`; nothing here knows an offset by itself.
 * A wall clock time is `YYYY-MM-DDTHH:mm[:ss]`, a date `YYYY-MM-DD`, an instant ISO 8601 in UTC with milliseconds and `Z`.
 * Await `ensureTemporal()` once before the first call.
 */
import type { Instant } from './campaign.ts';
import { temporal } from './temporal.ts';

/**
 * What a wall clock time means in a zone.
 * - `exact`: one instant.
 * - `gap`: the clocks jump over it; `instants` holds where it moves forward to, by the length of the gap (RFC 5545 §3.3.5).
 * - `overlap`: it comes twice; `instants` holds the earlier and the later.
 */
export type WallClockResolution =
  | { readonly kind: 'exact' | 'gap'; readonly instants: readonly [Instant] }
  | { readonly kind: 'overlap'; readonly instants: readonly [earlier: Instant, later: Instant] };

/** Milliseconds since the epoch as an instant, in the one spelling this suite writes. */
export const toInstant = (epochMilliseconds: number): Instant => new Date(epochMilliseconds).toISOString();

/** Is this the name of an IANA time zone this browser knows? Bare offsets (`+02:00`) are not: they have no daylight saving. */
export function isTimeZone(timeZone: string): boolean {
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

const zoned = (instant: Instant, timeZone: string) => temporal().Instant.from(instant).toZonedDateTimeISO(timeZone);

/** What the clocks of the zone show at that instant: `YYYY-MM-DDTHH:mm:ss`. */
export const toWallClock = (instant: Instant, timeZone: string): string =>
  zoned(instant, timeZone).toPlainDateTime().toString({ smallestUnit: 'second' });

/** When the clocks of the zone show that time, and whether that is once, never or twice. */
export function resolveWallClock(local: string, timeZone: string): WallClockResolution {
  const wall = temporal().PlainDateTime.from(local);
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) => wall.toZonedDateTime(timeZone, { disambiguation }));
  const [first, second] = [earlier!.epochMilliseconds, later!.epochMilliseconds];
  if (first === second) return { kind: 'exact', instants: [toInstant(first)] };
  if (!later!.toPlainDateTime().equals(wall)) return { kind: 'gap', instants: [toInstant(second)] };
  return { kind: 'overlap', instants: [toInstant(first), toInstant(second)] };
}

/** So many days later (or earlier) at the same wall clock time; in a gap moved forward, of two the earlier. */
export const moveKeepingWallClock = (instant: Instant, days: number, timeZone: string): Instant =>
  toInstant(zoned(instant, timeZone).add({ days }).epochMilliseconds);

/** The same wall clock time on another date; in a gap moved forward, of two the earlier. Its own date changes nothing. */
export function moveToDate(instant: Instant, date: string, timeZone: string): Instant {
  const from = zoned(instant, timeZone);
  const days = from.toPlainDate().until(date, { largestUnit: 'day' }).days;
  return toInstant(from.add({ days }).epochMilliseconds);
}

/** The date in the zone at that instant. */
export const dateOf = (instant: Instant, timeZone: string): string => zoned(instant, timeZone).toPlainDate().toString();

/** The day of that date in the zone: from its first instant to the first of the next day, excluded. 23, 24 or 25 hours, or what the zone did. */
export function dayRange(date: string, timeZone: string): { readonly start: Instant; readonly end: Instant } {
  const day = temporal().PlainDate.from(date);
  const startOf = (of: Temporal.PlainDate) => toInstant(of.toZonedDateTime(timeZone).epochMilliseconds);
  return { start: startOf(day), end: startOf(day.add({ days: 1 })) };
}
