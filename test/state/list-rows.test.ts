import { expect } from 'chai';
import * as fc from 'fast-check';
import type { ListRow } from '../../src/state/campaign-store.ts';
import { ListRows, rowsOfPage } from '../../src/state/list-rows.ts';
import { campaign, campaigns, instant } from './support.ts';

const row = (id: string): ListRow => ({ type: 'campaign', id, campaign: campaign(id) });
const pageSize = 5;

type Step = { readonly load: number } | { readonly remove: readonly number[] };
const steps = fc.array(
  fc.oneof(fc.record({ load: fc.nat({ max: 7 }) }), fc.record({ remove: fc.array(fc.nat({ max: 39 }), { minLength: 1, maxLength: 6 }) })),
  { maxLength: 25 },
);

describe('list rows', () => {
  for (const fixed of [true, false]) {
    it(`agree with a plain list of all ids, whatever is loaded and removed ${fixed ? 'in a snapshot' : 'from a source that renumbers'}`, () =>
      fc.assert(
        fc.property(steps, (script: Step[]) => {
          const snapshot = Array.from({ length: 40 }, (_, index) => `c${index}`);
          const gone = new Set<string>();
          let left = snapshot;
          const rows = new ListRows(40, fixed);
          for (const step of script) {
            if ('load' in step) {
              const source = fixed ? snapshot : left;
              const offset = step.load * pageSize;
              const page = source.slice(offset, offset + pageSize).map((id) => (gone.has(id) ? null : row(id)));
              expect(rows.put(offset, page)).to.equal(true);
            } else {
              const ids = [...new Set(step.remove.map((index) => `c${index}`))].filter((id) => rows.indexOf(id) >= 0);
              const lowest = Math.min(...ids.map((id) => rows.indexOf(id)));
              expect(rows.remove(ids)).to.equal(ids.length ? lowest : -1);
              for (const id of ids) gone.add(id);
              left = left.filter((id) => !gone.has(id));
            }
            expect(rows.total).to.equal(left.length);
            left.forEach((id, index) => {
              const present = rows.at(index);
              if (present) expect(present.id).to.equal(id);
              expect(rows.indexOf(id)).to.equal(present ? index : -1);
              if (present) expect(rows.has(rows.position(index), rows.position(index) + 1)).to.equal(true);
            });
            expect([...rows.inOrder()].map(({ id }) => id)).to.deep.equal(left.filter((id) => rows.indexOf(id) >= 0));
          }
        }),
      ));
  }

  it('refuse a page that repeats a row, or puts another in its place', () => {
    const rows = new ListRows(20, true);
    expect(rows.put(0, ['a', 'b', 'c'].map(row))).to.equal(true);
    expect(rows.put(5, ['d', 'b'].map(row))).to.equal(false);
    expect(rows.put(5, ['d', 'd'].map(row))).to.equal(false);
    expect(rows.put(2, ['x'].map(row))).to.equal(false);
    expect(rows.put(0, ['a', 'b', 'c', 'd'].map(row))).to.equal(true);
    expect([...rows.inOrder()].map(({ id }) => id)).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('find every row when most of a long list was removed, one by one and at once', () => {
    const rows = new ListRows(20_000, true);
    rows.put(
      0,
      Array.from({ length: 20_000 }, (_, index) => row(`c${index}`)),
    );
    for (let index = 0; index < 20_000; index += 4) rows.remove([`c${index}`]);
    rows.remove(Array.from({ length: 5000 }, (_, index) => `c${index * 4 + 2}`));
    const wrong = Array.from({ length: 10_000 }, (_, index) => index).filter((index) => rows.at(index)?.id !== `c${index * 2 + 1}`);
    expect(wrong).to.deep.equal([]);
  });
});

describe('rows of a page', () => {
  it('puts unreadable records where they stood', () => {
    const page = {
      items: campaigns(3),
      total: 5,
      asOf: instant(0),
      unreadable: [
        { index: 0, id: null, pointer: '', message: '' },
        { index: 3, id: 'x', pointer: '/name', message: '' },
      ],
    };
    expect(rowsOfPage(page, 10).map(({ id }) => id)).to.deep.equal(['unreadable:10', 'c0', 'c1', 'unreadable:13', 'c2']);
  });
});
