/** The tag of an element's class file: `src/elements/<tag>/<tag>-element.ts`. */
export const tagOf = (path) => /^src\/elements\/([\w-]+)\/\1-element\.ts$/.exec(path)?.[1];

/** Class files do not register themselves, so the tag comes from the folder. */
const tagFromFolder = {
  name: 'tag-from-folder',
  moduleLinkPhase({ moduleDoc }) {
    const tagName = tagOf(moduleDoc.path);
    for (const declaration of moduleDoc.declarations ?? []) {
      if (!tagName || declaration.kind !== 'class' || !declaration.name.endsWith('Element')) continue;
      declaration.tagName = tagName;
      declaration.customElement = true;
    }
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.d.ts'],
  litelement: true,
  plugins: [tagFromFolder],
};
