import { expect } from 'chai';
import type { SeedCampaign } from '../../../../mocks/simulation.ts';
import { isDated } from './dated.ts';
import { type Status, statusTable, statuses } from '../../../../src/domain/status.ts';
import { en } from '../../../../src/i18n/en.ts';
import { find, findAll, get, textOf } from '../../../helpers/queries.ts';
import { healthy } from '../../../helpers/seeds.ts';
import { until } from '../../../helpers/until.ts';
import { mountParts, waiting } from './fixture.ts';

const ofStatus = (status: Status): SeedCampaign => ({
  ...waiting,
  status,
  ...(status === 'running' && {
    sendAt: '2026-11-10T08:00:00Z',
    startedAt: '2026-11-10T08:00:00Z',
    progress: { sent: 100, total: 1_000_000 },
  }),
  ...(status === 'done' && { sendAt: '2026-11-09T08:00:00Z', startedAt: '2026-11-09T08:00:00Z', finishedAt: '2026-11-09T09:00:00Z' }),
});

describe('campaign-calendar: the card of a send', () => {
  it('shows name, channel, status, launch type, the time with its zone and the description', async () => {
    const f = await mountParts();
    const card = await f.openCard('Autumn sale');
    expect(textOf(get(card, 'heading'))).to.equal('Autumn sale');
    expect(card.getAttribute('role')).to.equal('dialog');
    expect(textOf(card)).to.contain('Waiting').and.contain('Email');
    expect(f.fact('Launch type')).to.equal('Schedule');
    expect(f.fact('Send time')).to.contain('Thu, 12 Nov 2026, 10:00').and.contain('Kyiv (UTC+2)').and.contain('in 2 days');
    await until(() => f.fact('Description') === 'For members only.');
  });

  it('names the displayed zone, whatever that of the account', async () => {
    const f = await mountParts({ zone: 'America/New_York' });
    await f.openCard('Autumn sale');
    expect(f.fact('Send time')).to.contain('12 Nov 2026, 03:00').and.contain('New York (UTC−5)');
  });

  it('keeps the room of the description while it is read, and says that it is', async () => {
    const f = await mountParts({ latency: 5_000, wait: false });
    await f.pass(5_000);
    await until(() => f.calendar.occurrences.length);
    await f.openCard('Autumn sale');
    const before = f.card!.getBoundingClientRect().height;
    expect(find(f.card!, 'status', 'Loading the description')).not.to.equal(null);
    await f.pass(5_000);
    await until(() => f.fact('Description') === 'For members only.');
    expect(f.card!.getBoundingClientRect().height).to.be.closeTo(before, 0.5);
  });

  it('says that the description could not be read, and reads it again', async () => {
    const f = await mountParts();
    f.simulation.faults.add({ method: 'get', kind: 'forbidden', times: 1 });
    await f.openCard('Autumn sale');
    await until(() => f.fact('Description')?.includes('could not be loaded'));
    f.button(f.card, 'Retry').click();
    await until(() => f.fact('Description') === 'For members only.');
  });

  for (const status of statuses.filter(isDated))
    it(`offers what ${status} may do, says why not, and has no Edit for what is locked`, async () => {
      const f = await mountParts({ seed: [ofStatus(status)] });
      const card = await f.openCard('Autumn sale');
      const { actions } = statusTable[status];
      const isLocked = status === 'running' || status === 'done';
      expect(findAll(card, 'button', 'Edit').length, 'Edit').to.equal(isLocked ? 0 : 1);
      if (isLocked) expect(textOf(card)).to.contain(en[`refusal.${actions.edit as 'done-locked'}`]);
      const move = get(card, 'button', 'Move to…');
      expect(move.getAttribute('aria-disabled')).to.equal(String(typeof actions.reschedule === 'string'));
      for (const button of findAll(card, 'button').filter((each) => each.getAttribute('aria-disabled') === 'true')) {
        const why = textOf(f.root.getElementById(button.getAttribute('aria-describedby') ?? ''));
        expect(Object.values(en), button.textContent).to.include(why);
      }
      expect(textOf(card).split(en[`refusal.${actions.reschedule as 'done-locked'}`] ?? '—').length, 'said once').to.be.lessThan(3);
      f.button(card, 'More').click();
      const item = await until(() => f.find('menuitem', /^Delete/));
      expect(item.getAttribute('aria-disabled')).to.equal(String(typeof actions.delete === 'string'));
    });

  it('draws the Stop of a running one pressed and disabled, with its progress', async () => {
    const f = await mountParts({ seed: [ofStatus('running')] });
    const card = await f.openCard('Autumn sale');
    const stop = get(card, 'button', 'Stop');
    expect([stop.getAttribute('aria-pressed'), stop.getAttribute('aria-disabled')]).to.deep.equal(['true', 'true']);
    expect(get(card, 'progressbar')).to.have.property('max', 1);
    expect(f.fact('Started')).to.contain('10 Nov 2026, 10:00');
  });

  it('does what its buttons say, as intents a host can take over', async () => {
    const f = await mountParts();
    for (const [name, label] of [
      ['campaign-info', 'Info'],
      ['campaign-edit', 'Edit'],
      ['campaign-stop', 'Stop'],
    ] as const) {
      const heard = f.listen(name, true);
      const card = await f.openCard('Autumn sale');
      f.button(card, label).click();
      await f.settle();
      expect(heard.map(({ detail }) => detail)).to.deep.equal([{ ids: ['cmp-1'] }]);
      f.calendar.parts.closeCard();
      await f.settle();
    }
    expect(f.store.view.open).to.equal(null);
  });

  it('opens info and editor, and gives the focus back first', async () => {
    const f = await mountParts();
    for (const [label, pane] of [
      ['Info', 'info'],
      ['Edit', 'editor'],
    ] as const) {
      const card = await f.openCard('Autumn sale');
      f.button(card, label).focus();
      f.button(card, label).click();
      expect(f.store.view.open).to.deep.equal({ id: 'cmp-1', pane });
      expect(f.focused).to.equal(f.chip('Autumn sale'));
      await f.settle();
      expect(f.card).to.equal(null);
    }
  });

  it('stays open while it stops, and follows', async () => {
    const f = await mountParts();
    const card = await f.openCard('Autumn sale');
    f.button(card, 'Stop').click();
    await until(() => f.card && find(f.card, 'button', 'Restart'));
    expect(textOf(f.card)).to.contain('Stopped');
  });

  it('follows what changes elsewhere', async () => {
    const f = await mountParts();
    await f.openCard('Autumn sale');
    await f.simulation.save({ name: 'Winter sale', draft: false }, { id: 'cmp-1', idempotencyKey: 'k' });
    await until(() => textOf(get(f.card!, 'heading')) === 'Winter sale');
  });

  it('closes with a notice when its campaign is deleted elsewhere', async () => {
    const f = await mountParts();
    await f.openCard('Autumn sale');
    f.simulation.emit({ type: 'removed', id: 'cmp-1' });
    await until(() => !f.card);
    await until(() => textOf(f.root.querySelector('.notices')).includes('Autumn sale was deleted elsewhere'));
    expect(f.said).to.contain('was deleted elsewhere');
  });

  it('takes the focus in, keeps the Tab key going round, and gives the focus back to the chip', async () => {
    const f = await mountParts();
    const card = await f.openCard('Autumn sale');
    expect(f.focused).to.equal(get(card, 'heading'));
    f.button(card, 'Move to…').focus();
    f.key('Tab');
    expect(f.focused).to.equal(f.button(card, 'More'));
    f.key('Tab', { shiftKey: true });
    expect(f.focused).to.equal(f.button(card, 'Move to…'));
    f.button(card, 'Close').click();
    await until(() => !f.card);
    expect(f.focused).to.equal(f.chip('Autumn sale'));
    await f.openCard('Autumn sale');
  });

  it('stands at its chip, and at the foot of the page where that is narrow', async () => {
    const wide = await mountParts();
    const card = await wide.openCard('Autumn sale');
    const chip = wide.chip('Autumn sale').getBoundingClientRect();
    expect(Math.abs(card.getBoundingClientRect().top - chip.bottom)).to.be.lessThan(12);
    const narrow = await mountParts({ width: 360 });
    const sheet = await narrow.openCard('Autumn sale');
    await until(() => Math.abs(sheet.getBoundingClientRect().bottom - innerHeight) < 1);
  });

  it('alerts when its time has passed, and leads to the editor', async () => {
    const f = await mountParts({ seed: [{ ...waiting, status: 'stopped', sendAt: '2026-11-10T08:00:00Z' }] });
    const card = await f.openCard('Autumn sale');
    const alert = get(card, 'note');
    expect(textOf(alert)).to.contain('The send time has passed').and.contain('Tue, 10 Nov 2026, 10:00 Kyiv (UTC+2)');
    f.button(alert, 'Edit').click();
    expect(f.store.view.open).to.deep.equal({ id: 'cmp-1', pane: 'editor' });
  });

  it('becomes overdue while one looks', async () => {
    const f = await mountParts({ seed: [{ ...waiting, status: 'stopped', sendAt: '2026-11-10T09:01:00Z' }] });
    const card = await f.openCard('Autumn sale');
    expect(find(card, 'note')).to.equal(null);
    await f.pass(62_000);
    expect(find(f.card!, 'note')).not.to.equal(null);
  });

  it('says why it failed, and lets restart once it could', async () => {
    const failureReasons = [{ code: 'template-missing', group: 'templates', at: '2026-11-10T08:00:00Z' }] as const;
    const f = await mountParts({ seed: [{ ...waiting, status: 'failed', template: null, failureReasons: [...failureReasons] }] });
    const card = await f.openCard('Autumn sale');
    await until(() => f.fact('Why it failed')?.includes(en['failure.template-missing']));
    expect(get(card, 'button', 'Restart').getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(card)).to.contain(en['refusal.preflight-failed']);
  });

  it('tells what else goes to the same people that day, of what is still to come', async () => {
    const f = await mountParts({
      seed: [waiting, { ...ofStatus('done'), id: 'cmp-2', name: 'Over' }],
      arrange: ({ calendar }) => (calendar.shared = [{ segment: 'VIP customers', count: 2 }]),
    });
    expect(textOf(await f.openCard('Autumn sale'))).to.contain('2 more sends to VIP customers that day');
    expect(textOf(await f.openCard('Over'))).not.to.contain('more sends');
  });

  it('asks before it deletes, over the calendar, with the focus back at the chip', async () => {
    const f = await mountParts();
    const card = await f.openCard('Autumn sale');
    f.button(card, 'More').click();
    (await until(() => f.find('menuitem', /^Delete/))).click();
    const dialog = await until(() => f.dialog);
    await until(() => !f.card);
    get(dialog, 'button', 'Cancel').click();
    await until(() => !f.dialog);
    expect(f.focused).to.equal(f.chip('Autumn sale'));
  });

  it('shows names as text', async () => {
    const f = await mountParts({ seed: [{ ...waiting, ...healthy, name: '<img src=x> ‮evil', description: '<b>bold</b>' }] });
    const card = await f.openCard('<img src=x> ‮evil');
    expect(card.querySelector('img, b')).to.equal(null);
    await until(() => f.fact('Description') === '<b>bold</b>');
  });
});
