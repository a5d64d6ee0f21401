/** What a calendar shows as an iCalendar file (RFC 5545). Loaded on demand: it brings `ts-ics` and the rules of series along. */
import { type IcsDateObject, type IcsEvent, type IcsRecurrenceRule, convertIcsRecurrenceRule, generateIcsCalendar } from 'ts-ics';
import type { CampaignSummary, Instant, Occurrence } from '../../domain/campaign.ts';
import { isSeries } from '../../domain/placement.ts';
import { parseRecurrence, ruleTimes } from '../../domain/recurrence.ts';
import { toInstant } from '../../domain/schedule.ts';
import { temporal } from '../../domain/temporal.ts';
import { zoneOf } from './ics-zone.ts';

export interface IcsOptions {
  /** The account's zone: the wall clock rules repeat on. */
  readonly timeZone: string;
  /** When the file is made, ms since the epoch. */
  readonly now: number;
  /** Name of the calendar. */
  readonly name: string;
  /** What stands below the name of a campaign: channel, status. */
  readonly describe: (campaign: CampaignSummary) => string;
  /** Distinguishes the ids of one account from those of another; the same for every export of it. */
  readonly domain?: string;
}

/** Nobody reads more of a name in a calendar. */
const maxSummary = 500;
const year = 366 * 86_400_000;
/** A series without end: its zone is described so far ahead. Calendars know the zones of this world by their names anyway. */
const horizon = 10 * year;

const statusOf: Readonly<Record<string, IcsEvent['status']>> = { stopped: 'TENTATIVE', failed: 'CANCELLED' };

/** So many sends are written without a pause. */
const sliceSize = 200;

/**
 * The occurrences as a calendar. A series that goes on is one event with its rule, its exceptions and an event for each send that was
 * moved; what went out already, and everything else, stands by itself. Written in slices, so that a page with thousands of them goes on
 * answering. Await `ensureTemporal()` before.
 */
export async function createIcs(occurrences: readonly Occurrence[], options: IcsOptions): Promise<string> {
  const { timeZone, now, name } = options;
  const [first, last] = occurrences.reduce<readonly [number, number]>(
    ([low, high], { start }) => [Math.min(low, Date.parse(start)), Math.max(high, Date.parse(start))],
    [now, now],
  );
  const zone = timeZone === 'UTC' ? null : zoneOf(timeZone, first - year, last + (occurrences.some(isAhead) ? horizon : year));
  const series = new Set<string>();
  const written: string[] = [];
  for (let from = 0; from < occurrences.length; from += sliceSize) {
    if (from > 0) await new Promise((resolve) => setTimeout(resolve));
    const events = occurrences.slice(from, from + sliceSize).flatMap((occurrence): IcsEvent[] => {
      const { campaign } = occurrence;
      if (!isAhead(occurrence)) return [single(occurrence, options)];
      if (series.has(campaign.id)) return [];
      series.add(campaign.id);
      return seriesOf(campaign, options);
    });
    const text = generateIcsCalendar({ ...frame, events, ...(zone && { timezones: [zone.asked] }) });
    const begin = text.indexOf('BEGIN:VEVENT');
    if (begin >= 0) written.push(folded(text.slice(begin, text.lastIndexOf('END:VCALENDAR'))));
  }
  const around = generateIcsCalendar({ ...frame, name: clean(name), ...(zone && { timezones: [zone.written] }) });
  const [head = '', foot = ''] = folded(around).split(/(?=END:VCALENDAR)/);
  return `${head}${written.join('')}${foot}`;
}

const frame = { version: '2.0', prodId: '-//campaign-elements//calendar//EN', method: 'PUBLISH' } as const;
const encoder = new TextEncoder();

/** Is it one of the sends a rule still gives? */
function isAhead({ campaign, start }: Occurrence): boolean {
  const { sendAt, recurrence } = campaign;
  return (
    isSeries(campaign) &&
    sendAt !== null &&
    recurrence !== null &&
    parseRecurrence(recurrence.rule).ok &&
    Date.parse(start) >= Date.parse(sendAt)
  );
}

function common(campaign: CampaignSummary, { now, describe }: IcsOptions) {
  const status = statusOf[campaign.status] ?? 'CONFIRMED';
  const description = clean(describe(campaign), Infinity);
  return {
    stamp: { date: new Date(now) },
    lastModified: { date: new Date(campaign.updatedAt) },
    summary: clean(campaign.name),
    ...(description && { description }),
    ...(campaign.tags.length > 0 && { categories: campaign.tags.map((tag) => clean(tag).replace(/[,;\\]/g, ' ')) }),
    status,
    // A send keeps nobody busy.
    timeTransparent: 'TRANSPARENT',
  } as const;
}

/** A moment; the end is told where there was one. */
const lasting = (end: Instant | null, start: Instant) =>
  end !== null && Date.parse(end) > Date.parse(start) ? { end: { date: new Date(end) } } : { duration: { minutes: 0 } };

