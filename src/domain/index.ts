/** Pure rules: no clock, DOM or fetch. The recurrence and time-zone arithmetic lives in `recurrence.ts`, apart because it is heavy. */
export * from './audience.ts';
export * from './campaign.ts';
export * from './channel.ts';
export * from './errors.ts';
export * from './failure.ts';
export * from './open.ts';
export * from './placement.ts';
export * from './query.ts';
export * from './query-from-params.ts';
export * from './report.ts';
export * from './sent.ts';
export * from './statistics.ts';
export * from './status.ts';
export * from './verdict.ts';
