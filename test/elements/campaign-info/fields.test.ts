import { expect } from 'chai';
import type { SeedCampaign } from '../../../mocks/simulation.ts';
import { channelFields, channels } from '../../../src/domain/channel.ts';
import { launchTypes } from '../../../src/domain/status.ts';
import { fields } from '../../../src/elements/campaign-info/fields.ts';
import { campaign, id, mountInfo } from './fixture.ts';

const set: SeedCampaign = {
  description: 'For engaged contacts',
  tags: ['sale', 'vip'],
  telegramBot: { id: 'bot-1', name: 'News bot' },
  senderName: { id: 'snd-1', name: 'ACME' },
  ttl: 'P1DT12H',
  segments: [
    { id: 'seg-1', name: 'Opened' },
    { id: 'seg-2', name: 'Clicked' },
  ],
  excludedSegments: [{ id: 'seg-3', name: 'Bounced' }],
  oneTimeSegment: {
    match: 'any',
    conditions: [
      { field: 'city', operator: 'in', value: ['Kyiv', 'Lviv'] },
      { field: 'orders_total', operator: 'gt', value: 1200 },
      { field: 'shape', operator: 'resembles', value: 'a circle' },
    ],
  },
};

const labels: Readonly<Record<string, string>> = {
  name: 'Name',
  channel: 'Channel',
  status: 'Status',
  description: 'Description',
  createdAt: 'Creation date',
  tags: 'Tags',
  template: 'Template',
  telegramBot: 'Telegram bot',
  senderName: 'Sender name',
  ttl: 'TTL',
  contactList: 'Contact list',
  segments: 'Send to segments',
  excludedSegments: 'Exclude segments',
  oneTimeSegment: 'One-time segment',
  launchType: 'Launch type',
  sendAt: 'Send time',
};

describe('campaign-info: fields', () => {
  for (const channel of channels) {
    it(`shows what ${channel} has, each by its label, unset as "Not selected"`, async () => {
      const f = await mountInfo({ channel, template: null, contactList: null });
      const expected = Object.keys(labels).filter(
        (key) => !['telegramBot', 'senderName', 'ttl'].includes(key) || key in channelFields[channel],
      );
      expect(f.fieldKeys).to.deep.equal(expected);
      for (const key of expected) expect(f.label(key)).to.equal(labels[key]);
      const unset = expected.filter((key) => !['name', 'channel', 'status', 'createdAt'].includes(key));
      for (const key of unset) expect(f.value(key), key).to.equal('Not selected');
      expect(f.text).not.to.match(/null|undefined|\[object/);
    });

    it(`shows settings other channels have when ${channel} carries them`, async () => {
      const f = await mountInfo({ channel, ...set });
      expect(f.value('telegramBot')).to.equal('News botbot-1');
      expect(f.value('senderName')).to.equal('ACMEsnd-1');
      expect(f.value('ttl')).to.equal('1 day, 12 hours');
    });
  }

  it('writes names with their IDs, lists, and conditions in words', async () => {
    const f = await mountInfo(set);
    expect(f.value('name')).to.equal(`Autumn sale${id}`);
    expect(f.value('template')).to.equal('Welcometpl-1');
    expect(f.value('segments')).to.contain('Opened').and.contain('seg-1').and.contain('Clicked').and.contain('seg-2');
    expect(f.value('excludedSegments')).to.contain('Bounced');
    expect(f.value('tags')).to.equal('salevip');
    expect(f.value('oneTimeSegment')).to.equal(
      'Any of these applies city is one of Kyiv or Lvivorders total is more than 1,200shape resembles a circle',
    );
    expect(f.value('createdAt')).to.match(/ Kyiv \(UTC\+[23]\)$/);
  });

  it('names a campaign without a name', async () => {
    const f = await mountInfo({ name: ' ' });
    expect(f.title).to.equal('Unnamed campaign');
  });

  for (const launchType of launchTypes) {
    it(`says when a failed one of launch type ${launchType} goes out`, async () => {
      const f = await mountInfo({ status: 'failed', launchType, sendAt: launchType === 'schedule' ? '2026-11-11T08:00:00Z' : null });
      expect(f.value('sendAt')).to.match(
        { now: /^At once$/, manual: /^On demand$/, schedule: /^Wed, 11 Nov 2026, 10:00 Kyiv \(UTC\+2\)$/, recurring: /^Every day at/ }[
          launchType
        ],
      );
    });
  }

  it('says when one that goes at once started, and finished', async () => {
    const f = await mountInfo({ status: 'done', launchType: 'now', startedAt: '2026-11-09T08:00:00Z', finishedAt: '2026-11-09T08:20:00Z' });
    expect(f.value('sendAt')).to.equal('Mon, 9 Nov 2026, 10:00 Kyiv (UTC+2)');
    expect(f.value('finishedAt')).to.equal('Mon, 9 Nov 2026, 10:20 Kyiv (UTC+2)');
    expect(f.fieldKeys).not.to.contain('startedAt');
  });

  it('shows what a newer backend invented neutrally', async () => {
    const f = await mountInfo(
      {},
      {
        arrange: ({ simulation }) =>
          simulation.faults.add({
            method: 'get',
            times: Infinity,
            answer: (value) => ({ ...(value as object), channel: 'rcs', status: 'archived', launchType: 'on-event', extra: 1 }),
          }),
      },
    );
    expect(f.value('channel')).to.equal('Unknown (rcs)');
    expect(f.value('status')).to.equal('Unknown (archived)');
    expect(f.value('launchType')).to.equal('Unknown (on-event)');
    expect(f.button('Edit').getAttribute('aria-disabled')).to.equal('true');
    expect(f.buttons(/^(Launch|Stop|Restart)$/)).to.be.empty;
    expect(f.text).to.contain('so it can only be viewed');
  });

  it('copies IDs, and says so', async () => {
    const f = await mountInfo(set);
    const written: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void written.push(text) },
    });
    try {
      await f.press(`Copy ID ${id}`);
      expect(f.said).to.equal('ID copied');
      await f.press('Copy ID of News bot');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
    expect(written).to.deep.equal([id, 'bot-1']);
  });

  it('follows progress live, with rate and remaining time', async () => {
    const f = await mountInfo(
      { status: 'running', launchType: 'now', startedAt: '2026-11-10T08:50:00Z', progress: { sent: 10_000, total: 30_000 } },
      { messagesPerSecond: 100, tick: 1000 },
    );
    for (const words of ['33%', '10,000 of 30,000 sent', '1,000 per minute', 'about 20 min']) expect(f.value('progress')).to.contain(words);
    const bar = f.find('progressbar');
    await f.pass(10_000);
    expect(f.value('progress')).to.contain('11,000 of 30,000');
    expect(f.find('progressbar')).to.equal(bar);
    expect(f.reads).to.have.length(1);
  });

  it('has every field of the table in the test', () => {
    const known = [...Object.keys(labels), 'startedAt', 'finishedAt', 'progress'];
    expect(fields.map(({ key }) => key)).to.have.members(known);
    expect(campaign().id).to.equal(id);
  });
});
