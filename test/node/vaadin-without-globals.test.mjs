import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { withoutGlobals } from '../../scripts/vaadin-without-globals.mjs';

const require = createRequire(import.meta.url);

describe('withoutGlobals', () => {
  for (const name of ['css-utils.js', 'slot-styles-mixin.js']) {
    it(`still fits ${name} and leaves nothing for the page's head`, () => {
      const id = require.resolve(`@vaadin/component-base/src/${name}`);
      const code = withoutGlobals(id, readFileSync(id, 'utf8'));
      assert.doesNotMatch(code, /document\.head|createElement/);
      assert.match(code, /^export /m);
    });
  }

  it('clears without innerHTML', () => {
    const id = require.resolve('@vaadin/grid/src/vaadin-grid-mixin.js');
    const code = withoutGlobals(id, readFileSync(id, 'utf8'));
    assert.match(code, /row\.replaceChildren\(\);/);
    assert.doesNotMatch(code, /\.innerHTML/);
  });

  it('throws when a module has changed', () => {
    assert.throws(() => withoutGlobals('/node_modules/@vaadin/component-base/src/css-utils.js', 'export {};'), /has changed/);
  });

  it('leaves other modules alone', () => {
    assert.equal(withoutGlobals('/src/define.ts', 'export {};'), undefined);
  });
});
