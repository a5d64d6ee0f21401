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
  readonly __updateMinHeight?: unknown;
  readonly __virtualizer?: {
    readonly firstVisibleIndex?: unknown;
    readonly lastVisibleIndex?: unknown;
    readonly __adapter?: {
      readonly _maxPages?: unknown;
      readonly _increasePoolIfNeeded?: unknown;
      readonly __getBorderBoxHeight?: unknown;
      readonly _scrollPosition?: unknown;
    };
  };
}
const adapterOf = (grid: Insides) => grid.__virtualizer?.__adapter;

/** What `grid-economy.ts` and `uniform-rows.ts` set. A grid that names one of them otherwise still works, only slower: so it is noticed here. */
const insides: Readonly<Record<string, (grid: Insides) => boolean>> = {
  _flatSize: (grid) => '_flatSize' in grid,
  recalculateColumnWidths: (grid) => typeof grid.recalculateColumnWidths === 'function',
  __tryToRecalculateColumnWidthsIfPending: (grid) => typeof grid.__tryToRecalculateColumnWidthsIfPending === 'function',
  _resetKeyboardNavigation: (grid) => typeof grid._resetKeyboardNavigation === 'function',
  __updateMinHeight: (grid) => typeof grid.__updateMinHeight === 'function',
  '__virtualizer.__adapter.__getBorderBoxHeight': (grid) => typeof adapterOf(grid)?.__getBorderBoxHeight === 'function',
  '__virtualizer.__adapter._scrollPosition': (grid) => adapterOf(grid)?._scrollPosition === 0,
  '__virtualizer.__adapter._maxPages': (grid) => adapterOf(grid)?._maxPages === 1.3,
  '__virtualizer.__adapter._increasePoolIfNeeded': (grid) => typeof adapterOf(grid)?._increasePoolIfNeeded === 'function',
  '__virtualizer.firstVisibleIndex': (grid) => typeof grid.__virtualizer?.firstVisibleIndex === 'number',
  '__virtualizer.lastVisibleIndex': (grid) => 'lastVisibleIndex' in (grid.__virtualizer ?? {}),
};

/** What it does to each row, which is told of here less often or not at all. */
const toldOfRows = [
  '__a11yUpdateRowLevel',
  '__a11yUpdateRowExpanded',
  '__a11yUpdateRowSelected',
  '_generateCellPartNames',
  '_toggleDetailsCell',
  '_updateDetailsCellHeight',
  '_filterDragAndDrop',
  '__updateDragSourceParts',
  '__updateRowOrderParts',
  '__updateRowStateParts',
  '__updateRowLoading',
];

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

const isMethod = (name: string) => [name, (grid: Insides) => typeof (grid as Record<string, unknown>)[name] === 'function'] as const;

describe('economy of the grid', () => {
  for (const [name, isThere] of [...Object.entries(insides), ...toldOfRows.map(isMethod)]) {
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

  it('a row used again for another campaign says what that is: selected, the last, and neither any more', async () => {
    const f = await mountList({ seed: many(60) });
    const table = f.grid!.shadowRoot!.querySelector('#table')!;
    const indexes = (state: string) =>
      f.drawnRows
        .filter((row) => row.matches(state) && [...row.cells].every((cell) => cell.matches(state.replace('-row', '-row-cell'))))
        .map((row) => Number(row.ariaRowIndex) - 2);
    const scrollTo = async (top: number, index: number) => {
      table.scrollTop = top;
      await until(() => f.drawnRows.some((row) => Number(row.ariaRowIndex) === index + 2));
    };
    f.rows[1]!.box.click();
    await until(() => indexes('[aria-selected=true]').length === 1);
    expect([indexes('[aria-selected=true]'), indexes('.first-row'), indexes('.last-row')]).to.deep.equal([[1], [0], []]);
    await scrollTo(table.scrollHeight, 59);
    expect([indexes('[aria-selected=true]'), indexes('.first-row'), indexes('.last-row')]).to.deep.equal([[], [], [59]]);
    await scrollTo(0, 0);
    expect([indexes('[aria-selected=true]'), indexes('.first-row'), indexes('.last-row')]).to.deep.equal([[1], [0], []]);
  });

  it('rows that get another height stand below each other still', async () => {
    const f = await mountList({ seed: many(60) });
    const tops = () => f.inSight.map(({ top }) => top);
    const gaps = () => new Set(tops().flatMap((top, index, all) => (index === 0 ? [] : Math.round(top - all[index - 1]!))));
    expect([...gaps()]).to.deep.equal([44]);
    const before = tops().length;
    f.list.style.setProperty('--campaign-row-height', '60px');
    await until(() => [...gaps()].join() === '60');
    expect(tops().length).to.be.lessThan(before);
  });

  it('has room for all its rows, the last and its border too', async () => {
    const f = await mountList({ seed: many(3) });
    await f.allDrawn();
    const heights = f.drawnRows.map((row) => row.getBoundingClientRect().height);
    expect(heights).to.deep.equal([44, 44, 45]);
    await until(() => f.grid!.shadowRoot!.querySelector<HTMLElement>('#items')!.style.height === '133px');
  });

  it('moving a row styles none of its cells anew: they inherit nothing of it that is not inherited anyway', async () => {
    const f = await mountList();
    const row = f.drawnRows[0]!;
    row.style.verticalAlign = 'bottom';
    row.style.backgroundColor = 'rgb(1, 2, 3)';
    for (const cell of row.cells) {
      expect(getComputedStyle(cell).verticalAlign).to.equal('top');
      expect(getComputedStyle(cell).backgroundColor).not.to.equal('rgb(1, 2, 3)');
    }
  });
});
