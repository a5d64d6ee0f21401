import { expect } from 'chai';
import { checkedSource } from '../../src/data/checked-source.ts';
import type { CampaignChange, CampaignDataSource } from '../../src/data/data-source.ts';
import { formatETag, parseETag } from '../../src/data/etag.ts';
import { createHttpDataSource } from '../../src/data/http-data-source.ts';
import { formatProblem, readProblem } from '../../src/data/problem.ts';
import { formatReport, readCommand, readInput, readPage, readReport, readResources, readStatistics } from '../../src/data/wire.ts';
import { CampaignError, errorKinds } from '../../src/domain/errors.ts';
import { details, page, rejection, summary } from './fixtures.ts';

const where = 'GET /x';
const names = ['list', 'occurrences', 'get', 'statistics', 'preflight', 'resources', 'save', 'execute', 'account'] as const;

/** Calls the method of that name with sensible arguments. */
function call(source: CampaignDataSource, name: (typeof names)[number], signal?: AbortSignal): Promise<unknown> {
  const write = { idempotencyKey: 'k', signal };
  const calls: Record<(typeof names)[number], () => Promise<unknown> | undefined> = {
    list: () => source.list({}, { offset: 0, limit: 10, signal }),
    occurrences: () => source.occurrences({ start: '', end: '', timeZone: 'UTC' }, {}, { signal }),
    get: () => source.get('a', { signal }),
    statistics: () => source.statistics(['a'], { signal }),
    preflight: () => source.preflight('a', { signal }),
    resources: () => source.resources('tag', '', { signal }),
    save: () => source.save({ draft: true }, write),
    execute: () => source.execute({ type: 'stop', targets: [{ id: 'a' }] }, write),
    account: () => source.account?.({ signal }),
  };
  return calls[name]() ?? Promise.reject(new Error(`no ${name}`));
}
const sourceOf = (answer: (name: string) => unknown, extra: object = {}): CampaignDataSource =>
  ({ ...Object.fromEntries(names.map((name) => [name, () => answer(name)])), ...extra }) as unknown as CampaignDataSource;

