import { html, nothing } from 'lit';
import type { CampaignSummary } from '../../domain/campaign.ts';
import { paceOf } from '../../domain/progress.ts';
import { type LaunchType, isLaunchType } from '../../domain/status.ts';
import { remainingTime } from '../../i18n/format.ts';
import type { FieldContext } from './fields.ts';
import { type Value, notSelected, timeValue } from './values.ts';

/** When it goes out, by launch type. */
const sendTimes: Readonly<Record<LaunchType, (campaign: CampaignSummary, context: FieldContext) => Value>> = {
  now: ({ startedAt }, context) => (startedAt ? timeValue(startedAt, context) : context.t('info.atOnce')),
  manual: (_, { t }) => t('value.onDemand'),
  schedule: ({ sendAt }, context) => (sendAt ? timeValue(sendAt, context) : notSelected(context)),
  recurring: (campaign, context) => context.parts.recurring(campaign, context),
};

export function sendTimeValue(campaign: CampaignSummary, context: FieldContext): Value {
  const { launchType, sendAt } = campaign;
  if (isLaunchType(launchType)) return sendTimes[launchType](campaign, context);
  return sendAt ? timeValue(sendAt, context) : notSelected(context);
}

/** How far it is, how fast it goes, and what is left. */
export function progressValue(campaign: CampaignSummary, { t, format, now }: FieldContext): Value {
  const { progress } = campaign;
  if (!progress) return nothing;
  const pace = paceOf(campaign, now());
  const ratio = pace?.ratio ?? (progress.total > 0 ? Math.min(1, progress.sent / progress.total) : 0);
  const percent = format.percent(ratio);
  const speed = [
    ...(pace?.perMinute != null ? [t('progress.rate', { rate: format.number(Math.round(pace.perMinute)) })] : []),
    ...(pace?.remaining != null ? [remainingTime(pace.remaining, t, format)] : []),
  ];
  return html`<div class="lines">
    <progress max="1" .value=${ratio} aria-label=${t('list.progress', { percent })}></progress>
    <div>${percent} <span class="muted">${t('progress.sent', { sent: format.number(progress.sent), total: format.number(progress.total) })}</span></div>
    ${speed.length ? html`<div class="speed muted">${speed.map((words) => html`<span>${words}</span>`)}</div>` : nothing}
  </div>`;
}
