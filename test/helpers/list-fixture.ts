/** Mounts the list in a provider on a simulation, and acts on it as a user does. What must hold in every test is checked after each one. */
import '../state/query-core-env.ts';
import '../../src/define/campaign-list.ts';
// Loading the grid takes real time, which a clock in hand does not wait for.
import '@vaadin/grid/vaadin-grid.js';
import '../../src/elements/campaign-list/list-grid.ts';
import '../../src/elements/campaign-list/panels.ts';
import '../../src/elements/shared/actions/flows.ts';
import '../../src/state/writes.ts';
import { type ManualClock, createManualClock } from '../../mocks/clock.ts';
import { type Seed, type Simulation, type SimulationOptions, createSimulation } from '../../mocks/simulation.ts';
import { createHttpDataSource } from '../../src/data/index.ts';
import type { Clock } from '../../src/data/clock.ts';
import type { CampaignDataSource, Capabilities } from '../../src/data/data-source.ts';
import type { CampaignListElement } from '../../src/elements/campaign-list/campaign-list-element.ts';
import type { CampaignProviderElement } from '../../src/elements/campaign-provider/campaign-provider-element.ts';
import type { CampaignStore } from '../../src/state/campaign-store.ts';
import { createMemoryStorage } from '../../src/state/storage.ts';
import { type HttpLayer, createHttpLayer } from './http-layer.ts';
import { checkInvariants, watchStore } from './invariants.ts';
import { ListRows } from './list-rows.ts';
import { find, get, textOf } from './queries.ts';
import { oneOfEach, start } from './seeds.ts';
import { frame, until } from './until.ts';

export interface MountOptions extends Omit<SimulationOptions, 'clock' | 'seed' | 'capabilities'> {
  readonly seed?: Seed;
  /** Through http-data-source and handlers in the page; default: the simulation itself is the data source. */
  readonly http?: boolean;
  /** What the backend, and so the data source, can do. */
  readonly capabilities?: Capabilities;
  /** Headers callback of the data source. */
  readonly headers?: () => Promise<HeadersInit> | HeadersInit;
  /** Of the list, px. */
  readonly width?: number;
  readonly height?: number;
  readonly provider?: Partial<CampaignProviderElement>;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Before the list asks for anything: faults, changes. */
  readonly arrange?: (fixture: ListFixture) => void;
  /** Default: wait for the first rows (or their absence). */
  readonly wait?: boolean;
}

/** The clock of the product alone, so that what it leaves running can be told from what the simulation runs. */
function watchClock(clock: Clock): { readonly clock: Clock; readonly pending: () => number } {
  const tasks = new Set<object>();
  return {
    clock: {
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
    },
    pending: () => tasks.size,
  };
}

export class ListFixture extends ListRows {
  readonly clock: ManualClock = createManualClock(start);
  readonly simulation: Simulation;
  /** Null when the simulation is the data source itself. */
  readonly http: HttpLayer | null;
  readonly source: CampaignDataSource;
  readonly provider: CampaignProviderElement;
  readonly list: CampaignListElement;
  readonly storage = createMemoryStorage();
  /** Events the list and the provider dispatched, in order. */
  readonly events: CustomEvent[] = [];
  readonly productClock: { readonly clock: Clock; readonly pending: () => number };
  /** Set to say why what is shown may differ from the backend at the end of this test. */
  untrue = '';

  constructor(options: MountOptions) {
    super();
    const { seed = oneOfEach, http = false, capabilities, headers, width = 1200, height = 560, provider, attributes } = options;
    this.productClock = watchClock(this.clock);
    this.simulation = createSimulation({ ...options, seed, clock: this.clock });
    this.http = http ? createHttpLayer(this.simulation, this.clock) : null;
    const { clock } = this.productClock;
    this.source = this.http ? createHttpDataSource({ src: '/api', clock, fetch: this.http.fetch, capabilities, headers }) : this.simulation;

    this.list = document.createElement('campaign-list') as CampaignListElement;
    for (const [name, value] of Object.entries(attributes ?? {})) this.list.setAttribute(name, value);
    this.list.style.cssText = `inline-size: ${width}px; block-size: ${height}px`;
    this.provider = document.createElement('campaign-provider') as CampaignProviderElement;
    Object.assign(this.provider, { dataSource: this.source, clock, storage: this.storage, timeZone: 'Europe/Kyiv', ...provider });
    this.provider.append(this.list);
  }

  get store(): CampaignStore {
    return this.list.activeStore ?? this.provider.store!;
  }
  get root(): ShadowRoot {
    return this.list.shadowRoot!;
  }

  attach(): void {
    document.body.append(this.provider);
  }
  get isReady(): boolean {
    return this.rows.length > 0 || this.cover?.querySelector('.message') != null;
  }

