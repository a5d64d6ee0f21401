/** Shorter files cost the page more bytes than they save it time, characters. */
const usualLeast = 4_000;

/**
 * Tells V8 to compile whole files while they load, off the main thread, instead of function by function when each is first called: most
 * functions of a chunk are called for its first picture. Other engines read a comment.
 * https://v8.dev/blog/explicit-compile-hints
 * `least`: of files, characters.
 */
export const compileHints = ({ least = usualLeast } = {}) => ({
  name: 'compile-hints',
  generateBundle: {
    // It has to be the first line, also of what Vite itself puts in front.
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.code.length > least) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    },
  },
});
