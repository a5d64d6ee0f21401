// A Vite plugin for the script-tag build: whole modules of packages that only serve what we never ask for, but that no bundler can tell.

/** THE table: the module, why nobody misses it, and what stands in its place. */
export const unused = [
  {
    file: '@tanstack/query-core/build/modern/query.js',
    why: 'a query is only asked, each time anew, and given up: nobody observes it, no timer ends it, trying again is ours (src/state/retry.ts)',
    code: `export const fetchState = () => ({ fetchStatus: 'fetching' });
export class Query {
  state = { fetchStatus: 'idle' };
  #asking;
  constructor({ queryKey, queryHash }) {
    Object.assign(this, { queryKey, queryHash });
  }
  isStaleByTime() {
    return true;
  }
  destroy() {}
  cancel() {
    this.#asking?.cancel();
  }
  fetch({ queryFn }) {
    if (this.#asking) return this.#asking.answer;
    const before = this.state;
    const controller = new AbortController();
    let settle;
    const end = (state) => {
      if (this.#asking !== asking) return;
      this.#asking = undefined;
      this.state = state;
    };
    const asking = {
      answer: new Promise((resolve) => (settle = resolve)),
      cancel() {
        end(before);
        controller.abort();
      },
    };
    const ask = async () => {
      try {
        const data = await queryFn({ signal: controller.signal });
        if (data === undefined) throw new Error('no data');
        end({ data, fetchStatus: 'idle' });
        return data;
      } catch (error) {
        end(before);
        throw error;
      }
    };
    this.#asking = asking;
    this.state = { ...before, fetchStatus: 'fetching' };
    settle(ask());
    return asking.answer;
  }
}`,
  },
  {
    file: '@tanstack/query-core/build/modern/subscribable.js',
    why: 'nobody listens to the cache',
    code: 'export class Subscribable {}',
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
