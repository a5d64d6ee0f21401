import type { Occurrence } from '../../../domain/campaign.ts';
import type { Translate } from '../../../i18n/messages.ts';
import type { CampaignStore } from '../../../state/campaign-store.ts';
import { refusalSentence } from '../../shared/sentences.ts';
import { judgeMovable } from '../occurrence-state.ts';

/** Has this send begun? Of a series earlier ones have, although it waits for the next. */
export const hasGoneOut = ({ start, end, campaign: { startedAt } }: Occurrence): boolean =>
  end !== null || (startedAt !== null && Date.parse(startedAt) === Date.parse(start));

/** Why this send cannot be moved, in a sentence; null: it can. */
export function moveRefusal(store: CampaignStore, occurrence: Occurrence, t: Translate): string | null {
  const campaign = store.peek(occurrence.campaignId) ?? occurrence.campaign;
  const verdict = judgeMovable({ ...occurrence, campaign }, store.now(), (judged) => store.can(judged, 'reschedule'));
  return verdict.ok ? null : refusalSentence(verdict.code, t);
}
