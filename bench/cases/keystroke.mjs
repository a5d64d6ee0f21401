// From a keystroke in the search field to the rows it leaves.
import { assertEqual, inTurns, row } from '../report.mjs';

export const title = 'Keystroke to paint at 100,000 campaigns (scan and fifteen rows of plain text = 1)';

export async function run({ time, rounds }) {
  const rows = 100_000;
  // The first row that stays is known, because the generator always makes the same campaigns.
  const narrow = { rows, before: '#9', text: '#91', expect: ['#91999'] };
  const { results, samples, drift, ratio } = await inTurns(rounds, {
    floor: () => time('typeInFloor', narrow),
    list: () => time('typeInList', narrow),
  });
  samples.list.forEach((sample, index) => assertEqual(sample.facts.names, samples.floor[index].facts.names, 'rows found'));
  const { floor, list } = results;
  return [
    row('list, frames until it is painted (however long they are)', list.frames),
    row('list, work of the main thread, in frames of 16.7 ms', list.busy / 16.7, 1),
    row('list, ms to the end of the frame', list.ms, null, `main thread ${list.busy.toFixed(1)} ms: script ${list.script.toFixed(1)}`),
    row('floor, ms to the end of the frame', floor.ms, null, `main thread ${floor.busy.toFixed(1)} ms; drift ${drift.toFixed(2)}`),
    row('list ÷ floor, time to paint', ratio('list')),
  ];
}
