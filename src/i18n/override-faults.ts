import { type Messages, isPlural } from './messages.ts';

/** So far apart two keys are still taken for the same, letters. */
const mostApart = 4;

/** Says what of a host's messages is of no use. */
export async function tellFaults(
  overrides: unknown,
  spoken: Partial<Messages>,
  all: () => Promise<Messages>,
  onWarning: (message: string) => void,
): Promise<void> {
  const faults = await overrideFaults(overrides, spoken, all);
  if (faults) onWarning(`messages ignored: ${faults}`);
}

/**
 * What of a host's messages is of no use, and what may have been meant. `spoken` are the words that are there; where these do not tell,
 * `all` brings the keys of another language, which come in one file.
 */
export async function overrideFaults(overrides: unknown, spoken: Partial<Messages>, all: () => Promise<Messages>): Promise<string> {
  if (typeof overrides !== 'object' || overrides === null) return 'they are not an object';
  const entries = Object.entries(overrides).filter(([, value]) => value !== undefined);
  const known = entries.every(([key]) => Object.hasOwn(spoken, key)) ? spoken : await all();
  return entries.flatMap(([key, value]) => faultOf(key, value, known) ?? []).join(', ');
}

function faultOf(key: string, value: unknown, known: Partial<Messages>): string | null {
  if (!Object.hasOwn(known, key)) {
    const [nearest] = Object.keys(known)
      .map((name) => ({ name, apart: distance(key, name) }))
      .filter(({ apart }) => apart <= Math.min(mostApart, key.length / 2))
      .toSorted((a, b) => a.apart - b.apart);
    return `"${key}" is unknown${nearest ? `, "${nearest.name}" may be meant` : ''}`;
  }
  if (typeof value === 'string' || (isPlural(value) && typeof known[key as keyof Messages] !== 'string')) return null;
  return `"${key}" has a wrong type`;
}

/** How many letters have to be added, left out or replaced (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (b[j] === letter ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
