/** Dates, numbers and durations in words of a locale. All `Intl` formatters are made once per locale. */
import { formattingLocale, type Translate } from './messages.ts';

/** Instants are ISO 8601 with `Z`; an unreadable one reads "–". Zones are IANA names; an unknown one is taken as UTC. */
export interface Format {
  /** The locale `Intl` uses. */
  readonly locale: string;
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
  /** `in 3 days`, `2 hours ago`; `now` in ms since the epoch. */
  relative(instant: string, now: number): string;
  /** Grouped as the locale does; with `digits` exactly as many decimals. */
  number(value: number, digits?: number): string;
  /** With its sign, `+1.2`, `−3%`; a share when `percent`. */
  difference(value: number, style: 'decimal' | 'percent', digits: number): string;
  /** A share 0–1 as `42%`; without `digits` rounded down, because 99.9 % is not done. */
  percent(share: number, digits?: number): string;
  /** `€12.50`. `currency` is an ISO 4217 code. */
  money(amount: number, currency: string): string;
  /** Milliseconds as `4 min`, `1 hr 20 min`, `2 days`: the two largest units at most, minutes at least. */
  duration(milliseconds: number): string;
  /** An ISO 8601 duration in words: `P1DT12H` → `1 day, 12 hours`. Another text stays as it is. */
  isoDuration(duration: string): string;
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

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Units of relative time with their length in ms and from which length on they are used. */
const relativeUnits = [
  { unit: 'year', length: 365.25 * day, from: 365 * day },
  { unit: 'month', length: 30.4375 * day, from: 45 * day },
  { unit: 'day', length: day, from: 22 * hour },
  { unit: 'hour', length: hour, from: 55 * minute },
  { unit: 'minute', length: minute, from: 45_000 },
  { unit: 'second', length: 1_000, from: 0 },
] as const;

function makeFormat(locale: string): Format {
  const cache = new Map<string, unknown>();
  const cached = <T>(key: string, make: () => T): T => {
    if (!cache.has(key)) cache.set(key, make());
    return cache.get(key) as T;
  };
  const numbers = (key: string, options: Intl.NumberFormatOptions) => cached(`number ${key}`, () => new Intl.NumberFormat(locale, options));
  const dates = (style: keyof typeof dateStyles, timeZone: string) =>
    cached(`date ${style} ${timeZone}`, () =>
      inZone(timeZone, (zone) => new Intl.DateTimeFormat(locale, { ...dateStyles[style], timeZone: zone })),
    );
  const formatDate = (style: keyof typeof dateStyles) => (instant: string, timeZone: string) => {
    const at = Date.parse(instant);
    return Number.isNaN(at) ? '–' : dates(style, timeZone).format(at).replace(yearWord, '');
  };
  const units = (style: 'short' | 'long', parts: readonly (readonly [unit: string, amount: number])[]) => {
    const words = parts.map(([unit, amount]) => numbers(`${style} ${unit}`, { style: 'unit', unit, unitDisplay: style }).format(amount));
    return cached(
      `list ${style}`,
      () => new Intl.ListFormat(locale, { type: 'unit', style: style === 'short' ? 'narrow' : 'long' }),
    ).format(words);
  };
  const zoneOffset = (timeZone: string, instant: string) => offsetName(timeZone, Date.parse(instant));

  return {
    locale,
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
    relative(instant, now) {
      const distance = Date.parse(instant) - now;
      if (Number.isNaN(distance)) return '–';
      const { unit, length } = relativeUnits.find(({ from }) => Math.abs(distance) >= from)!;
      const words = cached('relative', () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
      return words.format(Math.round(distance / length), unit);
    },
    number: (value, digits) =>
      digits === undefined
        ? numbers('plain', {}).format(value)
        : numbers(`plain ${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    difference: (value, style, digits) =>
      numbers(`difference ${style} ${digits}`, {
        style,
        signDisplay: 'exceptZero',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      })
        .format(value)
        .replace('-', '−'),
    percent: (share, digits) =>
      digits === undefined
        ? numbers('progress', { style: 'percent' }).format(Math.floor(share * 100 + 1e-9) / 100)
        : numbers(`percent ${digits}`, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(share),
    money(amount, currency) {
      try {
        return numbers(`money ${currency}`, { style: 'currency', currency }).format(amount);
      } catch {
        return `${numbers('plain', {}).format(amount)} ${currency}`;
      }
    },
    duration: (milliseconds) => units('short', largestUnits(milliseconds)),
    isoDuration(duration) {
      const parts = readDuration(duration);
      return parts ? units('long', parts) : duration;
    },
    list: (items) => cached('and', () => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items),
    alternatives: (items) => cached('or', () => new Intl.ListFormat(locale, { type: 'disjunction' })).format(items),
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
  const minutes = Math.max(1, Math.round(milliseconds / minute));
  const parts = [
    ['day', Math.floor(minutes / 1440)],
    ['hour', Math.floor(minutes / 60) % 24],
    ['minute', minutes % 60],
  ] as const;
  const first = parts.findIndex(([, amount]) => amount > 0);
  return parts.slice(first, first + 2).filter(([, amount]) => amount > 0);
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
