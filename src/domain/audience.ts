/** What else goes to the same people: a warning while moving a send, never a refusal. */
import type { Occurrence, Reference } from './campaign.ts';

/** A segment, and how many other sends go to it. */
export interface SharedSegment {
  readonly segment: Reference;
  readonly count: number;
}

/**
 * For each of these segments that others of these occurrences (those of a day) also go to: how many of them do, most first. The
 * occurrence itself (`exceptId`) does not count, nor does a segment a send names twice. Names are as `segments` spells them.
 */
export function sameAudience(
  occurrences: readonly Pick<Occurrence, 'id' | 'segments'>[],
  segments: readonly Reference[],
  exceptId?: string,
): SharedSegment[] {
  const counts = new Map(segments.map((segment) => [segment.id, { segment, count: 0 }]));
  for (const occurrence of occurrences) {
    if (occurrence.id === exceptId || !occurrence.segments) continue;
    for (const id of new Set(occurrence.segments.map((segment) => segment.id))) {
      const shared = counts.get(id);
      if (shared) shared.count += 1;
    }
  }
  return [...counts.values()].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
