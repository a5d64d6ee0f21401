/** A second, plain way to know when a series goes out: days are counted one by one, zones asked of `Intl`, sends kept in a list. Shares nothing with `src`. */

const day = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();
/** What the clocks of the zone show, as ms of a clock in UTC. */
export function wallAt(at: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second']);
}

/** The instant of a wall clock time: of two the earlier, of none the one later by the gap. */
export function instantAt(wall: number, zone: string): number {
  const offset = (at: number) => wallAt(at, zone) - at;
  const [before, after] = [wall - offset(wall - day), wall - offset(wall + day)];
  if (wallAt(before, zone) === wall) return before;
  return wallAt(after, zone) === wall ? after : before;
}

export interface Rule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  readonly interval: number;
  /** ISO weekdays, 1 to 7; of a weekly rule. */
  readonly weekdays?: readonly number[];
  readonly monthDay?: number;
  readonly count?: number;
}

const names = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
export const textOf = ({ freq, interval, weekdays, monthDay, count }: Rule): string =>
  [
    `FREQ=${freq}`,
    interval > 1 && `INTERVAL=${interval}`,
    weekdays && `BYDAY=${weekdays.map((weekday) => names[weekday]).join(',')}`,
    monthDay !== undefined && `BYMONTHDAY=${monthDay}`,
    count !== undefined && `COUNT=${count}`,
  ]
    .filter(Boolean)
    .join(';');

const isoWeekday = (wall: number): number => new Date(wall).getUTCDay() || 7;

/** Wall clock times of a rule from its start on; the start is always the first. */
export function wallsOf(rule: Rule, start: number, days: number): number[] {
  const found: number[] = [];
  const begin = new Date(start);
  const monday = start - (isoWeekday(start) - 1) * day;
  for (let index = 0; index < days && found.length < (rule.count ?? Infinity); index += 1) {
    const wall = start + index * day;
    const date = new Date(wall);
    const months = (date.getUTCFullYear() - begin.getUTCFullYear()) * 12 + date.getUTCMonth() - begin.getUTCMonth();
    const fits =
      rule.freq === 'DAILY'
        ? index % rule.interval === 0
        : rule.freq === 'WEEKLY'
          ? Math.floor((wall - monday) / (7 * day)) % rule.interval === 0 &&
            (rule.weekdays ?? [isoWeekday(start)]).includes(isoWeekday(wall))
          : months % rule.interval === 0 && date.getUTCDate() === (rule.monthDay ?? begin.getUTCDate());
    if (index === 0 || fits) found.push(wall);
  }
  return found;
}

/** A send: the wall clock time of the rule, and when it goes out. */
export interface Send {
  wall: number;
  at: number;
}

/** The sends of a series, moved about in the obvious way. Order is that of the rule. */
export class ReferenceSeries {
  sends: Send[];
  readonly zone: string;

  constructor(sends: Send[], zone: string) {
    this.sends = sends;
    this.zone = zone;
  }

  times(): number[] {
    return [...new Set(this.sends.map(({ at }) => at))].sort((a, b) => a - b);
  }

  /** The first of these is to be at `to`; true: it was moved. */
  moveOne(send: Send, to: number): boolean {
    if (this.sends.some((other) => other !== send && other.at === to)) return false;
    send.at = to;
    return true;
  }

  moveAll(send: Send, to: number): void {
    const toWall = wallAt(to, this.zone);
    const time = (wall: number) => ((wall % day) + day) % day;
    const keepsTime = time(toWall) === time(wallAt(instantAt(send.wall, this.zone), this.zone));
    const by = (keepsTime ? toWall - time(toWall) + time(send.wall) : toWall) - send.wall;
    for (const each of this.sends) {
      const wasMoved = each.at !== instantAt(each.wall, this.zone) && each !== send;
      each.wall += by;
      each.at = instantAt(wasMoved ? wallAt(each.at, this.zone) + by : each.wall, this.zone);
    }
  }

  /** Takes what follows away, as a series of its own. */
  split(send: Send): ReferenceSeries {
    const from = this.sends.indexOf(send);
    return new ReferenceSeries(this.sends.splice(from), this.zone);
  }

  pass(until: number): void {
    this.sends = this.sends.filter(({ at }) => at > until);
  }
}