  /** Lets what needs no time happen, as far as it gets in so many turns of the message loop. */
  async #turns(count: number): Promise<void> {
    for (let turn = 0; turn < count; turn += 1) await this.clock.advanceAsync(0);
  }

  /** Lets everything happen that needs no time, and be drawn. */
  async settle(): Promise<void> {
    for (let frames = 0; frames < 2 || (this.http?.underWay && frames < 5); frames += 1) {
      await this.#turns(5);
      await this.list.updateComplete;
      await frame();
    }
  }

  /** Time passes, in steps, so that what crosses several layers keeps up with it. */
  async pass(ms: number, step = 500): Promise<void> {
    for (let left = ms; left > 0; left -= step) {
      await this.clock.advanceAsync(Math.min(step, left));
      await this.#turns(10);
    }
    await this.settle();
  }

  /** Time passes until it is so, at most `limit` ms of the manual clock. */
  async passUntil(look: () => unknown, limit = 60_000): Promise<void> {
    await this.settle();
    for (let passed = 0; !isSo(look); passed += 500) {
      if (passed >= limit) throw new Error(`${limit} ms passed without ${look.toString()}`);
      await this.clock.advanceAsync(500);
      await this.#turns(10);
      await frame();
    }
    await this.settle();
  }

  get<E extends HTMLElement = HTMLElement>(role: string, name?: string | RegExp): E {
    return get<E>(this.root, role, name);
  }
  find(role: string, name?: string | RegExp): HTMLElement | null {
    return find(this.root, role, name);
  }
  press(role: string, name?: string | RegExp): void {
    this.get(role, name).click();
  }

  /** The rows in sight come first; the toolbar, and the rows kept ready for scrolling, come in the frames after that. */
  async allDrawn(): Promise<void> {
    await until(() => this.root.querySelector('[part~=groups], [part~=toolbar], [part~=bulk-bar]'));
    const drawn = () => this.grid?.shadowRoot?.querySelectorAll('#items > tr').length ?? 0;
    for (let before = -1; before !== drawn();) {
      before = drawn();
      for (let n = 0; n < 3; n += 1) await frame();
      // The grid makes its spare rows when nothing else is to be done.
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
    }
  }

  /** Scrolls there and waits until every row in sight is loaded; answers which these are, and where they stand. */
  async scrollTo(index: number): Promise<ListRows['inSight']> {
    this.grid!.scrollToIndex(index);
    return until(() => {
      const { inSight } = this;
      return inSight.length > 1 && inSight.every(({ name }) => name !== '–') && inSight;
    });
  }

  /** What the live region says. */
  get said(): string {
    return textOf(this.root.querySelector('[role=status][aria-live]'));
  }
  /** What covers the rows: skeleton, message of an empty, filtered or broken list. */
  get cover(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('.cover');
  }
  get footer(): string {
    return textOf(this.root.querySelector('[part=footer]'));
  }
  get notices(): string[] {
    return [...this.root.querySelectorAll('[part=notices] .notice')].map(textOf);
  }
  get isBusy(): boolean {
    return this.root.querySelector('[aria-busy]')?.getAttribute('aria-busy') === 'true';
  }
  state(name: 'loading' | 'empty' | 'error' | 'stale'): boolean {
    return this.list.matches(`:state(${name})`);
  }

  /** The open dialog. */
  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector<HTMLDialogElement>('dialog[open]');
  }
  async openDialog(): Promise<HTMLDialogElement> {
    return until(() => this.dialog);
  }
  /** Presses the button of the dialog once it can be pressed, and waits until the dialog is gone. */
  async confirm(label: string): Promise<void> {
    const dialog = await this.openDialog();
    const button = await until(() => {
      const found = get<HTMLButtonElement>(dialog, 'button', label);
      return !found.disabled && found;
    });
    button.click();
    await until(() => !dialog.isConnected);
  }

  /** Types it, waits until the typing counts as done, and for the answer. */
  async search(text: string): Promise<void> {
    const field = this.get<HTMLInputElement>('searchbox', 'Search campaigns');
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.pass(250, 250);
  }
  /** Ticks or unticks an option in the popover of a filter. */
  async filter(filter: string, ...options: readonly string[]): Promise<void> {
    this.press('button', new RegExp(`^${filter}`));
    const popover = await until(() => this.find('dialog', filter));
    for (const option of options) (await until(() => find(popover, 'checkbox', option))).click();
    popover.hidePopover();
    await this.settle();
  }
  /** An item of the row's More menu. */
  async menuItem(row: string, item: string): Promise<HTMLElement> {
    this.row(row).button('More').click();
    return until(() => this.find('menuitem', new RegExp(`^${item}`)));
  }
  async choose(row: string, item: string): Promise<void> {
    (await this.menuItem(row, item)).click();
    await this.settle();
  }

  /** Collects events of these names from here on; `prevent` takes over as a host does. */
  listen(names: readonly string[], prevent = false): readonly CustomEvent[] {
    const heard: CustomEvent[] = [];
    const onEvent = (event: Event) => {
      if (prevent) event.preventDefault();
      heard.push(event as CustomEvent);
    };
    for (const name of names) this.provider.addEventListener(name, onEvent);
    return heard;
  }
}

/** An exception (a row that is not there yet) counts as no. */
function isSo(look: () => unknown): boolean {
  try {
    return Boolean(look());
  } catch {
    return false;
  }
}

let current: ListFixture[] = [];

export async function mountList(options: MountOptions = {}): Promise<ListFixture> {
  const fixture = new ListFixture(options);
  current.push(fixture);
  watchStore(fixture);
  options.arrange?.(fixture);
  fixture.attach();
  if (options.wait !== false) {
    await until(() => fixture.isReady);
    // Somebody is there, so what their nearness brings is, too.
    fixture.list.dispatchEvent(new Event('pointermove'));
    await fixture.settle();
    await fixture.allDrawn();
  }
  return fixture;
}

afterEach(async function () {
  this.timeout(30_000);
  const fixtures = current;
  current = [];
  await checkInvariants(fixtures, this.currentTest);
});
