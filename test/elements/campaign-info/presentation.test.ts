import { setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import type { SeedCampaign } from '../../../mocks/simulation.ts';
import { findAll, textOf } from '../../helpers/queries.ts';
import { type InfoFixture, id, mountInfo, until } from './fixture.ts';

const wide = { width: 1200, height: 800 };
const narrow = { width: 400, height: 760 };
const other: SeedCampaign = { id: 'cmp-2', name: 'Winter sale' };

/** A page with two buttons that open, as rows of a list do. */
async function page(
  presentation: string,
  options: Parameters<typeof mountInfo>[1] = {},
): Promise<{ f: InfoFixture; first: HTMLElement; second: HTMLElement }> {
  const f = await mountInfo({ status: 'ready' }, { following: true, others: [other], attributes: { presentation }, ...options });
  const button = (which: string) => {
    const element = document.createElement('button');
    element.textContent = `Open ${which}`;
    element.addEventListener('click', () => f.open(which));
    f.provider.before(element);
    return element;
  };
  await f.settle();
  return { f, first: button(id), second: button('cmp-2') };
}

/** Motion ends at once; what goes on for ever goes on. */
function finishMotion(f: InfoFixture): void {
  for (const animation of f.root.getAnimations()) if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
}

async function click(f: InfoFixture, button: HTMLElement): Promise<void> {
  button.focus();
  button.click();
  await until(() => f.dialog?.open && f.isReady);
  await f.settle();
  finishMotion(f);
}

const key = (f: InfoFixture, name: string) => {
  const target = f.root.activeElement ?? f.dialog!;
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));
};

