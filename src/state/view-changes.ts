import type { CampaignSummary } from '../domain/campaign.ts';
import { type CampaignQuery, matchesQuery, normaliseQuery, queryKey } from '../domain/query.ts';
import { type CampaignView, type Selection, initialView } from './campaign-view.ts';
import { noSelection } from './selection.ts';
import { normaliseColumns } from './view-columns.ts';

/** Views are plain JSON, made in one order of keys, so their text tells whether they are equal. */
const isEqual = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const warned = new Set<string>();

/** A part that must be there stays as it is, and that is said once. */
function mayBeNull(key: keyof CampaignView): boolean {
  const isAllowed = initialView[key] === null;
  // eslint-disable-next-line no-console -- the one warning of this misuse
  if (!isAllowed && warned.size < warned.add(key).size) console.warn(`setView: ${key} can't be null.`);
  return isAllowed;
}

/** The view with the patch in it. What is equal keeps its identity, so that "changed" is `!==`; the same object when nothing differs. */
export function patchView(view: CampaignView, patch: Partial<CampaignView>): CampaignView {
  const given = {
    ...patch,
    ...(patch.query && { query: normaliseQuery(patch.query) }),
    ...(patch.columns && { columns: normaliseColumns(patch.columns) }),
  };
  const isGiven = (key: keyof CampaignView) => given[key] !== undefined && (given[key] !== null || mayBeNull(key));
  const keys = (Object.keys(given) as (keyof CampaignView)[]).filter((key) => isGiven(key) && !isEqual(given[key], view[key]));
  if (keys.length === 0) return view;
  const next: CampaignView = { ...view, ...Object.fromEntries(keys.map((key) => [key, given[key]])) };
  return given.selection || !outgrows(next) || next.query === view.query ? next : { ...next, selection: noSelection };
}

/** "Everything that matches" means what was in sight: with other filters it would stand for campaigns that are not. */
function outgrows({ selection, query }: CampaignView): boolean {
  const filtersOf = (of: CampaignQuery) => queryKey({ ...of, sort: [] });
  return !('ids' in selection) && filtersOf(selection.query) !== filtersOf(query);
}

/** The selection without campaigns that are gone; the same object when none of them was in it. */
export function withoutRemoved(
  selection: Selection,
  gone: readonly { readonly id: string; readonly previous: CampaignSummary | undefined }[],
): Selection {
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
