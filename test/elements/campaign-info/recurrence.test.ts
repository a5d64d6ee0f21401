import { expect } from 'chai';
import { textOf } from '../../helpers/queries.ts';
import { type InfoFixture, mountInfo, until } from './fixture.ts';

const sends = (f: InfoFixture) => [...f.root.querySelectorAll('.sends li')].map(textOf);
const recurring = (rule: string, sendAt: string, last: string | null = null) =>
  ({ status: 'waiting', launchType: 'recurring', sendAt, recurrence: { rule, until: last } }) as const;

describe('campaign-info: recurring sends', () => {
  const zones = [
    {
      timeZone: 'Europe/Kyiv',
      now: '2026-10-20T09:00:00Z',
      sendAt: '2026-10-23T07:00:00Z',
      expected: [
        'Fri, 23 Oct 2026, 10:00 UTC+3',
        'Sat, 24 Oct 2026, 10:00 UTC+3',
        'Sun, 25 Oct 2026, 10:00 UTC+2',
        'Mon, 26 Oct 2026, 10:00 UTC+2',
        'Tue, 27 Oct 2026, 10:00 UTC+2',
      ],
    },
    {
      timeZone: 'America/New_York',
      now: '2027-03-10T09:00:00Z',
      sendAt: '2027-03-12T15:00:00Z',
      expected: [
        'Fri, 12 Mar 2027, 10:00 UTC−5',
        'Sat, 13 Mar 2027, 10:00 UTC−5',
        'Sun, 14 Mar 2027, 10:00 UTC−4',
        'Mon, 15 Mar 2027, 10:00 UTC−4',
        'Tue, 16 Mar 2027, 10:00 UTC−4',
      ],
    },
  ];
  for (const { timeZone, now, sendAt, expected } of zones)
    it(`keeps the wall clock of ${timeZone} across the change of the clocks`, async () => {
      const f = await mountInfo(recurring('FREQ=DAILY', sendAt), { now, timeZone, provider: { timeZone: null } });
      await until(() => sends(f).length === 5 && f.store.timeZone === timeZone);
      await f.settle();
      expect(sends(f)).to.deep.equal(expected);
    });

  it('moves on when a send has gone out, and reads what it is', async () => {
    const f = await mountInfo(recurring('FREQ=DAILY;COUNT=3', '2026-11-10T10:00:00Z'));
    await until(() => sends(f).length === 3);
    expect(f.value('sendAt')).to.contain('Every day at 12:00 (Kyiv), 3 times');
    await f.pass(3_700_000);
    await f.passUntil(() => sends(f).length === 2, 600_000);
    expect(sends(f)[0]).to.contain('Wed, 11 Nov 2026, 12:00');
  });

  it('says of a stopped one that it has to be restarted first, of a done one nothing', async () => {
    const f = await mountInfo({ ...recurring('FREQ=DAILY', '2026-11-12T10:00:00Z'), status: 'stopped' });
    await until(() => sends(f).length === 5);
    expect(f.value('sendAt')).to.contain('Next sends, once restarted');
    f.simulation.update('cmp-1', { status: 'done' });
    await f.settle();
    expect(f.value('sendAt')).to.equal('Every day at 12:00 (Kyiv)');
  });

  it('says when there is no further send', async () => {
    const f = await mountInfo({ ...recurring('FREQ=DAILY', '2026-11-09T10:00:00Z', '2026-11-09T23:00:00Z'), status: 'stopped' });
    await until(() => f.value('sendAt')?.includes('No further send'));
  });
});
