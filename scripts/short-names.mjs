// A Vite plugin for the script-tag build: the grid's own names, `__likeThis`, made short. Minifiers must leave properties alone; but a name that
// begins with an underscore and stands in no other package is nobody else's.
import { madeNames, throughBuild, wordsOf } from './build-names.mjs';

const isGrid = (id) => id.includes('/node_modules/@vaadin/');
const isOthers = (id) => id.includes('/node_modules/') && !isGrid(id);
const own = /(?<![\w$])_\w{3,}(?![\w$])/g;

/** Own names of the grid in these modules, id → code: each with a short one, the most frequent with the shortest. */
export function shortNames(modules) {
  const codeWhere = (test) => Object.entries(modules).flatMap(([id, code]) => (test(id) ? [code] : []));
  const grid = codeWhere(isGrid);
  const made = grid.flatMap(madeNames);
  const others = new Set(codeWhere(isOthers).flatMap(wordsOf));
  const taken = new Set(Object.values(modules).flatMap(wordsOf));
  const counts = new Map();
  for (const name of grid.flatMap((code) => code.match(own) ?? [])) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()]
    .filter((name) => !others.has(name) && !made.some((pattern) => pattern.test(name)))
    .toSorted((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  let next = 0;
  const short = () => {
    for (;;) {
      const name = `_${(next++).toString(36)}`;
      if (!taken.has(name)) return name;
    }
  };
  return new Map(names.map((name) => [name, short()]));
}

export const withShortNames = () =>
  throughBuild('short-names', shortNames, (code, names) => code.replace(own, (name) => names.get(name) ?? name));
