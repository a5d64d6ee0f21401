/** An editor in a provider on a simulated backend, on a clock that stands still until it is told to move. */
import '../../state/query-core-env.ts';
import '../../../src/define/campaign-editor.ts';
// Comes late on a page; loading it takes real time, which a clock in hand does not wait for.
import '../../../src/state/writes.ts';
import { type Clock, type ManualClock, createManualClock } from '../../../mocks/clock.ts';
import { type SeedCampaign, type Simulation, type SimulationOptions, createSimulation } from '../../../mocks/simulation.ts';
import type { CampaignDataSource } from '../../../src/data/data-source.ts';
import { createHttpDataSource } from '../../../src/data/http-data-source.ts';
import type { Capabilities } from '../../../src/data/data-source.ts';
import type { CampaignDetails } from '../../../src/domain/campaign.ts';
import type { CampaignEditorElement } from '../../../src/elements/campaign-editor/campaign-editor-element.ts';
import type { CampaignProviderElement } from '../../../src/elements/campaign-provider/campaign-provider-element.ts';
import type { CampaignStore } from '../../../src/state/campaign-store.ts';
import { type CampaignStorage, createMemoryStorage } from '../../../src/state/storage.ts';
import { type HttpLayer, createHttpLayer } from '../../helpers/http-layer.ts';
import { find, get, textOf } from '../../helpers/queries.ts';
import { frame, until } from '../../helpers/until.ts';

export const start = '2026-11-10T09:00:00Z';
export const at = (hours: number): string => new Date(Date.parse(start) + hours * 3_600_000).toISOString();

/** What lets a campaign pass its preflight. */
export const healthy = { template: { id: 'tpl-1', name: 'Welcome' }, contactList: { id: 'lst-11', name: 'VIP' } } as const;

export const draft: SeedCampaign = { name: 'Draft one', status: 'draft', launchType: null, channel: 'email', ...healthy };
export const waiting: SeedCampaign = {
  name: 'Waiting one',
  status: 'waiting',
  launchType: 'schedule',
  channel: 'email',
  sendAt: at(24),
  ...healthy,
};

export interface EditorOptions extends Omit<SimulationOptions, 'clock' | 'capabilities'> {
  readonly http?: boolean;
  readonly capabilities?: Capabilities;
  readonly storage?: CampaignStorage;
  /** What the source says besides what the simulation does. */
  readonly source?: Partial<CampaignDataSource>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly now?: string;
  readonly headers?: () => Promise<HeadersInit> | HeadersInit;
}

/** The clock of the product alone: the simulated server keeps timers of its own. */
function countTasks(clock: ManualClock): { readonly clock: Clock; readonly pending: () => number } {
  const tasks = new Set<object>();
  const schedule: Clock['schedule'] = (delay, run) => {
    const task = {};
    const done = () => tasks.delete(task);
    tasks.add(task);
    const cancel = clock.schedule(delay, () => {
      done();
      run();
    });
    return () => {
      done();
      cancel();
    };
  };
  return { clock: { now: () => clock.now(), schedule }, pending: () => tasks.size };
}

export class EditorFixture {
  readonly clock: ManualClock;
  readonly tasks: () => number;
  readonly simulation: Simulation;
  readonly http: HttpLayer | null;
  readonly storage: CampaignStorage;
  readonly provider: CampaignProviderElement;
  readonly editor: CampaignEditorElement;

  constructor({ http = false, capabilities, storage, source, attributes, locale, now, headers, ...options }: EditorOptions) {
    this.clock = createManualClock(now ?? start);
    this.simulation = createSimulation({ seed: [draft], ...options, clock: this.clock, ...(capabilities && { capabilities }) });
    this.http = http ? createHttpLayer(this.simulation, this.clock) : null;
    this.storage = storage ?? createMemoryStorage();
    this.editor = document.createElement('campaign-editor') as CampaignEditorElement;
    for (const [name, value] of Object.entries(attributes ?? {})) this.editor.setAttribute(name, value);
    this.provider = document.createElement('campaign-provider') as CampaignProviderElement;
    const { clock, pending } = countTasks(this.clock);
    this.tasks = pending;
    const dataSource = this.http
      ? createHttpDataSource({ src: '/api', clock, fetch: this.http.fetch, capabilities, headers })
      : source
        ? { ...this.simulation, ...source }
        : this.simulation;
    Object.assign(this.provider, { dataSource, clock, storage: this.storage, locale: locale ?? 'en' });
    this.provider.append(this.editor);
  }

