import { html, type TemplateResult } from 'lit';
import type { CampaignSort, SortKey } from '../../domain/query.ts';
import { launchTypes, statuses } from '../../domain/status.ts';
import type { Translate } from '../../i18n/messages.ts';
import { launchTypeName, statusName } from '../shared/badges.ts';
import { listColumns } from './columns.ts';

/** An order as people say it. */
export function sortName({ key, direction }: CampaignSort, t: Translate): string {
  if (key !== 'status' && key !== 'launchType') return t(`sort.${key}.${direction}`);
  const at = direction === 'asc' ? 0 : -1;
  const value = key === 'status' ? statusName(statuses.at(at)!, t) : launchTypeName(launchTypes.at(at)!, t);
  return t('sort.first', { column: t(`column.${key}`), value });
}

/** Sorting where there are no headers to press: in the cards of a narrow list. */
export function sortSelect(sort: readonly CampaignSort[], t: Translate, onSort: (sort: CampaignSort) => void): TemplateResult {
  const [first] = sort;
  const options = listColumns.flatMap(({ sort: key }) => (key ? (['asc', 'desc'] as const).map((direction) => ({ key, direction })) : []));
  const onChange = (event: Event) => {
    const [key, direction] = (event.target as HTMLSelectElement).value.split(' ') as [SortKey, CampaignSort['direction']];
    onSort({ key, direction });
  };
  return html`<select class="field sort-select" aria-label=${t('sort.label')} @change=${onChange}>
    ${options.map(
      (option) =>
        html`<option value="${option.key} ${option.direction}" .selected=${first?.key === option.key && first.direction === option.direction}>
          ${sortName(option, t)}
        </option>`,
    )}
  </select>`;
}
