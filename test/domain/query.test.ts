import { expect } from 'chai';
import * as fc from 'fast-check';
import type { CampaignSummary } from '../../src/domain/campaign.ts';
import { channels } from '../../src/domain/channel.ts';
import {
  type CampaignQuery,
  campaignQuerySchema,
  compareCampaigns,
  defaultSort,
  filterKeys,
  fold,
  isFiltered,
  matchesQuery,
  normaliseQuery,
  queryKey,
  queryToParams,
  sortKeys,
} from '../../src/domain/query.ts';
import { queryFromParams } from '../../src/domain/query-from-params.ts';
import { launchTypes, statuses } from '../../src/domain/status.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ' ', 'Élan', 'a&b=c', '\ud800', '__proto__', '50%'),
);
const some = (known: readonly string[]) => fc.array(fc.oneof(fc.constantFrom(...known), text), { maxLength: 5 });
const sort = fc.array(fc.record({ key: fc.constantFrom(...sortKeys), direction: fc.constantFrom('asc' as const, 'desc' as const) }), {
  maxLength: 4,
});
const query: fc.Arbitrary<CampaignQuery> = fc.record(
  { search: text, channels: some(channels), statuses: some(statuses), launchTypes: some(launchTypes), tags: some(['vip']), sort },
  { requiredKeys: [] },
);

const instants = ['2026-12-01T08:00:00Z', '2026-12-01T08:00:00.000Z', '2026-12-01T08:00:00.500Z', '2026-12-02T08:00:00Z'];
const campaign: fc.Arbitrary<CampaignSummary> = fc
  .record({
    id: fc.uuid(),
    name: fc.oneof(text, fc.constantFrom('Élan', 'elan', 'ELAN', 'Sale')),
    channel: fc.constantFrom(...channels, 'fax'),
    status: fc.constantFrom(...statuses, 'archived'),
    launchType: fc.constantFrom(...launchTypes, null, 'triggered'),
    sendAt: fc.constantFrom(...instants, null),
    createdAt: fc.constantFrom(...instants),
    tags: fc.subarray(['vip', 'test', 'élan']),
  })
  .map((own) => ({ recurrence: null, updatedAt: own.createdAt, startedAt: null, finishedAt: null, version: '1', progress: null, ...own }));

const named = (name: string, id = 'cmp-100'): CampaignSummary => ({ ...fc.sample(campaign, { numRuns: 1, seed: 1 })[0]!, name, id });
const finds = (search: string, name: string, id?: string) => matchesQuery(named(name, id), { search });

