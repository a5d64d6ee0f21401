import { expect } from 'chai';
import { type Status, can, statusTable, statuses } from '../../../src/domain/status.ts';
import { refusalSentence } from '../../../src/elements/shared/sentences.ts';
import { createTranslator } from '../../../src/i18n/messages.ts';
import { type ListFixture, mountList } from '../../helpers/list-fixture.ts';
import { descriptionOf, find, findAll, get, nameOf, textOf } from '../../helpers/queries.ts';
import { firstOf, healthy, oneOfEach } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';

const t = createTranslator('en', null);
const labels = { launch: 'Launch', stop: 'Stop', restart: 'Restart' } as const;
/** The action that matters in each status, as DESIGN.md and PRODUCT §1 have it. */
const mainAction: Readonly<Record<Status, keyof typeof labels>> = {
  draft: 'launch',
  ready: 'launch',
  waiting: 'stop',
  running: 'stop',
  stopped: 'restart',
  done: 'restart',
  failed: 'restart',
};

describe('campaign-list: what each status allows', () => {
  const cells = statuses.flatMap((status) =>
    (statusTable[status].launchTypes.length ? statusTable[status].launchTypes : [null]).map((launchType) => [status, launchType] as const),
  );
  for (const [status, launchType] of cells) {
    it(`${status}, ${launchType ?? 'no launch type'}`, async () => {
      const isTimed = launchType === 'schedule' || launchType === 'recurring';
      const seed = [
        {
          ...healthy,
          name: 'It',
          status,
          launchType,
          ...(isTimed && status !== 'running' && status !== 'done' && { sendAt: '2026-11-20T09:00:00Z' }),
        },
      ];
      const f = await mountList({ seed });
      await f.settle();
      const campaign = f.store.peek(f.row('It').id)!;
      const action = mainAction[status];
      const context = { now: '2026-11-10T09:00:00Z', preflight: 'pass' } as const;
      const verdict = can(campaign, action, context);
      const button = f.row('It').button(labels[action]);
      await until(() => button.getAttribute('aria-disabled') === String(!verdict.ok));
      expect(descriptionOf(button)).to.equal(verdict.ok ? '' : refusalSentence(verdict.code, t));
      expect(button.getAttribute('aria-pressed')).to.equal(status === 'running' ? 'true' : null);
      for (const item of ['edit', 'duplicate', 'delete'] as const) {
        const allowed = can(campaign, item, context);
        const entry = await f.menuItem('It', t(`action.${item}`));
        expect(entry.getAttribute('aria-disabled'), item).to.equal(String(!allowed.ok));
        if (!allowed.ok) expect(textOf(entry)).to.contain(refusalSentence(allowed.code, t));
        f.get('menu').hidePopover();
      }
      // What is refused can be pressed, says why, and does nothing.
      if (verdict.ok) return;
      const heard = f.listen([`campaign-${action}`]);
      button.click();
      await f.settle();
      expect(heard).to.deep.equal([]);
      expect(f.said).to.equal(refusalSentence(verdict.code, t));
      expect(f.simulation.campaign(campaign.id)?.status).to.equal(status);
    });
  }

  it('lets a failed campaign restart once its preflight passes, and only then', async () => {
    const broken = {
      ...healthy,
      name: 'Broken',
      status: 'failed',
      launchType: 'schedule',
      sendAt: '2026-11-20T09:00:00Z',
      template: null,
    } as const;
    const f = await mountList({ seed: [broken] });
    const button = f.row('Broken').button('Restart');
    await until(() => descriptionOf(button) === refusalSentence('preflight-failed', t));
    f.simulation.update(f.row('Broken').id, { template: healthy.template });
    await until(() => f.row('Broken').button('Restart').getAttribute('aria-disabled') === 'false');
    f.row('Broken').button('Restart').click();
    await until(() => f.row('Broken').status === 'Waiting');
  });

  it("follows the backend's allowedActions over the table", async () => {
    const f = await mountList({
      seed: [
        {
          ...healthy,
          name: 'It',
          status: 'waiting',
          launchType: 'schedule',
          sendAt: '2026-11-20T09:00:00Z',
          allowedActions: { stop: 'frozen-by-audit' },
        },
      ],
    });
    const button = f.row('It').button('Stop');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(descriptionOf(button)).to.contain('frozen-by-audit');
  });

  it('refuses what the host does not permit, and says so', async () => {
    const f = await mountList({ provider: { permissions: { stop: false, delete: false } } });
    const button = f.row('Waiting one').button('Stop');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(descriptionOf(button)).to.equal(t('refusal.not-permitted'));
    expect(textOf(await f.menuItem('Waiting one', 'Delete'))).to.contain(t('refusal.not-permitted'));
    f.get('menu').hidePopover();
  });
});

