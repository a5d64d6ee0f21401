import { expect } from 'chai';
import { paceOf } from '../../src/domain/progress.ts';

const startedAt = '2026-12-01T10:00:00Z';
const after = (seconds: number) => Date.parse(startedAt) + seconds * 1000;
const running = (sent: number, total: number, start: string | null = startedAt) => ({
  status: 'running',
  progress: { sent, total },
  startedAt: start,
});

describe('progress', () => {
  it('tells share, rate and what is left', () => {
    expect(paceOf(running(250, 1000), after(60))).to.deep.equal({ ratio: 0.25, perMinute: 250, remaining: 180_000 });
  });

  it('has no rate in the first seconds, before anything went out, or without a start', () => {
    const none = { perMinute: null, remaining: null };
    expect(paceOf(running(250, 1000), after(4.9))).to.deep.equal({ ratio: 0.25, ...none });
    expect(paceOf(running(0, 1000), after(60))).to.deep.equal({ ratio: 0, ...none });
    expect(paceOf(running(250, 1000, null), after(60))).to.deep.equal({ ratio: 0.25, ...none });
    expect(paceOf(running(250, 1000), after(-60)), 'a clock that is behind').to.deep.equal({ ratio: 0.25, ...none });
  });

  it('stays within 0 and 1', () => {
    expect(paceOf(running(0, 0), after(60))).to.include({ ratio: 0 });
    expect(paceOf(running(1200, 1000), after(60))).to.include({ ratio: 1, remaining: 0 });
  });

  it('is only there while it runs and the numbers are known', () => {
    expect(paceOf({ ...running(1, 2), status: 'done' }, after(60))).to.equal(null);
    expect(paceOf({ ...running(1, 2), progress: null }, after(60))).to.equal(null);
  });
});
