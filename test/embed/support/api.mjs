// The campaign API over HTTP, live feed included, as a real backend gives it: for pages whose provider has a `src`.
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';

/** A listener for requests below `/api/` of a site that `buildSite` made, with the `end` of its timers; `options` are those of `createSimulation`. */
export async function createApi(folder, options) {
  const load = (name) => import(pathToFileURL(join(folder, 'backend', name)).href);
  const [{ createSimulation }, { createHandlerFetch, createHandlers }] = await Promise.all([load('simulation.js'), load('handlers.js')]);
  const simulation = createSimulation(options);
  const ask = createHandlerFetch(createHandlers(simulation, { baseUrl: 'http://campaigns/api' }));

  const answer = async (request, response) => {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const hasBody = !['GET', 'HEAD'].includes(request.method);
    try {
      const given = await ask(`http://campaigns${request.url}`, {
        method: request.method,
        headers: Object.entries(request.headersDistinct).flatMap(([name, values]) => values.map((value) => [name, value])),
        signal: gone.signal,
        ...(hasBody && { body: Readable.toWeb(request), duplex: 'half' }),
      });
      response.writeHead(given.status, Object.fromEntries(given.headers));
      response.flushHeaders();
      for await (const part of given.body ?? []) response.write(part);
      response.end();
    } catch {
      response.destroy();
    }
  };
  return Object.assign(answer, { end: () => simulation.dispose() });
}
