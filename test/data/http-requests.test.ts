import { expect } from 'chai';
import { createHttpDataSource } from '../../src/data/http-data-source.ts';
import { CampaignError } from '../../src/domain/errors.ts';
import { details, json, page, rejection, scriptedFetch, summary } from './fixtures.ts';

const asOf = '2026-11-10T00:00:00Z';
const statistics = (id: string) => ({ id, asOf, counts: { sent: 1 } });

function setUp(...answers: Parameters<typeof scriptedFetch>) {
  const { fetch, requests } = scriptedFetch(...answers);
  return { requests, source: createHttpDataSource({ src: 'https://api.example/v1/?tenant=7', fetch, eventStream: false }) };
}
const sent = ({ method, url }: Request) => `${method} ${url.replace('https://api.example/v1', '').replace(/\?tenant=7&?/, '?')}`;

describe('HTTP requests', () => {
  it('asks for a page', async () => {
    const { source, requests } = setUp(json(page([summary()])));
    await source.list(
      {
        search: ' a&b ',
        channels: ['sms', 'email'],
        statuses: ['waiting'],
        launchTypes: ['now'],
        tags: ['x'],
        sort: [{ key: 'name', direction: 'desc' }],
      },
      { offset: 50, limit: 25, snapshot: 's 1' },
    );
    const expected =
      '?search=a%26b&channel=email&channel=sms&status=waiting&launchType=now&tag=x&sort=-name&offset=50&limit=25&snapshot=s+1';
    expect(requests.map(sent)).to.deep.equal([`GET /campaigns${expected}`]);
    expect(requests[0]?.url).to.contain('tenant=7');
  });

  it('asks for occurrences, statistics, preflight, resources and the account', async () => {
    const { source, requests } = setUp(
      json({ items: [], asOf }),
      json([statistics('a'), statistics('b')]),
      json({ id: 'a', checks: [] }),
      json([{ id: 't', name: 'T' }]),
      json({ timeZone: 'Europe/Kyiv' }),
    );
    await source.occurrences({ start: asOf, end: '2026-12-01T00:00:00Z', timeZone: 'Europe/Kyiv' }, { tags: ['x'] });
    await source.statistics(['a', 'b']);
    await source.preflight('a');
    await source.resources('contactList', 'ne w');
    await source.account?.();
    expect(requests.map(sent)).to.deep.equal([
      'GET /campaigns/occurrences?tag=x&start=2026-11-10T00%3A00%3A00Z&end=2026-12-01T00%3A00%3A00Z&timeZone=Europe%2FKyiv',
      'GET /campaigns/statistics?ids=a&ids=b',
      'GET /campaigns/a/preflight?',
      'GET /resources/contactList?search=ne+w',
      'GET /account?',
    ]);
  });

  it('encodes ids', async () => {
    const { source, requests } = setUp(json(details()));
    await source.get('a/b?c#d %\ud800');
    expect(requests.map(sent)).to.deep.equal(['GET /campaigns/a%2Fb%3Fc%23d%20%25%EF%BF%BD?']);
  });

  for (const id of ['', '.', '..', 'events', 'statistics']) {
    it(`sends nothing for the impossible id "${id}"`, async () => {
      const { source, requests } = setUp(json(details()));
      expect(await rejection(source.get(id))).to.include({ kind: 'not-found' });
      expect(requests).to.have.length(0);
    });
  }

  it('creates and saves with key and version', async () => {
    const { source, requests } = setUp(json(details(), 201), json(details()));
    await source.save({ name: 'New', draft: true }, { idempotencyKey: 'k1' });
    await source.save({ name: 'Newer', draft: false }, { id: 'c1', version: 'v"1 é', idempotencyKey: 'k2' });
    expect(requests.map(sent)).to.deep.equal(['POST /campaigns?', 'PATCH /campaigns/c1?']);
    expect(
      requests.map(({ headers }) => [headers.get('idempotency-key'), headers.get('if-match'), headers.get('content-type')]),
    ).to.deep.equal([
      ['k1', null, 'application/json'],
      ['k2', '"v%221%20%C3%A9"', 'application/json'],
    ]);
    expect(await requests[1]?.json()).to.deep.equal({ name: 'Newer', draft: false });
  });

  it('can send any key', async () => {
    const { source, requests } = setUp(json(details()));
    await source.save({ draft: true }, { id: 'c1', idempotencyKey: 'ключ 1' });
    expect(requests[0]?.headers.get('idempotency-key')).to.equal('%D0%BA%D0%BB%D1%8E%D1%87%201');
  });

  it('sends a command and reads each outcome', async () => {
    const { source, requests } = setUp(
      json({
        outcomes: [
          { id: 'a', ok: true, campaign: summary({ id: 'a' }) },
          { id: 'b', ok: false, error: { status: 409, code: 'running-locked', detail: 'no' } },
          { id: 'c', ok: true, campaign: { id: 'c' } },
          { id: 'd', ok: false, error: { code: 'network' } },
        ],
      }),
    );
    const command = { type: 'delete', targets: [{ id: 'a', version: '1' }, { id: 'b' }] } as const;
    const { outcomes } = await source.execute(command, { idempotencyKey: 'k' });
    expect(requests.map(sent)).to.deep.equal(['POST /campaigns/commands?']);
    expect(await requests[0]?.json()).to.deep.equal(command);
    expect(outcomes[0]).to.deep.equal({ id: 'a', ok: true, campaign: summary({ id: 'a' }) });
    expect(outcomes[1]).to.have.property('error').that.includes({ kind: 'refused', code: 'running-locked', message: 'no' });
    expect(outcomes[2], 'a broken campaign does not undo the success').to.deep.equal({ id: 'c', ok: true });
    expect(outcomes[3]).to.have.property('error').that.includes({ kind: 'network' });
  });

  it('takes a refusal of the whole for that of its only target', async () => {
    const { source } = setUp(json({ code: 'running-locked' }, 409));
    const { outcomes } = await source.execute({ type: 'stop', targets: [{ id: 'a', version: '1' }] }, { idempotencyKey: 'k' });
    expect(outcomes).to.have.length(1);
    expect(outcomes[0]).to.have.property('error').that.includes({ kind: 'refused', code: 'running-locked' });
  });

  it('rejects a report whose outcome is broken: nobody knows what happened', async () => {
    const { source } = setUp(json({ outcomes: [{ id: 'a' }] }));
    expect(await rejection(source.execute({ type: 'stop', targets: [{ id: 'a' }] }, { idempotencyKey: 'k' }))).to.include({
      kind: 'malformed',
    });
  });

  it('asks for the statistics of 500 campaigns in URLs of reasonable length', async () => {
    const ids = Array.from({ length: 500 }, () => crypto.randomUUID());
    const { source, requests } = setUp((request) => json(new URL(request.url).searchParams.getAll('ids').map(statistics))());
    const answers = await source.statistics(ids);
    expect(answers.map(({ id }) => id)).to.deep.equal(ids);
    expect(Math.max(...requests.map(({ url }) => url.length))).to.be.lessThan(4200);
    expect(requests.length).to.be.lessThan(8);
  });

  it('asks for nothing when there are no ids', async () => {
    const { source, requests } = setUp(json([]));
    expect(await source.statistics([])).to.deep.equal([]);
    expect(requests).to.have.length(0);
  });

  it('can say that a backend can less', () => {
    const { capabilities } = createHttpDataSource({ src: '/api', capabilities: { idempotency: false } });
    expect(capabilities).to.deep.equal({ idempotency: false, versions: true, snapshot: true, occurrences: true });
  });

  it('has no feed when told so', () => {
    expect(createHttpDataSource({ src: '/api', eventStream: false })).to.not.have.property('subscribe');
  });
});

