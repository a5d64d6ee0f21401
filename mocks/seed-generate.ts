/** Campaigns made from their row number: the same row is always the same campaign, and none exists before it is asked for. */
import type { CampaignDetails, Reference } from '../src/domain/campaign.ts';
import type { Channel } from '../src/domain/channel.ts';
import type { LaunchType, Status } from '../src/domain/status.ts';
import type { IndexEntry } from './campaign-index.ts';
import { fold } from '../src/domain/query.ts';
import { hashNumbers, pick, pickWeighted, unit } from './random.ts';
import type { Catalogue } from './resources.ts';
import { campaignNames, channelWeights, recurrenceRules, usable } from './seed-names.ts';
import { type SeedContext, type SeedSource, type StoredCampaign, complete, day, hour, iso, minute, idOfRow } from './seed-record.ts';
import { pastRun } from './sending.ts';
import type { SeedCampaign } from './simulation-options.ts';

/** What is on its way is recent; what is old is mostly done. */
const recentWeights: readonly (readonly [Status, number])[] = [
  ['draft', 18],
  ['ready', 14],
  ['waiting', 34],
  ['stopped', 9],
  ['done', 20],
  ['failed', 5],
];
const oldWeights: readonly (readonly [Status, number])[] = [
  ['draft', 7],
  ['ready', 2],
  ['waiting', 2],
  ['stopped', 7],
  ['done', 76],
  ['failed', 6],
];
const recentShare = 0.35;
const launchWeights: readonly (readonly [LaunchType, number])[] = [
  ['now', 25],
  ['manual', 25],
  ['schedule', 44],
  ['recurring', 6],
];
/** Of a full month. */
const pastWeights: readonly (readonly [Status, number])[] = [
  ['done', 92],
  ['failed', 4],
  ['stopped', 4],
];
const aheadWeights: readonly (readonly [Status, number])[] = [
  ['waiting', 92],
  ['stopped', 8],
];
const onceWeights: readonly (readonly [LaunchType, number])[] = [
  ['now', 20],
  ['manual', 20],
  ['schedule', 60],
];
/** Records kept once they were made. */
const maxKept = 20_000;
/** However many campaigns there are, only so many send at once and so many recur. */
const maxRunning = 20;
const maxRecurring = 200;

/** What is decided about a row before anything else. */
interface Outline extends IndexEntry {
  readonly name: string;
  readonly channel: Channel;
  readonly status: Status;
  readonly launchType: LaunchType | null;
}

type Dated = Pick<Outline, 'id' | 'status' | 'launchType'> & Pick<CampaignDetails, 'createdAt' | 'sendAt' | 'startedAt'>;

/** What becomes of a row over time. Times are ms since the epoch; NaN: none. */
interface Course {
  readonly status: Status;
  readonly launchType: LaunchType | null;
  readonly createdAt: number;
  readonly sendAt: number;
  readonly startedAt: number;
}

/** First instant of the month in UTC, and of the next. */
function monthOf(now: number): [number, number] {
  const date = new Date(now);
  return [Date.UTC(date.getUTCFullYear(), date.getUTCMonth()), Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)];
}

const foldedNames = campaignNames.map(fold);
const isoOrNull = (ms: number): string | null => (Number.isNaN(ms) ? null : iso(ms));

/** Draws for one row, each from its own stream. */
type Draw = (stream: number) => number;

