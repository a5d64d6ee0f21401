import { msw } from 'msw/vite';
import { defineConfig } from 'vite';

/** The worker script of MSW is served and built next to the preview page. */
export default defineConfig({ plugins: [msw({ mode: 'worker-only' })], build: { target: 'es2023' } });
