/** What seeds are made of: the record of a campaign, and how one that tells little is completed. */
import type { CampaignDetails, Instant } from '../src/domain/campaign.ts';
import { type LaunchType, type Status, statusTable, isStatus } from '../src/domain/status.ts';
import type { IndexEntry } from './campaign-index.ts';
import { audienceOf } from './preflight.ts';
import type { Catalogue } from './resources.ts';
import { type Run, finishOf, pastRun, startRun } from './sending.ts';
import type { SeedCampaign } from './simulation-options.ts';

/** A campaign as the simulation keeps it: progress is not in it, it follows from the runs. */
export interface StoredCampaign {
  readonly details: CampaignDetails;
  readonly runs: readonly Run[];
}

export interface SeedSource {
  readonly count: number;
  id(row: number): string;
  entry(row: number): IndexEntry;
  record(row: number): StoredCampaign;
  rowOf(id: string): number | undefined;
}

/** What a seed may look at. Everything in it is relative to `now`, ms since the epoch. */
export interface SeedContext {
  readonly now: number;
  readonly timeZone: string;
  readonly catalogue: Catalogue;
  readonly messagesPerSecond: number;
}

/** Ids of seeded campaigns begin here, and count up. */
export const idOfRow = (row: number): string => `cmp-${10_001 + row}`;

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const iso = (ms: number): Instant => new Date(ms).toISOString();
const canonical = <T extends Instant | null>(instant: T): T => (instant === null ? instant : (iso(Date.parse(instant)) as T));

/** Fills in what a seed left out, so that the record makes sense in its status: times, launch type, runs, history. */
export function complete(seed: SeedCampaign, id: string, context: SeedContext): StoredCampaign {
  const { runs: given, progress: reported, ...known } = seed;
  const { now } = context;
  const status = known.status ?? 'draft';
  const launchType = known.launchType === undefined ? defaultLaunchType(status) : known.launchType;
  const isTimed = launchType === 'schedule' || launchType === 'recurring';
  const hasStarted = status === 'running' || status === 'done';
  const startedAt = known.startedAt ?? (hasStarted ? iso(now - (status === 'running' ? minute : day)) : null);
  const sendAt = known.sendAt ?? (isTimed ? (startedAt ?? iso(now + (status === 'failed' ? -hour : day))) : null);
  const createdAt = known.createdAt ?? iso(Math.min(now, Date.parse(startedAt ?? sendAt ?? iso(now))) - 2 * day);
  const details: CampaignDetails = {
    id,
    name: id,
    channel: 'email',
    recurrence: launchType === 'recurring' ? { rule: 'FREQ=DAILY', until: null } : null,
    updatedAt: createdAt,
    finishedAt: status === 'done' ? iso(Math.min(now, Date.parse(startedAt!) + 10 * minute)) : null,
    tags: [],
    version: '1',
    description: '',
    template: null,
    telegramBot: null,
    contactList: null,
    ttl: null,
    senderName: null,
    segments: [],
    excludedSegments: [],
    oneTimeSegment: null,
    failureReasons: [],
    history: [{ at: createdAt, type: 'created' }],
    ...known,
    status,
    launchType,
    startedAt: canonical(startedAt),
    sendAt: canonical(sendAt),
    createdAt: canonical(createdAt),
    progress: null,
  };
  const runs = given ?? runsOf(details, reported ?? null, context);
  return { details, runs };
}

const defaultLaunchType = (status: string): LaunchType | null =>
  isStatus(status as Status) ? (statusTable[status as Status].launchTypes[0] ?? null) : null;

/** The sends a record tells of by its dates alone. */
function runsOf(
  details: CampaignDetails,
  progress: CampaignDetails['progress'],
  { now, catalogue, messagesPerSecond }: SeedContext,
): Run[] {
  if (details.startedAt === null) return [];
  const start = Date.parse(details.startedAt);
  const audience = Math.max(1, audienceOf(details, catalogue));
  if (details.status === 'running') {
    const { sent, total } = progress ?? { sent: Math.floor(audience / 3), total: audience };
    return [{ start, since: now, sent, total, rate: messagesPerSecond }];
  }
  return [details.finishedAt ? pastRun(start, Date.parse(details.finishedAt), audience) : endless(start, audience, messagesPerSecond)];
}

/** Without an end it took as long as it takes. */
const endless = (start: number, total: number, rate: number): Run => {
  const run = startRun(start, total, rate);
  return pastRun(start, finishOf(run), total);
};
