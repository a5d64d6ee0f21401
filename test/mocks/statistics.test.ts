import { expect } from 'chai';
import { type Metric, availability, metrics } from '../../src/domain/statistics.ts';
import type { CampaignStatistics } from '../../src/domain/campaign.ts';
import { campaignStatisticsSchema } from '../../src/domain/campaign.ts';
import { channels } from '../../src/domain/channel.ts';
import { day, errorOf, hour, stage, strike } from './support.ts';

const template = { id: 'tpl-1', name: 'Welcome' };
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const lossMetrics = ['bouncedHard', 'bouncedSoft', 'failed', 'expired'] as const;

/** What holds of any campaign's numbers. */
function check({ id, counts, series, links, losses, iterations, ...rest }: CampaignStatistics, channel: string, status: string): void {
  expect(campaignStatisticsSchema.safeParse({ id, counts, series, links, losses, iterations, ...rest }).success).to.equal(true);
  for (const metric of metrics) {
    const known = { yes: [false], no: [true], reported: [true, false] }[availability(channel, metric)];
    expect(known, `${metric} on ${channel} is ${counts[metric]}`).to.include(counts[metric] === null);
  }
  const at = (metric: Metric) => counts[metric] ?? 0;
  const lost = sum(lossMetrics.map(at));
  expect(at('delivered') + lost, 'delivered and lost').to.equal(at('sent'));
  if (status !== 'running') expect(at('sent')).to.equal(at('targeted'));
  expect(at('sent')).to.be.at.most(at('targeted'));
  expect(at('seen')).to.be.at.most(at('delivered'));
  if (counts.seen !== null && counts.clicked !== null) expect(at('clicked')).to.be.at.most(at('seen'));
  expect(sum((losses ?? []).map(({ count }) => count)), 'losses by cause').to.equal(lost);
  for (const [metric, steps] of Object.entries(series?.counts ?? {})) {
    expect(Math.min(0, ...steps), `${metric} never falls`).to.equal(0);
    expect(sum(steps), `series of ${metric}`).to.equal(counts[metric as Metric]);
  }
  expect(sum((links ?? []).map(({ uniqueClicks }) => uniqueClicks))).to.equal(links?.length ? at('clicked') : 0);
  if (iterations)
    for (const metric of ['sent', 'seen'] as const) expect(sum(iterations.map((each) => each.counts[metric] ?? 0))).to.equal(at(metric));
}

describe('simulation: statistics', () => {
  afterEach(strike);

  for (const seed of ['typical', 'every-status'] as const) {
    it(`are sound for every campaign of ${seed}`, async () => {
      const { simulation } = stage({ seed });
      const { items } = await simulation.list({}, { offset: 0, limit: 1_000 });
      const all = await simulation.statistics(items.map(({ id }) => id));
      all.forEach((statistics, i) => {
        const { channel, status, startedAt, progress } = items[i]!;
        check(statistics, channel, status);
        expect(statistics.counts.sent! > 0, `${status} has sent`).to.equal(startedAt !== null && progress?.sent !== 0);
        expect(statistics.series !== undefined).to.equal(startedAt !== null);
        if (progress) expect([statistics.counts.sent, statistics.counts.targeted]).to.deep.equal([progress.sent, progress.total]);
      });
    });
  }

  for (const channel of channels) {
    it(`only grow while ${channel} is sent and read, and then stand still`, async () => {
      const { simulation, clock } = stage({
        seed: [{ id: 'one', channel, status: 'running', template, progress: { sent: 0, total: 9_000 } }],
        messagesPerSecond: 5,
      });
      const read = async () => (await simulation.statistics(['one']))[0]!;
      let before = await read();
      for (const ms of [1_000, 60_000, hour, hour, 5 * hour, day, 8 * day]) {
        clock.advance(ms);
        const after = await read();
        check(after, channel, simulation.campaign('one')!.status);
        for (const metric of metrics)
          if (after.counts[metric] !== null) expect(after.counts[metric], metric).to.be.at.least(before.counts[metric]!);
        before = after;
      }
      clock.advance(99 * day);
      expect((await read()).counts).to.deep.equal(before.counts);
      expect((await read()).series).to.deep.equal(before.series);
    });
  }

  it('are the same every time, and in the same order as asked', async () => {
    const [one, other] = [stage({ seed: 'typical' }), stage({ seed: 'typical' })];
    const ids = ['cmp-10003', 'cmp-10001', 'cmp-10005'];
    const numbers = await one.simulation.statistics(ids);
    expect(numbers.map(({ id }) => id)).to.deep.equal(ids);
    expect(await other.simulation.statistics(ids)).to.deep.equal(numbers);
    expect((await errorOf(one.simulation.statistics(['nobody']))).kind).to.equal('not-found');
  });
});
