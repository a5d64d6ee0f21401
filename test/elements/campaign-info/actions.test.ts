import { expect } from 'chai';
import { type Status, statusTable, statuses } from '../../../src/domain/status.ts';
import { en } from '../../../src/i18n/en.ts';
import { get, textOf } from '../../helpers/queries.ts';
import { id, mountInfo, until } from './fixture.ts';

const primary: Readonly<Record<Status, 'launch' | 'stop' | 'restart'>> = {
  draft: 'launch',
  ready: 'launch',
  waiting: 'stop',
  running: 'stop',
  stopped: 'restart',
  done: 'restart',
  failed: 'restart',
};

describe('campaign-info: actions', () => {
  for (const status of statuses)
    it(`offers what ${status} may do, and says why not`, async () => {
      const f = await mountInfo({ status });
      const row = statusTable[status].actions;
      for (const action of [primary[status], 'edit'] as const) {
        const rule = row[action];
        const button = f.button(en[`action.${action}`]);
        expect(button.getAttribute('aria-disabled'), action).to.equal(String(typeof rule === 'string'));
        const why = textOf(f.root.getElementById(button.getAttribute('aria-describedby') ?? ''));
        expect(why, action).to.equal(typeof rule === 'string' ? en[`refusal.${rule}`] : '');
      }
      expect(f.button(en[`action.${primary[status]}`]).getAttribute('aria-pressed')).to.equal(status === 'running' ? 'true' : null);
      f.button('More').click();
      const item = await until(() => f.find('menuitem', /^Delete/));
      expect(item.getAttribute('aria-disabled')).to.equal(String(typeof row.delete === 'string'));
      f.root.querySelector<HTMLElement>('#more')!.hidePopover();
    });

  it('refuses aloud, without an event', async () => {
    const f = await mountInfo({ status: 'running' });
    const heard = f.listen('campaign-stop');
    await f.press('Stop');
    expect(heard).to.be.empty;
    expect(f.said).to.contain("Running campaigns can't be stopped");
  });

  it('stops, says so, and shows what follows without losing the focus', async () => {
    const f = await mountInfo({ status: 'waiting', launchType: 'schedule', sendAt: '2026-11-12T09:00:00Z' });
    f.button('Stop').focus();
    await f.press('Stop');
    await until(() => f.simulation.campaign(id)?.status === 'stopped' && f.button('Restart'));
    expect(f.value('status')).to.equal('Stopped');
    expect(f.focused).to.equal('Restart');
    await until(() => textOf(f.root.querySelector('[part=history]')).includes('Stopped'));
  });

  it('asks before it launches, with what the check found', async () => {
    const f = await mountInfo({ status: 'ready', launchType: 'manual' });
    await f.press('Launch');
    const question = await until(() => f.question);
    const button = await until(() => {
      const found = get<HTMLButtonElement>(question, 'button', 'Launch');
      return !found.disabled && found;
    });
    button.click();
    await until(() => f.value('status') === 'Running');
    expect(f.simulation.campaign(id)?.status).to.equal('running');
  });

  it('lets a host take over', async () => {
    const f = await mountInfo({ status: 'waiting' });
    for (const [name, label] of [
      ['campaign-stop', 'Stop'],
      ['campaign-edit', 'Edit'],
      ['campaign-analytics', 'Analytics'],
    ] as const) {
      const heard = f.listen(name, true);
      await f.press(label);
      expect(heard.map(({ detail }) => detail)).to.deep.equal([{ ids: [id] }]);
    }
    expect(f.simulation.campaign(id)?.status).to.equal('waiting');
    expect(f.store.view.open).to.equal(null);
  });

  it('opens editor and analytics', async () => {
    const f = await mountInfo({ status: 'ready' });
    await f.press('Edit');
    expect(f.store.view.open).to.deep.equal({ id, pane: 'editor' });
    await f.press('Analytics');
    expect(f.store.view.open).to.deep.equal({ id, pane: 'analytics' });
  });

  for (const status of ['waiting', 'stopped'] as const)
    it(`alerts when a ${status} one is overdue, and leads to the editor`, async () => {
      const late = { status: 'stopped', launchType: 'schedule', sendAt: '2026-11-10T08:00:00Z' } as const;
      const f = await mountInfo(late);
      if (status === 'waiting') {
        f.simulation.emit({
          type: 'changed',
          campaign: { ...f.simulation.campaign(id)!, status, version: '99', updatedAt: '2026-11-10T09:00:00.000Z' },
        });
        await f.settle();
      }
      const alert = f.root.querySelector<HTMLElement>('[part=alert]')!;
      expect(textOf(alert)).to.contain('The send time has passed').and.contain('Tue, 10 Nov 2026, 10:00 Kyiv (UTC+2)');
      get(alert, 'button', 'Edit').click();
      expect(f.store.view.open).to.deep.equal({ id, pane: 'editor' });
    });

  it('answers an overdue Restart with the alert; nothing is sent', async () => {
    const f = await mountInfo({ status: 'stopped', launchType: 'schedule', sendAt: '2026-11-10T08:00:00Z' });
    await f.press('Restart');
    const question = await until(() => f.question);
    expect(textOf(question)).to.contain('The send time has passed');
    get(question, 'button', 'Cancel').click();
    await f.settle();
    expect(f.simulation.campaign(id)?.status).to.equal('stopped');
  });

  it('answers with the alert when only the backend knows that a series has ended', async () => {
    const recurrence = { rule: 'FREQ=DAILY;COUNT=2', until: null };
    const f = await mountInfo({ status: 'stopped', launchType: 'recurring', sendAt: '2026-11-01T08:00:00Z', recurrence });
    await f.press('Restart');
    expect(textOf(await until(() => f.question))).to.contain('The send time has passed');
    expect(f.buttons('Retry')).to.be.empty;
    expect(f.simulation.campaign(id)?.status).to.equal('stopped');
  });

  it('becomes overdue while one looks', async () => {
    const f = await mountInfo({ status: 'stopped', launchType: 'schedule', sendAt: '2026-11-10T09:01:00Z' });
    expect(f.root.querySelector('[part=alert]')).to.equal(null);
    await f.pass(62_000);
    expect(f.root.querySelector('[part=alert]')).not.to.equal(null);
  });

  it('says that a command failed, keeps the status, and offers to try again', async () => {
    const f = await mountInfo({ status: 'waiting', launchType: 'schedule', sendAt: '2026-11-12T09:00:00Z' });
    const fault = f.simulation.faults.add({ method: 'execute', kind: 'forbidden', times: 1 });
    await f.press('Stop');
    await until(() => f.root.querySelector('.notice'));
    expect(fault.hits).to.equal(1);
    expect(textOf(f.root.querySelector('.notice'))).to.contain('was not stopped');
    expect(f.value('status')).to.equal('Waiting');
  });

  it('duplicates, and deletes after the undo window', async () => {
    const f = await mountInfo({ status: 'ready', launchType: 'manual' });
    const choose = async (item: RegExp) => {
      f.button('More').click();
      (await until(() => f.find('menuitem', item))).click();
      await f.settle();
    };
    await choose(/^Duplicate/);
    await until(() => f.simulation.size === 2);
    await choose(/^Delete/);
    get(await until(() => f.question), 'button', 'Delete').click();
    await f.settle();
    expect(f.text).to.contain('Deleting…');
    await f.press('Undo');
    expect(f.text).not.to.contain('Deleting…');
    await choose(/^Delete/);
    get(await until(() => f.question), 'button', 'Delete').click();
    await f.pass(6_000);
    await until(() => f.title === 'Deleted');
    expect(f.said).to.match(/deleted/);
  });

  it('tells what happened, newest first, by whom', async () => {
    const f = await mountInfo({
      status: 'stopped',
      history: [
        { at: '2026-11-01T08:00:00Z', type: 'created', by: 'Olena' },
        { at: '2026-11-02T08:00:00Z', type: 'edited', by: 'Jonas' },
        { at: '2026-11-03T08:00:00Z', type: 'failed', message: 'template-missing, segment-empty' },
        { at: '2026-11-04T08:00:00Z', type: 'archived', message: 'By policy' },
      ],
    });
    const events = [...f.root.querySelectorAll('.timeline li')].map(textOf);
    expect(events).to.have.length(4);
    expect(events[0]).to.contain('archived').and.contain('By policy');
    expect(events[1]).to.contain('Failed').and.contain(en['failure.template-missing']).and.contain(en['failure.segment-empty']);
    expect(events[3]).to.contain('Created by Olena').and.contain('1 Nov 2026, 10:00 Kyiv (UTC+2)');
  });

  it('folds a long history, and unfolds it', async () => {
    const history = Array.from({ length: 12 }, (_, n) => ({ at: `2026-11-01T08:${String(n).padStart(2, '0')}:00Z`, type: 'edited' }));
    const f = await mountInfo({ history });
    const count = () => f.root.querySelectorAll('.timeline li').length;
    expect(count()).to.equal(8);
    await f.press('Show all 12 events');
    expect(count()).to.equal(12);
  });
});