describe('campaign-info: presentation', () => {
  afterEach(() => setViewport(wide));
  before(() => setViewport(wide));

  it('stands in the flow by default, and says when nothing is open', async () => {
    const f = await mountInfo({}, { following: true });
    await f.settle();
    expect(f.text).to.equal('No campaign is open');
    expect(f.state('empty')).to.equal(true);
    f.open(id);
    await until(() => f.isReady && f.title === 'Autumn sale');
    expect(f.dialog).to.equal(null);
    expect(getComputedStyle(f.info).display).to.equal('block');
    await f.press('Close');
    expect(f.store.view.open).to.equal(null);
    expect(f.text).to.equal('No campaign is open');
  });

  it('has no Close in the flow when the host says which campaign', async () => {
    const f = await mountInfo();
    expect(f.buttons('Close')).to.be.empty;
  });

  for (const [presentation, size] of [
    ['sheet', wide],
    ['sheet', narrow],
  ] as const)
    it(`opened by an address (${size.width} px), it takes the focus, and gives it to what is around it`, async () => {
      await setViewport(size);
      const { f } = await page(presentation);
      const main = document.createElement('main');
      main.tabIndex = -1;
      f.provider.before(main);
      main.append(f.provider);
      await f.settle();
      (document.activeElement as HTMLElement | null)?.blur();
      f.open(id);
      await until(() => f.dialog?.open && f.isReady);
      await f.settle();
      expect(f.root.activeElement?.id).to.equal('title');
      key(f, 'Escape');
      f.store.setView({ open: null });
      await until(() => !f.dialog);
      expect(document.activeElement).to.equal(main);
      document.body.append(f.provider);
      main.remove();
    });

  it('shows other panes to others', async () => {
    const { f } = await page('sheet');
    f.store.setView({ open: { id, pane: 'editor' } });
    await f.settle();
    expect(f.dialog).to.equal(null);
  });

  it('is a sheet of 420 px at the inline end; focus goes in and comes back', async () => {
    const { f, first } = await page('sheet');
    await click(f, first);
    const box = f.dialog!.getBoundingClientRect();
    expect(f.dialog!.matches(':modal')).to.equal(false);
    expect([Math.round(box.width), Math.round(box.right), box.top, box.height]).to.deep.equal([420, innerWidth, 0, innerHeight]);
    expect(f.focused).to.equal('Autumn sale');
    await f.press('Close');
    expect(f.dialog).to.equal(null);
    expect(f.store.view.open).to.equal(null);
    expect(document.activeElement).to.equal(first);
  });

  it('closes the sheet with Esc, but not when a menu takes it', async () => {
    const { f, first } = await page('sheet');
    await click(f, first);
    f.button('More').focus();
    f.button('More').click();
    await until(() => f.find('menuitem', /^Delete/));
    key(f, 'Escape');
    await f.settle();
    expect(f.dialog).not.to.equal(null);
    f.root.querySelector<HTMLElement>('#more')!.hidePopover();
    f.button('Edit').focus();
    key(f, 'Escape');
    await f.settle();
    expect(f.dialog).to.equal(null);
    expect(document.activeElement).to.equal(first);
  });

  it('closes the sheet with Esc from an element of ours that it may hide, not from the page, a field with text or an open menu', async () => {
    const { f, first } = await page('sheet');
    const list = document.createElement('campaign-list');
    const field = document.createElement('input');
    field.placeholder = 'Search';
    const menu = document.createElement('div');
    menu.popover = 'manual';
    list.append(field);
    f.provider.append(list, menu);
    const press = async (target: HTMLElement) => {
      target.focus();
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
      await f.settle();
    };
    await click(f, first);
    await press(first);
    field.value = 'sale';
    await press(field);
    field.value = '';
    menu.showPopover();
    await press(field);
    expect(f.dialog).not.to.equal(null);
    menu.hidePopover();
    await press(field);
    expect(f.dialog).to.equal(null);
    expect(document.activeElement === field, 'the focus stays').to.equal(true);
    first.focus();
  });

  it('takes the focus again for another campaign, and gives it back to what opened that', async () => {
    const { f, first, second } = await page('sheet');
    await click(f, first);
    await click(f, second);
    await until(() => f.title === 'Winter sale');
    expect(f.focused).to.equal('Winter sale');
    await f.press('Close');
    expect(document.activeElement).to.equal(second);
  });

  it('leaves the focus where the user moved it meanwhile', async () => {
    const { f, first, second } = await page('sheet');
    await click(f, first);
    second.focus();
    f.open(null);
    await f.settle();
    expect(document.activeElement).to.equal(second);
  });

  it('is a modal dialog in a narrow viewport, and changes over with it', async () => {
    await setViewport(narrow);
    const { f, first } = await page('sheet');
    await click(f, first);
    expect(f.dialog!.matches(':modal')).to.equal(true);
    expect(f.dialog!.getBoundingClientRect().width).to.equal(innerWidth);
    // What speaks is inside, because the rest of the page is inert.
    expect(f.dialog!.querySelector('[role=status][aria-live]')).not.to.equal(null);
    await setViewport(wide);
    await until(() => f.dialog && !f.dialog.matches(':modal'));
    expect(f.store.view.open).to.deep.equal({ id, pane: 'info' });
    f.dialog!.focus();
    await f.press('Close');
    expect(document.activeElement).to.equal(first);
  });

  it('can be a dialog, closed by the browser as by its button', async () => {
    const { f, first } = await page('dialog');
    await click(f, first);
    expect(f.dialog!.matches(':modal')).to.equal(true);
    expect(f.dialog!.getAttribute('aria-labelledby')).to.equal('title');
    f.dialog!.close();
    await until(() => f.store.view.open === null);
    await f.settle();
    expect(document.activeElement).to.equal(first);
    await click(f, first);
    await f.press('Close');
    expect(document.activeElement).to.equal(first);
  });

  it('closes a campaign named by the host by forgetting it', async () => {
    const f = await mountInfo({}, { attributes: { presentation: 'sheet' } });
    await f.press('Close');
    expect(f.dialog).to.equal(null);
    expect(f.info.campaignId).to.equal(null);
  });

  it('leaves the undo of other deletions to whoever began them', async () => {
    const { f, first } = await page('sheet');
    await click(f, first);
    const deletion = f.store.execute({ type: 'delete', targets: [{ id: 'cmp-2' }], undoable: true });
    await f.settle();
    expect(f.find('button', 'Undo')).to.equal(null);
    f.store.undo(f.store.held[0]!.key);
    await deletion;
  });

  it('announces in the dialog it shows', async () => {
    const { f, first } = await page('dialog');
    await click(f, first);
    f.simulation.update(id, { status: 'waiting', launchType: 'schedule', sendAt: '2026-11-12T09:00:00Z' });
    await until(() => f.said === 'Autumn sale: Waiting');
  });

  it('keeps every control in reach of the Tab key, at least 24 px', async () => {
    const f = await mountInfo({ status: 'failed', template: null });
    await until(() => f.buttons('Fix').length > 0);
    for (const button of findAll(f.root, 'button')) {
      expect(button.tabIndex, textOf(button)).to.equal(0);
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), textOf(button)).to.be.at.least(24);
    }
  });
});

