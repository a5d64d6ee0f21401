/** What was typed and not saved, per campaign: survives the element, the page and the browser. */
import * as z from 'zod/mini';
import { campaignDetailsSchema, campaignInputSchema } from '../domain/campaign.ts';
import type { CampaignStore } from './campaign-store.ts';
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

/** Whose drafts they are: one origin may show the campaigns of several backends and accounts, whose ids are alike. */
export const ownerOf = ({ source, account }: CampaignStore): string => [source.name, account?.id].filter(Boolean).join(' ');

/** The drafts of one owner. */
export class Drafts {
  readonly #storage: CampaignStorage;
  readonly owner: string;

  constructor(store: CampaignStore) {
    this.#storage = store.storage;
    this.owner = ownerOf(store);
  }

  /** `id`: empty for a new campaign. */
  read(id: string): StoredDraft | null {
    try {
      const { data } = draftSchema.safeParse(JSON.parse(this.#storage.get(this.#key(id)) ?? 'null'));
      return data ?? null;
    } catch {
      return null;
    }
  }
  write(id: string, draft: Omit<StoredDraft, 'format'>): void {
    this.#storage.set(this.#key(id), JSON.stringify({ format, ...draft }));
  }
  remove(id: string): void {
    this.#storage.remove(this.#key(id));
  }

  #key(id: string): string {
    return `campaign-editor.draft.${this.owner && `${this.owner} `}${id || 'new'}`;
  }
}
