import type { Report } from '../../domain/plain-report.ts';
import type { RateBase } from '../../domain/statistics.ts';
import { plainReport } from '../../domain/plain-report.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import { reportCsv } from './csv.ts';
import type { StatsContext } from './numbers.ts';
import { columnNote } from './presented.ts';

/** What is shown as CSV; of one campaign with its links, losses and sends. */
export function reportText(
  columns: readonly StatisticsColumn[],
  report: Report,
  rateBase: RateBase,
  context: StatsContext,
): Promise<string> {
  const [only, ...others] = columns;
  const sends = others.length === 0 ? (only?.statistics?.iterations ?? []) : [];
  return reportCsv({
    columns,
    report,
    timeZone: context.timeZone,
    t: context.t,
    reasonOf: (column) => columnNote(column, context),
    iterations: sends.map(({ start, counts }) => ({
      start,
      report: plainReport([{ id: only!.id, channel: only!.campaign?.channel ?? '', counts, asOf: start }], { rateBase }),
    })),
  });
}

/** Hands it to the browser as a file with the day of the newest numbers in its name. */
export function download(text: string, columns: readonly StatisticsColumn[], t: Translate): void {
  const newest = columns
    .flatMap(({ statistics }) => (statistics ? [statistics.asOf] : []))
    .sort()
    .at(-1);
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${t('stats.exportName')}-${(newest ?? '').slice(0, 10)}.csv`;
  link.click();
  // The browser has taken it by the next task.
  setTimeout(() => URL.revokeObjectURL(url));
}