describe('wire', () => {
  it('drops unknown fields and hostile keys of a record', async () => {
    const text = JSON.stringify(page([{ ...summary(), allowedActions: { stop: true }, extra: 1 }]));
    const hostile = text.replace('"allowedActions":{', '"__proto__":{"polluted":1},"allowedActions":{"__proto__":{"launch":true},');
    const [item] = (await readPage(JSON.parse(hostile), where)).items;
    expect(item).to.deep.equal({ ...summary(), allowedActions: { stop: true } });
    expect(item?.allowedActions?.['launch']).to.equal(undefined);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('passes unknown values of open enumerations and awkward text unchanged', async () => {
    const name = '<img src=x onerror=alert(1)> \u202Eevil \uD800 👩‍👩‍👧 =1+1';
    const odd = summary({ name, status: 'archived', channel: 'fax', launchType: 'maybe' });
    expect((await readPage(page([odd]), where)).items).to.deep.equal([odd]);
  });

  it('says where each unreadable record stands and broke', async () => {
    const getter = Object.defineProperty({ ...summary(), id: 'g' }, 'name', {
      enumerable: true,
      get: () => {
        throw new Error('trap');
      },
    });
    const records = [summary(), null, { id: 7 }, { ...summary(), id: 'p', progress: { sent: 'x', total: 1 } }, getter, 'text'];
    const { items, unreadable, total } = await readPage(page(records), where);
    expect([items.length, total]).to.deep.equal([1, 6]);
    expect(unreadable?.map(({ index, id, pointer }) => [index, id, pointer])).to.deep.equal([
      [1, null, ''],
      [2, '7', '/id'],
      [3, 'p', '/progress/sent'],
      [4, 'g', ''],
      [5, null, ''],
    ]);
  });

  it('keeps what an inner reader left out, and the indices right', async () => {
    const once = await readPage(page([summary({ id: 'a' }), null, summary({ id: 'b' })]), where);
    expect(await readPage(once, where)).to.deep.equal(once);
    const more = await readPage({ ...once, items: [once.items[0], { id: 'b' }] }, where);
    expect(more.unreadable?.map(({ index, id }) => [index, id])).to.deep.equal([
      [1, null],
      [2, 'b'],
    ]);
  });

  for (const broken of [
    null,
    [],
    'x',
    {},
    { items: 5 },
    { ...page([]), total: -1 },
    { ...page([]), total: '5' },
    { ...page([]), asOf: 'yesterday' },
  ]) {
    it(`rejects the envelope ${JSON.stringify(broken)}`, async () => {
      const error = await rejection(readPage(broken, where));
      expect(error).to.include({ kind: 'malformed' });
      expect(error['message']).to.match(/^GET \/x: the answer breaks the schema/);
    });
  }

  it('validates a long page in slices', async () => {
    const items = Array.from({ length: 3500 }, (_, index) => summary({ id: `c${index}` }));
    let turns = 0;
    const timer = setInterval(() => (turns += 1));
    const read = await readPage(page(items), where);
    clearInterval(timer);
    expect(read.items).to.have.length(3500);
    expect(turns).to.be.greaterThan(0);
  });

  it('keeps good statistics and resources beside bad ones', async () => {
    const good = { id: 'a', asOf: '2026-11-10T00:00:00Z', counts: { sent: 5, seen: null } };
    expect(await readStatistics([good, { id: 'b' }], where)).to.deep.equal([good]);
    expect(await readResources([{ id: 'a', name: 'A' }, { id: 'b' }], where)).to.deep.equal([{ id: 'a', name: 'A' }]);
    expect(await rejection(readResources([{ id: 'b' }], where))).to.include({
      kind: 'malformed',
      message: 'GET /x: the answer breaks the schema at /0/name: expected string',
    });
  });

  it('takes no series whose values are not numbers, and says where', async () => {
    const withValues = (clicked: unknown) => {
      const series = { start: '2026-11-10T00:00:00Z', stepMinutes: 60, counts: { clicked } };
      return readStatistics([{ id: 'a', asOf: '2026-11-10T00:00:00Z', counts: {}, series }], where);
    };
    expect((await withValues([0, 1.5]))[0]!.series!.counts.clicked).to.deep.equal([0, 1.5]);
    for (const wrong of [[1, '2'], [1, null], [NaN], 7, null])
      expect(await rejection(withValues(wrong)), JSON.stringify(wrong)).to.include({
        kind: 'malformed',
        message: 'GET /x: the answer breaks the schema at /0/series/counts/clicked: expected numbers',
      });
  });

  it('round-trips every kind of error as problem details', () => {
    const extras = { campaign: details(), errors: [{ pointer: '/name', message: 'no' }], retryAfter: 5 };
    const used = { conflict: 'campaign', invalid: 'errors', 'rate-limited': 'retryAfter' } as const;
    for (const kind of errorKinds) {
      const extra = kind in used ? used[kind as keyof typeof used] : null;
      const error = new CampaignError(kind, 'why', {
        ...(kind === 'refused' && { code: 'running-locked' }),
        ...(extra && { [extra]: extras[extra] }),
      });
      const read = readProblem(JSON.parse(JSON.stringify(formatProblem(error))), { where });
      expect({ ...read, message: read.message }, kind).to.deep.equal({ ...error, message: 'why' });
    }
  });

  it('round-trips a report', () => {
    const report = {
      outcomes: [
        { id: 'a', ok: true, campaign: summary() },
        { id: 'b', ok: false, error: new CampaignError('refused', 'no', { code: 'running-locked' }) },
      ],
    } as const;
    const read = readReport(JSON.parse(JSON.stringify(formatReport(report))), where);
    expect(read.outcomes[0]).to.deep.equal(report.outcomes[0]);
    expect(read.outcomes[1]).to.have.property('error').that.includes({ kind: 'refused', code: 'running-locked', message: 'no' });
  });

  it('reads bodies, or says which field is wrong', () => {
    expect(readInput({ name: 'x', draft: true, evil: 1 })).to.deep.equal({ name: 'x', draft: true });
    expect(() => readInput({ tags: ['_x'] }))
      .to.throw()
      .with.property('errors')
      .that.has.length(2);
    const command = { type: 'delete', targets: { query: { statuses: ['draft'] }, except: ['a'] } };
    expect(readCommand(command)).to.deep.equal(command);
    expect(() => readCommand({ type: 'explode', targets: [] }))
      .to.throw()
      .with.property('kind', 'invalid');
  });

  for (const version of ['1', 'W/"abc"', 'a b', 'ü%41', '', '日本']) {
    it(`carries the version "${version}" in an entity tag`, () => {
      const tag = formatETag(version);
      expect(parseETag(new Headers({ etag: tag }).get('etag'))).to.equal(version);
    });
  }
});

describe('checkedSource', () => {
  it('returns a checked source as it is', () => {
    const http = createHttpDataSource({ src: '/api' });
    expect(checkedSource(http)).to.equal(http);
    const checked = checkedSource(sourceOf(() => null));
    expect(checkedSource(checked)).to.equal(checked);
  });

  for (const name of names) {
    it(`checks the answer of ${name}`, async () => {
      const error = await rejection(call(checkedSource(sourceOf(async () => ({ nonsense: true }))), name));
      expect(error).to.include({ name: 'CampaignError', kind: 'malformed' });
      expect(error['message']).to.match(new RegExp(`^${name}\\(\\)`));
    });

    it(`makes an error of whatever ${name} throws`, async () => {
      const throwing = sourceOf(() => {
        throw new RangeError('bug');
      });
      expect(await rejection(call(checkedSource(throwing), name))).to.include({ kind: 'server', message: 'bug' });
      expect(await rejection(call(checkedSource(sourceOf(() => Promise.reject('text'))), name))).to.include({
        kind: 'server',
        message: 'text',
      });
      expect(await rejection(call(checkedSource(sourceOf(() => Promise.reject(undefined))), name))).to.include({ kind: 'server' });
      const down = sourceOf(() => Promise.reject(new TypeError('Failed to fetch')));
      expect(await rejection(call(checkedSource(down), name))).to.include({ kind: 'network' });
    });

    it(`gives up ${name} at once, whether or not the source listens`, async () => {
      const controller = new AbortController();
      const pending = rejection(call(checkedSource(sourceOf(() => new Promise(() => {}))), name, controller.signal));
      controller.abort();
      expect(await pending).to.have.property('name', 'AbortError');
    });
  }

  it('does not take the abort of a source for that of the caller', async () => {
    const source = checkedSource(sourceOf(() => Promise.reject(new DOMException('x', 'AbortError'))));
    expect(await rejection(source.get('a'))).to.include({ kind: 'network' });
  });

  it('passes typed errors of another copy of the bundle', async () => {
    const foreign = Object.assign(new Error('no'), { kind: 'refused', code: 'running-locked' });
    expect(await rejection(checkedSource(sourceOf(() => Promise.reject(foreign))).get('a'))).to.equal(foreign);
  });

  it('calls methods on the source, and offers only those it has', async () => {
    class Source {
      answer = details({ name: 'mine' });
      async get() {
        return this.answer;
      }
    }
    const checked = checkedSource(new Source() as unknown as CampaignDataSource);
    expect(await checked.get('a')).to.have.property('name', 'mine');
    expect(checked).to.not.have.any.keys('account', 'subscribe');
  });

  it('refuses what the source has no method for', async () => {
    const source = checkedSource({ list: async () => page([]) } as unknown as CampaignDataSource);
    expect(await rejection(source.get('a'))).to.include({ kind: 'unsupported' });
    expect(await source.list({}, { offset: 0, limit: 1 })).to.have.property('total', 0);
  });

  for (const total of [2.5, Number.MAX_VALUE, NaN])
    it(`cannot read a page of ${total} campaigns`, async () => {
      const source = checkedSource(sourceOf(async () => page([], { total })));
      expect(await rejection(source.list({}, { offset: 0, limit: 1 }))).to.include({ kind: 'malformed' });
    });

  it('passes sound changes, and a resync for others', () => {
    let tell: (change: unknown) => void = () => {};
    let ended = 0;
    const subscribe = (listener: typeof tell) => {
      tell = listener;
      return () => (ended += 1);
    };
    const heard: CampaignChange[] = [];
    const end = checkedSource(sourceOf(() => null, { subscribe })).subscribe?.((change) => heard.push(change));
    for (const change of [
      { type: 'changed', campaign: summary() },
      { type: 'changed' },
      { type: 'novelty' },
      null,
      { type: 'connection', live: true },
    ])
      tell(change);
    expect(heard.map(({ type }) => type)).to.deep.equal(['changed', 'resync', 'resync', 'connection']);
    end?.();
    end?.();
    tell({ type: 'resync' });
    expect([heard.length, ended]).to.deep.equal([4, 1]);
  });

  it('has a connection that is not live where subscribing fails', () => {
    const heard: CampaignChange[] = [];
    const subscribe = () => {
      throw new Error('no');
    };
    checkedSource(sourceOf(() => null, { subscribe })).subscribe?.((change) => heard.push(change))();
    expect(heard).to.deep.equal([{ type: 'connection', live: false }]);
  });

  it('takes a feed that is promised, or that cannot be ended in order', async () => {
    const unhandled: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
    addEventListener('unhandledrejection', note);
    const heard: CampaignChange[] = [];
    let ended = 0;
    const feeds = [
      async () => () => void (ended += 1),
      () => {
        throw new Error('at once');
      },
      async () => {
        throw new Error('later');
      },
      () => () => {
        throw new Error('at the end');
      },
      () => undefined,
      () => ({ unsubscribe() {} }),
    ];
    for (const subscribe of feeds) checkedSource(sourceOf(() => null, { subscribe })).subscribe?.((change) => heard.push(change))();
    const later = checkedSource(sourceOf(() => null, { subscribe: feeds[2] })).subscribe?.((change) => heard.push(change));
    // Unhandled rejections are told after the task.
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    later?.();
    removeEventListener('unhandledrejection', note);
    expect(unhandled).to.deep.equal([]);
    expect(ended).to.equal(1);
    expect(heard).to.deep.equal([
      { type: 'connection', live: false },
      { type: 'connection', live: false },
    ]);
  });
});
