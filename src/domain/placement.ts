/** Where a campaign stands in a calendar, as far as it tells by itself. What a recurring one adds to that is in `recurrence.ts`. */
import type { CampaignSummary, Instant } from './campaign.ts';
import { isStatus, statusTable } from './status.ts';

export interface Placement {
  readonly start: Instant;
  /** Known once it finished. */
  readonly end: Instant | null;
}

type Placed = Pick<CampaignSummary, 'status' | 'launchType' | 'sendAt' | 'startedAt' | 'finishedAt'>;

/** Does it go out more than once, so that its times follow from a rule? */
export const isSeries = ({ launchType }: Pick<CampaignSummary, 'launchType'>): boolean => launchType === 'recurring';

/** Is it drawn in a calendar at all? Statuses of a newer backend are, when they have a time. */
export const isInCalendar = ({ status }: Pick<CampaignSummary, 'status'>): boolean =>
  !isStatus(status) || statusTable[status].inCalendar !== false;

/**
 * The one time of a campaign that does not recur: where it started, once it has; else where it is to go out. Null: it has none, or is
 * not drawn in its status. A start that failed stands at its send time.
 */
export function placementOf(campaign: Placed): Placement | null {
  if (!isInCalendar(campaign)) return null;
  const { status, sendAt, startedAt, finishedAt } = campaign;
  const hasStarted = status === 'running' || status === 'done' || status === 'failed';
  const start = hasStarted ? (startedAt ?? sendAt) : (sendAt ?? startedAt);
  if (start === null) return null;
  return { start, end: hasStarted && startedAt !== null ? finishedAt : null };
}
