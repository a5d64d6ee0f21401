// npm test: browser tests, then Node-side tests; the last line is "N passed, N failed".
// npm test -- test/domain/status.test.ts runs only the named files (globs work for browser tests); options go to the browser runner.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureDependencies } from './ensure-deps.mjs';
import { bin, filesUnder, runNode } from './run.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'campaign-elements-'));
const args = process.argv.slice(2);
const filters = args.filter((argument) => !argument.startsWith('-'));
const options = args.filter((argument) => argument.startsWith('-'));

/** The named files of one kind, or all of them when none is named at all. */
const pick = (all, ending) => (filters.length === 0 ? all : filters.filter((file) => file.endsWith(ending)));

function runBrowserTests() {
  const files = pick(filesUnder('test', '.test.ts'), '.ts');
  if (files.length === 0) return { passed: 0, failed: 0 };
  const countsFile = join(scratch, 'counts.json');
  const named = filters.length > 0 ? ['--files', ...files] : [];
  const status = runNode([bin('@web/test-runner/dist/bin.js'), ...options, ...named], {
    env: { ...process.env, TEST_COUNTS_FILE: countsFile },
  });
  try {
    const { passed, failed } = JSON.parse(readFileSync(countsFile, 'utf8'));
    return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function runNodeTests() {
  const files = pick([...filesUnder('test/node', '.test.mjs'), ...filesUnder('test/embed', '.test.mjs')], '.mjs');
  if (files.length === 0) return { passed: 0, failed: 0 };
  const tapFile = join(scratch, 'node.tap');
  const reporters = ['spec', 'stdout', 'tap', tapFile].map((value, index) => `--test-reporter${index % 2 ? '-destination' : ''}=${value}`);
  const status = runNode(['--test', ...reporters, ...files]);
  const tap = readFileSync(tapFile, 'utf8');
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: failed === 0 && status !== 0 ? 1 : failed };
}

function runAll() {
  try {
    ensureDependencies();
    ensureBrowser();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
  const browser = runBrowserTests();
  const node = runNodeTests();
  return { passed: browser.passed + node.passed, failed: browser.failed + node.failed };
}

const { passed, failed } = runAll();
rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
