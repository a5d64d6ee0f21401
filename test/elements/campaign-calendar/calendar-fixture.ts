/** Mounts the calendar in a provider on a simulation, and acts on it as a user does. */
import '../../state/query-core-env.ts';
import '../../../src/define/campaign-calendar.ts';
// Come late on a page; loading them takes real time, which a clock in hand does not wait for.
import '../../../src/elements/campaign-calendar/parts/open-parts.ts';
import '../../../src/elements/shared/actions/flows.ts';
import '../../../src/state/writes.ts';
import { type ManualClock, createManualClock } from '../../../mocks/clock.ts';
import { type Seed, type Simulation, type SimulationOptions, createSimulation } from '../../../mocks/simulation.ts';
import type { Clock } from '../../../src/data/clock.ts';
import type { CampaignCalendarElement } from '../../../src/elements/campaign-calendar/campaign-calendar-element.ts';
import { hasDragging } from '../../../src/elements/campaign-calendar/late-drag.ts';
import type { CampaignProviderElement } from '../../../src/elements/campaign-provider/campaign-provider-element.ts';
import { createMemoryStorage } from '../../../src/state/storage.ts';
import { find, findAll, get, nameOf, textOf } from '../../helpers/queries.ts';
import { oneOfEach, start } from '../../helpers/seeds.ts';
import { frame, until } from '../../helpers/until.ts';

export interface MountOptions extends Omit<SimulationOptions, 'clock' | 'seed'> {
  readonly seed?: Seed;
  readonly width?: number;
  readonly height?: number;
  readonly provider?: Partial<CampaignProviderElement>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly arrange?: (fixture: CalendarFixture) => void;
  /** Default: wait for the grid, or for what stands instead of it. */
  readonly wait?: boolean;
}

export class CalendarFixture {
  readonly clock: ManualClock = createManualClock(start);
  readonly simulation: Simulation;
  readonly provider: CampaignProviderElement;
  readonly calendar: CampaignCalendarElement;
  /** Tasks of the product alone that wait for their time. */
  readonly waiting = new Set<object>();

  constructor({ seed = oneOfEach, width = 1200, height = 800, provider, attributes, ...options }: MountOptions) {
    this.simulation = createSimulation({ ...options, seed, clock: this.clock });
    this.calendar = document.createElement('campaign-calendar');
    for (const [name, value] of Object.entries(attributes ?? {})) this.calendar.setAttribute(name, value);
    this.calendar.style.cssText = `inline-size: ${width}px; block-size: ${height}px`;
    this.provider = document.createElement('campaign-provider');
    const settings = { dataSource: this.simulation, clock: this.#watched(), storage: createMemoryStorage(), timeZone: 'Europe/Kyiv' };
    Object.assign(this.provider, settings, provider);
    this.provider.append(this.calendar);
  }

  #watched(): Clock {
    const { clock, waiting } = this;
    return {
      now: () => clock.now(),
      schedule(delay, run) {
        const task = {};
        waiting.add(task);
        const cancel = clock.schedule(delay, () => (waiting.delete(task), run()));
        return () => (waiting.delete(task), cancel());
      },
    };
  }

  get root(): ShadowRoot {
    return this.calendar.shadowRoot!;
  }
  get store() {
    return this.provider.store!;
  }
  get grid(): HTMLElement {
    return this.root.querySelector<HTMLElement>('#grid')!;
  }
  get isReady(): boolean {
    const isLoaded = this.grid?.querySelector('.view') != null && !this.calendar.matches(':state(loading)');
    return isLoaded || this.root?.querySelector('.message') != null;
  }
  get title(): string {
    return textOf(this.root.querySelector('h2'));
  }
  get said(): string {
    return textOf(this.root.querySelector('[role=status][aria-live]'));
  }
  get footer(): string {
    return textOf(this.root.querySelector('[part=footer]'));
  }
  get notices(): string[] {
    return [...this.root.querySelectorAll('[part=notices] .notice')].map(textOf);
  }
  get focused(): HTMLElement | null {
    return this.root.activeElement as HTMLElement | null;
  }

  get<E extends HTMLElement = HTMLElement>(role: string, name?: string | RegExp): E {
    return get<E>(this.root, role, name);
  }
  find(role: string, name?: string | RegExp): HTMLElement | null {
    return find(this.root, role, name);
  }
  async press(role: string, name?: string | RegExp): Promise<void> {
    this.get(role, name).click();
    await this.settle();
  }

