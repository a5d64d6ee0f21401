/** Creating and editing. What is wrong with an input is answered field by field, with JSON pointers into it. */
import { readInput } from '../src/data/wire.ts';
import type { CampaignDetails, CampaignInput, Recurrence } from '../src/domain/campaign.ts';
import { channelFields, isChannel } from '../src/domain/channel.ts';
import { CampaignError, type FieldError } from '../src/domain/errors.ts';
import { nextOccurrence, parseRecurrence } from '../src/domain/recurrence.ts';
import { can, isLaunchType, statusAfterEditor } from '../src/domain/status.ts';
import { errorOf } from './faults.ts';
import { iso } from './seed-record.ts';
import { type Cause, type Core } from './simulation-core.ts';
import { conflict, contextOf, refusal, restarted, upcoming } from './simulation-commands.ts';

interface SaveTarget {
  readonly id?: string | undefined;
  readonly version?: string | undefined;
}

/** A refusal comes first, then a version conflict, then what is wrong with the input. */
export function save(core: Core, given: CampaignInput, { id, version }: SaveTarget): CampaignDetails {
  const cause = (type: string): Cause => ({ type, at: core.now, by: core.settings.user });
  if (id === undefined) {
    if (core.settings.permissions.create === false) throw refusal('not-permitted');
    const input = readInput(given);
    const created = blank(core);
    const merged = { ...created, ...settingsOf(input) };
    reject(errorsOf(merged, created, input.draft, core));
    // Made as a draft, then finished: so it goes through the same door as an edit.
    core.add({ details: { ...merged, history: [{ at: created.createdAt, type: 'created', by: core.settings.user }] }, runs: [] });
    const row = core.records.rowOf(created.id)!;
    return input.draft ? core.view(row) : finish(core, row, {}, cause('scheduled'));
  }
  const row = core.records.rowOf(id);
  if (row === undefined) throw errorOf('not-found');
  const details = core.view(row);
  const verdict = can(details, 'edit', contextOf(core, row, 'edit'));
  if (!verdict.ok) throw refusal(verdict.code);
  if (version !== undefined && version !== details.version) throw conflict(details);
  const input = readInput(given);
  const patch = settingsOf(input);
  reject(errorsOf({ ...details, ...patch }, details, input.draft, core));
  if (input.draft) return core.change(row, { ...patch, status: 'draft', failureReasons: [] }, cause('edited'));
  return finish(core, row, patch, cause('edited'));
}

/** Leaving the editor for good: the status follows from the launch type. `now` is a launch that is made at once. */
function finish(core: Core, row: number, patch: Partial<CampaignDetails>, cause: Cause): CampaignDetails {
  const merged = { ...core.records.at(row).details, ...patch };
  const launchType = merged.launchType!;
  const status = isLaunchType(launchType) ? statusAfterEditor[launchType] : 'draft';
  const timeless = launchType === 'now' || launchType === 'manual' ? { sendAt: null } : {};
  const rest = {
    ...patch,
    ...begun(core, row, merged),
    ...timeless,
    ...(launchType !== 'recurring' && { recurrence: null }),
    ...upcoming(core, merged),
  };
  if (status === 'running') return core.start(row, { ...cause, type: 'launched' }, undefined, rest, 'ready');
  return core.change(row, { ...rest, status, failureReasons: [] }, cause);
}

/** A send time that is another is where the series starts anew. */
const begun = (core: Core, row: number, merged: CampaignDetails): Partial<CampaignDetails> =>
  merged.sendAt === core.records.at(row).details.sendAt ? {} : restarted(core, merged);

function blank(core: Core): CampaignDetails {
  const now = iso(core.now);
  return {
    id: core.records.newId(),
    name: '',
    channel: '',
    status: 'draft',
    launchType: null,
    sendAt: null,
    recurrence: null,
    createdAt: now,
    updatedAt: now,
    startedAt: null,
    finishedAt: null,
    tags: [],
    version: '0',
    progress: null,
    description: '',
    template: null,
    telegramBot: null,
    contactList: null,
    ttl: null,
    senderName: null,
    segments: [],
    excludedSegments: [],
    oneTimeSegment: null,
    failureReasons: [],
  };
}

/** The settable fields that are given, instants in canonical spelling. */
function settingsOf({ draft: _, ...settings }: CampaignInput): Partial<CampaignDetails> {
  const known = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Partial<CampaignDetails>;
  const instant = (value: string) => iso(Date.parse(value));
  if (known.sendAt) known.sendAt = instant(known.sendAt);
  if (known.recurrence) known.recurrence = canonical(known.recurrence, instant);
  return known;
}

