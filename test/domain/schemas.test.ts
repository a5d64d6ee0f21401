import { expect } from 'chai';
import {
  campaignDetailsSchema,
  campaignInputSchema,
  campaignStatisticsSchema,
  campaignSummarySchema,
  maxTags,
  occurrenceSchema,
  preflightReportSchema,
  tagSchema,
} from '../../src/domain/campaign.ts';
import { CampaignError, errorKinds, isAbort, isAmbiguous, isCampaignError, isTransient, toCampaignError } from '../../src/domain/errors.ts';

const at = '2026-12-01T08:00:00Z';
const summary = {
  id: 'c1',
  name: 'Sale',
  channel: 'email',
  status: 'draft',
  launchType: null,
  sendAt: null,
  recurrence: null,
  createdAt: at,
  updatedAt: at,
  startedAt: null,
  finishedAt: null,
  tags: ['vip'],
  version: '1',
  progress: null,
};
const details = {
  ...summary,
  description: '',
  template: { id: 't', name: 'T' },
  telegramBot: null,
  contactList: null,
  ttl: 'PT12H',
  senderName: null,
  segments: [],
  excludedSegments: [],
  oneTimeSegment: { match: 'all', conditions: [{ field: 'age', operator: 'gt', value: 30 }] },
  failureReasons: [{ code: 'template-deleted', group: 'templates', at }],
};
const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) => schema.safeParse(value).success;

describe('schemas', () => {
  it('accept what newer backends invent', () => {
    const strange = {
      ...summary,
      status: 'archived',
      channel: 'fax',
      launchType: 'triggered',
      allowedActions: { edit: 'asleep', fly: true },
    };
    expect(campaignSummarySchema.parse(strange)).to.deep.equal(strange);
    expect(accepts(campaignDetailsSchema, { ...details, failureReasons: [{ code: 'moon-phase', group: 'astrology', at }] })).to.equal(true);
    expect(accepts(preflightReportSchema, { id: 'c1', checks: [{ code: 'moon-phase', group: 'astrology', level: 'warn' }] })).to.equal(
      true,
    );
    expect(accepts(campaignStatisticsSchema, { id: 'c1', asOf: at, counts: { sent: 3, forwarded: 1, seen: null } })).to.equal(true);
  });

  it('strip what they do not know, at every depth', () => {
    const parsed = campaignDetailsSchema.parse({ ...details, secret: 1, template: { id: 't', name: 'T', html: '<b>' } });
    expect(parsed).to.not.have.property('secret');
    expect(parsed.template).to.deep.equal({ id: 't', name: 'T' });
    const hostile = JSON.parse(JSON.stringify(summary).replace('{', '{"__proto__":{"polluted":true},"constructor":{"x":1},'));
    const clean = campaignSummarySchema.parse(hostile);
    expect(Object.keys(clean)).to.not.include.members(['constructor', '__proto__']);
    expect((clean as { polluted?: boolean }).polluted).to.equal(undefined);
  });

  for (const [field, wrong] of Object.entries({
    id: '',
    name: null,
    channel: 5,
    status: '',
    launchType: undefined,
    sendAt: 'tomorrow',
    recurrence: { rule: '' },
    createdAt: '2026-12-01T10:00:00+02:00',
    tags: 'vip',
    version: 1,
    progress: { sent: -1, total: 5 },
    allowedActions: { edit: false },
  })) {
    it(`reject a summary whose ${field} is ${JSON.stringify(wrong)}`, () => {
      const result = campaignSummarySchema.safeParse({ ...summary, [field]: wrong });
      expect(result.success).to.equal(false);
      expect(result.error?.issues[0]?.path[0]).to.equal(field);
    });
  }

  it('reject a summary that misses a field', () => {
    for (const field of Object.keys(summary))
      expect(accepts(campaignSummarySchema, { ...summary, [field]: undefined }), field).to.equal(false);
  });

  it('reject other broken records', () => {
    expect(accepts(campaignDetailsSchema, { ...details, ttl: '12 hours' })).to.equal(false);
    expect(accepts(campaignDetailsSchema, { ...details, oneTimeSegment: { match: 'none', conditions: [] } })).to.equal(false);
    expect(accepts(campaignStatisticsSchema, { id: 'c1', asOf: at, counts: { sent: '3' } })).to.equal(false);
    expect(accepts(occurrenceSchema, { id: 'o', campaignId: 'c1', start: at, end: null, campaign: summary })).to.equal(true);
    expect(accepts(occurrenceSchema, { id: 'o', campaignId: 'c1', start: 'noon', end: null, campaign: summary })).to.equal(false);
  });

  it('take as input any part of the settings, and the word whether it stays a draft', () => {
    expect(accepts(campaignInputSchema, { draft: true })).to.equal(true);
    expect(accepts(campaignInputSchema, { draft: false, name: 'Sale', launchType: 'schedule', sendAt: at, template: null })).to.equal(true);
    expect(accepts(campaignInputSchema, {})).to.equal(false);
    expect(accepts(campaignInputSchema, { draft: true, tags: ['a', 'b', 'c'].slice(0, maxTags) })).to.equal(true);
    expect(accepts(campaignInputSchema, { draft: true, tags: ['a', 'b', 'c', 'd'] })).to.equal(false);
    expect(campaignInputSchema.parse({ draft: true, status: 'running', id: 'x', version: '9' })).to.deep.equal({ draft: true });
  });

  it('know a tag: 1–30 letters, digits and . - _, no leading _', () => {
    for (const tag of ['a', 'Black-Friday_2026', 'v1.2', 'знижка', 'عرض', '日本', 'x'.repeat(30)])
      expect(accepts(tagSchema, tag), tag).to.equal(true);
    for (const tag of ['', '_a', 'a b', 'a,b', '<b>', '😀', 'x'.repeat(31)]) expect(accepts(tagSchema, tag), tag).to.equal(false);
  });
});

