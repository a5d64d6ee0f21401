import type { CommandTargets } from '../data/data-source.ts';
import type { CampaignSummary } from '../domain/campaign.ts';
import type { CampaignQuery } from '../domain/query.ts';
import type { Selection } from './campaign-view.ts';

export const noSelection: Selection = { ids: [] };

export const selectionSize = (selection: Selection): number =>
  'ids' in selection ? selection.ids.length : Math.max(0, selection.total - selection.except.length);

/** With `ids` chosen or given up. */
export function select(selection: Selection, ids: readonly string[], chosen: boolean): Selection {
  const toggle = (list: readonly string[], add: boolean) =>
    add ? [...list, ...ids.filter((id) => !list.includes(id))] : list.filter((id) => !ids.includes(id));
  return 'ids' in selection ? { ids: toggle(selection.ids, chosen) } : { ...selection, except: toggle(selection.except, !chosen) };
}

/** Everything the query matches, also what is not loaded. */
export const selectAll = (query: CampaignQuery, total: number): Selection => ({ query, except: [], total });

/**
 * Who a command on the selection goes to; versions of those that are known let the backend notice what changed meanwhile.
 * `isCounted`: to no more than were chosen, should more match by then.
 */
export function targetsOf(selection: Selection, known: (id: string) => CampaignSummary | undefined, isCounted = false): CommandTargets {
  return 'ids' in selection
    ? selection.ids.map((id) => ({ id, version: known(id)?.version }))
    : { query: selection.query, except: selection.except, ...(isCounted && { atMost: selectionSize(selection) }) };
}
