/** The fault port: a table of rules that make calls fail, wait or answer nonsense. Tests and stories write it; the simulation reads it. */
import { CampaignError, type ErrorKind, type FieldError } from '../src/domain/errors.ts';

/** Methods of the data source that can fail. */
export const methods = ['list', 'occurrences', 'get', 'statistics', 'preflight', 'resources', 'save', 'execute', 'account'] as const;
export type Method = (typeof methods)[number];

export interface FaultRule {
  readonly method: Method | '*';
  /** How many calls it catches; 1 unless told. `Infinity`: every one. */
  readonly times?: number;
  /** Only calls with such arguments. */
  readonly when?: (args: readonly unknown[]) => boolean;
  /** Rejects with an error of this kind. */
  readonly kind?: ErrorKind;
  /** Rejects with this error; wins over `kind`. */
  readonly error?: unknown;
  /** `rate-limited`, `server`: seconds to wait. */
  readonly retryAfter?: number;
  /** `refused`: why. */
  readonly code?: string;
  /** `invalid`: the fields at fault. */
  readonly errors?: readonly FieldError[];
  /** The effect takes place, and then the answer is lost: the call fails all the same. */
  readonly committed?: boolean;
  /** Milliseconds more than the latency. */
  readonly delay?: number;
  /** Waits for `release()`: before the effect (`request`) or after it (`answer`). Held answers can be released in any order. */
  readonly hold?: 'request' | 'answer';
  /** Changes the answer, e.g. breaks one record of a page. */
  readonly answer?: (value: unknown) => unknown;
}

/** A rule at work. */
export interface Fault {
  /** Calls it has caught. */
  readonly hits: number;
  /** Calls waiting to be released. */
  readonly held: number;
  /** Lets the call go that was held as the n-th (from 0) of those waiting; without a number all of them. */
  release(nth?: number): void;
  /** Catches nothing any more. Held calls stay held. */
  remove(): void;
}

/** What a caught call undergoes. */
export interface CaughtCall {
  readonly rule: FaultRule;
  error(): unknown;
  /** Resolves when released. */
  hold(): Promise<void>;
}

export interface Faults {
  add(rule: FaultRule): Fault;
  /** Removes every rule and releases what is held. */
  clear(): void;
  /** For whoever carries out the calls: the first rule that catches this one. */
  take(method: Method, args: readonly unknown[]): CaughtCall | null;
}

const messages: Readonly<Record<ErrorKind, string>> = {
  refused: 'The action is refused',
  'not-found': 'There is no such campaign',
  conflict: 'The campaign was changed meanwhile',
  invalid: 'The input is not valid',
  malformed: 'The answer cannot be read',
  network: 'The server cannot be reached',
  timeout: 'The server did not answer in time',
  unauthorised: 'Sign in first',
  forbidden: 'No access',
  'rate-limited': 'Too many requests',
  server: 'The server failed',
  unsupported: 'The server cannot do that',
};

/** An error of that kind, as the simulated server words it. */
export function errorOf(
  kind: ErrorKind,
  { retryAfter, code, errors }: Pick<FaultRule, 'retryAfter' | 'code' | 'errors'> = {},
): CampaignError {
  return new CampaignError(kind, messages[kind], { retryAfter: kind === 'rate-limited' ? (retryAfter ?? 1) : retryAfter, code, errors });
}

export function createFaults(): Faults {
  const rules = new Map<FaultRule, { left: number; hits: number; waiting: (() => void)[] }>();
  const release = (waiting: (() => void)[], nth?: number) => {
    for (const go of nth === undefined ? waiting.splice(0) : waiting.splice(nth, 1)) go();
  };
  return {
    add(given) {
      const rule = { ...given };
      const state = { left: rule.times ?? 1, hits: 0, waiting: [] };
      rules.set(rule, state);
      return {
        get hits() {
          return state.hits;
        },
        get held() {
          return state.waiting.length;
        },
        release: (nth) => release(state.waiting, nth),
        remove: () => rules.delete(rule),
      };
    },
    clear() {
      for (const { waiting } of rules.values()) release(waiting);
      rules.clear();
    },
    take(method, args) {
      for (const [rule, state] of rules) {
        if (state.left <= 0 || (rule.method !== '*' && rule.method !== method) || rule.when?.(args) === false) continue;
        state.left -= 1;
        state.hits += 1;
        return {
          rule,
          error: () => rule.error ?? (rule.kind && errorOf(rule.kind, rule)),
          hold: () => new Promise((resolve) => void (state.waiting as (() => void)[]).push(resolve)),
        };
      }
      return null;
    },
  };
}
