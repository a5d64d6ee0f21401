// Names in a whole build, for what must be sure of all places where one stands.
import { Visitor, parseSync } from 'oxc-parser';

export const wordsOf = (code) => code.match(/[\w$]+/g) ?? [];

/** Code of all modules of a build, by id, from what `renderChunk` is told. */
const modulesOf = (chunks) =>
  Object.fromEntries(Object.values(chunks).flatMap(({ modules }) => Object.entries(modules).map(([id, { code }]) => [id, code ?? ''])));

/** A Vite plugin that looks at all modules of a build once, and changes each of its files by what it found there. */
export function throughBuild(name, find, change) {
  let found;
  return {
    name,
    renderStart: () => void (found = undefined),
    renderChunk(code, chunk, options, { chunks }) {
      found ??= find(modulesOf(chunks));
      return { code: change(code, found), map: null };
    },
  };
}

const piece = /^[\w$]*$/;

/** Patterns of the names that a module makes at run time: `_on${group}KeyDown`. */
export function madeNames(code) {
  if (!/\$\{|['"]\s*\+|\+\s*['"]/.test(code)) return [];
  const made = [];
  const make = (...pieces) => {
    if (pieces.every((text) => piece.test(text)) && /_|../.test(pieces.join('')))
      made.push(new RegExp(`^${pieces.map((text) => text.replaceAll('$', '\\$')).join('[\\w$]*')}$`));
  };
  new Visitor({
    TemplateLiteral: ({ quasis }) => void (quasis.length > 1 && make(...quasis.map(({ value }) => value.raw))),
    BinaryExpression({ operator, left, right }) {
      if (operator !== '+') return;
      if (typeof left.value === 'string') make(left.value, '');
      if (typeof right.value === 'string') make('', right.value);
    },
  }).visit(parseSync('module.js', code).program);
  return made;
}
