/** What commands do. Whether they may is asked of the domain; nothing here repeats a rule. */
import type { CampaignCommand, CommandOutcome, CommandReport, CommandType } from '../src/data/data-source.ts';
import { type CampaignDetails, summaryOf } from '../src/domain/campaign.ts';
import { readCommand } from '../src/data/wire.ts';
import { CampaignError } from '../src/domain/errors.ts';
import { preflightVerdict } from '../src/domain/failure.ts';
import { advance, nextOccurrence } from '../src/domain/recurrence.ts';
import { type SeriesMoveResult, moveOccurrence, restartSeries } from '../src/domain/series-move.ts';
import {
  type ActionContext,
  type LaunchType,
  type RefusalCode,
  type Status,
  can,
  isLaunchTimePassed,
  statusAfterEditor,
} from '../src/domain/status.ts';
import type { Open } from '../src/domain/open.ts';
import { errorOf } from './faults.ts';
import { iso } from './seed-record.ts';
import { type Cause, type Core } from './simulation-core.ts';

/** One target that may undergo the command. `to`: the status the domain says follows. */
interface Step {
  readonly core: Core;
  readonly row: number;
  readonly details: CampaignDetails;
  readonly command: CampaignCommand;
  readonly to: Status | undefined;
  /** What moving one send does to its series. */
  readonly move?: SeriesMoved | undefined;
  readonly cause: (type: string) => Cause;
}

/** The campaign afterwards; null: it is gone. */
type Effect = (step: Step) => CampaignDetails | null;

const effects: Readonly<Record<CommandType, Effect>> = {
  // A start that cannot be made is no refusal: the command was carried out, and the campaign failed.
  launch: ({ core, row, cause }) => core.start(row, cause('launched')),
  stop: ({ core, row, to = 'stopped', cause }) => core.change(row, { status: to }, cause('stopped')),
  restart: ({ core, row, details, to = statusAfterEditor[details.launchType as LaunchType] ?? 'waiting', cause }) => {
    if (to === 'running') return core.start(row, cause('restarted'), undefined, { failureReasons: [] }, 'ready');
    return core.change(row, { status: to, failureReasons: [], ...upcoming(core, details) }, cause('restarted'));
  },
  reschedule: ({ core, row, details, command, move, cause }) => {
    if (move) return moveSeries(core, row, details, move, cause);
    const sendAt = iso(Date.parse(command.sendAt!));
    return core.change(row, { sendAt, ...restarted(core, { ...details, sendAt }) }, cause('rescheduled'));
  },
  duplicate: ({ core, details, cause }) => core.add({ details: copyOf(details, core, cause('created')), runs: [] }),
  delete: ({ core, row }) => {
    core.remove(row);
    return null;
  },
};

/** The series as it stands after the move; what was split off goes on as a campaign of its own, in the same status: nothing stopped starts by itself. */
function moveSeries(
  core: Core,
  row: number,
  details: CampaignDetails,
  { series, rest }: SeriesMoved,
  cause: Step['cause'],
): CampaignDetails {
  const after = core.change(row, series, cause('rescheduled'));
  if (rest) {
    const { status, launchType, failureReasons } = details;
    const made = copyOf(details, core, { ...cause('created'), message: `Goes on from ${details.id}` });
    core.add({ details: { ...made, name: details.name, status, launchType, failureReasons, ...rest }, runs: [] });
  }
  return after;
}

/** A series that begins at another time keeps only the exceptions that still say something. */
export function restarted(core: Core, { launchType, sendAt, recurrence }: CampaignDetails): Partial<CampaignDetails> {
  if (launchType !== 'recurring' || !sendAt || !recurrence || !(recurrence.exceptions || recurrence.start)) return {};
  return { recurrence: restartSeries({ sendAt, recurrence, timeZone: core.settings.timeZone }) };
}

/** A recurring campaign whose send time passed while it stood goes on with its next occurrence. */
export function upcoming(core: Core, { launchType, sendAt, recurrence }: CampaignDetails): Partial<CampaignDetails> {
  if (launchType !== 'recurring' || !sendAt || !recurrence || Date.parse(sendAt) > core.now) return {};
  return advance({ sendAt, recurrence, timeZone: core.settings.timeZone }, iso(core.now)) ?? {};
}

/** A draft with the same settings: no launch, no past. */
function copyOf(details: CampaignDetails, core: Core, { at, by, message = `Copy of ${details.id}` }: Cause): CampaignDetails {
  const { allowedActions: _, ...rest } = details;
  const now = iso(at);
  return {
    ...rest,
    id: core.records.newId(),
    name: `Copy of ${details.name}`,
    status: 'draft',
    launchType: null,
    sendAt: null,
    recurrence: null,
    createdAt: now,
    updatedAt: now,
    startedAt: null,
    finishedAt: null,
    progress: null,
    failureReasons: [],
    history: [{ at: now, type: 'created', ...(by && { by }), message }],
  };
}

