/** Something to be timed, in three steps, so that the runner can read the browser's counters between them. */
export interface Scene {
  readonly act: () => unknown;
  /** Must not touch the layout. */
  readonly isShown: () => boolean;
  /** What there is now, for the comparison of the work done. */
  readonly inspect: () => unknown;
}
