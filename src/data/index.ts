/** Data sources: the interface, the HTTP one, and the check that makes any of them safe to believe. */
export { checkedSource } from './checked-source.ts';
export { type Clock, systemClock } from './clock.ts';
export * from './data-source.ts';
export type { EventStreamOptions } from './event-stream.ts';
export { type HttpDataSourceOptions, createHttpDataSource } from './http-data-source.ts';
export type { HeadersSource } from './http-transport.ts';
export { type Problem, kindStatuses, statusKinds } from './problem.ts';
export * from './schemas.ts';
