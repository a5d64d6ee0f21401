import { channelName } from '../shared/badges.ts';
import { remainingTime } from '../../i18n/format.ts';
import { relativeTime } from '../../i18n/relative-time.ts';
import type { CampaignSummary } from '../../domain/campaign.ts';
import { paceOf } from '../../domain/progress.ts';
import { refusalSentence } from '../shared/sentences.ts';
import { isRefused, primaryActionOf } from '../shared/actions/refusals.ts';
import type { CellContext } from './cells.ts';

/** What the tooltip of a cell says; worked out only when it is shown. */
export function tipText(kind: string, campaign: CampaignSummary, context: CellContext): string | null {
  return tips[kind]?.(campaign, context) ?? null;
}

const tips: Readonly<Record<string, (campaign: CampaignSummary, context: CellContext) => string | null>> = {
  name: ({ name, tags }, { t }) => [name, ...(tags.length ? [`${t('column.tags')}: ${tags.join(', ')}`] : [])].join('\n'),
  /** Where there is room for its icon only. */
  channel: ({ channel }, { t }) => channelName(channel, t),
  why(campaign, { can, t, pending }) {
    if (pending(campaign.id)) return t('pending.wait');
    const action = primaryActionOf(campaign);
    if (!action) return null;
    const verdict = can(campaign, action);
    return isRefused(verdict) ? refusalSentence(verdict.code, t) : null;
  },
  pace(campaign, { t, format, now }) {
    const pace = paceOf(campaign, now());
    if (!pace || !campaign.progress) return null;
    const { sent, total } = campaign.progress;
    const lines = [t('progress.sent', { sent: format.number(sent), total: format.number(total) })];
    if (pace.perMinute !== null) lines.push(t('progress.rate', { rate: format.number(Math.round(pace.perMinute)) }));
    if (pace.remaining !== null) lines.push(remainingTime(pace.remaining, t, format));
    return lines.join('\n');
  },
  time({ sendAt, startedAt }, { format, timeZone, now }) {
    const at = sendAt ?? startedAt;
    if (at === null) return null;
    const zones = [...new Set([timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone, 'UTC'])];
    return [relativeTime(format, at, now()), ...zones.map((zone) => `${format.dateTime(at, zone)} ${format.zone(zone, at)}`)].join('\n');
  },
};
