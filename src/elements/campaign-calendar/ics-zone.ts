import type { IcsTimezone, IcsTimezoneProp } from 'ts-ics';
import { temporal } from '../../domain/temporal.ts';

/** `+03:00` (or `+00:19:32`, long ago) as RFC 5545 spells it. */
const offset = (text: string): string => text.replaceAll(':', '');

/** The library adds the offset after the change to what it is given; RFC 5545 wants the clocks as they showed before it. */
const onset = (wall: Temporal.PlainDateTime, offsetTo: number): Date =>
  new Date(wall.toZonedDateTime('UTC').epochMilliseconds - offsetTo / 1e6);

function observance(before: Temporal.ZonedDateTime, after: Temporal.ZonedDateTime): IcsTimezoneProp {
  const wall = after.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
  return {
    type: after.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD',
    start: onset(wall, after.offsetNanoseconds),
    offsetFrom: offset(before.offset),
    offsetTo: offset(after.offset),
  };
}

/** A zone with every change of its clocks between two instants (ms), as `Temporal` knows them. */
export function zoneOf(id: string, from: number, to: number): IcsTimezone {
  const first = temporal().Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(id);
  const props: IcsTimezoneProp[] = [observance(first, first)];
  for (let at = first.getTimeZoneTransition('next'); at && at.epochMilliseconds < to; at = at.getTimeZoneTransition('next')) {
    props.push(observance(at.subtract({ nanoseconds: 1 }), at));
  }
  return { id, props };
}
