/** The calendar's question: what goes, or went, out in a stretch of time. */
import type { OccurrenceRange } from '../src/data/data-source.ts';
import { type CampaignDetails, type Instant, type Occurrence, summaryOf } from '../src/domain/campaign.ts';
import { type CampaignQuery } from '../src/domain/query.ts';
import { type Placement, isInCalendar, isSeries, placementOf } from '../src/domain/placement.ts';
import { expandSeries } from '../src/domain/recurrence.ts';
import { isTimeZone } from '../src/domain/schedule.ts';
import { errorOf } from './faults.ts';
import { iso } from './seed-record.ts';
import { type Run, finishOf } from './sending.ts';
import { type Core } from './simulation-core.ts';

interface Time extends Placement {
  /** Stays when it moves. */
  readonly id: string;
}

/** By start, then by campaign. The range excludes its end. */
export function occurrences(core: Core, { start, end, timeZone }: OccurrenceRange, query: CampaignQuery): Occurrence[] {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  const wrong = Number.isNaN(from) ? 'start' : Number.isNaN(to) ? 'end' : isTimeZone(timeZone) ? null : 'timeZone';
  if (wrong) throw errorOf('invalid', { errors: [{ pointer: `/${wrong}`, message: 'It cannot be read', code: 'invalid' }] });
  const { index } = core.records;
  const found: Occurrence[] = [];
  for (const row of index.query(query).rows) {
    if (!mayFall(core, row, from, to)) continue;
    const details = core.view(row);
    const times = timesOf(details, isSeries(details) ? core.records.at(row).runs : [], core, { start, end });
    const campaign = times.length ? summaryOf(details) : null;
    const segments = details.segments.map((segment) => ({ ...segment }));
    for (const time of times) {
      const at = Date.parse(time.start);
      if (campaign && at >= from && at < to) found.push({ campaignId: details.id, ...time, campaign, segments });
    }
  }
  return found.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1));
}

/** Whether it is worth looking at the record: most rows of a large account cannot be in one month. */
function mayFall({ records: { index } }: Core, row: number, from: number, to: number): boolean {
  if (!isInCalendar({ status: index.status(row) })) return false;
  if (isSeries({ launchType: index.launchType(row) })) return true;
  return [index.sendAt(row), index.startedAt(row)].some((at) => at >= from && at < to);
}

/** Statuses in which a recurring campaign has, or could have, sends ahead. */
const goesOn: readonly string[] = ['waiting', 'stopped', 'running'];

function timesOf(details: CampaignDetails, runs: readonly Run[], core: Core, range: { start: Instant; end: Instant }): Time[] {
  const { id, status, sendAt, recurrence } = details;
  if (!isSeries(details)) {
    const place = placementOf(details);
    return place ? [{ id, ...place }] : [];
  }
  const past = runs.map((run, i): Time => {
    const start = iso(run.start);
    return { id: `${id}@${start}`, start, end: status === 'running' && i === runs.length - 1 ? null : iso(finishOf(run)) };
  });
  const known = new Set(past.map(({ start }) => start));
  const ahead =
    sendAt && recurrence && goesOn.includes(status)
      ? expandSeries({ sendAt, recurrence, timeZone: core.settings.timeZone }, range)
      : sendAt && status !== 'done'
        ? [{ start: sendAt, original: sendAt }]
        : [];
  const next = ahead.filter(({ start }) => !known.has(start));
  // Another send may have gone out at the time this one was moved away from.
  const idOf = (original: Instant) => (known.has(original) ? `${id}@${original} moved` : `${id}@${original}`);
  return [...past, ...next.map(({ start, original }): Time => ({ id: idOf(original), start, end: null }))];
}
