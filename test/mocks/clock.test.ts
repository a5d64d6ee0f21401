import { expect } from 'chai';
import { createManualClock } from '../../mocks/clock.ts';

describe('manual clock', () => {
  it('stands until it is moved, and runs tasks in the order of time, then of scheduling', () => {
    const clock = createManualClock('2026-11-10T09:00:00Z');
    const start = clock.now();
    const log: string[] = [];
    const note = (name: string) => () => log.push(`${name} ${clock.now() - start}`);
    clock.schedule(20, note('late'));
    clock.schedule(10, note('first'));
    clock.schedule(10, note('second'));
    clock.schedule(10, () => clock.schedule(5, note('nested')));
    clock.schedule(10, note('cancelled'))();
    clock.advance(9);
    expect(log).to.deep.equal([]);
    clock.advance(91);
    expect(log).to.deep.equal(['first 10', 'second 10', 'nested 15', 'late 20']);
    expect(clock.now() - start).to.equal(100);
    expect(clock.pending).to.equal(0);
  });

  it('lets promises settle between tasks when advanced asynchronously', async () => {
    const clock = createManualClock('2026-11-10T09:00:00Z');
    const log: string[] = [];
    clock.schedule(1, () => void Promise.resolve().then(() => clock.schedule(0, () => log.push('from a promise'))));
    clock.schedule(2, () => log.push('second'));
    await clock.advanceAsync(2);
    expect(log).to.deep.equal(['from a promise', 'second']);
  });

  it('jumps without running anything, and never back', () => {
    const clock = createManualClock('2026-11-10T09:00:00Z');
    let ran = 0;
    clock.schedule(1_000, () => (ran += 1));
    clock.jumpTo('2026-11-10T10:00:00Z');
    clock.jumpTo('2026-11-10T08:00:00Z');
    expect([ran, new Date(clock.now()).toISOString()]).to.deep.equal([0, '2026-11-10T10:00:00.000Z']);
    clock.advance(0);
    expect(ran).to.equal(1);
  });
});
