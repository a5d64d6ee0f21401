import { expect } from 'chai';
import { type Channel, channels } from '../../src/domain/channel.ts';
import {
  type Measure,
  type Report,
  type ReportSubject,
  type ValueCell,
  buildReport,
  isMeasured,
  isRateMeasure,
  measures,
  reportTable,
} from '../../src/domain/report.ts';
import { isNeverSent } from '../../src/domain/sent.ts';
import { type Counts, type Metric, availability, denominatorOf, metricTable, metrics, rateTable } from '../../src/domain/statistics.ts';
import { chanceOf, compareShares, differenceInterval } from '../../src/domain/verdict.ts';

const everything: Record<Metric, number> = {
  targeted: 10_500,
  sent: 10_000,
  delivered: 9_000,
  seen: 2_700,
  clicked: 540,
  bouncedHard: 600,
  bouncedSoft: 400,
  failed: 700,
  expired: 300,
  unsubscribed: 45,
  complained: 9,
  cost: 420.5,
};
/** What that channel reports: everything it can have. */
const countsOf = (channel: Channel, over: Counts = {}): Counts => ({
  ...Object.fromEntries(metrics.map((metric) => [metric, metricTable[metric][channel] === 'no' ? null : everything[metric]])),
  ...over,
});
const subject = (id: string, over: Counts = {}, channel: Channel = 'email'): ReportSubject => ({
  id,
  channel,
  counts: countsOf(channel, over),
  asOf: '2026-11-10T09:00:00Z',
});
const row = (report: Report, measure: Measure) => report.rows.find((each) => each.measure === measure)!;
const values = (report: Report, measure: Measure) =>
  row(report, measure).cells.map((cell) => (cell.type === 'value' ? cell.value : cell.type));
const cell = (report: Report, measure: Measure, index: number) => row(report, measure).cells[index] as ValueCell;
const bests = (report: Report, measure: Measure) =>
  row(report, measure).cells.map((each) => (each.type === 'value' ? each.best : each.type));

