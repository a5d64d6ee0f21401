// The code in the documents: type-checked, or taken word for word from a host that runs in `npm run test:examples`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { bin, filesUnder, root } from '../../scripts/run.mjs';

const read = (file) => readFileSync(resolve(root, file), 'utf8');
const documents = ['README.md', ...filesUnder('docs', '.md')];
const hosts = filesUnder('docs/hosts', '.md');
const blocks = documents.flatMap((document) =>
  [...read(document).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({ document, language, code })),
);
const of = (language) => blocks.filter((block) => block.language === language);
const isOfHost = ({ document }) => hosts.includes(document);

describe('TypeScript in the documents', () => {
  it('has the right types', () => {
    const cache = resolve(root, 'node_modules/.cache/campaign-elements');
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, 'docs-'));
    const checked = of('ts').filter((block) => !isOfHost(block));
    checked.forEach(({ document, code }, index) =>
      writeFileSync(join(folder, `${basename(document, '.md')}-${index}.ts`), `${code}\nexport {};\n`),
    );
    const source = (path) => [resolve(root, path)];
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: resolve(root, 'tsconfig.json'),
        compilerOptions: {
          paths: {
            'campaign-elements': source('src/index.ts'),
            'campaign-elements/define': source('src/define.ts'),
            'campaign-elements/simulation': source('mocks/simulation.ts'),
            'campaign-elements/testing': source('src/testing.ts'),
            'campaign-elements/theme': source('src/theme/index.ts'),
          },
        },
        files: [resolve(root, 'types/modules.d.ts')],
        include: ['*.ts'],
      }),
    );
    const { stdout } = spawnSync(process.execPath, [bin('typescript/bin/tsc'), '--noEmit', '-p', folder], { cwd: root, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    assert.ok(checked.length > 3);
    assert.equal(stdout, '');
  });
});

describe('JavaScript in the documents', () => {
  for (const { document, code } of of('js').filter((block) => !isOfHost(block)))
    it(`of ${document} can be read: ${code.split('\n')[0]}`, () => {
      const { stderr } = spawnSync(process.execPath, ['--check', '--input-type=module', '-'], { input: code, encoding: 'utf8' });
      assert.equal(stderr, '');
    });
});

describe('stylesheets in the documents', () => {
  const tokens = read('docs/tokens.md');
  for (const { document, code } of of('css'))
    it(`of ${document} set tokens that exist: ${code.split('\n')[0]}`, () => {
      const unknown = [...code.matchAll(/(--campaign-[\w-]+):/g)].filter(([, name]) => !tokens.includes(`\`${name}\``));
      assert.deepEqual(unknown, []);
    });
});

describe('guides of hosts', () => {
  const flat = (text) => text.replace(/\s+/g, ' ').trim();
  for (const document of hosts) {
    const host = `examples/${basename(document, '.md')}`;
    const files = filesUnder(host, '').filter((file) => !/\/(node_modules|dist)\//.test(file));
    const sources = files.map((file) => flat(read(file)));

    it(`${document} shows what ${host} does`, () => {
      const strange = blocks.filter((block) => block.document === document && !sources.some((source) => source.includes(flat(block.code))));
      assert.ok(files.length > 0 && blocks.some((block) => block.document === document));
      assert.deepEqual(strange, []);
    });
  }

  it('are there for each host, and README.md leads to them', () => {
    const examples = ['angular', 'plain', 'react', 'svelte', 'vue'];
    assert.deepEqual(
      hosts.map((document) => basename(document, '.md')),
      examples,
    );
    assert.ok(examples.every((name) => existsSync(resolve(root, 'examples', name, 'package.json'))));
    for (const document of documents.filter((name) => name !== 'README.md'))
      assert.ok(read('README.md').includes(`](${document})`), `README.md does not link to ${document}`);
  });
});

describe('docs/events.md', () => {
  it('names exactly the events there are', () => {
    const told = [...read('docs/events.md').matchAll(/^\| `(campaign-[\w-]+)`/gm)].map(([, name]) => name);
    const map = /interface CampaignEventMap \{([\s\S]*?)^\}/m.exec(read('src/elements/shared/event-map.ts'))[1];
    const known = [...map.matchAll(/^ {2}'(campaign-[\w-]+)'/gm)].map(([, name]) => name);
    assert.deepEqual(told.toSorted(), known.toSorted());
  });
});
