import { expect } from 'chai';
import type { Simulation } from '../../mocks/simulation.ts';
import type { CampaignDataSource } from '../../src/data/index.ts';
import { describeDataSourceContract, type MakeSource } from '../../src/testing.ts';
import { simulated } from './sources.ts';

type Test = () => Promise<void>;
type Skippable = { skip(): void };

/** The suite's tests by title, for a source that is not to be trusted. Resolves to what is wrong, or null. */
function testsOf(make: MakeSource, framework: 'Mocha' | 'Vitest' = 'Mocha'): Map<string, () => Promise<string | null>> {
  const tests = new Map<string, () => Promise<string | null>>();
  const hooks: Record<string, Test> = {};
  const original = { describe, it, beforeEach, afterEach };
  Object.assign(globalThis, {
    describe: (_: string, body: () => void) => body(),
    beforeEach: (body: Test) => (hooks['before'] = body),
    afterEach: (body: Test) => (hooks['after'] = body),
    it: (title: string, body: (this: Skippable | undefined, ...context: Skippable[]) => Promise<void>) =>
      tests.set(title, async () => {
        // Mocha and Jest take a parameter for `done`.
        expect(body).to.have.lengthOf(0);
        await hooks['before']!();
        const skip = () => {
          throw new Error('skipped');
        };
        const failure = await (framework === 'Mocha' ? body.call({ skip }) : body.call(undefined, { skip })).then(
          () => null,
          (error: unknown) => String(error),
        );
        await hooks['after']!();
        return failure;
      }),
  });
  try {
    describeDataSourceContract('untrusted', make);
  } finally {
    Object.assign(globalThis, original);
  }
  return tests;
}

/** The simulation with some methods replaced. */
const with_ = (replace: (simulation: Simulation) => Partial<CampaignDataSource>) => () =>
  simulated((simulation) => {
    const replaced = replace(simulation);
    return new Proxy(simulation, { get: (target, key) => (key in replaced ? replaced[key as never] : (target[key as never] as unknown)) });
  });

