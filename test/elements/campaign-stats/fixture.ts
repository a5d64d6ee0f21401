/** Mounts the statistics in a provider on a simulation. After each test nothing may be left running, and the host page must be as it was. */
import '../../state/query-core-env.ts';
import '../../../src/define/campaign-stats.ts';
// What comes with the first question or choice is at hand.
import '../../../src/elements/campaign-stats/add-picker.ts';
import '../../../src/elements/campaign-stats/closer-look.ts';
import '../../../src/elements/campaign-stats/export.ts';
import '../../../src/elements/campaign-stats/sections.ts';
import { type ManualClock, createManualClock } from '../../../mocks/clock.ts';
import { type SeedCampaign, type Simulation, type SimulationOptions, createSimulation } from '../../../mocks/simulation.ts';
import type { Clock } from '../../../src/data/clock.ts';
import type { CampaignStatistics } from '../../../src/domain/campaign.ts';
import type { Counts, Metric } from '../../../src/domain/statistics.ts';
import { metrics } from '../../../src/domain/statistics.ts';
import type { CampaignProviderElement } from '../../../src/elements/campaign-provider/campaign-provider-element.ts';
import type { CampaignStatsElement } from '../../../src/elements/campaign-stats/campaign-stats-element.ts';
import { loadCharts } from '../../../src/elements/campaign-stats/charts/index.ts';
import { loadComparison } from '../../../src/elements/campaign-stats/late-table.ts';
import type { CampaignStore } from '../../../src/state/campaign-store.ts';
import { createMemoryStorage } from '../../../src/state/storage.ts';
import { type HostPage, watchHostPage } from '../../helpers/host-page.ts';
import { find, findAll, get, textOf } from '../../helpers/queries.ts';
import { at, healthy, start } from '../../helpers/seeds.ts';
import { frame, until } from '../../helpers/until.ts';

export { until } from '../../helpers/until.ts';

/** Done an hour's day ago, on that channel. */
export const done = (id: string, over: SeedCampaign = {}): SeedCampaign => ({
  ...healthy,
  id,
  name: `Campaign ${id}`,
  channel: 'email',
  status: 'done',
  launchType: 'now',
  startedAt: at(-30),
  ...over,
});
/** `a`, `b`, `c` …: as many emails that are done. */
export const emails = (count: number): readonly SeedCampaign[] => Array.from({ length: count }, (_, n) => done('abcdefghij'[n]!));

export interface StatsOptions extends Omit<SimulationOptions, 'clock' | 'seed'> {
  readonly seed?: readonly SeedCampaign[];
  /** Default: all of the seed, by `campaign-ids`. Null: follows the provider's selection. */
  readonly ids?: readonly string[] | null;
  /** Counts that replace the simulated ones, by campaign. */
  readonly counts?: Readonly<Record<string, Counts>>;
  /** Other answers, by campaign. */
  readonly answers?: Readonly<Record<string, Partial<CampaignStatistics>>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly provider?: Partial<CampaignProviderElement>;
  readonly width?: number;
  readonly arrange?: (fixture: StatsFixture) => void;
  /** Default: wait until everything is read. */
  readonly wait?: boolean;
}

export class StatsFixture {
  readonly clock: ManualClock;
  readonly simulation: Simulation;
  readonly provider: CampaignProviderElement;
  readonly stats: CampaignStatsElement;
  /** Every read of statistics. */
  readonly reads: (readonly string[])[] = [];
  readonly #waiting = new Set<object>();

