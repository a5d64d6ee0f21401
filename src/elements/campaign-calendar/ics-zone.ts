import type { IcsTimezone, IcsTimezoneProp } from 'ts-ics';
import { temporal } from '../../domain/temporal.ts';

/** `+03:00` (or `+00:19:32`, long ago) as RFC 5545 spells it. */
const spelled = (offset: string): string => offset.replaceAll(':', '');

/** A change of the clocks, or how they went at first (`before` and `after` the same). */
interface Change {
  readonly before: Temporal.ZonedDateTime;
  readonly after: Temporal.ZonedDateTime;
}

/**
 * A zone with every change of its clocks between two instants (ms), as `Temporal` knows them: `written` for the file, where each change
 * stands at what the clocks showed before it, and `asked` for the library, which looks offsets up by the instant of the change.
 */
export function zoneOf(id: string, from: number, to: number): { readonly written: IcsTimezone; readonly asked: IcsTimezone } {
  const first = temporal().Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(id);
  const changes: Change[] = [{ before: first, after: first }];
  for (let at = first.getTimeZoneTransition('next'); at && at.epochMilliseconds < to; at = at.getTimeZoneTransition('next')) {
    changes.push({ before: at.subtract({ nanoseconds: 1 }), after: at });
  }
  const zone = (startOf: (change: Change) => number): IcsTimezone => ({
    id,
    props: changes.map(({ before, after }): IcsTimezoneProp => ({
      type: after.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD',
      start: new Date(startOf({ before, after })),
      offsetFrom: spelled(before.offset),
      offsetTo: spelled(after.offset),
    })),
  });
  return {
    // The library writes an instant as the clocks show it after the change; the format wants them as before.
    written: zone(({ before, after }) => after.epochMilliseconds + (before.offsetNanoseconds - after.offsetNanoseconds) / 1e6),
    asked: zone(({ after }) => after.epochMilliseconds),
  };
}
