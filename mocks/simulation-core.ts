/** The heart of the simulation: campaigns, what befalls them as time passes, and who is told. */
import type { Clock } from '../src/data/clock.ts';
import type { CampaignChange } from '../src/data/data-source.ts';
import { type CampaignDetails, type HistoryEntry, type PreflightReport, summaryOf } from '../src/domain/campaign.ts';
import { preflightVerdict } from '../src/domain/failure.ts';
import { advance } from '../src/domain/recurrence.ts';
import { type Permissions, type Status, type StatusEvent, statusAfterEvent } from '../src/domain/status.ts';
import { EventQueue } from './event-queue.ts';
import { type World, audienceOf, reasonsOf, reportOn } from './preflight.ts';
import { type StoredCampaign, iso } from './seed-record.ts';
import { type Run, endRun, finishOf, sentAt, startRun } from './sending.ts';
import type { Records } from './simulation-records.ts';

/** What the core needs to know; the simulation may change it while running. */
export interface CoreSettings {
  readonly clock: Clock;
  readonly timeZone: string;
  readonly messagesPerSecond: number;
  readonly user: string;
  world: World;
  permissions: Permissions;
}

/** How a change is written down. */
export interface Cause {
  /** The kind of history entry. */
  readonly type: string;
  /** When it happened, ms since the epoch. */
  readonly at: number;
  readonly by?: string | undefined;
  readonly message?: string | undefined;
}

const maxHistory = 50;
export class Core {
  readonly settings: CoreSettings;
  readonly records: Records;
  /** Rows sending now. */
  readonly running = new Set<number>();
  readonly #queue = new EventQueue();
  /** The newest time in the queue for each row. */
  readonly #expected = new Map<number, number>();
  readonly #announce: (change: CampaignChange) => void;
  #revision: number;

  constructor(settings: CoreSettings, records: Records, revision: number, announce: (change: CampaignChange) => void) {
    this.settings = settings;
    this.records = records;
    this.#revision = revision;
    this.#announce = announce;
    const { index } = records;
    for (let row = 0; row < index.size; row += 1) {
      if (!index.isAlive(row)) continue;
      const status = index.status(row);
      if (status === 'running') this.#watch(row, records.at(row));
      else if (status === 'waiting' && !Number.isNaN(index.sendAt(row))) this.#expect(row, index.sendAt(row));
    }
  }

  get now(): number {
    return this.settings.clock.now();
  }

  get revision(): number {
    return this.#revision;
  }

  /** When something is to happen next, ms since the epoch; undefined: never. */
  get nextAt(): number | undefined {
    return this.#queue.peek()?.at;
  }

  /** The campaign as it is at this moment, with its progress. */
  view(row: number): CampaignDetails {
    const { details, runs } = this.records.at(row);
    const run = runs.at(-1);
    if (details.status !== 'running' || !run) return details;
    const { now } = this;
    const updatedAt = iso(Math.max(now, Date.parse(details.updatedAt)));
    return { ...details, updatedAt, progress: { sent: sentAt(run, now), total: run.total } };
  }

  /** Messages of its newest send that are out. */
  progress(row: number): number {
    const run = this.records.at(row).runs.at(-1);
    return run ? sentAt(run, this.now) : 0;
  }

  preflight(row: number): PreflightReport {
    return reportOn(this.records.at(row).details, this.settings.world);
  }

  /** Lets everything happen that was due by now, in the order of time. */
  settle(): void {
    const { now } = this;
    for (let next = this.#queue.peek(); next && next.at <= now; next = this.#queue.peek()) {
      this.#queue.pop();
      const { at, row } = next;
      if (this.#expected.get(row) === at) this.#expected.delete(row);
      if (!this.records.index.isAlive(row)) continue;
      const record = this.records.at(row);
      // Whatever was changed since has an entry of its own.
      if (dueAt(record) !== at) continue;
      if (record.details.status === 'waiting') this.start(row, { type: 'launched', at }, 'due');
      else this.#finish(row, at);
    }
  }

  /** Starts it, or makes it fail with the reasons the preflight finds. `from`: the status it starts out of, where that is not its own. */
  start(row: number, cause: Cause, event?: StatusEvent, patch: Partial<CampaignDetails> = {}, from?: Status): CampaignDetails {
    const { details } = this.records.at(row);
    const status = from ?? (details.status as Status);
    const report = reportOn({ ...details, ...patch }, this.settings.world);
    const failed = preflightVerdict(report.checks) === 'pass' ? null : statusAfterEvent(status, 'start-failed');
    if (failed) {
      const failureReasons = reasonsOf(report, iso(cause.at));
      return this.change(
        row,
        { ...patch, status: failed, failureReasons },
        { ...cause, type: 'failed', message: failureReasons.map(({ code }) => code).join(', ') },
      );
    }
    const to = event ? statusAfterEvent(status, event)! : 'running';
    return this.change(row, { ...patch, status: to, failureReasons: [] }, cause);
  }

  /** One occurrence is out: the next waits its turn, or that was all. */
  #finish(row: number, at: number): void {
    const { sendAt, recurrence, launchType } = this.records.at(row).details;
    const cause: Cause = { type: 'finished', at };
    // Occurrences that came while it was still sending are left out.
    const next =
      launchType === 'recurring' &&
      sendAt &&
      recurrence &&
      advance({ sendAt, recurrence, timeZone: this.settings.timeZone }, iso(Math.max(at, Date.parse(sendAt))));
    if (next) this.change(row, { status: statusAfterEvent('running', 'occurrence-finished')!, ...next }, cause);
    else this.change(row, { status: statusAfterEvent('running', 'finished')! }, cause);
  }

