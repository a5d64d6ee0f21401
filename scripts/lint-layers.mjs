// Lints what oxlint cannot: which layer may import which, and what templates must not contain. The table below is the rule.
import { existsSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';
import { filesUnder, root } from './run.mjs';

/**
 * First match wins. `to`: layers it may import; `types`: layers it may import types from; `packages`: what it may import from node_modules
 * (a name also allows its subpaths, unless it ends in `!`). A layer may always import itself. Folders without a row (test, bench) are free.
 */
export const layers = [
  { name: 'domain', files: /^src\/domain\/recurrence\.ts$/, to: [], packages: ['zod/mini!', 'rrule-temporal'] },
  { name: 'domain', files: /^src\/domain\/temporal\.ts$/, to: [], packages: ['temporal-polyfill'] },
  { name: 'domain', files: /^src\/domain\//, to: [], packages: ['zod/mini!'] },
  { name: 'data', files: /^src\/data\//, to: ['domain'], packages: ['zod/mini!', 'eventsource-parser'] },
  {
    name: 'state',
    files: /^src\/state\/([\w-]+-)?(context|controller|link)s?\.ts$/,
    to: ['data', 'domain'],
    packages: ['lit', '@lit/context', '@tanstack/query-core'],
  },
  { name: 'state', files: /^src\/state\//, to: ['data', 'domain'], packages: ['@tanstack/query-core', 'zod/mini!'] },
  { name: 'theme', files: /^src\/theme\//, to: [], packages: ['lit', 'fullcalendar', 'culori'] },
  { name: 'i18n', files: /^src\/i18n\//, to: [], types: ['domain'], packages: [] },
  {
    name: 'elements',
    files: /^src\/elements\//,
    to: ['state', 'domain', 'theme', 'i18n'],
    types: ['data'],
    packages: [
      'lit',
      '@lit/context',
      '@floating-ui/dom',
      '@github/combobox-nav',
      '@tanstack/virtual-core',
      '@vaadin/grid',
      'fullcalendar',
      'd3-array',
      'd3-dsv',
      'ts-ics',
      'zod/mini!',
    ],
  },
  { name: 'define', files: /^src\/define(\.ts$|\/)/, to: ['elements'], packages: [] },
  { name: 'index', files: /^src\/index\.ts$/, to: ['elements', 'state', 'data', 'domain', 'theme', 'i18n'], packages: [] },
  { name: 'testing', files: /^src\/testing\.ts$/, to: ['data', 'domain'], packages: [] },
  { name: 'src', files: /^src\//, to: [], packages: [] },
  { name: 'mocks', files: /^mocks\//, to: ['data', 'domain'], packages: ['msw', 'zod/mini!', 'temporal-polyfill'] },
  // Charts are parts, shown alone so that each of their states can be looked at.
  {
    name: 'stories',
    files: /^stories\/(chart-stage|campaign-stats-charts\.stories)\.ts$/,
    to: ['define', 'index', 'mocks', 'elements', 'theme', 'i18n'],
    packages: ['lit', 'storybook', '@storybook'],
  },
  {
    name: 'stories',
    files: /^stories\//,
    to: ['define', 'index', 'mocks', 'theme', 'i18n'],
    packages: ['lit', 'msw', 'msw-storybook-addon', 'storybook', '@storybook'],
  },
  { name: 'examples', files: /^examples\/portal\//, to: ['define', 'index', 'mocks'], packages: ['lit', 'msw'] },
];

/** Per entry, the packages its static imports must not reach: too heavy for an element that does not need them, or not importable in Node. */
export const lazyPackages = {
  'src/index.ts': ['@vaadin/grid', 'fullcalendar', 'msw'],
  'src/define.ts': ['@floating-ui/dom', '@vaadin/grid', 'fullcalendar', 'msw', 'rrule-temporal', 'temporal-polyfill'],
};

/** Strict CSP and Trusted Types block these, and markup from strings is how injection gets in. */
const bannedImports = ['unsafeHTML', 'unsafeSVG', 'unsafeStatic', 'styleMap'];
const bannedProperties = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'];
const bannedInTemplates = [
  { pattern: /(^|\s)style\s*=/, name: 'style="…"' },
  { pattern: /\.(innerHTML|outerHTML)\s*=/, name: '.innerHTML' },
];

const layerOf = (file) => layers.find((layer) => layer.files.test(file));
const isRelative = (specifier) => /^\.{1,2}(\/|$)/.test(specifier);

/** The project's path a relative import points to. */
const target = (file, specifier) => posix.normalize(posix.join(posix.dirname(file), specifier.replace(/\?.*$/, '')));

const allowsPackage = (allowed, specifier) =>
  allowed.endsWith('!') ? specifier === allowed.slice(0, -1) : specifier === allowed || specifier.startsWith(`${allowed}/`);

const nameOf = (node) => node?.name ?? node?.value;

/** Every import and re-export of a module: `{ specifier, start, typeOnly, lazy, names }`. */
export function importsOf(file, source) {
  const found = [];
  const add = (node, typeOnly, lazy, names = []) => {
    if (typeof node.source?.value === 'string') found.push({ specifier: node.source.value, start: node.start, typeOnly, lazy, names });
  };
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const isType = (node, kind, list) => node[kind] === 'type' || (list.length > 0 && list.every((specifier) => specifier[kind] === 'type'));
  new Visitor({
    ImportDeclaration(node) {
      add(
        node,
        isType(node, 'importKind', node.specifiers),
        false,
        node.specifiers.map((specifier) => nameOf(specifier.imported)),
      );
    },
    ExportNamedDeclaration: (node) => add(node, isType(node, 'exportKind', node.specifiers), false),
    ExportAllDeclaration: (node) => add(node, node.exportKind === 'type', false),
    ImportExpression: (node) => add(node, false, true),
    TSImportType: (node) => add(node, true, true),
  }).visit(program);
  return { found, program };
}

function checkImport(file, layer, { specifier, typeOnly, names }) {
  const problems = names.filter((name) => bannedImports.includes(name)).map((name) => `${name} is banned`);
  if (!isRelative(specifier)) {
    if (specifier.startsWith('node:')) problems.push(`${layer.name} must not import ${specifier}`);
    else if (!layer.packages.some((allowed) => allowsPackage(allowed, specifier))) {
      problems.push(`${layer.name} must not import the package ${specifier}`);
    }
    return problems;
  }
  const path = target(file, specifier);
  const other = layerOf(path)?.name ?? path.split('/')[0];
  if (other === layer.name || layer.to.includes(other)) return problems;
  const onlyTypes = layer.types?.includes(other) ?? false;
  if (onlyTypes && typeOnly) return problems;
  problems.push(`${layer.name} must not import ${onlyTypes ? 'values from ' : ''}${other} (${specifier})`);
  return problems;
}

/** Problems of one file as `{ file, line, message }`. */
export function checkFile(file, source) {
  const layer = layerOf(file);
  if (!layer) return [];
  const problems = [];
  const report = (start, message) => problems.push({ file, line: source.slice(0, start).split('\n').length, message });

  const { found, program } = importsOf(file, source);
  for (const item of found) for (const message of checkImport(file, layer, item)) report(item.start, message);
  if (!file.startsWith('src/')) return problems;

  new Visitor({
    MemberExpression(node) {
      if (bannedProperties.includes(nameOf(node.property))) report(node.start, `${nameOf(node.property)} is banned`);
    },
    NewExpression(node) {
      if (layer.name === 'domain' && node.callee.name === 'Date' && node.arguments.length === 0) report(node.start, 'domain has no clock');
    },
    TaggedTemplateExpression(node) {
      if (!['html', 'svg'].includes(node.tag.name)) return;
      for (const quasi of node.quasi.quasis) {
        for (const { pattern, name } of bannedInTemplates) {
          if (pattern.test(quasi.value.raw)) report(quasi.start, `${name} is banned in templates`);
        }
      }
    },
  }).visit(program);
  return problems;
}

/** Packages that must be loaded on demand, but are reached by static imports from an entry: `{ file, line, message }` with the path. */
export function checkLazy(entry, read) {
  const problems = [];
  const seen = new Set([entry]);
  const queue = [{ file: entry, trail: [entry] }];
  for (const { file, trail } of queue) {
    const source = read(file);
    if (source === undefined) continue;
    for (const { specifier, start, typeOnly, lazy } of importsOf(file, source).found) {
      if (typeOnly || lazy) continue;
      if (!isRelative(specifier)) {
        const heavy = lazyPackages[entry].some((name) => allowsPackage(name, specifier)) && !specifier.includes('?');
        const message = `${specifier} is loaded at once by ${trail.join(' → ')}: import it dynamically`;
        if (heavy) problems.push({ file, line: source.slice(0, start).split('\n').length, message });
        continue;
      }
      const next = target(file, specifier);
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push({ file: next, trail: [...trail, next] });
    }
  }
  return problems;
}

/** All files the table knows, read from the disk. */
export function checkProject() {
  const files = ['src', 'mocks', 'stories', 'examples/portal'].flatMap((folder) => filesUnder(folder, '.ts'));
  const read = (file) => (existsSync(resolve(root, file)) && file.endsWith('.ts') ? readFileSync(resolve(root, file), 'utf8') : undefined);
  const problems = [
    ...files.flatMap((file) => checkFile(file, read(file))),
    ...Object.keys(lazyPackages).flatMap((entry) => checkLazy(entry, read)),
  ];
  return { files, problems };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, problems } = checkProject();
  for (const { file, line, message } of problems) console.error(`${file}:${line}: ${message}`);
  console.log(problems.length > 0 ? `Layers: ${problems.length} problem(s).` : `Layers: ${files.length} files, all arrows allowed.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
