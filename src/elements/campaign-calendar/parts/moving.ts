import type { CampaignSummary, Occurrence } from '../../../domain/campaign.ts';
import type { Translate } from '../../../i18n/messages.ts';
import type { CampaignStore } from '../../../state/campaign-store.ts';
import { refusalSentence } from '../../shared/sentences.ts';
import { judgeMovable } from '../occurrence-state.ts';
import { type MoveSubject, type PartsOptions, isOccurrence } from './parts-options.ts';

/** Has this send begun? Of a series earlier ones have, although it waits for the next. */
export const hasGoneOut = ({ start, end, campaign: { startedAt } }: Occurrence): boolean =>
  end !== null || (startedAt !== null && Date.parse(startedAt) === Date.parse(start));

/** Why this send cannot be moved, in a sentence; null: it can. */
export function moveRefusal(store: CampaignStore, occurrence: Occurrence, t: Translate): string | null {
  const campaign = store.peek(occurrence.campaignId) ?? occurrence.campaign;
  const verdict = judgeMovable({ ...occurrence, campaign }, store.now(), (judged) => store.can(judged, 'reschedule'));
  return verdict.ok ? null : refusalSentence(verdict.code, t);
}

/** Why neither a send nor a campaign of the tray gets another time, in a sentence; null: it can. */
export function refusalOf(store: CampaignStore, subject: MoveSubject, t: Translate): string | null {
  if (isOccurrence(subject)) return moveRefusal(store, subject, t);
  const verdict = store.can(subject, 'edit');
  return verdict.ok ? null : refusalSentence(verdict.code, t);
}

const campaignOf = (subject: MoveSubject): CampaignSummary => (isOccurrence(subject) ? subject.campaign : subject);

/**
 * "Move to…" was chosen: what may not move is told why; else the host hears of it, with the time it has now, and may take over. True: the
 * dialog is ours to open.
 */
export function beginMove({ element, flow }: PartsOptions, subject: MoveSubject): boolean {
  const store = element.activeStore;
  if (!store) return false;
  const { id, name } = campaignOf(subject);
  const why = refusalOf(store, subject, element.t);
  if (!why) return flow.intend('campaign-reschedule', { ids: [id], sendAt: isOccurrence(subject) ? subject.start : null });
  const text = `${element.t('failed.reschedule', { name })} ${why}`;
  flow.notify({ key: `move:${id}`, tone: 'info', text });
  element.say(text);
  return false;
}
