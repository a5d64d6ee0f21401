import type { RequestHandler } from 'msw';
import { getResponse } from 'msw/utils/get-response';

/**
 * A `fetch` that is answered by MSW handlers in the page itself, streams included: HTTP without a service worker, for tests,
 * Node and `createHttpDataSource({ fetch })`. What no handler answers rejects like a network failure.
 */
export function createHandlerFetch(handlers: readonly RequestHandler[]): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
    );
    aborted.catch(() => {});
    const response = await Promise.race([getResponse([...handlers], request, { quiet: true }), aborted]);
    if (!response || response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
}
