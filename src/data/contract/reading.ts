import { type CampaignSummary, campaignDetailsSchema, campaignSummarySchema, occurrenceSchema } from '../../domain/campaign.ts';
import { channels, isChannel } from '../../domain/channel.ts';
import { resourceTypes } from '../../domain/failure.ts';
import { isKnown } from '../../domain/open.ts';
import { type CampaignQuery, compareCampaigns, fold, matchesQuery, sortKeys } from '../../domain/query.ts';
import { metrics, metricTable } from '../../domain/statistics.ts';
import { launchTypes, statuses } from '../../domain/status.ts';
import { equal, ok, rejects } from './assert.ts';
import { type Subject, skip } from './fixture.ts';

type Tests = Readonly<Record<string, (subject: Subject) => Promise<void>>>;
const ids = (campaigns: readonly { readonly id: string }[]): string[] => campaigns.map(({ id }) => id);
const day = 86_400_000;
/** A range in which the account should have campaigns. */
const wideRange = ({ instant }: Subject) => ({ start: instant(-120 * day), end: instant(60 * day), timeZone: 'UTC' });

/** Queries made from what is there: every filter value, searches, sorts, and some of them together. */
function queriesOf(all: readonly CampaignSummary[]): CampaignQuery[] {
  const some = all[Math.floor(all.length / 2)] ?? skip('the account is empty');
  const tags = [...new Set(all.flatMap((campaign) => campaign.tags))].slice(0, 3);
  const word = some.name.slice(0, 6);
  const searches = [
    word,
    word.toUpperCase(),
    fold(word),
    ` ${word} `,
    some.id,
    some.id.slice(0, 3),
    'no campaign is named kjhgf',
    '<img src=x onerror=alert(1)>',
    '%_"\\',
  ];
  const sorts = sortKeys.flatMap((key) => (['asc', 'desc'] as const).map((direction) => ({ sort: [{ key, direction }] })));
  return [
    {},
    ...channels.map((channel) => ({ channels: [channel] })),
    ...statuses.map((status) => ({ statuses: [status] })),
    ...launchTypes.map((launchType) => ({ launchTypes: [launchType] })),
    ...tags.map((tag) => ({ tags: [tag] })),
    ...searches.map((search) => ({ search })),
    ...sorts,
    { tags },
    { statuses: ['unheard-of'] },
    {
      channels: ['email', 'sms'],
      statuses: ['draft', 'done'],
      sort: [
        { key: 'status', direction: 'asc' },
        { key: 'name', direction: 'desc' },
      ],
    },
    { search: fold(word), channels: [some.channel], sort: [{ key: 'sendAt', direction: 'desc' }] },
  ];
}

export const listTests: Tests = {
  'gives sound campaigns, newest first, each once': async (subject) => {
    const all = await subject.all();
    for (const campaign of all) ok(campaignSummarySchema.safeParse(campaign).success, `unsound: ${JSON.stringify(campaign)}`);
    equal(new Set(ids(all)).size, all.length, 'distinct ids');
    equal(ids(all), ids(all.toSorted(compareCampaigns())), 'order');
  },
  'answers every query as the reference semantics do': async (subject) => {
    const all = await subject.all();
    for (const query of queriesOf(all)) {
      const expected = all.filter((campaign) => matchesQuery(campaign, query)).sort(compareCampaigns(query.sort));
      equal(ids(await subject.all(query)), ids(expected), JSON.stringify(query));
    }
  },
  'counts the same whatever the page': async ({ source }) => {
    const { total } = await source.list({}, { offset: 0, limit: 1 });
    const beyond = await source.list({}, { offset: total + 10, limit: 5 });
    equal([beyond.items.length, beyond.total], [0, total], 'beyond the end');
    const short = await source.list({}, { offset: Math.max(0, total - 2), limit: 50 });
    equal([short.items.length, short.total], [Math.min(2, total), total], 'last page');
  },
  'cuts the same rows whatever the page size': async (subject) => {
    const all = ids(await subject.all());
    equal(ids(await subject.all({}, 7)), all.slice(), 'pages of 7');
    ok((await subject.source.list({}, { offset: 0, limit: 7 })).items.length <= 7, 'no more than asked for');
  },
  'counts by status without the status filter': async (subject) => {
    const query: CampaignQuery = { channels: ['email'], statuses: ['draft'] };
    const { counts } = await subject.source.list(query, { offset: 0, limit: 1 });
    if (!counts) return skip('there are no counts');
    const all = await subject.all({ channels: ['email'] });
    for (const status of statuses) equal(counts[status] ?? 0, all.filter((campaign) => campaign.status === status).length, status);
  },
  'neither skips nor repeats a row of a snapshot while campaigns come and go': async (subject) => {
    const { source } = subject;
    if (!source.capabilities?.snapshot) return skip('it has no snapshots');
    const victim = await subject.create({ name: 'Goes' });
    const before = ids(await subject.all());
    const first = await source.list({}, { offset: 0, limit: 3 });
    ok(first.snapshot, 'a page names its snapshot');
    await subject.create({ name: 'Comes' });
    const rest = await source.list({}, { offset: 3, limit: before.length, snapshot: first.snapshot });
    equal([...ids(first.items), ...ids(rest.items)], before, 'rows after one was added');
    await subject.command('delete', { id: victim.id });
    const after = await source.list({}, { offset: 3, limit: before.length, snapshot: first.snapshot });
    equal(
      ids(after.items).filter((id) => id !== victim.id),
      before.slice(3).filter((id) => id !== victim.id),
      'rows after one was deleted',
    );
  },
  'gives answers that are the caller’s own': async ({ source }) => {
    const page = await source.list({}, { offset: 0, limit: 1 });
    const item = page.items[0] ?? skip('the account is empty');
    try {
      (item as { name: string }).name = 'scribbled over';
    } catch {
      return; // Frozen is fine too.
    }
    ok((await source.list({}, { offset: 0, limit: 1 })).items[0]?.name !== 'scribbled over', 'a change to an answer reached the source');
  },
};

