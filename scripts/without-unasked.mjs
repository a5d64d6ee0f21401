// A Vite plugin for the script-tag build: within modules of packages, what only serves options and ways of asking that we never use. Where a
// whole module is one, see without-unused.mjs.
import { unaskedOfOthers } from './unasked-others.mjs';
import { unaskedOfZod } from './unasked-zod.mjs';

export const unasked = [...unaskedOfZod, ...unaskedOfOthers];

/** The module without them; undefined when nothing is known of it. Throws when something is not there any more. */
export function leanPackage(id, code) {
  const rules = unasked.filter(({ file }) => id.endsWith(file));
  if (rules.length === 0) return undefined;
  return rules.reduce((text, { why, file, text: found, by }) => {
    const lean = text.replace(found, by);
    if (lean === text) throw new Error(`without-unasked: ${file} has changed, look again (${why})`);
    return lean;
  }, code);
}

export const withoutUnasked = () => ({
  name: 'without-unasked',
  enforce: 'pre',
  transform(code, path) {
    const text = leanPackage(path.replaceAll('\\', '/').split('?')[0], code);
    return text === undefined ? undefined : { code: text, map: null };
  },
});
