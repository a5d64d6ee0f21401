import { expect } from 'chai';
import {
  clampWidth,
  defaultPreferences,
  listColumns,
  maxWidth,
  minWidth,
  moveColumn,
  readPreferences,
  resizeColumn,
  toggleColumn,
  visibleColumns,
} from '../../../src/elements/campaign-list/columns.ts';

const keys = (columns: readonly { key: string }[]) => columns.map(({ key }) => key);

describe('column preferences', () => {
  it('shows every column that is not hidden by default, the fixed ones at their places', () => {
    expect(keys(visibleColumns(defaultPreferences))).to.deep.equal([
      'select',
      'name',
      'channel',
      'status',
      'launchType',
      'sendAt',
      'actions',
    ]);
  });

  for (const { key } of listColumns.filter((column) => !column.fixed)) {
    it(`hides and shows ${key}`, () => {
      expect(keys(visibleColumns(toggleColumn(defaultPreferences, key, true)))).to.include(key);
      expect(keys(visibleColumns(toggleColumn(defaultPreferences, key, false)))).not.to.include(key);
    });
  }

  it('moves a column by steps and stops at the ends', () => {
    const moved = moveColumn(defaultPreferences, 'channel', 1);
    expect(moved.order.slice(0, 2)).to.deep.equal(['status', 'channel']);
    expect(moveColumn(defaultPreferences, 'channel', -5).order[0]).to.equal('channel');
    expect(moveColumn(defaultPreferences, 'channel', 99).order.at(-1)).to.equal('channel');
  });

  it('keeps widths within bounds', () => {
    expect(clampWidth(1)).to.equal(minWidth);
    expect(clampWidth(10_000)).to.equal(maxWidth);
    expect(visibleColumns(resizeColumn(defaultPreferences, 'status', 150)).find(({ key }) => key === 'status')?.width).to.equal(150);
  });

  it('shows what the host names, in its order, whatever the user chose', () => {
    const hidden = toggleColumn(defaultPreferences, 'tags', false);
    expect(keys(visibleColumns(hidden, ['tags', 'nonsense', 'status', 'tags']))).to.deep.equal([
      'select',
      'name',
      'tags',
      'status',
      'actions',
    ]);
  });

  it('survives a round trip through storage', () => {
    const made = resizeColumn(moveColumn(toggleColumn(defaultPreferences, 'tags', true), 'sendAt', -2), 'name', 333);
    expect(readPreferences(JSON.stringify(made))).to.deep.equal(made);
  });

  for (const text of [
    null,
    '',
    'null',
    '[]',
    '{"order":7}',
    '{"order":["select","nonsense"],"hidden":null,"widths":{"name":"9px","status":1e9}}',
    '{"__proto__":{"order":[]}}',
  ]) {
    it(`makes sense of ${text}`, () => {
      const read = readPreferences(text);
      expect([...read.order].sort()).to.deep.equal([...defaultPreferences.order].sort());
      for (const width of Object.values(read.widths)) expect(width).to.be.within(minWidth, maxWidth);
    });
  }
});
