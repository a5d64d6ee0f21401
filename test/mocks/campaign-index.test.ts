import { expect } from 'chai';
import * as fc from 'fast-check';
import { CampaignIndex, entryOf } from '../../mocks/campaign-index.ts';
import type { CampaignSummary } from '../../src/domain/campaign.ts';
import { channels } from '../../src/domain/channel.ts';
import { type CampaignQuery, compareCampaigns, matchesQuery, sortKeys } from '../../src/domain/query.ts';
import { launchTypes, statuses } from '../../src/domain/status.ts';

const instant = fc.integer({ min: 0, max: 12 }).map((hours) => new Date(Date.UTC(2026, 0, 1, hours)).toISOString());
/** Few letters, so that searches hit; and those that break careless code. */
const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'E', 'É', 'e\u0301', 'ł', 'ß', 'ﬁ', 'ї', ' ', '\u0000', '#', '👩‍👧', '\u202E', '<'),
  maxLength: 6,
});
const tag = fc.constantFrom('sale', 'promo', 'été', 'q4');

const campaign = (id: string): fc.Arbitrary<CampaignSummary> =>
  fc.record({
    id: fc.constant(id),
    name: text,
    channel: fc.constantFrom<string>(...channels, 'fax'),
    status: fc.constantFrom<string>(...statuses, 'paused'),
    launchType: fc.constantFrom<string | null>(...launchTypes, 'someday', null),
    sendAt: fc.option(instant),
    createdAt: instant,
    updatedAt: instant,
    startedAt: fc.option(instant),
    tags: fc.array(tag, { maxLength: 4 }),
    recurrence: fc.constant(null),
    finishedAt: fc.constant(null),
    version: fc.constant('1'),
    progress: fc.constant(null),
  });
const ids = (prefix: string) => fc.integer({ min: 0, max: 300 }).map((n) => `${prefix}${n}`);
const anyId = fc.oneof(ids('cmp-'), ids('CMP-1'), ids('x'));
const accounts = (id: fc.Arbitrary<string>) =>
  fc.uniqueArray(id, { maxLength: 25 }).chain((all) => fc.tuple(...all.map((each) => campaign(each))) as fc.Arbitrary<CampaignSummary[]>);

const query: fc.Arbitrary<CampaignQuery> = fc.record(
  {
    search: fc.oneof(text, fc.constantFrom('cmp', 'cmp-1', 'CMP-12', 'x', '\u0301')),
    channels: fc.subarray<string>([...channels, 'fax', 'carrier pigeon']),
    statuses: fc.subarray<string>([...statuses, 'paused']),
    launchTypes: fc.subarray<string>([...launchTypes, 'someday']),
    tags: fc.array(tag, { maxLength: 2 }),
    sort: fc.array(fc.record({ key: fc.constantFrom(...sortKeys), direction: fc.constantFrom('asc' as const, 'desc' as const) }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: [] },
);

function check(index: CampaignIndex, all: readonly CampaignSummary[], asked: CampaignQuery): void {
  const { rows, counts } = index.query(asked);
  const expected = all.filter((each) => matchesQuery(each, asked)).sort(compareCampaigns(asked.sort));
  expect(
    Array.from(rows, (row) => index.id(row)),
    JSON.stringify(asked),
  ).to.deep.equal(expected.map(({ id }) => id));
  const { statuses: _, ...unfiltered } = asked;
  const others = all.filter((each) => matchesQuery(each, unfiltered));
  for (const status of statuses) expect(counts[status], status).to.equal(others.filter((each) => each.status === status).length);
}

describe('campaign index', () => {
  it('answers every query as the reference semantics do', () => {
    fc.assert(
      fc.property(fc.oneof(accounts(ids('cmp-')), accounts(anyId)), fc.array(query, { minLength: 1, maxLength: 5 }), (all, queries) => {
        const index = new CampaignIndex(all.length, (row) => entryOf(all[row]!));
        for (const asked of queries) check(index, all, asked);
      }),
      { numRuns: 300 },
    );
  });

  it('goes on doing so while campaigns are added, changed and removed', () => {
    const step = fc.oneof(
      fc.record({ type: fc.constant('put' as const), campaign: anyId.chain((id) => campaign(id)) }),
      fc.record({ type: fc.constant('remove' as const), nth: fc.nat(30) }),
      fc.record({ type: fc.constant('query' as const), query }),
    );
    fc.assert(
      fc.property(accounts(anyId), fc.array(step, { maxLength: 60 }), (first, steps) => {
        const living = new Map(first.map((each, row) => [each.id, { campaign: each, row }]));
        const index = new CampaignIndex(first.length, (row) => entryOf(first[row]!));
        for (const each of steps) {
          if (each.type === 'query') {
            check(
              index,
              [...living.values()].map((entry) => entry.campaign),
              each.query,
            );
          } else if (each.type === 'put') {
            const known = living.get(each.campaign.id);
            if (known) index.update(known.row, entryOf(each.campaign));
            const row = known ? known.row : index.add(entryOf(each.campaign));
            living.set(each.campaign.id, { campaign: each.campaign, row });
          } else {
            const victim = [...living.values()][each.nth];
            if (!victim) continue;
            index.remove(victim.row);
            living.delete(victim.campaign.id);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its answers right when so much changed that it starts over', () => {
    const make = (n: number, name: string): CampaignSummary =>
      ({
        id: `cmp-${n}`,
        name,
        channel: 'email',
        status: 'draft',
        launchType: null,
        tags: [],
        createdAt: new Date(n).toISOString(),
        sendAt: null,
        startedAt: null,
      }) as unknown as CampaignSummary;
    const all = Array.from({ length: 3_000 }, (_, n) => make(n, `Name ${n % 7}`));
    const index = new CampaignIndex(all.length, (row) => entryOf(all[row]!));
    const byName: CampaignQuery = { search: 'name 1', sort: [{ key: 'name', direction: 'asc' }] };
    check(index, all, byName);
    for (let n = 0; n < 2_500; n += 1) {
      all[n] = make(n, `Name ${(n * 5) % 11}`);
      index.update(n, entryOf(all[n]!));
    }
    for (let n = 3_000; n < 3_300; n += 1) {
      all.push(make(n, 'Name 1'));
      index.add(entryOf(all[n]!));
    }
    check(index, all, byName);
    check(index, all, {});
  });
});
