/**
 * Named views: what somebody set up (filters, sort, columns, calendar), to come back to. One JSON, versioned and validated,
 * in the storage port, so that a host can keep them on its server and share them.
 */
import * as z from 'zod/mini';
import { type CampaignQuery, campaignQuerySchema, normaliseQuery } from '../domain/query.ts';
import { type CampaignView, initialView } from './campaign-view.ts';
import { patchView } from './view-changes.ts';
import type { CampaignStorage } from './storage.ts';
import { type ViewColumns, normaliseColumns } from './view-columns.ts';

const version = 1;
const key = 'views';

export const savedViewSchema = z.object({
  version: z.literal(version),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  query: campaignQuerySchema,
  /** Which columns, in which order and how wide (px); absent: as they are. */
  columns: z.optional(z.object({ order: z.array(z.string()), hidden: z.array(z.string()), widths: z.record(z.string(), z.number()) })),
  /** `date` is a day in the calendar, null: today's. */
  calendar: z.object({
    view: z.enum(['month', 'week', 'day', 'agenda']),
    date: z.nullable(z.iso.date()),
    zone: z.enum(['account', 'local']),
  }),
});
/** As the schema reads it. */
export interface SavedView {
  readonly version: typeof version;
  readonly name: string;
  readonly query: CampaignQuery;
  readonly columns?: ViewColumns | undefined;
  readonly calendar: CampaignView['calendar'];
}
const read = (entry: unknown): SavedView | undefined => savedViewSchema.safeParse(entry).data;

export const maxViewName = 60;

/** The present view under a name; `columns` are those of the list where it is saved. */
export function captureView(name: string, view: CampaignView, shown: ViewColumns | null = view.columns): SavedView {
  const columns = shown && normaliseColumns(shown);
  return {
    version,
    name: name.trim().slice(0, maxViewName),
    query: normaliseQuery(view.query),
    ...(columns && { columns }),
    calendar: { ...view.calendar },
  };
}

/** What of the view a saved one sets: columns only if it has some. */
export const patchOf = ({ query, columns, calendar }: SavedView): Pick<CampaignView, 'query' | 'calendar'> & Partial<CampaignView> => ({
  query: normaliseQuery(query),
  ...(columns && { columns: normaliseColumns(columns) }),
  calendar: { ...initialView.calendar, ...calendar },
});

/** Is everything it sets as it says? `columns` are those in sight. */
export function isShown(saved: SavedView, view: CampaignView, columns: ViewColumns | null = view.columns): boolean {
  const now = { ...view, columns: columns && normaliseColumns(columns) };
  return patchView(now, patchOf(saved)) === now;
}

/** A text somebody hands over, as a view; null when it is none. */
export function parseView(text: string): SavedView | null {
  try {
    return read(JSON.parse(text)) ?? null;
  } catch {
    return null;
  }
}

/** All entries as they stand in the storage; those of a newer version are not ours to lose. */
function entriesOf(storage: CampaignStorage): readonly unknown[] {
  try {
    const entries: unknown = JSON.parse(storage.get(key) ?? '[]');
    return Array.isArray(entries) ? entries : [];
  } catch {
    return [];
  }
}
const nameOf = (entry: unknown) => read(entry)?.name;

/** Those that can be read, by name in order of saving. */
export const readViews = (storage: CampaignStorage): SavedView[] => entriesOf(storage).flatMap((entry) => read(entry) ?? []);

/** Adds it, or replaces the one of the same name in its place. */
export function saveView(storage: CampaignStorage, view: SavedView): void {
  const entries = entriesOf(storage);
  const isNew = !entries.some((entry) => nameOf(entry) === view.name);
  const next = isNew ? [...entries, view] : entries.map((entry) => (nameOf(entry) === view.name ? view : entry));
  storage.set(key, JSON.stringify(next));
}

export const removeView = (storage: CampaignStorage, name: string): void =>
  storage.set(key, JSON.stringify(entriesOf(storage).filter((entry) => nameOf(entry) !== name)));
