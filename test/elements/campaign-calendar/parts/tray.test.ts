import '../../../../src/define/campaign-editor.ts';
import { expect } from 'chai';
import type { CampaignEditorElement } from '../../../../src/elements/campaign-editor/campaign-editor-element.ts';
import { findAll, get, textOf } from '../../../helpers/queries.ts';
import { many } from '../../../helpers/seeds.ts';
import { until } from '../../../helpers/until.ts';
import { type PartsFixture, mountParts, waiting } from './fixture.ts';

const ready = (count: number) => many(count, { status: 'ready', launchType: 'manual', sendAt: null }, 'Ready');
const items = (f: PartsFixture) => [...f.tray.querySelectorAll<HTMLElement>('[data-tray-item]')];

describe('campaign-calendar: the tray', () => {
  it('lists what is ready, counts it, and shows more on demand', async () => {
    const f = await mountParts({ seed: [waiting, ...ready(70)] });
    expect(textOf(get(f.tray, 'heading'))).to.equal('Ready, without a time');
    expect(textOf(f.tray)).to.contain('70');
    expect(items(f).length).to.equal(50);
    expect(textOf(items(f)[0])).to.match(/^Email ?Ready 001$/);
    get(f.tray, 'button', 'Show 20 more').click();
    await until(() => items(f).length === 70);
    expect(findAll(f.tray, 'button', /^Show/)).to.be.empty;
  });

  it('says when nothing is there', async () => {
    const f = await mountParts({ seed: [waiting] });
    expect(textOf(f.tray)).to.contain('No campaign is ready without a time.');
  });

  it('shows that it loads, and its error with a way to try again', async () => {
    const f = await mountParts({
      seed: ready(3),
      wait: false,
      arrange: ({ simulation }) => void simulation.faults.add({ method: 'list', kind: 'forbidden', times: 1 }),
    });
    await until(() => f.tray?.querySelector('[role=alert]'));
    expect(textOf(f.tray)).to.contain('You are not allowed');
    get(f.tray, 'button', 'Retry').click();
    await until(() => items(f).length === 3);
  });

  it('walks by arrows with one stop of the Tab key, and moves by M or its button', async () => {
    const f = await mountParts({ seed: ready(5) });
    items(f)[0]!.focus();
    for (const [key, index] of [
      ['ArrowDown', 1],
      ['End', 4],
      ['ArrowDown', 0],
      ['Home', 0],
    ] as const) {
      f.key(key);
      await f.settle();
      expect(items(f).indexOf(f.focused!), key).to.equal(index);
      expect(items(f).filter(({ tabIndex }) => tabIndex === 0).length, key).to.equal(1);
    }
    f.key('m');
    const dialog = await until(() => f.dialog);
    expect(textOf(get(dialog, 'heading'))).to.equal('Give Ready 001 a time');
    get(dialog, 'button', 'Cancel').click();
    await until(() => !f.dialog);
    expect(f.focused).to.equal(items(f)[0]);
    findAll(f.tray, 'button', 'Move to…')[2]!.click();
    expect(textOf(get(await until(() => f.dialog), 'heading'))).to.equal('Give Ready 003 a time');
  });

  it('opens the info of an item', async () => {
    const f = await mountParts({ seed: ready(2) });
    items(f)[1]!.click();
    expect(f.store.view.open).to.deep.equal({ id: f.calendar.model!.tray.items[1]!.id, pane: 'info' });
  });

  it('knows which campaign an element of it stands for', async () => {
    const f = await mountParts({ seed: ready(2) });
    const { parts } = f.calendar;
    expect(parts.trayItemFor(items(f)[1]!.querySelector('.name')!)?.name).to.equal('Ready 002');
    expect(parts.trayItemFor(f.tray)).to.equal(null);
  });

  it('refuses to put one into the past, and what may not be edited', async () => {
    const f = await mountParts({ seed: ready(1), provider: { permissions: {} } });
    const [item] = f.calendar.model!.tray.items;
    expect(f.calendar.parts.place(item!, '2026-11-09T08:00:00Z')).to.equal(false);
    await until(() => textOf(f.root.querySelector('.notices')).includes('This time has passed'));
    f.provider.permissions = { edit: false };
    await f.settle();
    expect(f.calendar.parts.place(item!, '2026-11-20T08:00:00Z')).to.equal(false);
    await until(() => textOf(f.root.querySelector('.notices')).includes('You are not allowed'));
    expect(f.store.view.open).to.equal(null);
  });

  it('lets a host take over', async () => {
    const f = await mountParts({ seed: ready(1) });
    const heard = f.listen('campaign-edit', true);
    expect(f.calendar.parts.place(f.calendar.model!.tray.items[0]!, '2026-11-20T08:00:00.000Z')).to.equal(true);
    expect(heard[0]?.detail.sendAt).to.equal('2026-11-20T08:00:00.000Z');
    expect(f.store.view.open).to.equal(null);
  });

  it('opens the editor at the send time, with the launch type and the time filled in and nothing saved', async () => {
    const f = await mountParts({ seed: ready(1) });
    const editor = document.createElement('campaign-editor') as CampaignEditorElement;
    f.provider.append(editor);
    await f.settle();
    const [item] = f.calendar.model!.tray.items;
    f.calendar.parts.place(item!, '2026-11-20T08:00:00.000Z');
    const field = (type: string) => editor.renderRoot.querySelector<HTMLInputElement>(`[data-field=sendAt] input[type=${type}]`);
    await until(() => field('date'));
    expect([field('date')!.value, field('time')!.value]).to.deep.equal(['2026-11-20', '10:00']);
    expect(editor.renderRoot.querySelector<HTMLInputElement>('[data-field=launchType] :checked')!.value).to.equal('schedule');
    await until(() => editor.shadowRoot!.activeElement === field('date'));
    expect(f.simulation.campaign(item!.id)).to.include({ status: 'ready', launchType: 'manual', sendAt: null });
    f.store.storage.remove(`draft:${item!.id}`);
  });
});
