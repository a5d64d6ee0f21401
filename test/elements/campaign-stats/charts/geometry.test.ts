import { expect } from 'chai';
import * as fc from 'fast-check';
import { linear, pathOf, thin, timeAxis, valueAxis } from '../../../../src/elements/campaign-stats/charts/geometry.ts';
import { spread } from '../../../../src/elements/campaign-stats/charts/several.ts';

describe('scales and axes', () => {
  it('map a domain to a range, and a single number to its start', () => {
    expect([0, 5, 10].map(linear([0, 10], [100, 0]))).to.deep.equal([100, 50, 0]);
    expect(linear([3, 3], [7, 9])(3)).to.equal(7);
  });

  // Worked out by hand.
  const valueTable: readonly (readonly [low: number, high: number, count: number, whole: boolean, domain: number[], ticks: number[]])[] = [
    [0, 0, 4, true, [0, 1], [0]],
    [0, 930, 4, true, [0, 1000], [0, 200, 400, 600, 800, 1000]],
    [0, 1465, 4, true, [0, 1500], [0, 500, 1000, 1500]],
    [0, 3, 4, true, [0, 3], [0, 1, 2, 3]],
    [0, 1, 4, true, [0, 1], [0, 1]],
    [0, 1, 4, false, [0, 1], [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [-20, 80, 4, true, [-20, 80], [-20, 0, 20, 40, 60, 80]],
  ];
  for (const [low, high, count, whole, domain, ticks] of valueTable)
    it(`values ${low} to ${high}${whole ? ', whole numbers,' : ''} have round ends and ticks`, () => {
      expect(valueAxis(low, high, count, whole)).to.deep.equal({ domain, ticks });
    });

  const timeTable: readonly (readonly [span: number, most: number, unit: string, amounts: number[]])[] = [
    [25 / 60, 6, 'minutes', [0, 5, 10, 15, 20, 25]],
    [2, 6, 'minutes', [0, 20, 40, 60, 80, 100, 120]],
    [24, 6, 'hours', [0, 4, 8, 12, 16, 20, 24]],
    [56, 4, 'hours', [0, 24, 48]],
    [72, 12, 'hours', [0, 6, 12, 18, 24, 30, 36, 42, 48, 54, 60, 66, 72]],
    [73, 12, 'days', [0, 1, 2, 3]],
    [720, 6, 'days', [0, 5, 10, 15, 20, 25, 30]],
    [24 * 2000, 4, 'days', [0, 500, 1000, 1500, 2000]],
  ];
  for (const [span, most, unit, amounts] of timeTable)
    it(`${span} hours with room for ${most} ticks count ${unit}`, () => {
      const axis = timeAxis(span, most);
      expect(axis.unit).to.equal(unit);
      expect(axis.ticks.map(({ amount }) => amount)).to.deep.equal(amounts);
      expect(axis.ticks.every(({ hours }) => hours <= span + 1e-9)).to.equal(true);
    });
});

describe('thinning', () => {
  const points = fc
    .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 600 })
    .map((values) => values.map((value, hours) => ({ hours, value })));

  it('keeps of every column of pixels its first, last, lowest and highest, in order, and at most these four', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 80 }), (all, columns) => {
        const x = linear([0, all.length], [0, columns]);
        const columnsOf = (list: typeof all) => Map.groupBy(list, ({ hours }) => Math.floor(x(hours)));
        const kept = thin(all, x, columns);
        expect(kept.map(({ hours }) => hours)).to.deep.equal(kept.map(({ hours }) => hours).toSorted((a, b) => a - b));
        if (all.length > columns) expect(kept.length).to.be.at.most(4 * columns);
        const after = columnsOf([...kept]);
        for (const [column, before] of columnsOf(all)) {
          const left = after.get(column)!;
          const values = (list: typeof all) => list.map(({ value }) => value);
          expect([left[0], left.at(-1)]).to.deep.equal([before[0], before.at(-1)]);
          expect(Math.min(...values(left))).to.equal(Math.min(...values(before)));
          expect(Math.max(...values(left))).to.equal(Math.max(...values(before)));
        }
      }),
    );
  });

  it('leaves alone what is not crowded', () => {
    const few = [1, 2, 3].map((hours) => ({ hours, value: hours }));
    expect(thin(few, linear([0, 3], [0, 100]), 100)).to.equal(few);
  });

  it('a line is straight from point to point, to a tenth of a pixel', () => {
    const path = pathOf([0, 1, 2].map((hours) => ({ hours, value: hours * hours })), linear([0, 2], [10, 110]), linear([0, 4], [50, 0])); // prettier-ignore
    expect(path).to.equal('M10 50L60 37.5L110 0');
  });
});

describe('labels', () => {
  // Worked out by hand: gap 18 between 0 and 200.
  const table: readonly (readonly [what: string, wanted: number[], placed: number[]])[] = [
    ['stand where they want to when there is room', [20, 60, 150], [20, 60, 150]],
    ['share their way out around their middle', [100, 100], [91, 109]],
    ['keep their order, whatever order they come in', [110, 100], [114, 96]],
    ['push on to the next when they meet it', [100, 104, 121], [90.333, 108.333, 126.333]],
    ['stay inside above', [2, 4], [0, 18]],
    ['stay inside below', [199, 199], [182, 200]],
  ];
  for (const [what, wanted, placed] of table)
    it(what, () => expect(spread(wanted, 18, 0, 200).map((at) => Math.round(at * 1000) / 1000)).to.deep.equal(placed));

  it('never collide and never leave the plot, six of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 242 }), { minLength: 1, maxLength: 6 }), (wanted) => {
        const placed = spread(wanted, 18, 10, 242).toSorted((a, b) => a - b);
        expect(placed[0]).to.be.at.least(10);
        expect(placed.at(-1)).to.be.at.most(242.001);
        for (const [at, y] of placed.entries()) if (at > 0) expect(y - placed[at - 1]!).to.be.at.least(17.999);
      }),
    );
  });
});
