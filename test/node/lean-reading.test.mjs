// What a backend answers is read by the script-tag build as by the package, whatever of it is broken.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { leanPlugins, load } from './support/lean-module.mjs';

const json = (value) => JSON.parse(JSON.stringify(value));

/** What may stand in place of something else; `undefined`: nothing does. */
const wrong = [
  undefined,
  null,
  true,
  0,
  -1,
  Number.POSITIVE_INFINITY,
  '',
  'x',
  '2026-02-30T10:00:00Z',
  '2026-11-10T10:00:00+01:00',
  [],
  [null],
  {},
  { x: 1 },
];

/** Paths of everything in it, itself too; of a list the first two. */
const pathsOf = (value) =>
  value !== null && typeof value === 'object'
    ? [
        [],
        ...Object.entries(value)
          .filter(([key]) => !Array.isArray(value) || key < 2)
          .flatMap(([key, inner]) => pathsOf(inner).map((path) => [key, ...path])),
      ]
    : [[]];

function withAt(value, [key, ...rest], other) {
  if (key === undefined) return other;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const inner = withAt(copy[key], rest, other);
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

describe('reading in the script-tag build', () => {
  let whole;
  let lean;
  let source;
  before(async () => {
    const [simulation, ...modules] = await Promise.all([
      load('mocks/simulation.ts', []),
      load('src/data/wire.ts', []),
      load('src/data/wire.ts', leanPlugins()),
    ]);
    [whole, lean] = modules;
    source = simulation.createSimulation();
  });
  after(() => source.dispose());

  const attempt = async (module, name, body) => {
    try {
      return json(await module[name](structuredClone(body), 'GET /x'));
    } catch ({ kind, message, errors }) {
      return { kind, message, errors };
    }
  };

  async function compare(name, body) {
    assert.equal((await attempt(lean, name, body)).kind, undefined, `${name} reads what is sound`);
    for (const path of pathsOf(body))
      for (const other of wrong) {
        const broken = withAt(body, path, other);
        assert.deepEqual(await attempt(lean, name, broken), await attempt(whole, name, broken), `${name} /${path.join('/')}: ${other}`);
      }
  }

  /** Campaigns that have as much to say as possible. */
  async function richest(count) {
    const { items } = await source.list({}, { offset: 0, limit: 100 });
    return items.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length).slice(0, count);
  }

  it('a page of campaigns', async () => {
    const page = json(await source.list({}, { offset: 0, limit: 1 }));
    for (const item of await richest(2)) await compare('readPage', { ...page, items: [json(item)] });
  });

  it('a campaign with all its details', async () => {
    for (const { id } of await richest(2)) await compare('readDetails', json(await source.get(id)));
  });

  it('statistics', async () => {
    const { items } = await source.list({ statuses: ['done'] }, { offset: 0, limit: 1 });
    await compare('readStatistics', json(await source.statistics(items.map(({ id }) => id))));
  });

  it('sends of a range', async () => {
    const day = 86_400_000;
    const range = {
      start: new Date(Date.now() - 30 * day).toISOString(),
      end: new Date(Date.now() + 30 * day).toISOString(),
      timeZone: 'Europe/Kyiv',
    };
    const page = json(await source.occurrences(range, {}));
    await compare('readOccurrences', { ...page, items: page.items.slice(0, 1) });
  });

  it('outcomes, changes, the account, commands', async () => {
    const [campaign] = json(await richest(1));
    await compare('readReport', { outcomes: [{ id: 'a', ok: true, campaign }] });
    await compare('readReport', { outcomes: [{ id: 'b', ok: false, error: { status: 409, kind: 'conflict', retryAfter: 3 } }] });
    await compare('readChange', { type: 'connection', live: true });
    await compare('readAccount', json(await source.account()));
    await compare('readCommand', { type: 'stop', targets: [{ id: 'a', version: '1' }] });
  });

  /** What both make of it, with all that may be wrong in it. */
  const alike = (sound, [inWhole, inLean]) => {
    assert.ok(inLean(sound), 'reads what is sound');
    for (const path of pathsOf(sound))
      for (const other of wrong) {
        const broken = withAt(sound, path, other);
        assert.deepEqual(json(inLean(broken) ?? null), json(inWhole(broken) ?? null), `/${path.join('/')}: ${other}`);
      }
  };
  const both = (file) => Promise.all([load(file, []), load(file, leanPlugins())]);

  it('a saved view', async () => {
    const modules = await both('src/state/saved-views.ts');
    alike(
      {
        version: 1,
        name: 'Mine',
        query: { search: 'x', statuses: ['done'], sort: [{ key: 'name', direction: 'asc' }] },
        columns: { order: ['name'], hidden: [], widths: { name: 100 } },
        calendar: { view: 'week', date: '2026-11-10', zone: 'local' },
      },
      modules.map(
        ({ savedViewSchema }) =>
          (value) =>
            savedViewSchema.safeParse(value).data,
      ),
    );
  });

  it('a draft', async () => {
    const modules = await both('src/state/drafts.ts');
    const [{ id }] = await richest(1);
    const settings = json(await source.get(id));
    alike(
      { format: 1, at: 1, settings, base: settings, entry: { ttlAmount: '1' }, attempt: { key: 'k', input: { name: 'A', draft: true } } },
      modules.map(
        ({ Drafts }) =>
          (value) =>
            new Drafts({ source: {}, storage: { get: () => JSON.stringify(value) } }).read(''),
      ),
    );
  });

  it('what is entered', async () => {
    const [{ rules }, { rules: leanRules }] = await both('src/elements/campaign-editor/validation.ts');
    const entered = [
      ...wrong,
      false,
      1.5,
      'email',
      'schedule',
      'P1D',
      'P1W2D',
      'PT1.5H',
      ['tag', 'no tag'],
      Array.from({ length: 99 }, () => 'x'),
    ];
    const judge = ({ schema }) => entered.map((value) => schema.safeParse(value).success);
    assert.deepEqual(leanRules.map(judge), rules.map(judge));
    assert.ok(rules.every((rule) => new Set(judge(rule)).size === 2));
  });
});
