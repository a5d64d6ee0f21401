import type { CampaignSummary, Recurrence } from '../../domain/campaign.ts';
import type { Format } from '../../i18n/format.ts';
import type { MessageKey, Translate } from '../../i18n/messages.ts';

export interface WordsContext {
  readonly t: Translate;
  readonly format: Format;
  /** Zone on whose wall clock the rule runs. */
  readonly timeZone: string;
}

type Parts = Readonly<Partial<Record<string, string>>>;

/** What a rule may hold to be said in words; anything else is shown as it is. */
const sayable = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYHOUR', 'BYMINUTE', 'BYSECOND', 'WKST'];
const frequencies = {
  DAILY: 'rule.daily',
  WEEKLY: 'rule.weekly',
  MONTHLY: 'rule.monthly',
  YEARLY: 'rule.yearly',
} as const;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const ordinals: Readonly<Record<string, MessageKey & `rule.nth.${string}`>> = {
  '1': 'rule.nth.1',
  '2': 'rule.nth.2',
  '3': 'rule.nth.3',
  '4': 'rule.nth.4',
  '5': 'rule.nth.5',
  '-1': 'rule.nth.last',
};

/** What the words are about. Without `sendAt`, days and time that the start of the series tells are left out. */
type Repeating = Pick<CampaignSummary, 'sendAt' | 'recurrence'>;

/** An RRULE as a person would say it: "Every week on Tuesday at 10:00 (Kyiv)". A rule without words for it is quoted. */
export function recurrenceWords(campaign: Repeating, context: WordsContext): string {
  if (!campaign.recurrence) return context.t('value.notSelected');
  return capitalised(clause(campaign, campaign.recurrence, 'rule.count', context), context.format.locale);
}

/** The same inside of a sentence that tells the first send itself: "every week on Tuesday, 5 times in all". */
export const recurrenceClause = (recurrence: Recurrence, context: WordsContext): string =>
  clause({ sendAt: null, recurrence }, recurrence, 'rule.total', context);

/** The first letter as the language begins a sentence. */
const capitalised = (text: string, locale: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));

function readParts(rule: string): Parts {
  const text = rule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  return Object.fromEntries(
    text
      .split(';')
      .filter(Boolean)
      .map((part) => part.split('=', 2) as [string, string]),
  );
}

function clause(campaign: Repeating, recurrence: Recurrence, total: 'rule.count' | 'rule.total', context: WordsContext): string {
  const { t, format, timeZone } = context;
  const parts = readParts(recurrence.rule);
  // Where the next send was moved by itself, the rule starts elsewhere.
  const start = campaign.sendAt && (recurrence.start ?? campaign.sendAt);
  const every = frequencies[parts['FREQ'] as keyof typeof frequencies];
  const interval = Number(parts['INTERVAL'] ?? 1);
  const other = t('rule.other', { rule: recurrence.rule });
  if (!every || !(interval >= 1) || Object.keys(parts).some((part) => !sayable.includes(part))) return other;
  const days = daysOf(parts, start, context);
  const months = parts['BYMONTH']?.split(',').map((month) => monthName(Number(month), format));
  const time = timeOf(parts, start, context);
  if (days === null || time === null || months?.includes('')) return other;

  let text = t(every, { count: interval });
  if (days.length) text = t('rule.on', { every: text, days: format.list(days) });
  if (months) text = t('rule.in', { every: text, months: format.list(months) });
  if (time) text = t('rule.at', { every: text, time, zone: format.zoneCity(timeZone) });
  const count = Number(parts['COUNT']);
  if (count >= 1) text = t(total, { rule: text, count });
  const until = recurrence.until ? format.date(recurrence.until, timeZone) : untilOf(parts['UNTIL'], context);
  return until ? t('rule.until', { rule: text, date: until }) : text;
}

/** The days in words; empty where the frequency says it all; null when there are no words. Where the rule leaves the day to its start, the start tells. */
function daysOf(parts: Parts, sendAt: string | null, { t, format, timeZone }: WordsContext): readonly string[] | null {
  const byDay = parts['BYDAY']?.split(',');
  const byMonthDay = parts['BYMONTHDAY']?.split(',');
  if (byDay && byMonthDay) return null;
  if (byDay) {
    const names = byDay.map((day) => {
      const [, nth = '', code = ''] = /^([+-]?\d+)?([A-Z]{2})$/.exec(day) ?? [];
      const weekday = weekdays.indexOf(code);
      const ordinal = nth && ordinals[String(Number(nth))];
      if (weekday < 0 || (nth && !ordinal)) return '';
      const name = weekdayName(weekday, format);
      return ordinal ? t(ordinal, { day: name }) : name;
    });
    return names.includes('') ? null : names;
  }
  if (byMonthDay) {
    const names = byMonthDay.map((day) => {
      const number = Number(day);
      return number === -1 ? t('rule.lastDay') : number >= 1 && number <= 31 ? t('rule.monthDay', { day: number }) : '';
    });
    return names.includes('') ? null : names;
  }
  if (!sendAt) return [];
  if (parts['FREQ'] === 'WEEKLY') return [dateWords(sendAt, timeZone, format, { weekday: 'long' })];
  if (parts['FREQ'] === 'MONTHLY') return [t('rule.monthDay', { day: Number(dateWords(sendAt, timeZone, null, { day: 'numeric' })) })];
  return [];
}

/** The time of day; empty when nothing tells it; null when there are several. */
function timeOf(parts: Parts, sendAt: string | null, { format, timeZone }: WordsContext): string | null {
  const [hour, minute] = [parts['BYHOUR'], parts['BYMINUTE']];
  if (hour?.includes(',') || minute?.includes(',') || parts['BYSECOND']?.includes(',')) return null;
  if (hour === undefined && minute === undefined) return sendAt ? format.time(sendAt, timeZone) : '';
  if (hour === undefined) return null;
  return format.time(new Date(Date.UTC(2000, 0, 1, Number(hour), Number(minute ?? 0))).toISOString(), 'UTC');
}

function untilOf(until: string | undefined, { format, timeZone }: WordsContext): string {
  const [, year, month, day, time] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})Z)?/.exec(until ?? '') ?? [];
  if (!year) return '';
  const date = `${year}-${month}-${day}`;
  return time ? format.date(`${date}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`, timeZone) : format.date(`${date}T12:00:00Z`, 'UTC');
}

const dateWords = (instant: string, timeZone: string, format: Format | null, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(format?.locale ?? 'en-u-nu-latn', { ...options, timeZone }).format(Date.parse(instant));

/** 7 January 2001 was a Sunday. */
const weekdayName = (weekday: number, format: Format): string =>
  dateWords(`2001-01-${String(7 + weekday).padStart(2, '0')}T12:00:00Z`, 'UTC', format, { weekday: 'long' });

const monthName = (month: number, format: Format): string =>
  month >= 1 && month <= 12 ? dateWords(`2001-${String(month).padStart(2, '0')}-01T12:00:00Z`, 'UTC', format, { month: 'long' }) : '';
