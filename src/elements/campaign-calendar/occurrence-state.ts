import type { Occurrence } from '../../domain/campaign.ts';
import type { Open } from '../../domain/open.ts';
import type { Status, Verdict } from '../../domain/status.ts';

/**
 * The status of this one send. A series has one status, its sends have several: what went out is done, what is still to come waits,
 * whatever the series does at the moment.
 */
export function statusOf({ campaign, start, end }: Occurrence, now: number): Open<Status> {
  const { status, launchType } = campaign;
  if (launchType !== 'recurring') return status;
  if (end !== null && (status === 'waiting' || status === 'stopped' || status === 'running')) return 'done';
  if (status === 'running' && Date.parse(start) > now) return 'waiting';
  return status;
}

/** May this send be moved? What the campaign allows, but what went out stays where it was. */
export function judgeMovable(occurrence: Occurrence, now: number, can: (campaign: Occurrence['campaign']) => Verdict): Verdict {
  const verdict = can(occurrence.campaign);
  if (verdict.ok && statusOf(occurrence, now) === 'done') return { ok: false, code: 'done-locked' };
  return verdict;
}
