import { html, nothing, type TemplateResult } from 'lit';
import { type CampaignQuery, type CampaignSort, type FilterKey, filterKeys, filters } from '../../domain/query.ts';
import { type QuickGroup, quickGroups } from '../../domain/status.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { Format } from '../../i18n/format.ts';
import { channelLabel, channelName, launchTypeName, statusBadge, statusName } from '../shared/badges.ts';
import { icons } from '../shared/icons.ts';
import { returnFocus } from '../shared/menu.ts';
import { moveFocus } from '../shared/roving.ts';
import { whenOpened } from '../shared/when-opened.ts';
import { sortSelect } from './sort-select.ts';

/** Parts of the toolbar a host can hide, each by the attribute `hide-<part>`. */
export const toolbarParts = ['search', 'filters', 'groups', 'columns', 'views', 'calendar', 'statistics', 'new'] as const;
export type ToolbarPart = (typeof toolbarParts)[number];

export interface ToolbarContext {
  readonly t: Translate;
  readonly format: Format;
  readonly query: CampaignQuery;
  /** Id of the quick group that names the rows. */
  readonly tab: string;
  readonly sort: readonly CampaignSort[];
  /** Rows are cards, without headers to sort by. */
  readonly isNarrow: boolean;
  readonly counts: Readonly<Partial<Record<string, number>>> | null;
  /** Rows of any status, also of one that has no count of its own; 0 while only some statuses are asked for. */
  readonly total: number;
  readonly tagOptions: readonly string[];
  readonly hidden: ReadonlySet<ToolbarPart>;
  readonly canCreate: boolean;
  /** The message of an empty account offers the only "New campaign" then. */
  readonly isEmpty: boolean;
  onSearch(text: string): void;
  onGroup(group: QuickGroup): void;
  onFilter(key: FilterKey, values: readonly string[]): void;
  onFilterOpen(key: FilterKey): void;
  onSort(sort: CampaignSort): void;
  onClearFilters(): void;
  onCommand(command: 'calendar' | 'statistics' | 'new'): void;
}

export function toolbarTemplate(context: ToolbarContext): TemplateResult {
  const { t, hidden } = context;
  return html`<div class="bar main" part="toolbar" role="toolbar" aria-label=${t('list.toolbar')}>
    <slot name="toolbar-start"></slot>
    ${hidden.has('search') ? nothing : searchField(context)} ${hidden.has('filters') ? nothing : filterButtons(context, context.isNarrow ? sortSelect(context.sort, t, context.onSort) : nothing)}
    <span class="spacer"></span>
    ${toolbarEnd(context)}
    <slot name="toolbar-end"></slot>
  </div>`;
}

export function searchField({ t, query, onSearch }: Pick<ToolbarContext, 't' | 'query' | 'onSearch'>): TemplateResult {
  return html`<label class="search" part="search">
    ${icons.search}
    <input
      id="search"
      type="search"
      class="field"
      placeholder=${t('list.search')}
      aria-label=${t('list.search')}
      aria-keyshortcuts="/"
      autocomplete="off"
      spellcheck="false"
      maxlength="500"
      .value=${query.search ?? ''}
      @input=${(event: Event) => onSearch((event.target as HTMLInputElement).value)}
    />
    <kbd aria-hidden="true">/</kbd>
  </label>`;
}

/** The exact statuses a query asks for, as one of the quick groups; null when they are another choice. */
export function activeGroup(query: CampaignQuery): QuickGroup | null {
  const wanted = query.statuses ?? [];
  const names = Object.keys(quickGroups) as QuickGroup[];
  return (
    names.find((name) => quickGroups[name].length === wanted.length && quickGroups[name].every((status) => wanted.includes(status))) ?? null
  );
}

function groupCount(group: QuickGroup, { counts, total }: ToolbarContext): number | null {
  if (!counts) return null;
  const sumOf = (keys: readonly string[]) => keys.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  return quickGroups[group].length ? sumOf(quickGroups[group]) : Math.max(total, sumOf(Object.keys(counts)));
}

