import type { CampaignSummary, Instant, Occurrence } from '../../../domain/campaign.ts';
import type { CampaignCalendarModel } from '../../../state/calendar-model.ts';
import type { ActionFlow } from '../../shared/actions/action-flow.ts';
import type { CampaignElement } from '../../shared/campaign-element.ts';

/** How much of a series a move concerns. */
export const scopes = ['this', 'following', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** So many other sends of a day go to the same segment. */
export interface SharedAudience {
  readonly segment: string;
  readonly count: number;
}

/** What the parts need of the calendar they belong to. */
export interface PartsOptions {
  readonly element: CampaignElement;
  readonly flow: ActionFlow;
  /** What is shown; null before there is a store. */
  model(): CampaignCalendarModel | null;
  /** The displayed zone, IANA. */
  timeZone(): string;
  /** All occurrences of that date (`YYYY-MM-DD`, displayed zone), in order. */
  dayOf(date: string): readonly Occurrence[];
  /** Where every way of moving ends: intent, scope question, command. */
  onMove(occurrence: Occurrence, sendAt: Instant): void;
  /** The chip that shows an occurrence now: chips are drawn anew, and what is anchored at one moves along. */
  chipOf?(occurrenceId: string): HTMLElement | null;
  /** What opened a day's panel, or its cell, as drawn now. */
  dayControlOf?(date: string): HTMLElement | null;
  /** Which other sends of that date go to the same segments. Undefined: not known (yet); ask for an update once it is. */
  sharedAudience?(campaignId: string, date: string): readonly SharedAudience[] | undefined;
}

/** What the "Move to…" dialog can be about: a send, or a campaign of the tray, which has none yet. */
export type MoveSubject = Occurrence | CampaignSummary;

export const isOccurrence = (subject: MoveSubject): subject is Occurrence => 'campaignId' in subject;

/**
 * The dialog about a send is closed. Its chip may have been drawn anew meanwhile, at another place: then the focus, which the browser gave
 * to what is gone, goes there.
 */
export function refocus(options: PartsOptions, occurrence: Occurrence, frames = 10): void {
  const { element, chipOf } = options;
  requestAnimationFrame(() => {
    if (!element.isConnected) return;
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (isLost) chipOf?.(occurrence.id)?.focus();
    // The calendar may draw once more after it knows the answer, and what it has not measured takes no focus yet.
    if (frames > 0) refocus(options, occurrence, frames - 1);
  });
}
