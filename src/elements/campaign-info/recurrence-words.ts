import type { CampaignSummary } from '../../domain/campaign.ts';
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
  DAILY: 'info.rule.daily',
  WEEKLY: 'info.rule.weekly',
  MONTHLY: 'info.rule.monthly',
  YEARLY: 'info.rule.yearly',
} as const;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const ordinals: Readonly<Record<string, MessageKey & `info.rule.nth.${string}`>> = {
  '1': 'info.rule.nth.1',
  '2': 'info.rule.nth.2',
  '3': 'info.rule.nth.3',
  '4': 'info.rule.nth.4',
  '5': 'info.rule.nth.5',
  '-1': 'info.rule.nth.last',
};

/** An RRULE as a person would say it: "Every week on Tuesday at 10:00 (Kyiv)". A rule without words for it is quoted. */
export function recurrenceWords(campaign: Pick<CampaignSummary, 'sendAt' | 'recurrence'>, context: WordsContext): string {
  const { t } = context;
  const { recurrence } = campaign;
  if (!recurrence) return t('value.notSelected');
  return sentence(campaign, readParts(recurrence.rule), context) ?? t('info.rule.other', { rule: recurrence.rule });
}

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

function sentence(
  { sendAt, recurrence }: Pick<CampaignSummary, 'sendAt' | 'recurrence'>,
  parts: Parts,
  context: WordsContext,
): string | null {
  const { t, format, timeZone } = context;
  const every = frequencies[parts['FREQ'] as keyof typeof frequencies];
  const interval = Number(parts['INTERVAL'] ?? 1);
  if (!every || !(interval >= 1) || Object.keys(parts).some((part) => !sayable.includes(part))) return null;
  const days = daysOf(parts, sendAt, context);
  const months = parts['BYMONTH']?.split(',').map((month) => monthName(Number(month), format));
  const time = timeOf(parts, sendAt, context);
  if (days === null || time === null || months?.includes('')) return null;

  let text = t(every, { count: interval });
  if (days.length) text = t('info.rule.on', { every: text, days: format.list(days) });
  if (months) text = t('info.rule.in', { every: text, months: format.list(months) });
  if (time) text = t('info.rule.at', { every: text, time, zone: format.zoneCity(timeZone) });
  const count = Number(parts['COUNT']);
  if (count >= 1) text = t('info.rule.count', { rule: text, count });
  const until = recurrence?.until ? format.date(recurrence.until, timeZone) : untilOf(parts['UNTIL'], context);
  return until ? t('info.rule.until', { rule: text, date: until }) : text;
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
      return number === -1 ? t('info.rule.lastDay') : number >= 1 && number <= 31 ? t('info.rule.monthDay', { day: number }) : '';
    });
    return names.includes('') ? null : names;
  }
  if (!sendAt) return [];
  if (parts['FREQ'] === 'WEEKLY') return [dateWords(sendAt, timeZone, format, { weekday: 'long' })];
  if (parts['FREQ'] === 'MONTHLY') return [t('info.rule.monthDay', { day: Number(dateWords(sendAt, timeZone, null, { day: 'numeric' })) })];
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
