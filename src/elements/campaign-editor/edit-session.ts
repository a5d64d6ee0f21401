import type { CampaignDetails, CampaignSummary, Instant } from '../../domain/campaign.ts';
import { type CampaignError, isAbort, toCampaignError } from '../../domain/errors.ts';
import { ensureTemporal } from '../../domain/temporal.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import { Drafts, type StoredDraft, ownerOf } from '../../state/drafts.ts';
import { pauseOf } from '../../state/retry.ts';
import { type Entry, entryOf } from './entry.ts';
import type { Step } from './fields.ts';
import { type Choice, compare, merged } from './merge.ts';
import type { SeriesForm } from './series.ts';
import { Attempts } from './attempts.ts';
import { type SettingKey, type Settings, blankSettings, isSame, settingsOf } from './settings.ts';
import { type SaveMode, type SessionHost, SessionState } from './session-state.ts';
import { type Problem, serverProblems, validate } from './validation.ts';

/** One campaign being edited: what was typed, and what becomes of saving it. Knows no DOM. */
export class EditSession extends SessionState {
  readonly #reading = new AbortController();
  readonly #attempts: Attempts;
  #drafts: Drafts;
  #zone: string;

  constructor(store: CampaignStore, id: string, host: SessionHost) {
    super(store, id, host);
    this.#zone = this.timeZone;
    this.#drafts = new Drafts(store);
    this.#attempts = new Attempts(store, () => this.keep());
  }

  async load(): Promise<void> {
    this.phase = 'loading';
    this.loadError = null;
    this.host.changed();
    try {
      const { isNew, id, store } = this;
      const reading = isNew ? [] : ([store.details(id, { signal: this.#reading.signal }), this.host.prepare()] as const);
      const [details = null] = await Promise.all([...reading, ensureTemporal()]);
      this.phase = 'ready';
      this.#adopt(details);
      if (!details && this.store.permissions.create === false) this.lock = { code: 'not-permitted' };
      this.#offerStored();
    } catch (thrown) {
      if (isAbort(thrown) || this.#reading.signal.aborted) return;
      const error = toCampaignError(thrown);
      this.phase = 'failed';
      this.loadError = error;
      this.stored = this.#drafts.read(this.id);
      if (error.kind === 'not-found' && this.stored) this.#startFromStored(this.stored);
    }
    this.host.changed();
  }

  /** It is gone, but what was typed is not: it can become a new campaign. */
  #startFromStored(stored: StoredDraft): void {
    this.phase = 'ready';
    this.loadError = null;
    this.lock = 'gone';
    this.form.adopt(stored.base);
    this.form.take(stored.settings);
    this.stored = null;
  }

  /** The backend's version becomes what is shown and compared with. */
  #adopt(details: CampaignDetails | null): void {
    this.details = details;
    this.form.adopt(details ? settingsOf(details) : blankSettings);
    this.elsewhere = null;
    this.#judge();
  }

  /** By the newest that is known, which may be newer than what is edited here. */
  #judge(): void {
    const verdict = this.details ? this.store.can(this.newest ?? this.details, 'edit') : null;
    this.lock = verdict && !verdict.ok ? { code: verdict.code } : null;
  }

  #offerStored(): void {
    const stored = this.#drafts.read(this.id);
    this.#attempts.unsettled = stored?.attempt ?? null;
    this.stored = stored && !isSame(stored.settings, this.settings) ? stored : null;
    if (stored && !this.stored) this.#drafts.remove(this.id);
  }

  /** Takes what was typed earlier; what changed on the backend since is compared first. */
  restore(): void {
    const { stored } = this;
    if (!stored) return;
    if (this.lock === 'gone') {
      this.#startFromStored(stored);
      return this.host.changed();
    }
    const found = compare(stored.base, stored.settings, this.baseline);
    const all = merged(this.baseline, found, {});
    if (all) {
      this.stored = null;
      this.#take(all, isSame(stored.base, this.baseline) ? ({ ...this.entry, ...stored.entry } as Entry) : undefined);
      // Undecided, it is still on offer.
    } else if (this.details) this.conflict = { fields: found, theirs: this.details, mode: null, isRestoring: true };
    this.host.changed();
  }

  forgetStored(): void {
    this.stored = null;
    this.#attempts.unsettled = null;
    this.#drafts.remove(this.id);
    this.host.changed();
  }

  edit(patch: Partial<Settings>): void {
    if (!this.canEdit || this.saving) return;
    const touched = Object.keys(patch);
    this.problems = this.problems.filter(({ field }) => field === null || !touched.includes(field));
    this.#take({ ...this.settings, ...patch }, this.entry);
  }

  editEntry(patch: Partial<Entry>): void {
    if (this.canEdit && !this.saving) this.edit(this.form.editEntry(patch));
  }

  editSeries(patch: Partial<SeriesForm>): void {
    this.editEntry({ series: this.form.seriesWith(patch) });
  }

  /** A recurring campaign starts with the form's rule, without anybody touching it. */
  chooseLaunchType(launchType: string): void {
    const { recurrence } = this.settings;
    this.edit({ launchType });
    if (launchType === 'recurring' && recurrence === null && this.canEdit) this.editSeries({});
  }

  /** It is to go out then: what goes out once gets the launch type that has a time, a series stays one. */
  schedule(sendAt: Instant): void {
    if (this.settings.launchType !== 'recurring') this.chooseLaunchType('schedule');
    const { date, time, fold } = entryOf({ ...this.settings, sendAt }, this.timeZone);
    this.editEntry({ date, time, fold });
  }

  #take(settings: Settings, entry?: Entry): void {
    this.form.take(settings, entry);
    this.failure = null;
    this.keep();
    this.host.changed();
  }