  /** The only way a campaign changes: version, history, runs, timers and announcement follow by themselves. */
  change(row: number, patch: Partial<CampaignDetails>, cause: Cause, options: { version?: string | undefined } = {}): CampaignDetails {
    const before = this.records.at(row);
    this.#revision += 1;
    const { progress, ...rest } = patch;
    const status = rest.status ?? before.details.status;
    const runs = this.#runsAfter(before, { ...before.details, ...rest, status }, progress ?? null, cause.at);
    const at = iso(cause.at);
    const details: CampaignDetails = {
      ...before.details,
      ...(status === 'running' && before.details.status !== 'running' && { startedAt: at, finishedAt: null }),
      ...(status !== 'running' && before.details.status === 'running' && { finishedAt: at }),
      ...rest,
      updatedAt: rest.updatedAt ?? at,
      version: options.version ?? String(this.#revision),
      history: [...(before.details.history ?? []), entryOf(cause)].slice(-maxHistory),
    };
    const after = { details, runs };
    this.records.put(row, after);
    this.#watch(row, after);
    const view = this.view(row);
    this.#announce({ type: 'changed', campaign: summaryOf(view) });
    return view;
  }

  add(record: StoredCampaign): CampaignDetails {
    const details = { ...record.details, version: String((this.#revision += 1)) };
    const row = this.records.add({ ...record, details });
    this.#watch(row, this.records.at(row));
    const view = this.view(row);
    this.#announce({ type: 'changed', campaign: summaryOf(view) });
    return view;
  }

  remove(row: number): void {
    const { id } = this.records.at(row).details;
    this.#revision += 1;
    this.records.remove(row);
    this.running.delete(row);
    this.#announce({ type: 'removed', id });
  }

  #runsAfter(before: StoredCampaign, details: CampaignDetails, progress: CampaignDetails['progress'], at: number): readonly Run[] {
    const { runs } = before;
    const rate = this.settings.messagesPerSecond;
    const last = runs.at(-1);
    const wasRunning = before.details.status === 'running';
    if (details.status === 'running') {
      const run = wasRunning && last ? last : startRun(at, audienceOf(details, this.settings.world.catalogue), rate);
      const current = progress ? { ...run, since: at, sent: progress.sent, total: progress.total } : run;
      return wasRunning && last ? [...runs.slice(0, -1), current] : [...runs, current];
    }
    return wasRunning && last ? [...runs.slice(0, -1), endRun(last, at)] : runs;
  }

  #watch(row: number, record: StoredCampaign): void {
    if (record.details.status === 'running') this.running.add(row);
    else this.running.delete(row);
    const at = dueAt(record);
    if (at !== null) this.#expect(row, at);
  }

  /** Campaigns change much more often than their times do. */
  #expect(row: number, at: number): void {
    if (this.#expected.get(row) === at) return;
    this.#expected.set(row, at);
    this.#queue.push({ at, row });
  }
}

/** When something happens to it by itself; null: never. */
function dueAt({ details, runs }: StoredCampaign): number | null {
  if (details.status === 'waiting' && details.sendAt) return Date.parse(details.sendAt);
  const run = runs.at(-1);
  return details.status === 'running' && run ? finishOf(run) : null;
}

const entryOf = ({ type, at, by, message }: Cause): HistoryEntry => ({ at: iso(at), type, ...(by && { by }), ...(message && { message }) });
