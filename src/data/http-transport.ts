import { CampaignError, isCampaignError } from '../domain/errors.ts';
import { type Clock, systemClock } from './clock.ts';
import { withDeadline } from './deadline.ts';
import { readProblem } from './problem.ts';

/** Extra headers of every request, such as `Authorization`, read at each; a callback is asked once, and again after a 401. */
export type HeadersSource = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

export interface TransportOptions {
  /** Base URL of the API, absolute or relative to the page. A query in it goes along with every request. */
  readonly src: string | URL;
  readonly headers?: HeadersSource | undefined;
  /** Default: the page's `fetch`, looked up at each request. */
  readonly fetch?: typeof fetch | undefined;
  readonly clock?: Clock | undefined;
  /** ms for a whole request, answer read and headers fetched; default 15000. */
  readonly timeout?: number | undefined;
  /** Default `same-origin`. */
  readonly credentials?: RequestCredentials | undefined;
}

export interface Call {
  readonly method: string;
  /** Below the base URL, segments already encoded, starting with `/`. */
  readonly path: string;
  readonly params?: URLSearchParams | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** Characters; each takes at most 3 bytes. */
const keepaliveLimit = 20_000;

/** Firefox (seen in 153) sends what outlives the page around its service worker, which may be what answers; there the worker wins. */
const wouldBypassWorker = (): boolean => 'mozInnerScreenX' in globalThis && Boolean(globalThis.navigator?.serviceWorker?.controller);

/** Requests with the host's headers. Both methods reject with a `CampaignError`, or with an `AbortError` when given up. */
export interface Transport {
  /** The JSON of a successful answer. */
  json(call: Call): Promise<unknown>;
  /** A successful answer whose body is still to be read; the time limit ends with its headers, `signal` also ends the body. */
  open(call: Call): Promise<Response>;
}

export function createTransport(options: TransportOptions): Transport {
  const { src, credentials = 'same-origin', timeout = 15_000, clock = systemClock } = options;
  const send: typeof fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const authorisation = createAuthorisation(() => options.headers);

  const urlOf = ({ path, params }: Call): URL => {
    const url = new URL(src, globalThis.document?.baseURI ?? globalThis.location?.href);
    url.pathname = url.pathname.replace(/\/+$/, '') + path;
    for (const [name, value] of params ?? []) url.searchParams.append(name, value);
    url.hash = '';
    return url;
  };

  const fetchOnce = async (call: Call, host: HeadersInit, signal: AbortSignal): Promise<Response> => {
    const headers = new Headers(host);
    for (const [name, value] of Object.entries(call.headers ?? {})) headers.set(name, value);
    if (!headers.has('accept')) headers.set('accept', 'application/json, application/problem+json');
    const init: RequestInit = { method: call.method, headers, credentials, signal, cache: 'no-store' };
    if (call.body !== undefined) {
      headers.set('content-type', 'application/json');
      const body = JSON.stringify(call.body);
      init.body = body;
      // A write must outlive the page that sent it; browsers grant that up to 64 KiB.
      init.keepalive = body.length < keepaliveLimit && !wouldBypassWorker();
    }
    return send(urlOf(call), init);
  };

  /** The answer, asked for a second time with new headers where the first were not accepted. */
  const answer = async (call: Call, signal: AbortSignal): Promise<Response> => {
    const ticket = authorisation.current();
    const response = await fetchOnce(call, await ticket.headers, signal);
    const renewed = response.status === 401 ? authorisation.renewed(ticket) : null;
    if (!renewed) return response;
    void response.body?.cancel().catch(() => {});
    return fetchOnce(call, await renewed.headers, signal);
  };

  const failure = async (call: Call, response: Response): Promise<CampaignError> =>
    readProblem(await response.json().catch(() => null), {
      where: nameOf(call),
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      // A date is told by the server's clock, which may be another.
      now: Date.parse(response.headers.get('date') ?? '') || clock.now(),
    });

  return {
    json: (call) =>
      withDeadline(
        (signal) =>
          naming(call, async () => {
            const response = await answer(call, signal);
            if (!response.ok) throw await failure(call, response);
            return readJson(call, response);
          }),
        { signal: call.signal, timeout, clock },
      ),
    open: async (call) => {
      const controller = new AbortController();
      const end = () => controller.abort(call.signal?.reason);
      call.signal?.addEventListener('abort', end, { once: true });
      try {
        return await withDeadline(
          () =>
            naming(call, async () => {
              const response = await answer(call, controller.signal);
              if (!response.ok) throw await failure(call, response);
              return response;
            }),
          { signal: call.signal, timeout, clock },
        );
      } catch (error) {
        controller.abort(error);
        call.signal?.removeEventListener('abort', end);
        throw error;
      }
    },
  };
}

const nameOf = ({ method, path }: Call): string => `${method} ${path}`;

/** Exceptions of fetch as errors that name the request. `fetch` says nothing but `TypeError` about a network failure. */
async function naming<T>(call: Call, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (isCampaignError(error)) throw error;
    throw new CampaignError('network', `${nameOf(call)}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

async function readJson(call: Call, response: Response): Promise<unknown> {
  const type = response.headers.get('content-type');
  // A login page as 200, the classic of expired sessions behind proxies.
  if (type !== null && !/\bjson\b/i.test(type))
    throw new CampaignError('malformed', `${nameOf(call)} answered ${type.split(';')[0]} instead of JSON`);
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CampaignError('malformed', `${nameOf(call)}: the answer is no JSON`, { cause: error });
  }
}

/** Headers to send, and where they are from; `given` is null of those a callback gave. */
interface Ticket {
  readonly given: HeadersInit | undefined | null;
  readonly headers: Promise<HeadersInit>;
}

/** The host's headers. A callback is asked once for all requests, and once more when a 401 shows that what it gave expired. */
function createAuthorisation(source: () => HeadersSource | undefined) {
  let asked: Ticket | null = null;
  const ask = (callback: () => HeadersInit | Promise<HeadersInit>): Ticket => {
    const ticket: Ticket = {
      given: null,
      headers: (async () => callback())().catch((error: unknown) => {
        if (asked === ticket) asked = null;
        if (isCampaignError(error)) throw error;
        throw new CampaignError(
          'unauthorised',
          `The host's headers callback failed: ${error instanceof Error ? error.message : String(error)}`,
          { cause: error },
        );
      }),
    };
    return ticket;
  };
  const fixed = (given: HeadersInit | undefined): Ticket => ({ given, headers: Promise.resolve(given ?? {}) });
  return {
    current(): Ticket {
      const given = source();
      return typeof given === 'function' ? (asked ??= ask(given)) : fixed(given);
    },
    /** Newer headers than `used`, shared by every request that was refused with them; null when there are none. */
    renewed(used: Ticket): Ticket | null {
      const given = source();
      if (typeof given !== 'function') return given === used.given ? null : fixed(given);
      if (asked === used || asked === null) asked = ask(given);
      return asked;
    },
  };
}
