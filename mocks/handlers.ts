/** MSW handlers that expose any data source over the HTTP of `openapi.json`, live feed included. */
import { HttpResponse, http, type HttpHandler } from 'msw/http';
import { systemClock } from '../src/data/clock.ts';
import type { CampaignDataSource } from '../src/data/data-source.ts';
import { parseETag, formatETag } from '../src/data/etag.ts';
import { formatProblem } from '../src/data/problem.ts';
import { formatReport, readCommand, readInput } from '../src/data/wire.ts';
import type { CampaignDetails } from '../src/domain/campaign.ts';
import { CampaignError, isAbort, toCampaignError } from '../src/domain/errors.ts';
import { resourceTypes } from '../src/domain/failure.ts';
import { isKnown } from '../src/domain/open.ts';
import { queryFromParams } from '../src/domain/query-from-params.ts';
import { type EventHubOptions, createEventHub } from './http-events.ts';

export { createHandlerFetch } from './http-fetch.ts';

export interface HandlerOptions extends Partial<EventHubOptions> {
  /** Where the API lives, absolute or relative to the page; default `/api`. */
  readonly baseUrl?: string | undefined;
}

/** What a route gets to answer a request. */
interface Exchange {
  readonly request: Request;
  readonly params: URLSearchParams;
  /** `{id}` or `{type}` of the path, decoded. */
  readonly name: string;
  readonly signal: AbortSignal;
  readonly idempotencyKey: string;
  /** `If-Match`. */
  readonly version: string | undefined;
  body(): Promise<unknown>;
}

type Method = 'get' | 'post' | 'patch' | 'delete';
type Route = readonly [method: Method, path: string, answer: (exchange: Exchange) => Promise<Response> | Response];

/**
 * Handlers for every operation of the API. Errors of the source become problem details; a `network` error no answer at all,
 * a `malformed` one an HTML page with status 200.
 */
export function createHandlers(source: CampaignDataSource, options: HandlerOptions = {}): HttpHandler[] {
  const base = new URL(options.baseUrl ?? '/api', globalThis.location?.href);
  const prefix = `${base.origin}${base.pathname.replace(/\/+$/, '')}`;
  const routes = routesOf(source, options);
  const methodsOf = (wanted: string) => routes.flatMap(([method, path]) => (path === wanted ? method.toUpperCase() : []));
  return [
    ...routes.map(([method, path, answer]) =>
      http[method](prefix + path, ({ request, params }) => respond(answer, request, String(params['name'] ?? ''))),
    ),
    ...routes.map(([, path]) => http.all(prefix + path, () => wrongMethod(methodsOf(path)))),
    http.all(`${prefix}/*`, () => problem(new CampaignError('not-found', 'There is no such path'))),
  ];
}

/** THE table of operations. A literal path comes before one with a parameter in its place. */
function routesOf(source: CampaignDataSource, options: HandlerOptions): Route[] {
  const hub = createEventHub(source, { clock: systemClock, ...options });
  return [
    [
      'get',
      '/campaigns',
      async ({ params, signal }) => Response.json(await source.list(queryFromParams(params), { ...pageOf(params), signal })),
    ],
    ['post', '/campaigns', async (exchange) => saved(await source.save(readInput(await exchange.body()), writeOptions(exchange)), 201)],
    ['post', '/campaigns/commands', (exchange) => executeCommand(source, exchange)],
    ['get', '/campaigns/events', ({ request }) => hub.connect(request)],
    [
      'get',
      '/campaigns/occurrences',
      async ({ params, signal }) => Response.json(await source.occurrences(rangeOf(params), queryFromParams(params), { signal })),
    ],
    ['get', '/campaigns/statistics', async ({ params, signal }) => Response.json(await source.statistics(idsOf(params), { signal }))],
    ['get', '/campaigns/:name', async ({ name, signal }) => saved(await source.get(name, { signal }))],
    [
      'patch',
      '/campaigns/:name',
      async (exchange) =>
        saved(
          await source.save(readInput(await exchange.body()), { ...writeOptions(exchange), id: exchange.name, version: exchange.version }),
        ),
    ],
    ['delete', '/campaigns/:name', (exchange) => deleteCampaign(source, exchange)],
    ['get', '/campaigns/:name/preflight', async ({ name, signal }) => Response.json(await source.preflight(name, { signal }))],
    [
      'get',
      '/resources/:name',
      async ({ name, params, signal }) => {
        if (!isKnown(resourceTypes, name)) throw new CampaignError('not-found', `There are no resources of type "${name}"`);
        return Response.json(await source.resources(name, params.get('search') ?? '', { signal }));
      },
    ],
    [
      'get',
      '/account',
      async ({ signal }) => {
        if (!source.account) throw new CampaignError('unsupported', 'This backend tells nothing about the account');
        return Response.json(await source.account({ signal }));
      },
    ],
  ];
}

