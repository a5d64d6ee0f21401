/** The table behind a chart. Long ones come in pages, which any screen reader and any printer can take. */
import { type TemplateResult, html, nothing } from 'lit';
import type { ChartTable, ChartWords } from './types.ts';

export const pageSize = 200;

export function tableView(
  { t, format }: ChartWords,
  { caption, columns, rowCount, rows }: ChartTable,
  wanted: number,
  onPage: (page: number) => void,
): TemplateResult {
  const pages = Math.max(1, Math.ceil(rowCount / pageSize));
  const page = Math.min(wanted, pages - 1);
  const from = page * pageSize;
  const to = Math.min(rowCount, from + pageSize);
  const turn = (by: number, key: 'stats.chart.previousRows' | 'stats.chart.nextRows') => {
    const isEnd = page + by < 0 || page + by >= pages;
    return html`<button
      type="button"
      class="button small"
      aria-disabled=${isEnd ? 'true' : nothing}
      @click=${() => isEnd || onPage(page + by)}
    >
      ${t(key)}
    </button>`;
  };
  return html`<div class="chart-scroll" role="region" tabindex="0" aria-label=${caption}>
      <table class="chart-table">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col"><bdi>${column}</bdi></th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows(from, to).map(
            ([head, ...cells]) =>
              html`<tr>
                <th scope="row">${head}</th>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      pages > 1
        ? html`<div class="chart-pages">
          ${turn(-1, 'stats.chart.previousRows')}
          <span role="status"
            >${t('stats.chart.rows', { from: format.number(from + 1), to: format.number(to), total: format.number(rowCount) })}</span
          >
          ${turn(1, 'stats.chart.nextRows')}
        </div>`
        : nothing
    }`;
}
