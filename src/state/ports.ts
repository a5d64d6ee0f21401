/** Asked anew for every cell that shows a time; finding out is slow. */
const zones = new Map<string, boolean>();

/** Is it a zone this platform knows? */
export function isTimeZone(name: string | undefined): name is string {
  if (!name) return false;
  let isKnown = zones.get(name);
  if (isKnown === undefined) zones.set(name, (isKnown = canFormatIn(name)));
  return isKnown;
}

function canFormatIn(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const localTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Elements do not reach below the store; without one, this is their clock. */
export { systemClock } from '../data/clock.ts';