describe('report', () => {
  it('works out every number of a campaign as by hand', () => {
    const report = buildReport([subject('a')]);
    const byHand: Partial<Record<Measure, number>> = {
      targeted: 10_500,
      delivery: 0.9,
      open: 0.3,
      ctr: 0.06,
      ctor: 0.2,
      bounce: 0.1,
      unsubscribe: 0.005,
      complaint: 0.001,
    };
    for (const [measure, value] of Object.entries(byHand)) expect(values(report, measure as Measure), measure).to.deep.equal([value]);
    expect(report.baseline, 'alone there is none').to.equal(null);
    expect(bests(report, 'open'), 'alone nothing is best').to.deep.equal([null]);
  });

  it('has a row for every count and every rate, each in a group, with a direction for rates only', () => {
    expect([...measures].sort()).to.deep.equal([...metrics, ...Object.keys(rateTable)].sort());
    for (const measure of measures) expect(reportTable[measure].better !== null, measure).to.equal(isRateMeasure(measure));
    const lower = measures.filter((measure) => reportTable[measure].better === 'lower');
    expect(lower).to.deep.equal(['bounce', 'failure', 'unsubscribe', 'complaint']);
  });

  for (const channel of channels) {
    for (const measure of measures) {
      it(`${measure} on ${channel} is a number or says why it is none`, () => {
        const parts: readonly Metric[] = isRateMeasure(measure)
          ? [...rateTable[measure].numerator, denominatorOf(measure, 'delivered')]
          : [measure];
        const impossible = parts.find((metric) => availability(channel, metric) === 'no');
        const [only] = row(buildReport([subject('a', {}, channel)]), measure).cells;
        expect(isMeasured(measure, channel)).to.equal(!impossible);
        if (impossible) expect(only).to.deep.include({ type: 'missing', reason: { code: 'unavailable', metric: impossible } });
        else expect(only!.type).to.equal('value');
        // What may be reported but is not says so, and is never 0.
        const missing = parts.find((metric) => availability(channel, metric) !== 'no');
        if (impossible || !missing) return;
        const [unreported] = row(buildReport([subject('a', { [missing]: null }, channel)]), measure).cells;
        expect(unreported).to.deep.include({ type: 'missing', reason: { code: 'unreported', metric: missing } });
      });
    }
  }

  it('reads nothing to divide by as such, with its counts', () => {
    const report = buildReport([subject('a', { sent: 0, delivered: 0, seen: 0, clicked: 0, bouncedHard: 0, bouncedSoft: 0 })]);
    for (const measure of ['delivery', 'open', 'ctr', 'ctor', 'bounce', 'unsubscribe', 'complaint'] as const) {
      const [only] = row(report, measure).cells;
      expect(only, measure).to.include({ type: 'undefined', denominator: 0 });
    }
    expect(values(report, 'sent')).to.deep.equal([0]);
  });

  it('measures the open rate against what was sent when asked, and nothing else', () => {
    const [delivered, sent] = (['delivered', 'sent'] as const).map((rateBase) => buildReport([subject('a')], { rateBase }));
    expect(values(sent!, 'open')).to.deep.equal([0.27]);
    expect(row(sent!, 'open').formula).to.deep.equal({ numerator: ['seen'], denominator: 'sent' });
    for (const measure of measures) if (measure !== 'open') expect(values(sent!, measure)).to.deep.equal(values(delivered!, measure));
  });

  it('marks the highest as best where that is good, and the lowest where it is a loss', () => {
    const report = buildReport([subject('a'), subject('b', { seen: 3_600, unsubscribed: 90 }), subject('c', { seen: 1_800 })]);
    expect(bests(report, 'open')).to.deep.equal([null, 'clear', null]);
    expect(bests(report, 'unsubscribe'), 'two alike').to.deep.equal(['clear', null, 'clear']);
    expect(bests(report, 'delivery'), 'all alike').to.deep.equal([null, null, null]);
    expect(bests(report, 'seen'), 'a count is not better for being larger').to.deep.equal([null, null, null]);
  });

  it('leaves out of best and baseline what failed or is missing', () => {
    const failed: ReportSubject = { id: 'b', channel: 'email', counts: null, asOf: null };
    const stale = { ...subject('c', { seen: 9_000 }), isExcluded: true };
    const report = buildReport([subject('a'), failed, stale, subject('d', { seen: 3_600 })], { baseline: 'b' });
    expect(bests(report, 'open')).to.deep.equal([null, 'none', null, 'clear']);
    expect(report.baseline, 'one without numbers cannot be it').to.equal('a');
    expect(cell(report, 'open', 3).difference).to.deep.equal({ kind: 'points', value: 0.1, verdict: 'higher' });
    expect(cell(report, 'open', 2).difference).to.equal(null);
  });

  it('compares across channels only what both have', () => {
    const report = buildReport([subject('mail'), subject('text', {}, 'sms'), subject('push', {}, 'webpush')]);
    expect(values(report, 'open')).to.deep.equal([0.3, 'missing', 'missing']);
    expect(bests(report, 'open'), 'best of one is nothing').to.deep.equal([null, 'missing', 'missing']);
    expect(values(report, 'failure')).to.deep.equal(['missing', 0.07, 0.07]);
    expect(measures.filter((measure) => row(report, measure).has === 'all')).to.deep.equal([
      'targeted',
      'sent',
      'delivered',
      'delivery',
      'clicked',
      'ctr',
      'unsubscribed',
      'unsubscribe',
    ]);
    expect(row(buildReport([subject('a', {}, 'sms'), subject('b', {}, 'sms')]), 'complained').has).to.equal('none');
  });

  it('tells differences in percentage points of what is shown, and of counts relative to the baseline', () => {
    const report = buildReport([subject('a'), subject('b', { seen: 2_709, targeted: 14_700 }), subject('c', { targeted: 0 })], {
      baseline: 'a',
    });
    expect(cell(report, 'open', 1).difference).to.deep.equal({ kind: 'points', value: 0.001, verdict: 'similar' });
    expect(cell(report, 'targeted', 1).difference).to.deep.equal({ kind: 'relative', value: 0.4, verdict: null });
    expect(cell(report, 'targeted', 0).difference, 'the baseline itself').to.equal(null);
    const fewer = buildReport([subject('a', { targeted: 110 }), subject('b', { targeted: 5 })]);
    expect(cell(fewer, 'targeted', 1).difference!.value, 'rounded where it is shown').to.be.closeTo(5 / 110 - 1, 1e-8);
    const zero = buildReport([subject('c', { targeted: 0 }), subject('a')], { baseline: 'c' });
    expect(cell(zero, 'targeted', 1).difference, 'nothing is a multiple of 0').to.equal(null);
  });

  it('draws bars on one scale per row', () => {
    const report = buildReport([subject('a'), subject('b', { seen: 5_400 })]);
    expect(row(report, 'open').cells.map((each) => (each as ValueCell).bar)).to.deep.equal([0.5, 1]);
  });

  it('does not trust a lead that chance could have made', () => {
    const few = (seen: number): Counts => ({ sent: 20, delivered: 20, seen, clicked: 0, bouncedHard: 0, bouncedSoft: 0 });
    const report = buildReport([subject('a', few(8)), subject('b', few(10))]);
    expect(bests(report, 'open')).to.deep.equal([null, 'unclear']);
    expect(cell(report, 'open', 1).difference!.verdict).to.equal('unclear');
  });

  it('tells a lead that does not matter from one that cannot be told', () => {
    const counts = (seen: number, delivered: number): Counts => ({ sent: delivered, delivered, seen });
    const huge = buildReport([subject('a', counts(300_000, 1_000_000)), subject('b', counts(300_600, 1_000_000))]);
    expect(bests(huge, 'open')).to.deep.equal([null, 'similar']);
    const mixed = buildReport([
      subject('a', counts(300_000, 1_000_000)),
      subject('b', counts(300_600, 1_000_000)),
      subject('c', counts(6, 20)),
    ]);
    expect(bests(mixed, 'open'), 'one of them is too small').to.deep.equal([null, 'unclear', null]);
  });

  it('does not take more clicks than opens for a share', () => {
    const report = buildReport([subject('a', { clicked: 3_000 }), subject('b')]);
    expect(cell(report, 'ctor', 0)).to.include({ value: 1.111, interval: null });
    expect(cell(report, 'ctor', 1).difference!.verdict, 'nothing is too few about it').to.equal(null);
    expect(bests(report, 'ctor'), 'alone among shares').to.deep.equal([null, null]);
  });

  it('judges shares alone: what counts contradict is neither best nor in the way of the best', () => {
    const counts = [{ seen: 2_700 }, { seen: 1_800 }, { seen: 12_000 }, { seen: -5 }];
    const report = buildReport(counts.map((over, n) => subject('abcd'[n]!, over)));
    expect(bests(report, 'open')).to.deep.equal(['clear', null, null, null]);
    expect(cell(report, 'open', 3)).to.include({ interval: null });
    expect(row(report, 'open').cells.map((each) => (each as ValueCell).difference?.verdict)).to.deep.equal([
      undefined,
      'lower',
      null,
      null,
    ]);
  });

  it('takes no number for what a channel cannot have, whatever a backend fills in', () => {
    const report = buildReport([subject('a', { seen: 2_700 }), subject('b', { seen: 0, bouncedHard: 0, bouncedSoft: 0 }, 'sms')]);
    for (const measure of ['seen', 'open', 'ctor', 'bouncedHard', 'bounce'] as const)
      expect(row(report, measure).cells[1], measure).to.have.nested.include({ type: 'missing', 'reason.code': 'unavailable' });
    expect(bests(report, 'bounce'), 'no bounces are no achievement there').to.deep.equal([null, 'missing']);
  });
});

