import type { CampaignListModel, CampaignStore } from './campaign-store.ts';
import { ListModel } from './list-model.ts';

const defaultPageSize = 50;

/** A list that follows the view's query until it is disposed. Apart from the store, so that who shows no list need not load it. */
export function openList({ shown }: CampaignStore, { pageSize: wanted = defaultPageSize }: { pageSize?: number } = {}): CampaignListModel {
  // Pages of no rows would never end.
  const pageSize = Number.isInteger(wanted) && wanted > 0 ? wanted : defaultPageSize;
  for (const list of shown.lists) if (list.revive(pageSize)) return list;
  const list = new ListModel(shown.ports, pageSize);
  shown.lists.add(list);
  return list;
}
