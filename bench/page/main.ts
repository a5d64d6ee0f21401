/** What the runner can ask a fresh page for; each loads only what it needs. */
import { painted, pause, timeToPaint } from './frames.ts';
import type { Scene } from './scene.ts';

const scenes = {
  mountList: async (options: never) => (await import('./mount.ts')).mountList(options),
  mountGrid: async (options: never) => (await import('./mount.ts')).mountGrid(options),
  typeInList: async (options: never) => (await import('./typing.ts')).typeInList(options),
  mountCalendar: async (options: never) => (await import('./month.ts')).mountCalendar(options),
  mountFullCalendar: async (options: never) => (await import('./month.ts')).mountFullCalendar(options),
  typeInFloor: async (options: never) => (await import('./typing.ts')).typeInFloor(options),
  mountStatistics: async (options: never) => (await import('./statistics.ts')).mountStatistics(options),
  mountStatisticsTable: async (options: never) => (await import('./statistics.ts')).mountStatisticsTable(options),
} satisfies Record<string, (options: never) => Promise<Scene>>;

let scene: Scene;

const bench = {
  async prepare(name: keyof typeof scenes, options: unknown) {
    scene = await scenes[name](options as never);
    // Whatever the preparation left behind is over before the clock starts.
    (globalThis as { gc?: () => void }).gc?.();
    await pause(100);
    await painted();
  },
  act: () => timeToPaint(scene.act, scene.isShown),
  inspect: () => scene.inspect(),

  prepareScroll: async (rows: number) => (await import('./scrolling.ts')).prepareScroll(rows),
  scroll: async (options: never) => (await import('./scrolling.ts')).scroll(options),
  prepareMonth: async () => (await import('./statistics.ts')).prepareMonth(),
  mountMonth: async () => (await import('./statistics.ts')).mountMonth(),
  readMonth: async () => (await import('./statistics.ts')).readMonth(),
  dataLayer: async () => (await import('../data-layer.ts')).dataLayer.run(),
  /** A list to be used by hand; how long what kept the page busy took, and how far things moved by themselves. */
  async session(rows: number) {
    const seen = { long: [] as number[], shift: 0 };
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    await (await import('./list.ts')).readyList(rows);
    new PerformanceObserver((entries) => seen.long.push(...entries.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    return Object.assign(window, { seen }).seen;
  },
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
