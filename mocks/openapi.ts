/** The campaign API as OpenAPI 3.1: schemas from the Zod schemas of the domain, operations from the table below. `scripts/openapi.mjs` writes it. */
import * as z from 'zod/mini';
import { problemSchema } from '../src/data/problem.ts';
import { campaignChangeSchema, campaignCommandSchema, campaignPageSchema, occurrencePageSchema } from '../src/data/schemas.ts';
import {
  accountSchema,
  campaignDetailsSchema,
  campaignInputSchema,
  campaignStatisticsSchema,
  campaignSummarySchema,
  occurrenceSchema,
  preflightReportSchema,
  recurrenceSchema,
  referenceSchema,
} from '../src/domain/campaign.ts';
import { channels } from '../src/domain/channel.ts';
import { failureCodes, failureGroups, resourceTypes } from '../src/domain/failure.ts';
import { sortKeys } from '../src/domain/query.ts';
import { metrics } from '../src/domain/statistics.ts';
import { launchTypes, refusalCodes, statuses } from '../src/domain/status.ts';

type Json = Record<string, unknown>;

const outcome = z.discriminatedUnion('ok', [
  z.object({ id: z.string(), ok: z.literal(true), campaign: z.optional(campaignSummarySchema) }),
  z.object({ id: z.string(), ok: z.literal(false), error: problemSchema }),
]);

/** Names of the schemas in the document. */
const schemas = {
  Account: accountSchema,
  CampaignChange: campaignChangeSchema,
  CampaignCommand: campaignCommandSchema,
  CampaignDetails: campaignDetailsSchema,
  CampaignInput: campaignInputSchema,
  CampaignPage: z.omit(campaignPageSchema, { unreadable: true }),
  CampaignStatistics: campaignStatisticsSchema,
  CampaignSummary: campaignSummarySchema,
  CommandReport: z.object({ outcomes: z.array(outcome) }),
  Occurrence: occurrenceSchema,
  OccurrencePage: z.omit(occurrencePageSchema, { unreadable: true }),
  PreflightReport: preflightReportSchema,
  Problem: problemSchema,
  Recurrence: recurrenceSchema,
  Reference: referenceSchema,
} as const;
type SchemaName = keyof typeof schemas;

/** Open enumerations, by property name: a newer backend may send other values, which render neutrally. */
const knownValues: Readonly<Record<string, readonly string[]>> = {
  channel: channels,
  status: statuses,
  launchType: launchTypes,
  group: failureGroups,
};

const ref = (name: SchemaName): Json => ({ $ref: `#/components/schemas/${name}` });
const list = (name: SchemaName): Json => ({ type: 'array', items: ref(name) });
const strings = (known?: readonly string[]): Json => ({ type: 'array', items: { type: 'string', ...(known && { examples: known }) } });

interface Parameter {
  readonly name: string;
  readonly in?: 'path' | 'header';
  readonly required?: true;
  readonly description: string;
  readonly schema: Json;
}

const query: readonly Parameter[] = [
  { name: 'search', description: 'Name contains (case- and accent-insensitive), or id equals or starts with.', schema: { type: 'string' } },
  { name: 'channel', description: 'Any of these; repeats.', schema: strings(channels) },
  { name: 'status', description: 'Any of these; repeats.', schema: strings(statuses) },
  { name: 'launchType', description: 'Any of these; repeats.', schema: strings(launchTypes) },
  { name: 'tag', description: 'Any of these; repeats.', schema: strings() },
  {
    name: 'sort',
    description: `Comma separated keys, \`-\` before those that descend: ${sortKeys.join(', ')}. Default \`-createdAt\`.`,
    schema: { type: 'string' },
  },
];
const instant: Json = { type: 'string', format: 'date-time' };
const page: readonly Parameter[] = [
  { name: 'offset', description: 'Index of the first row, from 0.', schema: { type: 'integer', minimum: 0 } },
  { name: 'limit', description: 'Rows at most.', schema: { type: 'integer', minimum: 0 } },
  { name: 'snapshot', description: 'Of an earlier page: pages of one snapshot neither skip nor repeat a row.', schema: { type: 'string' } },
];
const range: readonly Parameter[] = [
  { name: 'start', required: true, description: 'Included.', schema: instant },
  { name: 'end', required: true, description: 'Excluded.', schema: instant },
  { name: 'timeZone', required: true, description: 'IANA name.', schema: { type: 'string' } },
];
const id: Parameter = { name: 'id', in: 'path', required: true, description: 'Of the campaign.', schema: { type: 'string' } };
const key: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same intent carries the same key, however often it is sent; repeats are answered from memory.',
  schema: { type: 'string' },
};
const ifMatch: Parameter = {
  name: 'If-Match',
  in: 'header',
  description: 'The version the change started from, quoted. A newer one answers 412; a refusal (409) comes before that.',
  schema: { type: 'string' },
};

