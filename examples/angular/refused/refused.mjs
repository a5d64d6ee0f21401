// Compiles refused/refused.ts, where each line that says "wrong" is wrong, and fails unless exactly those are refused.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const file = 'refused/refused.ts';
const wrong = readFileSync(file, 'utf8')
  .split('\n')
  .flatMap((line, index) => (/<.*wrong/.test(line) ? [index + 1] : []));
const { stdout, stderr } = spawnSync(
  process.execPath,
  ['node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', 'refused/tsconfig.json'],
  {
    encoding: 'utf8',
  },
);
const refused = [...`${stdout}${stderr}`.matchAll(/refused\.ts(?:\u001b\[\d+m|[:(])+(\d+)/g)].map(([, line]) => Number(line));
const lines = [...new Set(refused)].toSorted((a, b) => a - b);
if (lines.join() !== wrong.join()) {
  console.error(`Wrong are the lines ${wrong} of ${file}, refused are the lines ${lines}:\n${stdout}${stderr}`);
  process.exit(1);
}
