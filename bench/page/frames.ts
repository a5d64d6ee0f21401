/** Times until something is painted. */

interface Scheduler {
  postTask(run: () => void, options: { readonly priority: 'user-blocking' }): unknown;
}

/** Resolves right after the next frame was painted: nothing else of the page comes between a frame and a task that one of its callbacks posts like this. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const { scheduler } = globalThis as unknown as { scheduler: Scheduler };
    requestAnimationFrame(() => scheduler.postTask(resolve, { priority: 'user-blocking' }));
  });

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface Timing {
  /** From the call of `act` to the end of the frame that shows its effect. */
  readonly ms: number;
  /** How many frames that took. */
  readonly frames: number;
}

/** Acts, and waits for the frame that shows it. `isShown` must not touch layout. */
export async function timeToPaint(act: () => unknown, isShown: () => boolean, patience = 60_000): Promise<Timing> {
  const start = performance.now();
  act();
  for (let frames = 1; ; frames += 1) {
    await painted();
    const ms = performance.now() - start;
    if (isShown()) return { ms, frames };
    if (ms > patience) throw new Error('It was not shown in time.');
  }
}

/** Lengths of the frames, ms, while `work` runs. */
export async function frameGaps(work: (signal: { ended: boolean }) => Promise<void>): Promise<number[]> {
  const gaps: number[] = [];
  const state = { ended: false };
  let last = performance.now();
  const count = (now: number) => {
    gaps.push(now - last);
    last = now;
    if (!state.ended) requestAnimationFrame(count);
  };
  requestAnimationFrame((now) => {
    last = now;
    requestAnimationFrame(count);
  });
  await work(state);
  state.ended = true;
  return gaps;
}
