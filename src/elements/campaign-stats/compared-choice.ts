/** What is done with one of the compared: it is opened by itself, or removed. */
import { select } from '../../state/selection.ts';
import { intend } from '../shared/events.ts';
import type { Choosing } from './choosing.ts';

export function openCampaign(choosing: Choosing, id: string): void {
  if (!intend(choosing.element, 'campaign-analytics', { ids: [id] })) return;
  if (choosing.own) choosing.drill(id);
  else choosing.store?.setView({ open: { id, pane: 'analytics' } });
  void choosing.focusAfter(() => choosing.root.querySelector<HTMLElement>('[data-action=back]'));
}

export function removeCampaign(choosing: Choosing, id: string, name: string): void {
  const { element, store } = choosing;
  const place = choosing.heads('remove').findIndex(({ dataset }) => dataset['id'] === id);
  choosing.notices.dismiss('add');
  if (choosing.own) choosing.own = choosing.own.filter((each) => each !== id);
  else if (store && 'ids' in store.view.selection) store.setView({ selection: select(store.view.selection, [id], false) });
  choosing.tell();
  element.say(element.t('stats.removed', { name }));
  // The focus stays where the hand is: on the next campaign, or what is left.
  void choosing.focusAfter(() => {
    const left = choosing.heads('remove');
    return left[Math.min(place, left.length - 1)] ?? choosing.root.querySelector<HTMLElement>('#title');
  });
}
