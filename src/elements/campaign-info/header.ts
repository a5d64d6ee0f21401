import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignSummary } from '../../domain/campaign.ts';
import { isOverdue } from '../../domain/status.ts';
import { isRefused, primaryActionOf } from '../shared/actions/refusals.ts';
import { channelLabel, statusBadge } from '../shared/badges.ts';
import { icons } from '../shared/icons.ts';
import { refusalSentence } from '../shared/sentences.ts';
import type { PanelContext } from './panel-context.ts';

export const closeButton = ({ t }: Pick<PanelContext, 't'>): TemplateResult =>
  html`<button class="icon-button" type="button" data-action="close" aria-label=${t('action.close')} data-tip-text=${t('action.close')}>${icons.close}</button>`;

/** Name, status, channel, and what can be done now. */
export function header(campaign: CampaignSummary, context: PanelContext): TemplateResult {
  const { t, closable, pending } = context;
  const busy = pending && pending.type !== 'duplicate';
  return html`<header part="header">
    <div class="top">
      <span class="facts"
        >${busy ? html`<span class="badge pending">${icons.refresh}<span>${t(`pending.${pending.type}`)}</span></span>` : statusBadge(campaign.status, t)}
        ${channelLabel(campaign.channel, t)}</span
      >
      <span class="corner-buttons">
        <button class="icon-button" type="button" data-action="more" aria-haspopup="menu" aria-label=${t('action.more')} data-tip-text=${t('action.more')}>${icons.more}</button>
        ${closable ? closeButton(context) : nothing}
      </span>
    </div>
    <h2 id="title" tabindex="-1"><bdi>${campaign.name.trim() === '' ? t('value.unnamed') : campaign.name}</bdi></h2>
    ${actions(campaign, context)}
  </header>`;
}

function actions(campaign: CampaignSummary, context: PanelContext): TemplateResult {
  const { t, can } = context;
  const edit = can(campaign, 'edit');
  return html`<div class="actions" role="group" aria-label=${t('list.actionsOf', { name: campaign.name })}>
      <slot name="toolbar-start"></slot>${primaryButton(campaign, context)}
      <button
        class="button small"
        type="button"
        data-action="edit"
        aria-disabled=${edit.ok ? 'false' : 'true'}
        aria-describedby=${edit.ok ? nothing : 'why-edit'}
        data-tip-text=${edit.ok ? nothing : refusalSentence(edit.code, t)}
      >
        ${icons.edit}${t('action.edit')}
      </button>
      <button class="button small" type="button" data-action="analytics">${icons.statistics}${t('action.analytics')}</button
      ><slot name="toolbar-end"></slot>
    </div>
    ${edit.ok ? nothing : html`<span id="why-edit" hidden>${refusalSentence(edit.code, t)}</span>`} ${refusal(campaign, context)}`;
}

/** Launch and Restart are what one came for; Stop is not to be pressed by habit. */
function primaryButton(campaign: CampaignSummary, { t, can, pending }: PanelContext): TemplateResult | typeof nothing {
  const action = primaryActionOf(campaign);
  if (!action) return nothing;
  const verdict = can(campaign, action);
  const refused = isRefused(verdict);
  return html`<button
    class="button small ${action !== 'stop' && verdict.ok ? 'primary' : ''}"
    type="button"
    data-action=${action}
    aria-disabled=${refused || pending ? 'true' : 'false'}
    aria-pressed=${campaign.status === 'running' ? 'true' : nothing}
    aria-describedby=${refused ? 'why-primary' : nothing}
  >
    ${action === 'stop' ? icons.stop : action === 'launch' ? icons.play : icons.refresh}${t(`action.${action}`)}
  </button>`;
}

/** Why the main action is refused, in view: nobody has to hover to learn it. */
function refusal(campaign: CampaignSummary, { t, can }: PanelContext): TemplateResult | typeof nothing {
  const action = primaryActionOf(campaign);
  const verdict = can(campaign, action ?? 'edit');
  if (!isRefused(verdict)) return nothing;
  return html`<p class="refusal muted" id="why-primary">${refusalSentence(verdict.code, t)}</p>`;
}

/** Its time has passed without a send: said where one looks first, with the way out. */
export function overdueNote(campaign: CampaignSummary, { t, format, timeZone, can, now }: PanelContext): TemplateResult | typeof nothing {
  if (!campaign.sendAt || !isOverdue(campaign, { now: new Date(now()).toISOString() })) return nothing;
  const time = `${format.fullDateTime(campaign.sendAt, timeZone)} ${format.zone(timeZone, campaign.sendAt)}`;
  return html`<div class="note alert" role="note" part="alert">
    ${icons.warning}
    <div>
      <strong>${t('overdue.title')}</strong>
      <p>${t('overdue.body', { time })}</p>
    </div>
    ${can(campaign, 'edit').ok ? html`<button class="button small" type="button" data-action="edit">${t('action.edit')}</button>` : nothing}
  </div>`;
}
