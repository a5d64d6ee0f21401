import type { Clock } from '../src/data/clock.ts';

export type { Clock } from '../src/data/clock.ts';

/** A clock that stands until it is told to move. Tasks run in the order of their times; equal times in the order they were scheduled. */
export interface ManualClock extends Clock {
  /** Moves on by `ms`, running what falls due, including what those tasks schedule in turn. */
  advance(ms: number): void;
  /** The same, letting promises settle before the first task, between any two, and at the end. */
  advanceAsync(ms: number): Promise<void>;
  /** Moves to that instant (never back) without running anything on the way, as a sleeping tab does; overdue tasks run with the next advance. */
  jumpTo(instant: string): void;
  /** How many tasks wait. Zero after everything was disposed. */
  readonly pending: number;
}

interface Task {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

export function createManualClock(start: string): ManualClock {
  let time = Date.parse(start);
  if (Number.isNaN(time)) throw new RangeError(`not an instant: ${start}`);
  let order = 0;
  const tasks = new Set<Task>();

  const next = (until: number): Task | undefined => {
    let first: Task | undefined;
    for (const task of tasks) {
      if (task.at <= until && (!first || task.at < first.at || (task.at === first.at && task.order < first.order))) first = task;
    }
    return first;
  };
  const runNext = (until: number): boolean => {
    const task = next(until);
    if (!task) return false;
    tasks.delete(task);
    time = Math.max(time, task.at);
    task.run();
    return true;
  };

  return {
    now: () => time,
    schedule(delay, run) {
      const task = { at: time + Math.max(0, delay), order: (order += 1), run };
      tasks.add(task);
      return () => tasks.delete(task);
    },
    advance(ms) {
      const until = time + ms;
      while (runNext(until));
      time = Math.max(time, until);
    },
    async advanceAsync(ms) {
      const until = time + ms;
      await settled();
      while (runNext(until)) await settled();
      time = Math.max(time, until);
    },
    jumpTo(instant) {
      time = Math.max(time, Date.parse(instant));
    },
    get pending() {
      return tasks.size;
    },
  };
}

/** After every microtask queued so far, and those they queue: one turn of the message loop, without a timer. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
