/** A comparison of six campaigns: the element on a simulated backend, and a bare table with CSS bars of the same numbers. */
import { createManualClock } from '../../mocks/clock.ts';
import { createSimulation, type Simulation } from '../../mocks/simulation.ts';
import type { CampaignStatistics } from '../../src/domain/campaign.ts';
import { createCampaignStore } from '../../src/state/create-campaign-store.ts';
import { painted, pause } from './frames.ts';
import type { Scene } from './scene.ts';

const compared = 6;
const month = 720;

/** What a cell shows: its lines of text, and where its bars begin and end, in percent. */
interface Cell {
  readonly lines: readonly string[];
  readonly bars: readonly (readonly [from: number, to: number])[];
}
type Rows = readonly (readonly Cell[])[];

const stage = () => document.querySelector<HTMLElement>('#stage')!;

/**
 * The six that were sent last, at a time that stands still. All answers are at hand: what a backend does is not the element's time. `until`:
 * when their numbers come instead.
 */
async function sentCampaigns(hourly: boolean, until?: Promise<void>): Promise<{ source: Simulation; ids: string[] }> {
  const simulation = createSimulation({ seed: 'typical', clock: createManualClock('2026-11-24T12:00:00Z') });
  const { items } = await simulation.list({ statuses: ['done'], channels: ['email'] }, { offset: 0, limit: compared });
  const ids = items.map(({ id }) => id);
  const numbers = new Map((await simulation.statistics(ids)).map((one) => [one.id, hourly ? longSeries(one) : one]));
  const campaigns = new Map(await Promise.all(ids.map(async (id) => [id, await simulation.get(id)] as const)));
  const account = await simulation.account!();
  const answers: Partial<Simulation> = {
    async statistics(asked) {
      // Not even a turn later where nothing is waited for.
      if (until) await until;
      return asked.map((id) => numbers.get(id)!);
    },
    get: async (id) => campaigns.get(id)!,
    account: async () => account,
  };
  return { source: Object.assign(Object.create(simulation) as Simulation, answers), ids };
}

function longSeries(statistics: CampaignStatistics): CampaignStatistics {
  const values = (salt: number) => Array.from({ length: month }, (_, hour) => Math.round(4000 / (1 + hour / 6) + ((hour * salt) % 83)));
  const start = new Date(Date.parse(statistics.asOf) - month * 3_600_000).toISOString();
  const salt = Number(statistics.id.replace(/\D/g, '')) % 97;
  return {
    ...statistics,
    series: { start, stepMinutes: 60, counts: { clicked: values(salt), seen: values(salt + 7), delivered: values(1) } },
  };
}

async function defineStatistics(): Promise<void> {
  const { CampaignStatsElement } = await import('../../src/elements/campaign-stats/campaign-stats-element.ts');
  if (!customElements.get('campaign-stats')) customElements.define('campaign-stats', CampaignStatsElement);
}

const root = () => stage().querySelector('campaign-stats')?.shadowRoot;
const table = () => root()?.querySelector('table.comparison');
/** Rows of numbers that are there. */
const numberRows = () => table()?.querySelectorAll('tr:has(td .number)').length ?? 0;
const hasNumbers = () => numberRows() > 0 && !table()!.querySelector('tr:has(td .number) .bone');
/** What follows the first picture is there too: the rows that nobody saw in it, and the tools. */
const hasAll = () => hasNumbers() && !table()!.querySelector('.bone') && root()!.querySelector('[data-action=remove]') !== null;

function readRows(shown: Element): Rows {
  const lines = (cell: Element) =>
    [...cell.querySelectorAll('*')]
      .filter((element) => element.childElementCount === 0 && !element.closest('svg, [hidden]'))
      .map((element) => element.textContent!.trim())
      .filter(Boolean);
  const numeric = (element: Element, property: 'inlineSize' | 'marginInlineStart') =>
    Number(/[\d.]+/.exec((element as HTMLElement).style[property])![0]);
  return [...shown.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => ({
      lines: cell.childElementCount ? lines(cell) : [cell.textContent!.trim()].filter(Boolean),
      bars: [
        ...[...cell.querySelectorAll('.fill')].map((fill) => [0, numeric(fill, 'inlineSize')] as const),
        ...[...cell.querySelectorAll('.whisker')].map((one) => {
          const from = numeric(one, 'marginInlineStart');
          return [from, from + numeric(one, 'inlineSize')] as const;
        }),
      ],
    })),
  );
}

export interface StatisticsOptions {
  /** Leaves the loading of the modules to the measured time. */
  readonly cold?: boolean;
  /** 30 days of hours each. */
  readonly hourly?: boolean;
  /** Waits for all of the table. */
  readonly whole?: boolean;
  /** The element is there already and waits for its numbers, for which it has loaded what it needs: measured from when they come. */
  readonly awaited?: boolean;
}

