// npm run analyze: writes custom-elements.json from the elements' sources; with --check it only says whether the file is up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { tagOf } from '../custom-elements-manifest.config.mjs';
import { root } from './run.mjs';

const file = resolve(root, 'custom-elements.json');
const packageModule = 'dist/index.js';
const byName = (a, b) => (a.name < b.name ? -1 : 1);

const isPublic = (member) => !member.name?.startsWith('#') && !['private', 'protected'].includes(member.privacy);

/** Keeps what a page can use; where a member is inherited from inside the package is nobody's business. */
function publicDeclaration(declaration) {
  const { members = [], attributes = [], superclass, ...rest } = declaration;
  const clean = ({ inheritedFrom, ...item }) => item;
  // Of a field whose initial value is a constant the analyzer finds the type and the value, but not for its attribute.
  const typed = (attribute) => {
    const field = members.find(({ name }) => name === attribute.fieldName);
    return { ...attribute, type: attribute.type ?? field?.type, default: field?.default ?? attribute.default };
  };
  return {
    ...rest,
    ...(superclass?.package ? { superclass } : {}),
    attributes: attributes.map(clean).map(typed),
    members: members.filter(isPublic).map(clean),
    ...(rest.events ? { events: rest.events.map(clean) } : {}),
  };
}

/** A part that is an element of ours shows the parts of that element too, with its own name before theirs. */
function withInnerParts(declaration, _, all) {
  const inner = (declaration.cssParts ?? []).flatMap(({ name }) =>
    (all.find(({ tagName }) => tagName === `campaign-${name}`)?.cssParts ?? []).map((part) => ({ ...part, name: `${name}-${part.name}` })),
  );
  return inner.length > 0 ? { ...declaration, cssParts: [...declaration.cssParts, ...inner] } : declaration;
}

/** The analyzer's manifest names source modules; a published one names what can be imported. */
function publicManifest(manifest) {
  const declarations = manifest.modules
    .flatMap(({ path, declarations: found = [] }) => (tagOf(path) ? found.filter(({ tagName }) => tagName) : []))
    .map(publicDeclaration)
    .map(withInnerParts)
    .toSorted(byName);
  const exports = declarations.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: packageModule } }));
  const definitions = declarations.map(({ name, tagName }) => ({
    kind: 'javascript-module',
    path: `dist/define/${tagName}.js`,
    declarations: [],
    exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: packageModule } }],
  }));
  return {
    schemaVersion: manifest.schemaVersion,
    readme: 'README.md',
    modules: [{ kind: 'javascript-module', path: packageModule, declarations, exports }, ...definitions],
  };
}

const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
const text = `${JSON.stringify(publicManifest(await cli({ argv, cwd: root, noWrite: true })), null, 2)}\n`;
const current = existsSync(file) ? readFileSync(file, 'utf8') : undefined;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
  console.log('Wrote custom-elements.json.');
} else if (current === text) {
  console.log('custom-elements.json is up to date.');
} else {
  console.error('custom-elements.json is out of date: run "npm run analyze" and commit it.');
  process.exitCode = 1;
}
