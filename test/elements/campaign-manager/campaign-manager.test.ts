import { expect } from 'chai';
import '../../state/query-core-env.ts';
import '../../../src/define/campaign-manager.ts';
import { createManualClock } from '../../../mocks/clock.ts';
import { createSimulation } from '../../../mocks/simulation.ts';
import type { CampaignManagerElement } from '../../../src/elements/campaign-manager/campaign-manager-element.ts';
import { createCampaignStore } from '../../../src/state/create-campaign-store.ts';
import { createMemoryStorage } from '../../../src/state/storage.ts';
import { find, findAll, textOf } from '../../helpers/queries.ts';
import { oneOfEach, start } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';
import { openList } from '../../../src/state/open-list.ts';

interface Declaration {
  readonly tagName: string;
  readonly cssParts?: readonly { readonly name: string }[];
}

const mounted: Element[] = [];
afterEach(() => {
  for (const element of mounted.splice(0)) element.remove();
});

const makeSource = () => {
  const clock = createManualClock(start);
  return { clock, simulation: createSimulation({ seed: oneOfEach, clock }) };
};

async function mount(
  settings: Partial<CampaignManagerElement> = {},
  slotted = '',
): Promise<{ manager: CampaignManagerElement } & ReturnType<typeof makeSource>> {
  const source = makeSource();
  const manager = document.createElement('campaign-manager') as CampaignManagerElement;
  manager.style.cssText = 'inline-size: 1200px; block-size: 700px';
  Object.assign(manager, { dataSource: source.simulation, clock: source.clock, storage: createMemoryStorage(), ...settings });
  if (slotted) {
    const child = document.createElement('span');
    child.slot = slotted;
    manager.append(child);
  }
  document.body.append(manager);
  mounted.push(manager);
  await until(() => rowsOf(manager) > 0);
  return { manager, ...source };
}

const part = (manager: CampaignManagerElement, tag: string): HTMLElement | null => {
  const element = manager.shadowRoot!.querySelector<HTMLElement>(tag);
  return element && !element.closest('[hidden]') ? element : null;
};
const rowsOf = (manager: CampaignManagerElement): number =>
  part(manager, 'campaign-list')?.shadowRoot?.querySelector('vaadin-grid')?.size ?? 0;
const button = (manager: CampaignManagerElement, tag: string, name: string) =>
  until(() => find(part(manager, tag)!.shadowRoot!, 'button', name));
const focused = (): Element | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};
const press = (control: HTMLElement) => (control.focus(), control.click());

