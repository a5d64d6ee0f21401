import type { CampaignQuery } from '../domain/query.ts';
import type { ViewColumns } from './view-columns.ts';

/** What is selected: named campaigns, or everything a query matches but some. By id, never by index. */
export type Selection =
  { readonly ids: readonly string[] } | { readonly query: CampaignQuery; readonly except: readonly string[]; readonly total: number };

export const panes = ['info', 'editor', 'analytics'] as const;
export type Pane = (typeof panes)[number];

/** UI state as one serialisable value: URL sync, saved views and tests use the same thing. */
export interface CampaignView {
  readonly query: CampaignQuery;
  /** The list's columns; null: as the user left them last. */
  readonly columns: ViewColumns | null;
  readonly selection: Selection;
  /** The campaign that is open, and how. */
  readonly open: { readonly id: string; readonly pane: Pane } | null;
  /** What fills the page in `campaign-manager`. */
  readonly screen: 'list' | 'calendar' | 'statistics';
  readonly calendar: {
    readonly view: 'month' | 'week' | 'day' | 'agenda';
    readonly date: string | null;
    readonly zone: 'account' | 'local';
  };
}

export const initialView: CampaignView = {
  query: {},
  columns: null,
  selection: { ids: [] },
  open: null,
  screen: 'list',
  calendar: { view: 'month', date: null, zone: 'account' },
};
