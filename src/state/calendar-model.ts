/**
 * What a calendar reads: the occurrences of a range under the view's query, and the campaigns without a time.
 * `store.openCalendar()` makes one. It follows the view's query, live changes and commands by itself.
 */
import type { FirstRead, OccurrenceRange } from '../data/data-source.ts';
import type { CampaignSummary, Instant, Occurrence } from '../domain/campaign.ts';
import type { CampaignError } from '../domain/errors.ts';

/**
 * - `reset`: another range or query: `occurrences` answers another question now.
 * - `changed`: the occurrences of the same range changed (arrived, moved, a status); at most once per task.
 * - `tray`: the campaigns without a time changed.
 * - `state`: one of the flags changed.
 */
export type CalendarEvent = { readonly type: 'reset' | 'changed' | 'tray' | 'state' };

/** Campaigns that are ready but have no time, newest first. */
export interface CalendarTray {
  /** `loading`: never loaded; `error`: never loaded and it failed. */
  readonly status: 'loading' | 'ready' | 'error';
  /** Loaded so far. */
  readonly items: readonly CampaignSummary[];
  readonly total: number;
  readonly error: CampaignError | null;
}

export interface FirstShown {
  /** Picks from the records nobody has checked yet. */
  readonly choose: FirstRead['choose'];
  /** Resolves when they can be seen: the rest waits for that. */
  drawn(): Promise<void>;
}

export interface CampaignCalendarModel {
  /** Of the range shown. `loading`: nothing of it was ever loaded; `error`: nothing loaded and it failed; `ready`: there are occurrences, perhaps none. */
  readonly status: 'loading' | 'ready' | 'error';
  /** Newer ones are on their way; the present ones stay. */
  readonly refreshing: boolean;
  /** Only the first of a long answer are there (see `show`); the rest is being read. */
  readonly partial: boolean;
  /** The newest failure; with `ready` what is shown is older than asked for. Null after a success. */
  readonly error: CampaignError | null;
  readonly range: OccurrenceRange | null;
  /** Of the range shown, by start. A new array whenever something in it changed, the same one otherwise. */
  readonly occurrences: readonly Occurrence[];
  /** Records that could not be read, or have no time that is known: "n not shown". */
  readonly unreadable: number;
  readonly asOf: Instant | null;
  readonly tray: CalendarTray;
  /**
   * Shows a range, from memory at once where it was read before (and is then read again when it is older than a live feed vouches for).
   * `neighbours` are read ahead when the range itself has arrived. `first` says what of a long
   * answer is checked and shown before the rest.
   */
  show(range: OccurrenceRange, neighbours?: readonly OccurrenceRange[], first?: FirstShown): void;
  /** Names the neighbours later than `show`, so that reading them does not delay the picture of the range itself. */
  readAhead(neighbours: readonly OccurrenceRange[]): void;
  /** Opens the tray (nothing of it is read before), or loads more of it. */
  loadTray(limit?: number): void;
  /** Reads again what is shown, keeping it until the answer is there. Resolves when it is, also after a failure (see `error`). */
  refresh(): Promise<void>;
  /** Resolves when what is shown is what the source said last: at once, unless a change left it to be asked. Also after a failure. */
  settled(): Promise<void>;
  subscribe(listener: (event: CalendarEvent) => void): () => void;
  /** Ends it: aborts what is under way. */
  dispose(): void;
}
