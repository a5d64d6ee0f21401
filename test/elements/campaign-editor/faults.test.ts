/** Column E of the fault matrix (RELIABILITY.md): editing and saving. */
import { expect } from 'chai';
import { answers } from '../../helpers/http-layer.ts';
import { until } from '../../helpers/until.ts';
import { type EditorFixture, type EditorOptions, at, draft, mountEditor } from './editor-fixture.ts';

interface Cell {
  readonly title: string;
  readonly says: string;
  readonly options?: EditorOptions;
  readonly run: (page: EditorFixture) => Promise<void>;
}

/** The rows of the matrix: one that is missing in the table below does not compile. */
type Digit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Fault = `F${Digit | 10 | `1${Digit}` | 20 | `2${1 | 2 | 3 | 4 | 5 | 6}`}`;
/** Tests; or the file they are in; or why the matrix says there is none. */
type Row = readonly [Cell, ...Cell[]] | { readonly testedIn: string } | { readonly notApplicable: string };
const none: Row = { notApplicable: '–' };
const elsewhere = (testedIn: string): Row => ({ testedIn });

const writes = (page: EditorFixture) => page.http!.sent.filter(({ method }) => method === 'PATCH' || method === 'POST');
const keys = (page: EditorFixture) => [...new Set(writes(page).map(({ key }) => key))];
const name = (page: EditorFixture) => page.get<HTMLInputElement>('textbox', 'Name');
const isDirty = (page: EditorFixture) => page.editor.matches(':state(dirty)');

/** Opens it and types a name. */
async function typed(page: EditorFixture): Promise<void> {
  await page.open();
  await page.type('name', 'Typed');
}
function expectKept(page: EditorFixture): void {
  expect(name(page).value).to.equal('Typed');
  expect(isDirty(page)).to.equal(true);
  expect(page.banners.join()).to.contain('Not saved.');
  expect(page.root.activeElement).to.equal(page.get('button', 'Save draft'));
}

