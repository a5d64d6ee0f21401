/** Mounts the info panel in a provider on a simulation. After each test nothing may be left running, and the host page must be as it was. */
import '../../state/query-core-env.ts';
import '../../../src/define/campaign-info.ts';
// These come late on a page; loading them takes real time, which a clock in hand does not wait for.
import '../../../src/elements/campaign-info/acting.ts';
import '../../../src/elements/campaign-info/findings.ts';
import '../../../src/elements/campaign-info/rare-values.ts';
import '../../../src/state/writes.ts';
import { type ManualClock, createManualClock } from '../../../mocks/clock.ts';
import { type SeedCampaign, type Simulation, type SimulationOptions, createSimulation } from '../../../mocks/simulation.ts';
import type { Clock } from '../../../src/data/clock.ts';
import type { CampaignInfoElement } from '../../../src/elements/campaign-info/campaign-info-element.ts';
import type { CampaignProviderElement } from '../../../src/elements/campaign-provider/campaign-provider-element.ts';
import type { CampaignStore } from '../../../src/state/campaign-store.ts';
import { createMemoryStorage } from '../../../src/state/storage.ts';
import { type HostPage, watchHostPage } from '../../helpers/host-page.ts';
import { find, findAll, get, textOf } from '../../helpers/queries.ts';
import { healthy, start } from '../../helpers/seeds.ts';
import { frame, until } from '../../helpers/until.ts';

export { until } from '../../helpers/until.ts';

export interface InfoOptions extends Omit<SimulationOptions, 'clock' | 'seed'> {
  /** When the clock starts. */
  readonly now?: string;
  /** Other campaigns of the account. */
  readonly others?: readonly SeedCampaign[];
  readonly provider?: Partial<CampaignProviderElement>;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Follow the store's view instead of `campaign-id`. */
  readonly following?: boolean;
  readonly width?: number;
  readonly arrange?: (fixture: InfoFixture) => void;
  /** Default: wait until everything is read. */
  readonly wait?: boolean;
  /** Default: a pointer is there, and with it what acts. */
  readonly untouched?: boolean;
}

export const id = 'cmp-1';
export const campaign = (seed: SeedCampaign = {}): SeedCampaign => ({ ...healthy, id, name: 'Autumn sale', ...seed });

export class InfoFixture {
  readonly clock: ManualClock;
  readonly simulation: Simulation;
  readonly provider: CampaignProviderElement;
  readonly info: CampaignInfoElement;
  /** Every read of details, by id. */
  readonly reads: string[] = [];
  readonly #waiting = new Set<object>();

  constructor(seed: SeedCampaign, options: InfoOptions) {
    const { now = start, others = [], provider, attributes = {}, following, width = 420 } = options;
    this.clock = createManualClock(now);
    this.simulation = createSimulation({ ...options, seed: [campaign(seed), ...others], clock: this.clock });
    const { get: read } = this.simulation;
    this.simulation.get = (wanted, given) => {
      this.reads.push(wanted);
      return read(wanted, given);
    };
    this.info = document.createElement('campaign-info') as CampaignInfoElement;
    if (!following) this.info.setAttribute('campaign-id', id);
    for (const [name, value] of Object.entries(attributes)) this.info.setAttribute(name, value);
    if (!attributes['presentation']) this.info.style.inlineSize = `${width}px`;
    this.provider = document.createElement('campaign-provider') as CampaignProviderElement;
    const own = { dataSource: this.simulation, clock: this.#countedClock(), storage: createMemoryStorage(), timeZone: 'Europe/Kyiv' };
    Object.assign(this.provider, { ...own, ...provider });
    this.provider.append(this.info);
  }

  /** What the product leaves running can be told from what the simulation runs. */
  #countedClock(): Clock {
    const { clock } = this;
    const waiting = this.#waiting;
    return {
      now: () => clock.now(),
      schedule(delay, run) {
        const task = {};
        waiting.add(task);
        const cancel = clock.schedule(delay, () => {
          waiting.delete(task);
          run();
        });
        return () => {
          waiting.delete(task);
          cancel();
        };
      },
    };
  }
  get timersLeft(): number {
    return this.#waiting.size;
  }

  get root(): ShadowRoot {
    return this.info.shadowRoot!;
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
  get fieldKeys(): string[] {
    return [...this.root.querySelectorAll<HTMLElement>('[data-field]')].map((row) => row.dataset['field']!);
  }
  row(key: string): HTMLElement | null {
    return this.root.querySelector(`[data-field=${key}]`);
  }
  /** What the field says; null when it is not shown. */
  value(key: string): string | null {
    const value = this.row(key)?.querySelector('dd');
    return value ? textOf(value) : null;
  }
  label(key: string): string {
    return textOf(this.row(key)?.querySelector('dt'));
  }
  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog.panel');
  }
  /** The question that is asked, over the panel. */
  get question(): HTMLDialogElement | null {
    return this.root.querySelector('dialog[open]:not(.panel)');
  }
  get focused(): string {
    return textOf(this.root.activeElement) || (this.root.activeElement?.getAttribute('aria-label') ?? '');
  }
  state(name: 'loading' | 'error' | 'empty'): boolean {
    return this.info.matches(`:state(${name})`);
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
  open(which: string | null): void {
    this.store.setView({ open: which === null ? null : { id: which, pane: 'info' } });
  }

  /** Collects events of these names; `prevent` takes over as a host does. */
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
      await this.info.updateComplete;
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
  /** Everything is read, worked out and drawn. */
  get isReady(): boolean {
    const panel = this.root?.querySelector('.panel');
    return panel?.getAttribute('aria-busy') === 'false' && !panel.querySelector('.bone, [aria-busy=true]');
  }
}

let mounted: InfoFixture[] = [];
let page: HostPage | null = null;

export async function mountInfo(seed: SeedCampaign = {}, options: InfoOptions = {}): Promise<InfoFixture> {
  page ??= watchHostPage();
  const fixture = new InfoFixture(seed, options);
  mounted.push(fixture);
  options.arrange?.(fixture);
  document.body.append(fixture.provider);
  if (!options.untouched) fixture.info.dispatchEvent(new PointerEvent('pointermove'));
  if (options.wait !== false && !options.following) {
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