interface Operation {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly body?: SchemaName;
  readonly status?: number;
  /** Of the answer; null: it has no body. */
  readonly answer: Json | null;
  /** Default JSON. */
  readonly type?: string;
  /** Error statuses besides those of every operation. */
  readonly errors?: readonly number[];
}

/** THE table of operations. */
const operations: readonly Operation[] = [
  {
    method: 'get',
    path: '/campaigns',
    id: 'listCampaigns',
    summary: 'A page of the campaigns that match.',
    parameters: [...query, ...page],
    answer: ref('CampaignPage'),
  },
  {
    method: 'post',
    path: '/campaigns',
    id: 'createCampaign',
    summary: 'Makes a campaign.',
    parameters: [key],
    body: 'CampaignInput',
    status: 201,
    answer: ref('CampaignDetails'),
    errors: [422],
  },
  {
    method: 'post',
    path: '/campaigns/commands',
    id: 'executeCommand',
    summary: 'Commands campaigns. Each target has its own outcome; versions stand with the targets.',
    parameters: [key, ifMatch],
    body: 'CampaignCommand',
    answer: ref('CommandReport'),
    errors: [422],
  },
  {
    method: 'get',
    path: '/campaigns/events',
    id: 'streamChanges',
    summary:
      'The live feed. Sends bytes at once and a comment at least every 15 s; each message is a CampaignChange as JSON. Repeats Last-Event-ID in the answer where it resumes after it; without that the client reads everything again.',
    parameters: [{ name: 'Last-Event-ID', in: 'header', description: 'Resume after this message.', schema: { type: 'string' } }],
    answer: { type: 'string', contentMediaType: 'application/json', contentSchema: ref('CampaignChange') },
    type: 'text/event-stream',
    errors: [501],
  },
  {
    method: 'get',
    path: '/campaigns/occurrences',
    id: 'listOccurrences',
    summary: 'Every dated campaign in a range, each time it goes or went out; drafts never.',
    parameters: [...range, ...query],
    answer: ref('OccurrencePage'),
    errors: [422],
  },
  {
    method: 'get',
    path: '/campaigns/statistics',
    id: 'getStatistics',
    summary: 'The numbers of campaigns. A count is null where the channel cannot have it.',
    parameters: [{ name: 'ids', description: 'Repeats.', schema: strings() }],
    answer: list('CampaignStatistics'),
  },
  {
    method: 'get',
    path: '/campaigns/{id}',
    id: 'getCampaign',
    summary: 'Everything about one campaign.',
    parameters: [id],
    answer: ref('CampaignDetails'),
    errors: [404],
  },
  {
    method: 'patch',
    path: '/campaigns/{id}',
    id: 'saveCampaign',
    summary: 'Changes the given settings; `draft: false` finishes it.',
    parameters: [id, key, ifMatch],
    body: 'CampaignInput',
    answer: ref('CampaignDetails'),
    errors: [404, 409, 412, 422],
  },
  {
    method: 'delete',
    path: '/campaigns/{id}',
    id: 'deleteCampaign',
    summary: 'Deletes a campaign.',
    parameters: [id, key, ifMatch],
    status: 204,
    answer: null,
    errors: [404, 409, 412],
  },
  {
    method: 'get',
    path: '/campaigns/{id}/preflight',
    id: 'preflightCampaign',
    summary: 'Checks what a start needs.',
    parameters: [id],
    answer: ref('PreflightReport'),
    errors: [404],
  },
  {
    method: 'get',
    path: '/resources/{type}',
    id: 'listResources',
    summary: 'What campaigns refer to, by part of the name.',
    parameters: [
      { name: 'type', in: 'path', required: true, description: 'Kind of resource.', schema: { type: 'string', enum: resourceTypes } },
      { name: 'search', description: 'Part of the name.', schema: { type: 'string' } },
    ],
    answer: list('Reference'),
    errors: [404],
  },
  {
    method: 'get',
    path: '/account',
    id: 'getAccount',
    summary: 'Zone, language and rights of the account.',
    answer: ref('Account'),
    errors: [501],
  },
];

