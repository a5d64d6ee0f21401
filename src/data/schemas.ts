/**
 * What a `CampaignDataSource` takes and answers as whole schemas, for whoever writes or tests one. The elements read record by record
 * (`wire.ts`), so that one bad record never hides good ones.
 */
import * as z from 'zod/mini';
import { campaignSummarySchema, occurrenceSchema, referenceSchema } from '../domain/campaign.ts';
import { type CampaignError, isCampaignError } from '../domain/errors.ts';
import { changeSchema, commandSchema, occurrencePageSchema as occurrenceEnvelope, pageSchema } from './wire.ts';

/** What `list` answers. */
export const campaignPageSchema = z.extend(pageSchema, { items: z.array(campaignSummarySchema) });

/** What `occurrences` answers. */
export const occurrencePageSchema = z.extend(occurrenceEnvelope, { items: z.array(occurrenceSchema) });

/** What `resources` answers with, one by one. */
export const resourceSchema = referenceSchema;

/** What `execute` takes. */
export const campaignCommandSchema = commandSchema;

/** What `execute` answers. An error is known by its `kind`; over HTTP it is problem details instead (`openapi.json`). */
export const commandReportSchema = z.object({
  outcomes: z.array(
    z.discriminatedUnion('ok', [
      z.object({ id: z.string(), ok: z.literal(true), campaign: z.optional(campaignSummarySchema) }),
      z.object({ id: z.string(), ok: z.literal(false), error: z.custom<CampaignError>(isCampaignError) }),
    ]),
  ),
});

/** What `subscribe` tells, and a message of `GET /campaigns/events`. */
export const campaignChangeSchema = changeSchema;
