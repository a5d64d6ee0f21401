// A month: the complete calendar at 100, 1,000 and 10,000 sends against FullCalendar 7 as it comes, given 100.
import { traceTasks } from '../harness.mjs';
import { assertEqual, inTurns, median, row } from '../report.mjs';

export const title = 'A month of the complete calendar (FullCalendar 7 with 100 events = 1)';

const sizes = [100, 1_000, 10_000];
/** Not a number: those would come first of all keys. */
const nameOf = (sends) => `${sends} sends`;
const words = { mount: 'mount', next: 'next' };

export async function run({ time, withPage, rounds }) {
  const rows = [];
  for (const act of ['mount', 'next']) {
    const { results, samples, drift, ratio } = await inTurns(rounds, {
      floor: () => time('mountFullCalendar', { sends: 100, act }),
      ...Object.fromEntries(sizes.map((sends) => [nameOf(sends), () => time('mountCalendar', { sends, act })])),
    });
    for (const sends of sizes)
      for (const { facts } of samples[nameOf(sends)]) assertEqual(facts.chips > 30, true, `${act}, ${sends}: a full month is drawn`);
    const { floor } = results;
    const parts = (sample) =>
      `main thread ${sample.busy.toFixed(0)} ms: script ${sample.script.toFixed(0)}, style ${sample.style.toFixed(0)}, layout ${sample.layout.toFixed(0)}, frames ${sample.frames}`;
    rows.push(row(`${words[act]}, FullCalendar 7 with 100, ms`, floor.ms, null, `${parts(floor)}; drift ${drift.toFixed(2)}`));
    for (const sends of sizes) {
      const of = `${words[act]}, ${sends.toLocaleString('en')} ÷ FullCalendar with 100`;
      rows.push(
        row(
          `${of}, time to paint`,
          ratio(nameOf(sends)),
          1.1,
          `${results[nameOf(sends)].ms.toFixed(0)} ms, ${samples[nameOf(sends)][0].facts.chips} chips; ${parts(results[nameOf(sends)])}`,
        ),
      );
      rows.push(row(`${of}, work of the main thread`, ratio(nameOf(sends), { key: 'busy' }), null));
    }
  }
  for (const act of ['mount', 'next']) {
    const [raw, ours] = [
      await longestTask(withPage, 'mountFullCalendar', 100, act),
      await longestTask(withPage, 'mountCalendar', 1_000, act),
    ];
    rows.push(row(`longest task, FullCalendar 7 with 100, ${act}, ms`, raw));
    rows.push(row(`longest task, 1,000 sends, ${act}, ms`, ours, 50));
  }
  return rows;
}

/** On fresh pages, the middle of three. */
async function longestTask(withPage, scene, sends, act) {
  const longest = [];
  for (let round = 0; round < 3; round += 1)
    longest.push(
      await withPage(async (page, session) => {
        await page.evaluate(([name, given]) => window.bench.prepare(name, given), [scene, { sends, act }]);
        const { tasks } = await traceTasks(session, async () => {
          await page.evaluate(() => window.bench.act());
          await page.waitForTimeout(1_000);
        });
        return Math.max(...tasks);
      }, scene),
    );
  return median(longest);
}
