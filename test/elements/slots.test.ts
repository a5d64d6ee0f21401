import { expect } from 'chai';
import '../state/query-core-env.ts';
import '../../src/define.ts';
import { createSimulation } from '../../mocks/simulation.ts';
import type { CampaignStatsElement } from '../../src/elements/campaign-stats/campaign-stats-element.ts';
import { createMemoryStorage } from '../../src/state/storage.ts';
import { oneOfEach } from '../helpers/seeds.ts';
import { until } from '../helpers/until.ts';

const full = {
  seed: oneOfEach.map((campaign, n) => ({ id: `cmp-${n}`, ...campaign })),
  attributes: { 'campaign-id': 'cmp-0', 'campaign-ids': 'cmp-0' },
};

/** THE situations in which a slot is to be seen. Ids of campaigns mean nothing to elements without such an attribute. */
const situations: Readonly<Record<string, { seed: typeof full.seed; attributes: Record<string, string>; isRefused?: boolean }>> = {
  'toolbar-start': full,
  'toolbar-end': full,
  footer: full,
  empty: { seed: [], attributes: {} },
  error: { ...full, isRefused: true },
};

/** THE table of slots, by element; an editor has no toolbar, and is never empty. */
const slots: Readonly<Record<string, readonly string[]>> = {
  'campaign-list': ['toolbar-start', 'toolbar-end', 'empty', 'error', 'footer'],
  'campaign-calendar': ['toolbar-start', 'toolbar-end', 'empty', 'error', 'footer'],
  'campaign-info': ['toolbar-start', 'toolbar-end', 'empty', 'error', 'footer'],
  'campaign-stats': ['toolbar-start', 'toolbar-end', 'empty', 'error', 'footer'],
  'campaign-editor': ['error', 'footer'],
  'campaign-manager': ['toolbar-start', 'toolbar-end', 'empty', 'error', 'footer'],
};

describe('slots', () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  function mount(tag: string, { seed, attributes, isRefused }: (typeof situations)[string]): HTMLElement {
    const simulation = createSimulation({ seed });
    if (isRefused)
      for (const method of ['list', 'occurrences', 'get', 'statistics'] as const)
        simulation.faults.add({ method, kind: 'forbidden', times: Infinity });
    const provider = document.createElement('campaign-provider');
    Object.assign(provider, { dataSource: simulation, storage: createMemoryStorage() });
    const element = document.createElement(tag);
    element.style.cssText = 'display: block; inline-size: 1200px; block-size: 700px';
    for (const [name, value] of Object.entries({ ...attributes, ...(tag === 'campaign-editor' && { inline: '' }) }))
      element.setAttribute(name, value);
    provider.append(element);
    document.body.append(provider);
    ends.push(() => (provider.remove(), simulation.dispose()));
    return element;
  }

  for (const [tag, names] of Object.entries(slots))
    for (const name of names)
      it(`${name} of ${tag} shows what the host puts there, whenever it does`, async () => {
        const element = mount(tag, situations[name]!);
        const [first, late] = ['first', 'late'].map((textContent) =>
          Object.assign(document.createElement('span'), { slot: name, textContent }),
        );
        element.append(first!);
        await until(() => first!.checkVisibility());
        first!.remove();
        element.append(late!);
        await until(() => late!.checkVisibility());
      });

  /** What a host may mark its own buttons and fields with, which ours are marked with, too. */
  const marks: Readonly<Record<string, { seen: (element: HTMLElement) => unknown; html: string }>> = {
    'campaign-info': {
      seen: ({ shadowRoot }) => shadowRoot!.querySelectorAll('[role=menuitem], dialog[open]').length,
      html: '<button data-action="menu">Own menu</button><button data-action="delete">Own delete</button>',
    },
    'campaign-stats': {
      seen: (element) => JSON.stringify([(element as CampaignStatsElement).campaignIds, (element as CampaignStatsElement).rateBase]),
      html: '<button data-action="remove" data-id="cmp-0">Own remove</button><select name="rate-base"><option>sent</option></select>',
    },
  };

  for (const [tag, { seen, html }] of Object.entries(marks))
    it(`of ${tag} take nothing of the host's for their own`, async () => {
      const element = mount(tag, full);
      const own = Object.assign(document.createElement('div'), { slot: 'toolbar-end', innerHTML: html });
      element.append(own);
      await until(() => own.checkVisibility());
      const before = seen(element);
      // A sign of interest, so that what acts is there.
      element.dispatchEvent(new PointerEvent('pointermove'));
      await Promise.all([import('../../src/elements/campaign-stats/closer-look.ts'), import('../../src/elements/campaign-info/acting.ts')]);
      for (const button of own.querySelectorAll('button')) button.click();
      own.querySelector('select')?.dispatchEvent(new Event('change', { bubbles: true }));
      for (let turn = 0; turn < 3; turn += 1) await new Promise(requestAnimationFrame);
      expect(seen(element)).to.equal(before);
    });
});
