import { existsSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { msw } from 'msw/vite';
import { defineConfig, type UserConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { calendarWithoutZones } from './scripts/calendar-without-zones.mjs';
import { aloneTags } from './scripts/cdn-builds.mjs';
import { chunkBelow } from './scripts/chunk-below.mjs';
import { compileHints } from './scripts/compile-hints.mjs';
import { leanTemplates } from './scripts/lean-templates.mjs';
import { minifyAgain } from './scripts/minify-again.mjs';
import { withShortNames } from './scripts/short-names.mjs';
import { withoutUnasked } from './scripts/without-unasked.mjs';
import { withoutUncalled } from './scripts/without-uncalled.mjs';
import { withoutUnused } from './scripts/without-unused.mjs';
import { vaadinWithoutGlobals } from './scripts/vaadin-without-globals.mjs';

const root = import.meta.dirname;
const portal = resolve(root, 'examples/portal');
/** Every element that can be registered: `src/define/<tag>.ts`. */
const tags = readdirSync(resolve(root, 'src/define'))
  .filter((name) => /^campaign-[\w-]+\.ts$/.test(name))
  .map((name) => basename(name, '.ts'));

/** Output name → source file, as in package.json's `exports`. */
function packageEntries(): Record<string, string> {
  const entries: Record<string, string> = {
    index: 'src/index.ts',
    define: 'src/define.ts',
    domain: 'src/domain/full.ts',
    data: 'src/data/index.ts',
    testing: 'src/testing.ts',
    theme: 'src/theme/index.ts',
    simulation: 'mocks/simulation.ts',
    msw: 'mocks/handlers.ts',
  };
  for (const tag of tags) entries[`define/${tag}`] = `src/define/${tag}.ts`;
  const existing = Object.entries(entries).filter(([, source]) => existsSync(resolve(root, source)));
  return Object.fromEntries(existing.map(([name, source]) => [name, resolve(root, source)]));
}

const packages = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
/** What is installed along with ours stays an import, but for stylesheets: those are inlined as text. The grid is bundled: it is made our own. */
const isExternal = (id: string) => !id.includes('?') && packages.some((name) => id === name || id.startsWith(`${name}/`));

/** `vite build`: the npm package. */
const library: UserConfig = {
  plugins: [vaadinWithoutGlobals()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    minify: false,
    lib: { entry: packageEntries(), formats: ['es'], fileName: (_, name) => `${name}.js` },
    rolldownOptions: { external: isExternal, output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
};

/** One element in `<tag>.js`; these share their chunks. */
const elementEntries = Object.fromEntries(tags.map((tag) => [tag, resolve(root, `src/define/${tag}.ts`)]));
/** What nearly all elements need is one chunk, which compresses better than its parts. */
const core = { name: 'core', minShareCount: 6, test: /^(?!.*(?:fullcalendar|full-ui|preact|polyfill|campaign-stats|report))/ };
/** Most elements have these. */
const notices = {
  name: 'notices',
  test: /elements\/shared\/(?:actions\/(?:action-flow|campaign-actions)|held-notices|letter-key|notices|properties|send-alarm|tooltip|undo-keys)\.ts|lit-html\/directives\/keyed|i18n\/(?:iso-duration|moves|relative-time)/,
};
/** What the later parts of the statistics share is there with the first. */
const numbers = {
  name: 'numbers',
  test: /\/plain-report\.ts|campaign-stats\/(?:numbers|presented|charts\/(?:frame|marks|points|words))\.ts/,
};

/** All elements in `campaign-elements.js`: built by itself, since one file is a tenth smaller than the same code in a dozen. */
const wholeEntry = { 'campaign-elements': resolve(root, 'src/define.ts') };

/** What the first view needs of FullCalendar is one chunk too; other views and dragging share modules with it, and come after it. */
const firstView = chunkBelow({
  name: 'full-calendar',
  entries: ['/campaign-calendar/full-calendar.ts'],
  test: /node_modules\/(?:fullcalendar|@full-ui|preact)\/|no-zones|campaign-calendar\/(?:full-calendar|late-drag)\.ts/,
});

/** The grid and our cells in it are asked for together. */
const grid = {
  name: 'grid',
  test: /node_modules\/@vaadin\/|campaign-list\/(?:list-grid|cells|grid-economy|grid-columns|late-cells|row-focus|uniform-rows|wanted-rows)\.ts/,
};
/** All elements, without what only a first sign of interest brings. */
const whole = chunkBelow({ name: 'elements', entries: ['/src/define.ts'], test: /./ });

/** What comes with the first campaign is of one file with an element that is alone. */
const firstCampaign = ['/campaign-stats/sections.ts', '/campaign-stats/charts/curves-chart.ts'];

/** One element, which is all that its page has: nothing has to be shared, so that what it imports is one file. */
const alone = (tag: string) =>
  cdn({ [`alone/${tag}`]: resolve(root, `src/define/${tag}.ts`) }, [
    chunkBelow({ name: `${tag}-alone`, entries: [`/src/define/${tag}.ts`, ...firstCampaign], test: /./ }),
    firstView,
    grid,
  ]);

/** `vite build` with one of the modes in `scripts/cdn-builds.mjs`: script tags for a page without a bundler; grid, calendar and charts are loaded on first use. */
const cdn = (entry: Record<string, string>, groups: object[]): UserConfig => ({
  plugins: [
    vaadinWithoutGlobals(),
    calendarWithoutZones(),
    withoutUnused(),
    withoutUnasked(),
    withoutUncalled(),
    withShortNames(),
    leanTemplates(),
    minifyAgain(),
    compileHints(),
  ],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/cdn',
    target: 'es2023',
    modulePreload: false,
    // These builds go to one folder, which `npm run build` has emptied.
    emptyOutDir: false,
    lib: { entry, formats: ['es'], fileName: (_, name) => `${name}.js` },
    rolldownOptions: {
      // What makes a schema, or a search of d3's, does nothing else: those that nobody uses are left out.
      treeshake: { manualPureFunctions: ['z', 'bisector'], propertyReadSideEffects: false },
      // Library builds keep white space by default; here the file is the product.
      output: {
        minify: { compress: true, mangle: true, codegen: true },
        chunkFileNames: 'chunks/[name]-[hash].js',
        // What code of ours imports on demand needs no `Symbol.toStringTag`.
        generatedCode: { symbols: false },
        // The licences stand in THIRD-PARTY-NOTICES.txt.
        comments: false,
        codeSplitting: { groups },
        postBanner: ({ isEntry }) => (isEntry ? '/*! Licences: THIRD-PARTY-NOTICES.txt */' : ''),
      },
    },
  },
});

/** `vite` and `vite build --mode portal`: the demo portal. */
const demo: UserConfig = {
  root: portal,
  base: './',
  plugins: [msw({ mode: 'worker-only' })],
  cacheDir: resolve(root, 'node_modules/.vite'),
  // Production builds of the dependencies: their development builds talk in the console.
  resolve: { conditions: ['module', 'browser', 'production'] },
  server: { fs: { allow: [root] } },
  build: { outDir: resolve(root, 'dist-portal'), emptyOutDir: true, target: 'es2023' },
};

export default defineConfig(({ command, mode }) => {
  if (command === 'serve' || mode === 'portal') return demo;
  if (mode === 'cdn') return cdn(elementEntries, [core, firstView, notices, numbers]);
  if (aloneTags.includes(mode)) return alone(mode);
  return mode === 'cdn-whole' ? cdn(wholeEntry, [whole, firstView, grid]) : library;
});