const states: Readonly<Record<string, { seed?: SeedCampaign; options?: Parameters<typeof mountInfo>[1] }>> = {
  ready: { seed: { status: 'ready', description: 'To all', tags: ['sale'] } },
  failed: {
    seed: {
      status: 'failed',
      template: null,
      failureReasons: [{ code: 'template-missing', group: 'templates', at: '2026-11-10T08:00:00Z' }],
    },
  },
  running: { seed: { status: 'running', progress: { sent: 100, total: 1000 } } },
  overdue: { seed: { status: 'stopped', launchType: 'schedule', sendAt: '2026-11-10T08:00:00Z' } },
  loading: { options: { wait: false, arrange: ({ simulation }) => void simulation.faults.add({ method: 'get', hold: 'request' }) } },
  error: { options: { wait: false, arrange: ({ simulation }) => void simulation.faults.add({ method: 'get', kind: 'forbidden' }) } },
  sheet: { seed: { status: 'waiting' }, options: { attributes: { presentation: 'sheet' } } },
};

describe('campaign-info: accessibility', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const [name, { seed, options }] of Object.entries(states))
      it(`has no violations: ${name}, ${scheme}`, async () => {
        const f = await mountInfo(seed, options);
        f.provider.style.colorScheme = scheme;
        f.info.style.colorScheme = scheme;
        await f.settle();
        finishMotion(f);
        const { violations } = await axe.run(f.info, { rules: { region: { enabled: false } } });
        expect(violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`)).to.deep.equal([]);
      });
});

describe('campaign-info: languages', () => {
  for (const [locale, words] of Object.entries({
    de: { launch: 'Starten', field: 'Vorlage', unset: 'Nicht gewählt' },
    ar: { launch: 'إطلاق', field: 'القالب', unset: 'لم يتم الاختيار' },
  }))
    it(`speaks ${locale}, without a word of English`, async () => {
      const f = await mountInfo({ status: 'ready', template: null, name: '123', contactList: null }, { provider: { locale } });
      await until(() => f.label('template') === words.field);
      expect(f.value('template')).to.equal(words.unset);
      expect(f.root.querySelector('.root')?.getAttribute('dir')).to.equal(locale === 'ar' ? 'rtl' : 'ltr');
      const left = f.text.match(/\b(the|Not|Launch|Created|Check|Template|Copy)\b/);
      expect(left).to.equal(null);
      if (locale === 'ar') {
        const label = f.row('template')!.querySelector('dt')!.getBoundingClientRect();
        expect(label.left).to.be.greaterThan(f.row('template')!.querySelector('dd')!.getBoundingClientRect().left);
      }
    });

  it('fires campaign-ready once, when a campaign shows', async () => {
    const heard: string[] = [];
    const arrange = ({ info, provider }: InfoFixture) =>
      provider.addEventListener('campaign-ready', () =>
        heard.push(info.shadowRoot!.textContent.includes('Autumn sale') ? 'shown' : 'too early'),
      );
    const f = await mountInfo({}, { arrange });
    f.provider.locale = 'de';
    await until(() => f.label('template') === 'Vorlage');
    expect(heard).to.deep.equal(['shown']);
  });

  it('changes the language while open', async () => {
    const f = await mountInfo();
    f.provider.locale = 'de';
    await until(() => f.label('template') === 'Vorlage');
    expect(f.reads).to.have.length(1);
  });
});
