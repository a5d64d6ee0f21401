/**
 * The demo portal: a host page as a customer would write it, on a backend simulated in the browser.
 * The elements talk HTTP to `/api`; MSW answers from the simulation, so that the network panel shows real requests.
 */
import '../../src/define/campaign-manager.ts';
import { startWorker } from '../../mocks/browser.ts';
import { localStoragePersistence } from '../../mocks/persistence.ts';
import { createSimulation } from '../../mocks/simulation.ts';
import type { Seed } from '../../mocks/simulation-options.ts';

/** THE table of the demo's settings; each lives in the address, so that a state of the demo can be sent around. */
const settings = {
  seed: {
    typical: 'Typical, 250',
    'every-status': 'Every status',
    failures: 'Failures',
    empty: 'Empty account',
    '10k': '10,000',
    '100k': '100,000',
  },
  locale: { en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français', pl: 'Polski', uk: 'Українська', ar: 'العربية' },
  theme: { system: 'System', light: 'Light', dark: 'Dark' },
  backend: { fast: 'Fast', slow: 'Slow (2 s)', failing: 'Failing', offline: 'No live feed' },
} as const satisfies Record<string, Record<string, string>>;
type Setting = keyof typeof settings;

const params = new URLSearchParams(location.search);
function chosen<S extends Setting>(name: S): keyof (typeof settings)[S] & string {
  const value = params.get(`demo-${name}`) ?? '';
  return (value in settings[name] ? value : Object.keys(settings[name])[0]!) as keyof (typeof settings)[S] & string;
}

const form = document.querySelector('form')!;
for (const name of Object.keys(settings) as Setting[]) {
  const select = form.elements.namedItem(name) as HTMLSelectElement;
  for (const [value, label] of Object.entries(settings[name])) select.add(new Option(label, value, false, value === chosen(name)));
}
form.addEventListener('change', (event) => {
  const { name, value } = event.target as HTMLSelectElement;
  params.set(`demo-${name}`, value);
  location.search = params.toString();
});

const locale = chosen('locale');
document.documentElement.lang = locale;
document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr';
document.documentElement.dataset['theme'] = chosen('theme');

const seed = chosen('seed');
const backend = chosen('backend');
const generated: Readonly<Record<string, number>> = { '10k': 10_000, '100k': 100_000 };
const size = generated[seed];
const simulation = createSimulation({
  seed: size === undefined ? (seed as Seed) : { generate: size },
  latency: backend === 'slow' ? 2_000 : 120,
  ...(seed === 'typical' && { persistence: localStoragePersistence() }),
});
if (backend === 'offline') simulation.setLive(false);
if (backend === 'failing')
  for (const method of ['list', 'execute'] as const) simulation.faults.add({ method, kind: 'server', times: Infinity });
document.querySelector('#reset')!.addEventListener('click', () => {
  simulation.reset();
  simulation.flush();
  location.reload();
});

await startWorker(simulation, { baseUrl: '/api', workerUrl: new URL('./mockServiceWorker.js', location.href).pathname });

const manager = document.createElement('campaign-manager');
manager.setAttribute('src', '/api');
manager.setAttribute('locale', locale);
manager.setAttribute('view-sync', 'hash');
document.querySelector('.card')!.append(manager);