  constructor(options: StatsOptions) {
    const {
      seed = emails(2),
      ids = seed.map(({ id }) => id!),
      counts = {},
      answers = {},
      attributes = {},
      provider,
      width = 1200,
    } = options;
    this.clock = createManualClock(start);
    this.simulation = createSimulation({ ...options, seed, clock: this.clock });
    const { statistics } = this.simulation;
    this.simulation.statistics = async (wanted, given) => {
      this.reads.push(wanted);
      const all = await statistics(wanted, given);
      return all.map((each) => ({ ...each, ...answers[each.id], counts: { ...each.counts, ...complete(counts[each.id]) } }));
    };
    this.stats = document.createElement('campaign-stats') as CampaignStatsElement;
    if (ids) this.stats.setAttribute('campaign-ids', ids.join(' '));
    for (const [name, value] of Object.entries(attributes)) this.stats.setAttribute(name, value);
    this.stats.style.cssText = `inline-size: ${width}px; block-size: 800px`;
    this.provider = document.createElement('campaign-provider') as CampaignProviderElement;
    const own = { dataSource: this.simulation, clock: this.#countedClock(), storage: createMemoryStorage(), timeZone: 'Europe/Kyiv' };
    Object.assign(this.provider, { ...own, ...provider });
    this.provider.append(this.stats);
  }

  /** What the product leaves running can be told from what the simulation runs. */
  #countedClock(): Clock {
    const { clock } = this;
    const tasks = this.#waiting;
    return {
      now: () => clock.now(),
      schedule(delay, run) {
        const task = {};
        tasks.add(task);
        const cancel = clock.schedule(delay, () => {
          tasks.delete(task);
          run();
        });
        return () => {
          tasks.delete(task);
          cancel();
        };
      },
    };
  }
  get timersLeft(): number {
    return this.#waiting.size;
  }
  get root(): ShadowRoot {
    return this.stats.shadowRoot!;
  }
  get store(): CampaignStore {
    return this.provider.store!;
  }
  get text(): string {
    return textOf(this.root.querySelector('.panel'));
  }
  /** What the live region says. */
  get said(): string {
    return textOf(this.root.querySelector('[role=status][aria-live]'));
  }
  get title(): string {
    return textOf(this.root.querySelector('#title'));
  }
  get notices(): string[] {
    return [...this.root.querySelectorAll('[part=notices] .notice')].map(textOf);
  }
  /** Names in the heads of the comparison. */
  get heads(): string[] {
    return [...this.root.querySelectorAll('.comparison thead .name')].map(textOf);
  }
  /** The cells of a row of the table of numbers. */
  cells(measure: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(`tr[data-measure=${measure}] > td`)];
  }
  /** The numbers of a row. */
  numbers(measure: string): string[] {
    return this.cells(measure).flatMap((cell) => {
      const number = cell.classList.contains('number') ? cell : cell.querySelector('.number');
      return number ? [textOf(number)] : this.root.querySelector('.comparison') ? [''] : [];
    });
  }
  bests(measure: string): boolean[] {
    return this.cells(measure).map((cell) => cell.classList.contains('best') && /\bbest\b/.test(textOf(cell)));
  }
  /** What a column that is not compared says, by the place of the column. */
  told(index: number): string {
    return textOf(this.root.querySelectorAll('.comparison .notes td')[index]);
  }
  state(name: 'loading' | 'error' | 'empty' | 'stale'): boolean {
    return this.stats.matches(`:state(${name})`);
  }

  button(name: string | RegExp): HTMLButtonElement {
    return get<HTMLButtonElement>(this.root, 'button', name);
  }
  buttons(name: string | RegExp): HTMLElement[] {
    return findAll(this.root, 'button', name);
  }
  find(role: string, name?: string | RegExp): HTMLElement | null {
    return find(this.root, role, name);
  }
  async press(name: string | RegExp): Promise<void> {
    this.button(name).click();
    await this.settle();
  }
  /** A native radio or checkbox by its accessible name. */
  async choose(name: string): Promise<void> {
    const inputs = [...this.root.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')];
    const input = inputs.find((each) => (each.getAttribute('aria-label') ?? textOf(each.labels?.[0])) === name);
    if (!input) throw new Error(`no choice named ${name}`);
    input.click();
    await this.settle();
  }
  select(ids: readonly string[]): void {
    this.store.setView({ selection: { ids }, screen: 'statistics' });
  }
  /** Types into the picker and chooses the option of that name. */
  async add(search: string, name = search): Promise<void> {
    find(this.root, 'button', 'Add campaign')?.click();
    const field = await until(() => find(this.root, 'combobox', 'Add campaign') as HTMLInputElement | null);
    field.focus();
    field.click();
    field.value = search;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.pass(250);
    (await until(() => findAll(this.root, 'option').find((option) => textOf(option).startsWith(name)))).click();
    await this.settle();
  }

  listen(name: string, prevent = false): CustomEvent[] {
    const heard: CustomEvent[] = [];
    this.provider.addEventListener(name, (event) => {
      if (prevent) event.preventDefault();
      heard.push(event as CustomEvent);
    });
    return heard;
  }

  /** Lets everything happen that needs no time. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      await this.clock.advanceAsync(0);
      await frame();
      await this.stats.updateComplete;
    }
  }
  async pass(ms: number): Promise<void> {
    await this.clock.advanceAsync(ms);
    await this.settle();
  }
  /** Time passes until it is so. */
  async passUntil(look: () => unknown, limit = 60_000): Promise<void> {
    for (let passed = 0; passed < limit; passed += 500) {
      await this.settle();
      if (look()) return;
      await this.clock.advanceAsync(500);
    }
    throw new Error(`${limit} ms passed without ${look.toString()}`);
  }
  get isReady(): boolean {
    const panel = this.root?.querySelector('.panel');
    return panel?.getAttribute('aria-busy') === 'false' && !panel.querySelector('.bone');
  }
}

/** Null where nothing is said. */
const complete = (counts: Counts | undefined): Partial<Record<Metric, number | null>> =>
  counts ? Object.fromEntries(metrics.map((metric) => [metric, counts[metric] ?? null])) : {};

let mounted: StatsFixture[] = [];
let page: HostPage | null = null;

export async function mountStats(options: StatsOptions = {}): Promise<StatsFixture> {
  await Promise.all([loadCharts(), loadComparison()]);
  page ??= watchHostPage();
  const fixture = new StatsFixture(options);
  mounted.push(fixture);
  options.arrange?.(fixture);
  document.body.append(fixture.provider);
  if (options.wait !== false) {
    await until(() => fixture.isReady);
    await fixture.settle();
  }
  return fixture;
}

afterEach(async function () {
  const fixtures = mounted;
  mounted = [];
  const problems: string[] = [];
  for (const fixture of fixtures) {
    fixture.simulation.faults.clear();
    fixture.provider.remove();
    await fixture.settle();
    if (fixture.timersLeft) problems.push(`I7: ${fixture.timersLeft} timers are left`);
    fixture.simulation.dispose();
  }
  if (fixtures.length) problems.push(...page!.changes().map((change) => `I8: ${change}`));
  page = null;
  document.body.replaceChildren();
  const test = this.currentTest as (Mocha.Test & { err?: Error }) | undefined;
  if (problems.length === 0 || !test || test.state === 'failed') return;
  test.state = 'failed';
  test.err = new Error(problems.join('\n'));
});
