import { expect } from 'chai';
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';
import { contrastPairs } from '../../src/theme/contrast-pairs.ts';
import { type TokenName, tokenDefaults } from '../../src/theme/token-names.ts';

const series = [1, 2, 3, 4, 5, 6].map((slot) => `--campaign-series-${slot}` as TokenName);
const grounds = ['--campaign-surface', '--campaign-raised', '--campaign-sunken', '--campaign-hover'] as const;
const schemes = ['light', 'dark'] as const;
const colorOf = (name: TokenName, scheme: (typeof schemes)[number]) => tokenDefaults[name][scheme === 'light' ? 0 : 1]!;

/** THE table of eyes: full loss of one kind of cones, simulated after G. M. Machado et al., IEEE TVCG 15 (2009) 1291–1298. */
const eyes = {
  'all cones': (color: Color): Color => color,
  'no green cones': filterDeficiencyDeuter(1),
  'no red cones': filterDeficiencyProt(1),
  'no blue cones': filterDeficiencyTrit(1),
};

describe('colours of series', () => {
  for (const scheme of schemes) {
    for (const name of series)
      it(`${scheme}: ${name} has at least 3:1 on what charts stand on`, () => {
        for (const ground of grounds) expect(wcagContrast(colorOf(name, scheme), colorOf(ground, scheme)), ground).to.be.at.least(3);
      });

    for (const [eye, see] of Object.entries(eyes))
      it(`${scheme}: any two differ clearly to ${eye}`, () => {
        // 10 is what one sees at a glance; neighbours in a comparison are told apart by their markers as well.
        const seen = series.map((name) => see(parse(colorOf(name, scheme))!)!);
        for (const [at, color] of seen.entries())
          for (const other of seen.slice(at + 1)) expect(differenceCiede2000()(color, other)).to.be.at.least(10);
      });
  }

  it('are judged by the lint of themes', () => {
    for (const name of series) expect(contrastPairs.filter(({ ink }) => ink === name).map(({ ratio }) => ratio)).to.include(3);
  });
});
