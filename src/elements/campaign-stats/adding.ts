import { select } from '../../state/selection.ts';
import { intend } from '../shared/events.ts';
import { unique } from './chosen.ts';
import type { Choosing } from './choosing.ts';

/** Adds a campaign to what is compared, or says why not; from the analytics of one, both make a comparison. */
export function addCampaign(choosing: Choosing, id: string, name: string): void {
  const { element, notices, chosen, store } = choosing;
  const { t } = element;
  const { ids } = chosen;
  const refuse = (text: string) => {
    notices.notify({ key: 'add', tone: 'info', text });
    element.say(text);
  };
  if (ids.includes(id)) return refuse(t('stats.alreadyThere', { name }));
  const limit = choosing.limit();
  if (choosing.drilled === null && ids.length >= limit) return refuse(t('stats.tooMany', { count: limit }));
  notices.dismiss('add');
  if (!intend(element, 'campaign-compare', { ids: [...ids, id] })) return;
  if (choosing.own) choosing.own = [...choosing.own, id];
  else if (store) {
    const { selection } = store.view;
    const isSelected = chosen.from === 'selection' && 'ids' in selection;
    const named = isSelected ? select(selection, [id], true) : { ids: unique([...ids, id]) };
    store.setView({ selection: named, open: null, screen: 'statistics' });
  }
  choosing.drill(null);
  choosing.tell();
  element.say(t('stats.added', { name }));
}
