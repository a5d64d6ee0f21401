import { expect } from 'chai';
import { textOf } from '../../helpers/queries.ts';
import type { CampaignDataSource } from '../../../src/data/data-source.ts';
import type { CampaignEditorElement } from '../../../src/elements/campaign-editor/campaign-editor-element.ts';
import { at, draft, healthy, mountEditor, waiting } from './editor-fixture.ts';

describe('campaign-editor: a new campaign', () => {
  it('comes to exist as a draft past the first Next step, and not before', async () => {
    const page = await mountEditor({ seed: 'empty' });
    page.editor.show();
    await page.settle();
    expect(page.isShown).to.equal(true);
    expect(page.focused).to.equal('name');
    await page.type('name', 'Spring');
    await page.choose('channel', 'email');
    expect(page.simulation.size).to.equal(0);
    await page.press('Next step');
    expect(page.simulation.size).to.equal(1);
    expect(page.campaign()).to.include({ name: 'Spring', channel: 'email', status: 'draft' });
    expect(page.step).to.contain('Whom');
    expect(page.store.view.open).to.deep.equal({ id: page.ids[0], pane: 'editor' });
  });

  it('says what is missing: beside the fields, counted and linked at the top, focus on the first', async () => {
    const page = await mountEditor({ seed: 'empty' });
    await page.open('');
    await page.press('Next step');
    expect(page.summary).to.deep.equal(['Name: Give it a name.', 'Channel: Choose a channel.']);
    expect(page.problem('name')).to.equal('Give it a name.');
    expect(page.focused).to.equal('name');
    const input = page.get('textbox', 'Name');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(input.getAttribute('aria-describedby')).to.equal('problem-name');
    expect(page.said).to.equal('2 things to correct');
    await page.press(/Choose a channel/);
    expect(page.focused).to.equal('channel');
    await page.choose('channel', 'sms');
    expect(page.summary).to.deep.equal(['Name: Give it a name.']);
    expect(page.simulation.size).to.equal(0);
  });

  it('goes the whole way to a recurring campaign and says what will happen', async () => {
    const page = await mountEditor({ seed: 'empty' });
    await page.open('');
    await page.type('name', 'Spring');
    await page.choose('channel', 'viber');
    await page.pick('template', 'welcome');
    await page.press('Next step');
    await page.pick('contactList', 'vip');
    await page.press('Next step');
    expect(page.problem('senderName')).to.contain('needed');
    await page.pick('senderName', 'brandshop');
    await page.press('Next step');
    await page.choose('launchType', 'recurring');
    await page.setTime('2026-12-01', '10:00');
    expect(page.sentence).to.equal('Goes to 1,240 contacts on Tue, 1 Dec 2026, 10:00 Kyiv (UTC+2), then every week.');
    await page.press('Finish');
    expect(page.campaign()).to.deep.include({
      status: 'waiting',
      launchType: 'recurring',
      sendAt: '2026-12-01T08:00:00.000Z',
      recurrence: { rule: 'FREQ=WEEKLY', until: null },
    });
    expect(page.isShown).to.equal(false);
    expect(page.store.view.open).to.equal(null);
  });

  it('asks before it sends at once, and tells the page first', async () => {
    const page = await mountEditor({ seed: [{ ...draft, launchType: 'now' }] });
    await page.open();
    await page.goTo('When');
    const heard: unknown[] = [];
    page.provider.addEventListener('campaign-launch', (event) => heard.push((event as CustomEvent).detail));
    await page.press('Finish');
    expect(heard).to.deep.equal([{ ids: page.ids }]);
    expect(page.campaign().status).to.equal('draft');
    expect(page.dialog!.textContent).to.contain('1,240 contacts at once');
    await page.answer('Launch');
    expect(page.campaign().status).to.equal('running');
    expect(page.isShown).to.equal(false);
  });

  it('promises nobody what the check says cannot start', async () => {
    const page = await mountEditor({ seed: [{ ...draft, launchType: 'schedule', sendAt: at(24), template: null }] });
    await page.open();
    await page.goTo('When');
    for (const launchType of ['now', 'manual', 'schedule', 'recurring']) {
      await page.choose('launchType', launchType);
      expect(page.sentence, launchType).not.to.contain('1,240');
      expect(page.sentence, launchType).to.contain('listed here');
    }
  });

  it('asks in the review for what is undecided of the time', async () => {
    const page = await mountEditor({ seed: [draft] });
    await page.open();
    await page.goTo('When');
    expect(page.sentence).to.contain('Choose how and when it starts');
    await page.choose('launchType', 'schedule');
    await page.setTime('2027-10-31', '03:30');
    expect(page.sentence).to.contain('Choose which 03:30 is meant');
  });

  it('shows the reasons when what was to start at once could not', async () => {
    const page = await mountEditor({ seed: [{ ...draft, launchType: 'now', template: null }] });
    await page.open();
    await page.goTo('When');
    await page.press('Finish');
    expect(page.dialog!.textContent).to.contain('will not start').and.not.to.contain('contacts');
    await page.answer('Launch');
    expect(page.campaign().status).to.equal('failed');
    expect(page.isShown).to.equal(true);
    expect(page.focused).to.equal('template');
    expect(page.problem('template')).to.equal('No template is selected. Select one.');
  });
});