function single({ campaign, start, end }: Occurrence, options: IcsOptions): IcsEvent {
  // Of a series each send that went out has an id of its own, and none of them that of the series.
  const id = isSeries(campaign) ? `${campaign.id} ${toInstant(Date.parse(start))}` : campaign.id;
  return { ...common(campaign, options), uid: uidOf(id, options), start: moment(start, options.timeZone), ...lasting(end, start) };
}

function seriesOf(campaign: CampaignSummary, options: IcsOptions): IcsEvent[] {
  const { timeZone } = options;
  const recurrence = campaign.recurrence!;
  const start = recurrence.start ?? campaign.sendAt!;
  const uid = uidOf(campaign.id, options);
  const { exceptions = [] } = recurrence;
  const base = { ...common(campaign, options), uid, ...lasting(null, start) };
  // A send that was moved is an event of its own under its original time, and stands where that time is left out otherwise.
  const moved = exceptions.filter(({ movedTo }) => movedTo !== null && Date.parse(movedTo) >= Date.parse(campaign.sendAt!));
  const left = exceptions.filter((each) => !moved.includes(each));
  return [
    {
      ...base,
      start: inZone(start, timeZone),
      recurrenceRule: ruleOf(campaign, timeZone),
      ...(left.length > 0 && { exceptionDates: left.map((each) => inZone(each.start, timeZone)) }),
    },
    ...moved.map((each): IcsEvent => ({
      ...base,
      recurrenceId: { value: inZone(each.start, timeZone) },
      start: moment(each.movedTo!, timeZone),
    })),
  ];
}

/** The rule with its end in it: a date or a number, of both what comes first. */
function ruleOf({ recurrence, sendAt }: CampaignSummary, timeZone: string): IcsRecurrenceRule {
  const { rule, until } = recurrence!;
  const counted = /COUNT=\d+/i.test(rule);
  const value = rule.replace(/^RRULE:/i, '').replace(/;?UNTIL=[^;]*/i, '');
  const made = convertIcsRecurrenceRule(undefined, { value });
  if (!until && !/UNTIL=/i.test(rule)) return made;
  const schedule = { sendAt: sendAt!, recurrence: recurrence!, timeZone };
  if (counted) return { ...made, count: [...ruleTimes(schedule, -Infinity)].length };
  const [date, time = '235959', utc] = (/UNTIL=(\d{8})(?:T(\d{6})(Z)?)?/i.exec(rule) ?? []).slice(1);
  const ends = [...(until ? [Date.parse(until)] : []), ...(date ? [untilOf(date, time, utc === undefined ? timeZone : 'UTC')] : [])];
  return { ...made, until: { date: new Date(Math.min(...ends)) } };
}

const untilOf = (date: string, time: string, zone: string): number =>
  temporal().PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;

/** A moment, on the clocks of the zone; in UTC where they show that time twice, which readers take for one or the other. */
function moment(instant: Instant, timeZone: string): IcsDateObject {
  const made = inZone(instant, timeZone);
  const wall = temporal().Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) => wall.toZonedDateTime(timeZone, { disambiguation }));
  return earlier!.equals(later!) ? made : { date: made.date };
}

/** A time on the clocks of the zone, which stays when they change: what rules repeat, and are left out of. */
function inZone(instant: Instant, timeZone: string): IcsDateObject {
  const date = new Date(instant);
  if (timeZone === 'UTC') return { date };
  const zoned = temporal().Instant.from(instant).toZonedDateTimeISO(timeZone);
  const wall = zoned.toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds;
  return { date, local: { date: new Date(wall), timezone: timeZone, tzoffset: zoned.offset } };
}

/** Ids are the backend's own text: only what is safe in a line of the file. */
const uidOf = (id: string, { domain = 'campaign-elements' }: IcsOptions): string =>
  `${encodeURIComponent(id.toWellFormed())}@${encodeURIComponent(domain.toWellFormed())}`;

/** Text without what no calendar can show: control characters, half characters, lines in a name. */
function clean(text: string, max = maxSummary): string {
  const lines = max === Infinity ? /[^\P{Cc}\n]/gu : /\p{Cc}+/gu;
  const plain = text.replaceAll('\r\n', '\n').toWellFormed().replace(lines, ' ').trim();
  return plain.length > max ? `${plain.slice(0, max).toWellFormed()}…` : plain;
}

/** Lines of at most 75 octets (RFC 5545 §3.1), folded between characters: the library counts in half ones, and cuts emoji in two. */
function folded(text: string): string {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return lines
    .map((line) => {
      if (encoder.encode(line).length <= 75) return line;
      let [made, room] = ['', 75];
      for (const character of line) {
        const size = encoder.encode(character).length;
        if (size > room) {
          made += '\r\n ';
          room = 74;
        }
        made += character;
        room -= size;
      }
      return made;
    })
    .join('\r\n');
}
