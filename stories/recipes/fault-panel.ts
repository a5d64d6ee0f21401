/** Switches for what goes wrong at the backend, for trying by hand what the suite does about it. */
import { type TemplateResult, html } from 'lit';
import type { Fault, FaultRule } from '../../mocks/faults.ts';
import type { Simulation } from '../../mocks/simulation-options.ts';

const always = { times: Infinity } as const;
let calls = 0;
interface Page {
  readonly items: readonly object[];
}
/** As it was before somebody else's change. */
const stale = (campaign: object) => ({ ...campaign, version: 'before' });
const everyOther = () => (calls += 1) % 2 === 0;

/** THE table of switches: what the rule does, in words. */
const switches: Readonly<Record<string, readonly FaultRule[]>> = {
  'Every answer takes 3 seconds': [{ method: '*', delay: 3_000, ...always }],
  'Every other request fails': [{ method: '*', kind: 'server', when: everyOther, ...always }],
  'Answers come in another order': [{ method: '*', delay: 1_500, when: everyOther, ...always }],
  'Versions are stale: somebody else was always faster': [
    { method: 'list', answer: (page) => ({ ...(page as Page), items: (page as Page).items.map(stale) }), ...always },
    { method: 'get', answer: (campaign) => stale(campaign as object), ...always },
  ],
  'No request gets through': [{ method: '*', kind: 'network', ...always }],
  'Too many requests': [{ method: '*', kind: 'rate-limited', retryAfter: 2, when: everyOther, ...always }],
  'Saving is carried out, but the answer is lost': [{ method: 'save', kind: 'timeout', committed: true, ...always }],
  'Commands are carried out, but the answer is lost': [{ method: 'execute', kind: 'timeout', committed: true, ...always }],
  'The session has ended': [{ method: '*', kind: 'unauthorised', ...always }],
  'Statistics are out of order': [{ method: 'statistics', kind: 'server', ...always }],
};

const active = new WeakMap<HTMLInputElement, readonly Fault[]>();

export function faultPanel(simulation: () => Simulation): TemplateResult {
  const onChange = (event: Event) => {
    const box = event.target as HTMLInputElement;
    for (const fault of active.get(box) ?? []) fault.remove();
    active.delete(box);
    if (box.checked) active.set(box, (switches[box.name] ?? []).map((rule) => simulation().faults.add(rule))); // prettier-ignore
  };
  const onLive = (event: Event) => simulation().setLive(!(event.target as HTMLInputElement).checked);
  return html`<fieldset class="fault-panel" @change=${onChange}>
    <legend>What goes wrong</legend>
    ${Object.keys(switches).map((name) => html`<label><input type="checkbox" name=${name} /> ${name}</label>`)}
    <label><input type="checkbox" name="live" @change=${onLive} /> The live feed is lost</label>
  </fieldset>`;
}