  /** Writes down what is typed, so that nothing can take it away. */
  keep(): void {
    if (!this.isDirty && !(this.lock && this.hasTyped)) {
      if (!this.stored && !this.#attempts.unsettled) this.#drafts.remove(this.id);
      return;
    }
    const { settings, baseline: base, entry } = this;
    this.#drafts.write(this.id, { at: this.store.now(), settings, base, entry: { ...entry }, attempt: this.#attempts.unsettled });
  }

  /** Back to the backend's version. */
  discard(): void {
    this.#attempts.unsettled = null;
    this.form.take(this.baseline);
    this.problems = [];
    this.failure = null;
    this.#drafts.remove(this.id);
    this.host.changed();
  }

  /** Judges what was entered; answers whether it may go on. */
  check(scope: { finish: boolean; step?: Step }): boolean {
    this.problems = validate(this.entered, scope, this.host.t);
    if (this.problems.length) this.host.say(this.host.t('editor.problems', { count: this.problems.length }));
    this.host.changed();
    return this.problems.length === 0;
  }

  /** What the backend found wrong with it after all. */
  blame(problems: readonly Problem[]): void {
    this.problems = problems;
    this.host.changed();
  }

  /** True when it is saved; otherwise the session says why. */
  async save(mode: SaveMode): Promise<boolean> {
    if (!this.canEdit || this.saving) return false;
    const abort = new AbortController();
    this.saving = { mode, abort };
    this.failure = null;
    this.problems = [];
    this.host.changed();
    this.host.say(this.host.t('editor.saving'));
    const before = this.id;
    try {
      const saved = await this.#send(mode, abort.signal);
      this.id = saved.id;
      this.hasSaved = true;
      this.#adopt(saved);
      this.#drafts.remove(before);
      this.#drafts.remove(saved.id);
      return true;
    } catch (thrown) {
      if (isAbort(thrown)) this.host.say(this.host.t('editor.cancelled'));
      else await this.#failed(toCampaignError(thrown), mode);
      this.keep();
      return false;
    } finally {
      this.saving = null;
      this.host.changed();
    }
  }

  cancelSave(): void {
    this.saving?.abort.abort();
  }

  async #send(mode: SaveMode, signal: AbortSignal): Promise<CampaignDetails> {
    const created = this.isNew ? await this.#attempts.settle(signal) : null;
    if (created) {
      this.#drafts.remove(this.id);
      this.id = created.id;
      this.details = created;
      this.form.baseline = settingsOf(created);
    }
    return this.#attempts.save(this.details, this.baseline, this.settings, mode === 'draft', signal);
  }

