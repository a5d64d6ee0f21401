import { expect } from 'chai';
import type { CampaignCommand } from '../../../src/data/data-source.ts';
import { healthy } from '../../helpers/seeds.ts';
import { nameOf } from '../../helpers/queries.ts';
import { type CalendarFixture, type MountOptions, mountCalendar } from './calendar-fixture.ts';

const schedule = { ...healthy, status: 'waiting', launchType: 'schedule', channel: 'email' } as const;
const seed = [
  { ...schedule, name: 'Mover', sendAt: '2026-11-18T08:00:00Z' },
  { ...schedule, name: 'Runner', status: 'running', launchType: 'now', progress: { sent: 1, total: 100_000 } },
  { ...schedule, name: 'Finished', status: 'done' },
] as const;

/** What reaches the backend. */
function commands(f: CalendarFixture): CampaignCommand[] {
  const heard: CampaignCommand[] = [];
  const execute = f.simulation.execute.bind(f.simulation);
  f.simulation.execute = (command, options) => (heard.push(command), execute(command, options));
  return heard;
}
const mount = (options: MountOptions = {}) => mountCalendar({ seed, ...options, provider: { undoSeconds: 0, ...options.provider } });

describe('campaign-calendar: moving', function () {
  this.timeout(30_000);
  it('gives the same request by drag and by keyboard, and keeps the time of day', async () => {
    const requests: unknown[] = [];
    for (const way of ['drag', 'keyboard']) {
      const f = await mount();
      const sent = commands(f);
      const intents = f.listen(['campaign-reschedule']);
      if (way === 'drag') await f.drag(f.chip('Mover'), f.cell('2026-11-20'));
      else {
        f.chip('Mover').focus();
        await f.key('m');
        await f.key('ArrowRight');
        await f.key('ArrowRight');
        await f.key('Enter');
      }
      await f.until(() => f.dateOf('Mover') === '2026-11-20' && f.store.pending.size === 0);
      expect(
        intents.map(({ detail }) => detail.sendAt),
        way,
      ).to.eql(['2026-11-20T08:00:00.000Z']);
      requests.push(sent.map(({ type, sendAt }) => ({ type, sendAt })));
      expect(f.on('2026-11-20')[0]).to.equal('10:00 Mover, Email, Waiting');
      f.provider.remove();
    }
    expect(requests[0]).to.eql([{ type: 'reschedule', sendAt: '2026-11-20T08:00:00.000Z' }]);
    expect(requests[1]).to.eql(requests[0]);
  });

  it('keeps the wall clock across a change of the clocks', async () => {
    const f = await mount({
      seed: [{ ...schedule, name: 'Spring', sendAt: '2027-03-26T08:00:00Z' }],
      attributes: { date: '2027-03-10' },
      height: 560,
    });
    const intents = f.listen(['campaign-reschedule'], true);
    await f.drag(f.chip('Spring'), f.cell('2027-03-29'));
    expect(intents.length, `${f.notices.join()} ${f.said}`).to.equal(1);
    expect(intents[0]!.detail.sendAt).to.equal('2027-03-29T07:00:00.000Z');
  });

  it('lets the host take over: nothing of ours follows', async () => {
    const f = await mount();
    const sent = commands(f);
    f.listen(['campaign-reschedule'], true);
    await f.drag(f.chip('Mover'), f.cell('2026-11-20'));
    expect(f.dateOf('Mover')).to.equal('2026-11-18');
    expect(sent).to.eql([]);
  });

  it('goes back from the past and says why', async () => {
    const f = await mount();
    const heard = f.listen(['campaign-reschedule']);
    await f.drag(f.chip('Mover'), f.cell('2026-11-05'));
    expect(f.dateOf('Mover')).to.equal('2026-11-18');
    expect(heard).to.eql([]);
    expect(f.notices.join()).to.contain('Mover was not moved. That time has passed.');
    expect(f.said).to.contain('That time has passed');
  });

  it('goes back when the backend refuses, and says why', async () => {
    const f = await mount();
    f.simulation.faults.add({ method: 'execute', kind: 'server', times: Infinity });
    await f.drag(f.chip('Mover'), f.cell('2026-11-20'));
    await f.pass(40_000);
    await f.until(() => f.notices.length > 0);
    expect(f.dateOf('Mover')).to.equal('2026-11-18');
    expect(f.notices.join()).to.contain('Mover was not moved.').and.contain('Retry');
  });

  it('does not drag what may not move, and says why by keyboard and on holding it', async () => {
    const f = await mount();
    const sent = commands(f);
    for (const name of ['Runner', 'Finished']) {
      const before = f.dateOf(name);
      await f.drag(f.chip(name), f.cell('2026-11-20'));
      expect(f.dateOf(name), name).to.equal(before);
      expect(f.notices.join(), name).to.contain(`${name} was not moved.`);
      f.chip(name).focus();
      await f.key('m');
      expect(f.said, name).to.contain(`${name} was not moved.`);
    }
    expect(sent).to.eql([]);
  });

  it('speaks each step by keyboard, and Escape leaves everything as it was', async () => {
    const f = await mount();
    f.chip('Mover').focus();
    await f.key('M');
    expect(f.said).to.contain('Moving Mover');
    await f.key('ArrowDown');
    expect(f.said).to.equal('Wednesday, 25 November 2026, 10:00 Kyiv');
    expect(f.dateOf('Mover')).to.equal('2026-11-25');
    expect(f.focused === f.chip('Mover')).to.equal(true);
    await f.key('ArrowDown');
    expect(f.title).to.equal('November 2026');
    expect(f.dateOf('Mover')).to.equal('2026-12-02');
    await f.key('ArrowDown');
    expect(f.title).to.equal('December 2026');
    expect(f.dateOf('Mover')).to.equal('2026-12-09');
    await f.key('Escape');
    expect(f.said).to.contain('Mover stays at');
    f.calendar.today();
    await f.settle();
    expect(f.dateOf('Mover')).to.equal('2026-11-18');
  });

  it('moves by a quarter of an hour in the time grids', async () => {
    const f = await mount({ attributes: { view: 'week', date: '2026-11-18' } });
    await f.until(() => f.sends.length > 0);
    const intents = f.listen(['campaign-reschedule'], true);
    f.chip('Mover').focus();
    await f.key('m');
    await f.key('ArrowUp');
    await f.key('ArrowRight');
    expect(f.said).to.equal('Thursday, 19 November 2026, 09:45 Kyiv');
    await f.key('Enter');
    expect(intents[0]!.detail.sendAt).to.equal('2026-11-19T07:45:00.000Z');
  });

  for (const way of ['card', 'key', 'tray'] as const)
    it(`tells the host of "Move to…" before it asks, and once: ${way}`, async () => {
      for (const prevent of [true, false]) {
        const f = await mount({
          seed: [...seed, { ...healthy, name: 'Timeless', status: 'ready', launchType: 'manual', channel: 'email' }],
          attributes: { view: way === 'key' ? 'agenda' : 'month' },
        });
        await f.until(() => f.sends.length > 0);
        const sent = commands(f);
        const heard = f.listen(['campaign-reschedule', 'campaign-edit'], prevent);
        const open = () => f.root.querySelector<HTMLDialogElement>('dialog[open]');
        if (way === 'card') {
          f.chip('Mover').click();
          await f.until(() => f.find('button', 'Move to…'));
          f.get('button', 'Move to…').click();
        } else if (way === 'key') {
          f.chip('Mover').focus();
          await f.key('m');
        } else {
          await f.press('button', 'Without a time');
          await f.until(() => f.find('button', 'Move to…'));
          f.get('button', 'Move to…').click();
        }
        const { type, detail } = heard[0]!;
        expect([type, detail.sendAt]).to.deep.equal(['campaign-reschedule', way === 'tray' ? null : '2026-11-18T08:00:00.000Z']);
        expect(f.store.peek(detail.ids[0])?.name).to.equal(way === 'tray' ? 'Timeless' : 'Mover');
        if (!prevent) {
          await f.until(open);
          open()!.querySelector<HTMLElement>('.quick button')!.click();
          await f.settle();
          open()!.querySelector<HTMLElement>('[type=submit]')!.click();
          await f.until(() => (way === 'tray' ? f.store.view.open : sent.length > 0));
        }
        await f.settle();
        expect(open()).to.equal(null);
        expect(heard.map((event) => event.type)).to.deep.equal(
          way === 'tray' && !prevent ? ['campaign-reschedule', 'campaign-edit'] : ['campaign-reschedule'],
        );
        if (prevent) expect(sent).to.deep.equal([]);
        f.provider.remove();
      }
    });

  it('says which days have sends to the same people, and stands in nobody’s way', async () => {
    const segments = [{ id: 'seg-1', name: 'VIP customers' }];
    const f = await mount({
      seed: [
        { ...schedule, name: 'Mover', sendAt: '2026-11-18T08:00:00Z', segments },
        { ...schedule, name: 'One', sendAt: '2026-11-19T08:00:00Z', segments },
        { ...schedule, name: 'Two', sendAt: '2026-11-19T09:00:00Z', segments },
      ],
    });
    f.chip('Mover').focus();
    await f.key('ь', { code: 'KeyM' });
    await f.key('ArrowRight');
    expect(f.said).to.equal('Thursday, 19 November 2026, 10:00 Kyiv; 2 more sends to VIP customers that day');
    expect(f.cell('2026-11-19').querySelector('.hint')!.textContent).to.contain('2 more sends to VIP customers');
    await f.key('Enter');
    await f.until(() => f.store.pending.size === 0);
    expect(f.dateOf('Mover')).to.equal('2026-11-19');
    expect(f.grid.querySelector('.hint') === null).to.equal(true);
  });

  it('shows it at its new time as pending, and takes it back within the undo window', async () => {
    const f = await mount({ provider: { undoSeconds: 5 } });
    const sent = commands(f);
    await f.drag(f.chip('Mover'), f.cell('2026-11-20'));
    expect(f.dateOf('Mover')).to.equal('2026-11-20');
    expect(nameOf(f.chip('Mover'))).to.contain('being moved');
    expect(f.notices.join()).to.contain('Moving Mover');
    expect(f.said).to.equal('Moving Mover');
    await f.press('button', 'Undo');
    expect(f.dateOf('Mover')).to.equal('2026-11-18');
    expect(nameOf(f.chip('Mover'))).to.not.contain('being moved');
    expect(sent).to.eql([]);
  });

  for (const [scope, place] of [
    ['all', ['2026-11-19', '2026-11-26']],
    ['following', ['2026-11-19', '2026-11-26']],
    ['this', ['2026-11-19', '2026-11-25']],
  ] as const)
    it(`keeps a send of a series at its new day until the source has told where the others are: ${scope}`, async () => {
      const weekly = { ...schedule, launchType: 'recurring', recurrence: { rule: 'FREQ=WEEKLY', until: null } } as const;
      const f = await mount({ seed: [{ ...weekly, id: 'one', name: 'Weekly', sendAt: '2026-11-18T08:00:00Z' }] });
      const days = () => f.grid.querySelectorAll('.send').length && f.dateOf('Weekly');
      f.chip('Weekly').focus();
      await f.key('m');
      await f.key('ArrowRight');
      await f.key('Enter');
      const choice = () => f.root.querySelector<HTMLElement>(`dialog[open] input[value=${scope}]`);
      await f.until(choice);
      choice()!.click();
      const held = f.simulation.faults.add({ method: 'occurrences', hold: 'answer', times: Infinity });
      await f.press('button', 'Move');
      await f.until(() => held.held > 0);
      expect(days(), 'while the source is asked').to.equal(place[0]);
      const moving = f.sends.filter((name) => name.includes('being moved'));
      expect(moving, 'marked as moving').to.have.lengthOf(1);
      held.remove();
      held.release();
      await f.until(() => f.on(place[1]).length === 1);
      expect(days()).to.equal(place[0]);
      expect(nameOf(f.chip('Weekly'))).to.not.contain('being moved');
      expect(f.on('2026-11-18')).to.eql([]);
    });
});
