/** The calendar's question: what goes, or went, out in a stretch of time. */
import type { OccurrenceRange } from '../src/data/data-source.ts';
import { type CampaignDetails, type Instant, type Occurrence, summaryOf } from '../src/domain/campaign.ts';
import { type CampaignQuery } from '../src/domain/query.ts';
import { expandOccurrences } from '../src/domain/recurrence.ts';
import { isStatus, statusTable } from '../src/domain/status.ts';
import { iso } from './seed-record.ts';
import { type Run, finishOf } from './sending.ts';
import { type Core } from './simulation-core.ts';

interface Time {
  readonly start: Instant;
  readonly end: Instant | null;
}

/** By start, then by campaign. The range excludes its end. */
export function occurrences(core: Core, { start, end }: OccurrenceRange, query: CampaignQuery): Occurrence[] {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  const { index } = core.records;
  const found: Occurrence[] = [];
  for (const row of index.query(query).rows) {
    if (!mayFall(core, row, from, to)) continue;
    const details = core.view(row);
    const times = timesOf(details, core.records.at(row).runs, core, { start, end });
    const campaign = times.length ? summaryOf(details) : null;
    for (const time of times) {
      const at = Date.parse(time.start);
      if (campaign && at >= from && at < to) found.push({ id: `${details.id}@${time.start}`, campaignId: details.id, ...time, campaign });
    }
  }
  return found.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1));
}

/** Whether it is worth looking at the record: most rows of a large account cannot be in one month. */
function mayFall({ records: { index } }: Core, row: number, from: number, to: number): boolean {
  const status = index.status(row);
  if (isStatus(status) && !statusTable[status].inCalendar) return false;
  if (index.launchType(row) === 'recurring') return true;
  return [index.sendAt(row), index.startedAt(row)].some((at) => at >= from && at < to);
}

/** Statuses in which a recurring campaign has, or could have, sends ahead. */
const goesOn: readonly string[] = ['waiting', 'stopped', 'running'];

function timesOf(details: CampaignDetails, runs: readonly Run[], core: Core, range: { start: Instant; end: Instant }): Time[] {
  const { status, launchType, sendAt, recurrence, startedAt, finishedAt } = details;
  const past = runs.map((run, i): Time => ({
    start: iso(run.start),
    end: status === 'running' && i === runs.length - 1 ? null : iso(finishOf(run)),
  }));
  if (launchType === 'recurring') {
    const known = new Set(past.map(({ start }) => start));
    const ahead =
      sendAt && recurrence && goesOn.includes(status)
        ? expandOccurrences({ sendAt, recurrence, timeZone: core.settings.timeZone }, range)
        : sendAt && status !== 'done'
          ? [sendAt]
          : [];
    return [...past, ...ahead.filter((start) => !known.has(start)).map((start): Time => ({ start, end: null }))];
  }
  const hasStarted = status === 'running' || status === 'done' || status === 'failed';
  const start = hasStarted ? (startedAt ?? sendAt) : (sendAt ?? startedAt);
  return start ? [{ start, end: hasStarted && startedAt ? finishedAt : null }] : [];
}
