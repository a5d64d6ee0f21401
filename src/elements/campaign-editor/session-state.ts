import type { CampaignDetails, CampaignSummary } from '../../domain/campaign.ts';
import { type CampaignError, isAmbiguous } from '../../domain/errors.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import type { StoredDraft } from '../../state/drafts.ts';
import type { Entry } from './entry.ts';
import { Form } from './form.ts';
import type { FieldMerge } from './merge.ts';
import type { SettingKey, Settings } from './settings.ts';
import { type Entered, type Problem, liveProblems } from './validation.ts';

export type SaveMode = 'draft' | 'finish';

/** Why nothing can be typed: refused (a code), or deleted elsewhere. */
export type Lock = { readonly code: string } | 'gone';

/** Both sides changed. `mode`: what is saved once it is decided; null: nothing. `isRestoring`: mine is what was typed earlier. */
export interface Conflict {
  readonly fields: readonly FieldMerge[];
  readonly theirs: CampaignDetails;
  readonly mode: SaveMode | null;
  readonly isRestoring?: true;
}

export interface SessionHost {
  readonly t: Translate;
  /** Fetches what a campaign that exists cannot be shown without. */
  prepare(): Promise<unknown>;
  /** Something is different: draw. */
  changed(): void;
  say(text: string): void;
}

/** What is known and shown of one campaign being edited. */
export abstract class SessionState {
  /** Empty until a new campaign was saved for the first time. */
  id: string;
  phase: 'loading' | 'ready' | 'failed' = 'loading';
  /** Why it could not be loaded. */
  loadError: CampaignError | null = null;
  /** The campaign as we last saw it; null for a new one. */
  details: CampaignDetails | null = null;
  lock: Lock | null = null;
  saving: { readonly mode: SaveMode; readonly abort: AbortController } | null = null;
  problems: readonly Problem[] = [];
  /** Why the last save did not work; what was typed is kept. */
  failure: CampaignError | null = null;
  /** When it may be tried again, ms since the epoch; 0: at once. */
  retryAt = 0;
  conflict: Conflict | null = null;
  /** Typed earlier and never saved. */
  stored: StoredDraft | null = null;
  /** Somebody changed it while it is edited here. */
  elsewhere: CampaignDetails | null = null;

  /** It was saved here at least once. */
  hasSaved = false;

  readonly store: CampaignStore;
  protected readonly host: SessionHost;
  protected readonly form = new Form(() => this.timeZone);

  constructor(store: CampaignStore, id: string, host: SessionHost) {
    this.store = store;
    this.id = id;
    this.host = host;
  }

  get baseline(): Settings {
    return this.form.baseline;
  }
  get settings(): Settings {
    return this.form.settings;
  }
  get entry(): Entry {
    return this.form.entry;
  }

  /** Send times are entered on the wall clock of the account. */
  get timeZone(): string {
    return this.store.account?.timeZone ?? this.store.timeZone;
  }
  /** The newest that is known of it, by whatever way. */
  get newest(): CampaignSummary | undefined {
    return this.isNew ? undefined : this.store.peek(this.id);
  }
  get isNew(): boolean {
    return this.id === '';
  }
  get canEdit(): boolean {
    return this.phase === 'ready' && this.lock === null;
  }
  get isDirty(): boolean {
    return this.canEdit && this.form.isDirty;
  }
  /** Is there anything worth keeping that the backend does not have? */
  get hasTyped(): boolean {
    return this.phase === 'ready' && this.form.changes.length > 0;
  }
  /** Only a draft may be saved half done without leaving where it is. */
  get isDraft(): boolean {
    return this.details === null || this.details.status === 'draft';
  }
  /** It waits for its time or its launch: as a draft it would not go out any more. */
  get isLive(): boolean {
    return this.details?.status === 'waiting' || this.details?.status === 'ready';
  }
  /** Creating it was tried, and the source cannot tell whether it came to be. */
  get isUncertain(): boolean {
    return this.failure !== null && isAmbiguous(this.failure) && this.store.source.capabilities?.idempotency !== true;
  }
  get entered(): Entered {
    return this.form.entered(this.store.now());
  }

  problemOf(key: SettingKey): string | null {
    const all = [...this.problems, ...liveProblems(this.entered, this.host.t)];
    return all.find(({ field }) => field === key)?.text ?? null;
  }
}
