import type { CampaignCommand, CommandType, OccurrenceTarget } from '../data/data-source.ts';
import type { CampaignSummary, Recurrence } from '../domain/campaign.ts';
import type { Open } from '../domain/open.ts';
import type { Status } from '../domain/status.ts';

type Asked = Pick<CampaignCommand, 'sendAt' | 'occurrence'>;

interface Effect {
  /** Does the campaign, as it is now, show that the command was carried out? Null: the campaign cannot tell. */
  readonly took: ((now: CampaignSummary, before: CampaignSummary | undefined, command: Asked) => boolean) | null;
  /** Does it leave no campaign behind, so that "not found" is the success? */
  readonly removes?: true;
  /** Does it make a new campaign, so that lists must be read again? */
  readonly creates?: true;
}

const isOneOf = (status: Open<Status>, ...known: Status[]): boolean => (known as string[]).includes(status);

/** THE table of what commands leave behind: how the truth is told after an answer was lost (RELIABILITY F3). */
export const commandEffects: Readonly<Record<CommandType, Effect>> = {
  launch: { took: (now) => isOneOf(now.status, 'running', 'done') },
  stop: { took: (now) => now.status === 'stopped' },
  restart: { took: (now, before) => now.status !== before?.status && isOneOf(now.status, 'ready', 'waiting', 'running', 'done') },
  reschedule: { took: (now, before, { sendAt, occurrence }) => sendAt !== undefined && wasMoved(now, before, sendAt, occurrence) },
  duplicate: { took: null, creates: true },
  delete: { took: () => false, removes: true },
};

const isSame = (a: string | null | undefined, b: string): boolean => a !== null && a !== undefined && Date.parse(a) === Date.parse(b);

/**
 * Does it stand where it was to be moved to? Of a series only what is certain counts: a doubt says "no", and the user sees where things
 * stand. Asking again is safe then, since a send that is no longer at its old time is not moved a second time.
 */
function wasMoved(
  { sendAt: next, recurrence }: CampaignSummary,
  before: CampaignSummary | undefined,
  sendAt: string,
  occurrence: OccurrenceTarget | undefined,
): boolean {
  if (!occurrence || !recurrence) return isSame(next, sendAt);
  if (occurrence.scope === 'this')
    return isSame(next, sendAt) || (recurrence.exceptions ?? []).some(({ movedTo }) => isSame(movedTo, sendAt));
  if (!before?.recurrence || shapeOf(recurrence) === shapeOf(before.recurrence)) return isSame(next, sendAt);
  // Shifted: its rule, or what belongs to it, is another. Split: it ends before that send now.
  return occurrence.scope === 'all' || (recurrence.until !== null && Date.parse(recurrence.until) < Date.parse(occurrence.start));
}

/** What time passing leaves as it is: a count goes down by itself. */
const shapeOf = ({ rule, until, exceptions = [] }: Recurrence): string =>
  JSON.stringify([rule.replace(/COUNT=\d+/, ''), until, exceptions.length]);
