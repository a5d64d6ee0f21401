import '@vaadin/grid/vaadin-grid.js';
import { expect } from 'chai';
import type { Grid } from '@vaadin/grid/vaadin-grid.js';
import { mountList } from '../../helpers/list-fixture.ts';
import { many } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';

interface Insides {
  readonly recalculateColumnWidths?: unknown;
  readonly __tryToRecalculateColumnWidthsIfPending?: unknown;
  readonly _resetKeyboardNavigation?: unknown;
  readonly __virtualizer?: {
    readonly firstVisibleIndex?: unknown;
    readonly lastVisibleIndex?: unknown;
    readonly __adapter?: { readonly _maxPages?: unknown; readonly _increasePoolIfNeeded?: unknown };
  };
}
const adapterOf = (grid: Insides) => grid.__virtualizer?.__adapter;

/** What `grid-economy.ts` sets. A grid that names one of them otherwise still works, only slower: so it is noticed here. */
const insides: Readonly<Record<string, (grid: Insides) => boolean>> = {
  recalculateColumnWidths: (grid) => typeof grid.recalculateColumnWidths === 'function',
  __tryToRecalculateColumnWidthsIfPending: (grid) => typeof grid.__tryToRecalculateColumnWidthsIfPending === 'function',
  _resetKeyboardNavigation: (grid) => typeof grid._resetKeyboardNavigation === 'function',
  '__virtualizer.__adapter._maxPages': (grid) => adapterOf(grid)?._maxPages === 1.3,
  '__virtualizer.__adapter._increasePoolIfNeeded': (grid) => typeof adapterOf(grid)?._increasePoolIfNeeded === 'function',
  '__virtualizer.firstVisibleIndex': (grid) => typeof grid.__virtualizer?.firstVisibleIndex === 'number',
  '__virtualizer.lastVisibleIndex': (grid) => 'lastVisibleIndex' in (grid.__virtualizer ?? {}),
};

/** Rows of two searches, each more than the grid draws. */
const twoKinds = [...many(60), ...many(60, {}, 'Winter')];
async function searched() {
  const f = await mountList({ seed: twoKinds });
  const search = async (text: string) => {
    await f.search(text);
    await until(() => f.inSight.every(({ name }) => name.startsWith(text)));
  };
  await search('Waiting');
  await until(() => f.names.every((name) => name.startsWith('Waiting')));
  return { f, search };
}

describe('economy of the grid', () => {
  for (const [name, isThere] of Object.entries(insides)) {
    it(`this version of the grid has ${name}`, () => {
      const grid = document.createElement('vaadin-grid') as Grid;
      document.body.append(grid);
      expect(isThere(grid as unknown as Insides)).to.equal(true);
      grid.remove();
    });
  }

  it('draws the rows in sight first, and those kept ready for scrolling after them', async () => {
    const f = await mountList({ seed: many(120), wait: false });
    const drawn = () => f.grid?.shadowRoot?.querySelectorAll('#items > tr').length ?? 0;
    const first = await until(() => drawn() || null);
    await f.allDrawn();
    expect(drawn()).to.be.greaterThan(first);
    // What was put aside meanwhile is the grid's own again: Tab leads to a cell.
    await until(() => f.grid!.shadowRoot!.querySelector('#items td[tabindex="0"]'));
  });

  it('draws what a search found in sight at once, and out of sight when it rests', async () => {
    const { f, search } = await searched();
    await search('Winter');
    const late = f.names.filter((name) => name.startsWith('Waiting'));
    expect(late).to.have.length.greaterThan(0);
    await until(() => f.names.every((name) => name.startsWith('Winter')));
    expect(f.names.length).to.be.greaterThan(f.inSight.length);
  });

  it('draws what is out of sight before a scroll shows it', async () => {
    const { f, search } = await searched();
    await search('Winter');
    const shown: string[] = [];
    f.grid!.shadowRoot!.querySelector('#table')!.scrollTop = 300;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    shown.push(...f.inSight.map(({ name }) => name));
    expect(shown.filter((name) => !name.startsWith('Winter'))).to.deep.equal([]);
  });
});