function canonical({ rule, until, exceptions, start }: Recurrence, instant: (value: string) => string): Recurrence {
  return {
    rule,
    until: until && instant(until),
    ...(exceptions?.length && {
      exceptions: exceptions.map((each) => ({ start: instant(each.start), movedTo: each.movedTo && instant(each.movedTo) })),
    }),
    ...(start && { start: instant(start) }),
  };
}

const errorsOf = (campaign: CampaignDetails, before: CampaignDetails, isDraft: boolean, core: Core): FieldError[] =>
  checks
    .filter(({ when = 'always', fails }) => (when === 'always' || !isDraft) && fails(campaign, core, before))
    .map(({ pointer, code, message }) => ({ pointer, code, message }));

interface FieldCheck {
  readonly pointer: string;
  readonly code: 'required' | 'unknown' | 'past' | 'invalid-recurrence' | 'never';
  readonly message: string;
  /** `finish`: a draft may still lack it. */
  readonly when?: 'finish';
  readonly fails: (campaign: CampaignDetails, core: Core, before: CampaignDetails) => boolean;
}

const isTimed = ({ launchType }: CampaignDetails) => launchType === 'schedule' || launchType === 'recurring';
const isReadable = ({ recurrence }: CampaignDetails) => recurrence !== null && parseRecurrence(recurrence.rule).ok;
const needs = (field: 'telegramBot' | 'senderName' | 'ttl', message: string): FieldCheck => ({
  pointer: `/${field}`,
  code: 'required',
  message,
  when: 'finish',
  fails: (campaign) => isChannel(campaign.channel) && channelFields[campaign.channel][field] === 'required' && campaign[field] === null,
});

/** THE table of what an input must hold beyond its schema. A missing template or audience is left to the preflight: it may come to exist before the send. */
const checks: readonly FieldCheck[] = [
  { pointer: '/name', code: 'required', message: 'A name is required', fails: ({ name }) => name.trim() === '' },
  { pointer: '/channel', code: 'required', message: 'A channel is required', fails: ({ channel }) => channel === '' },
  {
    pointer: '/channel',
    code: 'unknown',
    message: 'There is no such channel',
    fails: ({ channel }) => channel !== '' && !isChannel(channel),
  },
  {
    pointer: '/launchType',
    code: 'required',
    message: 'A launch type is required',
    when: 'finish',
    fails: ({ launchType }) => launchType === null,
  },
  {
    pointer: '/launchType',
    code: 'unknown',
    message: 'There is no such launch type',
    fails: ({ launchType }) => launchType !== null && !isLaunchType(launchType),
  },
  needs('telegramBot', 'A Telegram bot is required'),
  needs('senderName', 'A sender name is required'),
  needs('ttl', 'A time to live is required'),
  {
    pointer: '/sendAt',
    code: 'required',
    message: 'A send time is required',
    when: 'finish',
    fails: (campaign) => isTimed(campaign) && campaign.sendAt === null,
  },
  {
    pointer: '/sendAt',
    code: 'past',
    message: 'The send time has passed',
    when: 'finish',
    // A series that was left as it is goes on with its next occurrence.
    fails: (campaign, core, before) =>
      isTimed(campaign) &&
      campaign.sendAt !== null &&
      Date.parse(campaign.sendAt) <= core.now &&
      !(campaign.sendAt === before.sendAt && upcoming(core, campaign).sendAt),
  },
  {
    pointer: '/recurrence',
    code: 'required',
    message: 'A rule is required',
    when: 'finish',
    fails: ({ launchType, recurrence }) => launchType === 'recurring' && recurrence === null,
  },
  {
    pointer: '/recurrence/rule',
    code: 'invalid-recurrence',
    message: 'The rule cannot be read',
    fails: (campaign) => campaign.recurrence !== null && !isReadable(campaign),
  },
  {
    pointer: '/recurrence/until',
    code: 'never',
    message: 'It would never be sent',
    when: 'finish',
    fails: (campaign, { now, settings: { timeZone } }) => {
      const { launchType, sendAt, recurrence } = campaign;
      if (launchType !== 'recurring' || !sendAt || !recurrence || !isReadable(campaign)) return false;
      return nextOccurrence({ sendAt, recurrence, timeZone }, iso(Math.min(now, Date.parse(sendAt) - 1))) === null;
    },
  },
];

function reject(errors: FieldError[]): void {
  if (errors.length) throw new CampaignError('invalid', errors.map(({ message }) => message).join('. '), { errors });
}
