import { expect } from 'chai';
import { createHandlers } from '../../mocks/handlers.ts';
import { createHandlerFetch } from '../../mocks/http-fetch.ts';
import { createOpenApi } from '../../mocks/openapi.ts';
import { violations } from './json-schema.ts';
import { type SimulatedFixture, simulated } from './sources.ts';

type Json = Record<string, unknown>;
interface Operation {
  readonly operationId: string;
  readonly responses: Record<string, { content?: Record<string, { schema: Json }> }>;
}

const document = JSON.parse(JSON.stringify(createOpenApi())) as { paths: Record<string, Record<string, Operation>> } & Json;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
);
const input = { name: 'Made over HTTP', channel: 'email', draft: true };
const range = 'start=2026-11-01T00:00:00Z&end=2026-12-01T00:00:00Z&timeZone=Europe/Kyiv';

/** A request that each operation answers with success, and the errors it can be brought to: path (`{id}`: a draft, `{running}`), body, headers. */
const requests: Record<string, { success: [string, unknown?][]; errors?: Record<number, [string, unknown?, Record<string, string>?]> }> = {
  listCampaigns: { success: [['/campaigns'], ['/campaigns?status=done&sort=-name&limit=3&offset=2']] },
  createCampaign: { success: [['/campaigns', input]], errors: { 422: ['/campaigns', { ...input, tags: ['_x'] }] } },
  executeCommand: {
    success: [
      ['/campaigns/commands', { type: 'duplicate', targets: [{ id: '{id}' }] }],
      ['/campaigns/commands', { type: 'delete', targets: [{ id: '{running}' }, { id: 'nobody' }, { id: '{id}', version: 'old' }] }],
    ],
    errors: { 422: ['/campaigns/commands', { type: 'explode' }] },
  },
  streamChanges: { success: [] },
  listOccurrences: { success: [[`/campaigns/occurrences?${range}`]], errors: { 422: ['/campaigns/occurrences'] } },
  getStatistics: { success: [['/campaigns/statistics?ids={id}&ids={running}'], ['/campaigns/statistics?ids={id},{running}']] },
  getCampaign: { success: [['/campaigns/{id}'], ['/campaigns/{failed}']], errors: { 404: ['/campaigns/nobody'] } },
  saveCampaign: {
    success: [['/campaigns/{id}', { description: 'New', draft: true }]],
    errors: {
      404: ['/campaigns/nobody', input],
      409: ['/campaigns/{running}', { ...input, draft: false }],
      412: ['/campaigns/{id}', input, { 'if-match': '"old"' }],
      422: ['/campaigns/{id}', { draft: 'maybe' }],
    },
  },
  deleteCampaign: {
    success: [['/campaigns/{id}']],
    errors: { 404: ['/campaigns/nobody'], 409: ['/campaigns/{running}'], 412: ['/campaigns/{id}', undefined, { 'if-match': '"old"' }] },
  },
  preflightCampaign: { success: [['/campaigns/{id}/preflight']], errors: { 404: ['/campaigns/nobody/preflight'] } },
  listResources: { success: [['/resources/template'], ['/resources/tag?search=sa']], errors: { 404: ['/resources/unicorn'] } },
  getAccount: { success: [['/account']] },
};

describe('openapi.json', () => {
  let fixture: SimulatedFixture;
  let ids: Record<string, string>;
  let send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;

  beforeEach(async () => {
    fixture = simulated();
    const fetch = createHandlerFetch(createHandlers(fixture.simulation, { baseUrl: '/api', clock: fixture.clock }));
    const idOf = async (status: string) => (await fixture.source.list({ statuses: [status] }, { offset: 0, limit: 1 })).items[0]!.id;
    ids = { '{id}': await idOf('draft'), '{running}': await idOf('running'), '{failed}': await idOf('failed') };
    const fill = (text: string) => Object.entries(ids).reduce((filled, [name, id]) => filled.replaceAll(name, id), text);
    send = (method, path, body, headers = {}) =>
      fetch(`/api${fill(path)}`, { method, headers, ...(body !== undefined && { body: fill(JSON.stringify(body)) }) });
  });
  afterEach(() => fixture.dispose?.());

  async function conforms(response: Response, { responses }: Operation): Promise<void> {
    const documented = responses[response.status];
    if (!documented) throw new Error(`status ${response.status} is not documented: ${await response.text()}`);
    const text = await response.text();
    if (!documented.content) return void expect(text).to.equal('');
    const [type, { schema }] = Object.entries(documented.content)[0]!;
    expect(response.headers.get('content-type')).to.contain(type);
    expect(violations(JSON.parse(text), schema, document), text.slice(0, 500)).to.deep.equal([]);
  }

  it('is up to date', async () => {
    const committed = await (await fetch(new URL('../../openapi.json', import.meta.url))).text();
    expect(committed === `${JSON.stringify(createOpenApi(), null, 2)}\n`, 'run "node scripts/openapi.mjs"').to.equal(true);
  });

  it('has a request here for every operation', () => {
    expect(operations.map(({ operationId }) => operationId).sort()).to.deep.equal(Object.keys(requests).sort());
  });

  for (const operation of operations) {
    const { success, errors = {} } = requests[operation.operationId] ?? { success: [] };
    for (const [path, body] of success) {
      it(`${operation.method} ${path} answers as documented`, async () => {
        const response = await send(operation.method, path, body);
        expect(response.ok, await response.clone().text()).to.equal(true);
        await conforms(response, operation);
      });
    }
    for (const [status, [path, body, headers]] of Object.entries(errors)) {
      it(`${operation.method} ${path} answers ${status} as documented`, async () => {
        const response = await send(operation.method, path, body, headers);
        expect(response.status).to.equal(Number(status));
        await conforms(response, operation);
      });
    }
    for (const [kind, status] of [
      ['unauthorised', 401],
      ['forbidden', 403],
      ['rate-limited', 429],
      ['server', 500],
    ] as const) {
      if (!success[0]) continue;
      it(`${operation.method} ${operation.path} can answer ${status}`, async () => {
        fixture.fail?.({ kind });
        const response = await send(operation.method, ...success[0]!);
        expect(response.status).to.equal(status);
        await conforms(response, operation);
      });
    }
  }

  it('streams messages as documented', async () => {
    const response = await send('GET', '/campaigns/events');
    const { content } = document.paths['/campaigns/events']!['get']!.responses['200']!;
    expect(Object.keys(content!)).to.deep.equal([response.headers.get('content-type')]);
    const schema = content!['text/event-stream']!.schema['contentSchema'] as Json;
    const created = fixture.simulation.create();
    fixture.simulation.remove(created.id);
    fixture.simulation.emitResync();
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (text.split('data: ').length < 4) text += (await reader.read()).value ?? '';
    await reader.cancel();
    await fixture.clock.advanceAsync(60_000);
    for (const [, data] of text.matchAll(/^data: (.*)$/gm)) expect(violations(JSON.parse(data!), schema, document), data).to.deep.equal([]);
  });
});