const matrix: Readonly<Record<Fault, Row>> = {
  F1: [
    {
      title: 'slow',
      says: 'fields locked, Cancel works',
      async run(page) {
        await typed(page);
        const held = page.simulation.faults.add({ method: 'save', hold: 'request' });
        await page.press('Save draft');
        expect(page.editor.matches(':state(saving)')).to.equal(true);
        expect(name(page).matches(':disabled')).to.equal(true);
        expect(page.get<HTMLButtonElement>('button', 'Save draft').disabled).to.equal(true);
        await page.press('Cancel');
        expect(name(page).matches(':disabled')).to.equal(false);
        expect(name(page).value).to.equal('Typed');
        expect(page.said).to.contain('cancelled');
        held.release();
        await page.settle();
        await page.press('Save draft');
        expect(page.campaign().name).to.equal('Typed');
      },
    },
  ],
  F2: [
    {
      title: 'offline',
      says: 'not sent, kept, saved on demand',
      async run(page) {
        await typed(page);
        const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
        Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
        try {
          await page.press('Save draft');
        } finally {
          delete (navigator as { onLine?: boolean }).onLine;
          expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')).to.deep.equal(online);
        }
        expect(writes(page)).to.deep.equal([]);
        expectKept(page);
        await page.press('Save draft');
        expect(page.campaign().name).to.equal('Typed');
      },
    },
  ],
  F3: [
    {
      title: 'committed, answer lost',
      says: 'same key, saved once',
      async run(page) {
        await typed(page);
        page.http!.add({ method: 'PATCH', answer: answers.lost });
        await page.press('Save draft');
        await page.pass(10_000);
        expect(keys(page)).to.have.length(1);
        expect(writes(page)).to.have.length(2);
        expect(page.campaign().history?.filter(({ type }) => type === 'edited')).to.have.length(1);
        expect(isDirty(page)).to.equal(false);
      },
    },
    {
      title: 'new campaign, every answer lost',
      says: 'asked again under its key: one campaign',
      options: { seed: 'empty' },
      async run(page) {
        await page.open('');
        await page.type('name', 'Typed');
        await page.choose('channel', 'email');
        page.http!.add({ method: 'POST', times: 3, answer: answers.lost });
        await page.press('Save draft');
        await page.pass(40_000, 10_000);
        expectKept(page);
        await page.type('description', 'more');
        await page.press('Save draft');
        await page.pass(10_000);
        expect(page.simulation.size).to.equal(1);
        expect(page.campaign()).to.include({ name: 'Typed', description: 'more' });
      },
    },
    {
      title: 'without idempotency',
      says: 'read back: saved',
      options: { capabilities: { idempotency: false, versions: true } },
      async run(page) {
        await typed(page);
        page.http!.add({ method: 'PATCH', answer: answers.lost });
        await page.press('Save draft');
        await page.pass(5_000);
        expect(writes(page)).to.have.length(1);
        expect(isDirty(page)).to.equal(false);
      },
    },
  ],
  F4: [
    {
      title: 'timeout, not committed',
      says: 'not saved, kept, focus on Save',
      async run(page) {
        await typed(page);
        page.http!.add({ method: 'PATCH', times: 9, answer: answers.silence });
        await page.press('Save draft');
        await page.pass(40_000, 10_000);
        expect(keys(page)).to.have.length(1);
        expectKept(page);
        page.http!.clear();
        await page.press('Save draft');
        expect(page.campaign().name).to.equal('Typed');
      },
    },
  ],
  F5: [
    {
      title: '503 with Retry-After',
      says: 'as F4, after the pause',
      async run(page) {
        await typed(page);
        page.http!.add({ method: 'PATCH', answer: answers.status(503, {}, { 'retry-after': '5' }) });
        await page.press('Save draft');
        await page.pass(4_000);
        expect(writes(page)).to.have.length(1);
        await page.pass(2_000);
        expect(page.campaign().name).to.equal('Typed');
      },
    },
  ],
  F6: [
    {
      title: '429',
      says: 'waits, visibly',
      async run(page) {
        await typed(page);
        page.http!.add({ method: 'PATCH', times: 9, answer: answers.status(429, {}, { 'retry-after': '60' }) });
        await page.press('Save draft');
        await page.pass(1_000);
        expect(page.banners.join()).to.match(/try again in \d+ seconds/);
        expect(page.get<HTMLButtonElement>('button', 'Save draft').disabled).to.equal(true);
        page.http!.clear();
        await page.pass(61_000, 10_000);
        await page.press('Save draft');
        expect(page.campaign().name).to.equal('Typed');
      },
    },
  ],
  F7: [
    {
      title: '401',
      says: 'headers asked again, same key',
      options: { headers: () => ({ authorization: 'Bearer x' }) },
      async run(page) {
        await typed(page);
        page.http!.add({ method: 'PATCH', answer: answers.status(401) });
        await page.press('Save draft');
        await page.pass(1_000);
        expect(keys(page)).to.have.length(1);
        expect(page.campaign().name).to.equal('Typed');
      },
    },
  ],
  F8: [
    {
      title: '403',
      says: 'read-only with the reason',
      async run(page) {
        await typed(page);
        page.http!.add({ method: 'PATCH', answer: answers.status(403) });
        await page.press('Save draft');
        expect(page.banners.join()).to.contain('not allowed');
        expect(page.body).to.contain('Typed');
      },
    },
  ],
  F9: [
    {
      title: '404 on save',
      says: 'offered as a new campaign',
      async run(page) {
        await typed(page);
        page.simulation.setLive(false);
        page.simulation.remove(page.ids[0]!);
        await page.press('Save draft');
        expect(page.banners.join()).to.contain('deleted elsewhere');
        await page.press('Duplicate');
        expect(name(page).value).to.equal('Copy of Typed');
      },
    },
  ],
  F10: [
    {
      title: '409',
      says: 'read-only with the status reason, copyable',
      options: { seed: [{ ...draft, status: 'ready', launchType: 'manual' }] },
      async run(page) {
        await typed(page);
        page.simulation.setLive(false);
        await page.settle();
        await page.simulation.execute({ type: 'launch', targets: [{ id: page.ids[0]! }] }, { idempotencyKey: 'k' });
        await page.key('s', { ctrlKey: true });
        await until(() => page.banners.length > 0);
        expect(page.banners.join()).to.contain("Running campaigns can't be stopped or changed");
        expect(page.body).to.contain('Typed');
        await page.press('Duplicate');
      },
    },
  ],
  F11: elsewhere('conflict.test.ts'),
  F12: [
    {
      title: '422',
      says: 'to the fields, unknown pointers at the top, focus on the first',
      async run(page) {
        await typed(page);
        const errors = [
          { pointer: '/template', message: 'The template is for another channel' },
          { pointer: '/budget/limit', message: 'The budget is used up' },
          { pointer: '/segments/0', message: 'The segment is private' },
        ];
        page.simulation.faults.add({ method: 'save', kind: 'invalid', errors });
        await page.press('Save draft');
        expect(page.summary).to.have.members([
          'Template: The template is for another channel',
          'The budget is used up',
          'Send to segments: The segment is private',
        ]);
        expect(page.problem('template')).to.equal('The template is for another channel');
        expect(page.focused).to.equal('template');
        expect(name(page).value).to.equal('Typed');
      },
    },
  ],
  F13: [
    {
      title: 'login page as 200',
      says: 'taken as lost, not as failed',
      async run(page) {
        await typed(page);
        page.http!.add({ method: 'PATCH', answer: answers.lostAsHtml });
        await page.press('Save draft');
        await page.pass(10_000);
        expect(keys(page)).to.have.length(1);
        expect(isDirty(page)).to.equal(false);
        expect(page.campaign().name).to.equal('Typed');
      },
    },
  ],
  F14: elsewhere('editor.test.ts: does not let what it does not know be chosen'),
  F15: [
    {
      title: 'reordered',
      says: 'saves of one campaign one after the other',
      async run(page) {
        await typed(page);
        const held = page.simulation.faults.add({ method: 'save', hold: 'answer' });
        await page.press('Save draft');
        await page.key('s', { ctrlKey: true });
        expect(writes(page)).to.have.length(1);
        held.release();
        await page.settle();
        expect(isDirty(page)).to.equal(false);
      },
    },
  ],
  F16: [
    {
      title: 'double click',
      says: 'one key, one effect',
      options: { seed: 'empty' },
      async run(page) {
        await page.open('');
        await page.type('name', 'Typed');
        await page.choose('channel', 'email');
        const button = page.get('button', 'Next step');
        button.click();
        button.click();
        await page.settle();
        expect(page.simulation.size).to.equal(1);
        expect(keys(page)).to.have.length(1);
      },
    },
  ],
  F17: none,
  F18: none,
  F19: [
    {
      title: 'removed while saving',
      says: 'the write is carried out, and nothing is offered that is saved',
      async run(page) {
        await typed(page);
        const held = page.simulation.faults.add({ method: 'save', hold: 'request' });
        await page.press('Save draft');
        page.provider.remove();
        held.release();
        await page.settle();
        expect(page.campaign().name).to.equal('Typed');
        document.body.append(page.provider);
        await page.open(null);
        await page.open();
        expect(name(page).value).to.equal('Typed');
        expect(page.banners).to.deep.equal([]);
      },
    },
  ],
  F20: none,
  F21: elsewhere('time.test.ts'),
  F22: [
    {
      title: 'hostile content',
      says: 'text only, byte exact',
      async run(page) {
        const text = '<script>alert(1)</script>\u202e"\u0000=cmd|\ud83d';
        await page.open();
        await page.type('name', text.replace('\u0000', ''));
        await page.press('Save draft');
        expect(page.root.querySelector('script')).to.equal(null);
        expect(page.campaign().name.startsWith('<script>')).to.equal(true);
      },
    },
  ],
  F23: [
    {
      title: 'no storage',
      says: 'everything else works',
      options: {
        storage: {
          get: () => null,
          set: () => undefined,
          remove: () => undefined,
        },
      },
      async run(page) {
        await typed(page);
        await page.press('Save draft');
        expect(page.campaign().name).to.equal('Typed');
      },
    },
  ],
  F24: [
    {
      title: 'two copies, hostile host',
      says: 'own tag name, no throw, host CSS stays out',
      async run(page) {
        const copy = class extends (customElements.get('campaign-editor') as CustomElementConstructor) {};
        if (!customElements.get('other-campaign-editor')) customElements.define('other-campaign-editor', copy);
        const hostile = document.createElement('style');
        hostile.textContent = 'dialog, button, input, section { display: none !important; color: red !important }';
        document.body.append(hostile);
        const second = document.createElement('other-campaign-editor');
        second.setAttribute('inline', '');
        second.setAttribute('campaign-id', page.ids[0]!);
        page.provider.append(second);
        try {
          await typed(page);
          const save = page.get('button', 'Save draft');
          expect(save.checkVisibility()).to.equal(true);
          expect(getComputedStyle(save).color).to.not.equal('rgb(255, 0, 0)');
          expect(page.root.querySelector('link')).to.equal(null);
          await page.press('Save draft');
          expect(page.campaign().name).to.equal('Typed');
          await page.settle();
          expect(second.shadowRoot!.querySelector<HTMLInputElement>('[data-field=name] input')!.value).to.equal('Typed');
        } finally {
          hostile.remove();
          second.remove();
        }
      },
    },
  ],
  F25: [
    {
      title: 'asleep for 8 hours',
      says: 'the version is checked before it is saved',
      async run(page) {
        await typed(page);
        page.simulation.setLive(false);
        await page.settle();
        page.simulation.update(page.ids[0]!, { name: 'Theirs', description: 'Theirs' });
        page.clock.jumpTo(at(8));
        await page.press('Save draft');
        expect(page.dialog!.textContent).to.contain('Typed').and.to.contain('Theirs');
        expect(page.campaign()).to.include({ name: 'Theirs', description: 'Theirs' });
        await page.answer('Keep editing');
        expect(name(page).value).to.equal('Typed');
        expect(isDirty(page)).to.equal(true);
      },
    },
  ],
  F26: [
    {
      title: 'name of 1 MB',
      says: 'kept whole, or refused and still there',
      async run(page) {
        const long = 'x'.repeat(1_000_000);
        await page.open();
        await page.type('name', long);
        expect(name(page).value.length).to.equal(long.length);
        await page.press('Save draft');
        expect(name(page).value.length).to.equal(long.length);
        if (isDirty(page)) expect(page.problem('name')).to.not.equal('');
        else expect(page.campaign().name === long).to.equal(true);
      },
    },
    {
      title: '100 tags',
      says: 'all shown and left alone, and no more are taken',
      options: { seed: [{ ...draft, tags: Array.from({ length: 100 }, (_, n) => `tag${n}`) }] },
      async run(page) {
        await page.open();
        await page.type('tags', 'more');
        await page.key(',');
        expect(page.row('tags').querySelectorAll('.picked')).to.have.length(100);
        await page.type('name', 'Typed');
        await page.press('Save draft');
        expect(page.summary).to.deep.equal([]);
        expect(writes(page).map(({ body }) => Object.keys(body as object))).to.deep.equal([['name', 'draft']]);
        expect(page.campaign()).to.include({ name: 'Typed' });
        expect(page.campaign().tags).to.have.length(100);
        // One less is a change of the tags, which has to be right.
        page.row('tags').querySelector<HTMLElement>('.picked button')!.click();
        await page.settle();
        expect(page.problem('tags')).to.equal('A campaign has at most 3 tags.');
        await page.press('Save draft');
        expect(page.summary).to.deep.equal(['Tags: A campaign has at most 3 tags.']);
        expect(writes(page)).to.have.length(1);
      },
    },
    {
      title: '10,000 templates',
      says: 'the first 50, said, and each can be found',
      options: { resources: 10_000 },
      async run(page) {
        await page.open();
        const row = page.row('template');
        row.querySelector<HTMLElement>('[role=combobox]')!.click();
        await page.settle();
        expect(page.options('template')).to.have.length(50);
        expect(row.textContent).to.contain('The first 50. Type to narrow down.');
        await page.pick('template', 'Template 9957');
        await page.press('Save draft');
        expect(page.campaign().template?.name).to.contain('Template 9957');
      },
    },
  ],
};

