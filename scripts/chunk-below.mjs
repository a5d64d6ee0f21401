// A group of modules for the script-tag build (`codeSplitting.groups`): what these modules import statically, as far as `test` fits, is one file
// with them, however many others share parts of it: those come after it, and brotli does better on one file than on its pieces.

/** Do the static imports of one of the modules whose paths end with `entries` lead to this one? */
function isBelow(id, entries, context) {
  const seen = new Set([id]);
  for (const at of seen) {
    if (entries.some((entry) => at.replaceAll('\\', '/').endsWith(entry))) return true;
    for (const importer of context.getModuleInfo(at)?.importers ?? []) seen.add(importer);
  }
  return false;
}

export const chunkBelow = ({ name, entries, test }) => ({
  name: (id, context) => (isBelow(id, entries, context) ? name : null),
  debugName: name,
  test,
});