describe('campaign-manager', () => {
  it('lets a page style the parts of all that is inside, as the manifest says', async () => {
    const { modules } = (await (await fetch('/custom-elements.json')).json()) as { modules: { declarations: Declaration[] }[] };
    const partsOf = (tag: string): string[] =>
      modules
        .flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName === tag))
        .flatMap(({ cssParts }) => cssParts!.map(({ name }) => name));
    const { manager } = await mount();
    const seen = (tag: string): string[] =>
      manager
        .shadowRoot!.querySelector(tag)!
        .getAttribute('exportparts')!
        .split(',')
        .map((entry) => entry.split(':')[1]!);
    const told: string[] = [];
    for (const [screen, tags] of [
      ['list', ['campaign-list', 'campaign-info', 'campaign-editor']],
      ['calendar', ['campaign-calendar']],
      ['statistics', ['campaign-stats']],
    ] as const) {
      manager.activeStore!.setView({ screen, selection: { ids: ['cmp-10001'] } });
      await until(() => part(manager, tags[0]));
      for (const tag of tags) {
        const name = tag.slice('campaign-'.length);
        expect(seen(tag), tag).to.have.members(partsOf(tag).map((inner) => `${name}-${inner}`));
        told.push(name, ...seen(tag));
      }
    }
    expect(partsOf('campaign-manager')).to.have.members([...told, 'back']);

    const style = Object.assign(document.createElement('style'), {
      textContent: 'campaign-manager::part(list-toolbar) { outline: 3px solid red }',
    });
    document.head.append(style);
    mounted.push(style);
    manager.activeStore!.setView({ screen: 'list', selection: { ids: [] } });
    const toolbar = await until(() => part(manager, 'campaign-list')?.shadowRoot!.querySelector('[part~=toolbar]'));
    expect(getComputedStyle(toolbar).outlineWidth).to.equal('3px');
  });

  it('has room for its list where the page gives it none, with a provider of its own as well', async () => {
    const { manager } = await mount();
    manager.style.blockSize = '';
    const grid = part(manager, 'campaign-list')!.shadowRoot!.querySelector('vaadin-grid')!;
    expect(manager.offsetHeight).to.equal(480);
    expect(manager.shadowRoot!.querySelector<HTMLElement>('.screen')!.offsetHeight).to.equal(480);
    expect(grid.offsetHeight).to.be.greaterThan(200);
    manager.style.blockSize = '700px';
    expect(manager.shadowRoot!.querySelector<HTMLElement>('.screen')!.offsetHeight).to.equal(700);
    manager.style.display = 'block';
    expect(manager.shadowRoot!.querySelector<HTMLElement>('.screen')!.offsetHeight).to.equal(700);
  });

  it('is the whole page from one tag: goes to the calendar and back, and the focus with it', async () => {
    const { manager } = await mount();
    const toCalendar = await button(manager, 'campaign-list', 'Calendar');
    press(toCalendar);
    await until(() => part(manager, 'campaign-calendar') !== null);
    expect(part(manager, 'campaign-list')).to.equal(null);
    const back = find(manager.shadowRoot!, 'button', 'Campaigns')!;
    await until(() => focused() === back);
    press(back);
    await until(() => part(manager, 'campaign-list') !== null);
    expect(part(manager, 'campaign-calendar')).to.equal(null);
    await until(() => focused() === toCalendar);
  });

  it('goes from a screen the page opened on to the search of the list', async () => {
    const { manager } = await mount();
    await button(manager, 'campaign-list', 'Calendar');
    manager.activeStore!.setView({ screen: 'calendar' });
    await until(() => part(manager, 'campaign-calendar') !== null);
    press(await until(() => find(manager.shadowRoot!, 'button', 'Campaigns')));
    await until(() => part(manager, 'campaign-list') !== null);
    expect(focused()?.id).to.equal('search');
  });

  it('tells that it is ready once, however many of its parts come', async () => {
    const manager = document.createElement('campaign-manager') as CampaignManagerElement;
    const { clock, simulation } = makeSource();
    Object.assign(manager, { dataSource: simulation, clock, storage: createMemoryStorage() });
    manager.style.cssText = 'inline-size: 1200px; block-size: 700px';
    const parts: string[] = [];
    const page: EventTarget[] = [];
    manager.addEventListener('campaign-ready', (event) => page.push(event.target!));
    mounted.push(manager);
    document.body.append(manager);
    manager.shadowRoot!.addEventListener('campaign-ready', (event) => parts.push((event.target as Element).localName), { capture: true });
    await until(() => rowsOf(manager) > 0);
    press(await button(manager, 'campaign-list', 'Calendar'));
    await until(() => parts.includes('campaign-calendar'));
    expect(parts).to.deep.equal(['campaign-list', 'campaign-calendar']);
    expect(page).to.deep.equal([manager]);
  });

  it('lets the comparison scroll by itself, so that its tools stay in sight', async () => {
    const { manager } = await mount();
    manager.activeStore!.setView({
      screen: 'statistics',
      selection: { ids: [idOf(manager, 'Done one'), idOf(manager, 'Running one')] },
    });
    const body = await until(() => part(manager, 'campaign-stats')?.shadowRoot?.querySelector<HTMLElement>('.body:has(tr.metric)'));
    expect(body.scrollHeight).to.be.above(body.clientHeight);
    const screen = manager.shadowRoot!.querySelector<HTMLElement>('.screen:not([hidden])')!;
    expect(screen.scrollHeight).to.equal(screen.clientHeight);
  });

  it('asks whom to compare when Statistics comes first, and shows the comparison of what is then chosen', async () => {
    const { manager } = await mount();
    press(await button(manager, 'campaign-list', 'Statistics'));
    await until(() => textOf(manager.shadowRoot!.querySelector('.asking')) !== '');
    expect(part(manager, 'campaign-stats')).to.equal(null);
    manager.activeStore!.setView({ selection: { ids: [idOf(manager, 'Done one'), idOf(manager, 'Running one')] } });
    press(await button(manager, 'campaign-list', 'Compare'));
    await until(() => part(manager, 'campaign-stats') !== null);
    expect(part(manager, 'campaign-list')).to.equal(null);
    await until(() => focused()?.getRootNode() === part(manager, 'campaign-stats')!.shadowRoot);
    expect(manager.activeStore!.view.selection).to.deep.equal({ ids: [idOf(manager, 'Done one'), idOf(manager, 'Running one')] });
  });

  it('takes the asking back', async () => {
    const { manager } = await mount();
    press(await button(manager, 'campaign-list', 'Statistics'));
    await until(() => find(manager.shadowRoot!, 'button', 'Cancel') !== null);
    press(find(manager.shadowRoot!, 'button', 'Cancel')!);
    await until(() => manager.shadowRoot!.querySelector('.asking') === null);
    expect(manager.activeStore!.view.screen).to.equal('list');
  });

  it('shows the analytics of one campaign, and the list again after it', async () => {
    const { manager } = await mount();
    manager.activeStore!.setView({ open: { id: idOf(manager, 'Done one'), pane: 'analytics' } });
    await until(() => part(manager, 'campaign-stats') !== null);
    manager.activeStore!.setView({ open: null });
    await until(() => part(manager, 'campaign-list') !== null);
  });

  it('leaves a screen to the host that prevents the intent', async () => {
    const { manager } = await mount();
    manager.addEventListener('campaign-calendar', (event) => event.preventDefault());
    press(await button(manager, 'campaign-list', 'Calendar'));
    await manager.updateComplete;
    expect(part(manager, 'campaign-calendar')).to.equal(null);
    expect(part(manager, 'campaign-list')).not.to.equal(null);
  });

  it('speaks the language it is told, also later', async () => {
    const { manager } = await mount({ locale: 'de' });
    press(await button(manager, 'campaign-list', 'Kalender'));
    await until(() => find(manager.shadowRoot!, 'button', 'Kampagnen') !== null);
    manager.locale = 'en';
    await until(() => find(manager.shadowRoot!, 'button', 'Campaigns') !== null);
  });

  it('sits in a provider, and shares its view', async () => {
    const { simulation, clock } = makeSource();
    const provider = document.createElement('campaign-provider');
    Object.assign(provider, { dataSource: simulation, clock, storage: createMemoryStorage() });
    const manager = document.createElement('campaign-manager') as CampaignManagerElement;
    manager.style.cssText = 'inline-size: 1200px; block-size: 700px';
    provider.append(manager);
    document.body.append(provider);
    mounted.push(provider);
    await until(() => rowsOf(manager) > 0);
    expect(manager.activeStore).to.equal(provider.store);
    provider.store!.setView({ screen: 'calendar' });
    await until(() => part(manager, 'campaign-calendar') !== null);
  });

  it('takes a store of the host, and lets go of it', async () => {
    const { simulation, clock } = makeSource();
    const store = createCampaignStore({ source: simulation, clock, storage: createMemoryStorage() });
    const { manager } = await mount({ dataSource: null, store });
    expect(manager.activeStore).to.equal(store);
    manager.remove();
    expect(manager.activeStore).to.equal(null);
    document.body.append(manager);
    await until(() => manager.activeStore === store);
  });

  for (const name of ['toolbar-start', 'toolbar-end', 'empty', 'error', 'footer'])
    it(`hands the slot ${name} on to the list`, async () => {
      const { manager } = await mount({}, name);
      const list = part(manager, 'campaign-list')!;
      const inner = list.querySelector<HTMLSlotElement>(`slot[name=${name}]`)!;
      expect(inner.assignedElements()).to.deep.equal([...manager.children]);
      expect(findAll(list, 'button')).to.deep.equal([]);
    });
});

const idOf = (manager: CampaignManagerElement, name: string): string => {
  for (const row of openList(manager.activeStore!).loadedRows()) if (row.type === 'campaign' && row.campaign.name === name) return row.id;
  throw new Error(`There is no ${name}`);
};
