import { type Entry, entryOf, resolveEntry, ttlOf } from './entry.ts';
import { type SeriesForm, newSeries, writeSeries } from './series.ts';
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
    const { timeZone } = this;
    if ('ttlAmount' in patch || 'ttlUnit' in patch) return { ttl: ttlOf(entry) };
    if ('series' in patch) return { recurrence: entry.series && writeSeries(entry.series, timeZone) };
    return { sendAt: resolveEntry(entry, timeZone).instant };
  }

  seriesWith(patch: Partial<SeriesForm>): SeriesForm {
    return { ...(this.entry.series ?? newSeries), ...patch };
  }
}