async function respond(answer: Route[2], request: Request, name: string): Promise<Response> {
  const { headers, signal } = request;
  try {
    return await answer({
      request,
      params: new URL(request.url).searchParams,
      name,
      signal,
      idempotencyKey: headers.get('idempotency-key') ?? crypto.randomUUID(),
      version: parseETag(headers.get('if-match')),
      body: async () => {
        try {
          return await request.json();
        } catch {
          throw invalid('', 'The body is no JSON');
        }
      },
    });
  } catch (error) {
    return isAbort(error) ? HttpResponse.error() : problem(toCampaignError(error));
  }
}

/** The campaign with its version as entity tag. */
const saved = (campaign: CampaignDetails, status = 200): Response =>
  Response.json(campaign, {
    status,
    headers: {
      etag: formatETag(String(campaign.version)),
      ...(status === 201 && { location: `campaigns/${encodeURIComponent(campaign.id)}` }),
    },
  });

/** An error as HTTP. */
function problem(error: CampaignError): Response {
  if (error.kind === 'network') return HttpResponse.error();
  if (error.kind === 'malformed')
    return new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } });
  const body = formatProblem(error);
  return new Response(JSON.stringify(body), {
    status: body.status ?? 500,
    headers: {
      'content-type': 'application/problem+json',
      ...(error.retryAfter !== undefined && { 'retry-after': String(error.retryAfter) }),
      ...(error.campaign && { etag: formatETag(error.campaign.version) }),
    },
  });
}

function wrongMethod(allowed: readonly string[]): Response {
  const allow = allowed.join(', ');
  const body = { ...formatProblem(new CampaignError('unsupported', `Only ${allow} can be asked of this path`)), status: 405 };
  return new Response(JSON.stringify(body), { status: 405, headers: { 'content-type': 'application/problem+json', allow } });
}

async function executeCommand(source: CampaignDataSource, exchange: Exchange): Promise<Response> {
  const command = readCommand(await exchange.body());
  return Response.json(formatReport(await source.execute(command, writeOptions(exchange))));
}

async function deleteCampaign(source: CampaignDataSource, exchange: Exchange): Promise<Response> {
  const { name: id, version } = exchange;
  const { outcomes } = await source.execute({ type: 'delete', targets: [{ id, version }] }, writeOptions(exchange));
  for (const outcome of outcomes) if (!outcome.ok) throw outcome.error;
  return new Response(null, { status: 204 });
}

const writeOptions = ({ idempotencyKey, signal }: Exchange) => ({ idempotencyKey, signal });

function pageOf(params: URLSearchParams) {
  const read = (name: string, fallback: number): number => {
    const text = params.get(name);
    if (text === null) return fallback;
    if (!/^\d{1,9}$/.test(text)) throw invalid(`/${name}`, 'expected a whole number');
    return Number(text);
  };
  return { offset: read('offset', 0), limit: read('limit', 50), snapshot: params.get('snapshot') ?? undefined };
}

function rangeOf(params: URLSearchParams) {
  const read = (name: string): string => params.get(name) ?? fail(invalid(`/${name}`, 'missing'));
  return { start: read('start'), end: read('end'), timeZone: read('timeZone') };
}

/** The parameter repeats; by hand, one with commas is welcome too. */
function idsOf(params: URLSearchParams): string[] {
  const ids = params.getAll('ids');
  return (ids.length === 1 ? (ids[0] ?? '').split(',') : ids).filter(Boolean);
}

const invalid = (pointer: string, message: string) =>
  new CampaignError('invalid', `${pointer || 'Body'}: ${message}`, { errors: [{ pointer, message }] });
const fail = (error: CampaignError): never => {
  throw error;
};
