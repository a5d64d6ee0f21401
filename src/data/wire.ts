/**
 * Reading of everything that comes from outside. Answers of a backend go through here whatever data source fetched them:
 * what is known and sound passes, unknown fields and hostile keys (`__proto__`) are dropped, one bad record never hides good ones,
 * and a broken envelope throws a `malformed` `CampaignError` that names method and path.
 */
import * as z from 'zod/mini';
import {
  type Account,
  type CampaignDetails,
  type CampaignInput,
  type CampaignStatistics,
  type Occurrence,
  type PreflightReport,
  accountSchema,
  campaignDetailsSchema,
  campaignInputSchema,
  campaignStatisticsSchema,
  campaignSummarySchema,
  instantSchema,
  occurrenceSchema,
  preflightReportSchema,
  referenceSchema,
} from '../domain/campaign.ts';
import { CampaignError, type FieldError, isCampaignError } from '../domain/errors.ts';
import { campaignQuerySchema } from '../domain/query.ts';
import type {
  CampaignChange,
  CampaignCommand,
  CampaignPage,
  CommandOutcome,
  CommandReport,
  FirstRead,
  OccurrencePage,
  Resource,
  UnreadableRecord,
} from './data-source.ts';
import { commandTypes, occurrenceScopes } from './data-source.ts';
import { formatProblem, readProblem } from './problem.ts';

/** So many records are validated without a pause. */
const sliceSize = 1000;

const count = z.number().check(z.nonnegative());
const unreadableSchema = z.object({ index: count, id: z.nullable(z.string()), pointer: z.string(), message: z.string() });
/** Looked at one by one later: a schema asked for each would take longer than reading a small page. */
const records = z.custom<readonly unknown[]>(Array.isArray, 'expected array');

/** Envelope of a page; its records are read one by one. */
export const pageSchema = z.object({
  items: records,
  total: count,
  counts: z.optional(z.record(z.string(), count)),
  asOf: instantSchema,
  snapshot: z.optional(z.string()),
  unreadable: z.optional(z.array(unreadableSchema)),
});
export const occurrencePageSchema = z.object({ items: records, asOf: instantSchema, unreadable: z.optional(z.array(unreadableSchema)) });
export const outcomeSchema = z.discriminatedUnion('ok', [
  z.object({ id: z.string(), ok: z.literal(true), campaign: z.optional(z.unknown()) }),
  z.object({ id: z.string(), ok: z.literal(false), error: z.unknown() }),
]);
export const reportSchema = z.object({ outcomes: z.array(outcomeSchema) });
export const changeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), campaign: campaignSummarySchema }),
  z.object({ type: z.literal('removed'), id: z.string().check(z.minLength(1)) }),
  z.object({ type: z.literal('resync') }),
  z.object({ type: z.literal('connection'), live: z.nullable(z.boolean()) }),
]);
export const commandSchema = z.object({
  type: z.enum(commandTypes),
  targets: z.union([
    z.array(z.object({ id: z.string(), version: z.optional(z.string()) })),
    z.object({
      query: campaignQuerySchema,
      except: z.optional(z.array(z.string())),
      atMost: z.optional(z.number().check(z.nonnegative())),
    }),
  ]),
  sendAt: z.optional(instantSchema),
  occurrence: z.optional(z.object({ start: instantSchema, scope: z.enum(occurrenceScopes) })),
});

/** A page of the list. Records that break the schema go to `unreadable`, with their index among all records of the page. */
export async function readPage(data: unknown, where: string): Promise<CampaignPage> {
  const { items, unreadable: known, counts, snapshot, ...page } = parse(pageSchema, data, where);
  // Rows are counted by it. Said here, because zod's own way of saying it is paid for by every page.
  if (!Number.isSafeInteger(page.total)) throw malformed(where, { pointer: '/total', message: 'expected int' });
  const read = await readRecords(campaignSummarySchema, items, known);
  return {
    ...page,
    items: read.items,
    ...(counts && { counts }),
    ...(snapshot !== undefined && { snapshot }),
    ...(read.unreadable.length > 0 && { unreadable: read.unreadable }),
  };
}

/**
 * Occurrences of a range; those that break the schema are left out and counted in `unreadable`. Of a long answer `first` is given what it
 * chooses before the rest is looked at.
 */
export async function readOccurrences(data: unknown, where: string, first?: FirstRead): Promise<OccurrencePage> {
  const { items, unreadable: known, asOf } = parse(occurrencePageSchema, data, where);
  const early = new Map<unknown, Occurrence>();
  if (first && items.length > sliceSize) {
    for (const record of chosen(items, first)) {
      const result = attempt(occurrenceSchema, record);
      if ('data' in result) early.set(record, result.data);
    }
    if (early.size > 0) {
      await first.given({ items: [...early.values()], asOf });
    }
  }
  const read = await readRecords<Occurrence>(occurrenceSchema, items, known, early);
  return { items: read.items, asOf, ...(read.unreadable.length > 0 && { unreadable: read.unreadable }) };
}

export const readDetails = (data: unknown, where: string): CampaignDetails => parse(campaignDetailsSchema, data, where);
export const readPreflight = (data: unknown, where: string): PreflightReport => parse(preflightReportSchema, data, where);
export const readAccount = (data: unknown, where: string): Account => parse(accountSchema, data, where);
export const readStatistics = (data: unknown, where: string): Promise<CampaignStatistics[]> =>
  readList(campaignStatisticsSchema, data, where);
export const readResources = (data: unknown, where: string): Promise<Resource[]> => readList(referenceSchema, data, where);