describe('campaign-editor: what exists', () => {
  it('sends only what changed', async () => {
    const page = await mountEditor({ http: true });
    await page.open();
    await page.type('description', 'Hello');
    await page.press('Save draft');
    const sent = page.http!.sent.find(({ method }) => method === 'PATCH');
    expect(sent?.status).to.equal(200);
    expect(page.campaign().description).to.equal('Hello');
    expect(page.said).to.equal('Saved');
    await page.press('Save draft');
    expect(page.http!.sent.filter(({ method }) => method === 'PATCH')).to.have.length(1);
  });

  it('saves by Ctrl+S: a draft stays one, what waits goes on waiting', async () => {
    for (const [seed, status] of [
      [draft, 'draft'],
      [waiting, 'waiting'],
    ] as const) {
      const page = await mountEditor({ seed: [seed] });
      await page.open();
      await page.type('name', 'Renamed');
      const event = await page.key('s', { ctrlKey: true });
      expect(event.defaultPrevented).to.equal(true);
      expect(page.campaign()).to.include({ name: 'Renamed', status });
      expect(page.isShown).to.equal(true);
    }
  });

  it('asks before it makes a draft of what waits', async () => {
    const page = await mountEditor({ seed: [waiting] });
    await page.open();
    await page.type('name', 'Renamed');
    await page.press('Save draft');
    expect(page.campaign().status).to.equal('waiting');
    await page.answer('Cancel');
    expect(page.campaign().name).to.equal('Waiting one');
    await page.press('Save draft');
    await page.answer('Save draft');
    expect(page.campaign()).to.include({ name: 'Renamed', status: 'draft' });
  });

  it('saves what waits by its own button, without a question', async () => {
    const page = await mountEditor({ seed: [waiting] });
    await page.open();
    await page.type('name', 'Renamed');
    await page.press('Save');
    expect(page.campaign()).to.include({ name: 'Renamed', status: 'waiting' });
    expect(page.isShown).to.equal(true);
    expect(page.dialog).to.equal(null);
  });

  for (const [status, more, says] of [
    ['stopped', { launchType: 'schedule', sendAt: at(24) }, 'it leaves the calendar'],
    ['failed', { launchType: 'manual' }, 'the reasons why it failed are gone'],
  ] as const)
    it(`asks before it makes a draft of what is ${status}, also by Ctrl+S and on leaving`, async () => {
      const page = await mountEditor({ seed: [{ ...draft, status, ...more }] });
      await page.open();
      await page.type('name', 'Renamed');
      expect(page.find('button', 'Save')).to.equal(null);
      await page.press('Save draft');
      expect(textOf(page.dialog)).to.contain(says);
      await page.answer('Cancel');
      await page.key('s', { ctrlKey: true });
      expect(textOf(page.dialog)).to.contain(says);
      await page.answer('Cancel');
      await page.key('Escape');
      expect(textOf(page.dialog)).to.contain(says);
      await page.answer('Keep editing');
      expect(page.campaign()).to.include({ name: 'Draft one', status });
      await page.press('Save draft');
      await page.answer('Save draft');
      expect(page.campaign()).to.include({ name: 'Renamed', status: 'draft' });
    });

  it('opens at the send time when that has passed', async () => {
    const page = await mountEditor({ seed: [{ ...waiting, status: 'stopped', sendAt: at(-5) }] });
    await page.open();
    expect(page.step).to.contain('When');
    expect(page.focused).to.equal('sendAt');
    expect(page.problem('sendAt')).to.contain('has passed');
  });

  it('opens at the field a Fix elsewhere leads to', async () => {
    const page = await mountEditor({ seed: [{ ...draft, status: 'failed', launchType: 'manual' }] });
    const campaignId = page.ids[0]!;
    const detail = { type: 'contactList', id: null, campaignId };
    page.provider.dispatchEvent(new CustomEvent('campaign-resource-open', { detail, bubbles: true, composed: true }));
    await page.open();
    expect(page.focused).to.equal('contactList');
  });

  it('follows no event that the page prevented', async () => {
    const page = await mountEditor({ seed: [{ ...draft, status: 'failed', launchType: 'manual' }] });
    const campaignId = page.ids[0]!;
    page.provider.addEventListener('campaign-resource-open', (event) => event.preventDefault());
    page.provider.addEventListener('campaign-edit', (event) => event.preventDefault());
    const tell = (name: string, detail: object) =>
      page.provider.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
    tell('campaign-resource-open', { type: 'contactList', id: null, campaignId });
    tell('campaign-edit', { ids: [campaignId], sendAt: at(5) });
    await page.open();
    expect(page.focused).to.equal('name');
    expect(page.editor.matches(':state(dirty)')).to.equal(false);
  });

  for (const [status, more] of [
    ['running', { launchType: 'now', channel: 'email' }],
    ['done', { launchType: 'now', channel: 'email' }],
  ] as const)
    it(`shows ${status} as text with the reason, and copies it on demand`, async () => {
      const page = await mountEditor({ seed: [{ name: 'Old', status, ...more, ...healthy }] });
      await page.open();
      expect(page.root.querySelector('.rows')).to.equal(null);
      expect(page.body).to.contain('Old').and.to.contain('Welcome');
      expect(page.editor.matches(':state(readonly)')).to.equal(true);
      await page.press('Duplicate');
      expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.equal('Copy of Old');
      await page.press('Save draft');
      expect(page.simulation.size).to.equal(2);
      expect(page.campaign(page.ids[1]!)).to.deep.include({
        name: 'Copy of Old',
        status: 'draft',
        template: healthy.template,
        sendAt: null,
      });
    });

  it('does not let what it does not know be chosen, nor writes it back', async () => {
    const seed = { ...draft, channel: 'rcs', allowedActions: { edit: true as const } };
    const page = await mountEditor({ seed: [seed], http: true });
    await page.open();
    expect(page.row('channel').querySelector<HTMLInputElement>('input[value=rcs]')).to.include({ disabled: true, checked: true });
    await page.type('name', 'Renamed');
    await page.press('Save draft');
    const { body } = page.http!.sent.find(({ method }) => method === 'PATCH')!;
    expect(JSON.stringify(body ?? {})).to.not.contain('rcs');
  });
});

