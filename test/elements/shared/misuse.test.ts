import '../../state/query-core-env.ts';
import { expect } from 'chai';
import '../../../src/define.ts';
import { createManualClock } from '../../../mocks/clock.ts';
import { createSimulation } from '../../../mocks/simulation.ts';
import type { CampaignListElement } from '../../../src/elements/campaign-list/campaign-list-element.ts';
import { createMemoryStorage } from '../../../src/state/storage.ts';
import { expectConsole } from '../../helpers/console-guard.ts';
import { oneOfEach, start } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';

type Tag = 'campaign-list' | 'campaign-calendar' | 'campaign-info' | 'campaign-stats';

/** THE table of what a page can get wrong on an element: attribute, a wrong value, the property, and what it is then. */
const wrong: readonly (readonly [tag: Tag, attribute: string, value: string, property?: string, used?: unknown])[] = [
  ['campaign-calendar', 'view', 'year', 'view', 'month'],
  ['campaign-calendar', 'date', '2026-13-45', 'date', null],
  ['campaign-calendar', 'zone', 'mars', 'zone', 'account'],
  ['campaign-calendar', 'color-by', 'mood', 'colorBy', 'status'],
  ['campaign-calendar', 'first-day', '9'],
  ['campaign-calendar', 'first-day', 'monday'],
  ['campaign-list', 'columns', 'status mood'],
  ['campaign-list', 'page-size', '0'],
  ['campaign-list', 'page-size', 'all'],
  ['campaign-stats', 'max', 'x'],
  ['campaign-stats', 'max', '-1'],
  ['campaign-stats', 'rate-base', 'hopes'],
  ['campaign-info', 'presentation', 'hat'],
];

/** The same attributes as they should be. */
const right: readonly (readonly [tag: Tag, attribute: string, value: string])[] = [
  ...['month', 'week', 'day', 'agenda'].map((view) => ['campaign-calendar', 'view', view] as const),
  ['campaign-calendar', 'date', '2028-02-29'],
  ['campaign-calendar', 'zone', 'local'],
  ['campaign-calendar', 'color-by', 'channel'],
  ['campaign-calendar', 'first-day', '0'],
  ['campaign-list', 'columns', 'status, tags'],
  ['campaign-list', 'page-size', '10'],
  ['campaign-stats', 'max', '3'],
  ['campaign-stats', 'rate-base', 'sent'],
  ['campaign-info', 'presentation', 'sheet'],
];

async function mount(...tags: readonly Tag[]) {
  const clock = createManualClock(start);
  const provider = document.createElement('campaign-provider');
  Object.assign(provider, { dataSource: createSimulation({ seed: oneOfEach, clock }), clock, storage: createMemoryStorage() });
  const elements = tags.map((tag) => document.createElement(tag));
  provider.append(...elements);
  return { provider, elements, clock };
}

describe('misuse', () => {
  afterEach(() => document.body.replaceChildren());

  for (const [tag, attribute, value, property, used] of wrong)
    it(`${tag} ${attribute}="${value}": one warning, and the usual is used`, async () => {
      const heard = expectConsole(`<${tag}>: ${attribute}`, { times: 1 });
      const { provider, elements } = await mount(tag);
      const element = elements[0]!;
      element.setAttribute(attribute, value);
      document.body.append(provider);
      await until(() => heard.length > 0);
      element.setAttribute('lang', 'en');
      element.requestUpdate();
      await element.updateComplete;
      // The same again is the same misuse.
      element.removeAttribute(attribute);
      element.setAttribute(attribute, value);
      await element.updateComplete;
      if (property) expect(Reflect.get(element, property)).to.equal(used);
    });

  for (const [tag, attribute, value] of right)
    it(`${tag} ${attribute}="${value}" and without it: not a word`, async () => {
      const { provider, elements } = await mount(tag);
      const element = elements[0]!;
      element.setAttribute(attribute, value);
      document.body.append(provider);
      await element.updateComplete;
      element.removeAttribute(attribute);
      await element.updateComplete;
      expect(element.isConnected).to.equal(true);
    });
});

