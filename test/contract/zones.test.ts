import { calendarTests } from '../../src/data/contract/calendar.ts';
import { Skipped, Subject } from '../../src/data/contract/fixture.ts';
import { seriesTests } from '../../src/data/contract/series.ts';
import { overHttp, simulated } from './sources.ts';

/** Zones whose days are not what one expects: half hours, east of UTC+13, changes at midnight, none at all. */
const zones = ['Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Chatham', 'America/New_York', 'Asia/Beirut', 'UTC'];

describe('the calendar of a data source, in other zones', () => {
  for (const timeZone of zones) {
    describe(timeZone, () => {
      for (const [title, test] of Object.entries({ ...calendarTests, ...seriesTests }))
        it(title, async function () {
          const fixture = simulated(undefined, { timeZone });
          try {
            await test(new Subject(fixture));
          } catch (error) {
            // Such as a change of the clocks in a zone that has none.
            if (!(error instanceof Skipped)) throw error;
          } finally {
            await fixture.dispose?.();
          }
        });
    });
  }
});

describe('a data source that does not know single sends', () => {
  for (const [name, wrap] of [
    ['directly', undefined],
    ['over HTTP', overHttp],
  ] as const)
    it(`says so ${name}, and moves nothing`, async () => {
      const fixture = simulated(wrap, { capabilities: { occurrences: false } });
      const subject = new Subject({
        ...fixture,
        source: Object.assign(Object.create(fixture.source) as typeof fixture.source, { capabilities: { occurrences: false } }),
      });
      try {
        await seriesTests['says that it does not know single sends, when it does not, and moves nothing']!(subject);
      } finally {
        await fixture.dispose?.();
      }
    });
});