  async #failed(error: CampaignError, mode: SaveMode | null): Promise<void> {
    if (error.kind === 'invalid') this.problems = serverProblems(error.errors ?? [], this.host.t);
    if (error.kind === 'invalid' && this.problems.length) return;
    try {
      if (error.kind === 'conflict') return this.#collide(await this.#newest(error), mode);
      if (error.kind === 'refused') {
        this.#catchUp(await this.#newest(error));
        this.#judge();
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
      this.retryAt = error.retryAfter === undefined ? 0 : this.store.clock.now() + pauseOf(error.retryAfter);
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
    this.host.changed();
  }

  dropConflict(): void {
    this.conflict = null;
    this.host.changed();
  }

  /** What was decided becomes what is edited, on top of theirs. Answers how to go on saving; null: it stays unsaved, or something is undecided. */
  settleConflict(choices: Partial<Record<SettingKey, Choice>>): SaveMode | null {
    const { conflict } = this;
    const settings = conflict && merged(settingsOf(conflict.theirs), conflict.fields, choices);
    if (!conflict || !settings) return null;
    this.conflict = null;
    this.elsewhere = null;
    if (conflict.isRestoring) this.stored = null;
    this.details = conflict.theirs;
    this.form.baseline = settingsOf(conflict.theirs);
    this.#judge();
    this.#take(settings);
    return this.lock ? null : conflict.mode;
  }

  /** Nothing that is edited here differs: then what is typed stands on the newest version as well. */
  #catchUp(newest: CampaignDetails): boolean {
    const isSameSettings = isSame(this.baseline, settingsOf(newest));
    if (isSameSettings) this.details = newest;
    return isSameSettings;
  }

  /** The backend says this campaign is different now. */
  async heard(campaign: CampaignSummary): Promise<void> {
    const { details } = this;
    if (this.phase !== 'ready' || campaign.id !== this.id || this.saving || !details || campaign.version === details.version) return;
    try {
      const newest = await this.store.details(this.id, { signal: this.#reading.signal });
      if (this.saving || newest.version === this.details?.version) return;
      if (!this.isDirty && !(this.lock && this.hasTyped)) this.#adopt(newest);
      else if (!this.#catchUp(newest)) this.elsewhere = newest;
      this.#judge();
      if (this.lock) this.elsewhere = null;
      this.host.changed();
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
    this.host.changed();
  }

  /** Another zone, rights or verdict. */
  contextChanged(): void {
    const before = this.#drafts;
    if (ownerOf(this.store) !== before.owner) this.#drafts = new Drafts(this.store);
    if (this.phase !== 'ready') return;
    // It is known by now whose account it is: what was typed is theirs, what was found before may be somebody else's.
    if (this.#drafts !== before && this.isDirty) {
      before.remove(this.id);
      this.keep();
    } else if (this.#drafts !== before) this.#offerStored();
    if (this.#zone !== this.timeZone) this.form.take(this.settings);
    this.#zone = this.timeZone;
    if (this.lock !== 'gone' && !this.saving) this.#judge();
    if (!this.details && this.store.permissions.create === false) this.lock = { code: 'not-permitted' };
  }

  /** What is shown here becomes a new campaign, without its send time. */
  duplicate(): void {
    const { settings, id } = this;
    this.id = '';
    this.#adopt(null);
    this.stored = null;
    this.conflict = null;
    this.problems = [];
    this.#drafts.remove(id);
    const launchType = settings.launchType;
    this.#take({ ...settings, name: this.host.t('editor.copyOf', { name: settings.name }), launchType, sendAt: null });
  }

  /** Nothing of it runs afterwards but a write under way. */
  end(): void {
    this.#reading.abort();
    if (this.phase === 'ready' && (this.isDirty || (this.lock && this.hasTyped))) this.keep();
  }
}
