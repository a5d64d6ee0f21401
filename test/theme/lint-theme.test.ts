import { expect } from 'chai';
import ember from '../../src/theme/themes/ember.css?inline';
import graphite from '../../src/theme/themes/graphite.css?inline';
import { contrastPairs, lintTheme, readTheme, themeToCss, tokenDefaults } from '../../src/theme/index.ts';

describe('lintTheme', () => {
  it('finds nothing in the default palette', () => {
    expect(lintTheme({})).to.deep.equal([]);
  });

  for (const [name, css] of Object.entries({ ember, graphite })) {
    it(`finds nothing in ${name}, which sets every token`, () => {
      const theme = readTheme(css);
      expect(Object.keys(theme)).to.have.members(Object.keys(tokenDefaults));
      expect(lintTheme(theme)).to.deep.equal([]);
    });
  }

  for (const { ink, ground, ratio } of contrastPairs) {
    it(`finds ${ink} in the colour of ${ground}, and proposes what passes ${ratio}:1`, () => {
      // A colour upon itself has a ratio of 1, whatever it is.
      const theme = { [ground]: 'light-dark(#ffffff, #101010)', [ink]: 'light-dark(#ffffff, #101010)' };
      const found = lintTheme(theme).filter((finding) => finding.kind === 'contrast' && finding.ink === ink && finding.ground === ground);
      expect(found.map((finding) => 'scheme' in finding && finding.scheme)).to.deep.equal(['light', 'dark']);
      for (const finding of found) {
        if (finding.kind !== 'contrast') throw new Error('a finding about contrast');
        expect(finding.actual).to.be.closeTo(1, 0.01);
        if (finding.proposal === null) continue;
        const mended = lintTheme({ ...theme, [ink]: finding.proposal }).filter(
          (left) => left.kind === 'contrast' && left.scheme === finding.scheme && left.ink === ink,
        );
        expect(mended).to.deep.equal([]);
      }
    });
  }

  it('stays near: a blue that is a little too light becomes a little darker blue', () => {
    const [finding] = lintTheme({ '--campaign-text': 'light-dark(#8fa3ff, #ffffff)' });
    if (finding?.kind !== 'contrast') throw new Error('a finding about contrast');
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(finding.proposal!.slice(at, at + 2), 16)) as [number, number, number];
    expect(blue).to.be.greaterThan(red + 60);
    expect(blue).to.be.greaterThan(green + 60);
  });

  it('judges what an unset token follows: the ring is as faint as the accent it takes its colour from', () => {
    const found = lintTheme({ '--campaign-accent': '#fdfdfd', '--campaign-on-accent': '#000000' });
    expect(found.some((finding) => finding.kind === 'contrast' && finding.ink === '--campaign-focus')).to.equal(true);
  });

  it('takes any colour of CSS, also with transparency', () => {
    const found = lintTheme({ '--campaign-text': 'light-dark(oklch(20% 0.02 260), rgb(255 255 255 / 90%))' });
    expect(found).to.deep.equal([]);
    expect(lintTheme({ '--campaign-text': 'light-dark(rgb(0 0 0 / 20%), white)' })[0]).to.include({ kind: 'contrast', scheme: 'light' });
  });

  it('says what it cannot judge, and what is no token', () => {
    const found = lintTheme({ '--campaign-muted': 'var(--brand)', '--campaign-colour': 'red' } as never);
    expect(found.map(({ kind, ink }) => [kind, ink])).to.deep.equal([
      ['unknown', '--campaign-colour'],
      ['unreadable', '--campaign-muted'],
      ['unreadable', '--campaign-muted'],
    ]);
  });

  it('writes a theme that reads back as itself', () => {
    const theme = { '--campaign-accent': 'light-dark(#123456, #abcdef)', '--campaign-radius': '3px' };
    expect(readTheme(themeToCss(theme, '.brand'))).to.deep.equal(theme);
  });

  it('reads what a stylesheet sets, not how it insists', () => {
    expect(readTheme(':root { --campaign-accent: #123456 !important }')).to.deep.equal({ '--campaign-accent': '#123456' });
  });
});
