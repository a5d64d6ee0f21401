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
    file: '@tanstack/query-core/build/modern/retryer.js',
    why: 'trying again is ours (src/state/retry.ts), whatever the page sees or the network is',
    code: `export const canFetch = () => true;
export class CancelledError extends Error {
  constructor({ revert, silent } = {}) {
    super('CancelledError');
    Object.assign(this, { revert, silent });
  }
}
export const isCancelledError = (value) => value instanceof CancelledError;
export function createRetryer({ fn, onCancel }) {
  let status = 'pending';
  let keep;
  let drop;
  const promise = new Promise((resolve, reject) => ((keep = resolve), (drop = reject)));
  promise.catch(() => {});
  const end = (how, settle) => (value) => {
    if (status !== 'pending') return;
    status = how;
    settle(value);
  };
  return {
    promise,
    status: () => status,
    cancel(options) {
      if (status !== 'pending') return;
      const error = new CancelledError(options);
      end('rejected', drop)(error);
      onCancel(error);
    },
    continue: () => promise,
    cancelRetry() {},
    continueRetry() {},
    canStart: canFetch,
    start() {
      new Promise((resolve) => resolve(fn())).then(end('resolved', keep), end('rejected', drop));
      return promise;
    },
  };
}`,
  },
  {
    file: '@tanstack/query-core/build/modern/notifyManager.js',
    why: 'nobody observes queries: the store tells what changed',
    code: 'export const defaultScheduler = (callback) => setTimeout(callback, 0);\nexport const createNotifyManager = () => ({ batch: (callback) => callback() });\nexport const notifyManager = createNotifyManager();',
  },
  {
    file: '@vaadin/grid/src/vaadin-grid-drag-and-drop-mixin.js',
    why: 'rows of a list are not dragged; the grid tells the mixin of each row it draws',
    code: 'export const DragAndDropMixin = (superClass) => class extends superClass {\n  _filterDragAndDrop() {}\n  __updateDragSourceParts() {}\n};',
  },
  {
    file: '@vaadin/grid/src/vaadin-grid-column-auto-width-mixin.js',
    why: 'columns of a list have widths of their own',
    code: 'export const ColumnAutoWidthMixin = (superClass) => superClass;',
  },
  {
    file: '@vaadin/grid/src/vaadin-grid-array-data-provider-mixin.js',
    why: 'rows come from a data provider, never as `items`',
    code: 'export const ArrayDataProviderMixin = (superClass) => superClass;',
  },
  {
    file: '@vaadin/grid/src/vaadin-grid-row-details-mixin.js',
    why: 'rows have no details below; the grid asks about each row it draws',
    code: 'export const RowDetailsMixin = (superClass) => class extends superClass {\n  _isDetailsOpened() {\n    return false;\n  }\n  _configureDetailsCell() {}\n  _toggleDetailsCell() {}\n  _updateDetailsCellHeight() {}\n  _updateDetailsCellHeights() {}\n};',
  },
  {
    file: '@vaadin/grid/src/vaadin-grid-filter-mixin.js',
    why: 'filters are in the toolbar and the query (src/domain/query.ts)',
    code: 'export const FilterMixin = (superClass) => class extends superClass {\n  _filters = [];\n  __removeFilters() {}\n  _mapFilters() {\n    return [];\n  }\n};',
  },
  {
    file: '@vaadin/grid/src/vaadin-grid-sort-mixin.js',
    why: 'headers sort through the query (src/elements/campaign-list/list-query.ts)',
    code: 'export const SortMixin = (superClass) => class extends superClass {\n  _sorters = [];\n  __removeSorters() {}\n  _getActiveSorters() {\n    return [];\n  }\n  _mapSorters() {\n    return [];\n  }\n};',
  },
  {
    file: '@vaadin/component-base/src/tooltip-controller.js',
    why: 'tooltips are ours (src/elements/shared/tooltip.ts)',
    code: 'export class TooltipController {\n  setManual() {}\n  close() {}\n}',
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
