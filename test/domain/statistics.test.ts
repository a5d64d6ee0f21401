import { expect } from 'chai';
import { type Channel, channels } from '../../src/domain/channel.ts';
import {
  type Metric,
  type Rate,
  availability,
  denominatorOf,
  metrics,
  missingReason,
  rateOf,
  rates,
  wilsonInterval,
} from '../../src/domain/statistics.ts';
import { twoProportionTest } from '../../src/domain/verdict.ts';

/** PRODUCT §6, transcribed. */
const product = `
             | email | sms         | webpush | telegram    | viber
seen         | yes   | n/a         | n/a     | if reported | yes
clicked      | yes   | if reported | yes     | if reported | yes
bouncedHard  | yes   | n/a         | n/a     | n/a         | n/a
bouncedSoft  | yes   | n/a         | n/a     | n/a         | n/a
failed       | n/a   | yes         | yes     | yes         | yes
expired      | n/a   | yes         | yes     | n/a         | yes
unsubscribed | yes   | if reported | yes     | yes         | yes
complained   | yes   | n/a         | n/a     | n/a         | yes
cost         | n/a   | yes         | n/a     | n/a         | yes
`;
const words = { yes: 'yes', 'n/a': 'no', 'if reported': 'reported' } as const;
const [, ...rows] = product
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

const counts: Record<Metric, number | null> = {
  targeted: 1100,
  sent: 1000,
  delivered: 800,
  seen: 400,
  clicked: 100,
  bouncedHard: 30,
  bouncedSoft: 20,
  failed: 50,
  expired: 5,
  unsubscribed: 8,
  complained: 4,
  cost: 12.5,
};

describe('statistics', () => {
  it('knows which channel has which count', () => {
    const told = new Map(rows.map(([metric, ...cells]) => [metric, cells]));
    for (const metric of metrics) {
      channels.forEach((channel, index) => {
        const cell = (told.get(metric)?.[index] ?? 'yes') as keyof typeof words;
        expect(availability(channel, metric), `${metric} on ${channel}`).to.equal(words[cell]);
      });
    }
    expect(availability('fax', 'seen'), 'an unknown channel').to.equal('reported');
  });

  it('computes every rate as the product defines it', () => {
    const expected: Record<Rate, number> = {
      delivery: 800 / 1000,
      bounce: 50 / 1000,
      failure: 50 / 1000,
      open: 400 / 800,
      ctr: 100 / 800,
      ctor: 100 / 400,
      unsubscribe: 8 / 800,
      complaint: 4 / 800,
    };
    for (const rate of rates) expect(rateOf(counts, rate).value, rate).to.equal(expected[rate]);
    expect(rateOf(counts, 'bounce')).to.deep.equal({ value: 0.05, numerator: 50, denominator: 1000 });
  });

  it('switches the base of the open rate, and of no other', () => {
    expect(rateOf(counts, 'open', 'sent').value).to.equal(400 / 1000);
    expect(rates.filter((rate) => denominatorOf(rate, 'sent') !== denominatorOf(rate, 'delivered'))).to.deep.equal(['open']);
  });

  it('has no value where a count is missing, and says why', () => {
    expect(rateOf({ ...counts, seen: null }, 'open', 'delivered', 'sms')).to.deep.equal({
      value: null,
      numerator: null,
      denominator: 800,
      reason: { code: 'unavailable', metric: 'seen' },
    });
    expect(rateOf({ ...counts, seen: null }, 'ctor', 'delivered', 'telegram').reason).to.deep.equal({ code: 'unreported', metric: 'seen' });
    expect(rateOf({ ...counts, bouncedSoft: null }, 'bounce', 'delivered', 'email')).to.include({ value: null, numerator: null });
    expect(rateOf({}, 'delivery', 'delivered', 'email').reason).to.deep.equal({ code: 'unreported', metric: 'delivered' });
    const impossible = (channel: Channel) => metrics.filter((metric) => missingReason(channel, metric).code === 'unavailable');
    expect(impossible('email')).to.deep.equal(['failed', 'expired', 'cost']);
  });

  it('has an undefined value where there is nothing to divide by', () => {
    expect(rateOf({ ...counts, delivered: 0, seen: 0 }, 'open')).to.deep.equal({
      value: undefined,
      numerator: 0,
      denominator: 0,
      reason: { code: 'no-denominator', metric: 'delivered' },
    });
    expect(rateOf({ ...counts, seen: 0 }, 'open').value).to.equal(0);
  });

  it("gives Wilson's intervals as published (Newcombe 1998, table I, method 3)", () => {
    const published = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [successes, n, low, high] of published) {
      const interval = wilsonInterval(successes, n)!;
      expect(interval.low, `${successes}/${n}`).to.be.closeTo(low, 0.00005);
      expect(interval.high, `${successes}/${n}`).to.be.closeTo(high, 0.00005);
    }
  });

  it('is an interval of 95 %, not of nearly 95 %: 0 of 3 reach up to 56.1 %, with a z of 1.96 it would read 56.2 %', () => {
    // scipy.stats.binomtest(0, 3).proportion_ci(method='wilson'): 0.5614970317550454.
    expect(wilsonInterval(0, 3)!.high).to.be.closeTo(0.561497, 1e-6);
  });

  it('keeps intervals within 0 and 1, and has none for an empty sample', () => {
    expect(wilsonInterval(0, 0)).to.equal(null);
    expect(wilsonInterval(20, 20)!.high).to.equal(1);
    expect(wilsonInterval(0, 20)!.low).to.equal(0);
    expect(wilsonInterval(25, 20), 'more clicks than opens').to.deep.equal(wilsonInterval(20, 20));
  });

  it('tests two shares against each other', () => {
    // z² is χ² of the table [[45, 55], [60, 40]]: 4.5113, p = 0.03367.
    const result = twoProportionTest({ successes: 45, n: 100 }, { successes: 60, n: 100 })!;
    expect(result.z ** 2).to.be.closeTo(4.5113, 0.0001);
    expect(result.z).to.be.lessThan(0);
    expect(result.p).to.be.closeTo(0.03367, 0.00001);
    expect(twoProportionTest({ successes: 5, n: 10 }, { successes: 50, n: 100 })!.p).to.be.closeTo(1, 1e-6);
    for (const [a, b] of [
      [
        { successes: 0, n: 0 },
        { successes: 1, n: 2 },
      ],
      [
        { successes: 0, n: 5 },
        { successes: 0, n: 7 },
      ],
      [
        { successes: 5, n: 5 },
        { successes: 7, n: 7 },
      ],
    ] as const)
      expect(twoProportionTest(a, b)).to.equal(null);
  });
});
