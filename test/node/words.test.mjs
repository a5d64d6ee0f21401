import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { tagOf } from '../../custom-elements-manifest.config.mjs';
import { filesUnder, root } from '../../scripts/run.mjs';
import { keysIn, modulesOf } from '../../scripts/words.mjs';

const read = (file) => readFileSync(resolve(root, file), 'utf8');
const keysOf = (file) => [...read(file).matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key);

/** Area → its keys; `shared` are at hand for all. */
const areas = Object.fromEntries([
  ...filesUnder('src/i18n', 'en.ts').flatMap((file) => {
    const area = /i18n\/(\w+)\/en\.ts$/.exec(file)?.[1];
    return area ? [[area, keysOf(file)]] : [];
  }),
]);
const all = Object.values(areas).flat();
const elements = filesUnder('src/elements', '-element.ts').filter(tagOf);

describe('English words', () => {
  it('stand in one file each', () => assert.equal(new Set(all).size, all.length));

  it('are all said', () => {
    const modules = filesUnder('src', '.ts').filter((file) => !file.startsWith('src/i18n/') || file === 'src/i18n/format.ts');
    const said = new Set(keysIn(modules, all));
    assert.deepEqual(
      all.filter((key) => !said.has(key)),
      [],
    );
  });

  for (const file of elements) {
    const tag = tagOf(file);
    it(`of <${tag}> are there with it`, () => {
      // What an element draws inside itself brings its own words.
      const inner = elements.filter((other) => other !== file);
      const modules = modulesOf(file, inner);
      // Its own words, and those of parts that come later and say that they bring some.
      const bringing = modules.filter((module) => module === file || /^export (?:const|\{.*\bas) words\b/m.test(read(module)));
      const brought = bringing.flatMap((module) => [...read(module).matchAll(/i18n\/(\w+)\/en\.ts'/g)].map(([, area]) => area));
      const there = new Set(['shared', ...brought].flatMap((area) => areas[area]));
      assert.deepEqual(
        keysIn(modules, all).filter((key) => !there.has(key)),
        [],
      );
      if (brought.length > 0) assert.match(read(file), /static override readonly words = /);
    });
  }
});
