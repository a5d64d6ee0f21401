import { expect } from 'chai';
import type { SeedCampaign } from '../../mocks/simulation.ts';
import { day, hour, listen, minute, stage, start, strike } from './support.ts';

const template = { id: 'tpl-1', name: 'Welcome' };
const at = (ms: number) => new Date(Date.parse(start) + ms).toISOString();
/** 1,240 contacts: at 10 messages per second it takes 124 s. */
const contactList = { id: 'lst-11', name: 'VIP' };
const scheduled = (more: SeedCampaign = {}): SeedCampaign => ({
  id: 'one',
  status: 'waiting',
  launchType: 'schedule',
  sendAt: at(hour),
  template,
  contactList,
  ...more,
});
const recurring = (rule: string, more: SeedCampaign = {}): SeedCampaign =>
  scheduled({ launchType: 'recurring', recurrence: { rule, until: null }, ...more });

describe('simulation: time', () => {
  afterEach(strike);

  it('starts a campaign at its time, sends, and is done', () => {
    const { clock, simulation } = stage({ seed: [scheduled()], messagesPerSecond: 10 });
    clock.advance(hour - 1);
    expect(simulation.campaign('one')!.status).to.equal('waiting');
    clock.advance(1);
    expect(simulation.campaign('one')).to.deep.include({ status: 'running', startedAt: at(hour), progress: { sent: 0, total: 1_240 } });
    clock.advance(62_000);
    expect(simulation.campaign('one')!.progress).to.deep.equal({ sent: 620, total: 1_240 });
    clock.advance(hour);
    const done = simulation.campaign('one')!;
    expect(done).to.deep.include({ status: 'done', progress: null, startedAt: at(hour), finishedAt: at(hour + 124_000) });
    expect(done.history!.map(({ type }) => type)).to.deep.equal(['created', 'launched', 'finished']);
  });

  it('fails what cannot start, with every reason', () => {
    const seed = [scheduled({ template: null, segments: [{ id: 'seg-empty', name: 'Nobody' }] })];
    const { clock, simulation } = stage({ seed });
    clock.advance(2 * hour);
    const failed = simulation.campaign('one')!;
    expect(failed.status).to.equal('failed');
    expect(failed.failureReasons.map(({ code, at: when }) => [code, when])).to.deep.equal([
      ['template-missing', at(hour)],
      ['segment-empty', at(hour)],
    ]);
    expect(failed.startedAt).to.equal(null);
  });

  it('is done at once where there is nobody to send to', () => {
    const { clock, simulation } = stage({ seed: [scheduled({ segments: [{ id: 'seg-1', name: 'All' }], excludedSegments: [] })] });
    simulation.update('one', { contactList: { id: 'lst-none', name: 'Nobody' } });
    simulation.setResource('contactList', 'lst-none', 'ok');
    clock.advance(hour);
    simulation.update('one', { progress: { sent: 0, total: 0 } });
    clock.advance(0);
    expect(simulation.campaign('one')).to.deep.include({ status: 'done', finishedAt: at(hour) });
  });

  it('starts at the newest of the times it was given', () => {
    const { clock, simulation } = stage({ seed: [scheduled()] });
    for (const ms of [2 * hour, hour, 3 * hour, 2 * hour]) simulation.update('one', { sendAt: at(ms) });
    clock.advance(2 * hour - 1);
    expect(simulation.campaign('one')!.status).to.equal('waiting');
    clock.advance(1);
    expect(simulation.campaign('one')!.startedAt).to.equal(at(2 * hour));
  });

  it('judges by the state its resources have at that time', () => {
    const { clock, simulation } = stage({ seed: [scheduled()] });
    simulation.setResource('template', 'tpl-1', 'deleted');
    clock.advance(hour);
    expect(simulation.campaign('one')!.failureReasons.map(({ code }) => code)).to.deep.equal(['template-deleted']);
  });

  it('catches up with time that passed while nobody looked, in the right order', () => {
    const seed = [scheduled({ id: 'late', sendAt: at(3 * hour) }), scheduled({ id: 'early' }), recurring('FREQ=DAILY', { id: 'daily' })];
    const { clock, simulation } = stage({ seed, messagesPerSecond: 10 });
    const heard = listen(simulation);
    clock.jumpTo(at(2 * day + 4 * hour));
    expect(simulation.campaign('late')!.finishedAt).to.equal(at(3 * hour + 124_000));
    expect(simulation.campaign('daily')).to.deep.include({ status: 'waiting', sendAt: at(3 * day + hour) });
    expect(heard.filter((each) => !each.includes('running'))).to.deep.equal([
      'early done',
      'daily waiting',
      'late done',
      'daily waiting',
      'daily waiting',
    ]);
  });

  it('sends a recurring campaign again and again until its last occurrence', async () => {
    const { clock, simulation } = stage({ seed: [recurring('FREQ=DAILY;COUNT=3')], messagesPerSecond: 10 });
    clock.advance(2 * hour);
    expect(simulation.campaign('one')).to.deep.include({
      status: 'waiting',
      sendAt: at(day + hour),
      recurrence: { rule: 'FREQ=DAILY;COUNT=2', until: null },
    });
    clock.advance(5 * day);
    expect(simulation.campaign('one')).to.deep.include({ status: 'done', finishedAt: at(2 * day + hour + 124_000) });
    const [statistics] = await simulation.statistics(['one']);
    expect(statistics!.iterations!.map((iteration) => iteration.start)).to.deep.equal([at(hour), at(day + hour), at(2 * day + hour)]);
  });

  it('keeps the wall clock time through the days the clocks change', () => {
    // Kyiv has no 03:30 on 28 March 2027.
    const seed = [recurring('FREQ=DAILY', { sendAt: '2027-03-27T01:30:00.000Z' })];
    const { clock, simulation } = stage({ seed, messagesPerSecond: 1_000 });
    const sends: (string | null)[] = [];
    for (const now of ['2027-03-27T12:00:00Z', '2027-03-28T12:00:00Z', '2027-03-29T12:00:00Z']) {
      clock.jumpTo(now);
      sends.push(simulation.campaign('one')!.sendAt);
    }
    expect(sends).to.deep.equal(['2027-03-28T01:30:00.000Z', '2027-03-29T00:30:00.000Z', '2027-03-30T00:30:00.000Z']);
  });

  it('announces progress about once a second while somebody listens, and only then', () => {
    const seed = [scheduled({ status: 'running', progress: { sent: 100, total: 1_000 } })];
    const { clock, simulation } = stage({ seed, messagesPerSecond: 10 });
    const idle = clock.pending;
    const heard = listen(simulation);
    expect(clock.pending).to.equal(idle + 1);
    clock.advance(3_000);
    expect(heard).to.deep.equal(['one running 110', 'one running 120', 'one running 130']);
    clock.advance(hour);
    expect(heard.at(-1)).to.equal('one done');
    expect(clock.pending).to.equal(0);
  });

  it('says when the feed is lost, keeps silent, and asks to read again when it is back', () => {
    const { clock, simulation } = stage({ seed: [scheduled()] });
    const heard = listen(simulation);
    simulation.setLive(false);
    clock.advance(hour + minute);
    simulation.update('one', { name: 'Unheard' });
    expect(listen(simulation)).to.deep.equal(['live false']);
    simulation.setLive(true);
    expect(heard).to.deep.equal(['live false', 'live true', 'resync']);
  });

  it('leaves no timer and answers nothing once it is disposed', async () => {
    const { clock, simulation } = stage({ seed: 'typical', latency: 100 });
    listen(simulation);
    const answer = simulation.list({}, { offset: 0, limit: 1 }).catch((error: { kind: string }) => error.kind);
    simulation.dispose();
    expect(await answer).to.equal('network');
    expect(clock.pending).to.equal(0);
  });
});