describe('campaign-editor: opened before there is a backend', () => {
  const ways: Readonly<Record<string, (editor: CampaignEditorElement) => void>> = {
    'by its attribute': (editor) => editor.setAttribute('open', ''),
    'by show()': (editor) => editor.show(),
  };
  for (const [way, open] of Object.entries(ways))
    it(`${way}, shows a new campaign once there is one`, async () => {
      const page = await mountEditor();
      const { dataSource } = page.provider;
      page.provider.dataSource = null;
      await page.settle();
      open(page.editor);
      await page.settle();
      expect(page.isShown).to.equal(false);
      page.provider.dataSource = dataSource;
      await page.settle();
      expect([page.isShown, page.editor.open, page.store.view.open]).to.deep.equal([true, true, { id: '', pane: 'editor' }]);
    });

  it('does not come back with the element when it was closed while that was away', async () => {
    const page = await mountEditor();
    await page.open();
    const { store } = page;
    page.editor.remove();
    await page.settle();
    store.setView({ open: null });
    page.provider.append(page.editor);
    await page.settle();
    expect([page.isShown, page.editor.open]).to.deep.equal([false, false]);
  });
});

describe('campaign-editor: leaving', () => {
  it('closes at once when nothing is unsaved', async () => {
    const page = await mountEditor();
    await page.open();
    await page.key('Escape');
    expect(page.isShown).to.equal(false);
    expect(page.store.view.open).to.equal(null);
  });

  it('asks on Esc: keep, discard, save', async () => {
    const page = await mountEditor();
    await page.open();
    await page.type('name', 'Renamed');
    await page.key('Escape');
    await page.answer('Keep editing');
    expect(page.isShown).to.equal(true);
    expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.equal('Renamed');
    await page.key('Escape');
    await page.answer('Save draft');
    expect(page.campaign().name).to.equal('Renamed');
    expect(page.isShown).to.equal(false);
    await page.open();
    await page.type('name', 'Again');
    page.editor.close();
    await page.settle();
    await page.answer('Discard');
    expect(page.campaign().name).to.equal('Renamed');
    expect(page.isShown).to.equal(false);
  });

  it('saves what waits on leaving, and it goes on waiting', async () => {
    const page = await mountEditor({ seed: [waiting] });
    await page.open();
    await page.type('name', 'Renamed');
    await page.key('Escape');
    expect(textOf(page.dialog)).not.to.contain('draft');
    await page.answer('Save');
    expect(page.campaign()).to.include({ name: 'Renamed', status: 'waiting' });
    expect(page.isShown).to.equal(false);
  });

  it('asks when another campaign is opened, and goes there afterwards', async () => {
    const page = await mountEditor({ seed: [draft, { ...draft, name: 'Draft two' }] });
    const [one, two] = page.ids as [string, string];
    await page.open(one);
    const before = page.get<HTMLInputElement>('textbox', 'Name').value;
    await page.type('name', 'Renamed');
    await page.open(two);
    await page.answer('Keep editing');
    expect(page.store.view.open?.id).to.equal(one);
    await page.open(two);
    await page.answer('Save draft');
    expect(page.campaign(one).name).to.equal('Renamed');
    expect(page.store.view.open?.id).to.equal(two);
    expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.not.be.oneOf(['Renamed', before]);
  });

  it('keeps what was typed when the element goes, and offers it again', async () => {
    const page = await mountEditor();
    await page.open();
    await page.type('name', 'Typed');
    page.provider.remove();
    await page.settle();
    document.body.append(page.provider);
    await page.settle();
    expect(page.banners.join()).to.contain('were never saved');
    expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.equal('Draft one');
    await page.press('Restore');
    expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.equal('Typed');
    await page.press('Save draft');
    expect(page.campaign().name).to.equal('Typed');
    await page.open(null);
    await page.open();
    expect(page.banners).to.deep.equal([]);
  });

  it('keeps what was typed into a new campaign over a reload of the page', async () => {
    const before = await mountEditor({ seed: 'empty' });
    await before.open('');
    await before.type('name', 'Typed');
    await before.choose('channel', 'sms');
    const page = await mountEditor({ seed: 'empty', storage: before.storage });
    await page.open('');
    await page.press('Restore');
    expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.equal('Typed');
    await page.press('Next step');
    expect(page.campaign()).to.include({ name: 'Typed', channel: 'sms' });
  });

  describe('of several accounts on one origin', () => {
    const owners: [string, Partial<CampaignDataSource>, boolean][] = [
      ['the same account', { account: async () => ({ id: 'a', timeZone: 'UTC' }) }, true],
      ['another account', { account: async () => ({ id: 'b', timeZone: 'UTC' }) }, false],
      ['another backend', { name: '/other', account: async () => ({ id: 'a', timeZone: 'UTC' }) }, false],
    ];
    for (const [whose, other, isOffered] of owners) {
      it(`offers what was typed ${isOffered ? 'to' : 'not to'} ${whose}`, async () => {
        const before = await mountEditor({ source: { account: async () => ({ id: 'a', timeZone: 'UTC' }) } });
        await before.open();
        await before.type('name', 'Typed');
        const page = await mountEditor({ storage: before.storage, source: other });
        await page.open();
        expect(page.banners.join().includes('were never saved')).to.equal(isOffered);
        expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.equal('Draft one');
      });
    }

    it('keeps what was typed before the account was known for it alone', async () => {
      let answer = () => {};
      const account = () =>
        new Promise<{ id: string; timeZone: string }>((resolve) => (answer = () => resolve({ id: 'a', timeZone: 'UTC' })));
      const before = await mountEditor({ source: { account } });
      await before.open();
      await before.type('name', 'Typed');
      answer();
      await before.settle();
      for (const [id, isOffered] of [
        ['a', true],
        ['b', false],
      ] as const) {
        const page = await mountEditor({ storage: before.storage, source: { account: async () => ({ id, timeZone: 'UTC' }) } });
        await page.open();
        expect(page.banners.join().includes('were never saved'), id).to.equal(isOffered);
      }
    });
  });

  it('survives being moved in the document', async () => {
    const page = await mountEditor();
    await page.open();
    await page.type('name', 'Typed');
    const box = document.createElement('div');
    page.provider.append(box);
    box.append(page.editor);
    await page.settle();
    expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.equal('Typed');
    expect(page.sheet.matches(':modal')).to.equal(true);
  });

  it('stops the page from closing only while something is unsaved', async () => {
    const page = await mountEditor();
    await page.open();
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).to.equal(false);
    await page.type('name', 'Typed');
    expect(leave()).to.equal(true);
    await page.press('Save draft');
    expect(leave()).to.equal(false);
  });
});
