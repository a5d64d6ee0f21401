/**
 * The records of the campaign API as Zod (mini) schemas, and the types inferred from them.
 * Enumerations are open (`Open<…>`): an unknown value of a newer backend passes and renders neutrally; a wrong type does not.
 * Objects strip what they do not know, so a backend may add fields.
 */
import * as z from 'zod/mini';
import type { Channel } from './channel.ts';
import type { FailureCode, FailureGroup } from './failure.ts';
import type { Open } from './open.ts';
import type { Metric } from './statistics.ts';
import type { LaunchType, RefusalCode, Status } from './status.ts';

// @__NO_SIDE_EFFECTS__
const open = <T extends string>() => z.string().check(z.minLength(1)) as unknown as z.ZodMiniType<Open<T>, Open<T>>;

/** An instant: ISO 8601 in UTC with `Z`. */
export const instantSchema = z.iso.datetime();
export type Instant = string;

/** A day-time or calendar duration, ISO 8601 (`P1D`, `PT12H`). */
export const durationSchema = z.iso.duration();

/** Something a campaign refers to, by id, with the name to show. */
export const referenceSchema = z.object({ id: z.string(), name: z.string() });
export type Reference = z.infer<typeof referenceSchema>;

/**
 * One send of a series that does not go out when the rule says (RFC 5545 RECURRENCE-ID, EXDATE): `start` is when the rule says,
 * `movedTo` when it goes out instead; null: not at all.
 */
export const recurrenceExceptionSchema = z.object({ start: instantSchema, movedTo: z.nullable(instantSchema) });
export type RecurrenceException = z.infer<typeof recurrenceExceptionSchema>;

/**
 * RFC 5545 recurrence rule on the wall clock of the account zone, starting at `sendAt`; `until` ends it (inclusive).
 * `exceptions`: single sends that were moved or left out. `start`: where the rule starts, when that is not `sendAt` because the next
 * send is a moved one.
 */
export const recurrenceSchema = z.object({
  rule: z.string().check(z.minLength(1)),
  until: z.nullable(instantSchema),
  exceptions: z.optional(z.array(recurrenceExceptionSchema)),
  start: z.optional(instantSchema),
});
export type Recurrence = z.infer<typeof recurrenceSchema>;

/** `sent` of `total` messages handed to the provider, while running. */
export const progressSchema = z.object({ sent: z.number().check(z.nonnegative()), total: z.number().check(z.nonnegative()) });
export type Progress = z.infer<typeof progressSchema>;

/** What this campaign may undergo: true, or the code of the refusal. Wins over the status table; unlisted actions fall back to it. */
export const allowedActionsSchema = z.record(z.string(), z.union([z.literal(true), open<RefusalCode>()]));

const summaryShape = {
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  channel: open<Channel>(),
  status: open<Status>(),
  launchType: z.nullable(open<LaunchType>()),
  /** When it goes out next; for a recurring campaign the next occurrence, where `recurrence.rule` starts unless `recurrence.start` says so. */
  sendAt: z.nullable(instantSchema),
  recurrence: z.nullable(recurrenceSchema),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  startedAt: z.nullable(instantSchema),
  finishedAt: z.nullable(instantSchema),
  tags: z.array(z.string()),
  version: z.string(),
  progress: z.nullable(progressSchema),
  allowedActions: z.optional(allowedActionsSchema),
};

/** A campaign as a list row or calendar chip needs it. */
export const campaignSummarySchema = z.object(summaryShape);
export type CampaignSummary = z.infer<typeof campaignSummarySchema>;

const summaryKeys = Object.keys(summaryShape) as (keyof CampaignSummary)[];

/** Only what a summary has, of a campaign that may have more. */
export function summaryOf(campaign: CampaignSummary): CampaignSummary {
  const summary: Record<string, unknown> = {};
  for (const key of summaryKeys) if (key in campaign) summary[key] = campaign[key];
  return summary as unknown as CampaignSummary;
}

/** One reason why a campaign cannot start, with the resource at fault where there is one. */
export const failureReasonSchema = z.object({
  code: open<FailureCode>(),
  group: open<FailureGroup>(),
  message: z.optional(z.string()),
  resource: z.optional(referenceSchema),
  at: instantSchema,
});
export type FailureReason = z.infer<typeof failureReasonSchema>;

/** A segment defined for this one campaign: conditions that all, or any, must hold. */
export const oneTimeSegmentSchema = z.object({
  match: z.enum(['all', 'any']),
  conditions: z.array(
    z.object({
      field: z.string(),
      operator: z.string(),
      value: z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
    }),
  ),
});
export type OneTimeSegment = z.infer<typeof oneTimeSegmentSchema>;

