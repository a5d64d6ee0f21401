// A million campaigns, made in the page: for information.
import { assertEqual, medians, row } from '../report.mjs';

export const title = 'A million campaigns';

export async function run({ time, quick }) {
  const samples = [];
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    const sample = await time('mountList', { rows: 1_000_000, expect: ['#999999'] });
    assertEqual(/#999999/.test(sample.facts.texts[0][1]), true, 'first row');
    samples.push({ ...sample, backend: sample.facts.backend });
  }
  const { ms, busy, backend } = medians(samples);
  return [row('making the backend, ms', backend), row('first rows, ms', ms, null, `main thread ${busy.toFixed(0)} ms`)];
}
