// What the script-tag build leaves out stands in for all its module exports, and nothing else asks for more of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { unused } from '../../scripts/without-unused.mjs';

/** Names a module exports, as far as these modules go. */
const exportsOf = (code) => {
  const lists = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names]) => names.split(',').map((name) => name.trim()));
  return [...lists, ...[...code.matchAll(/^export (?:class|const|function) (\w+)/gm)].map(([, name]) => name)].toSorted();
};

describe('what the script-tag build leaves out', () => {
  for (const { file, code } of unused) {
    it(`${file} is still there and exports the same names`, () => {
      assert.deepEqual(exportsOf(code), exportsOf(readFileSync(resolve(root, 'node_modules', file), 'utf8')));
    });
  }

  it('the grid asks a row of the drag and drop mixin for what its stand-in has, and no more', () => {
    const { code } = unused.find(({ file }) => file.includes('drag-and-drop'));
    const mixin = readFileSync(resolve(root, 'node_modules/@vaadin/grid/src/vaadin-grid-drag-and-drop-mixin.js'), 'utf8');
    const grid = readFileSync(resolve(root, 'node_modules/@vaadin/grid/src/vaadin-grid-mixin.js'), 'utf8');
    const own = [...mixin.matchAll(/^ {4}(_\w+)\(/gm)].map(([, name]) => name);
    const asked = own.filter((name) => grid.includes(`.${name}(`));
    assert.ok(asked.length > 0);
    for (const name of asked) assert.match(code, new RegExp(`\\b${name}\\(`));
  });
});
