// What the cases share: medians, rounds with the floor first and last, and the printed tables.
import assert from 'node:assert/strict';

export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Medians of every number in the samples. */
export function medians(samples) {
  const keys = Object.keys(samples[0]).filter((key) => typeof samples[0][key] === 'number');
  return Object.fromEntries(keys.map((key) => [key, median(samples.map((sample) => sample[key]))]));
}

/**
 * Runs all contenders in turn, `rounds` times, so that a machine that slows down slows all of them. The first is the floor and runs
 * first and last in each round; `drift` is its last over its first: near 1 when the machine was steady. `ratio` is the median of the
 * ratios within the rounds: machines are fast for a while and slow for a while, and medians of each by itself may be of different whiles.
 */
export async function inTurns(rounds, contenders) {
  const [floor] = Object.keys(contenders);
  const samples = Object.fromEntries([...Object.keys(contenders), 'again'].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(contenders)) samples[name].push(await run());
    samples.again.push(await contenders[floor]());
  }
  const results = Object.fromEntries(Object.entries(samples).map(([name, list]) => [name, medians(list)]));
  const drift = results.again.ms / results[floor].ms;
  results[floor] = medians([...samples[floor], ...samples.again]);
  const references = (of, round) => (of === floor ? [samples[of][round], samples.again[round]] : [samples[of][round]]);
  const ratio = (name, { of = floor, key = 'ms' } = {}) =>
    median(samples[name].flatMap((sample, round) => references(of, round).map((reference) => sample[key] / reference[key])));
  delete results.again;
  return { results, samples, drift, ratio };
}

export function assertEqual(actual, expected, what) {
  assert.deepEqual(actual, expected, `Unequal work: ${what}`);
}

const number = (value) => (typeof value === 'number' ? (Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(1)) : String(value ?? ''));

/** One measured number against its target. `target`: the highest that passes; null: shown only. */
export const row = (what, value, target = null, note = '') => ({ what, value, target, note });

export function print(title, rows) {
  console.log(`\n${title}`);
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, value, target, note } of rows) {
    const verdict = target === null ? '' : `${value <= target ? '≤' : '>'} ${target}`.padEnd(8) + (value <= target ? 'holds ' : 'MISSED');
    console.log(`  ${what.padEnd(width)}  ${number(value).padStart(8)}  ${verdict.padEnd(15)} ${note}`);
  }
}
