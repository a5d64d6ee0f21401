import { expect } from 'chai';
import { awkwardNames } from '../../mocks/seed-names.ts';
import type { Seed } from '../../mocks/simulation.ts';
import { type CampaignSummary, campaignDetailsSchema, maxTags, tagSchema } from '../../src/domain/campaign.ts';
import { channels } from '../../src/domain/channel.ts';
import { failureCodes } from '../../src/domain/failure.ts';
import { matchesQuery } from '../../src/domain/query.ts';
import { type Status, launchTypes, statusTable, statuses } from '../../src/domain/status.ts';
import { stage, start, strike } from './support.ts';

const now = Date.parse(start);

async function load(seed: Seed) {
  const here = stage({ seed });
  const { items } = await here.simulation.list({}, { offset: 0, limit: 2_000 });
  return { ...here, items, details: items.map(({ id }) => here.simulation.campaign(id)!) };
}
const combinations = (items: readonly CampaignSummary[]) =>
  new Set(items.map(({ status, launchType, channel }) => `${status} ${launchType} ${channel}`));

describe('seeds', () => {
  afterEach(strike);

  for (const seed of ['typical', 'empty', 'every-status', 'failures', { generate: 2_000 }] satisfies Seed[]) {
    it(`${JSON.stringify(seed)} holds sound campaigns that fit the status table`, async () => {
      const { details } = await load(seed);
      for (const each of details) {
        const what = JSON.stringify(each);
        expect(campaignDetailsSchema.safeParse(each).success, what).to.equal(true);
        const row = statusTable[each.status as Status];
        expect(row.launchTypes.length ? row.launchTypes : [null], what).to.include(each.launchType);
        expect(each.tags.length <= maxTags && each.tags.every((tag) => tagSchema.safeParse(tag).success), what).to.equal(true);
        expect(each.failureReasons.length > 0, what).to.equal(each.status === 'failed');
        expect(each.progress !== null, what).to.equal(each.status === 'running');
        expect((each.recurrence !== null) === (each.launchType === 'recurring'), what).to.equal(true);
        if (each.launchType === 'schedule' || each.launchType === 'recurring') expect(each.sendAt, what).to.be.a('string');
        if (each.status === 'waiting') expect(Date.parse(each.sendAt!), what).to.be.above(now);
        for (const past of [each.createdAt, each.startedAt, each.finishedAt, each.updatedAt])
          if (past) expect(Date.parse(past), what).to.be.at.most(now);
        expect(each.history!.length, what).to.be.above(0);
      }
    });
  }

  it('typical is a believable account', async () => {
    const { items, simulation } = await load('typical');
    expect(items.length).to.be.within(220, 280);
    for (const status of statuses) expect(items.filter((each) => each.status === status).length, status).to.be.at.least(5);
    for (const channel of channels) expect(items.filter((each) => each.channel === channel).length, channel).to.be.at.least(15);
    for (const launchType of launchTypes)
      expect(items.filter((each) => each.launchType === launchType).length, launchType).to.be.at.least(10);
    for (const name of awkwardNames) expect(items.map((each) => each.name)).to.include(name);
    expect(items.map(({ id }) => id)).to.include('cmp-10023');
    const stopped = items.filter(({ status }) => status === 'stopped');
    expect(new Set(stopped.map(({ sendAt }) => Date.parse(sendAt!) < now)).size, 'overdue and not').to.equal(2);
    const codes = items.flatMap(({ id }) => simulation.campaign(id)!.failureReasons.map(({ code }) => code));
    for (const code of failureCodes) expect(codes).to.include(code);
    const search = async (text: string) => (await simulation.list({ search: text }, { offset: 0, limit: 9 })).items.map(({ name }) => name);
    expect(await search('kjhgf')).to.deep.equal([]);
    expect(await search('élan')).to.include.members(['Elan', 'Élan d’automne']);
    expect(await search('<img src=x onerror=alert(1)>')).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(await search('cmp-10023')).to.have.length(1);
  });

  it('every-status goes through the table', async () => {
    const { items } = await load('every-status');
    const cells = statuses.flatMap((status) =>
      (statusTable[status].launchTypes.length ? statusTable[status].launchTypes : [null]).flatMap((launchType) =>
        channels.map((channel) => `${status} ${launchType} ${channel}`),
      ),
    );
    expect([...combinations(items)].sort()).to.deep.equal(cells.sort());
  });

  it('failures fail for the reasons they carry', async () => {
    const { details, simulation } = await load('failures');
    const alone = new Set<string>();
    for (const { id, failureReasons } of details) {
      const { checks } = await simulation.preflight(id);
      const found = checks.filter(({ level }) => level === 'fail').map(({ code, resource }) => [code, resource?.id]);
      expect(found).to.deep.equal(failureReasons.map(({ code, resource }) => [code, resource?.id]));
      if (failureReasons.length === 1) alone.add(failureReasons[0]!.code);
    }
    expect([...alone].sort()).to.deep.equal([...failureCodes].sort());
    expect(details.some(({ failureReasons }) => failureReasons.length > 2)).to.equal(true);
  });

  it('typical ones that wait, start; only those meant to fail do', async () => {
    const { simulation, clock, items } = await load('typical');
    clock.advance(60 * 60_000);
    const soon = items.filter(({ status, sendAt }) => status === 'waiting' && Date.parse(sendAt!) <= now + 50 * 60_000);
    expect(soon.map(({ id }) => simulation.campaign(id)!.status)).to.include.members(['failed', 'done']);
  });

  it('generated ones are always the same, in any order of asking', async () => {
    const [one, other] = [stage({ seed: { generate: 5_000 } }), stage({ seed: { generate: 5_000 } })];
    const ids = ['cmp-12345', 'cmp-10001', 'cmp-15000'];
    const first = ids.map((id) => one.simulation.campaign(id));
    expect(
      ids
        .toReversed()
        .map((id) => other.simulation.campaign(id))
        .toReversed(),
    ).to.deep.equal(first);
    expect(one.simulation.campaign('cmp-15001')).to.equal(undefined);
    expect(stage({ seed: { generate: 5_000, seed: 2 } }).simulation.campaign('cmp-12345')).to.not.deep.equal(first[0]);
  });

  it('generated ones are found as they are', async () => {
    const { simulation, items } = await load({ generate: 1_500 });
    for (const query of [{ search: 'знижка' }, { search: '#12' }, { tags: ['promo'], channels: ['sms'] }, { launchTypes: ['recurring'] }]) {
      const { total } = await simulation.list(query, { offset: 0, limit: 1 });
      expect(total, JSON.stringify(query))
        .to.equal(items.filter((each) => matchesQuery(each, query)).length)
        .and.above(0);
    }
  });

  it('a hundred thousand are there at once, and answer', async () => {
    const { simulation } = stage({ seed: { generate: 100_000 } });
    const page = await simulation.list({ search: 'welcome', channels: ['email'] }, { offset: 200, limit: 50 });
    expect(page.items).to.have.length(50);
    expect(simulation.size).to.equal(100_000);
    expect((await simulation.list({ search: 'cmp-1099' }, { offset: 0, limit: 5 })).total).to.equal(110);
  });
});
