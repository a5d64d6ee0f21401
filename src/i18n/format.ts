/**
 * Dates, numbers and durations in words of a locale, as most elements need them; what only some say stands beside: money.ts, iso-duration.ts,
 * relative-time.ts. All `Intl` formatters are made once per locale.
 */
import { formattingLocale, type Translate } from './messages.ts';

/** Instants are ISO 8601 with `Z`; an unreadable one reads "–". Zones are IANA names; an unknown one is taken as UTC. */
export interface Format {
  /** The locale `Intl` uses. */
  readonly locale: string;
  /** What `make` makes, made only once under that key. */
  once<T>(key: string, make: (locale: string) => T): T;
  /** `1 Dec 2026, 10:00` in that zone. */
  dateTime(instant: string, timeZone: string): string;
  /** `Tue 1 Dec 2026, 10:00`: for sentences. */
  fullDateTime(instant: string, timeZone: string): string;
  /** `1 Dec 2026`. */
  date(instant: string, timeZone: string): string;
  /** `10:00`. */
  time(instant: string, timeZone: string): string;
  /** `Kyiv (UTC+2)`: city and offset at that instant. */
  zone(timeZone: string, instant: string): string;
  /** `Kyiv`. */
  zoneCity(timeZone: string): string;
  /** `UTC+2`, `UTC+5:30`, `UTC`. */
  zoneOffset(timeZone: string, instant: string): string;
  /** Grouped as the locale does; with `digits` exactly as many decimals. */
  number(value: number, digits?: number): string;
  /** A share 0–1 as `42%`; without `digits` rounded down, because 99.9 % is not done. */
  percent(share: number, digits?: number): string;
  /** Milliseconds as `4 min`, `1 hr 20 min`, `2 days`: the two largest units at most, minutes at least. */
  duration(milliseconds: number): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  /** `a, b or c`. */
  alternatives(items: readonly string[]): string;
}

const formats = new Map<string, Format>();

/** The formatters of a locale; the same object for the same locale. */
export function createFormat(locale: string): Format {
  const canonical = formattingLocale(locale);
  let format = formats.get(canonical);
  if (!format) formats.set(canonical, (format = makeFormat(canonical)));
  return format;
}

/** Milliseconds as `about 4 min left`; the last minute stays one, as everywhere. */
export const remainingTime = (milliseconds: number, t: Translate, format: Format): string =>
  t('progress.remaining', { duration: format.duration(milliseconds) });

const dateStyles = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  dateTime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  fullDateTime: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Ukrainian and its neighbours write the word “year” after the number: no column has room for it, and at the end of a sentence its dot is one too many. */
const yearWord = /\s[рг]\.(?=,|$)/;

function makeFormat(locale: string): Format {
  const cache = new Map<string, unknown>();
  const once = <T>(key: string, make: (locale: string) => T): T => {
    if (!cache.has(key)) cache.set(key, make(locale));
    return cache.get(key) as T;
  };
  const numbers = (key: string, options: Intl.NumberFormatOptions) => once(`number ${key}`, () => new Intl.NumberFormat(locale, options));
  const dates = (style: keyof typeof dateStyles, timeZone: string) =>
    once(`date ${style} ${timeZone}`, () =>
      inZone(timeZone, (zone) => new Intl.DateTimeFormat(locale, { ...dateStyles[style], timeZone: zone })),
    );
  const formatDate = (style: keyof typeof dateStyles) => (instant: string, timeZone: string) => {
    const at = Date.parse(instant);
    return Number.isNaN(at) ? '–' : dates(style, timeZone).format(at).replace(yearWord, '');
  };
  const zoneOffset = (timeZone: string, instant: string) => offsetName(timeZone, Date.parse(instant));

  return {
    locale,
    once,
    dateTime: formatDate('dateTime'),
    fullDateTime: formatDate('fullDateTime'),
    date: formatDate('date'),
    time: formatDate('time'),
    zoneOffset,
    zoneCity,
    zone(timeZone, instant) {
      const [city, offset] = [zoneCity(timeZone), zoneOffset(timeZone, instant)];
      return city === offset ? city : `${city} (${offset})`;
    },
    number: (value, digits) =>
      digits === undefined
        ? numbers('plain', {}).format(value)
        : numbers(`plain ${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    percent: (share, digits) =>
      digits === undefined
        ? numbers('progress', { style: 'percent' }).format(Math.floor(share * 100 + 1e-9) / 100)
        : numbers(`percent ${digits}`, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(share),
    duration: (milliseconds) => {
      const words = largestUnits(milliseconds).map(([unit, amount]) => numbers(unit, { style: 'unit', unit }).format(amount));
      return once('units', () => new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' })).format(words);
    },
    list: (items) => once('and', () => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items),
    alternatives: (items) => once('or', () => new Intl.ListFormat(locale, { type: 'disjunction' })).format(items),
  };
}

function inZone<T>(timeZone: string, make: (timeZone: string) => T): T {
  try {
    return make(timeZone);
  } catch {
    return make('UTC');
  }
}

const zoneCity = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

const offsets = new Map<string, Intl.DateTimeFormat>();

/** By the English name, because other languages call it neither UTC nor GMT; its minus becomes the typographic one. */
function offsetName(timeZone: string, at: number): string {
  let formatter = offsets.get(timeZone);
  if (!formatter) {
    formatter = inZone(timeZone, (zone) => new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'shortOffset' }));
    offsets.set(timeZone, formatter);
  }
  if (Number.isNaN(at)) return 'UTC';
  const name = formatter.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC';
  return name
    .replace('GMT', 'UTC')
    .replace(/[+-]0$/, '')
    .replace('-', '−');
}

function largestUnits(milliseconds: number): (readonly [unit: string, amount: number])[] {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const parts = [
    ['day', Math.floor(minutes / 1440)],
    ['hour', Math.floor(minutes / 60) % 24],
    ['minute', minutes % 60],
  ] as const;
  const first = parts.findIndex(([, amount]) => amount > 0);
  return parts.slice(first, first + 2).filter(([, amount]) => amount > 0);
}