/** Outcomes of a command. A broken outcome breaks the report, since what became of its target is then unknown; a broken campaign in it is left out. */
export function readReport(data: unknown, where: string): CommandReport {
  const { outcomes } = parse(reportSchema, data, where);
  return {
    outcomes: outcomes.map((outcome): CommandOutcome => {
      const { id } = outcome;
      if (!outcome.ok)
        return { id, ok: false, error: isCampaignError(outcome.error) ? outcome.error : readProblem(outcome.error, { where }) };
      const campaign = campaignSummarySchema.safeParse(outcome.campaign);
      return campaign.success ? { id, ok: true, campaign: campaign.data } : { id, ok: true };
    }),
  };
}

/** A message of the live feed; null for a type a newer backend invented. */
export function readChange(data: unknown, where: string): CampaignChange | null {
  const result = attempt(changeSchema, data);
  if ('data' in result) return result.data;
  const type = (data as { type?: unknown } | null)?.type;
  if (typeof type === 'string' && !['changed', 'removed', 'resync', 'connection'].includes(type)) return null;
  throw malformed(where, result.issue);
}

/** The body of a save, as a server reads it. Throws `invalid` with JSON pointers. */
export const readInput = (data: unknown): CampaignInput => parseBody(campaignInputSchema, data);
/** The body of a command, as a server reads it. Throws `invalid` with JSON pointers. */
export const readCommand = (data: unknown): CampaignCommand => parseBody(commandSchema, data);
/** A report as it goes over the wire: errors as problem details. */
export const formatReport = ({ outcomes }: CommandReport): unknown => ({
  outcomes: outcomes.map((outcome) => (outcome.ok ? outcome : { ...outcome, error: formatProblem(outcome.error) })),
});

interface Issue {
  readonly pointer: string;
  readonly message: string;
}

/** Validates without ever throwing: a record with a throwing getter is just another bad record. */
function attempt<T>(
  schema: z.ZodMiniType<T>,
  data: unknown,
): { readonly data: T } | { readonly issue: Issue; readonly issues: readonly Issue[] } {
  try {
    const result = schema.safeParse(data);
    if (result.success) return { data: result.data };
    const issues = result.error.issues.map((issue) => ({ pointer: pointerOf(issue.path), message: describe(issue) }));
    return { issues, issue: issues[0] ?? unknownIssue };
  } catch (error) {
    const issue = { pointer: '', message: String(error) };
    return { issue, issues: [issue] };
  }
}
const unknownIssue: Issue = { pointer: '', message: 'unreadable' };

// Without a locale, which would cost kilobytes, zod says no more than "Invalid input".
const describe = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_type'
    ? `expected ${issue.expected}`
    : issue.code === 'invalid_format'
      ? `invalid ${issue.format}`
      : issue.code === 'custom'
        ? issue.message
        : issue.code.replaceAll('_', ' ');
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const malformed = (where: string, { pointer, message }: Issue) =>
  new CampaignError('malformed', `${where}: the answer breaks the schema${pointer ? ` at ${pointer}` : ''}: ${message}`);

function parse<T>(schema: z.ZodMiniType<T>, data: unknown, where: string): T {
  const result = attempt(schema, data);
  if ('data' in result) return result.data;
  throw malformed(where, result.issue);
}

function parseBody<T>(schema: z.ZodMiniType<T>, data: unknown): T {
  const result = attempt(schema, data);
  if ('data' in result) return result.data;
  throw new CampaignError('invalid', 'The request breaks the schema', { errors: result.issues satisfies readonly FieldError[] });
}

/** A getter of a record may throw; which one is found out when it is read. */
function chosen(raw: readonly unknown[], first: FirstRead): readonly unknown[] {
  try {
    return first.choose(raw);
  } catch {
    return [];
  }
}

/** Reads each record by itself. `known` are those that an inner reader had already left out; `early` those that were read before. */
async function readRecords<T>(
  schema: z.ZodMiniType<T>,
  raw: readonly unknown[],
  known: readonly UnreadableRecord[] = [],
  early: ReadonlyMap<unknown, T> = new Map(),
): Promise<{ items: T[]; unreadable: UnreadableRecord[] }> {
  const items: T[] = [];
  const unreadable = [...known];
  const gone = new Set(known.map(({ index }) => index));
  let index = 0;
  for (const [position, record] of raw.entries()) {
    if (position > 0 && position % sliceSize === 0) await pause();
    while (gone.has(index)) index += 1;
    const before = early.get(record);
    const result = before === undefined ? attempt(schema, record) : { data: before };
    if ('data' in result) items.push(result.data);
    else unreadable.push({ index, id: idOf(record), ...result.issue });
    index += 1;
  }
  return { items, unreadable: unreadable.toSorted((a, b) => a.index - b.index) };
}

/** A bare list: bad records are left out, unless there is no good one. */
async function readList<T>(schema: z.ZodMiniType<T>, data: unknown, where: string): Promise<T[]> {
  const { items, unreadable } = await readRecords(schema, parse(records, data, where));
  const first = unreadable[0];
  if (first && items.length === 0) throw malformed(where, { ...first, pointer: `/${first.index}${first.pointer}` });
  return items;
}

function idOf(record: unknown): string | null {
  try {
    const id = (record as { id?: unknown } | null | undefined)?.id;
    return typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : null;
  } catch {
    return null;
  }
}

/** Lets the page breathe between slices. Not by a timer: browsers hold back what is set again and again. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (port1.close(), resolve());
    port2.postMessage(null);
  });