export function quickGroupTabs(context: ToolbarContext): TemplateResult {
  const { t, format, query, onGroup } = context;
  const active = activeGroup(query);
  const names = Object.keys(quickGroups) as QuickGroup[];
  const onKeydown = (event: KeyboardEvent) => {
    const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')];
    moveFocus(event, tabs, 'horizontal')?.click();
  };
  return html`<div class="groups" role="tablist" part="groups" aria-label=${t('list.groups')} @keydown=${onKeydown}>
    ${names.map((name, index) => {
      const count = groupCount(name, context);
      return html`<button
        type="button"
        role="tab"
        id="group-${name}"
        aria-selected=${active === name ? 'true' : 'false'}
        aria-controls="panel"
        tabindex=${active === name || (active === null && index === 0) ? 0 : -1}
        @click=${() => onGroup(name)}
      >
        <span>${t(`group.${name}`)}</span> <span class="count">${count === null ? nothing : format.number(count)}</span>
      </button>`;
    })}
  </div>`;
}

const optionLabels: Readonly<Record<FilterKey, (value: string, t: Translate) => TemplateResult | string>> = {
  channels: channelLabel,
  statuses: statusBadge,
  launchTypes: launchTypeName,
  tags: (value) => html`<bdi>${value}</bdi>`,
};
const optionNames: Readonly<Record<FilterKey, (value: string, t: Translate) => string>> = {
  channels: channelName,
  statuses: statusName,
  launchTypes: launchTypeName,
  tags: (value) => value,
};

/** Above this many options a filter gets its own search. */
const searchableFrom = 8;

/** What the filters need; a calendar has them too. */
export type FilterContext = Pick<ToolbarContext, 't' | 'format' | 'query' | 'tagOptions' | 'onFilter' | 'onFilterOpen'>;

/** `after` stands in the same group. */
export function filterButtons(context: FilterContext, after: TemplateResult | typeof nothing = nothing): TemplateResult {
  const { t, format, query } = context;
  return html`<div class="filters" part="filters" role="group" aria-label=${t('list.filters')}>
    ${filterKeys.map((key) => {
      const chosen = query[key]?.length ?? 0;
      return html`<button type="button" class="button filter ${chosen ? 'on' : ''}" popovertarget="filter-${key}" aria-haspopup="dialog">
          ${t(`filter.${key}`)} ${chosen ? html`<span class="count">${format.number(chosen)}</span>` : nothing} ${icons.chevron}
        </button>
        ${filterPopover(key, context)}`;
    })}
    ${after}
  </div>`;
}

function filterPopover(key: FilterKey, { t, query, tagOptions, onFilter, onFilterOpen }: FilterContext): TemplateResult {
  const chosen: readonly string[] = query[key] ?? [];
  const known: readonly string[] = key === 'tags' ? tagOptions : filters[key].known;
  const options = [...known, ...chosen.filter((value) => !known.includes(value))];
  const onChange = (event: Event) => {
    const box = event.target as HTMLInputElement;
    if (box.type !== 'checkbox') return;
    onFilter(key, box.checked ? [...chosen, box.value] : chosen.filter((value) => value !== box.value));
  };
  return html`<div
    id="filter-${key}"
    class="filter-popover"
    popover
    role="dialog"
    aria-label=${t(`filter.${key}`)}
    @change=${onChange}
    @beforetoggle=${returnFocus}
    @toggle=${(event: ToggleEvent) => event.newState === 'open' && onFilterOpen(key)}
  >
    ${whenOpened(
      () => html`${
        options.length > searchableFrom
          ? html`<input type="search" class="field option-search" aria-label=${t('filter.search')} placeholder=${t('filter.search')} @input=${onOptionSearch} />`
          : nothing
      }
    <div class="options" @keydown=${onOptionKeydown}>
      ${options.map(
        (value) =>
          html`<label class="option" data-text=${optionNames[key](value, t).toLocaleLowerCase()}
            ><input type="checkbox" .value=${value} .checked=${chosen.includes(value)} aria-label=${optionNames[key](value, t)} />${optionLabels[key](value, t)}</label
          >`,
      )}
      ${options.length === 0 ? html`<p class="muted none">${t('filter.none')}</p>` : nothing}
    </div>
    <button type="button" class="button quiet small" ?disabled=${chosen.length === 0} @click=${() => onFilter(key, [])}>${t('filter.clear')}</button>`,
    )}
  </div>`;
}

