import { expect } from 'chai';
import { startWorker } from '../../mocks/browser.ts';
import { createHandlers } from '../../mocks/handlers.ts';
import { createHandlerFetch } from '../../mocks/http-fetch.ts';
import { type CampaignChange, createHttpDataSource } from '../../src/data/index.ts';
import { type SimulatedFixture, simulated } from './sources.ts';

describe('MSW handlers', () => {
  let fixture: SimulatedFixture;
  let fetch: typeof globalThis.fetch;
  let draft: { id: string; version: string };

  beforeEach(async () => {
    fixture = simulated();
    fetch = createHandlerFetch(createHandlers(fixture.simulation, { baseUrl: 'https://api.example/v1/', clock: fixture.clock, replay: 3 }));
    draft = (await fixture.source.list({ statuses: ['draft'] }, { offset: 0, limit: 1 })).items[0]!;
  });
  afterEach(() => fixture.dispose?.());

  const at = (path: string) => `https://api.example/v1${path}`;

  it('gives the version as entity tag, and takes it back', async () => {
    const tag = (await fetch(at(`/campaigns/${draft.id}`))).headers.get('etag');
    expect(tag).to.equal(`"${draft.version}"`);
    const save = () =>
      fetch(at(`/campaigns/${draft.id}`), {
        method: 'PATCH',
        headers: { 'if-match': tag! },
        body: JSON.stringify({ name: 'New', draft: true }),
      });
    const saved = await save();
    expect(saved.status).to.equal(200);
    const stale = await save();
    expect(stale.status).to.equal(412);
    expect(stale.headers.get('etag')).to.equal(saved.headers.get('etag'));
    expect((await stale.json()).campaign).to.include({ id: draft.id, name: 'New' });
  });

  it('saves whatever version there is for any of them', async () => {
    const body = JSON.stringify({ name: 'New', draft: true });
    expect((await fetch(at(`/campaigns/${draft.id}`), { method: 'PATCH', headers: { 'if-match': '*' }, body })).status).to.equal(200);
  });

  it('rejects a range of time that is none', async () => {
    const answer = await fetch(at('/campaigns/occurrences?start=soon&end=later&timeZone=UTC'));
    expect([answer.status, (await answer.json()).errors[0].pointer]).to.deep.equal([422, '/start']);
  });

  it('deletes by DELETE', async () => {
    const headers = { 'idempotency-key': 'k', 'if-match': `"${draft.version}"` };
    const remove = () => fetch(at(`/campaigns/${draft.id}`), { method: 'DELETE', headers });
    expect((await remove()).status).to.equal(204);
    expect((await remove()).status, 'the same intent again').to.equal(204);
    expect((await fetch(at(`/campaigns/${draft.id}`))).status).to.equal(404);
  });

  it('says which methods a path has', async () => {
    const answer = await fetch(at('/campaigns/statistics?ids=a'), { method: 'PUT' });
    expect([answer.status, answer.headers.get('allow'), (await answer.json()).code]).to.deep.equal([405, 'GET', 'unsupported']);
    expect((await fetch(at(`/campaigns/${draft.id}`), { method: 'POST', body: '{}' })).headers.get('allow')).to.equal('GET, PATCH, DELETE');
  });

  it('knows no other path, and answers nothing elsewhere', async () => {
    expect((await fetch(at('/unicorns'))).status).to.equal(404);
    let failure: unknown;
    await fetch('https://other.example/campaigns').catch((error: unknown) => (failure = error));
    expect(failure).to.be.instanceOf(TypeError);
  });

  for (const [what, path] of [
    ['a negative offset', '/campaigns?offset=-1'],
    ['half a row', '/campaigns?limit=0.5'],
  ] as const) {
    it(`rejects ${what}`, async () => expect((await fetch(at(path))).status).to.equal(422));
  }

  it('rejects a body that is no JSON', async () => {
    const response = await fetch(at('/campaigns'), { method: 'POST', body: '{"name":' });
    expect([response.status, response.headers.get('content-type')]).to.deep.equal([422, 'application/problem+json']);
  });

  describe('live feed', () => {
    const open: AbortController[] = [];
    afterEach(async () => {
      for (const controller of open.splice(0)) controller.abort();
      await fixture.clock.advanceAsync(60_000);
    });

    /** A connection, with what came through it so far. */
    async function connect(lastEventId?: string) {
      const controller = new AbortController();
      open.push(controller);
      const headers = { accept: 'text/event-stream', ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
      const response = await fetch(at('/campaigns/events'), { headers, signal: controller.signal });
      const stream = { response, text: '', ended: false, end: () => controller.abort() };
      void response.body?.pipeThrough(new TextDecoderStream()).pipeTo(
        new WritableStream({
          write: (text) => void (stream.text += text),
          close: () => void (stream.ended = true),
          abort: () => void (stream.ended = true),
        }),
      );
      await fixture.clock.advanceAsync(0);
      return stream;
    }
    const edit = async (name: string) => {
      fixture.simulation.update(draft.id, { name });
      await fixture.clock.advanceAsync(0);
    };
    const idsIn = (text: string) => [...text.matchAll(/^id: (.*)$/gm)].map((match) => match[1]!);

    it('sends bytes at once, changes with ids, and a heartbeat', async () => {
      const stream = await connect();
      expect(stream.response.headers.get('content-type')).to.equal('text/event-stream');
      expect(stream.text).to.match(/^:\n\n/);
      await edit('Heard');
      expect(stream.text).to.match(/event: changed\nid: \S+\ndata: \{.*"Heard".*\}\n\n/);
      const { length } = stream.text;
      fixture.simulation.faults.clear();
      await fixture.clock.advanceAsync(15_000);
      expect(stream.text.slice(length)).to.contain(':\n\n');
    });

    it('replays what was missed, and says that it resumed', async () => {
      const first = await connect();
      await edit('One');
      const [id] = idsIn(first.text);
      first.end();
      await edit('Two');
      await edit('Three');
      const second = await connect(id);
      expect(second.response.headers.get('last-event-id')).to.equal(id);
      expect(second.text).to.contain('"Two"').and.contain('"Three"').and.not.contain('"One"');
    });

    it('does not pretend to resume after ids it does not know', async () => {
      const first = await connect();
      await edit('One');
      const [id] = idsIn(first.text);
      for (const unknown of ['other.1', `${id}9`, 'nonsense', '']) {
        expect((await connect(unknown)).response.headers.has('last-event-id'), unknown).to.equal(false);
      }
      for (let count = 0; count < 8; count += 1) await edit(`More ${count}`);
      expect((await connect(id)).response.headers.has('last-event-id'), 'fallen out of the buffer').to.equal(false);
    });

    it('lets go of the source some time after the last stream ended', async () => {
      const first = await connect();
      await edit('One');
      const [id] = idsIn(first.text);
      first.end();
      await fixture.clock.advanceAsync(60_000);
      await edit('Two');
      expect((await connect(id)).response.headers.has('last-event-id')).to.equal(false);
    });
  });

  it('answers through the service worker, stream included', async () => {
    const stop = await startWorker(fixture.simulation, { baseUrl: '/worker-api' });
    const source = createHttpDataSource({ src: '/worker-api' });
    const heard: CampaignChange[] = [];
    let end: (() => void) | undefined;
    try {
      expect((await source.get(draft.id)).id).to.equal(draft.id);
      await new Promise<void>((resolve) => {
        end = source.subscribe?.((change) => {
          heard.push(change);
          if (change.type === 'connection') fixture.simulation.update(draft.id, { name: 'Through the worker' });
          if (change.type === 'changed') resolve();
        });
      });
      expect(heard.map(({ type }) => type)).to.deep.equal(['connection', 'changed']);
    } finally {
      end?.();
      await stop();
    }
  });
});
