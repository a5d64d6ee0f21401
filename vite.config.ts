import { existsSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { msw } from 'msw/vite';
import { defineConfig, type UserConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { vaadinWithoutGlobals } from './scripts/vaadin-without-globals.mjs';

const root = import.meta.dirname;
const portal = resolve(root, 'examples/portal');
const filesIn = (folder: string) => (existsSync(resolve(root, folder)) ? readdirSync(resolve(root, folder)) : []);

/** Output name → source file, as in package.json's `exports`. */
function packageEntries(): Record<string, string> {
  const entries: Record<string, string> = {
    index: 'src/index.ts',
    define: 'src/define.ts',
    domain: 'src/domain/full.ts',
    data: 'src/data/index.ts',
    testing: 'src/testing.ts',
    simulation: 'mocks/simulation.ts',
    msw: 'mocks/handlers.ts',
  };
  for (const file of filesIn('src/define').filter((name) => name.endsWith('.ts'))) {
    entries[`define/${basename(file, '.ts')}`] = `src/define/${file}`;
  }
  const existing = Object.entries(entries).filter(([, source]) => existsSync(resolve(root, source)));
  return Object.fromEntries(existing.map(([name, source]) => [name, resolve(root, source)]));
}

const packages = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
/** Everything installed stays an import, but for stylesheets: those are inlined as text. */
const isExternal = (id: string) => !id.includes('?') && packages.some((name) => id === name || id.startsWith(`${name}/`));

/** `vite build`: the npm package. */
const library: UserConfig = {
  build: {
    outDir: 'dist',
    target: 'es2023',
    minify: false,
    sourcemap: true,
    lib: { entry: packageEntries(), formats: ['es'], fileName: (_, name) => `${name}.js` },
    rolldownOptions: { external: isExternal, output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
};

/** `vite build --mode cdn`: one script tag for a page without a bundler; grid, calendar and charts are loaded on first use. */
const cdn: UserConfig = {
  plugins: [vaadinWithoutGlobals()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/cdn',
    target: 'es2023',
    sourcemap: true,
    modulePreload: false,
    lib: { entry: { 'campaign-elements': resolve(root, 'src/define.ts') }, formats: ['es'], fileName: (_, name) => `${name}.js` },
    rolldownOptions: {
      // Library builds keep white space by default; here the file is the product.
      output: {
        minify: { compress: true, mangle: true, codegen: true },
        chunkFileNames: 'chunks/[name]-[hash].js',
        comments: { legal: true },
      },
    },
  },
};

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
  return mode === 'cdn' ? cdn : library;
});