/** Narrowing the options is pure presentation: it hides what does not contain the text. */
function onOptionSearch(event: Event): void {
  const input = event.target as HTMLInputElement;
  const text = input.value.trim().toLocaleLowerCase();
  for (const option of input.closest('.filter-popover')?.querySelectorAll<HTMLElement>('.option') ?? [])
    option.hidden = !option.dataset['text']?.includes(text);
}

function onOptionKeydown(event: KeyboardEvent): void {
  const boxes = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.option:not([hidden]) input')];
  moveFocus(event, boxes, 'vertical');
}

/** Active filters as removable chips. */
export function chips({
  t,
  query,
  onFilter,
  onSearch,
  onClearFilters,
}: Pick<ToolbarContext, 't' | 'query' | 'onFilter' | 'onSearch' | 'onClearFilters'>): TemplateResult | typeof nothing {
  // A quick group of several statuses is one choice, and one chip.
  const group = activeGroup(query);
  const isGroup = group !== null && quickGroups[group].length > 1;
  const entries = filterKeys.flatMap((key) =>
    key === 'statuses' && isGroup ? [] : (query[key] ?? []).map((value: string) => ({ key, value })),
  );
  if (entries.length === 0 && !isGroup && !query.search) return nothing;
  const chip = (name: string, value: string, remove: () => void) =>
    html`<li>
      <button type="button" class="chip" aria-label=${t('chip.remove', { name, value })} @click=${remove}>
        <span class="muted">${name}:</span> <bdi>${value}</bdi>${icons.close}
      </button>
    </li>`;
  return html`<ul class="chips" part="chips" aria-label=${t('chip.list')}>
    ${query.search ? chip(t('chip.search'), query.search, () => onSearch('')) : nothing}
    ${isGroup ? chip(t('filter.statuses'), t(`group.${group}`), () => onFilter('statuses', [])) : nothing}
    ${entries.map(({ key, value }) =>
      chip(t(`filter.${key}`), optionNames[key](value, t), () =>
        onFilter(
          key,
          ((query[key] ?? []) as readonly string[]).filter((other) => other !== value),
        ),
      ),
    )}
    <li><button type="button" class="button quiet small" @click=${onClearFilters}>${t('list.clearFilters')}</button></li>
  </ul>`;
}

function toolbarEnd({ t, hidden, canCreate, isEmpty, onCommand }: ToolbarContext): TemplateResult {
  const button = (part: ToolbarPart & ('calendar' | 'statistics'), icon: TemplateResult) =>
    hidden.has(part)
      ? nothing
      : html`<button type="button" class="button collapsible" data-tip="label" part="${part}-button" @click=${() => onCommand(part)} aria-label=${t(`list.${part}`)}>
          ${icon}<span>${t(`list.${part}`)}</span>
        </button>`;
  const opener = (part: ToolbarPart & ('columns' | 'views'), icon: TemplateResult, label: string, kind = '') =>
    hidden.has(part)
      ? nothing
      : html`<button type="button" class="button collapsible tool ${kind}" data-tip="label" part="${part}-button" popovertarget=${part} aria-haspopup="dialog" aria-label=${label}>
          ${icon}<span>${label}</span>
        </button>`;
  return html`${opener('columns', icons.columns, t('list.columns'), 'wide-only')} ${opener('views', icons.views, t('views.label'))}
  ${button('calendar', icons.calendar)} ${button('statistics', icons.statistics)}
  ${
    hidden.has('new') || !canCreate || isEmpty
      ? nothing
      : html`<button type="button" class="button primary collapsible" data-tip="label" part="new-button" @click=${() => onCommand('new')} aria-label=${t('list.new')}>${icons.plus}<span>${t('list.new')}</span></button>`
  }`;
}

/** What narrows the list, in words: for "no match" and announcements. */
export function describeFilters(query: CampaignQuery, t: Translate, format: Format): string {
  const parts = filterKeys.flatMap((key) =>
    query[key]?.length
      ? [`${t(`filter.${key}`)}: ${format.list((query[key] as string[]).map((value) => optionNames[key](value, t)))}`]
      : [],
  );
  return [...(query.search ? [`“${query.search}”`] : []), ...parts].join(' · ');
}
