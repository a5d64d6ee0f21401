import type { Format } from './format.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Units of relative time with their length in ms and from which length on they are used. */
const units = [
  { unit: 'year', length: 365.25 * day, from: 365 * day },
  { unit: 'month', length: 30.4375 * day, from: 45 * day },
  { unit: 'day', length: day, from: 22 * hour },
  { unit: 'hour', length: hour, from: 55 * minute },
  { unit: 'minute', length: minute, from: 45_000 },
  { unit: 'second', length: 1_000, from: 0 },
] as const;

/** `in 3 days`, `2 hours ago`; `now` in ms since the epoch. */
export function relativeTime({ once }: Format, instant: string, now: number): string {
  const distance = Date.parse(instant) - now;
  if (Number.isNaN(distance)) return '–';
  const { unit, length } = units.find(({ from }) => Math.abs(distance) >= from)!;
  const words = once('relative', (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  return words.format(Math.round(distance / length), unit);
}
