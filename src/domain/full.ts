/**
 * What `campaign-elements/domain` gives: the light rules of `index.ts`, and time zones and recurrence, which bring `rrule-temporal` along.
 * Inside the package import the single modules, and those of time on demand.
 */
export * from './index.ts';
export * from './day-index.ts';
export * from './recurrence.ts';
export * from './rescheduling.ts';
export * from './schedule.ts';
export * from './series-move.ts';
export { ensureTemporal, hasTemporal } from './temporal.ts';