describe('HTTP headers', () => {
  const refuse = json({ detail: 'expired' }, 401);
  const authorised = (accepted: string) => (request: Request) =>
    request.headers.get('authorization') === accepted ? json(details())() : refuse();

  function withTokens(answer: (request: Request) => Response, ...tokens: string[]) {
    const { fetch, requests } = scriptedFetch(answer);
    let calls = 0;
    const headers = async () => ({ authorization: tokens[Math.min(calls++, tokens.length - 1)] ?? '' });
    return { source: createHttpDataSource({ src: '/api', fetch, headers, eventStream: false }), requests, calls: () => calls };
  }

  it('asks once for concurrent requests', async () => {
    const { source, calls } = withTokens(authorised('one'), 'one');
    await Promise.all([source.get('a'), source.get('b'), source.get('c')]);
    expect(calls()).to.equal(1);
  });

  it('asks again after a 401 and replays once, with the same key', async () => {
    const { source, requests, calls } = withTokens(authorised('two'), 'one', 'two');
    await source.save({ name: 'x', draft: true }, { idempotencyKey: 'k' });
    expect(calls()).to.equal(2);
    expect(requests.map(({ headers }) => headers.get('authorization'))).to.deep.equal(['one', 'two']);
    expect(requests.map(({ headers }) => headers.get('idempotency-key'))).to.deep.equal(['k', 'k']);
    expect(await requests[1]?.json()).to.deep.equal({ name: 'x', draft: true });
  });

  it('renews once for all requests that were refused together', async () => {
    const { source, requests, calls } = withTokens(authorised('two'), 'one', 'two');
    await Promise.all([source.get('a'), source.get('b'), source.get('c')]);
    expect(calls()).to.equal(2);
    expect(requests).to.have.length(6);
  });

  it('gives up after the second 401', async () => {
    const { source, requests, calls } = withTokens(refuse, 'one');
    expect(await rejection(source.get('a'))).to.include({ kind: 'unauthorised', message: 'expired' });
    expect([calls(), requests.length]).to.deep.equal([2, 2]);
  });

  it('does not replay without a callback', async () => {
    const { fetch, requests } = scriptedFetch(refuse);
    const source = createHttpDataSource({ src: '/api', fetch, headers: { authorization: 'fixed' }, eventStream: false });
    expect(await rejection(source.get('a'))).to.include({ kind: 'unauthorised' });
    expect(requests.map(({ headers }) => headers.get('authorization'))).to.deep.equal(['fixed']);
  });

  it('takes other fixed ones at the next request, and replays with them after a 401', async () => {
    const { fetch, requests } = scriptedFetch(authorised('three'));
    const options = { src: '/api', fetch, headers: { authorization: 'one' }, eventStream: false as const };
    const source = createHttpDataSource(options);
    expect(await rejection(source.get('a'))).to.include({ kind: 'unauthorised' });
    options.headers = { authorization: 'two' };
    const asked = source.get('a');
    options.headers = { authorization: 'three' };
    await asked;
    expect(requests.map(({ headers }) => headers.get('authorization'))).to.deep.equal(['one', 'two', 'three']);
  });

  it('takes a failing callback for a missing authorisation, and asks again next time', async () => {
    const { fetch } = scriptedFetch(json(details()));
    let calls = 0;
    const headers = () => {
      if (calls++ === 0) throw new Error('no token');
      return {};
    };
    const source = createHttpDataSource({ src: '/api', fetch, headers, eventStream: false });
    expect(await rejection(source.get('a'))).to.include({ kind: 'unauthorised' });
    expect(await source.get('a')).to.have.property('id', 'c1');
  });

  it('passes on a typed error of the callback', async () => {
    const headers = () => Promise.reject(new CampaignError('network', 'no way to the identity provider'));
    const source = createHttpDataSource({ src: '/api', headers, fetch: scriptedFetch(json(details())).fetch, eventStream: false });
    expect(await rejection(source.get('a'))).to.include({ kind: 'network' });
  });
});

describe('writes that outlive the page', () => {
  const owned: [object, string][] = [];
  const pretend = (target: object, name: string, value: unknown) => {
    Object.defineProperty(target, name, { configurable: true, value });
    owned.push([target, name]);
  };
  afterEach(() => {
    for (const [target, name] of owned.splice(0)) Reflect.deleteProperty(target, name);
  });
  const isKept = async () => {
    const { source, requests } = setUp(json({ outcomes: [] }));
    await source.execute({ type: 'stop', targets: [{ id: 'a' }] }, { idempotencyKey: 'k' });
    return requests[0]?.keepalive;
  };

  it('outlive it, with a service worker too', async () => {
    pretend(navigator.serviceWorker, 'controller', {});
    expect(await isKept()).to.equal(!('mozInnerScreenX' in globalThis));
  });

  it('do so in Firefox only without a service worker, which they would go around', async () => {
    pretend(globalThis, 'mozInnerScreenX', 0);
    pretend(navigator.serviceWorker, 'controller', null);
    expect(await isKept()).to.equal(true);
    pretend(navigator.serviceWorker, 'controller', {});
    expect(await isKept()).to.equal(false);
  });
});
