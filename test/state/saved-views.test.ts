import { expect } from 'chai';
import * as fc from 'fast-check';
import { initialView } from '../../src/state/campaign-view.ts';
import { captureView, isShown, parseView, patchOf, readViews, removeView, saveView } from '../../src/state/saved-views.ts';
import { createMemoryStorage } from '../../src/state/storage.ts';
import { patchView } from '../../src/state/view-changes.ts';
import { channels } from '../../src/domain/channel.ts';

const byName = { key: 'name' as const, direction: 'asc' as const };

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
    const query = fc.record({ search: fc.string(), channels: fc.subarray([...channels]), sort: fc.subarray([byName]) });
    const columns = fc.record({
      order: fc.array(fc.constantFrom('status', 'tags', 'x', '')),
      hidden: fc.array(fc.constantFrom('tags', 'channel')),
      widths: fc.dictionary(fc.constantFrom('name', 'constructor', '__proto__'), fc.double()),
    });
    const calendar = fc.record({
      view: fc.constantFrom('month' as const, 'week' as const, 'day' as const, 'agenda' as const),
      date: fc.constantFrom(null, '2026-02-28', '2028-02-29'),
      zone: fc.constantFrom('account' as const, 'local' as const),
    });
    fc.assert(
      fc.property(names, query, fc.option(columns), calendar, (name, asked, shown, dates) => {
        const now = patchView(initialView, { query: asked, columns: shown, calendar: dates });
        const view = captureView(name, now);
        expect(parseView(JSON.stringify(view))).to.deep.equal(view);
        // Choosing it brings back what was shown, and it is known as what is shown.
        const chosen = patchView(initialView, patchOf(view));
        expect(chosen).to.deep.equal(now);
        expect(isShown(view, chosen)).to.equal(true);
      }),
    );
  });

  it('are what is shown only as long as all of it is', () => {
    const saved = captureView(
      'Week',
      { ...initialView, calendar: { view: 'week', date: null, zone: 'local' } },
      { order: ['status'], hidden: [], widths: {} },
    );
    const shown = patchView(initialView, patchOf(saved));
    expect(isShown(saved, shown)).to.equal(true);
    for (const patch of [
      { query: { search: 'x' } },
      { columns: null },
      { columns: { order: ['status'], hidden: ['status'], widths: {} } },
      { calendar: { ...shown.calendar, zone: 'account' as const } },
      { calendar: { ...shown.calendar, date: '2026-12-01' } },
    ])
      expect(isShown(saved, patchView(shown, patch)), JSON.stringify(patch)).to.equal(false);
    expect(isShown(captureView('Without columns', initialView), patchView(initialView, { columns: saved.columns ?? null }))).to.equal(true);
  });

  it('are not made of anything else', () => {
    for (const text of ['', 'hello', '{}', '[]', JSON.stringify({ ...month, calendar: { ...month.calendar, date: '2026-13-40' } })])
      expect(parseView(text), text).to.equal(null);
  });
});
