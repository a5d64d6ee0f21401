/** The tables behind the charts: the same numbers, from the same functions. */
import { type Lines, linesOf, same, valueAt } from './points.ts';
import type { ChartTable, CurvesInput, FunnelInput } from './types.ts';
import { measure, metricText, momentText, shareText, valueText } from './words.ts';

/** The steps of a funnel, each with both shares. */
export function funnelTable(input: FunnelInput): ChartTable {
  const { t, format, title, steps } = input;
  const measured = measure(steps);
  const share = (value: number | undefined) => (value === undefined ? '–' : shareText(input, value));
  return {
    caption: title,
    columns: [t('stats.chart.step'), t('stats.chart.count'), t('stats.chart.shareOfPrevious'), t('stats.chart.shareOfFirst')],
    rowCount: measured.length,
    rows: (from, to) =>
      measured.slice(from, to).map(({ label, count, reason, ofPrevious, ofFirst }) => {
        if (count === null) return [label, [t('stats.notAvailable'), reason].filter(Boolean).join(': '), '–', '–'];
        return [label, format.number(count), share(ofPrevious), share(ofFirst)];
      }),
  };
}

/** One row per moment at which any line has a point, one column per line. `lines`: if they were made already. */
export function curvesTable(input: CurvesInput, lines: Lines = linesOf(input)): ChartTable {
  const { t, title, mode } = input;
  const moments = momentsOf(lines);
  const cell = (line: Lines['lines'][number], hours: number) => {
    if (line.series.values === null) return t('stats.notAvailable');
    const value = valueAt(line, hours, mode);
    return value === null ? '–' : valueText(input, value);
  };
  return {
    caption: `${title} (${metricText(input, lines.per)})`,
    columns: [t('stats.chart.sinceLaunch'), ...lines.lines.map(({ series }) => series.name)],
    rowCount: moments.length,
    rows: (from, to) => moments.slice(from, to).map((hours) => [momentText(input, hours), ...lines.lines.map((line) => cell(line, hours))]),
  };
}

/** Every moment any line has a point at, in order. */
export function momentsOf({ lines }: Lines): number[] {
  const all = lines.flatMap(({ points }) => points.map(({ hours }) => hours)).toSorted((a, b) => a - b);
  return all.filter((moment, index) => index === 0 || moment - all[index - 1]! > same);
}
