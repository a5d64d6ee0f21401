import type { CampaignDetails, CampaignInput, CampaignSummary } from '../../domain/campaign.ts';
import { type CampaignError, isAbort, isAmbiguous, toCampaignError } from '../../domain/errors.ts';
import { ensureTemporal } from '../../domain/temporal.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import { type StoredDraft, readDraft, removeDraft, writeDraft } from '../../state/drafts.ts';
import { newKey } from '../../state/ports.ts';
import { type Entry, entryOf, resolveEntry, ttlOf } from './entry.ts';
import type { Step } from './fields.ts';
import { type Choice, type FieldMerge, compare, conflictsIn, merged } from './merge.ts';
import { type SeriesForm, newSeries, writeSeries } from './series.ts';
import { type SettingKey, type Settings, blankSettings, changedKeys, inputOf, isSame, settingsOf } from './settings.ts';
import { type Entered, type Problem, liveProblems, serverProblems, validate } from './validation.ts';

export type SaveMode = 'draft' | 'finish';

/** Why nothing can be typed: refused (a code), or deleted elsewhere. */
export type Lock = { readonly code: string } | 'gone';

/** Both sides changed. `mode`: what is saved once it is decided; null: nothing. */
export interface Conflict {
  readonly fields: readonly FieldMerge[];
  readonly theirs: CampaignDetails;
  readonly mode: SaveMode | null;
}

export interface SessionHost {
  readonly t: Translate;
  /** Something is different: draw. */
  changed(): void;
  say(text: string): void;
}

/** One campaign being edited: what the backend has, what was typed, and what became of saving it. Knows no DOM. */
export class EditSession {
  /** Empty until a new campaign was saved for the first time. */
  id: string;
  phase: 'loading' | 'ready' | 'failed' = 'loading';
  /** Why it could not be loaded. */
  loadError: CampaignError | null = null;
  /** The campaign as we last saw it; null for a new one. */
  details: CampaignDetails | null = null;
  baseline: Settings = blankSettings;
  settings: Settings = blankSettings;
  entry: Entry;
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
  readonly #host: SessionHost;
  readonly #reading = new AbortController();
  #attempt: { readonly key: string; readonly input: CampaignInput } | null = null;
  #zone: string;

  constructor(store: CampaignStore, id: string, host: SessionHost) {
    this.store = store;
    this.id = id;
    this.#host = host;
    this.#zone = this.timeZone;
    this.entry = { date: '', time: '', fold: null, ttlAmount: '', ttlUnit: 'hours', series: newSeries };
  }

  /** Send times are entered on the wall clock of the account. */
  get timeZone(): string {
    return this.store.account?.timeZone ?? this.store.timeZone;
  }
  get isNew(): boolean {
    return this.id === '';
  }
  get canEdit(): boolean {
    return this.phase === 'ready' && this.lock === null;
  }
  get isDirty(): boolean {
    return this.canEdit && (changedKeys(this.baseline, this.settings).length > 0 || this.#hasEntry());
  }
  /** Is there anything worth keeping that the backend does not have? */
  get hasTyped(): boolean {
    return this.phase === 'ready' && changedKeys(this.baseline, this.settings).length > 0;
  }
  /** Only a draft may be saved half done without leaving where it is. */
  get isDraft(): boolean {
    return this.details === null || this.details.status === 'draft';
  }
  /** Creating it was tried, and the source cannot tell whether it came to be. */
  get isUncertain(): boolean {
    return this.failure !== null && isAmbiguous(this.failure) && this.store.source.capabilities?.idempotency !== true;
  }
  get entered(): Entered {
    const { settings, entry, baseline, timeZone } = this;
    return { settings, entry, baseline, timeZone, now: this.store.now() };
  }

  /** Something typed that makes no setting yet: a date without a time. */
  #hasEntry(): boolean {
    const { date, time } = this.entry;
    return this.settings.sendAt === null && this.baseline.sendAt === null && (date !== '') !== (time !== '');
  }

