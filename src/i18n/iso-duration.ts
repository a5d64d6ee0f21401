import type { Format } from './format.ts';

/** An ISO 8601 duration in words: `P1DT12H` → `1 day, 12 hours`. Another text stays as it is. */
export function isoDuration({ once }: Format, duration: string): string {
  const words = readDuration(duration)?.map(([unit, amount]) =>
    once(`long ${unit}`, (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })).format(amount),
  );
  return words ? once('long units', (locale) => new Intl.ListFormat(locale, { type: 'unit', style: 'long' })).format(words) : duration;
}

const durationUnits = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** The parts of an ISO 8601 duration; null when it is none. */
function readDuration(duration: string): (readonly [unit: string, amount: number])[] | null {
  const match = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(
    duration,
  );
  const parts = durationUnits.flatMap((unit, index) => (match?.[index + 1] ? [[unit, Number(match[index + 1])] as const] : []));
  if (parts.length === 0) return null;
  const meant = parts.filter(([, amount]) => amount !== 0);
  return meant.length ? meant : [parts.at(-1)!];
}