/** Everything the domain wants to know to judge an action on this campaign. */
export function contextOf(core: Core, row: number, action: string): ActionContext {
  const { launchType, sendAt, recurrence, status } = core.records.at(row).details;
  const now = iso(core.now);
  const schedule = launchType === 'recurring' && sendAt && recurrence ? { sendAt, recurrence, timeZone: core.settings.timeZone } : null;
  return {
    now,
    permissions: core.settings.permissions,
    ...(action === 'restart' && status === 'failed' && { preflight: preflightVerdict(core.preflight(row).checks) }),
    ...(schedule && { nextSendAt: nextOccurrence(schedule, now) }),
  };
}

export const refusal = (code: Open<RefusalCode>): CampaignError => new CampaignError('refused', `Refused: ${code}`, { code });

export const conflict = (campaign: CampaignDetails): CampaignError =>
  new CampaignError('conflict', 'The campaign was changed meanwhile', { campaign });

export function execute(
  core: Core,
  given: CampaignCommand,
  { versions, occurrences }: { readonly versions: boolean; readonly occurrences: boolean },
): CommandReport {
  const command = readCommand(given);
  if (command.occurrence && !occurrences) throw errorOf('unsupported');
  if (command.type === 'reschedule' && !command.sendAt) {
    throw new CampaignError('invalid', 'A new send time is missing', {
      errors: [{ pointer: '/sendAt', message: 'An instant is required' }],
    });
  }
  return { outcomes: targetsOf(core, command).map(({ id, version }) => carryOut(core, command, id, versions ? version : undefined)) };
}

function targetsOf(core: Core, { targets }: CampaignCommand): readonly { id: string; version?: string | undefined }[] {
  if (!('query' in targets)) return targets;
  const except = new Set(targets.except);
  const { index } = core.records;
  const found = Array.from(index.query(targets.query).rows, (row) => ({ id: index.id(row) })).filter(({ id }) => !except.has(id));
  if (found.length > (targets.atMost ?? Infinity))
    throw new CampaignError('conflict', `${found.length} campaigns match now, more than ${targets.atMost}; nothing was done`);
  return found;
}

function carryOut(core: Core, command: CampaignCommand, id: string, version: string | undefined): CommandOutcome {
  const no = (error: CampaignError): CommandOutcome => ({ id, ok: false, error });
  const row = core.records.rowOf(id);
  if (row === undefined) return no(errorOf('not-found'));
  const details = core.view(row);
  const context = contextOf(core, row, command.type);
  const verdict = can(details, command.type, context);
  if (!verdict.ok) return no(refusal(verdict.code));
  const moved = command.type === 'reschedule' ? judgeReschedule(core, details, command, context) : null;
  if (moved && !moved.ok) return no(refusal(moved.code));
  if (version !== undefined && version !== details.version) return no(conflict(details));
  const cause = (type: string): Cause => ({ type, at: core.now, by: core.settings.user });
  const after = effects[command.type]({ core, row, details, command, to: verdict.to, move: moved?.move, cause });
  return after ? { id, ok: true, campaign: summaryOf(after) } : { id, ok: true };
}

type SeriesMoved = Extract<SeriesMoveResult, { ok: true }>;

/** May it go out at that time? Of one send of a series: what that makes of the series. */
function judgeReschedule(
  core: Core,
  details: CampaignDetails,
  { sendAt = '', occurrence }: CampaignCommand,
  context: ActionContext,
): { readonly ok: true; readonly move?: SeriesMoved } | { readonly ok: false; readonly code: RefusalCode } {
  const { launchType, recurrence } = details;
  if (Date.parse(sendAt) <= core.now) return { ok: false, code: 'in-the-past' };
  if (occurrence && launchType === 'recurring' && details.sendAt && recurrence) {
    const schedule = { sendAt: details.sendAt, recurrence, timeZone: core.settings.timeZone };
    const move = moveOccurrence(schedule, { ...occurrence, sendAt }, core.now);
    return move.ok ? { ok: true, move } : move;
  }
  // Would it never go out?
  const until = recurrence?.until ?? null;
  const isTooLate =
    isLaunchTimePassed({ ...details, sendAt }, { now: context.now }) ||
    (launchType === 'recurring' && until !== null && Date.parse(sendAt) > Date.parse(until));
  return isTooLate ? { ok: false, code: 'launch-time-passed' } : { ok: true };
}