/** `month`: each goes out once, in the month of `now`. */
export function generatedSeed(count: number, seed: number, context: SeedContext, month = false): SeedSource {
  const runningEvery = Math.max(12, Math.ceil(count / maxRunning));
  const recurringEvery = Math.max(16, Math.ceil(count / maxRecurring));
  const tags = context.catalogue.initial.tag.map(({ name }) => name);
  const tagSets: readonly string[][] = [
    [],
    [],
    ...tags.map((tag) => [tag]),
    ...tags.map((tag, i) => [tag, tags[(i * 7 + 3) % tags.length]!]),
  ];
  const hashOf = (row: number): Draw => {
    const own = hashNumbers(row, seed);
    return (stream) => hashNumbers(own, stream);
  };

  const overall = (row: number, draw: Draw): Course => {
    const status = row % runningEvery === 7 ? 'running' : pickWeighted(row / count > 1 - recentShare ? recentWeights : oldWeights, draw(1));
    const launchType = launchTypeOf(status, row % recurringEvery === 3, draw);
    // Rows count up with time, over the past 400 days.
    const createdAt = Math.floor(context.now - ((count - row) / count) * 400 * day - hour);
    return { status, launchType, createdAt, ...timesOf(status, launchType, createdAt, context.now, draw) };
  };
  const [monthStart, monthEnd] = monthOf(context.now);
  const inMonth = (row: number, draw: Draw): Course => {
    const quarter = 15 * minute;
    const at = monthStart + Math.floor((unit(draw(6)) * (monthEnd - monthStart)) / quarter) * quarter;
    const createdAt = Math.min(context.now, at) - Math.floor((1 + unit(draw(7)) * 20) * day);
    if (row % runningEvery === 7) {
      const startedAt = Math.max(monthStart, context.now - minute - Math.floor(unit(draw(8)) * minute));
      return { status: 'running', launchType: 'schedule', createdAt, sendAt: startedAt, startedAt };
    }
    const isPast = at < context.now - 2 * hour;
    const status = pickWeighted(isPast ? pastWeights : aheadWeights, draw(1));
    const launchType = status === 'done' ? pickWeighted(onceWeights, draw(5)) : 'schedule';
    // What was to go out within these two hours does so a little later.
    const sendAt = isPast || at > context.now ? at : Math.min(monthEnd - quarter, at + 3 * hour);
    const startedAt = status === 'done' ? sendAt : NaN;
    return { status, launchType, createdAt, sendAt: launchType === 'schedule' ? sendAt : NaN, startedAt };
  };

  const entry = (row: number): Outline => {
    const draw = hashOf(row);
    const { status, launchType, createdAt, sendAt, startedAt } = month ? inMonth(row, draw) : overall(row, draw);
    const nth = Math.floor(unit(draw(2)) * campaignNames.length);
    // A large account needs a number to tell its names apart.
    const suffix = row < campaignNames.length ? '' : ` #${row}`;
    return {
      id: idOfRow(row),
      name: campaignNames[nth]! + suffix,
      folded: foldedNames[nth]! + suffix,
      channel: pickWeighted(channelWeights, draw(3)),
      status,
      launchType,
      tags: pick(tagSets, draw(4)),
      createdAt,
      sendAt,
      startedAt,
    };
  };

  /** A calendar asks for thousands of them again and again. */
  const kept = new Map<number, StoredCampaign>();
  const recordOf = (row: number): StoredCampaign => {
    const { folded: _, createdAt, sendAt, startedAt, ...outline } = entry(row);
    const times = { createdAt: iso(createdAt), sendAt: isoOrNull(sendAt), startedAt: isoOrNull(startedAt) };
    const settings = settingsFor(outline.channel, context.catalogue, hashOf(row));
    return complete({ ...outline, ...times, ...settings, ...lifeOf({ ...outline, ...times }, context, hashOf(row)) }, outline.id, context);
  };

  return {
    count,
    id: idOfRow,
    entry,
    record(row) {
      const made = kept.get(row);
      if (made) return made;
      if (kept.size >= maxKept) kept.clear();
      const record = recordOf(row);
      kept.set(row, record);
      return record;
    },
    rowOf(id) {
      const row = Number(/^cmp-([1-9]\d*)$/.exec(id)?.[1]) - 10_001;
      return row >= 0 && row < count ? row : undefined;
    },
  };
}

function launchTypeOf(status: Status, mayRecur: boolean, draw: Draw): LaunchType | null {
  if (status === 'draft') return null;
  if (status === 'ready') return 'manual';
  const isTimed = status === 'waiting' || status === 'stopped';
  if (mayRecur) return 'recurring';
  const type = pickWeighted(launchWeights, draw(5));
  return isTimed || type === 'recurring' ? 'schedule' : type;
}

