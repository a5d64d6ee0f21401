import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { filesUnder, root } from '../../scripts/run.mjs';

const read = (file) => readFileSync(resolve(root, file), 'utf8');
const documents = ['README.md', 'ARCHITECTURE.md', 'CONVENTIONS.md', 'CHANGELOG.md', ...filesUnder('docs', '.md')];
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json'));

/** Not in the repository, but made by `npm run build`. */
const isBuilt = (path) => path.startsWith('dist');
const folders = /^(\.ci|\.storybook|bench|docs|dist|examples|mocks|scripts|src|stories|test|types)\//;
/** `<tag>` stands for any element. */
const paths = (text) => [...text.matchAll(/`([\w./-]+)`/g)].map(([, path]) => path).filter((path) => folders.test(path));
const links = (text) => [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, link]) => link).filter((link) => !/^https?:/.test(link));
/** `npm run x`, `npm start`, and the names in the first column of a table headed `npm run …`. */
const commands = (text) => [...text.matchAll(/npm run ([a-z:-]+)|npm (start|test)\b/g)].map(([, run, short]) => run ?? short);
const table = (text) =>
  (/\| `npm run …` \|[\s\S]*?\n\n/.exec(text)?.[0] ?? '')
    .split('\n')
    .slice(2)
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([a-z:-]+)`/g)].map(([, name]) => name));

for (const document of documents) {
  describe(document, () => {
    const text = read(document);

    it('names only paths that exist', () => {
      const missing = paths(text).filter((path) => !isBuilt(path) && !existsSync(resolve(root, path)));
      assert.deepEqual(missing, []);
    });

    it('links only to files that exist', () => {
      const missing = links(text).filter((link) => !existsSync(resolve(root, join(dirname(document), link))));
      assert.deepEqual(missing, []);
    });

    it('names only scripts that exist', () => {
      const missing = [...commands(text), ...table(text)].filter((name) => !(name in scripts));
      assert.deepEqual(missing, []);
    });
  });
}

describe('README.md, "What there is"', () => {
  it('names exactly the elements that are registered', () => {
    const told = [...read('README.md').matchAll(/^\| `(campaign-\w+)` \|/gm)].map(([, tag]) => tag);
    const registered = [...read('src/define.ts').matchAll(/define\/(campaign-\w+)\.ts/g)].map(([, tag]) => tag);
    assert.deepEqual(told.toSorted(), registered.toSorted());
  });
});

describe('package.json', () => {
  it('pins every version', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    assert.deepEqual(loose, []);
  });
});
