/** Whatever is done, in whatever order: what is shown, what the store knows and what the backend holds agree, and the status table is kept. */
import { expect } from 'chai';
import * as fc from 'fast-check';
import { isStatus, statusTable } from '../../../src/domain/status.ts';
import { textOf } from '../../helpers/queries.ts';
import { type EditorFixture, draft, mountEditor } from './editor-fixture.ts';

const hour = 3_600_000;
let keys = 0;

const can = (page: EditorFixture) => page.isShown && !page.dialog && page.root.querySelector('.rows') !== null;
const onStep = async (page: EditorFixture, step: 'What' | 'When') => {
  if (can(page)) await page.goTo(step);
  return can(page) && page.step.endsWith(step);
};
const command = (type: 'stop' | 'launch' | 'restart') => ({
  name: type,
  run: async (page: EditorFixture) => {
    await page.store.execute({ type, targets: [{ id: page.ids[0]! }] });
    await page.settle();
  },
});

const acts = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }).map((text) => ({
    name: `name ${JSON.stringify(text)}`,
    run: async (page: EditorFixture) => void ((await onStep(page, 'What')) && (await page.type('name', `N${text}`))),
  })),
  fc.constantFrom('manual', 'schedule', 'recurring').map((type) => ({
    name: `launch type ${type}`,
    run: async (page: EditorFixture) => void ((await onStep(page, 'When')) && (await page.choose('launchType', type))),
  })),
  fc.integer({ min: -3, max: 60 }).map((hours) => ({
    name: `in ${hours} h`,
    async run(page: EditorFixture) {
      if (!(await onStep(page, 'When')) || !page.shownFields.includes('sendAt')) return;
      const [date = '', time = ''] = new Date(page.clock.now() + hours * hour).toISOString().split('T');
      await page.setTime(date, time.slice(0, 5));
    },
  })),
  fc.constant({ name: 'Ctrl+S', run: async (page: EditorFixture) => void (can(page) && (await page.key('s', { ctrlKey: true }))) }),
  fc.constant({
    name: 'Finish',
    run: async (page: EditorFixture) => void ((await onStep(page, 'When')) && (await page.press('Finish'))),
  }),
  fc.constant({ name: 'open', run: async (page: EditorFixture) => void (!page.dialog && (await page.open())) }),
  fc.constant({
    name: 'edited elsewhere',
    async run(page: EditorFixture) {
      await page.simulation
        .save({ draft: true, description: `D${keys}` }, { id: page.ids[0]!, idempotencyKey: `k${(keys += 1)}` })
        .catch(() => {});
      await page.settle();
    },
  }),
  fc.constant(command('stop')),
  fc.constant(command('launch')),
  fc.constant(command('restart')),
  fc
    .constantFrom(0.5, 30)
    .map((hours) => ({ name: `${hours} h pass`, run: (page: EditorFixture) => page.pass(hours * hour, hours * hour) })),
);

/** Takes every conflict as ours, so that the way goes on. */
async function settleDialogs(page: EditorFixture): Promise<void> {
  for (let n = 0; page.dialog && n < 5; n += 1) {
    for (const radio of page.dialog.querySelectorAll<HTMLInputElement>('input[aria-label$="Yours"]')) radio.click();
    await page.settle();
    [...page.dialog.querySelectorAll<HTMLButtonElement>('.buttons button')].at(-1)!.click();
    await page.settle();
  }
}

function check(page: EditorFixture): void {
  const id = page.ids[0]!;
  const truth = page.campaign(id);
  const row = isStatus(truth.status) ? statusTable[truth.status] : null;
  expect(row, `status ${truth.status}`).to.not.equal(null);
  if (truth.status !== 'draft') expect(row!.launchTypes, truth.status).to.include(truth.launchType);
  const known = page.store.peek(id);
  if (known) expect([known.version, known.status]).to.deep.equal([truth.version, truth.status]);
  if (!page.isShown) return;
  const mayEdit = page.store.can(truth, 'edit').ok;
  expect(page.editor.matches(':state(readonly)'), `locked when ${truth.status}`).to.equal(!mayEdit);
  expect(textOf(page.root.querySelector('.head .badge')).toLowerCase()).to.equal(truth.status);
  if (!page.editor.matches(':state(dirty)') && mayEdit)
    expect(textOf(page.root.querySelector('#editor-title'))).to.equal(textOf(document.createTextNode(truth.name)));
}

describe('campaign-editor: laws', () => {
  it('keeps form, store and backend agreeing through any sequence', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 3, maxLength: 9 }), async (sequence) => {
        const page = await mountEditor({ seed: [draft] });
        try {
          await page.open();
          for (const act of sequence) {
            await act.run(page);
            await settleDialogs(page);
            await page.settle();
            check(page);
          }
        } finally {
          page.provider.remove();
          await page.settle();
          page.simulation.dispose();
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('can be lived in by keyboard alone', async () => {
    const page = await mountEditor({ seed: 'empty' });
    page.editor.show();
    await page.settle();
    const press = async (key: string, options?: KeyboardEventInit) => {
      await page.key(key, options);
    };
    // Typing and arrows inside native controls are the browser's; what is ours is where the focus is and what the keys of ours do.
    const field = () => page.root.activeElement as HTMLInputElement;
    expect(page.focused).to.equal('name');
    field().value = 'By keyboard';
    field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await press('s', { ctrlKey: true });
    expect(page.focused).to.equal('channel');
    field().click();
    await page.settle();
    await press('s', { metaKey: true });
    expect(page.campaign()).to.include({ name: 'By keyboard', channel: 'email' });
    await press('Escape');
    expect(page.isShown).to.equal(false);
    const focusable = [...page.root.querySelectorAll<HTMLElement>('.sheet :is(button, input, select, textarea)')];
    expect(focusable.every((each) => each.tabIndex >= 0)).to.equal(true);
  });
});
