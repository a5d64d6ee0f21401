/** Versions as entity tags: `ETag` and `If-Match` on the wire. */

/** A version as an entity tag. What a header cannot carry is percent-encoded. */
export const formatETag = (version: string): string =>
  `"${version.toWellFormed().replace(/[^\x21\x23\x24\x26-\x7e]/gu, encodeURIComponent)}"`;

/** The version in an entity tag; undefined without one, or where any will do (`*`). */
export function parseETag(tag: string | null): string | undefined {
  const quoted = tag === null ? null : /^(?:W\/)?"(.*)"$/.exec(tag.trim());
  if (!quoted) return tag?.trim().replace(/^\*$/, '') || undefined;
  try {
    return decodeURIComponent(quoted[1] ?? '');
  } catch {
    return quoted[1];
  }
}
