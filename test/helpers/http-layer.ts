/** HTTP in the page, between `createHttpDataSource` and the handlers: remembers what was sent, and answers by rules where a test says so. */
import { createHandlers } from '../../mocks/handlers.ts';
import { createHandlerFetch } from '../../mocks/http-fetch.ts';
import type { Clock } from '../../src/data/clock.ts';
import type { CampaignDataSource } from '../../src/data/data-source.ts';

export interface Sent {
  readonly method: string;
  /** Below the API's base. */
  readonly path: string;
  readonly params: URLSearchParams;
  readonly headers: Headers;
  /** `Idempotency-Key` */
  readonly key: string | null;
  readonly body: unknown;
  status: number | 'under way' | 'failed';
}

/** Answers in place of the server; `pass` asks the real one. */
export type Answer = (pass: () => Promise<Response>, request: Request) => Promise<Response> | Response;

export interface HttpRule {
  readonly method?: string;
  readonly path?: RegExp;
  /** How many requests it catches; 1 unless told. */
  readonly times?: number;
  readonly when?: (sent: Sent) => boolean;
  readonly answer: Answer;
}

export interface HttpLayer {
  readonly fetch: typeof fetch;
  readonly sent: readonly Sent[];
  /** Requests without an answer so far. */
  readonly underWay: number;
  /** Event streams that are open. */
  readonly streams: number;
  add(rule: HttpRule): { readonly hits: number };
  clear(): void;
}

const problem = (status: number, body: object = {}, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ type: 'about:blank', status, title: 'Simulated', ...body }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });

const never = ({ signal }: Request): Promise<Response> =>
  new Promise((_, reject) => {
    const end = () => reject(signal.reason as Error);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
  });

/** The login page of a proxy, as 200. */
const html: Answer = () => new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } });
const noConnection: Answer = () => {
  throw new TypeError('Failed to fetch');
};
/** Carried out, but the answer does not arrive as it was. */
const lostAs =
  (answer: Answer): Answer =>
  async (pass, request) => {
    await pass();
    return answer(pass, request);
  };
const silence: Answer = (_, request) => never(request);

/** THE table of things that go wrong between a page and its server. */
export const answers = {
  html,
  network: noConnection,
  silence,
  status:
    (status: number, body?: object, headers?: Record<string, string>): Answer =>
    () =>
      problem(status, body, headers),
  truncated: async (pass: () => Promise<Response>) => {
    const text = await (await pass()).text();
    return new Response(text.slice(0, text.length / 2), { headers: { 'content-type': 'application/json' } });
  },
  lost: lostAs(noConnection),
  lostAsHtml: lostAs(html),
  lostInSilence: lostAs(silence),
};

export function createHttpLayer(source: CampaignDataSource, clock: Clock): HttpLayer {
  const base = new URL('/api', location.href);
  const serve = createHandlerFetch(createHandlers(source, { baseUrl: '/api', clock }));
  const sent: Sent[] = [];
  const rules: { rule: HttpRule; hits: number }[] = [];
  const streams = new Set<Request>();
  let underWay = 0;

  const matching = (entry: Sent) =>
    rules.find(
      ({ rule: { method, path, times = 1, when }, hits }) =>
        hits < times && (!method || method === entry.method) && (!path || path.test(entry.path)) && when?.(entry) !== false,
    );

  const answer = async (request: Request, entry: Sent): Promise<Response> => {
    const caught = matching(entry);
    if (!caught) return serve(request);
    caught.hits += 1;
    return caught.rule.answer(() => serve(request.clone()), request);
  };

  return {
    sent,
    get underWay() {
      return underWay;
    },
    get streams() {
      return streams.size;
    },
    async fetch(input, init) {
      const request = new Request(input, init);
      const { pathname, searchParams } = new URL(request.url);
      // At once: a test that waits until nothing is under way must see this request already.
      const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
      const entry: Sent = {
        method: request.method,
        path: pathname.slice(base.pathname.length),
        params: searchParams,
        headers: request.headers,
        key: request.headers.get('idempotency-key'),
        body,
        status: 'under way',
      };
      sent.push(entry);
      underWay += 1;
      try {
        request.signal.throwIfAborted();
        const response = await answer(request, entry);
        entry.status = response.status;
        if (entry.path.endsWith('/events') && response.ok) {
          streams.add(request);
          request.signal.addEventListener('abort', () => streams.delete(request), { once: true });
        }
        return response;
      } catch (error) {
        entry.status = 'failed';
        throw error;
      } finally {
        underWay -= 1;
      }
    },
    add(rule) {
      const entry = { rule, hits: 0 };
      rules.push(entry);
      return entry;
    },
    clear: () => void rules.splice(0),
  };
}