  problemOf(key: SettingKey): string | null {
    const all = [...this.problems, ...liveProblems(this.entered, this.#host.t)];
    return all.find(({ field }) => field === key)?.text ?? null;
  }

  async load(): Promise<void> {
    this.phase = 'loading';
    this.loadError = null;
    this.#host.changed();
    try {
      await ensureTemporal();
      const details = this.isNew ? null : await this.store.details(this.id, { signal: this.#reading.signal });
      this.phase = 'ready';
      this.#adopt(details);
      if (!details && this.store.permissions.create === false) this.lock = { code: 'not-permitted' };
      this.#offerStored();
    } catch (thrown) {
      if (isAbort(thrown) || this.#reading.signal.aborted) return;
      const error = toCampaignError(thrown);
      this.phase = 'failed';
      this.loadError = error;
      this.stored = readDraft(this.store.storage, this.id);
      if (error.kind === 'not-found' && this.stored) this.#startFromStored(this.stored);
    }
    this.#host.changed();
  }

  /** It is gone, but what was typed is not: it can become a new campaign. */
  #startFromStored(stored: StoredDraft): void {
    this.phase = 'ready';
    this.loadError = null;
    this.lock = 'gone';
    this.settings = stored.settings;
    this.baseline = stored.base;
    this.stored = null;
  }

  /** The backend's version becomes what is shown and compared with. */
  #adopt(details: CampaignDetails | null): void {
    this.details = details;
    this.baseline = details ? settingsOf(details) : blankSettings;
    this.settings = this.baseline;
    this.entry = entryOf(this.settings, this.timeZone);
    this.elsewhere = null;
    this.#judge(details);
  }

  #judge(details: CampaignSummary | null): void {
    const verdict = details ? this.store.can(details, 'edit') : null;
    this.lock = verdict && !verdict.ok ? { code: verdict.code } : null;
  }

  #offerStored(): void {
    const stored = readDraft(this.store.storage, this.id);
    this.#attempt = stored?.attempt ?? null;
    this.stored = stored && !isSame(stored.settings, this.settings) ? stored : null;
    if (stored && !this.stored) removeDraft(this.store.storage, this.id);
  }

  /** Takes what was typed earlier; what changed on the backend since is compared first. */
  restore(): void {
    const { stored } = this;
    if (!stored) return;
    this.stored = null;
    const found = compare(stored.base, stored.settings, this.baseline);
    const all = merged(this.baseline, found, {});
    if (all) this.#take(all, isSame(stored.base, this.baseline) ? ({ ...this.entry, ...stored.entry } as Entry) : undefined);
    else if (this.details) this.conflict = { fields: found, theirs: this.details, mode: null };
    this.#host.changed();
  }

  forgetStored(): void {
    this.stored = null;
    this.#attempt = null;
    removeDraft(this.store.storage, this.id);
    this.#host.changed();
  }

  edit(patch: Partial<Settings>): void {
    if (!this.canEdit || this.saving) return;
    const settings = { ...this.settings, ...patch };
    const touched = Object.keys(patch);
    this.problems = this.problems.filter(({ field }) => field === null || !touched.includes(field));
    this.#take(settings, this.entry);
  }

  editEntry(patch: Partial<Entry>): void {
    if (!this.canEdit || this.saving) return;
    this.entry = { ...this.entry, ...patch };
    const { entry, timeZone } = this;
    if ('ttlAmount' in patch || 'ttlUnit' in patch) this.edit({ ttl: ttlOf(entry) });
    else if ('series' in patch) this.edit({ recurrence: entry.series && writeSeries(entry.series, timeZone) });
    else this.edit({ sendAt: resolveEntry(entry, timeZone).instant });
  }

  editSeries(patch: Partial<SeriesForm>): void {
    this.editEntry({ series: { ...(this.entry.series ?? newSeries), ...patch } });
  }

  /** A recurring campaign starts with the form's rule, without anybody touching it. */
  chooseLaunchType(launchType: string): void {
    const { recurrence } = this.settings;
    this.edit({ launchType });
    if (launchType === 'recurring' && recurrence === null && this.canEdit) this.editSeries({});
  }

  #take(settings: Settings, entry = entryOf(settings, this.timeZone)): void {
    this.settings = settings;
    this.entry = entry;
    this.failure = null;
    this.keep();
    this.#host.changed();
  }

