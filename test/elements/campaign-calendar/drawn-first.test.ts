import { expect } from 'chai';
import { ensureTemporal } from '../../../src/domain/temporal.ts';
import { spanOf } from '../../../src/elements/campaign-calendar/calendar-range.ts';
import { drawnFirst } from '../../../src/elements/campaign-calendar/drawn-first.ts';

const room = { width: 1200, height: 800 };
const send = (id: string, start: string, status = 'waiting') => ({ id, start, end: null, campaign: { status, launchType: 'schedule' } });

describe('drawn first', () => {
  before(ensureTemporal);

  it('are as many of a day as it has room for, those that tell most', () => {
    const day = Array.from({ length: 50 }, (_, n) => send(`o${n}`, `2031-04-15T10:${String(n).padStart(2, '0')}:00Z`, 'done'));
    day[40] = send('bad', '2031-04-15T10:40:00Z', 'failed');
    const first = drawnFirst([...day, send('other', '2031-04-16T10:00:00Z')], spanOf('month', '2031-04-01', 1), 'UTC', room);
    const ids = first.map(({ id }) => id);
    expect(ids).to.include.members(['bad', 'o0', 'other']);
    expect(ids.length).to.be.within(3, 9);
  });

  it('are none of what has no time or no campaign, whatever else it is', () => {
    const odd = [null, undefined, 7, 'text', [], {}, { start: 5, campaign: {} }, { start: '2031-04-15T10:00:00Z', campaign: null }];
    expect(drawnFirst([...odd, send('a', '2031-04-15T10:00:00Z')], spanOf('month', '2031-04-01', 1), 'UTC', room)).to.have.length(1);
  });

  it('are none in a month too narrow for names', () => {
    const sends = [send('a', '2031-04-15T10:00:00Z'), send('b', '2031-04-15T11:00:00Z')];
    expect(drawnFirst(sends, spanOf('month', '2031-04-01', 1), 'UTC', { width: 360, height: 640 })).to.deep.equal([]);
  });
});
