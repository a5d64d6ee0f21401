import { expect } from 'chai';
import { layOut } from '../../../../src/elements/campaign-stats/charts/layout.ts';
import { linesOf, valueAt } from '../../../../src/elements/campaign-stats/charts/points.ts';
import { several } from '../../../../src/elements/campaign-stats/charts/several.ts';
import { curvesTable, funnelTable, momentsOf } from '../../../../src/elements/campaign-stats/charts/tables.ts';
import { curvesSummary, funnelSummary, measure } from '../../../../src/elements/campaign-stats/charts/words.ts';
import { funnelSteps } from '../../../../stories/chart-stage.ts';
import { curvesInput, series, words } from './fixture.ts';

const pointsOf = (given: Parameters<typeof curvesInput>[0]) => linesOf(curvesInput(given)).lines.map(({ points }) => points.map(({ hours, value }) => [hours, value])); // prettier-ignore

describe('points of a line', () => {
  it('totals begin with nothing at launch and add up the steps', () => {
    expect(pointsOf({ series: [series(0, [5, 0, 7])] })).to.deep.equal([
      [
        [0, 0],
        [1, 5],
        [2, 5],
        [3, 12],
      ],
    ]);
  });

  it('a step that is not over ends when the numbers were taken', () => {
    const running = series(0, [5, 2], { asOf: '2026-11-01T01:30:00Z' });
    expect(pointsOf({ series: [running] })[0]!.at(-1)).to.deep.equal([1.5, 7]);
  });

  it('a rate leaves out the step that is not over, and says so', () => {
    const running = series(0, [5, 2], { asOf: '2026-11-01T01:30:00Z' });
    const lines = linesOf(curvesInput({ mode: 'rate', series: [running] }));
    expect(lines.lines[0]!.points).to.deep.equal([{ hours: 1, value: 5 }]);
    expect(lines.unfinished).to.equal(true);
    expect(linesOf(curvesInput({ series: [running] })).unfinished).to.equal(false);
  });

  it('steps of days become rates per day alone, and per hour beside steps of hours', () => {
    const days = series(0, [48, 24], { stepMinutes: 1440 });
    expect(linesOf(curvesInput({ mode: 'rate', series: [days] }))).to.deep.include({ per: 'day' });
    expect(pointsOf({ mode: 'rate', series: [days] })[0]).to.deep.equal([
      [24, 48],
      [48, 24],
    ]);
    expect(pointsOf({ mode: 'rate', series: [days, series(1, [3])] })[0]![0]).to.deep.equal([24, 2]);
  });

  it('at a moment a total is what was counted then, a rate that of the step it lies in; nothing outside', () => {
    const total = linesOf(curvesInput({ series: [series(0, [5, 7])] })).lines[0]!;
    expect([0, 0.5, 1, 1.9, 2, 2.1].map((hours) => valueAt(total, hours, 'cumulative'))).to.deep.equal([0, null, 5, null, 12, null]);
    const rate = linesOf(curvesInput({ mode: 'rate', series: [series(0, [5, 7])] })).lines[0]!;
    expect([0.5, 1, 1.1, 2, 2.1].map((hours) => valueAt(rate, hours, 'rate'))).to.deep.equal([5, 5, 7, 7, null]);
  });

  it('goes no further than was counted, however far ahead a backend lays out its steps', () => {
    const ahead = series(0, [5, 2, 0, 0, 0], { asOf: '2026-11-01T01:30:00Z' });
    expect(pointsOf({ series: [ahead] })[0]!.at(-1)).to.deep.equal([1.5, 7]);
    expect(pointsOf({ mode: 'rate', series: [ahead] })[0]).to.deep.equal([[1, 5]]);
    const quiet = series(0, [5, 0, 0], { asOf: '2026-11-01T03:00:00Z' });
    expect(pointsOf({ series: [quiet] })[0]!.at(-1), 'nothing happened, and that was counted').to.deep.equal([3, 5]);
  });

  it('lines part when the largest is more than ten times the smallest; those without anything do not count', () => {
    const apart = (...heights: number[]) => linesOf(curvesInput({ series: heights.map((height, at) => series(at, [height])) })).apart;
    expect(apart(100, 10)).to.equal(false);
    expect(apart(101, 10)).to.equal(true);
    expect(apart(100, 0)).to.equal(false);
    expect(apart(100)).to.equal(false);
  });
});

describe('layout of a panel', () => {
  const options = { width: 400, height: 264, span: 2, labels: 0, whole: true, format: words.format, several } as const;
  const { lines } = linesOf(curvesInput({ series: [series(0, [50, 50])] }));

  it('puts points where the axes say (worked out by hand)', () => {
    // Values 0–100: the widest tick has 3 digits of 6.6 px and 10 px of air, so the plot spans 30–390; 10 px above and 22 below.
    const panel = layOut(lines, { ...options, dir: 'ltr' });
    expect([panel.left, panel.right, panel.top, panel.bottom]).to.deep.equal([30, 390, 10, 242]);
    expect(panel.lines[0]!.path).to.equal('M30 242L210 126L390 10');
    expect(panel.lines[0]!.end!.x).to.equal(390);
    expect(panel.lines[0]!.end!.y).to.be.closeTo(10, 1e-9);
    expect(panel.valueTicks.map(({ y, text }) => [Math.round(y * 10) / 10, text])).to.deep.equal([
      [242, '0'],
      [195.6, '20'],
      [149.2, '40'],
      [102.8, '60'],
      [56.4, '80'],
      [10, '100'],
    ]);
  });

  it('mirrors everything where the language reads from right to left', () => {
    const panel = layOut(lines, { ...options, dir: 'rtl' });
    expect(panel.lines[0]!.path).to.equal('M370 242L190 126L10 10');
    expect(panel.valuesX).to.equal(370);
  });

  it('leaves room for labels at the side time runs to', () => {
    expect(layOut(lines, { ...options, labels: 100, dir: 'ltr' })).to.include({ left: 30, right: 284, labelsX: 300 });
    expect(layOut(lines, { ...options, labels: 100, dir: 'rtl' })).to.include({ left: 116, right: 370, labelsX: 0 });
  });
});