interface Intent {
  readonly event: string;
  readonly on: string;
  act(f: ListFixture): Promise<void> | void;
}
const name = (row: string) => (f: ListFixture) => f.row(row).button(row).click();
const press = (row: string, label: string) => (f: ListFixture) => f.row(row).button(label).click();
const choose = (row: string, item: string) => (f: ListFixture) => f.choose(row, item);
/** THE table of gestures on rows and the event each fires first. */
const intents: readonly Intent[] = [
  ...['Draft one', 'Ready one', 'Waiting one', 'Stopped one', 'Failed one'].map((on) => ({ event: 'campaign-edit', on, act: name(on) })),
  ...['Running one', 'Done one'].map((on) => ({ event: 'campaign-info', on, act: name(on) })),
  { event: 'campaign-info', on: 'Draft one', act: press('Draft one', 'Info') },
  { event: 'campaign-analytics', on: 'Done one', act: press('Done one', 'Analytics') },
  { event: 'campaign-edit', on: 'Draft one', act: choose('Draft one', 'Edit') },
  { event: 'campaign-duplicate', on: 'Done one', act: choose('Done one', 'Duplicate') },
  { event: 'campaign-delete', on: 'Draft one', act: choose('Draft one', 'Delete') },
  { event: 'campaign-launch', on: 'Ready one', act: press('Ready one', 'Launch') },
  { event: 'campaign-stop', on: 'Waiting one', act: press('Waiting one', 'Stop') },
  { event: 'campaign-restart', on: 'Stopped one', act: press('Stopped one', 'Restart') },
  { event: 'campaign-restart', on: 'Overdue one', act: press('Overdue one', 'Restart') },
];
const toolbarIntents = [
  ['campaign-calendar', 'Calendar'],
  ['campaign-compare', 'Statistics'],
  ['campaign-edit', 'New campaign'],
] as const;

describe('campaign-list: intents', () => {
  const names = [...new Set(intents.map(({ event }) => event))];
  for (const { event, on, act } of intents) {
    it(`${event} on ${on}: fires once, before anything; prevented, nothing follows`, async () => {
      const f = await mountList();
      const { id } = f.row(on);
      const before = JSON.stringify([f.store.view, f.simulation.size, f.simulation.campaign(id)]);
      const heard = f.listen(names, true);
      await act(f);
      await f.settle();
      expect(heard.map(({ type, detail }) => [type, detail])).to.deep.equal([[event, { ids: [id] }]]);
      const [intent] = heard;
      expect(
        intent!.bubbles && intent!.composed && intent!.cancelable && Object.isFrozen(intent!.detail) && Object.isFrozen(intent!.detail.ids),
      ).to.equal(true);
      expect(f.dialog).to.equal(null);
      expect(f.store.pending.size).to.equal(0);
      expect(JSON.stringify([f.store.view, f.simulation.size, f.simulation.campaign(id)])).to.equal(before);
    });
  }

  for (const [event, label] of toolbarIntents) {
    it(`${event} of ${label}: prevented, nothing follows; else the view follows`, async () => {
      const f = await mountList();
      const before = JSON.stringify(f.store.view);
      const heard = f.listen([event], true);
      f.press('button', label);
      await f.settle();
      expect(heard.map(({ detail }) => detail.ids)).to.deep.equal([[]]);
      expect(JSON.stringify(f.store.view)).to.equal(before);
      expect(f.said).to.equal('');
    });
  }

  it('opens what nobody took over', async () => {
    const f = await mountList();
    const expected = [
      ['Draft one', 'Draft one', 'editor'],
      ['Running one', 'Running one', 'info'],
      ['Draft one', 'Analytics', 'analytics'],
    ] as const;
    for (const [row, label, pane] of expected) {
      f.row(row).button(label).click();
      expect(f.store.view.open).to.deep.equal({ id: f.row(row).id, pane });
    }
  });
});

describe('campaign-list: launch, stop, restart', () => {
  it('launches after the preflight said yes', async () => {
    const f = await mountList();
    f.row('Ready one').button('Launch').click();
    const dialog = await f.openDialog();
    await until(() => textOf(dialog).match(/contacts? at once/));
    expect(nameOf(dialog)).to.contain('Launch Ready one?');
    await f.confirm('Launch');
    await until(() => f.row('Ready one').status === 'Running');
    expect(f.said).to.equal('Ready one is launched');
  });

  it('stops and restarts at once', async () => {
    const f = await mountList();
    press('Waiting one', 'Stop')(f);
    await until(() => f.row('Waiting one').status === 'Stopped' && f.said === 'Waiting one is stopped');
    press('Waiting one', 'Restart')(f);
    await until(() => f.row('Waiting one').status === 'Waiting' && f.said === 'Waiting one is restarted');
  });

  it('answers an overdue restart with the alert whose Edit fires campaign-edit', async () => {
    const f = await mountList();
    const edits = f.listen(['campaign-edit']);
    press('Overdue one', 'Restart')(f);
    const dialog = await f.openDialog();
    expect(dialog.getAttribute('role')).to.equal('alertdialog');
    expect(textOf(dialog)).to.contain('The send time has passed').and.to.contain('Overdue one');
    await f.confirm('Edit');
    expect(edits.map(({ detail }) => detail.ids)).to.deep.equal([[f.row('Overdue one').id]]);
    expect(f.row('Overdue one').status).to.equal('Stopped');
  });
});

