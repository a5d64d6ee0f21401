import { expect } from 'chai';
import { createManualClock } from '../../mocks/clock.ts';
import { createHttpDataSource } from '../../src/data/http-data-source.ts';
import { kindStatuses, kindOfStatus, statusKinds } from '../../src/data/problem.ts';
import { details, json, page, rejection, scriptedFetch, summary } from './fixtures.ts';

const source = (...answers: Parameters<typeof scriptedFetch>) =>
  createHttpDataSource({ src: '/api', fetch: scriptedFetch(...answers).fetch, eventStream: false });
const get = (...answers: Parameters<typeof scriptedFetch>) => rejection(source(...answers).get('c1'));

describe('HTTP errors', () => {
  for (const [status, kind] of Object.entries(statusKinds)) {
    it(`reads ${status} as ${kind}`, async () => {
      expect(await get(json({ title: 'x', detail: 'because', code: 'running-locked' }, Number(status)))).to.include({
        name: 'CampaignError',
        kind,
        message: 'because',
      });
    });
  }

  for (const [status, kind] of [
    [500, 'server'],
    [502, 'server'],
    [503, 'server'],
    [400, 'invalid'],
    [418, 'invalid'],
  ] as const) {
    it(`reads ${status} as ${kind}, by its class`, async () => {
      expect((await get(() => new Response('<h1>oops</h1>', { status })))['kind']).to.equal(kind);
    });
  }

  it('answers each kind with a status that reads as that kind', () => {
    for (const [kind, status] of Object.entries(kindStatuses)) if (status !== null) expect(kindOfStatus(status)).to.equal(kind);
  });

  it('keeps the code of a refusal', async () => {
    expect(await get(json({ code: 'running-locked' }, 409))).to.include({ kind: 'refused', code: 'running-locked' });
  });

  it('does not take a kind for a refusal code', async () => {
    expect(await get(json({ code: 'forbidden' }, 403))).to.not.have.property('code');
  });

  it('carries the current campaign of a conflict', async () => {
    const error = await get(json({ code: 'conflict', campaign: details({ version: '7' }) }, 412));
    expect(error['campaign']).to.deep.equal(details({ version: '7' }));
  });

  it('survives a conflict whose campaign is broken', async () => {
    expect(await get(json({ detail: 'stale', campaign: { id: 7 } }, 412)))
      .to.include({ kind: 'conflict', message: 'stale' })
      .and.not.have.property('campaign');
  });

  it('reads field errors in both spellings', async () => {
    const error = await get(
      json(
        {
          errors: [
            { pointer: '#/name', detail: 'too long' },
            { pointer: '/tags/0', message: 'bad', code: 'tag' },
          ],
        },
        422,
      ),
    );
    expect(error['errors']).to.deep.equal([
      { pointer: '/name', message: 'too long' },
      { pointer: '/tags/0', message: 'bad', code: 'tag' },
    ]);
  });

  it('keeps the field errors that can be read, those about the whole too', async () => {
    const errors = [{ pointer: '/name', message: 'too long' }, null, {}, { pointer: 5, message: 'lost' }, { detail: 'too many' }];
    expect((await get(json({ errors }, 422)))['errors']).to.deep.equal([
      { pointer: '/name', message: 'too long' },
      { pointer: '', message: 'too many' },
    ]);
  });

  it('reads Retry-After in seconds', async () => {
    expect(await get(json({}, 429, { 'retry-after': '12' }))).to.include({ kind: 'rate-limited', retryAfter: 12 });
    expect(await get(json({}, 503, { 'retry-after': '3' }))).to.include({ kind: 'server', retryAfter: 3 });
  });

  it('reads Retry-After as a date, by its own clock', async () => {
    const clock = createManualClock('2026-11-10T00:00:00Z');
    const { fetch } = scriptedFetch(json({}, 429, { 'retry-after': 'Tue, 10 Nov 2026 00:00:30 GMT' }));
    expect(await rejection(createHttpDataSource({ src: '/api', fetch, clock, eventStream: false }).get('c1'))).to.include({
      retryAfter: 30,
    });
  });

  it('reads it by the clock of the server where that is told, since ours may be wrong by an hour', async () => {
    const clock = createManualClock('2026-11-10T01:00:00Z');
    const answer = json({}, 429, { date: 'Tue, 10 Nov 2026 00:00:00 GMT', 'retry-after': 'Tue, 10 Nov 2026 00:00:30 GMT' });
    const late = createHttpDataSource({ src: '/api', fetch: scriptedFetch(answer).fetch, clock, eventStream: false });
    expect(await rejection(late.get('c1'))).to.include({ retryAfter: 30 });
  });

  it('calls HTML with status 200 malformed, naming the request', async () => {
    const error = await get(() => new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }));
    expect(error).to.include({ kind: 'malformed', message: 'GET /campaigns/c1 answered text/html instead of JSON' });
  });

  it('calls truncated JSON malformed', async () => {
    const error = await get(() => new Response('{"id": "c1", "na', { headers: { 'content-type': 'application/json' } }));
    expect(error).to.include({ kind: 'malformed' });
    expect(error['message']).to.contain('GET /campaigns/c1');
  });

  it('calls a broken schema malformed, naming request and place', async () => {
    const error = await get(json(details({ tags: [5] as unknown as string[] })));
    expect(error).to.include({ kind: 'malformed', message: 'GET /campaigns/c1: the answer breaks the schema at /tags/0: expected string' });
  });

  it('calls a failed fetch a network error', async () => {
    expect((await get(() => Promise.reject(new TypeError('Failed to fetch'))))['kind']).to.equal('network');
  });

  it('calls an answer that breaks off a network error', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('reset')) });
    expect((await get(() => new Response(broken, { headers: { 'content-type': 'application/json' } })))['kind']).to.equal('network');
  });

  it('shows the good records of a page with a bad one', async () => {
    const answer = page([summary({ id: 'a' }), { id: 'bad', name: 5 }, summary({ id: 'b' })], { total: 90 });
    const result = await source(json(answer)).list({}, { offset: 0, limit: 3 });
    expect(result.items.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(result.total).to.equal(90);
    expect(result.unreadable).to.deep.equal([{ index: 1, id: 'bad', pointer: '/name', message: 'expected string' }]);
  });

  it('times out by its clock, and leaves no timer behind', async () => {
    const clock = createManualClock('2026-11-10T00:00:00Z');
    let given: AbortSignal | undefined;
    const fetch: typeof globalThis.fetch = (_, init) => {
      given = init?.signal ?? undefined;
      return new Promise(() => {});
    };
    const pending = rejection(createHttpDataSource({ src: '/api', fetch, clock, timeout: 2000, eventStream: false }).get('c1'));
    await clock.advanceAsync(1999);
    expect(given?.aborted).to.equal(false);
    await clock.advanceAsync(1);
    expect(await pending).to.include({ kind: 'timeout' });
    expect(given?.aborted).to.equal(true);
    expect(clock.pending).to.equal(0);
  });

  it('leaves no timer behind after a success', async () => {
    const clock = createManualClock('2026-11-10T00:00:00Z');
    await createHttpDataSource({ src: '/api', fetch: scriptedFetch(json(details())).fetch, clock, eventStream: false }).get('c1');
    expect(clock.pending).to.equal(0);
  });

  it('passes an abort through as AbortError, whatever the reason given', async () => {
    for (const reason of [undefined, 'gone', new Error('gone')]) {
      const controller = new AbortController();
      const pending = rejection(source(() => new Promise(() => {})).get('c1', { signal: controller.signal }));
      controller.abort(reason);
      expect(await pending).to.have.property('name', 'AbortError');
    }
  });

  it('sends nothing when it was given up before', async () => {
    const { fetch, requests } = scriptedFetch(json(details()));
    await rejection(createHttpDataSource({ src: '/api', fetch, eventStream: false }).get('c1', { signal: AbortSignal.abort() }));
    expect(requests).to.have.length(0);
  });

  it('calls the time limit of a caller a timeout', async () => {
    const signal = AbortSignal.abort(new DOMException('over', 'TimeoutError'));
    expect(await rejection(source(json(details())).get('c1', { signal }))).to.have.property('kind', 'timeout');
  });
});
