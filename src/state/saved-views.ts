/**
 * Named views: what somebody set up (filters, sort, columns, calendar), to come back to. One JSON, versioned and validated,
 * in the storage port, so that a host can keep them on its server and share them.
 */
import * as z from 'zod/mini';
import { campaignQuerySchema, normaliseQuery } from '../domain/query.ts';
import { type CampaignView, initialView } from './campaign-view.ts';
import type { CampaignStorage } from './storage.ts';

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
export type SavedView = z.infer<typeof savedViewSchema>;

export const maxViewName = 60;

/** The present view under a name. */
export const captureView = (name: string, view: CampaignView, columns?: SavedView['columns']): SavedView => ({
  version,
  name: name.trim().slice(0, maxViewName),
  query: normaliseQuery(view.query),
  ...(columns && { columns }),
  calendar: { ...view.calendar },
});

/** What of the view a saved one sets. */
export const patchOf = ({ query, calendar }: SavedView): Pick<CampaignView, 'query' | 'calendar'> => ({
  query,
  calendar: { ...initialView.calendar, ...calendar },
});

/** A text somebody hands over, as a view; null when it is none. */
export function parseView(text: string): SavedView | null {
  try {
    return savedViewSchema.safeParse(JSON.parse(text)).data ?? null;
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
const nameOf = (entry: unknown) => savedViewSchema.safeParse(entry).data?.name;

/** Those that can be read, by name in order of saving. */
export const readViews = (storage: CampaignStorage): SavedView[] =>
  entriesOf(storage).flatMap((entry) => savedViewSchema.safeParse(entry).data ?? []);

/** Adds it, or replaces the one of the same name in its place. */
export function saveView(storage: CampaignStorage, view: SavedView): void {
  const entries = entriesOf(storage);
  const isNew = !entries.some((entry) => nameOf(entry) === view.name);
  const next = isNew ? [...entries, view] : entries.map((entry) => (nameOf(entry) === view.name ? view : entry));
  storage.set(key, JSON.stringify(next));
}

export const removeView = (storage: CampaignStorage, name: string): void =>
  storage.set(key, JSON.stringify(entriesOf(storage).filter((entry) => nameOf(entry) !== name)));
