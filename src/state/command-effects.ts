import type { CommandType } from '../data/data-source.ts';
import type { CampaignSummary } from '../domain/campaign.ts';
import type { Open } from '../domain/open.ts';
import type { Status } from '../domain/status.ts';

interface Effect {
  /** Does the campaign, as it is now, show that the command was carried out? Null: the campaign cannot tell. */
  readonly took: ((now: CampaignSummary, before: CampaignSummary | undefined, sendAt: string | undefined) => boolean) | null;
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
  reschedule: { took: (now, _, sendAt) => now.sendAt !== null && sendAt !== undefined && Date.parse(now.sendAt) === Date.parse(sendAt) },
  duplicate: { took: null, creates: true },
  delete: { took: () => false, removes: true },
};
