// The simulation's answers against the least that could be done.
import { row } from '../report.mjs';

export const title = 'Data layer of the simulation (typed arrays, joined string, rank permutation = 1)';

export async function run({ withPage }) {
  // Equal work is asserted in the page, where the answers are.
  const rows = await withPage((page) => page.evaluate(() => window.bench.dataLayer()));
  return rows.map(({ name, size, floor, ours, ratio, limit, drift }) =>
    row(
      `${name}, ${size.toLocaleString('en')}`,
      ratio,
      limit,
      `${ours.toFixed(2)} ms, floor ${floor.toFixed(2)} ms, drift ${drift.toFixed(2)}`,
    ),
  );
}
