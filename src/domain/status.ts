import type { CampaignSummary } from './campaign.ts';
import { isChannel } from './channel.ts';
import { type Open, isKnown } from './open.ts';

export const statuses = ['draft', 'ready', 'waiting', 'running', 'stopped', 'done', 'failed'] as const;
export type Status = (typeof statuses)[number];

export const launchTypes = ['now', 'manual', 'schedule', 'recurring'] as const;
export type LaunchType = (typeof launchTypes)[number];

/** What a user can do to a campaign. The first six of them and `delete` change it on the backend; `edit` opens the editor. */
export const actions = ['launch', 'stop', 'restart', 'edit', 'reschedule', 'duplicate', 'delete'] as const;
export type Action = (typeof actions)[number];

/** Status families: the quick groups of the list. */
export const statusGroups = ['draft', 'active', 'stopped', 'done', 'failed'] as const;
export type StatusGroup = (typeof statusGroups)[number];

/**
 * Why an action is refused. Each code has exactly one localised sentence that says why and what to do instead.
 * The client and the simulated backend give the same codes, because both ask `can()`.
 */
export const refusalCodes = [
  'launch-type-not-selected',
  'launches-by-itself',
  'restart-instead',
  'running-locked',
  'done-locked',
  'nothing-to-stop',
  'nothing-to-restart',
  'no-send-time',
  'launch-time-passed',
  'preflight-pending',
  'preflight-failed',
  'not-permitted',
  'unknown-status',
  'unknown-channel',
  'unknown-launch-type',
  'in-the-past',
  'series-in-the-past',
  'series-cannot-shift',
  'occurrence-gone',
  'occurrence-taken',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Yes; yes and the campaign becomes that status; or no, and why. */
type Rule = true | { readonly to: Status } | RefusalCode;

interface StatusRow {
  /** Launch types a campaign in this status can have; empty: none chosen yet. */
  readonly launchTypes: readonly LaunchType[];
  readonly group: StatusGroup;
  /** Is it drawn in the calendar? `dated` = only when it has, or had, a time. */
  readonly inCalendar: boolean | 'dated';
  readonly actions: Readonly<Record<Action, Rule>>;
}

/**
 * THE table (PRODUCT §1). The UI, the simulated backend and the tests all read it.
 * Conditions that depend on more than the status are in `conditions` below.
 */
export const statusTable: Readonly<Record<Status, StatusRow>> = {
  draft: {
    launchTypes: [],
    group: 'draft',
    inCalendar: false,
    actions: {
      launch: 'launch-type-not-selected',
      stop: 'nothing-to-stop',
      restart: 'nothing-to-restart',
      edit: true,
      reschedule: 'no-send-time',
      duplicate: true,
      delete: true,
    },
  },
  ready: {
    launchTypes: ['manual'],
    group: 'active',
    inCalendar: false,
    actions: {
      launch: { to: 'running' },
      stop: 'nothing-to-stop',
      restart: 'nothing-to-restart',
      edit: true,
      reschedule: 'no-send-time',
      duplicate: true,
      delete: true,
    },
  },
  waiting: {
    launchTypes: ['schedule', 'recurring'],
    group: 'active',
    inCalendar: true,
    actions: {
      launch: 'launches-by-itself',
      stop: { to: 'stopped' },
      restart: 'nothing-to-restart',
      edit: true,
      reschedule: true,
      duplicate: true,
      delete: true,
    },
  },
  running: {
    launchTypes: ['now', 'manual', 'schedule', 'recurring'],
    group: 'active',
    inCalendar: true,
    actions: {
      launch: 'running-locked',
      stop: 'running-locked',
      restart: 'running-locked',
      edit: 'running-locked',
      reschedule: 'running-locked',
      duplicate: true,
      delete: 'running-locked',
    },
  },
  stopped: {
    launchTypes: ['schedule', 'recurring'],
    group: 'stopped',
    inCalendar: true,
    actions: {
      launch: 'restart-instead',
      stop: 'nothing-to-stop',
      restart: { to: 'waiting' },
      edit: true,
      reschedule: true,
      duplicate: true,
      delete: true,
    },
  },
  done: {
    launchTypes: ['now', 'manual', 'schedule', 'recurring'],
    group: 'done',
    inCalendar: true,
    actions: {
      launch: 'done-locked',
      stop: 'done-locked',
      restart: 'done-locked',
      edit: 'done-locked',
      reschedule: 'done-locked',
      duplicate: true,
      delete: true,
    },
  },
  failed: {
    launchTypes: ['now', 'manual', 'schedule', 'recurring'],
    group: 'failed',
    inCalendar: 'dated',
    actions: {
      launch: 'restart-instead',
      stop: 'nothing-to-stop',
      restart: true,
      edit: true,
      reschedule: true,
      duplicate: true,
      delete: true,
    },
  },
};

/** The quick groups above the list, each with the exact statuses it filters by (none = all). "Active" is what is on its way. */
export const quickGroups = {
  all: [],
  active: ['ready', 'waiting', 'running'],
  draft: ['draft'],
  stopped: ['stopped'],
} as const satisfies Record<string, readonly Status[]>;
export type QuickGroup = keyof typeof quickGroups;

/** Where a campaign goes when the editor finishes it, or a failed one is restarted (PRODUCT §1, "Leaving the editor"). */
export const statusAfterEditor: Readonly<Record<LaunchType, Status>> = {
  manual: 'ready',
  schedule: 'waiting',
  recurring: 'waiting',
  now: 'running',
};

/**
 * Status changes nobody commanded (PRODUCT §1, "By itself").
 * `start-failed`: its time came, or it was launched, and the preflight did not pass.
 * `occurrence-finished`: a recurring one with another occurrence ahead goes back to waiting.
 */
export const events = ['due', 'start-failed', 'finished', 'occurrence-finished'] as const;
export type StatusEvent = (typeof events)[number];
const eventTable: Readonly<Record<StatusEvent, Readonly<Partial<Record<Status, Status>>>>> = {
  due: { waiting: 'running' },
  'start-failed': { waiting: 'failed', ready: 'failed' },
  finished: { running: 'done' },
  'occurrence-finished': { running: 'waiting' },
};

/** The rights a host grants; an action that is not listed is allowed. `create` is the right to make new campaigns. */
export type Permissions = Readonly<Partial<Record<Action | 'create', boolean>>>;

/** What `can` needs to know besides the campaign. */
export interface ActionContext {
  /** The current instant, ISO 8601 with `Z`. The domain has no clock. */
  readonly now: string;
  readonly permissions?: Permissions | undefined;
  /** Outcome of the newest preflight of this campaign; undefined: not known yet. */
  readonly preflight?: 'pass' | 'fail' | undefined;
  /** Next occurrence of a recurring campaign where known; null: there is none. Without it only `until` is looked at. */
  readonly nextSendAt?: string | null | undefined;
}

/** The answer of `can`: yes (and which status follows, where that is known), or a refusal with its code. */
export type Verdict = { readonly ok: true; readonly to?: Status } | { readonly ok: false; readonly code: Open<RefusalCode> };

type Judged = Pick<CampaignSummary, 'channel' | 'status' | 'launchType' | 'sendAt' | 'recurrence' | 'allowedActions'>;

/** Has the send time passed, so that starting again would never send? A recurring campaign passes with its last occurrence. */
export function isLaunchTimePassed(campaign: Pick<Judged, 'launchType' | 'sendAt' | 'recurrence'>, context: ActionContext): boolean {
  if (campaign.launchType !== 'schedule' && campaign.launchType !== 'recurring') return false;
  if (campaign.sendAt === null) return true;
  const now = Date.parse(context.now);
  if (Date.parse(campaign.sendAt) > now) return false;
  if (campaign.launchType === 'schedule') return true;
  if (context.nextSendAt !== undefined) return context.nextSendAt === null;
  const until = campaign.recurrence?.until ?? null;
  return campaign.recurrence === null || (until !== null && Date.parse(until) <= now);
}

/** A waiting campaign whose time has passed without it starting: it shows the same alert as an overdue restart. */
export function isOverdue(campaign: Judged, context: ActionContext): boolean {
  return (campaign.status === 'waiting' || campaign.status === 'stopped') && isLaunchTimePassed(campaign, context);
}

/** Conditions the table's cells cannot hold, because they depend on more than the status. First match refuses. */
const conditions: readonly {
  readonly statuses: readonly Status[];
  readonly action: Action;
  readonly refuses: (campaign: Judged, context: ActionContext) => RefusalCode | null;
}[] = [
  {
    statuses: ['stopped', 'failed'],
    action: 'restart',
    refuses: (campaign, context) => (isLaunchTimePassed(campaign, context) ? 'launch-time-passed' : null),
  },
  {
    statuses: ['failed'],
    action: 'restart',
    refuses: (_, { preflight }) => (preflight === 'pass' ? null : preflight === 'fail' ? 'preflight-failed' : 'preflight-pending'),
  },
  {
    statuses: ['failed'],
    action: 'reschedule',
    refuses: ({ launchType }) => (launchType === 'schedule' || launchType === 'recurring' ? null : 'no-send-time'),
  },
];

/**
 * May this campaign undergo this action now?
 * Host permissions ∩ (the backend's `allowedActions`, which wins over the table; else the table and its conditions).
 */
export function can(campaign: Judged, action: Action, context: ActionContext): Verdict {
  if (context.permissions?.[action] === false) return { ok: false, code: 'not-permitted' };
  const granted = campaign.allowedActions?.[action];
  if (typeof granted === 'string') return { ok: false, code: granted };
  const unknown = whatIsUnknown(campaign);
  if (unknown && granted !== true) return { ok: false, code: unknown };
  const { status } = campaign;
  if (!isStatus(status)) return { ok: true };

  const rule = statusTable[status].actions[action];
  if (granted !== true) {
    if (typeof rule === 'string') return { ok: false, code: rule };
    for (const condition of conditions) {
      if (condition.action !== action || !condition.statuses.includes(status)) continue;
      const code = condition.refuses(campaign, context);
      if (code) return { ok: false, code };
    }
  }
  const to = statusAfterAction(campaign, action, rule);
  return to ? { ok: true, to } : { ok: true };
}

/** What a newer backend invented makes a campaign read-only, unless that backend grants the action (PRODUCT §1, last line). */
function whatIsUnknown({ channel, status, launchType }: Judged): RefusalCode | null {
  if (!isStatus(status)) return 'unknown-status';
  if (!isChannel(channel)) return 'unknown-channel';
  return launchType === null || isLaunchType(launchType) ? null : 'unknown-launch-type';
}

function statusAfterAction({ status, launchType }: Judged, action: Action, rule: Rule): Status | undefined {
  if (typeof rule === 'object') return rule.to;
  if (action === 'restart' && status === 'failed' && isKnown(launchTypes, launchType)) return statusAfterEditor[launchType];
  return undefined;
}

/** The status after something happened by itself; null when that cannot happen in this status. */
export function statusAfterEvent(status: Status, event: StatusEvent): Status | null {
  return eventTable[event][status] ?? null;
}

export const isStatus = (value: Open<Status>): value is Status => isKnown(statuses, value);
export const isLaunchType = (value: Open<LaunchType> | null): value is LaunchType => isKnown(launchTypes, value);
