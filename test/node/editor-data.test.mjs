// What editors complete in a host's markup: every tag and attribute of the manifest.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { writeEditorData } from '../../scripts/editor-data.mjs';
import { root } from '../../scripts/run.mjs';

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json(resolve(root, 'custom-elements.json'));
const declarations = manifest.modules.flatMap(({ declarations: found = [] }) => found.filter(({ tagName }) => tagName));
const names = (list = []) => list.map(({ name }) => name).toSorted();

describe('data for editors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-editors-'));
  writeEditorData(manifest, folder);
  after(() => rmSync(folder, { recursive: true }));
  const { tags } = json(join(folder, 'vscode.html-custom-data.json'));
  const { elements } = json(join(folder, 'web-types.json')).contributions.html;
  const styles = json(join(folder, 'vscode.css-custom-data.json'));

  it('has every tag', () => {
    const all = declarations.map(({ tagName }) => tagName).toSorted();
    assert.equal(all.length, 7);
    assert.deepEqual(names(tags), all);
    assert.deepEqual(names(elements), all);
  });

  for (const { tagName, attributes, events = [], slots = [], cssParts = [] } of declarations)
    it(`has all of <${tagName}>`, () => {
      const element = elements.find(({ name }) => name === tagName);
      assert.deepEqual(names(tags.find(({ name }) => name === tagName).attributes), names(attributes));
      assert.deepEqual(names(element.attributes), names(attributes));
      assert.deepEqual(names(element.js?.events ?? element.events), names(events));
      assert.deepEqual(names(element.slots), names(slots));
      const parts = names(styles.pseudoElements);
      for (const { name } of cssParts) assert.ok(parts.includes(`::part(${name})`), name);
    });

  it('is where package.json says', () => {
    const own = json(resolve(root, 'package.json'));
    assert.equal(own['web-types'], './dist/editors/web-types.json');
    assert.equal(own.customElements, 'custom-elements.json');
    assert.ok(own.files.includes('dist'));
  });
});