  /** The chips of a day, by their names. */
  on(date: string): string[] {
    return this.chipsOn(date).map(nameOf);
  }
  chipsOn(date: string): HTMLElement[] {
    return [...this.grid.querySelectorAll<HTMLElement>(`[data-date="${date}"]`)].flatMap((cell) => [
      ...(cell.matches('.agenda-head') ? cell.parentElement! : cell).querySelectorAll<HTMLElement>('.send'),
    ]);
  }
  get sends(): string[] {
    return [...this.grid.querySelectorAll('.send')].map(nameOf);
  }
  chip(name: string): HTMLElement {
    const chip = [...this.grid.querySelectorAll<HTMLElement>('.send')].find((candidate) => nameOf(candidate).includes(name));
    if (!chip) throw new Error(`No chip of ${name}; there are: ${this.sends.join(' | ')}`);
    return chip;
  }
  dateOf(name: string): string | undefined {
    return this.chip(name).closest<HTMLElement>('[data-date]')?.dataset['date'];
  }
  cell(date: string): HTMLElement {
    return this.grid.querySelector<HTMLElement>(`[role=gridcell][data-date="${date}"]`)!;
  }
  buttons(name: RegExp): HTMLElement[] {
    return findAll(this.root, 'button', name);
  }

  /** A key on what has the focus. */
  async key(key: string, init: KeyboardEventInit = {}): Promise<KeyboardEvent> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
    (this.focused ?? this.calendar).dispatchEvent(event);
    await this.settle();
    return event;
  }

  async settle(): Promise<void> {
    for (let frames = 0; frames < 2; frames += 1) {
      for (let turn = 0; turn < 5; turn += 1) await this.clock.advanceAsync(0);
      await this.calendar.updateComplete;
      await frame();
    }
  }
  async pass(ms: number, step = 500): Promise<void> {
    for (let left = ms; left > 0; left -= step) {
      await this.clock.advanceAsync(Math.min(step, left));
      for (let turn = 0; turn < 10; turn += 1) await this.clock.advanceAsync(0);
    }
    await this.settle();
  }

  /** Time passes, little by little, until it is so. */
  async until(look: () => unknown, limit = 6_000): Promise<void> {
    const isSo = () => {
      try {
        return Boolean(look());
      } catch {
        return false;
      }
    };
    await this.settle();
    for (let passed = 0; !isSo(); passed += 250) {
      if (passed >= limit) throw new Error(`${limit} ms passed without ${look.toString()}`);
      await this.pass(250, 250);
    }
    await this.settle();
  }

  /** Collects events of these names from here on; `prevent` takes over as a host does. */
  listen(names: readonly string[], prevent = false): readonly CustomEvent[] {
    const heard: CustomEvent[] = [];
    for (const name of names)
      this.provider.addEventListener(name, (event) => {
        if (prevent) event.preventDefault();
        heard.push(event as CustomEvent);
      });
    return heard;
  }

  /** Drags by mouse from the middle of one element onto another. */
  async drag(from: HTMLElement, to: HTMLElement, offset = 0.5): Promise<void> {
    const middle = (element: HTMLElement, share = 0.5) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { clientX: left + width / 2, clientY: top + height * share };
    };
    const fire = (target: EventTarget, kind: string, point: { clientX: number; clientY: number }) => {
      const init = { bubbles: true, composed: true, cancelable: true, button: 0, buttons: kind === 'up' ? 0 : 1, ...point };
      target.dispatchEvent(new PointerEvent(`pointer${kind}`, { ...init, pointerType: 'mouse', isPrimary: true }));
      target.dispatchEvent(new MouseEvent(`mouse${kind}`, init));
    };
    const [begin, end] = [middle(from), middle(to, offset)];
    // A mouse comes near before it presses; dragging comes with that.
    fire(from, 'over', begin);
    await until(hasDragging);
    fire(from, 'down', begin);
    for (let part = 1; part <= 5; part += 1) {
      const share = part / 5;
      fire(document, 'move', {
        clientX: begin.clientX + (end.clientX - begin.clientX) * share,
        clientY: begin.clientY + (end.clientY - begin.clientY) * share,
      });
      await frame();
    }
    fire(document, 'up', end);
    await this.settle();
  }
}

let mounted: CalendarFixture[] = [];

export async function mountCalendar(options: MountOptions = {}): Promise<CalendarFixture> {
  const fixture = new CalendarFixture(options);
  mounted.push(fixture);
  options.arrange?.(fixture);
  document.body.append(fixture.provider);
  if (options.wait !== false) {
    // The first one of a run fetches the grid itself.
    await until(() => fixture.isReady, 20_000);
    await fixture.settle();
  }
  return fixture;
}

afterEach(() => {
  for (const { provider, simulation } of mounted) {
    provider.remove();
    simulation.dispose();
  }
  mounted = [];
});
