// Plugins of the test server: what Vite does by itself in the demo and the build.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { posix, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const root = resolve(import.meta.dirname, '..');
const toUrl = (file) => `/${relative(root, file).split(sep).join('/')}`;
const isTestFile = (path) => path.startsWith('/test/') && path.endsWith('.test.ts');

/** `import css from './x.css?inline'` (also from packages) gives the stylesheet as text. */
export function inlineCss() {
  return {
    name: 'inline-css',
    resolveImport({ source }) {
      if (!source.endsWith('.css?inline') || /^[./]/.test(source)) return undefined;
      return `${toUrl(require.resolve(source.replace('?inline', '')))}?inline`;
    },
    async serve(context) {
      if (!context.path.endsWith('.css') || !('inline' in context.query)) return undefined;
      const css = await readFile(resolve(root, `.${context.path}`), 'utf8');
      return { body: `export default ${JSON.stringify(css)};`, type: 'js' };
    },
  };
}

/** CommonJS packages the tests import, served as one ES module each. */
export function commonJs(packages) {
  const files = new Map(packages.map((name) => [name, require.resolve(name)]));
  const served = new Map();
  return {
    name: 'common-js',
    resolveImport: ({ source }) => (files.has(source) ? toUrl(files.get(source)) : undefined),
    async serve(context) {
      const file = [...files.values()].find((candidate) => toUrl(candidate) === context.path);
      if (!file) return undefined;
      if (!served.has(file)) {
        const bundled = build({ entryPoints: [file], bundle: true, format: 'esm', platform: 'browser', write: false });
        served.set(
          file,
          bundled.then((result) => result.outputFiles[0].text),
        );
      }
      return { body: await served.get(file), type: 'js' };
    },
  };
}

/** MSW's worker script, at the address it registers by default. */
export function mswWorker() {
  return {
    name: 'msw-worker',
    async serve(context) {
      if (context.path !== '/mockServiceWorker.js') return undefined;
      const body = await readFile(require.resolve('msw/mockServiceWorker.js'), 'utf8');
      return { body, type: 'js', headers: { 'service-worker-allowed': '/' } };
    },
  };
}

/** Loads `module` before everything else a test file imports. */
export function setupModule(module) {
  return {
    name: 'setup-module',
    transform(context) {
      if (!isTestFile(context.path)) return undefined;
      return { body: `import ${JSON.stringify(posix.normalize(`/${module}`))};${context.body}` };
    },
  };
}