describe('query', () => {
  it('survives a URL: parse(format(q)) is normalise(q)', () => {
    fc.assert(fc.property(query, (q) => void expect(queryFromParams(queryToParams(q))).to.deep.equal(normaliseQuery(q))));
    fc.assert(
      fc.property(
        query,
        (q) => void expect(queryFromParams(new URLSearchParams(queryToParams(q).toString()))).to.deep.equal(normaliseQuery(q)),
      ),
    );
  });

  it('normalises once and for all, to something the schema takes', () => {
    fc.assert(
      fc.property(query, (q) => {
        const normal = normaliseQuery(q);
        expect(normaliseQuery(normal)).to.deep.equal(normal);
        expect(campaignQuerySchema.safeParse(normal).success).to.equal(true);
      }),
    );
  });

  it('has one key for one meaning', () => {
    const meanings: [CampaignQuery, CampaignQuery][] = [
      [{}, { search: '  ', channels: [], sort: [...defaultSort] }],
      [{ channels: ['sms', 'email'] }, { channels: ['email', 'sms', 'email', ''] }],
      [{ search: 'a' }, { search: ' a ' }],
      [
        { sort: [{ key: 'name', direction: 'asc' }] },
        {
          sort: [
            { key: 'name', direction: 'asc' },
            { key: 'name', direction: 'desc' },
          ],
        },
      ],
    ];
    for (const [a, b] of meanings) expect(queryKey(a)).to.equal(queryKey(b));
  });

  it('ignores what a URL should not hold', () => {
    expect(queryFromParams(new URLSearchParams('foo=1&sort=evil,-name,--status&channel=&status=archived&__proto__=x'))).to.deep.equal({
      statuses: ['archived'],
      sort: [{ key: 'name', direction: 'desc' }],
    });
  });

  it('folds once and for all, over every letter', () => {
    for (let code = 0; code < 0x11_0000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const folded = fold(String.fromCodePoint(code));
      if (fold(folded) !== folded) expect.fail(`U+${code.toString(16)}`);
    }
    fc.assert(fc.property(text, (value) => void expect(fold(fold(value))).to.equal(fold(value))));
  });

  it('finds regardless of case and accents', () => {
    expect(finds('élan', 'Elan')).to.equal(true);
    expect(finds('ELAN', 'Nouvel élan')).to.equal(true);
    expect(finds('e\u0301lan', 'Élan')).to.equal(true);
    expect(finds('lodz', 'Łódź')).to.equal(true);
    expect(finds('strasse', 'Straße')).to.equal(true);
    expect(finds('ΑΣ', 'ΑΣΑ')).to.equal(true);
    expect(finds('Київ', 'київ')).to.equal(true);
    expect(finds('<img src=x onerror=alert(1)>', 'x <IMG SRC=x onerror=alert(1)>')).to.equal(true);
    expect(finds('kjhgf', 'Sale')).to.equal(false);
  });

  it('finds an id by itself or its beginning, not by its middle', () => {
    expect(finds('cmp-100', 'Sale', 'cmp-100')).to.equal(true);
    expect(finds('CMP-1', 'Sale', 'cmp-100')).to.equal(true);
    expect(finds('100', 'Sale', 'cmp-100')).to.equal(false);
  });

  it('takes any value of one filter and all of the filters', () => {
    fc.assert(
      fc.property(campaign, query, (c, q) => {
        const normal = normaliseQuery(q);
        const values = { channels: [c.channel], statuses: [c.status], launchTypes: [c.launchType], tags: c.tags };
        const bySearch = !normal.search || fold(c.name).includes(fold(normal.search)) || fold(c.id).startsWith(fold(normal.search));
        const byFilters = filterKeys.every(
          (key) => !normal[key] || values[key].some((value) => value !== null && (normal[key] as string[]).includes(value)),
        );
        expect(matchesQuery(c, q)).to.equal(bySearch && byFilters);
      }),
    );
  });

  it('knows whether anything narrows the list', () => {
    expect(isFiltered({ sort: [{ key: 'name', direction: 'asc' }], search: ' ', tags: [''] })).to.equal(false);
    for (const key of filterKeys) expect(isFiltered({ [key]: ['x'] }), key).to.equal(true);
    expect(isFiltered({ search: 'x' })).to.equal(true);
  });

  it('orders totally', () => {
    fc.assert(
      fc.property(fc.uniqueArray(campaign, { selector: ({ id }) => id, maxLength: 12 }), sort, (items, by) => {
        const compare = compareCampaigns(by);
        for (const a of items) {
          expect(compare(a, a)).to.equal(0);
          for (const b of items) {
            if (a !== b)
              expect(Math.sign(compare(a, b)))
                .to.equal(-Math.sign(compare(b, a)))
                .and.not.equal(0);
            for (const c of items) if (compare(a, b) < 0 && compare(b, c) < 0) expect(compare(a, c)).to.be.lessThan(0);
          }
        }
        expect(items.toReversed().toSorted(compare)).to.deep.equal(items.toSorted(compare));
      }),
      { numRuns: 60 },
    );
  });

  it('orders times by the instant they mean, missing ones last both ways', () => {
    const make = (id: string, sendAt: string | null): CampaignSummary => ({ ...named('x', id), createdAt: instants[0]!, sendAt });
    const items = [make('late', '2026-12-01T08:00:00.500Z'), make('none', null), make('early', '2026-12-01T08:00:00Z')];
    const order = (direction: 'asc' | 'desc') => items.toSorted(compareCampaigns([{ key: 'sendAt', direction }])).map(({ id }) => id);
    expect(order('asc')).to.deep.equal(['early', 'late', 'none']);
    expect(order('desc')).to.deep.equal(['late', 'early', 'none']);
  });

  it('orders newest first by default, and statuses as in their table', () => {
    const make = (id: string, createdAt: string, status: string): CampaignSummary => ({ ...named('x', id), createdAt, status });
    const items = [
      make('a', '2026-12-01T00:00:00Z', 'done'),
      make('b', '2026-12-03T00:00:00Z', 'archived'),
      make('c', '2026-12-02T00:00:00Z', 'draft'),
    ];
    expect(items.toSorted(compareCampaigns()).map(({ id }) => id)).to.deep.equal(['b', 'c', 'a']);
    expect(items.toSorted(compareCampaigns([{ key: 'status', direction: 'asc' }])).map(({ id }) => id)).to.deep.equal(['c', 'a', 'b']);
  });
});
