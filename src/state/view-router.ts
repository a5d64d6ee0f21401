import { type Clock, systemClock } from '../data/clock.ts';
import { isKnown } from '../domain/open.ts';
import { filterKeys, filters, queryToParams } from '../domain/query.ts';
import { queryFromParams } from '../domain/query-from-params.ts';
import type { CampaignStore } from './campaign-store.ts';
import { type CampaignView, initialView, panes } from './campaign-view.ts';
import { columnsFromText, columnsToText } from './columns-text.ts';
import { Timer } from './timer.ts';
import { patchView } from './view-changes.ts';

const screens = ['list', 'calendar', 'statistics'] as const satisfies readonly CampaignView['screen'][];
const calendarViews = ['month', 'week', 'day', 'agenda'] as const satisfies readonly CampaignView['calendar']['view'][];
const zones = ['account', 'local'] as const satisfies readonly CampaignView['calendar']['zone'][];

/** Parameters that belong to the view; all others in the address are the host's. */
export const viewParams: readonly string[] = [
  'search',
  'sort',
  ...filterKeys.map((key) => filters[key].param),
  'columns',
  'screen',
  'compared',
  'open',
  'pane',
  'view',
  'date',
  'zone',
];

/** More campaigns than these are not named in an address; an element compares six at most, unless its host allows more. */
const mostCompared = 12;

/**
 * What of the view an address tells. A selection is only in it while it is what is compared: any other would outgrow the address and mean
 * nothing to others.
 */
export type AddressedView = Pick<CampaignView, 'query' | 'columns' | 'open' | 'screen' | 'calendar'> &
  Partial<Pick<CampaignView, 'selection'>>;

/** The ids a view compares. */
const comparedBy = ({ screen, selection }: AddressedView): readonly string[] =>
  screen === 'statistics' && selection && 'ids' in selection ? selection.ids.slice(0, mostCompared) : [];

/** View → parameters; what is as in the initial view is left out. */
export function viewToParams(view: AddressedView): URLSearchParams {
  const { query, columns, open, screen, calendar } = view;
  const params = queryToParams(query);
  const put = (name: string, value: string | null, usual: string | null) => value !== null && value !== usual && params.set(name, value);
  put('columns', columns && columnsToText(columns), null);
  put('screen', screen, initialView.screen);
  for (const id of comparedBy(view)) params.append('compared', id);
  put('open', open?.id ?? null, null);
  put('pane', open?.pane ?? null, panes[0]);
  put('view', calendar.view, initialView.calendar.view);
  put('date', calendar.date, initialView.calendar.date);
  put('zone', calendar.zone, initialView.calendar.zone);
  return params;
}

/** Parameters → view. Never throws: what cannot be understood is as in the initial view. `parse(format(view))` is the view. */
export function viewFromParams(params: URLSearchParams): AddressedView {
  const choose = <T extends string>(name: string, known: readonly T[], usual: T): T => {
    const value = params.get(name);
    return isKnown(known, value) ? value : usual;
  };
  const id = params.get('open');
  const pane = choose('pane', panes, panes[0]);
  const date = params.get('date') ?? '';
  const screen = choose('screen', screens, initialView.screen);
  const compared = screen === 'statistics' ? [...new Set(params.getAll('compared').filter(Boolean))].slice(0, mostCompared) : [];
  return {
    query: queryFromParams(params),
    columns: columnsFromText(params.get('columns') ?? ''),
    // Without an id only the editor opens: a new campaign.
    open: id || (id === '' && pane === 'editor') ? { id, pane } : null,
    screen,
    ...(compared.length > 0 && { selection: { ids: compared } }),
    calendar: {
      view: choose('view', calendarViews, initialView.calendar.view),
      date: isDate(date) ? date : initialView.calendar.date,
      zone: choose('zone', zones, initialView.calendar.zone),
    },
  };
}

/** A day of the calendar, `2026-02-28`. */
const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) === true;

/** Puts our parameters into a query or fragment whose other parts are the host's and stay as they are, letter by letter. */
export function mergeParams(text: string, params: URLSearchParams): string {
  const foreign = text.split('&').filter((part) => part !== '' && !viewParams.includes(nameOf(part)));
  return [...foreign, ...(params.size ? [params.toString()] : [])].join('&');
}

/** Our parameters among those of an address. */
export function ownParams(text: string): URLSearchParams {
  return new URLSearchParams(
    text
      .split('&')
      .filter((part) => viewParams.includes(nameOf(part)))
      .join('&'),
  );
}

const nameOf = (part: string): string => [...new URLSearchParams(part).keys()][0] ?? '';

/** The part of the address the view lives in. */
export interface AddressPort {
  /** The text after `?` or `#`. */
  read(): string;
  write(text: string, how: 'push' | 'replace'): void;
  /** Hears when the user went back or forward, or changed the address. Returns the end of it. */
  onNavigate(listener: () => void): () => void;
}

/** Typing changes the address once it pauses, ms. */
const writeDelay = 200;

/** Does the step deserve an entry in the history? Opening and changing screens does; filtering and typing does not. */
const isNavigation = (view: CampaignView, previous: CampaignView): boolean =>
  view.screen !== previous.screen || view.open?.id !== previous.open?.id || view.open?.pane !== previous.open?.pane;

/** Keeps the view and the address the same until the returned function is called. An address that says nothing leaves the view as it is. */
export function syncView(store: CampaignStore, address: AddressPort, clock: Clock = systemClock): () => void {
  const usual = store.view;
  const writing = new Timer();
  let isReading = false;
  const read = () => {
    writing.clear();
    const params = ownParams(address.read());
    isReading = true;
    store.setView(params.size ? viewFromParams(params) : pick(usual));
    isReading = false;
  };
  const write = (view: CampaignView, how: 'push' | 'replace') => {
    writing.clear();
    const text = mergeParams(address.read(), viewToParams(view));
    if (text !== address.read()) address.write(text, how);
  };

  if (ownParams(address.read()).size) read();
  const ends = [
    address.onNavigate(read),
    store.on('view', ({ view, previous }) => {
      if (isReading || patchView(view, pick(previous)) === view) return;
      if (!isNavigation(view, previous)) {
        if (!writing.isSet) writing.set(clock, writeDelay, () => write(store.view, 'replace'));
        return;
      }
      // What was typed before belongs to the entry that is left.
      if (writing.isSet) write({ ...view, open: previous.open, screen: previous.screen }, 'replace');
      write(view, 'push');
    }),
  ];
  return () => {
    // Not written any more: by now the address may belong to another page of the host.
    writing.clear();
    for (const end of ends) end();
  };
}

const pick = (view: CampaignView): AddressedView => {
  const { query, columns, open, screen, calendar, selection } = view;
  return { query, columns, open, screen, calendar, ...(comparedBy(view).length > 0 && { selection }) };
};
