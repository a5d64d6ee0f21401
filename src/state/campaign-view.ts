import type { CampaignQuery } from '../domain/query.ts';

/** What is selected: named campaigns, or everything a query matches but some. By id, never by index. */
export type Selection =
  { readonly ids: readonly string[] } | { readonly query: CampaignQuery; readonly except: readonly string[]; readonly total: number };

export const panes = ['info', 'editor', 'analytics'] as const;
export type Pane = (typeof panes)[number];

/** UI state as one serialisable value: URL sync, saved views and tests use the same thing. */
export interface CampaignView {
  readonly query: CampaignQuery;
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
  selection: { ids: [] },
  open: null,
  screen: 'list',
  calendar: { view: 'month', date: null, zone: 'account' },
};