/** Nobody has come near it yet: what acts is fetched with the first sign that somebody may want it. */
describe('campaign-info: before anybody touches it', () => {
  it('opens the menu with the first press, once however often that is', async () => {
    const f = await mountInfo({ status: 'ready', launchType: 'manual' }, { untouched: true });
    expect(f.root.querySelector('#more')).to.equal(null);
    f.button('More').click();
    f.button('More').click();
    await until(() => f.find('menuitem', /^Delete/));
    await f.settle();
    expect(f.root.querySelector('#more')!.matches(':popover-open')).to.equal(true);
    expect(f.focused).to.equal('Duplicate');
    f.root.querySelector<HTMLElement>('#more')!.hidePopover();
  });

  it('does what the first press says, once', async () => {
    const f = await mountInfo({ status: 'waiting', launchType: 'schedule', sendAt: '2026-11-12T09:00:00Z' }, { untouched: true });
    const heard = f.listen('campaign-stop');
    await f.press('Stop');
    await until(() => f.simulation.campaign(id)?.status === 'stopped');
    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ ids: [id] }]);
  });

  it('offers to undo its deletion, whoever began that', async () => {
    const f = await mountInfo({ status: 'ready', launchType: 'manual' }, { untouched: true });
    const deletion = f.store.execute({ type: 'delete', targets: [{ id }], undoable: true });
    (await until(() => f.find('button', 'Undo'))).click();
    expect((await deletion).undone).to.equal(true);
  });

  it('says the name of a button that the focus comes to', async () => {
    const f = await mountInfo({}, { untouched: true });
    f.button('More').focus({ focusVisible: true } as FocusOptions);
    await until(() => textOf(f.root.querySelector('.tooltip:popover-open')) === 'More');
  });
});
