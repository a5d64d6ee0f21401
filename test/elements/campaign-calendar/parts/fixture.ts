/** Mounts the small calendar of `harness.ts` in a provider on a simulation, on a clock that stands still until it is told to move. */
import '../../../state/query-core-env.ts';
import '../../../../src/define/campaign-provider.ts';
import './harness.ts';
import { type ManualClock, createManualClock } from '../../../../mocks/clock.ts';
import { type SeedCampaign, type Simulation, type SimulationOptions, createSimulation } from '../../../../mocks/simulation.ts';
import type { Clock } from '../../../../src/data/clock.ts';
import type { Occurrence } from '../../../../src/domain/campaign.ts';
import type { CampaignProviderElement } from '../../../../src/elements/campaign-provider/campaign-provider-element.ts';
import type { CampaignStore } from '../../../../src/state/campaign-store.ts';
import { createMemoryStorage } from '../../../../src/state/storage.ts';
import { find, findAll, get, textOf } from '../../../helpers/queries.ts';
import { healthy, start } from '../../../helpers/seeds.ts';
import { frame, until } from '../../../helpers/until.ts';
import type { PartsHarness } from './harness.ts';

export interface PartsOptions extends Omit<SimulationOptions, 'clock' | 'seed'> {
  readonly seed?: readonly SeedCampaign[];
  readonly now?: string;
  readonly width?: number;
  readonly zone?: string;
  readonly range?: PartsHarness['range'];
  readonly provider?: Partial<CampaignProviderElement>;
  readonly arrange?: (fixture: PartsFixture) => void;
  /** Default: until chips or the tray are there. */
  readonly wait?: boolean;
}

/** One scheduled two days after the clocks start, at 10:00 in Kyiv. */
export const waiting: SeedCampaign = {
  ...healthy,
  id: 'cmp-1',
  name: 'Autumn sale',
  status: 'waiting',
  launchType: 'schedule',
  channel: 'email',
  sendAt: '2026-11-12T08:00:00Z',
  description: 'For members only.',
};

export class PartsFixture {
  readonly clock: ManualClock;
  readonly simulation: Simulation;
  readonly provider = document.createElement('campaign-provider') as CampaignProviderElement;
  readonly calendar = document.createElement('parts-harness') as PartsHarness;
  readonly #waiting = new Set<object>();

  constructor({ seed = [waiting], now = start, width = 900, zone, range, provider, ...options }: PartsOptions) {
    this.clock = createManualClock(now);
    this.simulation = createSimulation({ timeZone: 'Europe/Kyiv', ...options, seed, clock: this.clock });
    if (zone) this.calendar.zone = zone;
    if (range) this.calendar.range = range;
    this.calendar.style.display = 'block';
    this.calendar.style.inlineSize = `${width}px`;
    const own = { dataSource: this.simulation, clock: this.#counted(), storage: createMemoryStorage(), timeZone: 'Europe/Kyiv' };
    Object.assign(this.provider, { ...own, ...provider });
    this.provider.append(this.calendar);
  }

  /** What the product leaves running, told from what the simulation runs. */
  #counted(): Clock {
    const { clock } = this;
    const tasks = this.#waiting;
    return {
      now: () => clock.now(),
      schedule(delay, run) {
        const task = {};
        tasks.add(task);
        const cancel = clock.schedule(delay, () => (tasks.delete(task), run()));
        return () => (tasks.delete(task), cancel());
      },
    };
  }
  get timersLeft(): number {
    return this.#waiting.size;
  }

  get root(): ShadowRoot {
    return this.calendar.shadowRoot!;
  }
  get store(): CampaignStore {
    return this.provider.store!;
  }
  get card(): HTMLElement | null {
    return this.root.querySelector('#campaign-card:popover-open');
  }
  get day(): HTMLElement | null {
    return this.root.querySelector('#campaign-day:popover-open');
  }
  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog[open]');
  }
  get tray(): HTMLElement {
    return this.root.querySelector('.tray')!;
  }
  get said(): string {
    return textOf(this.root.querySelector('[role=status][aria-live]'));
  }
  get focused(): HTMLElement | null {
    return this.root.activeElement as HTMLElement | null;
  }
  occurrence(name: string, nth = 0): Occurrence {
    return this.calendar.occurrences.filter(({ campaign }) => campaign.name === name)[nth]!;
  }
  chip(name: string, nth = 0): HTMLElement {
    return this.calendar.chip(this.occurrence(name, nth).id)!;
  }
  /** What a row of the card says; null when it is not there. */
  fact(label: string): string | null {
    const row = [...(this.card?.querySelectorAll('dl > div') ?? [])].find((each) => textOf(each.querySelector('dt')) === label);
    return row ? textOf(row.querySelector('dd')) : null;
  }
  button(within: ParentNode | null, name: string | RegExp): HTMLButtonElement {
    return get<HTMLButtonElement>(within ?? this.root, 'button', name);
  }
  find(role: string, name?: string | RegExp): HTMLElement | null {
    return find(this.root, role, name);
  }
  findAll(role: string, name?: string | RegExp): HTMLElement[] {
    return findAll(this.root, role, name);
  }

  async openCard(name: string, nth = 0): Promise<HTMLElement> {
    this.chip(name, nth).focus();
    this.chip(name, nth).click();
    await until(() => this.card);
    await this.settle();
    return this.card!;
  }
  async openDay(date: string): Promise<HTMLElement> {
    const more = this.root.querySelector<HTMLElement>(`[data-more="${date}"]`)!;
    more.focus();
    more.click();
    await until(() => this.day?.querySelector('[data-index]')?.matches(':focus'));
    return this.day!;
  }
  async openMove(name: string, nth = 0): Promise<HTMLDialogElement> {
    this.chip(name, nth).focus();
    this.calendar.parts.openMove(this.occurrence(name, nth));
    return until(() => this.dialog);
  }
  key(key: string, init: KeyboardEventInit = {}): void {
    this.focused!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }));
  }
  async type(within: ParentNode, type: 'date' | 'time', value: string): Promise<void> {
    const input = within.querySelector<HTMLInputElement>(`input[type=${type}]`)!;
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.settle();
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
      await this.calendar.updateComplete;
    }
  }
  async pass(ms: number): Promise<void> {
    await this.clock.advanceAsync(ms);
    await this.settle();
  }
}

let mounted: PartsFixture[] = [];

export async function mountParts(options: PartsOptions = {}): Promise<PartsFixture> {
  const fixture = new PartsFixture(options);
  mounted.push(fixture);
  options.arrange?.(fixture);
  document.body.append(fixture.provider);
  if (options.wait !== false) {
    await until(() => fixture.calendar.model?.status === 'ready' && fixture.calendar.model.tray.status === 'ready');
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
  document.body.replaceChildren();
  const test = this.currentTest as (Mocha.Test & { err?: Error }) | undefined;
  if (problems.length === 0 || !test || test.state === 'failed') return;
  test.state = 'failed';
  test.err = new Error(problems.join('\n'));
});
