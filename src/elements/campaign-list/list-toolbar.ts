import { quickGroups } from '../../domain/status.ts';
import type { CampaignListModel } from '../../state/campaign-store.ts';
import type { CampaignActions } from '../shared/actions/campaign-actions.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import { intend } from '../shared/events.ts';
import type { ColumnsController } from './columns-controller.ts';
import type { ListQuery } from './list-query.ts';
import type { RowSelection } from './row-selection.ts';
import type { TagOptions } from './tag-options.ts';
import { type ToolbarContext, type ToolbarPart, activeGroup, toolbarParts } from './toolbar.ts';

export interface ListToolbarParts {
  readonly query: ListQuery;
  readonly selection: RowSelection;
  readonly tags: TagOptions;
  readonly columns: ColumnsController;
  readonly actions: CampaignActions;
}

/** What the toolbar shows, and what its controls do. */
export class ListToolbar {
  readonly #element: CampaignElement;
  readonly #parts: ListToolbarParts;

  constructor(element: CampaignElement, parts: ListToolbarParts) {
    this.#element = element;
    this.#parts = parts;
  }

  context(model: CampaignListModel | null, isEmpty: boolean): ToolbarContext {
    const { query, tags, columns } = this.#parts;
    const { t, format, activeStore } = this.#element;
    return {
      t,
      format,
      query: query.shown,
      tab: `group-${activeGroup(query.shown) ?? 'all'}`,
      sort: query.sort,
      isNarrow: columns.isNarrow,
      counts: model?.counts ?? null,
      total: model?.query.statuses ? 0 : (model?.total ?? 0),
      tagOptions: tags.names,
      hidden: new Set(toolbarParts.filter((part): part is ToolbarPart => this.#element.hasAttribute(`hide-${part}`))),
      canCreate: activeStore?.permissions.create !== false,
      isEmpty,
      onSearch: (text) => query.search(text),
      onGroup: (group) => query.set({ statuses: [...quickGroups[group]] }),
      onFilter: (key, values) => query.set({ [key]: values }),
      onFilterOpen: (key) => key === 'tags' && void tags.load(),
      onSort: (sort) => query.set({ sort: [sort] }),
      onClearFilters: () => {
        query.clear();
        this.#element.renderRoot.querySelector<HTMLElement>('#search')?.focus();
      },
      onCommand: (command) => this.#command(command),
    };
  }

  #command(command: 'calendar' | 'statistics' | 'new'): void {
    const { selection, actions } = this.#parts;
    const { activeStore, t } = this.#element;
    // The toolbar gives way to the bulk bar while campaigns are selected.
    if (command === 'new') {
      if (intend(this.#element, 'campaign-edit', { ids: [] })) activeStore?.setView({ open: { id: '', pane: 'editor' } });
    } else if (command === 'statistics') {
      if (actions.compare(selection.current)) this.#element.say(t('list.chooseToCompare'));
    } else if (intend(this.#element, 'campaign-calendar', { ids: [] })) activeStore?.setView({ screen: 'calendar' });
  }
}
