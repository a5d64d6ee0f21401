/** How far a send has come. Progress is a function of time, so nothing has to tick and time that nobody watched is not lost. */

/** One time a campaign went out. */
export interface Run {
  /** When it started, ms since the epoch. */
  readonly start: number;
  /** From here on `rate` counts: `sent` were out by then. */
  readonly since: number;
  readonly sent: number;
  /** How many messages it sends. */
  readonly total: number;
  /** Messages per second. */
  readonly rate: number;
}

export const startRun = (start: number, total: number, rate: number): Run => ({ start, since: start, sent: 0, total, rate });

/** Messages handed to the provider by then. */
export function sentAt({ since, sent, total, rate }: Run, now: number): number {
  return Math.min(total, sent + Math.floor((Math.max(0, now - since) / 1000) * rate));
}

/** When the last message is out. */
export const finishOf = ({ since, sent, total, rate }: Run): number => since + Math.ceil(((total - sent) / rate) * 1000);

/** The run, ended at that moment with what was sent by then. */
export function endRun(run: Run, now: number): Run {
  const sent = sentAt(run, now);
  return sent === run.total ? run : { ...run, since: now, sent, total: sent };
}

/** A run known only by its ends, as a record tells it. */
export function pastRun(start: number, end: number, total: number): Run {
  return startRun(start, total, Math.max(1, total) / Math.max(1, (end - start) / 1000));
}
