import type { Instant, Occurrence } from '../../domain/campaign.ts';
import { CampaignError } from '../../domain/errors.ts';
import type { Open } from '../../domain/open.ts';
import { judgeMove } from '../../domain/rescheduling.ts';
import type { RefusalCode } from '../../domain/status.ts';
import type { CommandResult } from '../../state/campaign-store.ts';
import type { ActionFlow } from '../shared/actions/action-flow.ts';
import { errorSentence, refusalSentence } from '../shared/sentences.ts';
import { judgeMovable } from './occurrence-state.ts';
import type { Scope } from './parts/parts-options.ts';

/** What a move needs of the calendar it happens in. */
export interface MoveHost {
  readonly flow: ActionFlow;
  timeZone(): string;
  /** How much of the series; null: nothing of it. */
  askScope(occurrence: Occurrence, sendAt: Instant): Promise<Scope | null>;
  /** Shows the send at that time as being on its way; null: where it really is. */
  place(id: string, sendAt: Instant | null): void;
  /** Resolves when the calendar knows what became of a move. */
  settled(): Promise<void>;
}

/** Why this send can't be moved at all; null when it can. */
export function whyNotMovable(occurrence: Occurrence, { store, t }: ActionFlow): string | null {
  if (store.pending.has(occurrence.campaignId)) return t('calendar.moving.pending');
  const verdict = judgeMovable(occurrence, store.now(), (campaign) => store.can(campaign, 'reschedule'));
  return verdict.ok ? null : refusalSentence(verdict.code, t);
}

/**
 * Where every way of moving ends: drag, keyboard, "Move to…". The gesture is judged, the host page is told and may take over (`isTold`: it was,
 * when the dialog opened), a series is asked about, and the send stands at its new time as pending until the backend has answered. What is refused says why where it happened.
 */
export async function move(host: MoveHost, occurrence: Occurrence, sendAt: Instant, isTold = false): Promise<boolean> {
  const { flow } = host;
  const { store, t } = flow;
  const { id: campaignId, name, launchType } = occurrence.campaign;
  const key = `reschedule:${campaignId}`;
  flow.dismiss(key);
  flow.mark(campaignId, null);
  if (sendAt === occurrence.start) return false;
  const why = whyNotMovable(occurrence, flow) ?? whyNotThere(sendAt, flow);
  if (why) {
    refuse(host, occurrence, `${t('failed.reschedule', { name })} ${why}`);
    return false;
  }
  if (!isTold && !flow.intend('campaign-reschedule', { ids: [campaignId], sendAt })) return false;
  let scope: Scope | null = null;
  if (launchType === 'recurring') {
    host.place(occurrence.id, sendAt);
    scope = await host.askScope(occurrence, sendAt);
    if (scope === null) {
      host.place(occurrence.id, null);
      return false;
    }
  }
  host.place(occurrence.id, sendAt);
  if (store.undoSeconds > 0) flow.say(t('calendar.undo', { name }));
  const current = store.peek(campaignId) ?? occurrence.campaign;
  const result = await store.execute({
    type: 'reschedule',
    targets: [{ id: campaignId, version: current.version }],
    sendAt,
    ...(scope && { occurrence: { start: occurrence.start, scope } }),
    undoable: true,
  });
  const isMoved = tell(host, occurrence, sendAt, result);
  // Where the sends of a series stand now, only the source knows: until it told, the moved one must not jump back.
  if (isMoved && scope !== null) await host.settled();
  host.place(occurrence.id, null);
  return isMoved;
}

function tell(host: MoveHost, occurrence: Occurrence, sendAt: Instant, result: CommandResult): boolean {
  const { flow } = host;
  const { t, format } = flow;
  const { id: campaignId, name } = occurrence.campaign;
  if (result.undone) {
    flow.say(t('calendar.undone'));
    return false;
  }
  const outcome = result.outcomes[0];
  if (outcome?.ok) {
    flow.say(`${t('done.reschedule', { name })}: ${format.fullDateTime(sendAt, host.timeZone())}`);
    return true;
  }
  const error = outcome?.error ?? result.error ?? new CampaignError('server', '');
  const text = `${t('failed.reschedule', { name })} ${errorSentence(error, t)}`;
  const canRetry = error.kind !== 'refused' && error.kind !== 'not-found';
  const key = `reschedule:${campaignId}`;
  const retry = () => {
    flow.dismiss(key);
    const campaign = flow.store.peek(campaignId);
    if (campaign) void move(host, { ...occurrence, campaign }, sendAt);
  };
  flow.mark(campaignId, text);
  flow.notify({ key, tone: 'error', text, action: canRetry ? { label: t('action.retry'), run: retry } : undefined });
  flow.say(text);
  return false;
}

/** Says it where it happened; the send is where it was. */
export function refuse({ flow }: Pick<MoveHost, 'flow'>, occurrence: Occurrence, text: string): void {
  flow.notify({ key: `reschedule:${occurrence.campaignId}`, tone: 'error', text });
  flow.say(text);
}

function whyNotThere(sendAt: Instant, { store, t }: ActionFlow): string | null {
  const verdict = judgeMove(sendAt, { now: store.now(), verdict: { ok: true } });
  return verdict.ok ? null : refusalSentence(verdict.code as Open<RefusalCode>, t);
}
