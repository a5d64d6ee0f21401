import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignDetails, HistoryEntry } from '../../domain/campaign.ts';
import { isKnown } from '../../domain/open.ts';
import type { PanelContext } from './panel-context.ts';
import { relativeTime } from '../../i18n/relative-time.ts';

/** Kinds of events there are words for. */
const known = ['created', 'edited', 'scheduled', 'launched', 'stopped', 'restarted', 'rescheduled', 'failed', 'finished'] as const;
/** Beyond so many the rest is folded away. */
const shown = 8;

/** What happened, newest first; from the campaign's dates alone where the backend keeps no history. */
export function eventsOf({ history, createdAt, startedAt, finishedAt }: CampaignDetails): readonly HistoryEntry[] {
  const told =
    history ??
    [
      { type: 'created', at: createdAt },
      { type: 'launched', at: startedAt },
      { type: 'finished', at: finishedAt },
    ].filter((entry): entry is HistoryEntry => entry.at !== null);
  // Entries of the same moment keep their order, newest first.
  return told.toReversed().sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

export function timeline(details: CampaignDetails, context: PanelContext, isWhole: boolean): TemplateResult {
  const { t } = context;
  const events = eventsOf(details);
  return html`<section part="history" aria-labelledby="history-title">
    <h3 id="history-title">${t('info.section.history')}</h3>
    <ol class="plain timeline">
      ${(isWhole ? events : events.slice(0, shown)).map((entry) => event(entry, context))}
    </ol>
    ${
      isWhole || events.length <= shown
        ? nothing
        : html`<button class="link muted" type="button" data-action="history">${t('history.all', { count: events.length })}</button>`
    }
  </section>`;
}

function event(entry: HistoryEntry, context: PanelContext): TemplateResult {
  const { t, format, timeZone, now } = context;
  const { at, type, by } = entry;
  const message = messageOf(entry, context);
  return html`<li data-type=${type}>
    <div>
      <span class="event">${isKnown(known, type) ? t(`history.${type}`) : t('history.unknown', { value: type })}</span>
      ${by ? html`<span class="muted">${t('history.by', { name: by })}</span>` : nothing}
    </div>
    <time class="muted" datetime=${at} data-tip-text=${relativeTime(format, at, now())}>${format.dateTime(at, timeZone)} ${format.zone(timeZone, at)}</time>
    ${message ? html`<div class="muted"><bdi>${message}</bdi></div>` : nothing}
  </li>`;
}

/** Codes of reasons are said in words; anything else stands as the backend wrote it. */
function messageOf({ type, message = '' }: HistoryEntry, { t, parts }: PanelContext): string {
  if (type !== 'failed' || message === '') return message;
  const findings = parts.findings();
  return findings ? (findings.reasonWords(message, t) ?? message) : '';
}
