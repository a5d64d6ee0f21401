// A page without a bundler: the script-tag build is copied beside it. The simulated backend stands in for yours, so it alone is bundled.
import { cpSync } from 'node:fs';
import { build } from 'vite';

await build({
  logLevel: 'warn',
  build: { outDir: 'dist', modulePreload: false, lib: { entry: 'backend.js', formats: ['es'], fileName: () => 'backend.js' } },
});
cpSync('node_modules/campaign-elements/dist/cdn', 'dist/cdn', { recursive: true });
for (const file of ['index.html', 'page.js', 'page.css']) cpSync(file, `dist/${file}`);
