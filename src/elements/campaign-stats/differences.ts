/** What only several can say of each other, in words of the locale. */
import type { BestMark, Difference, ReportRow } from '../../domain/report.ts';
import type { Format } from '../../i18n/format.ts';
import type { StatsContext } from './numbers.ts';

export const differenceText = ({ kind, value }: Difference, { digits }: Pick<ReportRow, 'digits'>, { t, format }: StatsContext): string =>
  kind === 'points'
    ? t('stats.difference.points', { difference: signed(format, value * 100, 'decimal', digits) })
    : signed(format, value, 'percent', relativeDigits(value));

/** `+1.2`, `−3%`. */
const signed = ({ once }: Format, value: number, style: 'decimal' | 'percent', digits: number): string =>
  once(`difference ${style} ${digits}`, (locale) => {
    const options = { style, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
    return new Intl.NumberFormat(locale, { ...options, signDisplay: 'exceptZero' });
  })
    .format(value)
    .replace('-', '−');

/** So many that little is told from nothing, and nearly all from all. */
const relativeDigits = (value: number): number => (value !== 0 && (Math.abs(value) < 0.0995 || (value < -0.985 && value > -1)) ? 1 : 0);

const unsure = { similar: 'stats.bestSimilar', unclear: 'stats.bestUnclear' } as const satisfies Partial<Record<BestMark, string>>;

/** What a lead that is not clear says about itself. */
export const bestTip = (best: BestMark, t: StatsContext['t']): string | null => (best === 'clear' ? null : t(unsure[best]));
