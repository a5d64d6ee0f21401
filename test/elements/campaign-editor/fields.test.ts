import { expect } from 'chai';
import { campaignInputSchema } from '../../../src/domain/campaign.ts';
import { channelFields, channels } from '../../../src/domain/channel.ts';
import { launchTypes } from '../../../src/domain/status.ts';
import { fields, fieldsOf, steps } from '../../../src/elements/campaign-editor/fields.ts';
import { type SettingKey, type Settings, blankSettings, settingKeys } from '../../../src/elements/campaign-editor/settings.ts';
import { problemCodes, rules, serverCodes, serverProblems } from '../../../src/elements/campaign-editor/validation.ts';
import { englishEnvironment } from '../../../src/elements/campaign-provider/environment.ts';
import { draft, mountEditor } from './editor-fixture.ts';

const byChannel = ['telegramBot', 'ttl', 'senderName'] as const;
const timing: Readonly<Record<string, readonly SettingKey[]>> = {
  now: [],
  manual: [],
  schedule: ['sendAt'],
  recurring: ['sendAt', 'recurrence'],
};

describe('campaign-editor: the field table', () => {
  // Words may come with the element that uses them.
  before(() => void document.createElement('campaign-editor'));

  it('has every settable field once, and nothing else', () => {
    const settable = Object.keys(campaignInputSchema.shape).filter((key) => key !== 'draft');
    expect([...settingKeys].sort()).to.deep.equal(settable.sort());
    expect(fields.map(({ key }) => key).sort()).to.deep.equal([...settingKeys].sort());
  });

  it('has a rule for each problem code, and a field for each rule', () => {
    expect([...new Set(rules.map(({ code }) => code))].sort()).to.deep.equal([...problemCodes].sort());
    for (const { field } of rules) expect(settingKeys).to.include(field);
  });

  for (const known of Object.keys(serverCodes))
    it(`says ${known} of the server in words of its own, at the field`, () => {
      const [pointer = '', code] = known.split(' ');
      const [problem] = serverProblems([{ pointer, message: 'Raw', code }], englishEnvironment.t);
      expect(problem?.text)
        .to.match(/^[A-Z].*\.$/)
        .and.not.equal('Raw');
      expect(problem?.field).to.equal(pointer.split('/')[1]);
    });

  for (const channel of channels)
    it(`shows what ${channel} has, and what is there although it has no use for it`, () => {
      const shown = (settings: Partial<Settings>) =>
        steps.flatMap((step) => fieldsOf(step, { ...blankSettings, channel, ...settings }).map(({ key }) => key));
      for (const key of byChannel) expect(shown({}).includes(key), key).to.equal(channelFields[channel][key] !== undefined);
      const set = { ttl: 'P1D', telegramBot: { id: 'b', name: 'B' }, senderName: { id: 's', name: 'S' } };
      expect(shown(set)).to.include.members([...byChannel]);
    });

  for (const launchType of launchTypes)
    it(`shows the times of ${launchType}`, () => {
      const shown = fieldsOf('when', { ...blankSettings, launchType }).map(({ key }) => key);
      expect(shown).to.deep.equal(['launchType', ...timing[launchType]!]);
    });

  for (const step of steps)
    it(`draws every field of "${step}" with a name, and ties help to it`, async () => {
      const seed = {
        ...draft,
        channel: 'viber',
        ttl: 'PT36H',
        launchType: 'recurring',
        telegramBot: { id: 'bot-1', name: 'Shop bot' },
        senderName: { id: 'snd-1', name: 'Brand' },
      };
      const page = await mountEditor({ seed: [seed] });
      await page.open();
      await page.goTo({ what: 'What', whom: 'Whom', when: 'When' }[step] as 'What');
      const settings = { ...blankSettings, ...seed } as Settings;
      if (step === 'when') await page.choose('launchType', 'recurring');
      expect(page.step.toLowerCase()).to.contain(step);
      expect(page.shownFields).to.deep.equal(fieldsOf(step, settings).map(({ key }) => key));
      for (const control of page.root.querySelectorAll<HTMLElement>('.rows :is(input, textarea, select)')) {
        const named =
          control.getAttribute('aria-label') ?? control.getAttribute('aria-labelledby') ?? (control as HTMLInputElement).labels?.length;
        expect(named, control.outerHTML).to.not.be.oneOf([null, 0, undefined, '']);
      }
      for (const tied of page.root.querySelectorAll<HTMLElement>('[aria-describedby]'))
        for (const id of tied.getAttribute('aria-describedby')!.split(' '))
          if (!id.startsWith('note-')) expect(page.root.getElementById(id), id).to.not.equal(null);
    });
});
