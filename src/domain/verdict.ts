import { type Interval, wilsonInterval } from './statistics.ts';

/**
 * What can be said of a share against another: `higher` or `lower` by more than chance, the `same`, `similar`: enough was counted to rule
 * out a difference that matters, or `unclear`: too few to tell.
 */
export type ShareVerdict = 'higher' | 'lower' | 'same' | 'similar' | 'unclear';

/** A share as it was counted. */
export interface CountedShare {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Differences that come about by chance less often count. */
export const significance = 0.05;

/** The test is an approximation that holds where each cell of the table is expected to have as many: W. G. Cochran, Biometrics 10 (1954) 417–451. */
const fewestExpected = 5;

/**
 * A difference matters from this part of the rate on; above 50 %, of what is left to 100 %, so that what arrived and what was lost are
 * judged alike. That a test finds nothing is no finding by itself: only an interval within these bounds is (D. G. Altman, J. M. Bland,
 * BMJ 311 (1995) 485).
 */
export const smallestOfInterest = 0.1;

/** Two-sided two-proportion z-test at 5 %; samples too small for it are not judged. */
export function compareShares(a: CountedShare, b: CountedShare): ShareVerdict {
  const [one, other] = [sampleOf(a), sampleOf(b)];
  if (!one || !other) return 'unclear';
  if (one.successes * other.n === other.successes * one.n) return 'same';
  const test = twoProportionTest(one, other);
  const pooled = (one.successes + other.successes) / (one.n + other.n);
  const rarer = Math.min(pooled, 1 - pooled);
  if (!test || rarer * Math.min(one.n, other.n) < fewestExpected) return 'unclear';
  if (test.p < significance) return test.z > 0 ? 'higher' : 'lower';
  const interval = differenceInterval(one, other);
  const most = interval && Math.max(-interval.low, interval.high);
  return most !== null && most <= smallestOfInterest * rarer ? 'similar' : 'unclear';
}

/** The 95 % interval of the difference `a` − `b`, from Wilson's of both: method 10 of R. G. Newcombe, Stat. Med. 17 (1998) 873–890. */
export function differenceInterval(a: { successes: number; n: number }, b: { successes: number; n: number }): Interval | null {
  const [own, other] = [wilsonInterval(a.successes, a.n), wilsonInterval(b.successes, b.n)];
  if (!own || !other) return null;
  const [share, against] = [a.successes / a.n, b.successes / b.n];
  return {
    low: share - against - Math.hypot(share - own.low, other.high - against),
    high: share - against + Math.hypot(own.high - share, against - other.low),
  };
}

/** The chance of so large a difference between equal shares; null where it cannot be told. */
export function chanceOf(a: CountedShare, b: CountedShare): number | null {
  const [one, other] = [sampleOf(a), sampleOf(b)];
  return one && other ? (twoProportionTest(one, other)?.p ?? null) : null;
}

/** Null where it is no share: nothing counted, or more than there are. */
function sampleOf({ numerator, denominator }: CountedShare): { readonly successes: number; readonly n: number } | null {
  if (numerator === null || denominator === null || !(denominator > 0) || numerator < 0 || numerator > denominator) return null;
  return { successes: numerator, n: denominator };
}

/**
 * Do two shares differ? Two-sided z-test with pooled variance; `p` is the chance of so large a difference between equal shares.
 * Null when a sample is empty or all outcomes are alike (no variance). `z²` is Pearson's χ² of the 2 × 2 table.
 */
export function twoProportionTest(
  a: { successes: number; n: number },
  b: { successes: number; n: number },
): { z: number; p: number } | null {
  if (!(a.n > 0 && b.n > 0)) return null;
  const pooled = (a.successes + b.successes) / (a.n + b.n);
  const variance = pooled * (1 - pooled) * (1 / a.n + 1 / b.n);
  if (!(variance > 0)) return null;
  const z = (a.successes / a.n - b.successes / b.n) / Math.sqrt(variance);
  return { z, p: erfc(Math.abs(z) / Math.SQRT2) };
}

/** Complementary error function for x ≥ 0, error below 1.5e-7: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 7.1.26. */
function erfc(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  return t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-x * x);
}
