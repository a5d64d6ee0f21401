/** A list on a simulated backend, ready to be used. */
import { createSimulation, type Simulation } from '../../mocks/simulation.ts';
import { CampaignListElement } from '../../src/elements/campaign-list/campaign-list-element.ts';
import type { CampaignStore } from '../../src/state/campaign-store.ts';
import { createCampaignStore } from '../../src/state/create-campaign-store.ts';
import { pause } from './frames.ts';

export interface ReadyList {
  readonly list: CampaignListElement;
  readonly store: CampaignStore;
  readonly simulation: Simulation;
  readonly grid: HTMLElement & { scrollToIndex(index: number): void };
  /** What scrolls. */
  readonly scroller: HTMLElement;
}

export async function readyList(rows: number): Promise<ReadyList> {
  const simulation = createSimulation({ seed: { generate: rows } });
  const store = createCampaignStore({ source: simulation });
  if (!customElements.get('campaign-list')) customElements.define('campaign-list', CampaignListElement);
  const list = new CampaignListElement();
  list.store = store;
  document.querySelector('#stage')!.append(list);
  while (!list.shadowRoot?.querySelector('vaadin-grid [data-open]')) await pause(20);
  const grid = list.shadowRoot!.querySelector('vaadin-grid') as ReadyList['grid'];
  const scroller = grid.shadowRoot!.querySelector<HTMLElement>('#table')!;
  await pause(800);
  return { list, store, simulation, grid, scroller };
}
