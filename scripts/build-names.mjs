// Names in a whole build, for what must be sure of all places where one stands.
import { Visitor, parseSync } from 'oxc-parser';

export const wordsOf = (code) => code.match(/[\w$]+/g) ?? [];

/** Code of all modules of a build, by id, from what `renderChunk` is told. */
export const modulesOf = (chunks) =>
  Object.fromEntries(Object.values(chunks).flatMap(({ modules }) => Object.entries(modules).map(([id, { code }]) => [id, code ?? ''])));

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
