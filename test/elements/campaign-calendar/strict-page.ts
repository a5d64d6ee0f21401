/** The page that `F23` loads under a strict Content Security Policy with Trusted Types. */
import '../../state/query-core-env.ts';

export interface StrictPage {
  isLoaded(): boolean;
  readonly violations: readonly string[];
}

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile }) =>
  violations.push(`${violatedDirective} ${blockedURI} ${sample} ${sourceFile}`),
);

const { createManualClock } = await import('../../../mocks/clock.ts');
const { createSimulation } = await import('../../../mocks/simulation.ts');
const { oneOfEach, start } = await import('../../helpers/seeds.ts');
await import('../../../src/define/campaign-calendar.ts');

const clock = createManualClock(start);
const provider = document.createElement('campaign-provider');
const calendar = document.createElement('campaign-calendar');
Object.assign(provider, { dataSource: createSimulation({ seed: oneOfEach, clock }), clock, timeZone: 'Europe/Kyiv' });
provider.append(calendar);
document.body.append(provider);

const isLoaded = (): boolean => calendar.shadowRoot?.querySelector('.send') != null;
Object.assign(window, { strictPage: { isLoaded, violations } satisfies StrictPage });
