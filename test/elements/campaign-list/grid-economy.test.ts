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
  readonly __virtualizer?: { readonly __adapter?: { readonly _maxPages?: unknown; readonly _increasePoolIfNeeded?: unknown } };
}
const adapterOf = (grid: Insides) => grid.__virtualizer?.__adapter;

/** What `grid-economy.ts` sets. A grid that names one of them otherwise still works, only slower: so it is noticed here. */
const insides: Readonly<Record<string, (grid: Insides) => boolean>> = {
  recalculateColumnWidths: (grid) => typeof grid.recalculateColumnWidths === 'function',
  __tryToRecalculateColumnWidthsIfPending: (grid) => typeof grid.__tryToRecalculateColumnWidthsIfPending === 'function',
  _resetKeyboardNavigation: (grid) => typeof grid._resetKeyboardNavigation === 'function',
  '__virtualizer.__adapter._maxPages': (grid) => adapterOf(grid)?._maxPages === 1.3,
  '__virtualizer.__adapter._increasePoolIfNeeded': (grid) => typeof adapterOf(grid)?._increasePoolIfNeeded === 'function',
};

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
});
