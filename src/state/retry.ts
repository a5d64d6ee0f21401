import type { Clock } from '../data/clock.ts';
import { withDeadline } from '../data/deadline.ts';
import { CampaignError, type ErrorKind, isAbort, toCampaignError } from '../domain/errors.ts';
import { wait } from './waiting.ts';

/** THE retry table: how often a request is tried in all, per kind of failure (RELIABILITY, "Retry"). What is not transient is never retried. */
export const triesPerKind: Readonly<Record<ErrorKind, number>> = {
  network: 3,
  timeout: 3,
  server: 3,
  'rate-limited': 3,
  malformed: 2,
  refused: 1,
  'not-found': 1,
  conflict: 1,
  invalid: 1,
  unauthorised: 1,
  forbidden: 1,
  unsupported: 1,
};

/** Everything a request may take, retries and waiting included, ms. */
export const budget = 30_000;
const firstDelay = 400;
const longestDelay = 8_000;

/** The longest pause a source is granted, ms: what it asks for beyond would leave no way to try again but to load the page anew. */
const longestPause = 60_000;
export const pauseOf = (retryAfter: number): number => Math.min(retryAfter * 1000, longestPause);

/** Failures in a row that open the circuit, and for how long, ms. */
const breakAfter = 5;
const coolDown = 10_000;
const breaking: readonly ErrorKind[] = ['network', 'timeout', 'server'];

/**
 * What all requests to one source know about its health. While open, each request is tried once and never repeated by itself,
 * so an outage is not made worse; `notBefore` is the source's own Retry-After, which every request obeys, a minute at most.
 */
export class Circuit {
  notBefore = 0;
  #failures = 0;
  #openUntil = 0;

  isOpen(now: number): boolean {
    return now < this.#openUntil;
  }
  succeeded(): void {
    this.#failures = 0;
    this.#openUntil = 0;
  }
  failed(error: CampaignError, now: number): void {
    if (error.retryAfter !== undefined) this.notBefore = Math.max(this.notBefore, now + pauseOf(error.retryAfter));
    if (!breaking.includes(error.kind)) return;
    this.#failures += 1;
    if (this.#failures >= breakAfter) this.#openUntil = now + coolDown;
  }
}

const circuits = new WeakMap<object, Circuit>();

/** The one circuit of a source, shared by every store on it. */
export function circuitOf(source: object): Circuit {
  const circuit = circuits.get(source) ?? new Circuit();
  circuits.set(source, circuit);
  return circuit;
}

export interface RetryPorts {
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly isOnline: () => boolean;
  readonly circuit: Circuit;
}

export interface RetryOptions {
  /** May it be sent again by itself? Reads always, writes only with a key the source remembers. */
  readonly repeatable: boolean;
  /** Gives up the request. */
  readonly signal?: AbortSignal | undefined;
  /** Gives up waiting for another try, but lets the one under way finish: a write must not be cut off. */
  readonly patience?: AbortSignal | undefined;
  /** Begins at once, even where the source asked for a pause: whoever asks may be gone by then. */
  readonly isUrgent?: boolean | undefined;
}

/**
 * Runs `attempt` until it succeeds, fails for good, or the tries or the time run out. Rejects with the last `CampaignError`
 * (or `AbortError`). The first attempt starts synchronously unless the source asked for a pause.
 */
export async function retrying<T>(attempt: (signal: AbortSignal) => Promise<T>, ports: RetryPorts, options: RetryOptions): Promise<T> {
  const { clock, circuit } = ports;
  const deadline = clock.now() + budget;
  for (let tries = 1; ; tries += 1) {
    const isNow = tries === 1 && options.isUrgent === true;
    const pause = isNow ? 0 : circuit.notBefore - clock.now();
    if (pause > 0) {
      if (clock.now() + pause > deadline)
        throw new CampaignError('rate-limited', 'The service asked to wait.', { retryAfter: Math.ceil(pause / 1000) });
      await wait(clock, pause, options.patience ?? options.signal);
    }
    try {
      const result = await withDeadline(attempt, { signal: options.signal, timeout: deadline - clock.now(), clock });
      circuit.succeeded();
      return result;
    } catch (thrown) {
      if (isAbort(thrown)) throw thrown;
      const error = toCampaignError(thrown);
      const now = clock.now();
      circuit.failed(error, now);
      if (!options.repeatable || tries >= triesPerKind[error.kind] || circuit.isOpen(now) || !ports.isOnline()) throw error;
      const delay = Math.max(ports.random() * Math.min(longestDelay, firstDelay * 2 ** (tries - 1)), (error.retryAfter ?? 0) * 1000);
      if (now + delay >= deadline) throw error;
      try {
        await wait(clock, delay, options.patience ?? options.signal);
      } catch (abort) {
        throw options.patience?.aborted ? error : abort;
      }
    }
  }
}
