/** The disclosure with the table behind a chart. */
import { type TemplateResult, html, nothing } from 'lit';
import type { Reading } from './reading.ts';
import type { ChartTable, ChartWords } from './types.ts';

/** What of the table is shown. */
export interface TableState {
  readonly open: boolean;
  readonly page: number;
}
export const closedTable: TableState = { open: false, page: 0 };

/** `table` is asked for only while it is open. */
export function tableBehind(
  words: ChartWords,
  state: TableState,
  table: (reading: Reading) => ChartTable,
  onState: (state: TableState) => void,
): TemplateResult {
  const { t, reading } = words;
  return html`<details
    class="chart-behind"
    ?open=${state.open}
    @toggle=${({ target }: Event) => {
      const details = target as HTMLDetailsElement;
      if (details.open === state.open) return;
      if (details.open) reading.ask(() => details.open && onState({ ...state, open: true }));
      else onState({ ...state, open: false });
    }}
  >
    <summary>${t('stats.chart.showTable')}</summary>
    ${
      state.open && reading.module
        ? reading.module.tableView(words, table(reading.module), state.page, (page) => onState({ ...state, page }))
        : nothing
    }
  </details>`;
}
