// A group of modules for the script-tag build (`codeSplitting.groups`): what one module imports statically, as far as `test` fits, is one file
// with it, however many others share parts of it: those come after it, and brotli does better on one file than on its pieces.

/** Do the static imports of the module whose path ends with `entry` lead to this one? */
function isBelow(id, entry, context) {
  const seen = new Set([id]);
  for (const at of seen) {
    if (at.replaceAll('\\', '/').endsWith(entry)) return true;
    for (const importer of context.getModuleInfo(at)?.importers ?? []) seen.add(importer);
  }
  return false;
}

export const chunkBelow = ({ name, entry, test }) => ({
  name: (id, context) => (isBelow(id, entry, context) ? name : null),
  test,
});
