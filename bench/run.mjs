/**
 * `npm run bench [-- --quick] [case …]`: ratios against floors measured in the same run. Only unequal work makes it fail: times depend
 * on the machine, and on what else it does. Compare ratios, never milliseconds.
 */
import { ensureDependencies } from '../scripts/ensure-deps.mjs';

const names = ['mount', 'data-layer', 'keystroke', 'live', 'session', 'million', 'statistics', 'month'];
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const wanted = args.filter((arg) => !arg.startsWith('-'));
const chosen = names.filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
if (chosen.length === 0) {
  console.error(`No such case. There are: ${names.join(', ')}.`);
  process.exit(1);
}

ensureDependencies();
const { openHarness } = await import('./harness.mjs');
const { print } = await import('./report.mjs');
const harness = await openHarness();
try {
  for (const name of chosen) {
    const { title, run } = await import(`./cases/${name}.mjs`);
    print(title, await run({ ...harness, quick, rounds: quick ? 3 : 7 }));
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await harness.close();
}
