import { expect } from 'chai';
import type { SeedCampaign } from '../../../../mocks/simulation.ts';
import { statusTable, statuses } from '../../../../src/domain/status.ts';
import { en } from '../../../../src/i18n/en.ts';
import { find, findAll, get, textOf } from '../../../helpers/queries.ts';
import { until } from '../../../helpers/until.ts';
import { isDated } from './dated.ts';
import { type PartsFixture, mountParts, waiting } from './fixture.ts';

const ready: SeedCampaign = { ...waiting, id: 'cmp-9', name: 'Voucher', status: 'ready', launchType: 'manual', sendAt: null };
const valueOf = (dialog: HTMLElement, type: string) => dialog.querySelector<HTMLInputElement>(`input[type=${type}]`)!.value;
const confirm = async (f: PartsFixture, label = 'Move') => {
  get(f.dialog!, 'button', label).click();
  await f.settle();
};

describe('campaign-calendar: Move to…', () => {
  it('begins where the send is, in the displayed zone, and moves it', async () => {
    const f = await mountParts();
    const dialog = await f.openMove('Autumn sale');
    expect([valueOf(dialog, 'date'), valueOf(dialog, 'time')]).to.deep.equal(['2026-11-12', '10:00']);
    expect(textOf(dialog)).to.contain('Kyiv (UTC+2)');
    await f.type(dialog, 'date', '2026-11-20');
    await f.type(dialog, 'time', '15:30');
    expect(textOf(find(dialog, 'status'))).to.equal(
      'Goes out on Fri, 20 Nov 2026, 15:30 Kyiv (UTC+2) instead of Thu, 12 Nov 2026, 10:00 Kyiv (UTC+2).',
    );
    await confirm(f);
    await until(() => !f.dialog);
    expect(f.calendar.moves).to.deep.equal([{ id: f.occurrence('Autumn sale').id, sendAt: '2026-11-20T13:30:00.000Z' }]);
    expect(f.focused).to.equal(f.chip('Autumn sale'));
  });

  it('means the zone that is displayed', async () => {
    const f = await mountParts({ zone: 'America/New_York' });
    const dialog = await f.openMove('Autumn sale');
    expect(valueOf(dialog, 'time')).to.equal('03:00');
    await f.type(dialog, 'date', '2026-11-13');
    await confirm(f);
    expect(f.calendar.moves[0]?.sendAt).to.equal('2026-11-13T08:00:00.000Z');
  });

  it('refuses the past, beside the field, at once', async () => {
    const f = await mountParts();
    const dialog = await f.openMove('Autumn sale');
    await f.type(dialog, 'date', '2026-11-09');
    const input = dialog.querySelector('input[type=date]')!;
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(textOf(f.root.getElementById(input.getAttribute('aria-describedby')!))).to.equal(en['calendar.move.past']);
    await confirm(f);
    expect(f.dialog).not.to.equal(null);
    expect(f.calendar.moves).to.be.empty;
  });

  it('says what is missing only when one wants to go on', async () => {
    const f = await mountParts();
    const dialog = await f.openMove('Autumn sale');
    await f.type(dialog, 'time', '');
    expect(textOf(dialog)).not.to.contain(en['calendar.move.incomplete']);
    await confirm(f);
    expect(textOf(dialog)).to.contain(en['calendar.move.incomplete']);
    await f.type(dialog, 'time', '10:00');
    await confirm(f);
    expect(textOf(dialog)).to.contain(en['calendar.move.same']);
    expect(f.calendar.moves).to.be.empty;
  });

  it('offers tomorrow and a week later at the same time, also across a change of the clocks', async () => {
    const f = await mountParts({ now: '2026-10-20T09:00:00Z', seed: [{ ...waiting, sendAt: '2026-10-22T07:00:00Z' }], range: october });
    const dialog = await f.openMove('Autumn sale');
    f.button(dialog, 'Tomorrow, same time').click();
    await f.settle();
    expect([valueOf(dialog, 'date'), valueOf(dialog, 'time')]).to.deep.equal(['2026-10-21', '10:00']);
    f.button(dialog, 'A week later, same time').click();
    await f.settle();
    expect([valueOf(dialog, 'date'), valueOf(dialog, 'time')]).to.deep.equal(['2026-10-29', '10:00']);
    await confirm(f);
    expect(f.calendar.moves[0]?.sendAt).to.equal('2026-10-29T08:00:00.000Z');
  });

  it('says what a time in a gap of the clocks becomes', async () => {
    const f = await mountParts({
      zone: 'America/New_York',
      now: '2027-03-10T09:00:00Z',
      seed: [{ ...waiting, sendAt: '2027-03-12T15:00:00Z' }],
      range: { start: '2027-03-01T00:00:00Z', end: '2027-04-01T00:00:00Z' },
    });
    const dialog = await f.openMove('Autumn sale');
    await f.type(dialog, 'date', '2027-03-14');
    await f.type(dialog, 'time', '02:30');
    expect(textOf(dialog)).to.contain('The clocks skip 02:30 that day').and.contain('03:30');
    await confirm(f);
    expect(f.calendar.moves[0]?.sendAt).to.equal('2027-03-14T07:30:00.000Z');
  });

  for (const [fold, instant] of [
    ['earlier', '2026-10-25T00:30:00.000Z'],
    ['later', '2026-10-25T01:30:00.000Z'],
  ] as const)
    it(`asks which of two equal times is meant: the ${fold}`, async () => {
      const f = await mountParts({ now: '2026-10-20T09:00:00Z', seed: [{ ...waiting, sendAt: '2026-10-22T07:00:00Z' }], range: october });
      const dialog = await f.openMove('Autumn sale');
      await f.type(dialog, 'date', '2026-10-25');
      await f.type(dialog, 'time', '03:30');
      await confirm(f);
      expect(textOf(dialog)).to.contain(en['calendar.move.undecided']);
      expect(dialog.querySelector('.overlap')!.contains(f.focused)).to.equal(true);
      const choices = findAll(dialog, 'textbox').filter((input) => (input as HTMLInputElement).type === 'radio');
      choices[fold === 'earlier' ? 0 : 1]!.click();
      await f.settle();
      await confirm(f);
      expect(f.calendar.moves[0]?.sendAt).to.equal(instant);
    });

  for (const status of statuses.filter(isDated)) {
    const rule = statusTable[status].actions.reschedule;
    it(`${typeof rule === 'string' ? 'tells why it does not move' : 'moves'} what is ${status}`, async () => {
      const past = { sendAt: '2026-11-09T08:00:00Z', startedAt: '2026-11-09T08:00:00Z' };
      const f = await mountParts({
        seed: [
          {
            ...waiting,
            status,
            ...((status === 'running' || status === 'done') && past),
            ...(status === 'running' && { progress: { sent: 0, total: 1e6 } }),
          },
        ],
      });
      f.calendar.parts.openMove(f.occurrence('Autumn sale'));
      if (typeof rule !== 'string') return void (await until(() => f.dialog));
      await until(() => textOf(f.root.querySelector('.notices')).includes(en[`refusal.${rule}`]));
      expect(f.said).to.contain(en[`refusal.${rule}`]);
      expect(f.dialog).to.equal(null);
    });
  }

  it('says that what is stopped stays so', async () => {
    const f = await mountParts({ seed: [{ ...waiting, status: 'stopped' }] });
    const dialog = await f.openMove('Autumn sale');
    await f.type(dialog, 'date', '2026-11-20');
    expect(textOf(find(dialog, 'status'))).to.contain('Stays stopped');
  });

  it('begins tomorrow for what is overdue', async () => {
    const f = await mountParts({ seed: [{ ...waiting, status: 'stopped', sendAt: '2026-11-09T08:00:00Z' }] });
    const dialog = await f.openMove('Autumn sale');
    expect([valueOf(dialog, 'date'), valueOf(dialog, 'time')]).to.deep.equal(['2026-11-11', '10:00']);
  });

  it('says why when it begins to be sent while one chooses, and keeps what was typed', async () => {
    const f = await mountParts({ messagesPerSecond: 1, seed: [{ ...waiting, sendAt: '2026-11-10T09:01:00Z' }] });
    const dialog = await f.openMove('Autumn sale');
    await f.type(dialog, 'date', '2026-11-20');
    await f.pass(70_000);
    await until(() => f.store.peek('cmp-1')?.status === 'running');
    await until(() => textOf(f.dialog).includes(en['refusal.running-locked']));
    expect(valueOf(f.dialog!, 'date')).to.equal('2026-11-20');
    await confirm(f);
    expect(f.calendar.moves).to.be.empty;
  });

  it('names what else goes to the same people on the chosen day', async () => {
    const f = await mountParts({ arrange: ({ calendar }) => (calendar.shared = [{ segment: 'VIP customers', count: 1 }]) });
    expect(textOf(await f.openMove('Autumn sale'))).to.contain('1 more send to VIP customers that day');
  });

  it('leads a campaign of the tray to the editor, with its time for the host', async () => {
    const f = await mountParts({ seed: [ready] });
    f.calendar.parts.openMove(f.calendar.model!.tray.items[0]!);
    const dialog = await until(() => f.dialog);
    expect([valueOf(dialog, 'date'), valueOf(dialog, 'time')]).to.deep.equal(['2026-11-11', '10:00']);
    expect(textOf(find(dialog, 'status'))).to.contain('The editor opens with Wed, 11 Nov 2026, 10:00 Kyiv (UTC+2)');
    const heard = f.listen('campaign-edit');
    await confirm(f, 'Continue in the editor');
    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ ids: ['cmp-9'], sendAt: '2026-11-11T08:00:00.000Z' }]);
    expect(f.store.view.open).to.deep.equal({ id: 'cmp-9', pane: 'editor' });
  });
});

const october = { start: '2026-10-01T00:00:00Z', end: '2026-11-15T00:00:00Z' };