describe('the table behind', () => {
  const input = curvesInput({ series: [series(0, [5, 7]), series(1, [1, 1, 1]), series(2, null)] });

  it('has a row per moment and a column per campaign, with the numbers of the chart', () => {
    const table = curvesTable(input);
    expect(table.columns).to.deep.equal(['Time since launch', 'Campaign 0', 'Campaign 1', 'Campaign 2']);
    expect(table.rowCount).to.equal(4);
    expect(table.rows(0, 4)).to.deep.equal([
      ['At launch', '0', '0', 'n/a'],
      ['After 1 hr', '5', '1', 'n/a'],
      ['After 2 hrs', '12', '2', 'n/a'],
      ['After 3 hrs', '–', '3', 'n/a'],
    ]);
  });

  it('leaves open what was not counted at that moment', () => {
    const table = curvesTable(curvesInput({ series: [series(0, [48], { stepMinutes: 1440 }), series(1, [1, 1])] }));
    expect(table.rows(0, 4)).to.deep.equal([
      ['At launch', '0', '0'],
      ['After 1 hr', '–', '1'],
      ['After 2 hrs', '–', '2'],
      ['After 1 day', '48', '–'],
    ]);
  });

  it('has every point of every line, in both modes', () => {
    for (const mode of ['cumulative', 'rate'] as const) {
      const given = { ...input, mode };
      const lines = linesOf(given);
      const moments = momentsOf(lines);
      const rows = curvesTable(given).rows(0, moments.length);
      for (const [column, { points }] of lines.lines.entries())
        for (const { hours, value } of points) expect(rows[moments.indexOf(hours)]![column + 1]).to.equal(words.format.number(value));
    }
  });

  it('of a funnel gives both shares, n/a with its reason, and – where there is nothing to divide by', () => {
    const rows = funnelTable({ ...words, title: 'Funnel', steps: funnelSteps([1000, 980, 960, null, 48]) }).rows(0, 5);
    expect(rows).to.deep.equal([
      ['Targeted', '1,000', '–', '–'],
      ['Sent', '980', '98.0%', '98.0%'],
      ['Delivered', '960', '98.0%', '96.0%'],
      ['Seen', 'n/a: SMS cannot count “Seen”', '–', '–'],
      ['Clicked', '48', '5.0%', '4.8%'],
    ]);
    const zero = funnelTable({ ...words, title: 'Funnel', steps: funnelSteps([9, 0, 0, 0, 0]) }).rows(1, 3);
    expect(zero).to.deep.equal([
      ['Sent', '0', '0%', '0%'],
      ['Delivered', '0', '–', '0%'],
    ]);
  });
});

describe('sentences', () => {
  const summary = (given: Parameters<typeof curvesInput>[0]) => curvesSummary(curvesInput(given), linesOf(curvesInput(given)));

  it('compare at the age all have reached', () => {
    expect(summary({ series: [series(0, [5, 7]), series(1, [4, 4, 90])] })).to.equal(
      'Compared after 2 hrs: “Campaign 0” leads with 12, “Campaign 1” has 8.',
    );
    const running = series(1, [4, 3, 1], { asOf: '2026-11-01T02:30:00Z' });
    expect(summary({ series: [series(0, [5, 2, 9]), running] }), 'not half an hour of one against none of the other').to.equal(
      'Compared after 2 hrs: all are level at 7.',
    );
    const young = series(1, [4], { asOf: '2026-11-01T00:30:00Z' });
    expect(summary({ series: [series(0, [5, 7]), young] }), 'nobody knows the other after half an hour').to.equal(
      'There is nothing to compare yet.',
    );
    expect(summary({ series: [series(0, [5]), series(1, [5])] })).to.equal('Compared after 1 hr: all are level at 5.');
    expect(summary({ series: [series(0, [5, 7])] })).to.equal('Clicks: 12 after 2 hrs.');
    expect(summary({ mode: 'rate', series: [series(0, [5, 7, 1])] })).to.equal('Peak: 7 after 2 hrs.');
    expect(summary({ series: [series(0, [0, 0])] })).to.equal('Nothing has been counted yet.');
    expect(summary({ series: [series(0, null)] })).to.equal('Nothing has been counted yet.');
  });

  it('of a funnel pass over what nobody counts', () => {
    expect(funnelSummary({ ...words, title: '', steps: funnelSteps([1000, 900, 800, 80, null]) })).to.equal(
      '80 of 1,000 got as far as “Seen”: 8.0%.',
    );
    expect(funnelSummary({ ...words, title: '', steps: funnelSteps([null, null, null, null, null]) })).to.equal(
      'Nothing has been counted yet.',
    );
    expect(measure(funnelSteps([1000, 900, 800, null, 40])).at(-1)).to.include({ ofPrevious: 0.05, ofFirst: 0.04, skips: true });
  });
});
