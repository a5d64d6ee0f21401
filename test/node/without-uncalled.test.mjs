// Methods of packages that the script-tag build leaves out, and the names it shortens: only what nothing in the build can ask for.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shortNames, withShortNames } from '../../scripts/short-names.mjs';
import { leanClasses, uncalled } from '../../scripts/without-uncalled.mjs';

const theirs = '/node_modules/other/index.js';
const ours = '/src/index.ts';

describe('methods nobody calls', () => {
  const leftOut = (code, use = '') => [...uncalled({ [theirs]: code, [ours]: use })];

  it('go, with what only they call', () => {
    const code = 'class A { kept() {} spare() { this.inner(); this.spare(); } inner() {} get fact() { return 1; } }';
    const gone = uncalled({ [theirs]: code, [ours]: 'a.kept()' });
    assert.deepEqual([...gone].toSorted(), ['fact', 'inner', 'spare']);
    assert.equal(leanClasses(code, gone).replaceAll(/\s+/g, ' '), 'class A { kept() {} }');
  });

  it('stay where their name stands in a string, or can be made at run time', () => {
    assert.deepEqual(leftOut('class A { changed() {} static properties = { a: { observer: "changed(a)" } }; }'), []);
    assert.deepEqual(leftOut('class A { onUpKeyDown() {} press(group) { this[`on${group}KeyDown`](); } }', 'a.press()'), []);
    assert.deepEqual(leftOut("class A { onUp() {} press(key) { this['on' + key](); } }", 'a.press()'), []);
  });

  it('stay where the browser calls them, and where the class is ours or an element of Lit', () => {
    assert.deepEqual(leftOut('class A { connectedCallback() {} static get observedAttributes() {} toString() {} }'), []);
    for (const id of [ours, '/node_modules/lit/index.js', '/node_modules/@lit/reactive-element/index.js'])
      assert.deepEqual([...uncalled({ [id]: 'class A { spare() {} }' })], []);
  });

  it('go once where one stands in another', () => {
    const code = 'class A { spare() { return class { extra() {} }; } kept() {} }';
    assert.equal(leanClasses(code, new Set(['spare', 'extra'])).replaceAll(/\s+/g, ' '), 'class A { kept() {} }');
  });
});

describe("the grid's own names", () => {
  const grid = '/node_modules/@vaadin/grid/src/grid.js';
  const modules = {
    [grid]:
      'class G { __often() { this.__often(); } __once() {} _onUpKeyDown() { this[`_on${a}KeyDown`](); } _taken() {} _0() {} __upper() {} }',
    [theirs]: 'other._taken()',
    [ours]: 'grid.__once()',
  };

  it('are short, the frequent ones first, but for what other packages say or run time makes', () => {
    assert.deepEqual(Object.fromEntries(shortNames(modules)), { __often: '_1', __once: '_2', __upper: '_3' });
  });

  it('are the same in all files, in strings too', () => {
    const plugin = withShortNames();
    const chunks = { a: { modules: Object.fromEntries(Object.entries(modules).map(([id, code]) => [id, { code }])) } };
    const render = (code) => plugin.renderChunk(code, {}, {}, { chunks }).code;
    plugin.renderStart();
    assert.equal(render('a.__once("__often(x)", a.$__once, a._taken)'), 'a._2("_1(x)", a.$__once, a._taken)');
    assert.equal(render('b.__upper'), 'b._3');
  });
});
