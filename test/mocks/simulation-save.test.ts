import { expect } from 'chai';
import type { SeedCampaign } from '../../mocks/simulation.ts';
import type { CampaignInput } from '../../src/domain/campaign.ts';
import { launchTypes, statusAfterEditor } from '../../src/domain/status.ts';
import { day, errorOf, hour, stage, start, strike } from './support.ts';

const at = (ms: number) => new Date(Date.parse(start) + ms).toISOString();
const template = { id: 'tpl-1', name: 'Welcome' };
const good: Partial<CampaignInput> = { name: 'New', channel: 'email', template };
const timed: Partial<CampaignInput> = { sendAt: at(hour), recurrence: { rule: 'FREQ=WEEKLY', until: null } };

describe('simulation: save', () => {
  afterEach(strike);

  it('keeps a draft as it was given, however little that is', async () => {
    const { save, simulation } = stage();
    const made = await save({ name: ' Élan <b>\u202E👩‍👧 ', channel: 'viber', launchType: 'schedule', tags: ['a', 'б.1'] });
    expect(made).to.deep.include({ name: ' Élan <b>\u202E👩‍👧 ', status: 'draft', launchType: 'schedule', sendAt: null, tags: ['a', 'б.1'] });
    expect(simulation.campaign(made.id)).to.deep.equal(made);
  });

  for (const launchType of launchTypes) {
    it(`finishes a ${launchType} campaign as the table says`, async () => {
      const { save } = stage();
      const made = await save({ ...good, ...timed, launchType, draft: false });
      expect(made).to.deep.include({ status: statusAfterEditor[launchType], launchType });
      expect(made.sendAt).to.equal(launchType === 'schedule' || launchType === 'recurring' ? at(hour) : null);
      expect(made.recurrence === null).to.equal(launchType !== 'recurring');
    });
  }

  it('lets one that is to go out now and cannot fail with its reasons', async () => {
    const { save } = stage();
    const made = await save({ ...good, template: null, launchType: 'now', draft: false });
    expect([made.status, made.failureReasons.map(({ code }) => code)]).to.deep.equal(['failed', ['template-missing']]);
  });

  const wrong: readonly (readonly [string, Partial<CampaignInput>, string])[] = [
    ['an empty name', { name: ' ' }, '/name'],
    ['no channel', { channel: undefined }, '/channel'],
    ['an unknown channel', { channel: 'fax' }, '/channel'],
    ['an unknown launch type', { launchType: 'someday' }, '/launchType'],
    ['four tags', { tags: ['a', 'b', 'c', 'd'] }, '/tags'],
    ['a bad tag', { tags: ['fine', '_bad'] }, '/tags/1'],
    ['a bad time', { sendAt: 'tomorrow' }, '/sendAt'],
    ['a bad duration', { ttl: 'a day' }, '/ttl'],
    ['a bad rule', { recurrence: { rule: 'EVERY DAY', until: null } }, '/recurrence/rule'],
    ['a bad condition', { oneTimeSegment: { match: 'some', conditions: [] } as never }, '/oneTimeSegment/match'],
    ['no launch type', { launchType: null, draft: false }, '/launchType'],
    ['no time', { launchType: 'schedule', draft: false }, '/sendAt'],
    ['a time that has passed', { launchType: 'schedule', sendAt: at(-1), draft: false }, '/sendAt'],
    ['a series without a rule', { launchType: 'recurring', sendAt: at(hour), draft: false }, '/recurrence'],
    [
      'a series that never goes out',
      { launchType: 'recurring', sendAt: at(hour), recurrence: { rule: 'FREQ=DAILY', until: at(0) }, draft: false },
      '/recurrence/until',
    ],
    ['no Telegram bot', { channel: 'telegram', launchType: 'manual', draft: false }, '/telegramBot'],
    ['no sender name', { channel: 'viber', launchType: 'manual', draft: false }, '/senderName'],
  ];
  for (const [what, input, pointer] of wrong) {
    it(`points at ${what}`, async () => {
      const { save, simulation } = stage();
      const error = await errorOf(save({ ...good, ...input }));
      expect([error.kind, error.errors?.map((each) => each.pointer)]).to.deep.equal(['invalid', [pointer]]);
      expect(simulation.size).to.equal(0);
    });
  }

  it('keeps a waiting campaign waiting, and moves it', async () => {
    const { save, clock, simulation } = stage();
    const made = await save({ ...good, launchType: 'schedule', sendAt: at(hour), draft: false });
    const edited = await save({ sendAt: at(2 * hour), draft: false }, { id: made.id, version: made.version });
    expect(edited).to.deep.include({ status: 'waiting', sendAt: at(2 * hour), name: 'New' });
    clock.advance(hour + 1);
    expect(simulation.campaign(made.id)!.status).to.equal('waiting');
    clock.advance(hour);
    expect(simulation.campaign(made.id)!.status).to.equal('running');
  });

  it('refuses what is locked, then complains about the version, then about the input', async () => {
    const seed: SeedCampaign[] = [
      { id: 'running', status: 'running' },
      { id: 'done', status: 'done' },
      { id: 'draft', name: 'Draft', version: '2' },
    ];
    const { save } = stage({ seed });
    expect((await errorOf(save({ name: '' }, { id: 'running', version: 'old' }))).code).to.equal('running-locked');
    expect((await errorOf(save({ name: '' }, { id: 'done' }))).code).to.equal('done-locked');
    const conflict = await errorOf(save({ name: '' }, { id: 'draft', version: '1' }));
    expect([conflict.kind, conflict.campaign?.name]).to.deep.equal(['conflict', 'Draft']);
    expect((await errorOf(save({ name: '' }, { id: 'draft', version: '2' }))).kind).to.equal('invalid');
    expect((await errorOf(save({ name: 'x' }, { id: 'nobody' }))).kind).to.equal('not-found');
  });

  it('brings a failed campaign back, without its reasons', async () => {
    const { save } = stage({ seed: 'failures' });
    const finished = await save({ template, launchType: 'schedule', sendAt: at(day), draft: false }, { id: 'cmp-10001' });
    expect(finished).to.deep.include({ status: 'waiting', failureReasons: [] });
  });

  it('lets a series that was left as it is go on with its next occurrence', async () => {
    const recurrence = { rule: 'FREQ=DAILY', until: null };
    const seed: SeedCampaign[] = [{ id: 'one', status: 'stopped', launchType: 'recurring', sendAt: at(-hour), recurrence, template }];
    const { save } = stage({ seed });
    expect((await errorOf(save({ sendAt: at(-2 * hour), draft: false }, { id: 'one' }))).errors?.[0]?.pointer).to.equal('/sendAt');
    const saved = await save({ description: 'Words', sendAt: at(-hour), draft: false }, { id: 'one' });
    expect(saved).to.deep.include({ status: 'waiting', sendAt: at(day - hour), description: 'Words' });
  });

  it('answers a repeated key from memory, errors too', async () => {
    const { save, simulation } = stage();
    const first = await save(good, { key: 'a' });
    expect(await save(good, { key: 'a' })).to.deep.equal(first);
    const invalid = [await errorOf(save({ name: '' }, { key: 'b' })), await errorOf(save({ name: '' }, { key: 'b' }))];
    expect(invalid[0]).to.equal(invalid[1]);
    expect(simulation.size).to.equal(1);
  });
});
