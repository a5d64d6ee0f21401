import type { CampaignSummary, Instant } from '../../../domain/campaign.ts';
import { refusalSentence } from '../../shared/sentences.ts';
import type { PartsOptions } from './parts-options.ts';

/**
 * A campaign without a time gets one through the editor: the host hears `campaign-edit` with the time (and may take over),
 * the editor opens at its send time with that filled in. Nothing is saved before the user finishes there.
 */
export function placeInEditor({ element, flow }: PartsOptions, campaign: CampaignSummary, sendAt: Instant): boolean {
  const store = element.activeStore;
  if (!store) return false;
  const verdict = store.can(campaign, 'edit');
  const why = !verdict.ok
    ? refusalSentence(verdict.code, element.t)
    : Date.parse(sendAt) <= store.now()
      ? element.t('calendar.move.past')
      : null;
  if (why) {
    flow.notify({ key: `place:${campaign.id}`, tone: 'error', text: why });
    element.say(why);
    return false;
  }
  if (flow.intend('campaign-edit', { ids: [campaign.id], sendAt })) store.setView({ open: { id: campaign.id, pane: 'editor' } });
  return true;
}
