/**
 * Counts of a campaign, as a function of its sends and the time: asked twice, or in two places, they are the same.
 * Every count only grows, losses and deliveries add up to what was sent, and what a channel cannot know is null.
 */
import type { CampaignDetails, CampaignStatistics } from '../src/domain/campaign.ts';
import { type Channel, channels, isChannel } from '../src/domain/channel.ts';
import { type Metric, metricTable, metrics } from '../src/domain/statistics.ts';
import { prices } from './preflight.ts';
import { hashText, unit } from './random.ts';
import { linkPaths } from './seed-names.ts';
import { day, hour, iso } from './seed-record.ts';
import { type Run, sentAt } from './sending.ts';

type Counts = Record<Metric, number | null>;

/** Typical shares of a channel: of `sent` for losses, of `delivered` for opening, and so on. Each campaign differs a little. */
interface Shares {
  readonly lost: number;
  /** How losses split into causes: hard, soft (or failed, expired). */
  readonly first: number;
  readonly seen: number;
  /** Of `seen`, or of `delivered` where nobody knows what was seen. */
  readonly clicked: number;
  readonly unsubscribed: number;
  readonly complained: number;
}
const shares: Readonly<Record<Channel, Shares>> = {
  email: { lost: 0.031, first: 0.4, seen: 0.27, clicked: 0.11, unsubscribed: 0.003, complained: 0.0004 },
  sms: { lost: 0.044, first: 0.6, seen: 0, clicked: 0.062, unsubscribed: 0.004, complained: 0 },
  webpush: { lost: 0.22, first: 0.35, seen: 0, clicked: 0.027, unsubscribed: 0.006, complained: 0 },
  telegram: { lost: 0.05, first: 1, seen: 0.61, clicked: 0.14, unsubscribed: 0.008, complained: 0 },
  viber: { lost: 0.14, first: 0.4, seen: 0.58, clicked: 0.09, unsubscribed: 0.005, complained: 0.001 },
};

/** People stop reacting after a week, so numbers stand still then. */
const reacting = 7 * day;

export function statisticsOf(details: CampaignDetails, runs: readonly Run[], now: number): CampaignStatistics {
  const { id } = details;
  const channel: Channel = isChannel(details.channel) ? details.channel : channels[0];
  const model = modelOf(id, channel);
  const counts = runs.map((run) => countsOf(model, run, now)).reduce(sum, zeroes(model));
  const started = runs.filter(({ start }) => start <= now);
  return {
    id,
    asOf: iso(now),
    counts,
    ...(started.length > 0 && {
      series: seriesOf(model, started, now),
      links: linksOf(id, counts.clicked),
      losses: lossesOf(channel, counts),
      ...(details.launchType === 'recurring' && {
        iterations: started.map((run) => ({ start: iso(run.start), counts: countsOf(model, run, now) })),
      }),
    }),
  };
}

interface Model {
  readonly id: string;
  readonly channel: Channel;
  readonly shares: Shares;
  /** Metrics this campaign has; whether a provider reports them differs from campaign to campaign. */
  readonly has: Readonly<Record<Metric, boolean>>;
}

function modelOf(id: string, channel: Channel): Model {
  const vary = (share: number, salt: string) => share * (0.6 + 0.8 * unit(hashText(`${salt} ${id}`)));
  const base = shares[channel];
  const reports = hashText(`reports ${id}`) % 3 !== 0;
  return {
    id,
    channel,
    shares: {
      lost: vary(base.lost, 'lost'),
      first: base.first,
      seen: vary(base.seen, 'seen'),
      clicked: vary(base.clicked, 'clicked'),
      unsubscribed: vary(base.unsubscribed, 'unsubscribed'),
      complained: vary(base.complained, 'complained'),
    },
    has: Object.fromEntries(
      metrics.map((metric) => [metric, { yes: true, no: false, reported: reports }[metricTable[metric][channel]]]),
    ) as Record<Metric, boolean>,
  };
}