describe('errors', () => {
  it('are known by kind, not by class', () => {
    for (const kind of errorKinds) {
      expect(isCampaignError(new CampaignError(kind, 'x'))).to.equal(true);
      expect(isCampaignError({ kind })).to.equal(true);
    }
    for (const other of [null, undefined, 'network', new Error('x'), { kind: 'odd' }, { kind: 7 }])
      expect(isCampaignError(other)).to.equal(false);
  });

  it('carry only the details they have', () => {
    expect(Object.keys(new CampaignError('refused', 'x', { code: 'running-locked' })))
      .to.include('code')
      .and.not.include('campaign');
    const cause = new Error('why');
    expect(new CampaignError('server', 'x', { cause }).cause).to.equal(cause);
  });

  it('take in any exception', () => {
    const own = new CampaignError('conflict', 'x');
    expect(toCampaignError(own)).to.equal(own);
    expect(toCampaignError(new DOMException('late', 'TimeoutError')).kind).to.equal('timeout');
    expect(toCampaignError(new TypeError('Failed to fetch')).kind).to.equal('network');
    expect(toCampaignError(new TypeError('x is not a function')).kind).to.equal('server');
    expect(toCampaignError(new Error('odd')).kind).to.equal('server');
    expect(toCampaignError(undefined).kind).to.equal('server');
    expect(isAbort(new DOMException('off', 'AbortError'))).to.equal(true);
    expect(isAbort(new Error('off'))).to.equal(false);
    expect(isAbort(null)).to.equal(false);
  });

  it('tell what may have happened all the same, and what to try again', () => {
    const kinds = (test: (error: CampaignError) => boolean) => errorKinds.filter((kind) => test(new CampaignError(kind, 'x')));
    expect(kinds(isAmbiguous)).to.have.members(['malformed', 'network', 'timeout', 'server']);
    expect(kinds(isTransient)).to.have.members(['malformed', 'network', 'timeout', 'server', 'rate-limited']);
  });
});
