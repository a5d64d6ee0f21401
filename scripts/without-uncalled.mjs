// A Vite plugin for the script-tag build: methods of packages that nobody calls. Bundlers leave out functions and whole classes, but keep every
// method of a class. A name that stands nowhere else in the build, in no string either, cannot be called.
import { Visitor, parseSync } from 'oxc-parser';
import { madeNames, throughBuild, wordsOf } from './build-names.mjs';

/** Packages whose objects stay within the build. Elements of Lit are the host's too. */
const isPackage = (id) => /\/node_modules\/(?!lit|@lit)/.test(id);

/** What the browser and the language call. */
const platform = new Set(
  `constructor handleEvent then next return throw toString toJSON valueOf observedAttributes formAssociated
  connectedCallback disconnectedCallback adoptedCallback attributeChangedCallback connectedMoveCallback
  formAssociatedCallback formDisabledCallback formResetCallback formStateRestoreCallback`.split(/\s+/),
);

/** The name of a method of a class, where it is written out. */
const nameOf = ({ type, computed, key }) => (type === 'MethodDefinition' && !computed && key.type === 'Identifier' ? key.name : undefined);

/** Methods in the classes of a module or chunk that `isWanted`. */
function methodsIn(code, isWanted) {
  const found = [];
  if (!/\bclass\b/.test(code)) return found;
  new Visitor({ ClassBody: ({ body }) => void found.push(...body.filter((member) => isWanted(nameOf(member)))) }).visit(
    parseSync('module.js', code).program,
  );
  return found;
}

/** Names of methods to leave out of a build of these modules: id → code. What only they call goes too. */
export function uncalled(modules) {
  const mentions = new Map();
  for (const word of Object.values(modules).flatMap(wordsOf)) mentions.set(word, (mentions.get(word) ?? 0) + 1);
  const made = Object.values(modules).flatMap(madeNames);
  const words = new Map();
  for (const code of Object.entries(modules).flatMap(([id, text]) => (isPackage(id) ? [text] : [])))
    for (const method of methodsIn(code, (name) => name && !platform.has(name) && !made.some((pattern) => pattern.test(name))))
      words.set(nameOf(method), [...(words.get(nameOf(method)) ?? []), ...wordsOf(code.slice(method.start, method.end))]);
  const gone = new Set();
  for (let before = -1; before < gone.size;) {
    before = gone.size;
    for (const [name, own] of words) {
      if (gone.has(name) || mentions.get(name) > own.filter((word) => word === name).length) continue;
      gone.add(name);
      for (const word of own) mentions.set(word, mentions.get(word) - 1);
    }
  }
  return gone;
}

/** The code without the methods of these names. */
export function leanClasses(code, names) {
  if (!wordsOf(code).some((word) => names.has(word))) return code;
  // From the end on; one within another goes with it.
  let limit = Infinity;
  return methodsIn(code, (name) => names.has(name))
    .toSorted((a, b) => b.end - a.end || a.start - b.start)
    .reduce((text, { start, end }) => {
      if (end > limit) return text;
      limit = start;
      return text.slice(0, start) + text.slice(end);
    }, code);
}

export const withoutUncalled = () => throughBuild('without-uncalled', uncalled, leanClasses);
