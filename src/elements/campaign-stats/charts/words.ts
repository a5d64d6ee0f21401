/** Sentences of the charts. */
import type { Lines } from './points.ts';
import type { CurvesInput, FunnelInput, FunnelStep } from './types.ts';

/** A value as the charts say it: rates that are averages of longer steps with one digit. */
export const valueText = ({ format }: Pick<CurvesInput, 'format'>, value: number): string =>
  format.number(Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 10) / 10);

/** `After 1 day, 2 hr`. */
export const momentText = ({ t, format }: Pick<CurvesInput, 't' | 'format'>, hours: number): string =>
  hours === 0 ? t('stats.chart.atLaunch') : t('stats.chart.after', { duration: format.duration(hours * 3_600_000) });

/** What is counted, and per what. */
export const metricText = ({ t, metric, mode }: CurvesInput, per: Lines['per']): string =>
  mode === 'cumulative' ? metric : t(per === 'day' ? 'stats.chart.perDay' : 'stats.chart.perHour', { metric });

/** What the lines show, in one sentence. */
export function curvesSummary(input: CurvesInput, { lines }: Lines): string {
  const { t, format, mode, metric, several } = input;
  const counted = lines.filter(({ points }) => points.length > 0);
  if (counted.every(({ highest }) => highest === 0)) return t('stats.chart.nothing');
  if (several && counted.length > 1) return several.summary(input, counted);
  const { points, highest } = counted[0]!;
  const { value, hours } = mode === 'rate' ? points.find((point) => point.value === highest)! : points.at(-1)!;
  const words = { value: valueText(input, value), duration: format.duration(hours * 3_600_000) };
  return mode === 'rate' ? t('stats.chart.peak', words) : t('stats.chart.total', { ...words, metric });
}

/** A share with as many digits as it needs to be seen. */
export const shareText = ({ format }: Pick<FunnelInput, 'format'>, share: number): string =>
  format.percent(share, share === 0 || share === 1 ? 0 : share < 0.01 ? 2 : 1);

/** A step with what it is measured against. */
export interface MeasuredStep extends FunnelStep {
  /** The last one before that has a number; null for the first. */
  readonly previous: FunnelStep | null;
  /** Steps between that have none were passed over. */
  readonly skips: boolean;
  /** Undefined: nothing to divide by. */
  readonly ofPrevious: number | undefined;
  readonly ofFirst: number | undefined;
}

/** Shares of the previous known step and of the first known one. */
export function measure(steps: readonly FunnelStep[]): MeasuredStep[] {
  const known = (step: FunnelStep): step is FunnelStep & { count: number } => step.count !== null;
  const first = steps.find(known) ?? null;
  const share = (step: FunnelStep, base: FunnelStep | null) =>
    step.count !== null && base && base !== step && base.count ? step.count / base.count : undefined;
  return steps.map((step, index) => {
    const previous = steps.slice(0, index).findLast(known) ?? null;
    return {
      ...step,
      previous,
      skips: previous !== null && previous !== steps[index - 1],
      ofPrevious: share(step, previous),
      ofFirst: share(step, first),
    };
  });
}

/** From where to where, in one sentence. */
export function funnelSummary(input: FunnelInput): string {
  const { t, format, steps } = input;
  const known = steps.filter(({ count }) => count !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first?.count || first === last) return t('stats.chart.nothing');
  return t('stats.chart.funnelSummary', {
    from: format.number(first.count),
    to: format.number(last!.count!),
    last: last!.label,
    share: shareText(input, last!.count! / first.count),
  });
}
