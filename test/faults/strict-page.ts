/** The page that `F23` loads under a strict Content Security Policy with Trusted Types. */
import '../state/query-core-env.ts';

export interface StrictPage {
  isLoaded(): boolean;
  readonly violations: readonly string[];
}

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile }) =>
  violations.push(`${violatedDirective} ${blockedURI} ${sample} ${sourceFile}`),
);

const { createSimulation } = await import('../../mocks/simulation.ts');
const { oneOfEach } = await import('../helpers/seeds.ts');
await import('../../src/define/campaign-list.ts');

const provider = document.createElement('campaign-provider');
const list = document.createElement('campaign-list');
Object.assign(provider, { dataSource: createSimulation({ seed: oneOfEach }) });
provider.append(list);
document.body.append(provider);

const isLoaded = (): boolean =>
  list.shadowRoot?.textContent?.includes('10 campaigns') === true && list.shadowRoot.querySelector('vaadin-grid') !== null;
Object.assign(window, { strictPage: { isLoaded, violations } satisfies StrictPage });
