import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserFlags, ensureBrowser } from './scripts/browser.mjs';
import { freePort } from './scripts/free-port.mjs';
import { countsReporter } from './scripts/wtr-counts.mjs';
import { commonJs, inlineCss, mswWorker, setupModule } from './scripts/wtr-plugins.mjs';

/**
 * A classic script, to come before the runner's own listeners, which would log failures and end the file; the console guard judges them.
 * ResizeObserver reports a postponed notification as an error, which is harmless and cannot be prevented.
 */
const forwardFailures = `
  const forward = (event, kind, reason) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!String(event.message).startsWith('ResizeObserver loop')) dispatchEvent(new CustomEvent('uncaught', { detail: { kind, reason } }));
  };
  addEventListener('error', (event) => forward(event, 'uncaught error', event.error ?? event.message));
  addEventListener('unhandledrejection', (event) => forward(event, 'unhandled rejection', event.reason));
`;

const page = (runner) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Tests</title>
    <script>{${forwardFailures}}</script>
  </head>
  <body>
    <script type="module" src="${runner}"></script>
  </body>
</html>`;

export default {
  // Of the system's choice: of two runs that begin at the same moment the runner would give both the same.
  port: await freePort(),
  files: ['test/**/*.test.ts'],
  concurrency: 2,
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: ensureBrowser(), args: browserFlags },
      // A window for each file: a page behind another one in the same window draws no frames.
      createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
    }),
  ],
  testRunnerHtml: page,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  nodeResolve: { exportConditions: ['browser', 'production'], extensions: ['.mjs', '.js', '.ts'] },
  plugins: [
    inlineCss(),
    commonJs(['axe-core']),
    mswWorker(),
    esbuildPlugin({ ts: true, target: 'es2023', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
    setupModule('test/helpers/console-guard.ts'),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true }),
    ...(process.env.TEST_COUNTS_FILE ? [countsReporter(process.env.TEST_COUNTS_FILE)] : []),
  ],
};
