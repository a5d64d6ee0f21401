import { expect } from 'chai';
import * as fc from 'fast-check';
import { createManualClock } from '../../mocks/clock.ts';
import { type ErrorKind, errorKinds } from '../../src/domain/errors.ts';
import { Circuit, budget, retrying, triesPerKind } from '../../src/state/retry.ts';
import { failure, start } from './support.ts';

function run(
  failures: unknown[],
  options: { random?: number; repeatable?: boolean; circuit?: Circuit; signal?: AbortSignal; isOnline?: boolean } = {},
) {
  const clock = createManualClock(start);
  const begun = clock.now();
  const times: number[] = [];
  const ports = {
    clock,
    random: () => options.random ?? 0.5,
    isOnline: () => options.isOnline ?? true,
    circuit: options.circuit ?? new Circuit(),
  };
  const result = retrying(
    async () => {
      times.push(clock.now() - begun);
      const next = failures.shift();
      if (next) throw next;
      return 'done';
    },
    ports,
    { repeatable: options.repeatable ?? true, signal: options.signal },
  ).catch((error: unknown) => error);
  return { clock, times, result };
}

describe('retry', () => {
  for (const kind of errorKinds) {
    it(`tries ${triesPerKind[kind]} times when it fails with ${kind}, and once what must not be repeated`, async () => {
      for (const repeatable of [true, false]) {
        const { clock, times, result } = run(
          Array.from({ length: 5 }, () => failure(kind)),
          { repeatable },
        );
        await clock.advanceAsync(60_000);
        expect(times).to.have.length(repeatable ? triesPerKind[kind] : 1);
        expect(((await result) as { kind: ErrorKind }).kind).to.equal(kind);
        expect(clock.pending).to.equal(0);
      }
    });
  }

  it('waits with full jitter: anything from nothing to 400 ms, then 800 ms', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), async (random) => {
        const { clock, times, result } = run([failure('network'), failure('server')], { random });
        await clock.advanceAsync(5000);
        expect(await result).to.equal('done');
        expect(times[1]).to.be.closeTo(random * 400, 1);
        expect((times[2] ?? 0) - (times[1] ?? 0)).to.be.closeTo(random * 800, 1);
      }),
      { numRuns: 20 },
    );
  });

  it('obeys Retry-After, for every request to the source', async () => {
    const circuit = new Circuit();
    const { clock, times, result } = run([failure('rate-limited', { retryAfter: 7 })], { circuit });
    await clock.advanceAsync(6999);
    expect(times).to.deep.equal([0]);
    expect(circuit.notBefore).to.equal(Date.parse(start) + 7000);
    await clock.advanceAsync(1);
    expect(await result).to.equal('done');
    const other = run([], { circuit });
    expect(other.times).to.deep.equal([]);
    await other.clock.advanceAsync(7000);
    expect(other.times).to.deep.equal([7000]);
  });

  it('fails at once when the wait asked for is longer than its time', async () => {
    const { clock, times, result } = run([failure('rate-limited', { retryAfter: 60 })]);
    await clock.advanceAsync(0);
    expect(((await result) as { retryAfter: number }).retryAfter).to.equal(60);
    expect(times).to.have.length(1);
  });

  it('grants no pause beyond a minute, so that trying again does not need another page', async () => {
    const circuit = new Circuit();
    const { clock, result } = run([failure('rate-limited', { retryAfter: 1e9 })], { circuit });
    await clock.advanceAsync(0);
    expect(((await result) as { kind: string }).kind).to.equal('rate-limited');
    expect(circuit.notBefore).to.equal(Date.parse(start) + 60_000);
  });

  it('ends what hangs when its time is over, even if it does not listen', async () => {
    const clock = createManualClock(start);
    const result = retrying(
      () => new Promise(() => {}),
      { clock, random: () => 0, isOnline: () => true, circuit: new Circuit() },
      { repeatable: true },
    ).catch((error: unknown) => error);
    await clock.advanceAsync(budget);
    expect(((await result) as { kind: string }).kind).to.equal('timeout');
    expect(clock.pending).to.equal(0);
  });

  it('does not try again while offline', async () => {
    const { clock, times } = run([failure('network')], { isOnline: false });
    await clock.advanceAsync(60_000);
    expect(times).to.have.length(1);
  });

  it('gives up waiting when it is given up', async () => {
    const controller = new AbortController();
    const { clock, result } = run([failure('network')], { signal: controller.signal });
    await clock.advanceAsync(0);
    expect(clock.pending).to.equal(1);
    controller.abort();
    expect(((await result) as Error).name).to.equal('AbortError');
    expect(clock.pending).to.equal(0);
  });

  it('breaks the circuit after five failures in a row: one try per request until it rests', async () => {
    const circuit = new Circuit();
    const broken = () => Array.from({ length: 9 }, () => failure('server'));
    const tries = [];
    for (let request = 0; request < 4; request += 1) {
      const { clock, times } = run(broken(), { circuit, random: 0 });
      await clock.advanceAsync(0);
      tries.push(times.length);
    }
    expect(tries).to.deep.equal([3, 2, 1, 1]);
    const healthy = run([], { circuit });
    await healthy.clock.advanceAsync(0);
    expect(circuit.isOpen(healthy.clock.now())).to.equal(false);
  });
});