  /** Writes down what is typed, so that nothing can take it away. */
  keep(): void {
    const { storage } = this.store;
    if (!this.isDirty && !(this.lock && this.hasTyped)) {
      if (!this.stored && !this.#attempt) removeDraft(storage, this.id);
      return;
    }
    const { settings, baseline: base, entry } = this;
    writeDraft(storage, this.id, { at: this.store.now(), settings, base, entry: { ...entry }, attempt: this.#attempt });
  }

  /** Back to the backend's version. */
  discard(): void {
    this.#attempt = null;
    this.settings = this.baseline;
    this.entry = entryOf(this.settings, this.timeZone);
    this.problems = [];
    this.failure = null;
    removeDraft(this.store.storage, this.id);
    this.#host.changed();
  }

  /** Judges what was entered; answers whether it may go on. */
  check(scope: { finish: boolean; step?: Step }): boolean {
    this.problems = validate(this.entered, scope, this.#host.t);
    if (this.problems.length) this.#host.say(this.#host.t('editor.problems', { count: this.problems.length }));
    this.#host.changed();
    return this.problems.length === 0;
  }

  /** What the backend found wrong with it after all. */
  blame(problems: readonly Problem[]): void {
    this.problems = problems;
    this.#host.changed();
  }

  /** True when it is saved; otherwise the session says why. */
  async save(mode: SaveMode): Promise<boolean> {
    if (!this.canEdit || this.saving) return false;
    const abort = new AbortController();
    this.saving = { mode, abort };
    this.failure = null;
    this.problems = [];
    this.#host.changed();
    this.#host.say(this.#host.t('editor.saving'));
    const before = this.id;
    try {
      const saved = await this.#send(mode, abort.signal);
      this.id = saved.id;
      this.hasSaved = true;
      this.#attempt = null;
      this.#adopt(saved);
      removeDraft(this.store.storage, before);
      removeDraft(this.store.storage, saved.id);
      return true;
    } catch (thrown) {
      if (isAbort(thrown)) this.#host.say(this.#host.t('editor.cancelled'));
      else await this.#failed(toCampaignError(thrown), mode);
      this.keep();
      return false;
    } finally {
      this.saving = null;
      this.#host.changed();
    }
  }

  cancelSave(): void {
    this.saving?.abort.abort();
  }

  async #send(mode: SaveMode, signal: AbortSignal): Promise<CampaignDetails> {
    await this.#settleAttempt(signal);
    const input = inputOf(this.baseline, this.settings, mode === 'draft');
    if (this.details && this.isDraft && input.draft && Object.keys(input).length === 1) return this.details;
    const key = newKey();
    const isRepeatable = this.store.source.capabilities?.idempotency === true;
    if (this.isNew && isRepeatable) {
      this.#attempt = { key, input };
      this.keep();
    }
    try {
      const target = this.details ? { id: this.id, version: this.details.version } : {};
      return await this.store.save(input, { ...target, idempotencyKey: key, signal });
    } catch (error) {
      if (!isAbort(error) && !isAmbiguous(toCampaignError(error))) this.#attempt = null;
      throw error;
    }
  }

  /** Creating it was tried and nobody knows what came of it: the same key tells, and makes it if nothing did. */
  async #settleAttempt(signal: AbortSignal): Promise<void> {
    if (!this.#attempt || !this.isNew) return;
    const { key, input } = this.#attempt;
    const created = await this.store.save(input, { idempotencyKey: key, signal });
    removeDraft(this.store.storage, this.id);
    this.#attempt = null;
    this.id = created.id;
    this.details = created;
    this.baseline = settingsOf(created);
  }

  async #failed(error: CampaignError, mode: SaveMode | null): Promise<void> {
    if (error.kind === 'invalid') this.problems = serverProblems(error.errors ?? [], this.#host.t);
    if (error.kind === 'invalid' && this.problems.length) return;
    try {
      if (error.kind === 'conflict') return this.#collide(await this.#newest(error), mode);
      if (error.kind === 'refused') {
        const details = await this.#newest(error);
        this.details = details;
        this.#judge(details);
        this.lock ??= { code: error.code ?? 'unknown' };
        return;
      }
    } catch (thrown) {
      if (isAbort(thrown)) return;
      error = toCampaignError(thrown);
    }
    if (error.kind === 'not-found') this.lock = 'gone';
    else if (error.kind === 'forbidden') this.lock = { code: 'not-permitted' };
    else {
      this.failure = error;
      this.retryAt = error.retryAfter === undefined ? 0 : this.store.clock.now() + error.retryAfter * 1000;
    }
  }

  async #newest({ campaign }: CampaignError): Promise<CampaignDetails> {
    return campaign && 'segments' in campaign ? campaign : this.store.details(this.id, { signal: this.#reading.signal });
  }

  #collide(theirs: CampaignDetails, mode: SaveMode | null): void {
    const now = settingsOf(theirs);
    this.conflict = { fields: compare(this.baseline, this.settings, now), theirs, mode };
  }

  /** Shows what somebody else changed meanwhile, next to what was typed here. */
  compareWithNewest(): void {
    if (this.elsewhere) this.#collide(this.elsewhere, null);
    this.#host.changed();
  }

  dropConflict(): void {
    this.conflict = null;
    this.#host.changed();
  }

  /** What was decided becomes what is edited, on top of theirs. Answers how to go on saving; null: it stays unsaved, or something is undecided. */
  settleConflict(choices: Partial<Record<SettingKey, Choice>>): SaveMode | null {
    const { conflict } = this;
    const settings = conflict && merged(settingsOf(conflict.theirs), conflict.fields, choices);
    if (!conflict || !settings) return null;
    this.conflict = null;
    this.elsewhere = null;
    this.details = conflict.theirs;
    this.baseline = settingsOf(conflict.theirs);
    this.#judge(conflict.theirs);
    this.#take(settings);
    return this.lock ? null : conflict.mode;
  }

  /** The backend says this campaign is different now. */
  async heard(campaign: CampaignSummary): Promise<void> {
    const { details } = this;
    if (this.phase !== 'ready' || campaign.id !== this.id || this.saving || !details || campaign.version === details.version) return;
    try {
      const newest = await this.store.details(this.id, { signal: this.#reading.signal });
      if (this.saving || newest.version === this.details?.version) return;
      const wasDirty = this.isDirty;
      if (!wasDirty) this.#adopt(newest);
      else {
        this.#judge(newest);
        if (this.lock) this.details = newest;
        else if (
          conflictsIn(compare(this.baseline, this.settings, settingsOf(newest))).length ||
          !isSame(this.baseline, settingsOf(newest))
        )
          this.elsewhere = newest;
        else this.details = newest;
      }
      this.#host.changed();
    } catch {
      // The next save tells: it carries the version it is based on.
    }
  }

  heardRemoval(ids: readonly string[]): void {
    if (this.phase !== 'ready' || this.isNew || !ids.includes(this.id)) return;
    this.lock = 'gone';
    this.elsewhere = null;
    this.conflict = null;
    this.keep();
    this.#host.changed();
  }

  /** Another zone, rights or verdict. */
  contextChanged(): void {
    if (this.phase !== 'ready') return;
    if (this.#zone !== this.timeZone) this.entry = entryOf(this.settings, this.timeZone);
    this.#zone = this.timeZone;
    if (this.lock !== 'gone' && !this.saving) this.#judge(this.details);
    if (!this.details && this.store.permissions.create === false) this.lock = { code: 'not-permitted' };
  }

  /** What is shown here becomes a new campaign, without its send time. */
  duplicate(): void {
    const { settings, store, id } = this;
    this.id = '';
    this.#adopt(null);
    this.stored = null;
    this.conflict = null;
    this.problems = [];
    removeDraft(store.storage, id);
    const launchType = settings.launchType;
    this.#take({ ...settings, name: this.#host.t('editor.copyOf', { name: settings.name }), launchType, sendAt: null });
  }

  /** Nothing of it runs afterwards but a write under way. */
  end(): void {
    this.#reading.abort();
    if (this.phase === 'ready' && (this.isDirty || (this.lock && this.hasTyped))) this.keep();
  }
}
