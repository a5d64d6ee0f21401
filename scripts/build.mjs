// npm run build: dist/ (the package), dist/cdn/ (one script tag), dist/types/ (declarations), dist/themes/ (page-level themes), dist/editors/.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build } from 'vite';
import { cdnModes } from './cdn-builds.mjs';
import { writeDeclarations } from './declarations.mjs';
import { writeEditorData } from './editor-data.mjs';
import { ensureDependencies } from './ensure-deps.mjs';
import { integrityTable } from './integrity.mjs';
import { writeNotices } from './notices.mjs';
import { bin, filesUnder, root, runNode } from './run.mjs';

ensureDependencies();
rmSync(resolve(root, 'dist'), { recursive: true, force: true });
// Vite starts once for all builds.
for (const mode of ['production', ...cdnModes]) await build({ root, mode, logLevel: 'warn' });

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
for (const [file, integrity] of Object.entries(table)) if (!file.includes('chunks/')) console.log(`  ${file.padEnd(26)} ${integrity}`);
console.log('The chunks they import are in dist/cdn/integrity.json.');
if (types !== 0) {
  console.error('The types are wrong: see above.');
  process.exit(types);
}
