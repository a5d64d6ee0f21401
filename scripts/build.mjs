// npm run build: dist/ (the package), dist/cdn/ (one script tag), dist/types/ (declarations), dist/themes/ (page-level themes), dist/editors/.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { writeDeclarations } from './declarations.mjs';
import { writeEditorData } from './editor-data.mjs';
import { integrityTable } from './integrity.mjs';
import { writeNotices } from './notices.mjs';
import { bin, filesUnder, root, runNode } from './run.mjs';

const vite = bin('vite/bin/vite.js');
const steps = [
  [vite, 'build', '--logLevel', 'warn'],
  ...['cdn', 'cdn-whole'].map((mode) => [vite, 'build', '--mode', mode, '--logLevel', 'warn']),
];

rmSync(resolve(root, 'dist'), { recursive: true, force: true });
for (const step of steps) {
  const status = runNode(step);
  if (status !== 0) process.exit(status);
}

// A type error fails the build, but only after everything else is there to look at.
const types = runNode([bin('typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
const manifest = JSON.parse(readFileSync(resolve(root, 'custom-elements.json'), 'utf8'));
writeDeclarations(manifest);
writeEditorData(manifest);
writeNotices();

mkdirSync(resolve(root, 'dist/themes'), { recursive: true });
for (const file of filesUnder('src/theme', '.css')) copyFileSync(resolve(root, file), resolve(root, 'dist/themes', basename(file)));

const table = integrityTable();
writeFileSync(resolve(root, 'dist/cdn/integrity.json'), `${JSON.stringify(table, null, 2)}\n`);
console.log('Built dist/. For <script type="module" src="…" integrity="…">:');
for (const [file, integrity] of Object.entries(table)) if (!file.includes('/')) console.log(`  ${file.padEnd(22)} ${integrity}`);
console.log('The chunks they import are in dist/cdn/integrity.json.');
if (types !== 0) {
  console.error('The types are wrong: see above.');
  process.exit(types);
}
