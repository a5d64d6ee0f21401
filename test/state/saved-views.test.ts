import { expect } from 'chai';
import * as fc from 'fast-check';
import { initialView } from '../../src/state/campaign-view.ts';
import { captureView, parseView, patchOf, readViews, removeView, saveView } from '../../src/state/saved-views.ts';
import { createMemoryStorage } from '../../src/state/storage.ts';

const failed = captureView('Failed in Kyiv', {
  ...initialView,
  query: { statuses: ['failed'], sort: [{ key: 'name', direction: 'asc' }] },
});
const month = captureView('December', { ...initialView, calendar: { view: 'week', date: '2026-12-01', zone: 'local' } });

describe('saved views', () => {
  it('come back as they were saved, in the order of saving', () => {
    const storage = createMemoryStorage();
    saveView(storage, failed);
    saveView(storage, month);
    expect(readViews(storage)).to.deep.equal([failed, month]);
    expect(patchOf(readViews(storage)[1]!)).to.deep.equal({ query: {}, calendar: { view: 'week', date: '2026-12-01', zone: 'local' } });
  });

  it('replace the one of the same name in its place', () => {
    const storage = createMemoryStorage();
    saveView(storage, failed);
    saveView(storage, month);
    const other = { ...failed, query: { channels: ['sms' as const] } };
    saveView(storage, other);
    expect(readViews(storage)).to.deep.equal([other, month]);
    removeView(storage, 'December');
    expect(readViews(storage)).to.deep.equal([other]);
  });

  it('of a newer version, and what is broken, are passed over and never lost', () => {
    const storage = createMemoryStorage();
    const newer = { version: 2, name: 'From tomorrow', layout: 'board' };
    storage.set('views', JSON.stringify([newer, { ...failed, query: { search: 7 } }]));
    expect(readViews(storage)).to.deep.equal([]);
    saveView(storage, month);
    removeView(storage, 'December');
    expect(JSON.parse(storage.get('views')!)[0]).to.deep.equal(newer);
    for (const broken of ['', 'null', '{"a":1}', '[', '"x"']) {
      storage.set('views', broken);
      expect(readViews(storage), broken).to.deep.equal([]);
    }
  });

  it('survive being written and read: parse(format(view)) is the view', () => {
    const names = fc.string({ minLength: 1, maxLength: 60 }).filter((name) => name.trim() !== '');
    fc.assert(
      fc.property(names, fc.string(), fc.subarray(['email', 'sms', 'viber'] as const), (name, search, channels) => {
        const view = captureView(name, { ...initialView, query: { search, channels: [...channels] } });
        expect(parseView(JSON.stringify(view))).to.deep.equal(view);
      }),
    );
  });

  it('are not made of anything else', () => {
    for (const text of ['', 'hello', '{}', '[]', JSON.stringify({ ...month, calendar: { ...month.calendar, date: '2026-13-40' } })])
      expect(parseView(text), text).to.equal(null);
  });
});
