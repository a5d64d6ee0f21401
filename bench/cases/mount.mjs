// First rows: the complete list against a bare grid on static rows, and how flat that is as the account grows. The first frame of the list shows
// all that the bare grid does; the whole list, timed beside it, all that there is.
import { assertEqual, inTurns, row } from '../report.mjs';

export const title = 'First rows of the complete list (bare @vaadin/grid on static rows = 1)';

/** Name in a cell that also holds tags and the ID: up to the number every generated campaign ends its name with. */
const nameOf = (text) => /.*#\d+/.exec(text)[0];
const edges = (texts) => [nameOf(texts[0][1]), nameOf(texts.at(-1)[1])];

/** What the floor shows must be shown, cell by cell. */
function assertSameRows(list, floor, what) {
  assertEqual(list.texts.length, floor.texts.length, `${what}: visible rows`);
  assertEqual(list.height, floor.height, `${what}: height`);
  list.texts.forEach((cells, index) =>
    assertEqual(
      // Times of campaigns that send now depend on when the page was opened.
      cells.map((text, column) => (text.includes(floor.texts[index][column]) || (column === 5 && text !== '') ? '' : text)),
      cells.map(() => ''),
      `${what}: row ${index}`,
    ),
  );
}

export async function run({ time, rounds }) {
  const known = {};
  for (const rows of [1_000, 10_000, 100_000]) {
    const { facts } = await time('mountList', { rows, expect: [`#${rows - 1}`] });
    known[rows] = { rows, height: facts.height, expect: edges(facts.texts) };
  }
  const small = await inTurns(rounds, {
    floor: () => time('mountGrid', known[1_000]),
    list: () => time('mountList', known[1_000]),
    whole: () => time('mountList', { ...known[1_000], whole: true }),
    large: () => time('mountList', known[100_000]),
  });
  small.samples.list.forEach((sample, index) => assertSameRows(sample.facts, small.samples.floor[index].facts, '1,000'));
  small.samples.large.forEach(({ facts }) =>
    assertEqual(facts.texts.length, small.samples.floor[0].facts.texts.length, '100,000: visible rows'),
  );
  const cold = await inTurns(Math.max(1, rounds - 2), {
    floor: () => time('mountGrid', { ...known[10_000], cold: true }),
    list: () => time('mountList', { ...known[10_000], cold: true }),
  });
  cold.samples.list.forEach((sample, index) => assertSameRows(sample.facts, cold.samples.floor[index].facts, '10,000 cold'));

  const { floor, list, whole } = small.results;
  const parts = (sample) =>
    `script ${sample.script.toFixed(0)}, style ${sample.style.toFixed(0)}, layout ${sample.layout.toFixed(0)}, frames ${sample.frames}`;
  return [
    row(
      'floor, 1,000 rows, ms',
      floor.ms,
      null,
      `main thread ${floor.busy.toFixed(0)} ms: ${parts(floor)}; drift ${small.drift.toFixed(2)}`,
    ),
    row('list, 1,000 rows, ms', list.ms, null, `main thread ${list.busy.toFixed(0)} ms: ${parts(list)}`),
    row('list ÷ floor, time to paint', small.ratio('list'), 1.1),
    row('list ÷ floor, work of the main thread', small.ratio('list', { key: 'busy' }), 1.1),
    row(
      'list with toolbar and all ÷ floor, time to paint',
      small.ratio('whole'),
      null,
      `${whole.ms.toFixed(1)} ms, frames ${whole.frames}`,
    ),
    row('list, 100,000 ÷ 1,000, time to paint', small.ratio('large', { of: 'list' }), 1.05),
    row('list, 100,000 ÷ 1,000, work of the main thread', small.ratio('large', { of: 'list', key: 'busy' }), 1.05),
    row('cold (modules loaded meanwhile), list ÷ floor, 10,000 rows', cold.ratio('list'), null, `drift ${cold.drift.toFixed(2)}`),
  ];
}
