// npm run build: dist/ (the package), dist/cdn/ (one script tag), dist/types/ (declarations), dist/themes/ (page-level themes).
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { bin, filesUnder, root, runNode } from './run.mjs';

const vite = bin('vite/bin/vite.js');
const steps = [
  [vite, 'build', '--logLevel', 'warn'],
  ...(existsSync(resolve(root, 'src/define.ts')) ? [[vite, 'build', '--mode', 'cdn', '--logLevel', 'warn']] : []),
  [bin('typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
];

rmSync(resolve(root, 'dist'), { recursive: true, force: true });
for (const step of steps) {
  const status = runNode(step);
  if (status !== 0) process.exit(status);
}

// Declarations keep the sources' ".ts" specifiers, which not every consumer's TypeScript resolves.
for (const file of filesUnder('dist/types', '.d.ts')) {
  const text = readFileSync(resolve(root, file), 'utf8');
  writeFileSync(resolve(root, file), text.replace(/((?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]*)\.ts(['"])/g, '$1.js$2'));
}

mkdirSync(resolve(root, 'dist/themes'), { recursive: true });
for (const file of filesUnder('src/theme', '.css')) copyFileSync(resolve(root, file), resolve(root, 'dist/themes', basename(file)));
console.log('Built dist/.');
