import { expect } from 'chai';
import * as fc from 'fast-check';
import { createManualClock } from '../../mocks/clock.ts';
import { createSimulation } from '../../mocks/simulation.ts';
import { placementOf } from '../../src/domain/placement.ts';
import { toInstant } from '../../src/domain/schedule.ts';
import { statusTable, statuses } from '../../src/domain/status.ts';
import { ensureTemporal } from '../../src/domain/temporal.ts';
import { type Rule, instantAt, textOf, wallAt, wallsOf } from '../domain/series-reference.ts';

const day = 86_400_000;
const zones = ['Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Chatham'];

describe('occurrences of the simulation', () => {
  before(ensureTemporal);

  const rule: fc.Arbitrary<Rule> = fc.oneof(
    fc.record({ freq: fc.constant('DAILY' as const), interval: fc.integer({ min: 1, max: 4 }) }),
    fc.record({
      freq: fc.constant('WEEKLY' as const),
      interval: fc.integer({ min: 1, max: 3 }),
      weekdays: fc
        .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
        .map((list) => list.toSorted((a, b) => a - b)),
    }),
    fc.record({
      freq: fc.constant('MONTHLY' as const),
      interval: fc.integer({ min: 1, max: 3 }),
      monthDay: fc.integer({ min: 1, max: 31 }),
    }),
  );

  it('are where a plain expansion of the rule puts them, in every zone and across changes of the clocks', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...zones),
        rule,
        fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom(0, 90, 120, 135, 150, 165, 195, 600, 1425),
        fc.integer({ min: -20, max: 60 }),
        fc.integer({ min: 1, max: 45 }),
        async (timeZone, given, count, offset, minutes, from, length) => {
          const clock = createManualClock('2026-01-01T00:00:00Z');
          const wall = Date.UTC(2026, 0, 3) + offset * day + minutes * 60_000;
          const start = instantAt(wall, timeZone);
          fc.pre(wallAt(start, timeZone) === wall);
          const counted: Rule = count === undefined ? given : { ...given, count };
          const simulation = createSimulation({
            clock,
            timeZone,
            seed: [
              { status: 'waiting', launchType: 'recurring', sendAt: toInstant(start), recurrence: { rule: textOf(counted), until: null } },
            ],
          });
          const [low, high] = [start + from * day, start + (from + length) * day];
          const { items } = await simulation.occurrences({ start: toInstant(low), end: toInstant(high), timeZone: 'UTC' }, {});
          simulation.dispose();
          const expected = wallsOf(counted, wall, 120)
            .map((each) => instantAt(each, timeZone))
            .filter((at) => at >= low && at < high);
          expect(items.map((item) => Date.parse(item.start))).to.deep.equal(expected);
          expect(new Set(items.map(({ id }) => id)).size).to.equal(items.length);
        },
      ),
      { numRuns: 200 },
    ));

  it('place every status and launch type as its row of the table says, with what it goes to', async () => {
    const clock = createManualClock('2026-11-10T09:00:00Z');
    const simulation = createSimulation({ seed: 'every-status', clock });
    const { items } = await simulation.occurrences({ start: '2025-01-01T00:00:00Z', end: '2028-01-01T00:00:00Z', timeZone: 'UTC' }, {});
    for (const status of statuses) {
      const all = (await simulation.list({ statuses: [status] }, { offset: 0, limit: 500 })).items;
      for (const campaign of all.filter(({ launchType }) => launchType !== 'recurring')) {
        const shown = items.filter(({ campaignId }) => campaignId === campaign.id);
        const place = placementOf(campaign);
        expect(
          shown.map(({ start, end }) => ({ start, end })),
          `${status} ${campaign.launchType}`,
        ).to.deep.equal(place ? [place] : []);
        if (!statusTable[status].inCalendar) expect(shown).to.deep.equal([]);
      }
    }
    for (const { segments, campaignId } of items) expect(segments).to.deep.equal(simulation.campaign(campaignId)?.segments);
    expect(items.some(({ segments }) => segments?.length)).to.equal(true);
    simulation.dispose();
  });

  it('keep the name of a send when it moves, and when it has gone out', async () => {
    const clock = createManualClock('2026-11-10T09:00:00Z');
    const sendAt = '2026-11-11T09:00:00.000Z';
    const once = { id: 'once', status: 'waiting', launchType: 'schedule', sendAt } as const;
    const series = {
      id: 'series',
      status: 'waiting',
      launchType: 'recurring',
      sendAt,
      recurrence: { rule: 'FREQ=DAILY', until: null },
    } as const;
    const simulation = createSimulation({ clock, seed: [once, series] });
    const read = async () => {
      const range = { start: '2026-11-10T00:00:00Z', end: '2026-11-13T00:00:00Z', timeZone: 'UTC' };
      return (await simulation.occurrences(range, {})).items.map(({ id }) => id).sort();
    };
    const before = await read();
    const move = { type: 'reschedule', sendAt: '2026-11-11T12:00:00.000Z' } as const;
    await simulation.execute({ ...move, targets: [{ id: 'once' }] }, { idempotencyKey: '1' });
    const occurrence = { start: '2026-11-12T09:00:00.000Z', scope: 'this' } as const;
    await simulation.execute({ ...move, targets: [{ id: 'series' }], occurrence }, { idempotencyKey: '2' });
    expect(await read()).to.deep.equal(before);
    simulation.dispose();
  });

  it('fill a month with as many sends as are asked for', async () => {
    const clock = createManualClock('2026-11-16T12:00:00Z');
    const simulation = createSimulation({ clock, seed: { generate: 2_000, month: true } });
    const { items } = await simulation.occurrences({ start: '2026-11-01T00:00:00Z', end: '2026-12-01T00:00:00Z', timeZone: 'UTC' }, {});
    expect(items).to.have.length(2_000);
    const of = (status: string) => items.filter(({ campaign }) => campaign.status === status);
    for (const { start } of of('waiting')) expect(Date.parse(start)).to.be.above(clock.now());
    for (const { start } of of('done')) expect(Date.parse(start)).to.be.below(clock.now());
    for (const status of ['waiting', 'done', 'running', 'stopped', 'failed']) expect(of(status), status).not.to.deep.equal([]);
    expect(new Set(items.map(({ start }) => start.slice(0, 10))).size).to.equal(30);
    simulation.dispose();
  });
});
