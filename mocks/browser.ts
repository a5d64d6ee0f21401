import { setupWorker } from 'msw/browser';
import type { CampaignDataSource } from '../src/data/data-source.ts';
import { type HandlerOptions, createHandlers } from './handlers.ts';

export interface WorkerOptions extends HandlerOptions {
  /** Address of MSW's worker script; default `/mockServiceWorker.js`. */
  readonly workerUrl?: string | undefined;
}

/**
 * Starts the service worker that answers the page's requests to `baseUrl` from `source`. Says nothing in the console, and lets every
 * other request pass. Resolves to the function that stops it.
 */
export async function startWorker(source: CampaignDataSource, { workerUrl, ...options }: WorkerOptions = {}): Promise<() => Promise<void>> {
  const worker = setupWorker(...createHandlers(source, options));
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', ...(workerUrl !== undefined && { serviceWorker: { url: workerUrl } }) });
  return async () => {
    await worker.stop();
  };
}