/** What an error status says. */
const errorTexts: Readonly<Record<number, string>> = {
  401: 'Not, or no longer, signed in.',
  403: 'No right to.',
  404: 'There is no such thing; 410 says the same.',
  409: 'Refused; `code` says why.',
  412: 'Changed meanwhile; `campaign` is the current one.',
  422: 'The input is wrong; `errors` says where.',
  429: 'Too many requests; see Retry-After.',
  500: 'The server failed; any 5xx.',
  501: 'This backend cannot do that.',
};
const everywhere = [401, 403, 429, 500];
const withETag = ['createCampaign', 'getCampaign', 'saveCampaign'];

const asParameter = ({ in: place, ...parameter }: Parameter): Json => ({
  ...parameter,
  in: place ?? 'query',
  ...(parameter.schema['type'] === 'array' && { style: 'form', explode: true }),
});

function asOperation(operation: Operation): Json {
  const { id: operationId, summary, parameters = [], body, status = 200, answer, type = 'application/json', errors = [] } = operation;
  const eTag = { ETag: { description: 'The version, quoted.', schema: { type: 'string' } } };
  const success = {
    description: 'Done.',
    ...(withETag.includes(operationId) && { headers: eTag }),
    ...(answer && { content: { [type]: { schema: answer } } }),
  };
  const problems = [...everywhere, ...errors]
    .toSorted((a, b) => a - b)
    .map((code) => [code, { description: errorTexts[code], content: { 'application/problem+json': { schema: ref('Problem') } } }]);
  return {
    operationId,
    summary,
    ...(parameters.length > 0 && { parameters: parameters.map(asParameter) }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: ref(body) } } } }),
    responses: { [status]: success, ...Object.fromEntries(problems) },
  };
}

function schemasOf(): Json {
  const registry = z.registry<{ id?: string }>();
  for (const [name, schema] of Object.entries(schemas)) registry.add(schema, { id: name });
  const { schemas: made } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (name) => `#/components/schemas/${name}`,
    unrepresentable: ({ path }) => (path.includes('series') ? { type: 'array', items: { type: 'number' } } : 'throw'),
    override: ({ jsonSchema }) => {
      // The format says it better than zod's expression for it.
      if (jsonSchema.format) delete jsonSchema.pattern;
      for (const [name, property] of Object.entries(jsonSchema.properties ?? {})) {
        const values = knownValues[name];
        if (values && typeof property === 'object' && property.type !== 'number') property.examples ??= [...values];
      }
    },
  });
  return Object.fromEntries(Object.entries(made).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [name, schema]));
}

/** The document, the same every time. */
export function createOpenApi(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = asOperation(operation);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Campaign API',
      version: '1',
      description: [
        'What the elements of campaign-elements ask of a backend.',
        'Instants are ISO 8601 in UTC with `Z`. Errors are RFC 9457 problem details whose `code` is that of the refusal, or the kind of error.',
        `Refusal codes: ${refusalCodes.join(', ')}.`,
        `Failure codes: ${failureCodes.join(', ')}.`,
        `Metrics: ${metrics.join(', ')}.`,
        'For requests from other origins allow the headers Idempotency-Key, If-Match and Last-Event-ID, and expose Retry-After and Last-Event-ID.',
      ].join('\n'),
    },
    paths,
    components: { schemas: schemasOf() },
  };
}
