import type { CampaignSummary } from './campaign.ts';

/** How far a running campaign is, and how long it still takes at the speed so far. */
export interface Pace {
  /** 0–1. */
  readonly ratio: number;
  /** Messages per minute since it started; null in the first seconds. */
  readonly perMinute: number | null;
  /** Milliseconds left at that rate; null while there is no rate. */
  readonly remaining: number | null;
}

/** Too short a run says nothing about its speed. */
const settled = 5_000;

/** `now` in ms since the epoch. Null unless it is running with a known total. Rate = sent ÷ time since `startedAt`. */
export function paceOf(
  { status, progress, startedAt }: Pick<CampaignSummary, 'status' | 'progress' | 'startedAt'>,
  now: number,
): Pace | null {
  if (status !== 'running' || progress === null) return null;
  const ratio = progress.total > 0 ? Math.min(1, progress.sent / progress.total) : 0;
  const elapsed = startedAt === null ? 0 : now - Date.parse(startedAt);
  if (elapsed < settled || progress.sent <= 0) return { ratio, perMinute: null, remaining: null };
  const perMs = progress.sent / elapsed;
  return { ratio, perMinute: perMs * 60_000, remaining: Math.max(0, progress.total - progress.sent) / perMs };
}
