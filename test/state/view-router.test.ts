import './query-core-env.ts';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { channels } from '../../src/domain/channel.ts';
import { type CampaignQuery, normaliseQuery, sortKeys } from '../../src/domain/query.ts';
import { launchTypes, statuses } from '../../src/domain/status.ts';
import { initialView, panes } from '../../src/state/campaign-view.ts';
import {
  type AddressPort,
  type AddressedView,
  mergeParams,
  ownParams,
  syncView,
  viewFromParams,
  viewToParams,
} from '../../src/state/view-router.ts';
import { type ViewColumns, normaliseColumns } from '../../src/state/view-columns.ts';
import { createFake, createStore } from './support.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((value) => value.isWellFormed());
const some = <T extends string>(values: readonly T[]) =>
  fc.uniqueArray(fc.oneof(fc.constantFrom(...values), fc.string({ minLength: 1, maxLength: 8 })), { maxLength: 4 });
const query: fc.Arbitrary<CampaignQuery> = fc.record(
  {
    search: words,
    channels: some(channels),
    statuses: some(statuses),
    launchTypes: some(launchTypes),
    tags: some(['vip']),
    sort: fc.array(fc.record({ key: fc.constantFrom(...sortKeys), direction: fc.constantFrom('asc' as const, 'desc' as const) }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: [] },
);
const keys = fc.oneof(fc.constantFrom('name', 'status', 'sendAt', 'constructor', 'notYetKnown'), fc.stringMatching(/^[a-zA-Z]\w{0,39}$/));
const columns: fc.Arbitrary<ViewColumns | null> = fc
  .record({
    order: fc.uniqueArray(keys, { maxLength: 8 }),
    hidden: fc.uniqueArray(keys, { maxLength: 4 }),
    widths: fc.dictionary(keys, fc.double({ min: 1, max: 9999, noNaN: true }), { maxKeys: 4 }),
  })
  .map(normaliseColumns);
const withoutSelection: fc.Arbitrary<AddressedView> = fc.record({
  query: query.map(normaliseQuery),
  columns: fc.oneof(fc.constant(null), columns),
  open: fc.option(
    fc.oneof(
      fc.record({ id: fc.string({ minLength: 1 }), pane: fc.constantFrom(...panes) }),
      fc.constant({ id: '', pane: 'editor' as const }),
    ),
  ),
  screen: fc.constantFrom('list' as const, 'calendar' as const, 'statistics' as const),
  calendar: fc.record({
    view: fc.constantFrom('month' as const, 'week' as const, 'day' as const, 'agenda' as const),
    date: fc.option(
      fc
        .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    ),
    zone: fc.constantFrom('account' as const, 'local' as const),
  }),
});

const view: fc.Arbitrary<AddressedView> = fc
  .tuple(withoutSelection, fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 }))
  .map(([value, ids]) => (value.screen === 'statistics' && ids.length ? { ...value, selection: { ids } } : value));

const pickAddressed = ({ query: q, columns: c, open, screen, calendar }: AddressedView): AddressedView => ({
  query: q,
  columns: c,
  open,
  screen,
  calendar,
});

