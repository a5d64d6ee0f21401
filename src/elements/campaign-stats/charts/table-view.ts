/** The disclosure with the table behind a chart. Long ones come in pages, which any screen reader and any printer can take. */
import { type TemplateResult, html, nothing } from 'lit';
import type { ChartTable, ChartWords } from './types.ts';

export const pageSize = 200;

/** What of the table is shown. */
export interface TableState {
  readonly open: boolean;
  readonly page: number;
}
export const closedTable: TableState = { open: false, page: 0 };

/** `table` is asked for only while it is open. */
export function tableBehind(
  { t, format }: ChartWords,
  state: TableState,
  table: () => ChartTable,
  onState: (state: TableState) => void,
): TemplateResult {
  return html`<details
    class="chart-behind"
    ?open=${state.open}
    @toggle=${({ target }: Event) => {
      const { open } = target as HTMLDetailsElement;
      if (open !== state.open) onState({ ...state, open });
    }}
  >
    <summary>${t('stats.chart.showTable')}</summary>
    ${state.open ? tableView(table(), state.page) : nothing}
  </details>`;

  function tableView({ caption, columns, rowCount, rows }: ChartTable, wanted: number): TemplateResult {
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
        @click=${() => isEnd || onState({ ...state, page: page + by })}
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
}