/** What sending does not change from one moment to the next. */
const still = ({ progress: _, updatedAt: __, version: ___, ...rest }: CampaignSummary) => rest;

export const readTests: Tests = {
  'gives the details behind every kind of row': async (subject) => {
    for (const status of statuses) {
      const row = (await subject.source.list({ statuses: [status] }, { offset: 0, limit: 1 })).items[0];
      if (!row) continue;
      const details = await subject.source.get(row.id);
      ok(campaignDetailsSchema.safeParse(details).success, `unsound: ${JSON.stringify(details)}`);
      const [given, shown] = [campaignSummarySchema.parse(details), row].map((campaign) =>
        status === 'running' ? still(campaign) : campaign,
      );
      equal(given, shown, 'the row within the details');
      if (status === 'failed') ok(details.failureReasons.length > 0, 'a failed campaign has reasons');
    }
  },
  'knows when there is no such campaign': async ({ source }) => {
    await rejects(source.get('no-such-campaign'), 'not-found');
    await rejects(source.preflight('no-such-campaign'), 'not-found');
    await rejects(source.get('no/such?campaign#at all'), 'not-found');
  },
  'gives every dated campaign in the range, and no draft': async (subject) => {
    const wide = wideRange(subject);
    const { items } = await subject.source.occurrences(wide, {});
    ok(items.length > 0, 'the account has dated campaigns');
    equal(new Set(ids(items)).size, items.length, 'distinct ids');
    for (const occurrence of items) {
      ok(occurrenceSchema.safeParse(occurrence).success, `unsound: ${JSON.stringify(occurrence)}`);
      equal(occurrence.campaignId, occurrence.campaign.id, 'campaign');
      ok(occurrence.campaign.status !== 'draft', 'a draft in the calendar');
      const at = Date.parse(occurrence.start);
      ok(at >= Date.parse(wide.start) && at < Date.parse(wide.end), 'outside the range');
    }
  },
  'excludes the end of the range': async (subject) => {
    const { source } = subject;
    const wide = wideRange(subject);
    const { items } = await source.occurrences(wide, { launchTypes: ['schedule'] });
    const { id, start } = items[0] ?? skip('the account has no scheduled campaign');
    const next = new Date(Date.parse(start) + 1000).toISOString();
    ok(ids((await source.occurrences({ ...wide, start, end: next }, {})).items).includes(id), 'the start is included');
    ok(!ids((await source.occurrences({ ...wide, end: start }, {})).items).includes(id), 'the end is excluded');
  },
  'filters occurrences like the list': async (subject) => {
    const query: CampaignQuery = { channels: ['email', 'viber'], statuses: ['waiting', 'done'] };
    for (const { campaign } of (await subject.source.occurrences(wideRange(subject), query)).items)
      ok(matchesQuery(campaign, query), `does not match: ${campaign.id}`);
  },
  'counts what the channel can have, and never says 0 for what it cannot': async (subject) => {
    const done = await subject.all({ statuses: ['done'] });
    if (done.length === 0) return skip('nothing was ever sent');
    const some = channels.flatMap((channel) => done.find((campaign) => campaign.channel === channel) ?? []);
    const answers = await subject.source.statistics(ids(some));
    equal(ids(answers).sort(), ids(some).sort(), 'one answer each');
    for (const { id, counts } of answers) {
      const channel = some.find((campaign) => campaign.id === id)?.channel ?? '';
      if (!isChannel(channel)) continue;
      for (const metric of metrics) {
        if (metricTable[metric][channel] === 'no') equal(counts[metric] ?? null, null, `${metric} of ${channel}`);
        if (metricTable[metric][channel] === 'yes') ok(typeof counts[metric] === 'number', `${metric} of ${channel} is missing`);
      }
    }
  },
  'answers for no campaign with nothing': async ({ source }) => equal(await source.statistics([]), [], 'statistics'),
  'checks what a start needs': async (subject) => {
    const { id } = await subject.create();
    const report = await subject.source.preflight(id);
    equal(report.id, id, 'id');
    ok(report.checks.length > 0, 'checks');
    equal(
      report.checks.filter(({ level }) => level === 'fail'),
      [],
      'failing checks of sound settings',
    );
    const empty = await subject.create({ template: null });
    const { checks } = await subject.source.preflight(empty.id);
    ok(
      checks.some(({ code, level }) => code === 'template-missing' && level === 'fail'),
      'a missing template fails',
    );
  },
  'finds resources by part of their name': async ({ source }) => {
    for (const type of resourceTypes) {
      const all = await source.resources(type, '');
      equal(new Set(ids(all)).size, all.length, `distinct ids of ${type}`);
      const name = all[0]?.name;
      if (name === undefined) continue;
      const found = await source.resources(type, name.slice(0, 4).toUpperCase());
      ok(
        found.some((resource) => resource.id === all[0]?.id),
        `${type} found by its name`,
      );
      for (const resource of found)
        ok(fold(resource.name).includes(fold(name.slice(0, 4))), `${resource.name} found by ${name.slice(0, 4)}`);
    }
  },
  'tells a time zone that exists': async ({ source }) => {
    const account = (await source.account?.()) ?? skip('it tells nothing about the account');
    new Intl.DateTimeFormat('en', { timeZone: account.timeZone });
    for (const granted of Object.values(account.permissions ?? {}))
      ok(isKnown(['true', 'false'], String(granted)), 'a permission is yes or no');
  },
};