/** THE table of lies, each with the test that must find it. */
const lies: readonly [what: string, found: string, replace: (simulation: Simulation) => Partial<CampaignDataSource>][] = [
  [
    'ignores the search',
    'answers every query as the reference semantics do',
    (s) => ({ list: ({ search: _, ...query }, options) => s.list(query, options) }),
  ],
  [
    'ignores the sort',
    'answers every query as the reference semantics do',
    (s) => ({ list: ({ sort: _, ...query }, options) => s.list(query, options) }),
  ],
  [
    'forgets its snapshots',
    'neither skips nor repeats a row of a snapshot while campaigns come and go',
    (s) => ({ list: (query, { snapshot: _, ...options }) => s.list(query, options) }),
  ],
  [
    'counts only the page',
    'counts the same whatever the page',
    (s) => ({ list: async (query, options) => ({ ...(await s.list(query, options)), total: options.limit }) }),
  ],
  [
    'invents campaigns',
    'knows when there is no such campaign',
    (s) => ({
      get: async (id, options) => s.get(id, options).catch(async () => s.get((await s.list({}, { offset: 0, limit: 1 })).items[0]!.id)),
    }),
  ],
  [
    'includes the end of a range',
    'excludes the end of the range',
    (s) => ({
      occurrences: ({ end, ...range }, ...rest) => s.occurrences({ ...range, end: new Date(Date.parse(end) + 1).toISOString() }, ...rest),
    }),
  ],
  [
    'says 0 for what there cannot be',
    'counts what the channel can have, and never says 0 for what it cannot',
    (s) => ({
      statistics: async (ids, options) =>
        (await s.statistics(ids, options)).map((each) => ({
          ...each,
          counts: Object.fromEntries(Object.entries(each.counts).map(([key, count]) => [key, count ?? 0])) as typeof each.counts,
        })),
    }),
  ],
  [
    'lets the last write win',
    'rejects an edit that started from an older version, and gives the current one',
    (s) => ({ save: (input, { version: _, ...options }) => s.save(input, options) }),
  ],
  [
    'complains about the version first',
    'refuses before it complains about the version',
    (s) => ({
      save: (input, options) =>
        options.version === 'not-this-one' ? Promise.reject(Object.assign(new Error('x'), { kind: 'conflict' })) : s.save(input, options),
    }),
  ],
  [
    'moves the whole campaign although one send was meant',
    'moves one send and leaves the others',
    (s) => ({ execute: ({ occurrence: _, ...command }, options) => s.execute(command, options) }),
  ],
  [
    'shows a series only once',
    'shows a series each time it goes out',
    (s) => ({
      occurrences: async (...args) => {
        const page = await s.occurrences(...args);
        return {
          ...page,
          items: page.items.filter(({ campaignId }, index) => page.items.findIndex((item) => item.campaignId === campaignId) === index),
        };
      },
    }),
  ],
  [
    'forgets its keys',
    'does one intent once',
    (s) => ({ execute: (command, options) => s.execute(command, { ...options, idempotencyKey: crypto.randomUUID() }) }),
  ],
  [
    'refuses with the wrong code',
    'stop of a running campaign, launch type schedule',
    (s) => ({
      execute: async (command, options) => ({
        outcomes: (await s.execute(command, options)).outcomes.map((each) =>
          each.ok ? each : { ...each, error: Object.assign(new Error('x'), { kind: 'refused', code: 'nothing-to-stop' }) as never },
        ),
      }),
    }),
  ],
  [
    'stops what runs',
    'stop of a running campaign, launch type schedule',
    (s) => ({ execute: async (command) => ({ outcomes: (command.targets as { id: string }[]).map(({ id }) => ({ id, ok: true })) || s }) }),
  ],
  [
    'throws plain errors',
    'rejects with server, whatever the method',
    (s) => ({ get: (id, options) => s.get(id, options).catch(() => Promise.reject(new Error('x'))) }),
  ],
  [
    'does not hear an abort',
    'rejects what was given up before, and does nothing',
    (s) => ({ list: (query, { signal: _, ...options }) => s.list(query, options) }),
  ],
  [
    'talks to those who left',
    'tells of changes and removals, and of nothing once unsubscribed',
    (s) => ({ subscribe: (listener) => (s.subscribe(listener), () => {}) }),
  ],
  [
    'hands out its own records',
    'gives answers that are the caller’s own',
    (s) => {
      const kept = s.list({}, { offset: 0, limit: 1 });
      return { list: () => kept };
    },
  ],
];

describe('data source contract suite', () => {
  for (const [what, title, replace] of lies) {
    it(`finds out a source that ${what}`, async () => {
      const test = testsOf(with_(replace)).get(title);
      expect(test, 'there is such a test').to.be.a('function');
      const failure = await test!();
      expect(failure).to.be.a('string').and.not.contain('skipped');
    });
  }

  it('lets a campaign go on with its sending between two looks at it', async () => {
    const tests = testsOf(() =>
      simulated((simulation, clock) => ({
        ...simulation,
        get: async (id, options) => {
          await clock.advanceAsync(1000);
          return simulation.get(id, options);
        },
      })),
    );
    expect(await tests.get('gives the details behind every kind of row')!()).to.equal(null);
  });

  it('skips what it has no campaign or control for', async () => {
    for (const framework of ['Mocha', 'Vitest'] as const) {
      const tests = testsOf(() => simulated().source, framework);
      expect(await tests.get('starts what is due, and finishes it')!(), framework).to.contain('skipped');
    }
  });

  it('says what it needs where a framework has no globals', () => {
    const original = describe;
    Object.assign(globalThis, { describe: undefined });
    try {
      expect(() => describeDataSourceContract('alone', () => simulated().source)).to.throw('globals: true');
    } finally {
      Object.assign(globalThis, { describe: original });
    }
  });
});
