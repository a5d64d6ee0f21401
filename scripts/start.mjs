// npm start: the demo portal on Vite's dev server. Options go to Vite: npm start -- --port 4000 --host
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './ensure-deps.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '5173' }, host: { type: 'string', default: '127.0.0.1' } },
  strict: true,
});

ensureDependencies();
const { createServer } = await import('vite');
const server = await createServer({
  configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
  logLevel: 'warn',
  server: { port: Number(values.port), host: values.host },
});
await server.listen();

const { local = [], network = [] } = server.resolvedUrls ?? {};
console.log(`\n  Demo portal: ${local[0] ?? `http://localhost:${server.config.server.port}/`}`);
for (const address of network) console.log(`  On the network: ${address}`);
console.log('  Stop with Ctrl+C.\n');