/** A browser's address and history, without the browser. */
function fakeAddress(initial = '') {
  const entries = [initial];
  let at = 0;
  const listeners = new Set<() => void>();
  const address: AddressPort & { readonly entries: string[]; back(): void } = {
    entries,
    read: () => entries[at] ?? '',
    write(next, how) {
      if (how === 'push') entries.splice((at += 1), Infinity, next);
      else entries[at] = next;
    },
    onNavigate(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    back() {
      at -= 1;
      listeners.forEach((listener) => listener());
    },
  };
  return { address, listeners };
}

function sync(initial = '') {
  const fake = createFake();
  const { store } = createStore(fake);
  const { address, listeners } = fakeAddress(initial);
  const end = syncView(store, address, fake.clock);
  return { store, address, listeners, end, clock: fake.clock };
}

describe('view router', () => {
  it('keeps its law: what was written is read', () =>
    fc.assert(
      fc.property(view, (value) => {
        expect(viewFromParams(new URLSearchParams(viewToParams(value).toString()))).to.deep.equal(value);
      }),
    ));

  it('says nothing about the initial view', () => expect(viewToParams(initialView).toString()).to.equal(''));

  it('never throws, and reads garbage as some normal view', () =>
    fc.assert(
      fc.property(fc.string(), (garbage) => {
        const read = viewFromParams(ownParams(garbage));
        expect(viewFromParams(viewToParams(read))).to.deep.equal(read);
      }),
    ));

  for (const [name, address, told] of [
    [
      'columns of nobody',
      'columns=__proto__*9+constructor*5+..+%3Cimg%3E+-',
      { order: ['constructor'], hidden: [], widths: { constructor: 5 } },
    ],
    ['the same column over and over', `columns=${'status*120+'.repeat(1000)}`, { order: ['status'], hidden: [], widths: { status: 120 } }],
    ['no columns', 'columns=', null],
    ['widths of nonsense', 'columns=status*0+name*-4+tags*1e9+channel*99999', { order: ['status'], hidden: [], widths: {} }],
  ] as const)
    it(`reads ${name} as what can be understood`, () => {
      const read = viewFromParams(ownParams(address));
      expect(read).to.deep.equal({ ...pickAddressed(initialView), columns: told });
      expect(({} as Record<string, unknown>)['status']).to.equal(undefined);
    });

  it('reads an address of before columns were in it, and one of a version that knows more', () => {
    const old = viewFromParams(ownParams('status=failed&view=week&date=2026-12-01&zone=local'));
    expect(old).to.deep.include({ query: { statuses: ['failed'] }, columns: null });
    expect(old.calendar).to.deep.equal({ view: 'week', date: '2026-12-01', zone: 'local' });
    const newer = viewFromParams(ownParams('view=year&zone=mars&date=2026-02-30&screen=board&pane=x&open=c1&columns=budget+status'));
    expect(newer.calendar).to.deep.equal(initialView.calendar);
    expect(newer).to.deep.include({ screen: 'list', open: { id: 'c1', pane: 'info' } });
    expect(newer.columns?.order).to.deep.equal(['budget', 'status']);
  });

  it('writes columns, and takes them back', () => {
    const { store, address, clock } = sync();
    store.setView({ columns: { order: ['status', 'name'], hidden: ['tags'], widths: { name: 300.4 } } });
    clock.advance(500);
    expect(address.entries).to.deep.equal(['columns=status+name*300+-tags']);
    store.setView({ columns: null });
    clock.advance(500);
    expect(address.entries).to.deep.equal(['']);
  });

  it('leaves parameters of the host as they are, letter by letter', () =>
    fc.assert(
      fc.property(fc.constantFrom('', 'a=1', 'a=%20+b&utm', '/route', 'x=%zz&y'), view, view, (foreign, one, other) => {
        const text = mergeParams(mergeParams(foreign, viewToParams(one)), viewToParams(other));
        expect(text.startsWith(foreign)).to.equal(true);
        expect(viewFromParams(ownParams(text))).to.deep.equal(other);
        expect(mergeParams(text, new URLSearchParams())).to.equal(foreign);
      }),
    ));

  it('reads the address at the start and when the user goes back', () => {
    const { store, address } = sync('status=running&open=c1&page=7');
    expect(store.view.query).to.deep.equal({ statuses: ['running'] });
    expect(store.view.open).to.deep.equal({ id: 'c1', pane: 'info' });
    store.setView({ open: { id: 'c2', pane: 'editor' } });
    expect(address.entries).to.deep.equal(['status=running&open=c1&page=7', 'page=7&status=running&open=c2&pane=editor']);
    address.back();
    expect(store.view.open?.id).to.equal('c1');
    expect(address.entries).to.have.length(2);
  });

  it('writes typing once, when it pauses, without an entry in the history', () => {
    const { store, address, clock } = sync('keep=1');
    for (const search of ['k', 'kj', 'kjh']) store.setView({ query: { search } });
    expect(address.entries).to.deep.equal(['keep=1']);
    clock.advance(500);
    expect(address.entries).to.deep.equal(['keep=1&search=kjh']);
    expect(clock.pending).to.equal(0);
  });

  it('leaves behind what was typed when a screen follows at once', () => {
    const { store, address } = sync();
    store.setView({ query: { search: 'x' } });
    store.setView({ screen: 'calendar' });
    expect(address.entries).to.deep.equal(['search=x', 'search=x&screen=calendar']);
    address.back();
    expect(store.view).to.deep.include({ screen: 'list', query: { search: 'x' } });
  });

  it('keeps the view of a host when the address says nothing, and returns to it', () => {
    const fake = createFake();
    const { store } = createStore(fake, { view: { query: { statuses: ['draft'] } } });
    const { address } = fakeAddress();
    syncView(store, address, fake.clock);
    expect(store.view.query).to.deep.equal({ statuses: ['draft'] });
    store.setView({ query: {}, screen: 'calendar' });
    address.back();
    expect(store.view).to.deep.include({ screen: 'list', query: { statuses: ['draft'] } });
  });

  it('does not write selections, but for what is compared', () => {
    const { store, clock, address } = sync();
    store.setView({ selection: { ids: ['c1', 'c 2'] } });
    expect(clock.pending).to.equal(0);
    store.setView({ screen: 'statistics' });
    expect(address.entries).to.deep.equal(['', 'screen=statistics&compared=c1&compared=c+2']);
    store.setView({ selection: { ids: ['c1', 'c 2', 'c3'] } });
    clock.advance(500);
    expect(address.entries.at(-1)).to.equal('screen=statistics&compared=c1&compared=c+2&compared=c3');
    address.back();
    expect(store.view.selection, 'kept in the list').to.deep.equal({ ids: ['c1', 'c 2', 'c3'] });
  });

  it('compares again what an address names, after a reload', () => {
    expect(sync('screen=statistics&compared=c1&compared=&compared=c2&compared=c1').store.view.selection).to.deep.equal({
      ids: ['c1', 'c2'],
    });
    expect(sync('screen=list&compared=c1').store.view.selection).to.deep.equal({ ids: [] });
  });

  it('writes nothing and hears nothing after its end', () => {
    const { store, address, listeners, end, clock } = sync();
    store.setView({ query: { search: 'x' } });
    end();
    clock.advance(1000);
    store.setView({ screen: 'calendar' });
    expect(address.entries).to.deep.equal(['']);
    expect(listeners.size).to.equal(0);
    expect(clock.pending).to.equal(0);
  });
});
