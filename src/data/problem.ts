/** Errors on the wire: RFC 9457 problem details and HTTP status codes ↔ `CampaignError`, in both directions. */
import * as z from 'zod/mini';
import { type CampaignDetails, type CampaignSummary, campaignDetailsSchema, campaignSummarySchema } from '../domain/campaign.ts';
import { CampaignError, type ErrorKind, type FieldError, errorKinds } from '../domain/errors.ts';
import { isKnown } from '../domain/open.ts';

/** THE table of what a status code means. Codes that are not listed fall back to their class: see `kindOfStatus`. */
export const statusKinds: Readonly<Record<number, ErrorKind>> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not-found',
  405: 'unsupported',
  408: 'timeout',
  409: 'refused',
  410: 'not-found',
  412: 'conflict',
  422: 'invalid',
  // Too early: nothing was done, and the same request may be sent again.
  425: 'rate-limited',
  429: 'rate-limited',
  501: 'unsupported',
};

/** The status a kind is answered with. A `network` failure has none; a `malformed` answer is a success that cannot be read. */
export const kindStatuses: Readonly<Record<ErrorKind, number | null>> = {
  refused: 409,
  'not-found': 404,
  conflict: 412,
  invalid: 422,
  malformed: null,
  network: null,
  timeout: 408,
  unauthorised: 401,
  forbidden: 403,
  'rate-limited': 429,
  server: 500,
  unsupported: 501,
};

/** Other 4xx say that the request was wrong (`invalid`), other 5xx that the server failed; anything else is no answer of this API. */
export function kindOfStatus(status: number): ErrorKind {
  const kind = statusKinds[status];
  if (kind) return kind;
  return status >= 500 && status < 600 ? 'server' : status >= 400 && status < 500 ? 'invalid' : 'malformed';
}

/** Problem details of this API. `code`: of a refusal its code, else the error kind. */
export interface Problem {
  readonly title: string;
  readonly status?: number | undefined;
  readonly detail?: string | undefined;
  readonly code: string;
  /** `conflict`: the campaign as it is now. */
  readonly campaign?: CampaignSummary | CampaignDetails | undefined;
  /** `invalid`: JSON pointers into the input. */
  readonly errors?: readonly FieldError[] | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
}

const fieldErrorSchema = z.object({
  pointer: z.string(),
  message: z.optional(z.string()),
  detail: z.optional(z.string()),
  code: z.optional(z.string()),
});

export const problemSchema = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.optional(z.number()),
  detail: z.optional(z.string()),
  code: z.optional(z.string()),
  campaign: z.optional(z.union([campaignDetailsSchema, campaignSummarySchema])),
  errors: z.optional(z.array(fieldErrorSchema)),
  retryAfter: z.optional(z.number().check(z.nonnegative())),
});
type ReadProblem = z.infer<typeof problemSchema>;

/** An error as problem details. */
export function formatProblem(error: CampaignError): Problem {
  const { kind, message, code, campaign, errors, retryAfter } = error;
  const status = kindStatuses[kind];
  return {
    title: kind,
    ...(status === null ? {} : { status }),
    detail: message,
    code: code ?? kind,
    ...(campaign && { campaign }),
    ...(errors && { errors }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

export interface ProblemContext {
  /** Method and path, for the message. */
  readonly where: string;
  /** HTTP status; absent where a problem stands inside an answer. */
  readonly status?: number | undefined;
  /** The `Retry-After` header. */
  readonly retryAfter?: string | null | undefined;
  /** ms since the epoch, to read a date in `Retry-After`. */
  readonly now?: number | undefined;
}

/** Problem details, or whatever came instead of them, as a `CampaignError`. Never throws: the status alone says enough. */
export function readProblem(data: unknown, context: ProblemContext): CampaignError {
  const problem = parseProblem(data);
  const status = context.status ?? problem.status;
  const named = isKnown(errorKinds, problem.code) ? problem.code : undefined;
  const kind = status === undefined ? (named ?? (problem.code ? 'refused' : 'server')) : kindOfStatus(status);
  const message = problem.detail ?? problem.title ?? `${context.where} answered ${status ?? 'an error'}`;
  return new CampaignError(kind, message, {
    code: named ? undefined : problem.code,
    campaign: kind === 'conflict' ? problem.campaign : undefined,
    errors: kind === 'invalid' ? fieldErrors(data) : undefined,
    retryAfter: readRetryAfter(context.retryAfter, context.now ?? 0) ?? problem.retryAfter,
  });
}

/** The members that can be read; one broken member does not take the others with it. */
function parseProblem(data: unknown): ReadProblem {
  if (typeof data !== 'object' || data === null) return {};
  const members = Object.entries(problemSchema.shape).flatMap(([key, schema]) => {
    const member = schema.safeParse((data as Record<string, unknown>)[key]);
    return member.success && member.data !== undefined ? [[key, member.data]] : [];
  });
  return Object.fromEntries(members) as ReadProblem;
}

/**
 * Each read by itself: one that says nothing does not take the others with it. One without a pointer is about the whole.
 * RFC 9457's own example spells the pointer as a URI fragment and the text `detail`.
 */
function fieldErrors(data: unknown): FieldError[] {
  const { errors } = (data ?? {}) as { errors?: unknown };
  return (Array.isArray(errors) ? errors : []).flatMap((given: unknown) => {
    const read = fieldErrorSchema.safeParse({ pointer: '', ...(given as object | null) });
    if (!read.success) return [];
    const { pointer, message, detail, code } = read.data;
    const text = message ?? detail ?? code;
    if (pointer === '' && text === undefined) return [];
    return [{ pointer: pointer.replace(/^#/, ''), message: text ?? '', ...(code !== undefined && { code }) }];
  });
}

/** Seconds, from a number of seconds or an HTTP date. */
function readRetryAfter(header: string | null | undefined, now: number): number | undefined {
  if (!header) return undefined;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
