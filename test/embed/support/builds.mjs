// What the embedding tests put on their pages: the script-tag build as it is published, and the simulated backend to go with it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { root } from '../../../scripts/run.mjs';

const configFile = resolve(root, 'vite.config.ts');
const quiet = { logLevel: 'error', root };

/** The script-tag build, as `npm run build` makes it; `version` makes it one of another version. */
export async function buildCdn(outDir, { version } = {}) {
  const plugin = {
    name: 'other-version',
    transform: (code, id) =>
      id.endsWith('/src/define/version.ts') ? { code: `export const version = '${version}';`, map: null } : undefined,
  };
  await build({ ...quiet, configFile, mode: 'cdn', build: { outDir, emptyOutDir: true }, plugins: version ? [plugin] : [] });
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

/**
 * A folder with `cdn/` and `backend/`; with `otherVersion` also `other/`, the same build as version 99.0.0; with `olderGrid` also
 * `vaadin-24/grid.js`.
 */
export async function buildSite({ otherVersion = false, olderGrid = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-embed-'));
  await buildCdn(join(folder, 'cdn'));
  if (otherVersion) await buildCdn(join(folder, 'other'), { version: '99.0.0' });
  if (olderGrid) await buildOlderGrid(join(folder, 'vaadin-24'));
  await buildBackend(join(folder, 'backend'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