/** `act` ends with the numbers in sight of all six, or with all of them; the curves come after it. */
export async function mountStatistics({ cold = false, hourly = false, whole = false, awaited = false }: StatisticsOptions): Promise<Scene> {
  let tell = () => {};
  const numbers = new Promise<void>((resolve) => (tell = resolve));
  const { source, ids } = await sentCampaigns(hourly, awaited ? numbers : undefined);
  const store = createCampaignStore({ source });
  if (!cold && !awaited) {
    await defineStatistics();
    await (await import('../../src/elements/campaign-stats/late-table.ts')).loadComparison();
    await import('../../src/elements/campaign-stats/sections.ts');
    await (await import('../../src/elements/campaign-stats/charts/index.ts')).loadCharts();
    await import('../../src/elements/campaign-stats/closer-look.ts');
    await pause(300);
  }
  const mount = () => {
    const element = document.createElement('campaign-stats') as HTMLElement & { store: unknown; campaignIds: readonly string[] };
    element.store = store;
    element.campaignIds = ids;
    stage().append(element);
  };
  if (awaited) {
    await defineStatistics();
    mount();
    await pause(500);
  }
  let inSight = 0;
  return {
    act: awaited ? tell : cold ? () => defineStatistics().then(mount) : mount,
    isShown() {
      inSight ||= hasNumbers() ? numberRows() : 0;
      return whole ? hasAll() : hasNumbers();
    },
    async inspect() {
      while (!hasAll()) await painted();
      return { inSight, all: numberRows(), rows: readRows(table()!) };
    },
  };
}

/** The same cells, without anything that makes them more than text and bars. */
export async function mountStatisticsTable({ rows }: { rows: Rows }): Promise<Scene> {
  const style = document.createElement('style');
  style.textContent = `#stage { font: 13px/18px sans-serif } table { border-collapse: collapse; inline-size: 100% }
    th, td { padding: 6px 12px; border-bottom: 1px solid #e4e7ec; text-align: start }
    .bar { position: relative; block-size: 6px; background: #f5f6f8 } .bar i { position: absolute; block-size: 100%; background: #3b5bdb }`;
  document.head.append(style);
  const mount = (parent: Element) => {
    const bare = document.createElement('table');
    for (const cells of rows) {
      const row = bare.insertRow();
      for (const { lines, bars } of cells) {
        const cell = row.insertCell();
        for (const line of lines) cell.append(Object.assign(document.createElement('div'), { textContent: line }));
        if (bars.length === 0) continue;
        const bar = Object.assign(document.createElement('div'), { className: 'bar' });
        for (const [from, to] of bars) {
          const part = document.createElement('i');
          part.style.insetInlineStart = `${from}%`;
          part.style.inlineSize = `${to - from}%`;
          bar.append(part);
        }
        cell.append(bar);
      }
    }
    parent.append(bare);
  };
  // As ours is rehearsed.
  mount(document.createElement('div'));
  const bare = () => stage().querySelector('table');
  return {
    act: () => mount(stage()),
    isShown: () => bare() !== null,
    inspect: () => ({ cells: [...bare()!.querySelectorAll('td')].map((cell) => [...cell.children].filter((child) => child.className !== 'bar').map((child) => child.textContent)) }), // prettier-ignore
  };
}

let month30: Scene;

/** The comparison with 30 days of hours for each, up to the numbers; its curves are still to come. */
export async function prepareMonth(): Promise<void> {
  month30 = await mountStatistics({ hourly: true });
}
export async function mountMonth(): Promise<void> {
  month30.act();
  while (!month30.isShown()) await painted();
}

/** Its curves drawn, and read by pointer and keyboard all along. */
export async function readMonth(): Promise<{ points: number; readings: number }> {
  while (root()?.querySelectorAll('.chart-svg .line').length !== compared) await pause(20);
  const slider = () => root()!.querySelector<HTMLElement>('[role=slider]')!;
  const heard = new Set<string>();
  const box = slider().querySelector('svg')!.getBoundingClientRect();
  for (let step = 0; step < 60; step += 1) {
    const at = { clientX: box.left + (box.width * step) / 60, clientY: box.top + 60, bubbles: true, composed: true, pointerType: 'mouse' };
    slider().querySelector('svg')!.dispatchEvent(new PointerEvent('pointermove', at));
    slider().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    heard.add(slider().getAttribute('aria-valuetext')!);
    await pause(16);
  }
  return { points: compared * Number(slider().getAttribute('aria-valuemax')), readings: heard.size };
}
