import { expect } from 'chai';
import { buildReport } from '../../../src/domain/report.ts';
import { inSight } from '../../../src/elements/campaign-stats/in-sight.ts';

const { rows } = buildReport([]);
const [toolbarAndHeads, firstGroupAndRow] = [160, 80];

describe('the rows in sight', () => {
  it('are all of them in a window that is high enough', () => {
    expect(inSight(rows, 5_000)).to.deep.equal({ seen: rows, below: 0 });
    expect(inSight([], 0)).to.deep.equal({ seen: [], below: 0 });
  });

  it('are the first ones, one at least, and fill the window; the others keep their room', () => {
    const all = firstGroupAndRow + inSight(rows, 0).below;
    for (let height = 0; height < 1_500; height += 7) {
      const { seen, below } = inSight(rows, height);
      expect(seen, `${height} px`).to.deep.equal(rows.slice(0, Math.max(1, seen.length)));
      if (below > 0) expect(toolbarAndHeads + all - below, `${height} px`).to.be.at.least(height);
      expect(below === 0, `${height} px`).to.equal(seen.length === rows.length);
    }
  });
});
