/** First rows: the complete list on a simulated backend, and a bare grid on static rows. */
import { createSimulation } from '../../mocks/simulation.ts';
import { createCampaignStore } from '../../src/state/create-campaign-store.ts';
import { pause } from './frames.ts';
import type { Scene } from './scene.ts';
import { columns, showsText, staticRow, visibleTexts, widths } from './rows.ts';

export interface MountOptions {
  readonly rows: number;
  /** Leaves the loading of the modules to the measured time. */
  readonly cold?: boolean;
  /** Waits for what stands around the rows too. */
  readonly whole?: boolean;
  /** Names in the first and last visible row. */
  readonly expect: readonly string[];
  /** Of the bare grid, px. */
  readonly height: number;
}

const stage = () => document.querySelector<HTMLElement>('#stage')!;
const facts = (grid: Element | null | undefined) => ({ texts: visibleTexts(grid!), height: grid!.getBoundingClientRect().height });

/** Search field, filters, quick groups with their counts, and the line below the rows; in the rows what comes after the first frame. */
const isWhole = (root: ShadowRoot | null | undefined) =>
  ['#search', '.filters .filter', '[part=new-button]', '[part=footer]', '[data-copy]', '[data-select]', '[data-action=more]'].every(
    (part) => root?.querySelector(part),
  ) && Boolean(root?.querySelector('[role=tab] .count')?.textContent);

/** Does every row show in the first frame what is read in it? Its ID and tags, and what is pressed, come in the next. */
const isRead = (grid: Element | null | undefined) =>
  ['name', 'channel', 'status', 'launchType', 'sendAt'].every((key) =>
    [...(grid?.querySelectorAll(`.cell.${key}`) ?? [])].every((cell) => cell.textContent),
  );

export async function mountList({ rows, cold, whole, expect }: MountOptions): Promise<Scene> {
  const began = performance.now();
  const source = createSimulation({ seed: { generate: rows } });
  const backend = performance.now() - began;
  const store = createCampaignStore({ source });
  const load = async () => {
    const { CampaignListElement } = await import('../../src/elements/campaign-list/campaign-list-element.ts');
    if (!customElements.get('campaign-list')) customElements.define('campaign-list', CampaignListElement);
  };
  if (!cold) {
    await load();
    (await import('../../src/elements/campaign-list/list-controller.ts')).preloadGrid();
    await pause(300);
  }
  const mount = () => {
    const list = document.createElement('campaign-list') as HTMLElement & { store: unknown };
    list.store = store;
    stage().append(list);
  };
  const root = () => stage().querySelector('campaign-list')?.shadowRoot;
  const grid = () => root()?.querySelector('vaadin-grid');
  return {
    act: cold ? () => load().then(mount) : mount,
    isShown: () =>
      !root()?.querySelector('.cover') && expect.every((name) => showsText(grid(), name)) && isRead(grid()) && (!whole || isWhole(root())),
    inspect: () => ({ ...facts(grid()), backend }),
  };
}

export async function mountGrid({ rows, cold, expect, height }: MountOptions): Promise<Scene> {
  const simulation = createSimulation({ seed: { generate: rows } });
  const page = await simulation.list({}, { offset: 0, limit: rows });
  const { timeZone } = await simulation.account();
  const items = page.items.map((campaign) => staticRow(campaign, timeZone));
  simulation.dispose();
  const load = () => import('@vaadin/grid/vaadin-grid.js');
  if (!cold) await load();
  // Rows as high as those of the list, so that as many of them are drawn.
  const style = document.createElement('style');
  style.textContent = `vaadin-grid { --vaadin-grid-cell-padding: 0 8px; height: ${height}px } vaadin-grid-cell-content { min-height: 43px }
    vaadin-grid-cell-content[slot^='vaadin-grid-header'] { min-height: 35px }`;
  document.head.append(style);
  const mount = () => {
    const grid = document.createElement('vaadin-grid') as HTMLElement & { items: unknown };
    grid.append(
      ...columns.map((key) =>
        Object.assign(document.createElement('vaadin-grid-column'), {
          path: key,
          header: key === 'select' ? ' ' : key,
          width: `${widths[key]}px`,
          flexGrow: key === 'name' ? 1 : 0,
        }),
      ),
    );
    grid.items = items;
    stage().append(grid);
  };
  const grid = () => stage().querySelector('vaadin-grid');
  return {
    act: cold ? () => load().then(mount) : mount,
    isShown: () => expect.every((name) => showsText(grid(), name)),
    inspect: () => facts(grid()),
  };
}
