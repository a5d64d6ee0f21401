import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
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
const links = (text) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link).filter((link) => !/^https?:/.test(link));
/** The anchors of a document's headings, as GitHub makes them. */
const anchors = (text) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
/** Whether a link of `document` leads to a file, and to a heading where it names one. */
const leads = (document, link) => {
  const [path, anchor] = link.split('#');
  const target = path ? join(dirname(document), path) : document;
  return existsSync(resolve(root, target)) && (!anchor || anchors(read(target)).includes(anchor));
};
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
      // The guide of a host means files of its example.
      const places = document.startsWith('docs/hosts/') ? [root, resolve(root, 'examples', basename(document, '.md'))] : [root];
      const missing = paths(text).filter((path) => !isBuilt(path) && !places.some((place) => existsSync(resolve(place, path))));
      assert.deepEqual(missing, []);
    });

    it('links only to files and headings that exist', () => {
      const missing = links(text).filter((link) => !leads(document, link));
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
