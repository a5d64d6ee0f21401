/** Deterministic chance: the same words always give the same numbers, on every machine and in every order of asking. */

/** 32 well-mixed bits of a text (FNV-1a, then a finaliser). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** 32 well-mixed bits of two integers. */
export const hashNumbers = (a: number, b: number): number => mix(Math.imul(a + 1, 0x9e3779b1) ^ mix(b + 0x7f4a7c15));

function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** 0 ≤ x < 1. */
export const unit = (hash: number): number => hash / 4_294_967_296;

/** One of the values; all are equally likely. */
export const pick = <T>(values: readonly T[], hash: number): T => values[Math.floor(unit(hash) * values.length)] as T;

/** A key of `weights`, as likely as its weight says. */
export function pickWeighted<K extends string>(weights: readonly (readonly [K, number])[], hash: number): K {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += weights[i]![1];
  let rest = unit(hash) * sum;
  for (let i = 0; i < weights.length; i += 1) if ((rest -= weights[i]![1]) < 0) return weights[i]![0];
  return weights[weights.length - 1]![0];
}
