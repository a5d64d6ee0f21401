/** What was typed and not saved, per campaign: survives the element, the page and the browser. */
import * as z from 'zod/mini';
import { campaignDetailsSchema, campaignInputSchema } from '../domain/campaign.ts';
import type { CampaignStorage } from './storage.ts';

/** Another format is not read. */
const format = 1;

/** The settable fields, as the editor holds them; a tag being wrong is for the editor to say, not for the storage. */
const settingsSchema = z.pick(campaignDetailsSchema, {
  name: true,
  description: true,
  template: true,
  tags: true,
  ttl: true,
  contactList: true,
  segments: true,
  excludedSegments: true,
  oneTimeSegment: true,
  senderName: true,
  telegramBot: true,
  launchType: true,
  sendAt: true,
  recurrence: true,
});
/** Nobody chose a channel yet. */
const withChannel = z.extend(settingsSchema, { channel: z.string() });

const draftSchema = z.object({
  format: z.literal(format),
  /** When it was written, ms since the epoch. */
  at: z.number(),
  /** The settings as typed, and as they were when the typing began. */
  settings: withChannel,
  base: withChannel,
  /** What stands in controls that do not make a setting yet. */
  entry: z.record(z.string(), z.unknown()),
  /** A save whose fate is unknown: asking again under this key makes no second campaign. */
  attempt: z.nullable(z.object({ key: z.string(), input: campaignInputSchema })),
});
export type StoredDraft = z.infer<typeof draftSchema>;

const keyOf = (id: string) => `campaign-editor.draft.${id || 'new'}`;

/** `id`: empty for a new campaign. */
export function readDraft(storage: CampaignStorage, id: string): StoredDraft | null {
  try {
    const { data } = draftSchema.safeParse(JSON.parse(storage.get(keyOf(id)) ?? 'null'));
    return data ?? null;
  } catch {
    return null;
  }
}

export const writeDraft = (storage: CampaignStorage, id: string, draft: Omit<StoredDraft, 'format'>): void =>
  storage.set(keyOf(id), JSON.stringify({ format, ...draft }));

export const removeDraft = (storage: CampaignStorage, id: string): void => storage.remove(keyOf(id));
