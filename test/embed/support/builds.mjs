// What the embedding tests put on their pages: the script-tag build as it is published, and the simulated backend to go with it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { cdnModes } from '../../../scripts/cdn-builds.mjs';
import { filesUnder, root } from '../../../scripts/run.mjs';

const configFile = resolve(root, 'vite.config.ts');
const quiet = { logLevel: 'error', root };

/** The script-tag build, as `npm run build` makes it; `version` makes it one of another version. */
async function buildCdn(outDir, { version } = {}) {
  const plugin = {
    name: 'other-version',
    transform: (code, id) =>
      id.endsWith('/src/define/version.ts') ? { code: `export const version = '${version}';`, map: null } : undefined,
  };
  for (const mode of cdnModes) await build({ ...quiet, configFile, mode, build: { outDir }, plugins: version ? [plugin] : [] });
}

/** `createSimulation` for a page without a bundler, and what shows it over HTTP, for `api.mjs`. */
async function buildBackend(outDir) {
  await build({
    ...quiet,
    configFile: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      target: 'es2023',
      modulePreload: false,
      lib: {
        entry: { simulation: resolve(root, 'mocks/simulation.ts'), handlers: resolve(root, 'mocks/handlers.ts') },
        formats: ['es'],
        fileName: (_, name) => `${name}.js`,
      },
    },
  });
}

/** What a host that has Vaadin's grid already loads: its latest version but one major. */
async function buildOlderGrid(outDir) {
  await build({
    ...quiet,
    configFile: false,
    build: {
      outDir,
      target: 'es2023',
      modulePreload: false,
      lib: {
        entry: { grid: resolve(root, 'node_modules/vaadin-grid-24/vaadin-grid.js') },
        formats: ['es'],
        fileName: (_, name) => `${name}.js`,
      },
    },
  });
}

/** Where sites stay between runs: one folder for each state of what they are made from. */
const cache = resolve(root, 'node_modules/.cache/campaign-elements/sites');
const day = 86_400_000;

/** Changes with anything a build reads. */
function stateOfSources() {
  const hash = createHash('sha256');
  const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'test/embed/support/builds.mjs'];
  for (const file of [...files, ...filesUnder('src', ''), ...filesUnder('mocks', ''), ...filesUnder('scripts', '.mjs')])
    hash.update(`${file}\0`).update(readFileSync(resolve(root, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Sites of states that were left long ago. */
function forgetOldSites() {
  for (const name of existsSync(cache) ? readdirSync(cache) : [])
    if (Date.now() - statSync(join(cache, name)).mtimeMs > day) rmSync(join(cache, name), { recursive: true, force: true });
}

/** Test files run in processes of their own: what one has built, whole, the others take. */
async function buildOnce(folder, make) {
  if (existsSync(folder)) return;
  const draft = `${folder}.${process.pid}`;
  await make(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** A folder with `cdn/` and `backend/`; with `otherVersion` also `other/`, the same build as version 99.0.0; with `olderGrid` also `vaadin-24/grid.js`. */
export async function buildSite({ otherVersion = false, olderGrid = false } = {}) {
  forgetOldSites();
  const folder = join(cache, stateOfSources());
  mkdirSync(folder, { recursive: true });
  await buildOnce(join(folder, 'cdn'), (draft) => buildCdn(draft));
  if (otherVersion) await buildOnce(join(folder, 'other'), (draft) => buildCdn(draft, { version: '99.0.0' }));
  if (olderGrid) await buildOnce(join(folder, 'vaadin-24'), buildOlderGrid);
  await buildOnce(join(folder, 'backend'), buildBackend);
  return folder;
}