/** What is known of one send by then. Each number is a floor of a growing one, or the rest of one, so none ever falls. */
function countsOf({ channel, shares: share, has }: Model, run: Run, now: number): Counts {
  const sent = sentAt(run, now);
  const delivered = Math.floor(sent * (1 - share.lost));
  const lost = sent - delivered;
  const rest = lost - Math.floor(lost * share.first);
  // Half have reacted after six hours.
  const elapsed = now - run.start;
  const reacted = elapsed >= reacting ? 1 : 1 - 2 ** (-elapsed / (6 * hour));
  const seen = Math.floor(delivered * share.seen * reacted);
  const clicked = Math.floor(
    (has.seen ? seen : delivered * reacted) * (has.seen || !share.seen ? share.clicked : share.clicked * share.seen),
  );
  const raw: Record<Metric, number> = {
    targeted: run.total,
    sent,
    delivered,
    seen,
    clicked,
    bouncedHard: lost - rest,
    bouncedSoft: rest,
    failed: has.expired ? lost - rest : lost,
    expired: rest,
    unsubscribed: Math.floor(delivered * share.unsubscribed * reacted),
    complained: Math.floor(delivered * share.complained * reacted),
    cost: Math.round(sent * (prices[channel] ?? 0) * 100) / 100,
  };
  return Object.fromEntries(metrics.map((metric) => [metric, has[metric] ? raw[metric] : null])) as Counts;
}

const zeroes = ({ has }: Model): Counts => Object.fromEntries(metrics.map((metric) => [metric, has[metric] ? 0 : null])) as Counts;

const sum = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(
    metrics.map((metric) => [metric, a[metric] === null || b[metric] === null ? null : Math.round((a[metric] + b[metric]) * 100) / 100]),
  ) as Counts;

/** New events per step since the first launch: hours for a fortnight, days beyond. They add up to the counts. */
function seriesOf(model: Model, runs: readonly Run[], now: number): NonNullable<CampaignStatistics['series']> {
  const start = runs[0]!.start;
  const end = Math.min(now, runs.at(-1)!.start + reacting + hour);
  const step = end - start > 14 * day ? day : hour;
  const steps = Math.max(1, Math.ceil((end - start) / step));
  const shown = metrics.filter((metric) => model.has[metric] && metric !== 'targeted' && metric !== 'cost');
  const counts: Partial<Record<Metric, number[]>> = Object.fromEntries(shown.map((metric) => [metric, [] as number[]]));
  let before = zeroes(model);
  for (let i = 1; i <= steps; i += 1) {
    const at = i === steps ? now : start + i * step;
    const after = runs
      .filter((run) => run.start <= at)
      .map((run) => countsOf(model, run, at))
      .reduce(sum, zeroes(model));
    for (const metric of shown) counts[metric]!.push(after[metric]! - before[metric]!);
    before = after;
  }
  return { start: iso(start), stepMinutes: step / 60_000, counts };
}

/** Splits a count over parts, each about `share` of what the ones before left; the last takes the rest. */
function split(count: number, parts: number, share = 0.55): number[] {
  let rest = count;
  return Array.from({ length: parts }, (_, i) => {
    const part = i === parts - 1 ? rest : Math.ceil(rest * share);
    rest -= part;
    return part;
  });
}

function linksOf(id: string, clicked: number | null): NonNullable<CampaignStatistics['links']> {
  if (clicked === null) return [];
  const hash = hashText(`links ${id}`);
  const used = 2 + (hash % 4);
  return split(clicked, used).map((uniqueClicks, i) => ({
    url: `https://shop.example/${linkPaths[(hash + i) % linkPaths.length]}?utm_campaign=${encodeURIComponent(id)}`,
    clicks: Math.floor(uniqueClicks * 1.3),
    uniqueClicks,
  }));
}

/** Causes by the metric they add up to. */
const causes: Readonly<Partial<Record<Metric, readonly string[]>>> = {
  bouncedHard: ['mailbox-unknown', 'domain-unknown', 'blocked-by-recipient'],
  bouncedSoft: ['mailbox-full', 'server-busy', 'message-too-large'],
  failed: ['recipient-unknown', 'rejected-by-provider', 'blocked-by-recipient'],
  expired: ['not-reachable-in-time'],
};

function lossesOf(channel: Channel, counts: Counts): NonNullable<CampaignStatistics['losses']> {
  return metrics.flatMap((metric) => {
    const count = counts[metric];
    if (!causes[metric] || count === null || metricTable[metric][channel] === 'no') return [];
    return split(count, causes[metric].length).map((part, i) => ({ cause: causes[metric]![i]!, count: part }));
  });
}
