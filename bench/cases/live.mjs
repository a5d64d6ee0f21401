// Scrolling under 6 × CPU throttle while the backend tells of 1,000 changes a second.
import { assertEqual, median, row } from '../report.mjs';

export const title = 'Live: frames over 25 ms while scrolling under 6 × CPU throttle (idle scroll of the same list = 1)';

export async function run({ withPage, rounds, quick }) {
  const seconds = quick ? 3 : 5;
  const variants = {
    idle: { seconds, changes: 0, where: 'all' },
    all: { seconds, changes: 1_000, where: 'all' },
    visible: { seconds, changes: 1_000, where: 'visible' },
  };
  const samples = { idle: [], all: [], visible: [], again: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of Object.keys(samples)) {
      const scrolled = await withPage(async (page, session) => {
        await page.evaluate(() => window.bench.prepareScroll(10_000));
        await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
        return page.evaluate((options) => window.bench.scroll(options), variants[name] ?? variants.idle);
      });
      if (name === 'all' || name === 'visible') {
        assertEqual(scrolled.missed, 0, 'changes the store does not know');
        assertEqual(scrolled.told, 1_000 * seconds, 'changes told');
      }
      assertEqual(scrolled.distance > 0, true, 'nothing was scrolled');
      samples[name].push(scrolled);
    }
  }
  const slow = (name) => median(samples[name].map((sample) => sample.slow));
  const frames = (name) => median(samples[name].map((sample) => sample.frames));
  const idle = Math.max(1, median([...samples.idle, ...samples.again].map((sample) => sample.slow)));
  const note = (name) => `${slow(name)} of ${frames(name)} frames`;
  return [
    row(
      'idle scroll, slow frames',
      idle,
      null,
      `of ${frames('idle')} frames; drift ${(slow('again') / Math.max(1, slow('idle'))).toFixed(2)}`,
    ),
    row('1,000 changes/s over all campaigns', slow('all') / idle, 1.5, note('all')),
    row('1,000 changes/s of visible rows', slow('visible') / idle, 1.5, note('visible')),
  ];
}