describe('verdict of two shares', () => {
  /**
   * Cases of R. G. Newcombe, Stat. Med. 17 (1998) 873–890, table II. 56/70 against 48/80: his intervals exclude 0. 5/56 and 0/29, 10/10 and 0/20:
   * an expected count is below 5, so the test does not hold, however far apart they are.
   */
  const published = [
    [56, 70, 48, 80, 'higher'],
    [0, 29, 5, 56, 'unclear'],
    [10, 10, 0, 20, 'unclear'],
  ] as const;
  for (const [a, m, b, n, verdict] of published) {
    it(`${a}/${m} against ${b}/${n} is ${verdict}`, () => {
      expect(compareShares({ numerator: a, denominator: m }, { numerator: b, denominator: n })).to.equal(verdict);
    });
  }

  /** The same table: the interval of the difference by method 10. */
  const newcombe = [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ] as const;
  for (const [a, m, b, n, low, high] of newcombe) {
    it(`${a}/${m} − ${b}/${n} lies between ${low} and ${high}`, () => {
      const interval = differenceInterval({ successes: a, n: m }, { successes: b, n })!;
      expect(interval.low).to.be.closeTo(low, 0.0001);
      expect(interval.high).to.be.closeTo(high, 0.0001);
    });
  }

  /** THE table of samples between which the test finds nothing: enough to rule out a tenth of the rate, or too few. */
  const notDifferent = [
    [300_000, 1_000_000, 300_600, 1_000_000, 'similar'],
    [2_700, 9_000, 2_709, 9_000, 'similar'],
    [980_000, 1_000_000, 980_200, 1_000_000, 'similar'],
    [20_000, 1_000_000, 19_800, 1_000_000, 'similar'],
    [8, 20, 10, 20, 'unclear'],
    [200, 1_000, 210, 1_000, 'unclear'],
    [200, 10_000, 205, 10_000, 'unclear'],
    [9_800, 10_000, 9_795, 10_000, 'unclear'],
    [300_000, 1_000_000, 6, 21, 'unclear'],
    [300_000, 1_000_000, 30_300, 101_000, 'same'],
  ] as const;
  for (const [a, m, b, n, verdict] of notDifferent) {
    it(`${a}/${m} against ${b}/${n} is ${verdict}, either way round and of what is left`, () => {
      const [one, other] = [
        { numerator: a, denominator: m },
        { numerator: b, denominator: n },
      ];
      const left = ({ numerator, denominator }: typeof one | typeof other) => ({ numerator: denominator - numerator, denominator });
      expect(compareShares(one, other)).to.equal(verdict);
      expect(compareShares(other, one)).to.equal(verdict);
      expect(compareShares(left(one), left(other))).to.equal(verdict);
    });
  }

  it('is Pearson’s χ²: the salk-vaccine trial of 1954 (Francis et al.), 57 of 200,745 against 142 of 201,229', () => {
    const vaccine = { numerator: 57, denominator: 200_745 };
    const placebo = { numerator: 142, denominator: 201_229 };
    expect(compareShares(vaccine, placebo)).to.equal('lower');
    expect(compareShares(placebo, vaccine)).to.equal('higher');
    expect(chanceOf(vaccine, placebo)!).to.be.below(1e-8);
  });

  it('is the same for equal shares, and unclear where there is nothing to judge', () => {
    expect(compareShares({ numerator: 0, denominator: 50 }, { numerator: 0, denominator: 9 })).to.equal('same');
    expect(compareShares({ numerator: 1, denominator: 2 }, { numerator: 50, denominator: 100 })).to.equal('same');
    expect(compareShares({ numerator: 1, denominator: 0 }, { numerator: 1, denominator: 9 })).to.equal('unclear');
    expect(compareShares({ numerator: null, denominator: 5 }, { numerator: 1, denominator: 9 })).to.equal('unclear');
    expect(chanceOf({ numerator: null, denominator: 5 }, { numerator: 1, denominator: 9 })).to.equal(null);
  });
});

describe('never sent', () => {
  const table = [
    ['draft', null, undefined, true],
    ['ready', null, undefined, true],
    ['ready', '2026-11-10T09:00:00Z', undefined, true],
    ['waiting', null, undefined, false],
    ['waiting', null, 0, true],
    ['waiting', null, 12, false],
    ['stopped', '2026-11-10T09:00:00Z', 0, false],
    ['failed', null, 0, true],
    ['running', null, 0, false],
    ['done', null, 0, false],
    ['archived', null, 0, true],
  ] as const;
  for (const [status, startedAt, sent, expected] of table) {
    it(`${status}, ${startedAt ? 'started' : 'not started'}, ${sent ?? 'unknown'} sent: ${expected}`, () => {
      const statistics = sent === undefined ? undefined : { counts: { ...everything, sent } };
      expect(isNeverSent({ status, startedAt }, statistics)).to.equal(expected);
    });
  }
});