describe('campaign-list: delete and undo', () => {
  const deleteDraft = async (f: ListFixture) => {
    const { id } = f.row('Draft one');
    await f.choose('Draft one', 'Delete');
    await f.confirm('Delete');
    await f.settle();
    return id;
  };

  it('states the consequence, and that a waiting one will not go out', async () => {
    const f = await mountList();
    await f.choose('Waiting one', 'Delete');
    const dialog = await f.openDialog();
    expect(textOf(dialog)).to.contain('Delete Waiting one?').and.to.contain('statistics go too').and.to.contain('will not go out');
    expect(textOf(dialog)).to.contain("can't be undone after 5 seconds");
    await f.confirm('Cancel');
    expect(f.hasRow('Waiting one')).to.equal(true);
  });

  it('locks the row meanwhile: what its menu offers is refused and says why', async () => {
    const f = await mountList();
    await f.choose('Waiting one', 'Delete');
    await f.confirm('Delete');
    await until(() => f.row('Waiting one').status === 'Deleting…');
    const wait = 'Another action is under way here. Wait until it is done.';
    const heard = f.listen(['campaign-delete', 'campaign-duplicate', 'campaign-edit', 'campaign-stop']);
    for (const item of ['Edit', 'Duplicate', 'Delete']) {
      const entry = await f.menuItem('Waiting one', item);
      expect(entry.getAttribute('aria-disabled'), item).to.equal('true');
      expect(textOf(entry), item).to.contain(wait);
      entry.click();
      f.root.querySelector<HTMLElement>('#menu')!.hidePopover();
    }
    expect(descriptionOf(f.row('Waiting one').button('Stop'))).to.equal(wait);
    f.row('Waiting one').button('Stop').click();
    await f.settle();
    expect([heard.length, f.dialog]).to.deep.equal([0, null]);
    f.press('button', 'Undo');
    await f.settle();
    expect((await f.menuItem('Waiting one', 'Delete')).getAttribute('aria-disabled')).to.equal('false');
  });

  it('is not sent when it is undone', async () => {
    const f = await mountList();
    const sent = f.simulation.faults.add({ method: 'execute', times: Infinity });
    const id = await deleteDraft(f);
    expect(f.notices.join()).to.contain('Draft one');
    f.press('button', 'Undo');
    await f.pass(10_000);
    expect(f.simulation.campaign(id)).not.to.equal(undefined);
    expect(f.row('Draft one').status).to.equal('Draft');
    expect(sent.hits).to.equal(0);
    expect(f.notices).to.deep.equal([]);
  });

  it('is sent once when it is not undone', async () => {
    const f = await mountList();
    const sent = f.simulation.faults.add({ method: 'execute', times: Infinity });
    const removed = f.listen(['campaign-removed']);
    const id = await deleteDraft(f);
    await f.pass(4_900);
    expect(sent.hits).to.equal(0);
    await f.pass(200);
    await until(() => !f.hasRow(id));
    await f.pass(10_000);
    expect(sent.hits).to.equal(1);
    expect(removed.map(({ detail }) => detail)).to.deep.equal([{ ids: [id] }]);
    expect(f.footer).to.contain('9 campaigns');
  });

  it('is sent at once when the page hides, and never twice', async () => {
    const f = await mountList();
    const sent = f.simulation.faults.add({ method: 'execute', times: Infinity });
    const id = await deleteDraft(f);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    expect(sent.hits).to.equal(1);
    await f.pass(10_000);
    expect(sent.hits).to.equal(1);
    expect(f.simulation.campaign(id)).to.equal(undefined);
  });

  it('is sent at once without an undo window', async () => {
    const f = await mountList({ provider: { undoSeconds: 0 } });
    const id = await deleteDraft(f);
    await until(() => !f.hasRow(id));
  });
});

describe('campaign-list: an unknown status, channel, launch type', () => {
  it('shows them neutrally and read-only', async () => {
    const odd = { ...healthy, name: 'Odd', status: 'paused', channel: 'fax', launchType: 'lunar' } as unknown as (typeof oneOfEach)[number];
    const f = await mountList({ seed: [odd, ...oneOfEach] });
    const row = f.row('Odd');
    expect([row.status, row.text('Channel'), row.text('Launch type')]).to.deep.equal([
      'Unknown (paused)',
      'Unknown (fax)',
      'Unknown (lunar)',
    ]);
    for (const item of ['Edit', 'Duplicate', 'Delete']) {
      expect((await f.menuItem('Odd', item)).getAttribute('aria-disabled')).to.equal('true');
      f.get('menu').hidePopover();
    }
    expect(find(row.cell('Actions'), 'button', 'Info')).not.to.equal(null);
    expect(findAll(row.cell('Actions'), 'button').map(nameOf)).to.deep.equal(['Analytics', 'Info', 'More']);
    expect(get(f.row(firstOf('draft')).cell('Actions'), 'button', 'More')).not.to.equal(null);
  });
});
