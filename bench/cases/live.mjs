// Scrolling under 6 × CPU throttle while the backend tells of 1,000 changes a second.
import { readCounters } from '../harness.mjs';
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
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        const before = await readCounters(session);
        const found = await page.evaluate((options) => window.bench.scroll(options), variants[name] ?? variants.idle);
        const after = await readCounters(session);
        return { ...found, work: (after.TaskDuration - before.TaskDuration) / found.frames };
      });
      if (name === 'all' || name === 'visible') {
        assertEqual(scrolled.missed, 0, 'changes the store does not know');
        assertEqual(scrolled.told, 1_000 * seconds, 'changes told');
      }
      assertEqual(scrolled.distance > 0, true, 'nothing was scrolled');
      samples[name].push(scrolled);
    }
  }
  const of = (name, key) => median(samples[name].map((sample) => sample[key]));
  const idle = median([...samples.idle, ...samples.again].map((sample) => sample.slow));
  const share = (name) => of(name, 'slow') / Math.max(1, idle);
  const work = (name) => of(name, 'work') / of('idle', 'work');
  const note = (name) => `${of(name, 'slow')} of ${of(name, 'frames')} frames`;
  const drift = of('again', 'slow') / Math.max(1, of('idle', 'slow'));
  // Where nearly every idle frame is slow already, there is no room to get worse: then what a frame works is judged, by the same limit.
  const isSaturated = idle > of('idle', 'frames') / 2;
  const limit = (isJudge) => (isJudge ? 1.5 : null);
  const remark = (name) => `${note(name)}${isSaturated ? '; most are slow already when idle: the work of a frame is judged instead' : ''}`;
  return [
    row('idle scroll, slow frames', idle, null, `of ${of('idle', 'frames')} frames; drift ${drift.toFixed(2)}`),
    row('slow frames, changes over all campaigns', share('all'), limit(!isSaturated), remark('all')),
    row('slow frames, changes of visible rows', share('visible'), limit(!isSaturated), remark('visible')),
    row('work per frame, changes over all campaigns', work('all'), limit(isSaturated)),
    row('work per frame, changes of visible rows', work('visible'), limit(isSaturated)),
  ];
}
