// A comparison of six campaigns, against a bare HTML table with CSS bars of the same numbers; and six months of hourly points.
import { traceTasks } from '../harness.mjs';
import { assertEqual, inTurns, median, row } from '../report.mjs';

export const title = 'Statistics: six campaigns compared (bare table with CSS bars of the same numbers = 1)';

export async function run({ time, withPage, rounds }) {
  // The numbers are known from a run that is not counted.
  const { rows } = (await time('mountStatistics', {})).facts;
  const floorOf = () => time('mountStatisticsTable', { rows });
  // A hair's breadth decides: what has a target is measured more often than the rest.
  const { results, samples, drift, ratio } = await inTurns(3 * rounds, { floor: floorOf, table: () => time('mountStatistics', {}) });
  const all = await inTurns(rounds, { floor: floorOf, whole: () => time('mountStatistics', { whole: true }) });
  const numbers = (list) => list.flatMap((cells) => cells.map(({ lines }) => lines));
  for (const { facts } of samples.floor) assertEqual(facts.cells, numbers(rows), 'cells of the bare table');
  for (const { facts } of [...samples.table, ...all.samples.whole])
    assertEqual(numbers(facts.rows), numbers(rows), 'cells of the comparison');
  const cold = await inTurns(Math.max(1, rounds - 2), {
    floor: floorOf,
    table: () => time('mountStatistics', { cold: true }),
  });
  const awaited = await inTurns(rounds, { floor: floorOf, table: () => time('mountStatistics', { awaited: true }) });
  for (const { facts } of awaited.samples.table) {
    assertEqual(numbers(facts.rows), numbers(rows), 'cells of the comparison that waited');
    assertEqual(facts.inSight, samples.table[0].facts.inSight, 'rows in view');
  }

  const longest = { table: [], curves: [] };
  for (let round = 0; round < rounds; round += 1) {
    await withPage(async (page, session) => {
      await page.evaluate(() => window.bench.prepareMonth());
      const mounted = await traceTasks(session, () => page.evaluate(() => window.bench.mountMonth()));
      let found;
      const read = await traceTasks(session, async () => {
        found = await page.evaluate(() => window.bench.readMonth());
      });
      assertEqual(found.points, 6 * 720, 'points of 30 days of six campaigns');
      assertEqual(found.readings > 40, true, 'what was read along the way');
      longest.table.push(Math.max(...mounted.tasks));
      longest.curves.push(Math.max(...read.tasks));
    });
  }

  const { floor, table } = results;
  const { whole } = all.results;
  const facts = samples.table[0].facts;
  const parts = (sample) =>
    `main thread ${sample.busy.toFixed(1)} ms: script ${sample.script.toFixed(1)}, style ${sample.style.toFixed(1)}, layout ${sample.layout.toFixed(1)}, frames ${sample.frames}`;
  const worst = (list) => `worst of ${list.length} rounds ${Math.max(...list).toFixed(1)}`;
  return [
    row('floor, ms', floor.ms, null, `${parts(floor)}; drift ${drift.toFixed(2)}`),
    row('comparison, ms', table.ms, null, parts(table)),
    row(
      'comparison ÷ floor, first paint, numbers at hand',
      ratio('table'),
      1.25,
      `${facts.inSight} rows in view of ${facts.all}; the others follow in the next frame`,
    ),
    row(
      'comparison ÷ floor, first paint of numbers that were waited for',
      awaited.ratio('table'),
      null,
      `into a table that stands there; ${parts(awaited.results.table)}`,
    ),
    row('comparison ÷ floor, work of the main thread, numbers at hand', ratio('table', { key: 'busy' })),
    row('all rows and tools ÷ floor', all.ratio('whole'), null, `${parts(whole)}`),
    row('cold (modules loaded meanwhile), comparison ÷ floor', cold.ratio('table'), null, `drift ${cold.drift.toFixed(2)}`),
    row('6 × 30 days hourly, mounted: longest task, ms', median(longest.table), 50, worst(longest.table)),
    row('6 × 30 days hourly, curves drawn and read: longest task, ms', median(longest.curves), 50, worst(longest.curves)),
  ];
}
