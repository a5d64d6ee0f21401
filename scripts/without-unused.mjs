// A Vite plugin for the script-tag build: whole modules of packages that only serve what we never ask for, but that no bundler can tell.

/** THE table: the module, why nobody misses it, and what stands in its place. */
export const unused = [
  {
    file: '@tanstack/query-core/build/modern/mutationCache.js',
    why: 'commands are ours (src/state/commands.ts); the client makes a cache of mutations all the same',
    code: 'export class MutationCache { clear() {} }',
  },
  {
    file: '@tanstack/query-core/build/modern/infiniteQueryBehavior.js',
    why: 'lists read their pages one by one (src/state/list-model.ts)',
    code: 'export const hasNextPage = () => false;\nexport const hasPreviousPage = hasNextPage;\nexport const infiniteQueryBehavior = () => undefined;',
  },
  {
    file: '@vaadin/grid/src/vaadin-grid-drag-and-drop-mixin.js',
    why: 'rows of a list are not dragged; the grid tells the mixin of each row it draws',
    code: 'export const DragAndDropMixin = (superClass) => class extends superClass {\n  _filterDragAndDrop() {}\n  __updateDragSourceParts() {}\n};',
  },
];

export const withoutUnused = () => ({
  name: 'without-unused',
  enforce: 'pre',
  load(path) {
    const id = path.replaceAll('\\', '/').split('?')[0];
    return unused.find(({ file }) => id.endsWith(`/node_modules/${file}`))?.code;
  },
});
