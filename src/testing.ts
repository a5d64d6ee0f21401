/**
 * `campaign-elements/testing`: the contract of a data source as a test suite, for a partner's own test run.
 * It needs the global `describe`, `it`, `beforeEach` and `afterEach` of Mocha, Jest or Vitest (`globals: true`), and nothing else.
 *
 * @example
 * import { createHttpDataSource } from 'campaign-elements';
 * import { describeDataSourceContract } from 'campaign-elements/testing';
 *
 * describeDataSourceContract('our API', async () => {
 *   await resetTestAccount();
 *   return createHttpDataSource({ src: 'https://staging.example/api' });
 * });
 */
import { calendarTests } from './data/contract/calendar.ts';
import { abortTests, errorTests, liveTests } from './data/contract/failing.ts';
import { type ContractFixture, type MakeSource, Skipped, Subject } from './data/contract/fixture.ts';
import { listTests, readTests } from './data/contract/reading.ts';
import { seriesTests } from './data/contract/series.ts';
import { commandTests, finishTests, saveTests, tableTests, timeTests } from './data/contract/writing.ts';

export type { ContractFault, ContractFixture, MakeSource } from './data/contract/fixture.ts';

/** How a test is skipped under way: through its `this` in Mocha, through its argument in Vitest. Jest has no way, there it passes. */
interface Skippable {
  skip?: () => void;
}

/** What the suite uses of a test framework. */
interface TestFramework {
  describe(name: string, body: () => void): void;
  it(name: string, body: (this: Skippable | undefined, ...context: Skippable[]) => Promise<void>): void;
  beforeEach(body: () => Promise<void>): void;
  afterEach(body: () => Promise<void>): void;
}

const groups = {
  list: listTests,
  read: readTests,
  save: saveTests,
  finish: finishTests,
  'status table': tableTests,
  commands: commandTests,
  calendar: calendarTests,
  series: seriesTests,
  time: timeTests,
  errors: errorTests,
  abort: abortTests,
  'live feed': liveTests,
};

/**
 * Describes what every `CampaignDataSource` must do, as tests of the one that `makeSource` makes before each of them.
 * @param name What the suite is called.
 * @param makeSource Gives a source, or a `ContractFixture` with controls that allow more tests: a clock, faults, settings.
 *   The tests change its account, and find their campaigns in it by listing: see `ContractFixture`.
 */
export function describeDataSourceContract(name: string, makeSource: MakeSource): void {
  const { describe, it, beforeEach, afterEach } = globalThis as unknown as TestFramework;
  if (!describe) throw new Error('The contract needs the global describe() of Mocha, Jest or Vitest; Vitest gives it with globals: true.');
  describe(`data source contract: ${name}`, () => {
    let subject: Subject;
    beforeEach(async () => {
      subject = new Subject(await makeSource());
    });
    afterEach(async () => {
      const { fixture }: { fixture: ContractFixture } = subject;
      await fixture.dispose?.();
    });
    for (const [group, tests] of Object.entries(groups)) {
      describe(group, () => {
        for (const [title, test] of Object.entries(tests)) {
          // A rest parameter does not count: where one counts, Mocha and Jest wait for `done`.
          it(title, async function (...[context]) {
            try {
              await test(subject);
            } catch (error) {
              if (!(error instanceof Skipped)) throw error;
              for (const each of [this, context]) each?.skip?.();
            }
          });
        }
      });
    }
  });
}