describe('a host', () => {
  afterEach(() => document.body.replaceChildren());

  for (const tag of [
    'campaign-list',
    'campaign-calendar',
    'campaign-info',
    'campaign-stats',
    'campaign-editor',
    'campaign-manager',
  ] as const)
    it(`that gives ${tag} a data source as its store is told once, and sees that of the provider`, async () => {
      const heard = expectConsole(`<${tag}>: store must be`, { times: 1 });
      const { provider } = await mount();
      const element = Object.assign(document.createElement(tag), { store: provider.dataSource as never });
      provider.append(element);
      document.body.append(provider);
      await element.updateComplete;
      await until(() => element.activeStore);
      expect(element.store).to.equal(null);
      expect(element.activeStore === provider.store).to.equal(true);
      Object.assign(element, { store: {} });
      await element.updateComplete;
      expect(heard).to.have.length(1);
    });

  it('may set the id of a campaign as a number', async () => {
    const { provider } = await mount();
    provider.dataSource = createSimulation({ seed: [{ ...oneOfEach[0], id: '7' }], clock: createManualClock(start) });
    const [info, editor] = [document.createElement('campaign-info'), document.createElement('campaign-editor')];
    Object.assign(info, { campaignId: 7 });
    Object.assign(editor, { campaignId: 7, inline: true });
    provider.append(info, editor);
    document.body.append(provider);
    await until(() => info.shadowRoot?.textContent.includes('Ready one'));
    await until(() => [...(editor.shadowRoot?.querySelectorAll('input') ?? [])].some(({ value }) => value === 'Ready one'));
  });

  it('that takes the element away at an intent has taken over', async () => {
    const { provider, elements } = await mount('campaign-list');
    const list = elements[0] as CampaignListElement;
    document.body.append(provider);
    const button = await until(() => list.shadowRoot!.querySelector<HTMLElement>('[data-action=info]'));
    list.addEventListener('campaign-info', () => list.remove(), { once: true });
    button.click();
    await list.updateComplete;
    expect(list.isConnected).to.equal(false);
    expect(provider.store!.view.open).to.equal(null);
  });
});

describe('facts', () => {
  afterEach(() => document.body.replaceChildren());

  it('tells a change of the query once, however many elements show it: the one that was used', async () => {
    const { provider, elements, clock } = await mount('campaign-list', 'campaign-calendar');
    const [list, calendar] = elements as [CampaignListElement, (typeof elements)[number]];
    document.body.append(provider);
    await until(() => list.activeStore && calendar.activeStore);
    const told: EventTarget[] = [];
    provider.addEventListener('campaign-query-change', (event) => told.push(event.target!));

    list.query = { statuses: ['waiting'] };
    expect(told).to.deep.equal([list]);

    const field = await until(() => calendar.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]'));
    field.value = 'news';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await clock.advanceAsync(250);
    await until(() => told.length > 1);
    expect(told).to.deep.equal([list, calendar]);
    expect(list.query.search).to.equal('news');
  });

  it('tells a change of the selection once, however many lists show it: the one that was used', async () => {
    const { provider, elements } = await mount('campaign-list', 'campaign-list');
    const [one, other] = elements as [CampaignListElement, CampaignListElement];
    document.body.append(provider);
    const box = await until(() => other.shadowRoot!.querySelector<HTMLInputElement>('input[data-select]'));
    const told: [EventTarget, readonly string[]][] = [];
    provider.addEventListener('campaign-selection-change', ({ target, detail }) => told.push([target!, detail.ids]));
    box.click();
    const { selectedIds } = other;
    expect(selectedIds).to.have.length(1);
    provider.store!.setView({ selection: { ids: [] } });
    expect(told).to.deep.equal([
      [other, selectedIds],
      [one, []],
    ]);
  });
});
