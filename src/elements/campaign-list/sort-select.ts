import { html, type TemplateResult } from 'lit';
import type { CampaignSort, SortKey } from '../../domain/query.ts';
import type { Translate } from '../../i18n/messages.ts';
import { listColumns } from './columns.ts';

/** Sorting where there are no headers to press: in the cards of a narrow list. */
export function sortSelect(sort: readonly CampaignSort[], t: Translate, onSort: (sort: CampaignSort) => void): TemplateResult {
  const [first] = sort;
  const options = listColumns.flatMap(({ key, sort: by }) =>
    by ? (['asc', 'desc'] as const).map((direction) => ({ key, by, direction })) : [],
  );
  const onChange = (event: Event) => {
    const [key, direction] = (event.target as HTMLSelectElement).value.split(' ') as [SortKey, CampaignSort['direction']];
    onSort({ key, direction });
  };
  return html`<select class="field sort-select" aria-label=${t('sort.label')} @change=${onChange}>
    ${options.map(
      ({ key, by, direction }) =>
        html`<option value="${by} ${direction}" .selected=${first?.key === by && first.direction === direction}>
          ${t(direction === 'asc' ? 'sort.option.asc' : 'sort.option.desc', { column: t(`column.${key}`) })}
        </option>`,
    )}
  </select>`;
}
