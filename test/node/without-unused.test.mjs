// What the script-tag build leaves out stands in for all its module exports, and nothing else asks for more of it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
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

  const folder = resolve(root, 'node_modules/@vaadin/grid/src');
  const methodsOf = (code) => [...code.matchAll(/^ {4}(\w+)\(/gm)].map(([, name]) => name).filter((name) => name !== 'constructor');
  const isLeftOut = (name) => unused.some((module) => module.file.endsWith(`/${name}`));
  const present = readdirSync(folder)
    .filter((name) => /^vaadin-grid(?:-(?:[\w-]+-)?mixin)?\.js$/.test(name) && !isLeftOut(name))
    .map((name) => readFileSync(resolve(folder, name), 'utf8'));

  for (const { file, code } of unused.filter((module) => module.file.startsWith('@vaadin/grid/')))
    it(`${file}: what the grid calls of it, its stand-in has`, () => {
      const own = methodsOf(readFileSync(resolve(root, 'node_modules', file), 'utf8'));
      const asked = own.filter(
        (name) => present.some((other) => other.includes(`this.${name}(`)) && !present.some((other) => methodsOf(other).includes(name)),
      );
      assert.ok(own.length > 0);
      for (const name of asked) assert.match(code, new RegExp(`\\b${name}\\(`));
    });

  it('the grid calls of the tooltip controller what its stand-in has, as long as there is no tooltip in it', () => {
    const { code } = unused.find((module) => module.file.includes('tooltip-controller'));
    const asked = present.flatMap((other) => [...other.matchAll(/_tooltipController\.(\w+)\(/g)].map(([, name]) => name));
    const whenThereIsOne = ['setTarget', 'setContext', 'open'];
    assert.deepEqual([...new Set(asked)].filter((name) => !code.includes(`${name}(`)).toSorted(), whenThereIsOne.toSorted());
  });
});
