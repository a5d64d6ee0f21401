/** What is wrong with what was entered, field by field: the client's rules, and the server's answers in the same look. */
import * as z from 'zod/mini';
import { maxTags, tagSchema } from '../../domain/campaign.ts';
import { channels } from '../../domain/channel.ts';
import type { FieldError } from '../../domain/errors.ts';
import { launchTypes } from '../../domain/status.ts';
import type { Translate } from '../../i18n/messages.ts';
import { type Entry, resolveEntry, ttlOf } from './entry.ts';
import { type Step, fieldOf, fields } from './fields.ts';
import { seriesProblem } from './series.ts';
import { type SettingKey, type Settings, isSame, settingKeys } from './settings.ts';

export interface Problem {
  /** Null: it belongs to no field of the form, and is said at the top. */
  readonly field: SettingKey | null;
  readonly text: string;
}

export interface Entered {
  readonly settings: Settings;
  readonly entry: Entry;
  /** As the backend has it: what was left alone is not judged anew. */
  readonly baseline: Settings;
  readonly timeZone: string;
  /** ms since the epoch */
  readonly now: number;
}

interface Rule {
  readonly field: SettingKey;
  readonly code: ProblemCode;
  /** `draft`: even a draft must hold it; `finish`: only what is finished. */
  readonly from: 'draft' | 'finish';
  /** Said as soon as it is so, not only when going on. */
  readonly live?: true;
  /** What the schema judges; default: the setting. */
  readonly value?: (entered: Entered) => unknown;
  readonly schema: z.ZodMiniType;
}