  get store(): CampaignStore {
    return this.provider.store!;
  }
  get root(): ShadowRoot {
    return this.editor.shadowRoot!;
  }
  get sheet(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.sheet')!;
  }
  get isShown(): boolean {
    return this.sheet instanceof HTMLDialogElement ? this.sheet.open : !this.sheet.hidden;
  }
  /** The dialog over the sheet. */
  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector<HTMLDialogElement>('dialog[open]:not(.sheet)');
  }
  get said(): string {
    return textOf(this.root.querySelector('[role=status][aria-live]'));
  }
  get summary(): string[] {
    return [...this.root.querySelectorAll('.summary li')].map(textOf);
  }
  get banners(): string[] {
    return [...this.root.querySelectorAll('.banner')].map(textOf);
  }
  get body(): string {
    return textOf(this.root.querySelector('.body'));
  }
  get sentence(): string {
    return textOf(this.root.querySelector('.sentence'));
  }
  /** The next sends of the preview. */
  get sends(): string[] {
    return [...this.root.querySelectorAll<HTMLTimeElement>('.sends time')].map(({ dateTime }) => dateTime);
  }
  /** Date and time as they are entered. */
  get timeShown(): string[] {
    return [...this.row('sendAt').querySelectorAll<HTMLInputElement>('input[type=date], input[type=time]')].map(({ value }) => value);
  }
  get step(): string {
    return textOf(this.root.querySelector('[aria-current=step]'));
  }
  get focused(): string {
    const element = this.root.activeElement as HTMLElement | null;
    return element?.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? element?.id ?? '';
  }
  /** The only campaign, or the one with that name, as the backend has it. */
  campaign(id = this.ids[0]!): CampaignDetails {
    return this.simulation.campaign(id)!;
  }
  /** Ids as the backend gave them out, oldest first. */
  get ids(): string[] {
    const found: string[] = [];
    for (let n = 10_001; found.length < this.simulation.size && n < 10_400; n += 1)
      if (this.simulation.campaign(`cmp-${n}`)) found.push(`cmp-${n}`);
    return found;
  }

  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      await this.clock.advanceAsync(0);
      // Asked for after the editor has asked, it is there after the editor has it.
      await import('../../../src/elements/campaign-editor/later-steps.ts');
      await frame();
      await this.editor.updateComplete;
      quiet = this.http?.underWay ? quiet + 0.1 : quiet + 1;
    }
  }
  async pass(ms: number, step = 1000): Promise<void> {
    for (let left = ms; left > 0; left -= step) {
      await this.clock.advanceAsync(Math.min(step, left));
      await this.settle();
    }
  }

  async open(id: string | null = this.ids[0] ?? ''): Promise<void> {
    this.store.setView({ open: id === null ? null : { id, pane: 'editor' } });
    await this.settle();
  }

  row(key: string): HTMLElement {
    const row = this.root.querySelector<HTMLElement>(`[data-field="${key}"]`);
    if (!row) throw new Error(`no field ${key}; there are ${this.shownFields.join()}`);
    return row;
  }
  get shownFields(): string[] {
    return [...this.root.querySelectorAll<HTMLElement>('.rows > [data-field]')].map((row) => row.dataset['field']!);
  }
  problem(key: string): string {
    return textOf(this.row(key).querySelector('.problem'));
  }

  get<E extends HTMLElement = HTMLElement>(role: string, name?: string | RegExp): E {
    return get<E>(this.sheet, role, name);
  }
  find(role: string, name?: string | RegExp): HTMLElement | null {
    return find(this.sheet, role, name);
  }
  async press(name: string | RegExp, root: ParentNode = this.sheet): Promise<void> {
    get(root, 'button', name).click();
    await this.settle();
  }
  /** Presses a button of the open dialog. */
  async answer(name: string): Promise<void> {
    const dialog = await until(() => this.dialog);
    await this.press(name, dialog);
  }
  async type(key: string, text: string, name?: string): Promise<void> {
    const row = this.row(key);
    const input = name
      ? [...row.querySelectorAll<HTMLInputElement>('input, select')].find((each) => each.getAttribute('aria-label') === name)!
      : row.querySelector<HTMLInputElement>('input, textarea')!;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settle();
  }
  async choose(key: string, value: string): Promise<void> {
    const radio = this.row(key).querySelector<HTMLInputElement>(`input[value="${value}"]`)!;
    radio.click();
    await this.settle();
  }
  async select(key: string, name: string, value: string): Promise<void> {
    await this.type(key, value, name);
  }
  /** Searches in a picker and takes the first result. */
  async pick(key: string, search: string): Promise<void> {
    const input = this.row(key).querySelector<HTMLInputElement>('[role=combobox]')!;
    input.focus();
    input.click();
    await this.settle();
    input.value = search;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.pass(250, 250);
    this.row(key).querySelector<HTMLElement>('[role=option]')!.click();
    await this.settle();
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
    await this.settle();
  }
  options(key: string): string[] {
    return [...this.row(key).querySelectorAll('[role=option]')].map(textOf);
  }
  async setTime(date: string, time: string): Promise<void> {
    await this.type('sendAt', date, 'Date');
    await this.type('sendAt', time, 'Time');
  }
  async key(key: string, options: KeyboardEventInit = {}): Promise<KeyboardEvent> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...options });
    (this.root.activeElement ?? this.sheet).dispatchEvent(event);
    await this.settle();
    return event;
  }
  /** Goes to that step by the rail. */
  async goTo(step: 'What' | 'Whom' | 'When'): Promise<void> {
    await this.press(new RegExp(`^${step}`), this.root.querySelector('.rail')!);
  }
}

let mounted: EditorFixture[] = [];

export async function mountEditor(options: EditorOptions = {}): Promise<EditorFixture> {
  const fixture = new EditorFixture(options);
  mounted.push(fixture);
  document.body.append(fixture.provider);
  await fixture.settle();
  return fixture;
}

afterEach(async function () {
  const fixtures = mounted;
  mounted = [];
  let left = 0;
  for (const { simulation, provider, clock, tasks } of fixtures) {
    simulation.faults.clear();
    provider.remove();
    await clock.advanceAsync(0);
    left += tasks();
    simulation.dispose();
  }
  const test = this.currentTest;
  if (left === 0 || !test || test.state === 'failed') return;
  // Throwing in a hook would end the file.
  test.state = 'failed';
  test.err = new Error(`I7: ${left} timers are left`);
});
