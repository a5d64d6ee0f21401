import { twoProportionTest } from './statistics.ts';

/**
 * What can be said of a share against another: `higher` or `lower` by more than chance, the `same`, or `unclear`: too few to tell.
 */
export type ShareVerdict = 'higher' | 'lower' | 'same' | 'unclear';

/** A share as it was counted. */
export interface CountedShare {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Differences that come about by chance less often count. */
export const significance = 0.05;

/** The test is an approximation that holds where each cell of the table is expected to have as many: W. G. Cochran, Biometrics 10 (1954) 417–451. */
const fewestExpected = 5;

/** Two-sided two-proportion z-test at 5 %; samples too small for it are not judged. */
export function compareShares(a: CountedShare, b: CountedShare): ShareVerdict {
  const [one, other] = [sampleOf(a), sampleOf(b)];
  if (!one || !other) return 'unclear';
  if (one.successes * other.n === other.successes * one.n) return 'same';
  const test = twoProportionTest(one, other);
  const pooled = (one.successes + other.successes) / (one.n + other.n);
  if (!test || Math.min(pooled, 1 - pooled) * Math.min(one.n, other.n) < fewestExpected || test.p >= significance) return 'unclear';
  return test.z > 0 ? 'higher' : 'lower';
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