/** Something that happened to a campaign: `created`, `edited`, `launched`, `stopped`, `failed` …, and by whom where known. */
export const historyEntrySchema = z.object({
  at: instantSchema,
  type: z.string(),
  by: z.optional(z.string()),
  message: z.optional(z.string()),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

const settingsShape = {
  description: z.string(),
  template: z.nullable(referenceSchema),
  telegramBot: z.nullable(referenceSchema),
  contactList: z.nullable(referenceSchema),
  /** How long the message may wait for delivery, ISO 8601 duration. */
  ttl: z.nullable(durationSchema),
  senderName: z.nullable(referenceSchema),
  segments: z.array(referenceSchema),
  excludedSegments: z.array(referenceSchema),
  oneTimeSegment: z.nullable(oneTimeSegmentSchema),
};

/** Everything about one campaign. */
export const campaignDetailsSchema = z.object({
  ...summaryShape,
  ...settingsShape,
  failureReasons: z.array(failureReasonSchema),
  history: z.optional(z.array(historyEntrySchema)),
});
export type CampaignDetails = z.infer<typeof campaignDetailsSchema>;

/** At most 3 tags of 1–30 letters, digits and `. - _`, not starting with `_` (PRODUCT §4). */
export const maxTags = 3;
export const tagSchema = z.string().check(z.regex(/^(?!_)[\p{L}\p{N}._-]{1,30}$/u));

/** What `save` takes: the settable fields, those that are to change. `draft: false` finishes it. */
export const campaignInputSchema = z.extend(
  z.partial(z.object({ ...settingsShape, tags: z.array(tagSchema).check(z.maxLength(maxTags)) })),
  {
    name: z.optional(z.string()),
    channel: z.optional(open<Channel>()),
    launchType: z.optional(z.nullable(open<LaunchType>())),
    sendAt: z.optional(z.nullable(instantSchema)),
    recurrence: z.optional(z.nullable(recurrenceSchema)),
    draft: z.boolean(),
  },
);
export type CampaignInput = z.infer<typeof campaignInputSchema>;

/** One time a campaign goes, or went, out. `end` is known once it finished. `segments`: what it goes to, where the backend tells. */
export const occurrenceSchema = z.object({
  id: z.string(),
  campaignId: z.string(),
  start: instantSchema,
  end: z.nullable(instantSchema),
  campaign: campaignSummarySchema,
  segments: z.optional(z.array(referenceSchema)),
});
export type Occurrence = z.infer<typeof occurrenceSchema>;

/** The outcome of checking the failure catalogue before a start, with the estimated reach and cost where the backend knows them. */
export const preflightReportSchema = z.object({
  id: z.string(),
  checks: z.array(
    z.object({
      code: open<FailureCode>(),
      group: open<FailureGroup>(),
      level: z.enum(['pass', 'warn', 'fail']),
      message: z.optional(z.string()),
      resource: z.optional(referenceSchema),
    }),
  ),
  audience: z.optional(z.number()),
  cost: z.optional(z.object({ amount: z.number(), currency: z.string() })),
});
export type PreflightReport = z.infer<typeof preflightReportSchema>;

const countsSchema = z.record(z.string(), z.nullable(z.number())) as unknown as z.ZodMiniType<Record<Metric, number | null>>;

/** Looked at in one go: of a month of hours there are thousands, and a schema asked for each takes longer than drawing them. */
const valuesSchema = z.custom<number[]>((values) => Array.isArray(values) && values.every(Number.isFinite), 'expected numbers');

/** The numbers of one campaign. A count is null where the channel cannot have it; never 0 instead. */
export const campaignStatisticsSchema = z.object({
  id: z.string(),
  asOf: instantSchema,
  counts: countsSchema,
  series: z.optional(
    z.object({
      start: instantSchema,
      stepMinutes: z.number().check(z.positive()),
      counts: z.record(z.string(), valuesSchema) as unknown as z.ZodMiniType<Partial<Record<Metric, number[]>>>,
    }),
  ),
  links: z.optional(z.array(z.object({ url: z.string(), clicks: z.number(), uniqueClicks: z.number() }))),
  losses: z.optional(z.array(z.object({ cause: z.string(), count: z.number() }))),
  iterations: z.optional(z.array(z.object({ start: instantSchema, counts: countsSchema }))),
});
export type CampaignStatistics = z.infer<typeof campaignStatisticsSchema>;

/** The account behind a data source. */
export const accountSchema = z.object({
  /** Tells it from other accounts that the same page may show: what was typed and not saved is kept by it. */
  id: z.optional(z.string()),
  timeZone: z.string(),
  locale: z.optional(z.string()),
  permissions: z.optional(z.record(z.string(), z.boolean())),
});
export type Account = z.infer<typeof accountSchema>;
