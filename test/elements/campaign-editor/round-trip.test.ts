import { expect } from 'chai';
import { textOf } from '../../helpers/queries.ts';
import type { CampaignDetails } from '../../../src/domain/campaign.ts';
import { type SettingKey, settingKeys } from '../../../src/elements/campaign-editor/settings.ts';
import { type EditorFixture, draft, mountEditor } from './editor-fixture.ts';

interface Trip {
  readonly step: 'What' | 'Whom' | 'When';
  readonly seed?: Partial<CampaignDetails>;
  readonly enter: (page: EditorFixture) => Promise<void>;
  readonly saved: unknown;
}

const hostile = '<img src=x onerror=alert(1)> \u202egnp.exe \u200d👨‍👩‍👧 __proto__ =1+1';

/** THE table: how each setting is entered, and what the backend must hold afterwards. */
const trips: Readonly<Record<SettingKey, Trip>> = {
  name: { step: 'What', enter: (page) => page.type('name', hostile), saved: hostile },
  channel: { step: 'What', enter: (page) => page.choose('channel', 'sms'), saved: 'sms' },
  description: { step: 'What', enter: (page) => page.type('description', `two\nlines ${hostile}`), saved: `two\nlines ${hostile}` },
  template: { step: 'What', enter: (page) => page.pick('template', 'cart'), saved: { id: 'tpl-3', name: 'Cart reminder' } },
  tags: {
    step: 'What',
    seed: { tags: ['old'] },
    async enter(page) {
      await page.pick('tags', 'loyalty');
      await page.pick('tags', 'brand.new-1');
    },
    saved: ['old', 'loyalty', 'brand.new-1'],
  },
  ttl: { step: 'What', seed: { channel: 'webpush' }, enter: (page) => page.type('ttl', '36', 'Amount'), saved: 'PT36H' },
  contactList: { step: 'Whom', enter: (page) => page.pick('contactList', 'trial'), saved: { id: 'lst-12', name: 'Trial users' } },
  segments: { step: 'Whom', enter: (page) => page.pick('segments', 'at risk'), saved: [{ id: 'seg-8', name: 'At risk' }] },
  excludedSegments: {
    step: 'Whom',
    enter: (page) => page.pick('excludedSegments', 'never bought'),
    saved: [{ id: 'seg-4', name: 'Never bought' }],
  },
  oneTimeSegment: {
    step: 'Whom',
    async enter(page) {
      await page.press('Add condition');
      await page.type('oneTimeSegment', 'city', 'Contact field');
      await page.select('oneTimeSegment', 'Comparison', 'in');
      await page.type('oneTimeSegment', 'Kyiv, Lviv', 'Value');
    },
    saved: { match: 'all', conditions: [{ field: 'city', operator: 'in', value: ['Kyiv', 'Lviv'] }] },
  },
  senderName: {
    step: 'Whom',
    seed: { channel: 'viber' },
    enter: (page) => page.pick('senderName', 'delivery'),
    saved: { id: 'snd-4', name: 'Delivery' },
  },
  telegramBot: {
    step: 'Whom',
    seed: { channel: 'telegram' },
    enter: (page) => page.pick('telegramBot', 'deals'),
    saved: { id: 'bot-3', name: 'Deals bot' },
  },
  launchType: { step: 'When', enter: (page) => page.choose('launchType', 'manual'), saved: 'manual' },
  sendAt: {
    step: 'When',
    async enter(page) {
      await page.choose('launchType', 'schedule');
      await page.setTime('2026-12-01', '10:00');
    },
    saved: '2026-12-01T08:00:00.000Z',
  },
  recurrence: {
    step: 'When',
    async enter(page) {
      await page.choose('launchType', 'recurring');
      await page.setTime('2026-12-01', '10:00');
      await page.type('recurrence', '2', 'Interval');
      page.row('recurrence').querySelector<HTMLElement>('[aria-label=Friday]')!.click();
      page.row('recurrence').querySelector<HTMLElement>('[aria-label=Monday]')!.click();
      await page.select('recurrence', 'Ends', 'on');
      await page.type('recurrence', '2027-01-31', 'Last day');
    },
    saved: { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR', until: '2027-01-31T21:59:59.000Z' },
  },
};

describe('campaign-editor: round trip through HTTP', () => {
  for (const key of settingKeys)
    it(`enters, saves and shows ${key}`, async () => {
      const { step, seed, enter, saved } = trips[key];
      const sender = key === 'senderName' ? {} : { senderName: { id: 'snd-1', name: 'Brand' } };
      const bot = key === 'telegramBot' ? {} : { telegramBot: { id: 'bot-1', name: 'Shop bot' } };
      const page = await mountEditor({ http: true, seed: [{ ...draft, ...sender, ...bot, ...seed } as Partial<CampaignDetails>] });
      await page.open();
      if (step !== 'What') {
        // What is missing is said when going on, so the step is gone to before.
        if (seed?.channel && key !== 'ttl') await page.goTo('Whom');
        else await page.goTo(step);
      }
      await enter(page);
      await page.press('Save draft');
      expect(page.said).to.equal('Saved');
      expect(page.campaign()[key]).to.deep.equal(saved);
      expect(page.campaign().status).to.equal('draft');
      await page.open(null);
      await page.open();
      expect(page.editor.matches(':state(dirty)')).to.equal(false);
    });

  it('writes nothing back that was not touched', async () => {
    const seed = {
      ...draft,
      launchType: 'recurring',
      sendAt: '2026-12-01T08:00:30.000Z',
      recurrence: { rule: 'FREQ=MONTHLY;BYDAY=1MO;WKST=SU', until: null },
      ttl: 'P2W',
      oneTimeSegment: { match: 'any' as const, conditions: [{ field: 'x', operator: 'near', value: 5 }] },
    };
    const page = await mountEditor({ seed: [seed] });
    const before = page.campaign();
    await page.open();
    await page.type('name', 'Renamed');
    await page.goTo('When');
    expect(textOf(page.row('recurrence')))
      .to.contain('Every month on the first Monday at 10:00 (Kyiv)')
      .and.to.contain('Replace');
    await page.press('Save draft');
    const after = page.campaign();
    for (const key of settingKeys) if (key !== 'name') expect(after[key], key).to.deep.equal(before[key]);
  });
});
