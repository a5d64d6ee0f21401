import { expect } from 'chai';
import { createSimulation } from '../../mocks/simulation.ts';
import * as everything from '../../src/index.ts';
import {
  type CampaignChange,
  type CampaignCommand,
  CampaignError,
  type CampaignPage,
  type CommandReport,
  type OccurrencePage,
  type Resource,
  campaignChangeSchema,
  campaignCommandSchema,
  campaignPageSchema,
  commandReportSchema,
  occurrencePageSchema,
  resourceSchema,
} from '../../src/index.ts';
import { page, summary } from './fixtures.ts';

const at = '2026-11-10T00:00:00Z';
const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) => schema.safeParse(value).success;

describe('schemas of a data source', () => {
  it('are there for every record of the contract', () => {
    const records = [
      ['account', 'campaignChange', 'campaignCommand', 'campaignDetails', 'campaignInput', 'campaignPage', 'campaignQuery'],
      ['campaignStatistics', 'campaignSummary', 'commandReport', 'occurrence', 'occurrencePage', 'preflightReport', 'resource'],
    ].flat();
    const missing = records.filter((record) => !(`${record}Schema` in everything));
    expect(missing).to.deep.equal([]);
  });

  it('accept what the simulation answers, and give it back whole', async () => {
    const simulation = createSimulation({ seed: 'failures' });
    const list = await simulation.list({}, { offset: 0, limit: 5 });
    const read: CampaignPage = campaignPageSchema.parse(list);
    expect(read).to.deep.equal(list);
    const [first] = read.items;
    const range = { start: '2026-01-01T00:00:00Z', end: '2030-01-01T00:00:00Z', timeZone: 'Europe/Kyiv' };
    const occurrences: OccurrencePage = occurrencePageSchema.parse(await simulation.occurrences(range, {}));
    expect(occurrences.items).to.not.deep.equal([]);
    const resource: Resource = resourceSchema.parse((await simulation.resources('template', ''))[0]);
    expect(resource.name).to.not.equal('');
    const command: CampaignCommand = campaignCommandSchema.parse({ type: 'duplicate', targets: [{ id: first!.id }, { id: 'nobody' }] });
    const answer = await simulation.execute(command, { idempotencyKey: 'once' });
    const report: CommandReport = commandReportSchema.parse(answer);
    expect(report).to.deep.equal(answer);
    expect(report.outcomes.map(({ ok }) => ok)).to.deep.equal([true, false]);
    simulation.dispose();
  });

  it('keep the records that an inner reader had left out', () => {
    const unreadable = [{ index: 1, id: null, pointer: '/name', message: 'expected string' }];
    expect(campaignPageSchema.parse(page([summary()], { unreadable }))).to.have.deep.property('unreadable', unreadable);
  });

  it('know changes', () => {
    const changes: CampaignChange[] = [
      { type: 'changed', campaign: summary() },
      { type: 'removed', id: 'c1' },
      { type: 'resync' },
      { type: 'connection', live: false },
    ];
    for (const change of changes) expect(campaignChangeSchema.parse(change)).to.deep.equal(change);
  });

  for (const [what, schema, value] of [
    ['a page with one bad record', campaignPageSchema, page([summary(), { id: 'c2' }])],
    ['a page without a total', campaignPageSchema, { items: [], asOf: at }],
    [
      'occurrences without a time',
      occurrencePageSchema,
      { items: [{ id: 'o', campaignId: 'c1', end: null, campaign: summary() }], asOf: at },
    ],
    ['an outcome without its error', commandReportSchema, { outcomes: [{ id: 'c1', ok: false }] }],
    ['an error of no kind', commandReportSchema, { outcomes: [{ id: 'c1', ok: false, error: new Error('x') }] }],
    ['a command nobody knows', campaignCommandSchema, { type: 'explode', targets: [] }],
    ['a change of nothing', campaignChangeSchema, { type: 'changed' }],
  ] as const) {
    it(`reject ${what}`, () => expect(accepts(schema, value)).to.equal(false));
  }

  it('know an error by its kind', () => {
    for (const error of [new CampaignError('forbidden', 'x'), { kind: 'forbidden' }])
      expect(accepts(commandReportSchema, { outcomes: [{ id: 'c1', ok: false, error }] })).to.equal(true);
  });
});
