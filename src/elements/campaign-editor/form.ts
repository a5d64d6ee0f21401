import { type Entry, entryOf, isSameInstant, recurrenceOf, resolveEntry, ttlOf } from './entry.ts';
import { type SeriesForm, newSeries } from './series.ts';
import { type SettingKey, type Settings, blankSettings, changedKeys } from './settings.ts';
import type { Entered } from './validation.ts';

/** What is entered, next to what the backend has. */
export class Form {
  /** As the backend has it. */
  baseline: Settings = blankSettings;
  settings: Settings = blankSettings;
  entry: Entry = { date: '', time: '', fold: null, ttlAmount: '', ttlUnit: 'hours', series: newSeries };
  readonly #zone: () => string;

  constructor(zone: () => string) {
    this.#zone = zone;
  }

  get timeZone(): string {
    return this.#zone();
  }
  get changes(): SettingKey[] {
    return changedKeys(this.baseline, this.settings);
  }
  /** A date without a time, or the other way round, makes no setting yet and is still worth keeping. */
  get isDirty(): boolean {
    const { date, time } = this.entry;
    const isHalf = this.settings.sendAt === null && this.baseline.sendAt === null && (date !== '') !== (time !== '');
    return isHalf || this.changes.length > 0;
  }

  entered(now: number): Entered {
    const { settings, entry, baseline, timeZone } = this;
    return { settings, entry, baseline, timeZone, now };
  }

  adopt(baseline: Settings): void {
    this.baseline = baseline;
    this.take(baseline);
  }

  take(settings: Settings, entry: Entry = entryOf(settings, this.timeZone)): void {
    this.settings = settings;
    this.entry = entry;
  }

  edit(patch: Partial<Settings>): void {
    this.take({ ...this.settings, ...patch }, this.entry);
  }

  /** Typing into a control that is part of a setting; answers what became of the setting. */
  editEntry(patch: Partial<Entry>): Partial<Settings> {
    const entry = { ...this.entry, ...patch };
    this.entry = entry;
    const { timeZone, baseline, settings } = this;
    if ('ttlAmount' in patch || 'ttlUnit' in patch) return { ttl: ttlOf(entry) };
    if ('series' in patch) return { recurrence: recurrenceOf(entry, settings.sendAt, baseline, timeZone) };
    const sendAt = resolveEntry(entry, timeZone).instant;
    if (!settings.recurrence) return { sendAt };
    // A rule the builder cannot express keeps its text, and begins anew at the new time.
    const { rule, until } = settings.recurrence;
    const asItIs = isSameInstant(sendAt, baseline.sendAt) && baseline.recurrence ? baseline.recurrence : { rule, until };
    return { sendAt, recurrence: entry.series ? recurrenceOf(entry, sendAt, baseline, timeZone) : asItIs };
  }

  seriesWith(patch: Partial<SeriesForm>): SeriesForm {
    return { ...(this.entry.series ?? newSeries), ...patch };
  }
}
