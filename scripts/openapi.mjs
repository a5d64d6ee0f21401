// node scripts/openapi.mjs: writes openapi.json from the Zod schemas; with --check it only says whether the file is up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const file = resolve(root, 'openapi.json');

// Bundled, because Node 20 reads no TypeScript.
const { outputFiles } = await build({
  entryPoints: [resolve(root, 'mocks/openapi.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const { createOpenApi } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
const text = `${JSON.stringify(createOpenApi(), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
  console.log('Wrote openapi.json.');
} else if (existsSync(file) && readFileSync(file, 'utf8') === text) {
  console.log('openapi.json is up to date.');
} else {
  console.error('openapi.json is out of date: run "node scripts/openapi.mjs" and commit it.');
  process.exitCode = 1;
}