export const problemCodes = [
  'nameRequired',
  'channelRequired',
  'tagInvalid',
  'tagsMany',
  'ttlInvalid',
  'required',
  'clash',
  'conditionIncomplete',
  'launchTypeRequired',
  'timeRequired',
  'timeUndecided',
  'timePast',
  'interval',
  'monthDay',
  'until',
  'count',
  'never',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

const none = z.null();
const present = z.unknown().check(z.refine((value) => value !== null && value !== undefined));
const empty = z.array(z.unknown()).check(z.maxLength(0));
const clash = ({ settings }: Entered) => settings.segments.filter(({ id }) => settings.excludedSegments.some((other) => other.id === id));
/** Tags that came from the backend stay as long as nobody touches them: they are not sent, so they are not judged. */
const newTags = ({ settings, baseline }: Entered) => (isSame(settings.tags, baseline.tags) ? [] : settings.tags);
const isUntouched = ({ settings, baseline }: Entered) => isSame(settings.sendAt, baseline.sendAt);
const seriesIs = (code: 'interval' | 'monthDay' | 'until' | 'count'): Rule => ({
  field: 'recurrence',
  code,
  from: 'draft',
  value: ({ entry }) => entry.series && seriesProblem(entry.series) === code && code,
  schema: z.union([none, z.literal(false)]),
});
const required = (field: SettingKey): Rule => ({ field, code: 'required', from: 'finish', schema: present });

/** THE table of rules. Those of a field count only while it is shown; the first broken one speaks. */
export const rules: readonly Rule[] = [
  { field: 'name', code: 'nameRequired', from: 'draft', schema: z.string().check(z.regex(/\S/)) },
  {
    field: 'channel',
    code: 'channelRequired',
    from: 'draft',
    // A channel of a newer backend is not ours to judge.
    value: ({ settings, baseline }) => (settings.channel === baseline.channel && settings.channel !== '' ? channels[0] : settings.channel),
    schema: z.enum(channels),
  },
  { field: 'tags', code: 'tagsMany', from: 'draft', live: true, value: newTags, schema: z.array(z.unknown()).check(z.maxLength(maxTags)) },
  { field: 'tags', code: 'tagInvalid', from: 'draft', live: true, value: newTags, schema: z.array(tagSchema) },
  {
    field: 'ttl',
    code: 'ttlInvalid',
    from: 'draft',
    value: ({ entry }) => (entry.ttlAmount.trim() === '' ? 'P1D' : ttlOf(entry)),
    schema: z.iso.duration(),
  },
  required('ttl'),
  required('senderName'),
  required('telegramBot'),
  { field: 'segments', code: 'clash', from: 'finish', live: true, value: clash, schema: empty },
  { field: 'excludedSegments', code: 'clash', from: 'finish', live: true, value: clash, schema: empty },
  {
    field: 'oneTimeSegment',
    code: 'conditionIncomplete',
    from: 'draft',
    value: ({ settings }) => settings.oneTimeSegment?.conditions.filter(({ field, operator }) => !field.trim() || !operator) ?? [],
    schema: empty,
  },
  {
    field: 'launchType',
    code: 'launchTypeRequired',
    from: 'finish',
    value: ({ settings, baseline }) =>
      settings.launchType === baseline.launchType && settings.launchType ? launchTypes[0] : settings.launchType,
    schema: z.enum(launchTypes),
  },
  {
    field: 'sendAt',
    code: 'timeUndecided',
    from: 'draft',
    value: ({ entry, timeZone }) => {
      const meant = resolveEntry(entry, timeZone);
      return meant.kind === 'overlap' && meant.instant === null;
    },
    schema: z.literal(false),
  },
  { field: 'sendAt', code: 'timeRequired', from: 'finish', schema: present },
  {
    field: 'sendAt',
    code: 'timePast',
    from: 'finish',
    live: true,
    // A series that is left as it is goes on with its next send.
    value: (entered) => {
      const { settings, now } = entered;
      if (settings.sendAt === null || (settings.launchType === 'recurring' && isUntouched(entered))) return Infinity;
      return Date.parse(settings.sendAt) - now;
    },
    schema: z.number().check(z.positive()),
  },
  seriesIs('interval'),
  seriesIs('monthDay'),
  seriesIs('until'),
  seriesIs('count'),
  { field: 'recurrence', code: 'required', from: 'finish', schema: present },
  {
    field: 'recurrence',
    code: 'never',
    from: 'finish',
    live: true,
    value: ({ settings: { sendAt, recurrence } }) => (sendAt && recurrence?.until ? Date.parse(recurrence.until) - Date.parse(sendAt) : 0),
    schema: z.number().check(z.nonnegative()),
  },
];

/** Infinity is no number to Zod. */
const judged = (value: unknown) => (value === Infinity ? 1 : value);

function broken(entered: Entered, which: (rule: Rule) => boolean): Rule[] {
  const found = rules.filter((rule) => {
    if (!which(rule) || !fieldOf(rule.field).isShown(entered.settings)) return false;
    if (rule.code === 'required' && !fieldOf(rule.field).isRequired(entered.settings)) return false;
    const value = rule.value ? rule.value(entered) : entered.settings[rule.field];
    return !rule.schema.safeParse(judged(value)).success;
  });
  return found.filter((rule, index) => found.findIndex(({ field }) => field === rule.field) === index);
}

const problemsOf = (found: readonly Rule[], t: Translate): Problem[] =>
  fields.flatMap(({ key }) =>
    found.filter(({ field }) => field === key).map(({ code }) => ({ field: key, text: t(`editor.problem.${code}`) })),
  );

/** What keeps it from being saved: as a draft, or for good. `step`: only what is entered there. */
export const validate = (entered: Entered, { finish, step }: { finish: boolean; step?: Step }, t: Translate): Problem[] =>
  problemsOf(
    broken(entered, ({ field, from }) => (finish || from === 'draft') && (step === undefined || fieldOf(field).step === step)),
    t,
  );

/** What is said at once, beside fields that were changed. */
export const liveProblems = (entered: Entered, t: Translate): Problem[] =>
  problemsOf(
    broken(entered, ({ live }) => live === true),
    t,
  ).filter(
    ({ field }) =>
      field === null || !isSame(entered.settings[field], entered.baseline[field]) || field === 'segments' || field === 'excludedSegments',
  );

/** What only the backend can find wrong. */
const serverOnly = ['channelUnknown', 'launchTypeUnknown', 'ruleInvalid'] as const;

/** THE table of the backend's findings, by pointer and code. */
export const serverCodes: Readonly<Record<string, ProblemCode | (typeof serverOnly)[number]>> = {
  '/name required': 'nameRequired',
  '/channel required': 'channelRequired',
  '/launchType required': 'launchTypeRequired',
  '/sendAt required': 'timeRequired',
  '/sendAt past': 'timePast',
  '/senderName required': 'required',
  '/telegramBot required': 'required',
  '/ttl required': 'required',
  '/recurrence required': 'required',
  '/recurrence/until never': 'never',
  '/channel unknown': 'channelUnknown',
  '/channel unknown-channel': 'channelUnknown',
  '/launchType unknown': 'launchTypeUnknown',
  '/launchType unknown-launch-type': 'launchTypeUnknown',
  '/recurrence/rule invalid-recurrence': 'ruleInvalid',
};

/** The server's field errors, in our words where we know the code, else in its own. */
export function serverProblems(errors: readonly FieldError[], t: Translate): Problem[] {
  return errors.map(({ pointer, message, code }) => {
    const key = pointer.split('/')[1];
    const known = serverCodes[`${pointer} ${code ?? ''}`];
    const field = settingKeys.find((candidate) => candidate === key) ?? null;
    return { field, text: known ? t(`editor.problem.${known}`) : message || t('editor.problem.unknown') };
  });
}
