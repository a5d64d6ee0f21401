import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { withoutGlobals } from '../../scripts/vaadin-without-globals.mjs';

const require = createRequire(import.meta.url);
const rewritten = (name) => {
  const id = require.resolve(name);
  return withoutGlobals(id, readFileSync(id, 'utf8'));
};

describe('withoutGlobals', () => {
  for (const name of [
    '@vaadin/component-base/src/css-utils.js',
    '@vaadin/component-base/src/styles/style-props.js',
    '@vaadin/component-base/src/element-mixin.js',
    '@vaadin/component-base/src/define.js',
    '@vaadin/vaadin-themable-mixin/vaadin-themable-mixin.js',
    '@vaadin/vaadin-themable-mixin/lumo-injection-mixin.js',
  ]) {
    it(`leaves nothing for the page in ${name}`, () => {
      assert.doesNotMatch(rewritten(name), /document|window|createElement|console/);
      assert.match(rewritten(name), /^export /m);
    });
  }

  it('clears without innerHTML', () => {
    for (const name of ['@vaadin/grid/src/vaadin-grid-mixin.js', '@vaadin/grid/src/vaadin-grid-column-mixin.js']) {
      assert.match(rewritten(name), /\.replaceChildren\(\);/);
      assert.doesNotMatch(rewritten(name), /\.innerHTML/);
    }
  });

  it('gives tags and custom properties names of their own, and leaves imports alone', () => {
    const grid = rewritten('@vaadin/grid/src/vaadin-grid.js');
    assert.match(grid, /return 'campaign-vaadin-grid'/);
    assert.match(grid, /from '\.\/vaadin-grid-mixin\.js'/);
    assert.doesNotMatch(rewritten('@vaadin/grid/src/styles/vaadin-grid-base-styles.js'), /var\(--vaadin|slotted\(vaadin/);
    const ours = withoutGlobals(
      '/work/src/elements/rows.ts',
      "import('@vaadin/grid/vaadin-grid.js'); css`vaadin-grid { --vaadin-radius-m: 0 }`",
    );
    assert.equal(ours, "import('@vaadin/grid/vaadin-grid.js'); css`campaign-vaadin-grid { --_vaadin-radius-m: 0 }`");
  });

  it('throws when a module has changed', () => {
    assert.throws(() => withoutGlobals('/node_modules/@vaadin/grid/src/vaadin-grid-mixin.js', 'export {};'), /has changed/);
  });

  it('leaves other modules alone', () => {
    assert.equal(withoutGlobals('/src/define.ts', 'export {};'), undefined);
    assert.equal(withoutGlobals('/node_modules/lit/index.js', "'vaadin-grid'"), undefined);
  });
});
