import { msw } from 'msw/vite';
import { defineConfig } from 'vite';
import { vaadinWithoutGlobals } from '../scripts/vaadin-without-globals.mjs';

/** The worker script of MSW is served and built next to the preview page; the grid is the package's own, as customers get it. */
export default defineConfig({
  plugins: [msw({ mode: 'worker-only' }), vaadinWithoutGlobals()],
  worker: { format: 'es', plugins: () => [vaadinWithoutGlobals()] },
  // Bundled beforehand, it would pass the plugin by.
  optimizeDeps: { exclude: ['@vaadin/grid'] },
  build: { target: 'es2023' },
});
