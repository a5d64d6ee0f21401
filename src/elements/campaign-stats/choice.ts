/** What is done with the campaigns that are shown: one of the compared is opened by itself, or removed, and the way back. */
import { select } from '../../state/selection.ts';
import { intend } from '../shared/events.ts';
import type { Choosing } from './choosing.ts';

export function openCampaign(choosing: Choosing, id: string): void {
  if (!intend(choosing.element, 'campaign-analytics', { ids: [id] })) return;
  if (choosing.own) choosing.drill(id);
  else choosing.store?.setView({ open: { id, pane: 'analytics' } });
  void focusAfter(choosing, () => choosing.root.querySelector<HTMLElement>('[data-action=back]'));
}

export function removeCampaign(choosing: Choosing, id: string, name: string): void {
  const { element, store } = choosing;
  const { selection } = store?.view ?? {};
  // Pressed again before it was drawn.
  if (!(choosing.own ?? (selection && 'ids' in selection ? selection.ids : [])).includes(id)) return;
  const place = heads(choosing, 'remove').findIndex(({ dataset }) => dataset['id'] === id);
  choosing.notices.dismiss('add');
  if (choosing.own) choosing.own = choosing.own.filter((each) => each !== id);
  else store!.setView({ selection: select(selection!, [id], false) });
  choosing.tell();
  element.say(element.t('stats.removed', { name }));
  // The focus stays where the hand is: on the next campaign, or what is left.
  void focusAfter(choosing, () => {
    const left = heads(choosing, 'remove');
    return left[Math.min(place, left.length - 1)] ?? choosing.root.querySelector<HTMLElement>('#title');
  });
}

export function back(choosing: Choosing): void {
  const { store, chosen, drilled } = choosing;
  const [only] = chosen.ids;
  const isSingle = drilled !== null || store?.view.open?.pane === 'analytics';
  if (drilled !== null) choosing.drill(null);
  else if (store?.view.open) store.setView({ open: null });
  else store?.setView({ screen: 'list' });
  // Back in the comparison one stands where one left it.
  if (isSingle) void focusAfter(choosing, () => heads(choosing, 'open').find(({ dataset }) => dataset['id'] === only));
}

const heads = ({ root }: Choosing, action: 'open' | 'remove'): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`thead [data-action=${action}]`),
];

/** What had the focus may be gone after the drawing. */
async function focusAfter({ element }: Choosing, find: () => HTMLElement | null | undefined): Promise<void> {
  await element.updateComplete;
  if (element.isConnected) find()?.focus();
}