/** When it goes, or went, out. */
function timesOf(
  status: Status,
  launchType: LaunchType | null,
  createdAt: number,
  now: number,
  draw: Draw,
): { sendAt: number; startedAt: number } {
  const isTimed = launchType === 'schedule' || launchType === 'recurring';
  const quarter = 15 * minute;
  const ahead = Math.ceil((now + 5 * minute + unit(draw(6)) * 60 * day) / quarter) * quarter;
  const since = now - createdAt;
  const exact = createdAt + Math.floor(unit(draw(7)) * Math.min(since - 30 * minute, 20 * day));
  const past = isTimed ? Math.ceil(exact / quarter) * quarter : exact;
  if (status === 'running') {
    const startedAt = now - Math.floor((0.5 + unit(draw(8)) * 4) * minute);
    return { sendAt: isTimed ? startedAt : NaN, startedAt };
  }
  if (status === 'done') return { sendAt: isTimed ? past : NaN, startedAt: past };
  if (!isTimed) return { sendAt: NaN, startedAt: NaN };
  const isOverdue = status === 'failed' || (status === 'stopped' && draw(9) % 2 === 0);
  return { sendAt: isOverdue ? past : ahead, startedAt: NaN };
}

/** What follows from the status: its end, its progress, its reasons. */
function lifeOf({ status, launchType, startedAt, sendAt, createdAt, id }: Dated, { now }: SeedContext, draw: Draw): SeedCampaign {
  const recurrence = launchType === 'recurring' ? { rule: pick(recurrenceRules, draw(10)), until: null } : null;
  const total = 600 + Math.floor(unit(draw(11)) ** 2 * 60_000);
  if (status === 'running') return { recurrence, progress: { sent: Math.floor(total * unit(draw(12)) * 0.8), total } };
  if (status === 'done') {
    const start = Date.parse(startedAt!);
    const end = Math.min(now, start + 1_000 * Math.ceil(total / 200));
    return { recurrence, finishedAt: iso(end), updatedAt: iso(end), runs: [pastRun(start, end, total)] };
  }
  if (status === 'failed') return { recurrence, updatedAt: sendAt ?? createdAt, ...failureFor(draw, sendAt ?? createdAt, id) };
  return { recurrence };
}

const failureFor = (draw: Draw, at: string, id: string): SeedCampaign =>
  draw(13) % 2
    ? { template: null, failureReasons: [{ code: 'template-missing', group: 'templates', message: 'No template is selected', at }] }
    : {
        segments: [{ id: 'seg-empty', name: 'Opened, but never received' }],
        failureReasons: [
          {
            code: 'segment-empty',
            group: 'audience',
            message: `A segment of ${id} is empty`,
            resource: { id: 'seg-empty', name: 'Opened, but never received' },
            at,
          },
        ],
      };

/** Healthy settings for a channel, from the catalogue. */
export function settingsFor(
  channel: Channel,
  catalogue: Catalogue,
  draw: Draw,
): Pick<
  CampaignDetails,
  'template' | 'contactList' | 'telegramBot' | 'senderName' | 'ttl' | 'segments' | 'excludedSegments' | 'description'
> {
  const one = (type: keyof typeof usable, stream: number): Reference => {
    const { id, name } = catalogue.initial[type][Math.floor(unit(draw(stream)) * usable[type])]!;
    return { id, name };
  };
  const segments = draw(23) % 3 === 0 ? [one('segment', 24)] : [];
  return {
    description: draw(20) % 3 === 0 ? 'Goes to engaged contacts only. Ask the CRM team before changing the audience.' : '',
    template: one('template', 21),
    contactList: one('contactList', 22),
    segments,
    excludedSegments: draw(25) % 5 === 0 ? [one('segment', 26)].filter(({ id }) => id !== segments[0]?.id) : [],
    telegramBot: channel === 'telegram' ? one('telegramBot', 27) : null,
    senderName: channel === 'viber' || channel === 'sms' ? one('senderName', 28) : null,
    ttl: channel === 'viber' || channel === 'webpush' ? pick(['PT12H', 'P1D', 'P3D'], draw(29)) : null,
  };
}
