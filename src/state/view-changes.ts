import type { CampaignSummary } from '../domain/campaign.ts';
import { matchesQuery, normaliseQuery } from '../domain/query.ts';
import type { CampaignView, Selection } from './campaign-view.ts';

/** Views are plain JSON, made in one order of keys, so their text tells whether they are equal. */
const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The view with the patch in it; the same object when nothing differs. */
export function patchView(view: CampaignView, patch: Partial<CampaignView>): CampaignView {
  const next: CampaignView = {
    query: normaliseQuery(patch.query ?? view.query),
    selection: patch.selection ?? view.selection,
    open: patch.open === undefined ? view.open : patch.open,
    screen: patch.screen ?? view.screen,
    calendar: patch.calendar ?? view.calendar,
  };
  return isEqual(next, view) ? view : next;
}

/** The selection without campaigns that are gone; the same object when none of them was in it. */
export function withoutRemoved(selection: Selection, gone: readonly { readonly id: string; readonly previous: CampaignSummary | undefined }[]): Selection {
  if ('ids' in selection) {
    const removed = new Set(gone.map(({ id }) => id));
    const ids = selection.ids.filter((id) => !removed.has(id));
    return ids.length === selection.ids.length ? selection : { ids };
  }
  const left = gone.filter(({ id, previous }) => selection.except.includes(id) || (previous && matchesQuery(previous, selection.query)));
  if (left.length === 0) return selection;
  const removed = new Set(left.map(({ id }) => id));
  return { ...selection, except: selection.except.filter((id) => !removed.has(id)), total: Math.max(0, selection.total - left.length) };
}