/** Faults the matrix has no row for. */
const others: readonly Cell[] = [
  {
    title: 'load fails',
    says: 'what happened and Retry',
    async run(page) {
      page.simulation.faults.add({ method: 'get', kind: 'forbidden' });
      await page.open();
      expect(page.body).to.contain('No access');
      expect(page.editor.matches(':state(error)')).to.equal(true);
      await page.press('Retry');
      expect(name(page).value).to.equal('Draft one');
    },
  },
  {
    title: 'no versions',
    says: 'warns that the last one wins',
    options: { capabilities: { idempotency: true, versions: false } },
    async run(page) {
      await page.open();
      expect(page.banners.join()).to.contain('whoever saves last wins');
    },
  },
];

describe('campaign-editor: column E of the fault matrix', () => {
  const run = (label: string, { says, options, run: test }: Cell) =>
    it(`${label}: ${says}`, async () => test(await mountEditor({ http: true, ...options })));
  for (const [fault, row] of Object.entries(matrix))
    if ('testedIn' in row) it(`${fault}: in ${row.testedIn}`, () => {});
    else if ('notApplicable' in row) it(`${fault}: none (${row.notApplicable})`, () => {});
    else for (const cell of row) run(`${fault} ${cell.title}`, cell);
  for (const cell of others) run(cell.title, cell);
});
