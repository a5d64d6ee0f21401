/**
 * A data source over something that is not the campaign API: here an array, in a partner's case an SDK or another protocol.
 * What a backend cannot do rejects with `unsupported`; the suite says so where it is asked for.
 */
import {
  type CampaignDataSource,
  type CampaignDetails,
  CampaignError,
  type CampaignSummary,
  compareCampaigns,
  matchesQuery,
} from '../../src/index.ts';

/** What this backend calls a mailing. */
interface Mailing {
  readonly key: number;
  readonly title: string;
  readonly sentOn: string | null;
}

const mailings: readonly Mailing[] = [
  { key: 1, title: 'Welcome to the club', sentOn: '2026-10-01T08:00:00Z' },
  { key: 2, title: 'Autumn catalogue', sentOn: '2026-10-20T08:00:00Z' },
  { key: 3, title: 'What we plan for winter', sentOn: null },
];

function toCampaign({ key, title, sentOn }: Mailing): CampaignSummary {
  return {
    id: `mailing-${key}`,
    name: title,
    channel: 'email',
    status: sentOn ? 'done' : 'draft',
    launchType: sentOn ? 'now' : null,
    sendAt: sentOn,
    recurrence: null,
    createdAt: `2026-09-0${key}T08:00:00Z`,
    updatedAt: `2026-09-0${key}T08:00:00Z`,
    startedAt: sentOn,
    finishedAt: sentOn,
    tags: [],
    version: '1',
    progress: null,
    // This backend is for reading.
    allowedActions: { edit: 'not-permitted', duplicate: 'not-permitted', delete: 'not-permitted' },
  };
}

const nothingElse: Omit<CampaignDetails, keyof CampaignSummary> = {
  description: '',
  template: null,
  telegramBot: null,
  contactList: null,
  ttl: null,
  senderName: null,
  segments: [],
  excludedSegments: [],
  oneTimeSegment: null,
  failureReasons: [],
};

const unsupported = () => Promise.reject(new CampaignError('unsupported', 'This backend is for reading'));

export const ownSource: CampaignDataSource = {
  async list(query, { offset, limit }) {
    const found = mailings
      .map(toCampaign)
      .filter((campaign) => matchesQuery(campaign, query))
      .toSorted(compareCampaigns(query.sort));
    return { items: found.slice(offset, offset + limit), total: found.length, asOf: new Date().toISOString() };
  },
  async occurrences({ start, end }, query) {
    const items = mailings
      .map(toCampaign)
      .filter(({ startedAt }) => startedAt !== null && startedAt >= start && startedAt < end)
      .filter((campaign) => matchesQuery(campaign, query))
      .map((campaign) => ({ id: campaign.id, campaignId: campaign.id, start: campaign.startedAt!, end: campaign.finishedAt, campaign }));
    return { items, asOf: new Date().toISOString() };
  },
  async get(id) {
    const found = mailings.map(toCampaign).find((campaign) => campaign.id === id);
    if (!found) throw new CampaignError('not-found', `There is no ${id}`);
    return { ...found, ...nothingElse };
  },
  statistics: unsupported,
  preflight: unsupported,
  resources: async () => [],
  save: unsupported,
  execute: unsupported,
};
