import type { Instant } from '../../../domain/campaign.ts';
import type { Format } from '../../../i18n/format.ts';

/** `Tue, 1 Dec 2026, 10:00 Kyiv (UTC+2)`: no time without its zone. */
export const timeWords = (instant: Instant, timeZone: string, format: Format): string =>
  `${format.fullDateTime(instant, timeZone)} ${format.zone(timeZone, instant)}`;

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** `Tuesday, 1 December 2026` of a date `YYYY-MM-DD`, whatever the zone. */
export function dayName(date: string, locale: string): string {
  let format = dayFormats.get(locale);
  if (!format) dayFormats.set(locale, (format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })));
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) ? date : format.format(at);
}
