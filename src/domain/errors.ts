import type { CampaignDetails, CampaignSummary } from './campaign.ts';
import { type Open, isKnown } from './open.ts';
import type { RefusalCode } from './status.ts';

/** What went wrong, as a user or a retry policy must tell it apart. */
export const errorKinds = [
  'refused',
  'not-found',
  'conflict',
  'invalid',
  'malformed',
  'network',
  'timeout',
  'unauthorised',
  'forbidden',
  'rate-limited',
  'server',
  'unsupported',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** A field error; `pointer` is a JSON pointer into the input. */
export interface FieldError {
  readonly pointer: string;
  readonly message: string;
  readonly code?: string | undefined;
}

interface Details {
  /** `refused`: why. */
  readonly code?: Open<RefusalCode> | undefined;
  /** `conflict`: the campaign as it is now. */
  readonly campaign?: CampaignSummary | CampaignDetails | undefined;
  /** `invalid`: the fields at fault. */
  readonly errors?: readonly FieldError[] | undefined;
  /** `rate-limited`, `server`: seconds to wait. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/** Every rejection of a data source. Recognise it by `kind` (`isCampaignError`), never by class: two copies of the bundle may meet. */
export class CampaignError extends Error {
  override readonly name = 'CampaignError';
  readonly kind: ErrorKind;
  readonly code?: Open<RefusalCode> | undefined;
  readonly campaign?: CampaignSummary | CampaignDetails | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly retryAfter?: number | undefined;

  constructor(kind: ErrorKind, message: string, details: Details = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.kind = kind;
    if (details.code !== undefined) this.code = details.code;
    if (details.campaign !== undefined) this.campaign = details.campaign;
    if (details.errors !== undefined) this.errors = details.errors;
    if (details.retryAfter !== undefined) this.retryAfter = details.retryAfter;
  }
}

export function isCampaignError(error: unknown): error is CampaignError {
  return typeof error === 'object' && error !== null && isKnown(errorKinds, (error as { kind?: unknown }).kind);
}

/** Was the request given up by whoever asked? Such rejections are silent. */
export const isAbort = (error: unknown): boolean => (error as { name?: unknown } | null)?.name === 'AbortError';

/** What `fetch` says in Chromium, Firefox and WebKit when there is no connection. */
const noConnection = /failed to fetch|networkerror|load failed/i;

/** Anything thrown, as a `CampaignError`: a `TypeError` of fetch becomes `network`, a `TimeoutError` `timeout`, any other exception `server`. */
export function toCampaignError(error: unknown): CampaignError {
  if (isCampaignError(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new CampaignError(kindOf((error as { name?: unknown } | null | undefined)?.name, message), message, { cause: error });
}

function kindOf(name: unknown, message: string): ErrorKind {
  if (name === 'TimeoutError') return 'timeout';
  return name === 'TypeError' && noConnection.test(message) ? 'network' : 'server';
}

/** May the write have been carried out although it failed? Then the truth must be read back before anything is said (RELIABILITY F3). */
export function isAmbiguous(error: CampaignError): boolean {
  return error.kind === 'timeout' || error.kind === 'network' || error.kind === 'malformed' || error.kind === 'server';
}

/** Does trying again by itself make sense? */
export const isTransient = (error: CampaignError): boolean => isAmbiguous(error) || error.kind === 'rate-limited';
