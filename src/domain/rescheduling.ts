/**
 * Moving one send: where a gesture leads, and whether it may. Moves keep the wall clock: ten o'clock stays ten o'clock across a change
 * of the clocks. Light: what moving does to a series is in `series-move.ts`. Await `ensureTemporal()` once before the first call.
 */
import type { Instant } from './campaign.ts';
import type { Open } from './open.ts';
import { moveKeepingWallClock, moveToDate, toInstant } from './schedule.ts';
import type { RefusalCode, Verdict } from './status.ts';
import { temporal } from './temporal.ts';

/** Minutes of one step by keyboard or drag. */
export const stepMinutes = 15;

/** So many days later (or earlier) at the same time of day; in a gap moved forward, of two the earlier. */
export const movedByDays = (start: Instant, days: number, zone: string): Instant => moveKeepingWallClock(start, days, zone);

/** The same time of day on another date (`YYYY-MM-DD`). */
export const movedToDate = (start: Instant, date: string, zone: string): Instant => moveToDate(start, date, zone);

/**
 * So many minutes later (or earlier) on the wall clock. A time the clocks jump over is passed in the direction of the move, and of a
 * time that comes twice the one is meant that belongs to `start`: a step never stands still and never turns back.
 */
export function movedByMinutes(start: Instant, minutes: number, zone: string): Instant {
  const from = temporal().Instant.from(start).toZonedDateTimeISO(zone);
  const wall = from.toPlainDateTime().add({ minutes });
  const moved = temporal().ZonedDateTime.from(`${wall.toString()}${from.offset}[${zone}]`, {
    offset: 'prefer',
    disambiguation: minutes < 0 ? 'earlier' : 'later',
  });
  return toInstant(moved.epochMilliseconds);
}

export type MoveVerdict = { readonly ok: true } | { readonly ok: false; readonly code: Open<RefusalCode> };

/**
 * May a send be moved there? `verdict`: of `can(campaign, 'reschedule')`, which knows permissions and status; `now`: ms since the epoch.
 * What depends on the whole of a series is found out by whoever carries it out.
 */
export function judgeMove(sendAt: Instant, { now, verdict }: { readonly now: number; readonly verdict: Verdict }): MoveVerdict {
  if (!verdict.ok) return { ok: false, code: verdict.code };
  return Date.parse(sendAt) > now ? { ok: true } : { ok: false, code: 'in-the-past' };
}
