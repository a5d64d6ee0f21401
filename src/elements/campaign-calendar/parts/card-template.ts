import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignDetails, CampaignSummary, Occurrence } from '../../../domain/campaign.ts';
import { paceOf } from '../../../domain/progress.ts';
import { dateOf, toInstant } from '../../../domain/schedule.ts';
import { type Action, type Verdict, isOverdue } from '../../../domain/status.ts';
import { type Format, remainingTime } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/messages.ts';
import { relativeTime } from '../../../i18n/relative-time.ts';
import type { PendingCommand } from '../../../state/campaign-store.ts';
import { isRefused, primaryActionOf } from '../../shared/actions/refusals.ts';
import { channelLabel, launchTypeName, statusBadge } from '../../shared/badges.ts';
import { findingSentence } from '../../shared/failures.ts';
import { icons } from '../../shared/icons.ts';
import { type MenuItem, menuTemplate } from '../../shared/menu.ts';
import { refusalSentence } from '../../shared/sentences.ts';
import { audienceHint } from './audience.ts';
import { statusOf } from '../occurrence-state.ts';
import { hasGoneOut } from './moving.ts';
import type { SharedAudience } from './parts-options.ts';
import { timeWords } from './words.ts';

export type CardAction = 'launch' | 'stop' | 'restart' | 'edit' | 'info' | 'analytics' | 'move' | 'duplicate' | 'delete';

export interface CardContext {
  readonly campaign: CampaignSummary;
  readonly occurrence: Occurrence;
  /** Null while they are read. */
  readonly details: CampaignDetails | null;
  /** They could not be read. */
  readonly hasFailed: boolean;
  readonly isSheet: boolean;
  readonly t: Translate;
  readonly format: Format;
  readonly timeZone: string;
  /** ms since the epoch */
  readonly now: number;
  can(action: Action): Verdict;
  readonly moveRefusal: string | null;
  readonly pending: PendingCommand | undefined;
  /** Why the last command on it did not work. */
  readonly failure: string | undefined;
  audience(date: string): readonly SharedAudience[] | undefined;
  onAction(action: CardAction): void;
  onRetry(): void;
  onMore(button: HTMLElement): void;
  onClose(): void;
  readonly onBeforeToggle: (event: Event) => void;
  readonly onToggle: (event: Event) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
}

export function cardTemplate(context: CardContext): TemplateResult {
  const { campaign, t, isSheet, pending } = context;
  const busy = pending && pending.type !== 'duplicate';
  return html`<div
    id="campaign-card"
    class="card ${isSheet ? 'sheet' : ''}"
    part="card"
    popover
    role="dialog"
    aria-labelledby="card-title"
    @beforetoggle=${context.onBeforeToggle}
    @toggle=${context.onToggle}
    @keydown=${context.onKeydown}
  >
    <div class="head">
      <span class="facts"
        >${busy ? html`<span class="badge pending">${icons.refresh}<span>${t(`pending.${pending.type}`)}</span></span>` : statusBadge(statusOf(context.occurrence, context.now), t)}
        ${channelLabel(campaign.channel, t)}</span
      >
      <span class="corner">
        <button
          class="icon-button"
          type="button"
          aria-haspopup="menu"
          aria-label=${t('action.more')}
          data-tip-text=${t('action.more')}
          @click=${(event: Event) => context.onMore(event.currentTarget as HTMLElement)}
        >
          ${icons.more}
        </button>
        <button class="icon-button" type="button" aria-label=${t('action.close')} @click=${context.onClose}>${icons.close}</button>
      </span>
    </div>
    <h2 id="card-title" tabindex="-1"><bdi>${campaign.name.trim() === '' ? t('value.unnamed') : campaign.name}</bdi></h2>
    ${overdueNote(context)}
    <dl>
      ${times(context)}
      <div>
        <dt>${t('column.launchType')}</dt>
        <dd>${launchTypeName(campaign.launchType, t)}</dd>
      </div>
      ${progress(context)} ${description(context)}
    </dl>
    ${hint(context)} ${context.failure ? html`<p class="problem">${icons.warning}<span>${context.failure}</span></p>` : nothing} ${actions(context)} ${more(context)}
  </div>`;
}

function times({ occurrence, t, format, timeZone, now }: CardContext): TemplateResult {
  const { start, end } = occurrence;
  const row = (label: string, at: string) => html`<div>
    <dt>${label}</dt>
    <dd>
      <time datetime=${at}>${format.fullDateTime(at, timeZone)}</time>
      <span class="beside muted"><span class="zone">${format.zone(timeZone, at)}</span> · <span>${relativeTime(format, at, now)}</span></span>
    </dd>
  </div>`;
  return html`${row(t(hasGoneOut(occurrence) ? 'info.field.startedAt' : 'column.sendAt'), start)}
  ${end === null ? nothing : row(t('info.field.finishedAt'), end)}`;
}

function progress({ campaign, t, format, now }: CardContext): TemplateResult | typeof nothing {
  if (campaign.status !== 'running' || !campaign.progress) return nothing;
  const { sent, total } = campaign.progress;
  const pace = paceOf(campaign, now);
  const ratio = pace?.ratio ?? (total > 0 ? Math.min(1, sent / total) : 0);
  const percent = format.percent(ratio);
  const rest = pace?.remaining == null ? '' : ` · ${remainingTime(pace.remaining, t, format)}`;
  return html`<div>
    <dt>${t('info.field.progress')}</dt>
    <dd>
      <progress max="1" .value=${ratio} aria-label=${t('list.progress', { percent })}></progress>
      <span class="muted">${percent} · ${t('progress.sent', { sent: format.number(sent), total: format.number(total) })}<bdi>${rest}</bdi></span>
    </dd>
  </div>`;
}

/** Its room is kept from the beginning, so that nothing jumps when it arrives. */
function description({ details, hasFailed, campaign, t, onRetry }: CardContext): TemplateResult {
  const reasons = campaign.status === 'failed' ? (details?.failureReasons ?? []) : [];
  const text = details?.description.trim() ?? '';
  return html`<div class="description">
      <dt>${t('info.field.description')}</dt>
      <dd>
        ${
          details
            ? html`<p class=${text ? 'clamped' : 'muted'}><bdi>${text || t('calendar.card.noDescription')}</bdi></p>`
            : hasFailed
              ? html`<p class="problem">
                  ${icons.warning}<span>${t('calendar.card.failed')} <button type="button" class="link" @click=${onRetry}>${t('action.retry')}</button></span>
                </p>`
              : html`<span class="bone" role="status" aria-label=${t('calendar.card.loading')}></span>`
        }
      </dd>
    </div>
    ${
      reasons.length
        ? html`<div class="reasons">
            <dt>${t('calendar.card.reasons')}</dt>
            <dd>
              <ul>
                ${reasons.slice(0, 2).map((reason) => html`<li>${findingSentence(reason, t)}</li>`)}
                ${reasons.length > 2 ? html`<li class="muted">${t('calendar.card.moreReasons', { count: reasons.length - 2 })}</li>` : nothing}
              </ul>
            </dd>
          </div>`
        : nothing
    }`;
}

/** What is still to come can be moved away from it; what is over cannot. */
function hint({ occurrence, timeZone, now, t, audience }: CardContext): TemplateResult | typeof nothing {
  return Date.parse(occurrence.start) > now ? audienceHint(audience(dateOf(occurrence.start, timeZone)), t) : nothing;
}

/** Its time has passed without a send: the way out is a new time. */
function overdueNote({ campaign, occurrence, t, format, timeZone, now, can, onAction }: CardContext): TemplateResult | typeof nothing {
  if (!campaign.sendAt || hasGoneOut(occurrence) || !isOverdue(campaign, { now: toInstant(now) })) return nothing;
  return html`<div class="note alert" role="note">
    ${icons.warning}
    <div>
      <strong>${t('overdue.title')}</strong>
      <p>${t('overdue.body', { time: timeWords(campaign.sendAt, timeZone, format) })}</p>
      ${can('edit').ok ? html`<button class="button small" type="button" @click=${() => onAction('edit')}>${t('action.edit')}</button>` : nothing}
    </div>
  </div>`;
}

function actions(context: CardContext): TemplateResult {
  const { campaign, t, can, pending, moveRefusal, onAction } = context;
  const primary = primaryActionOf(campaign);
  const verdict = primary && can(primary);
  const [whyPrimary, edit] = [verdict && isRefused(verdict) ? refusalSentence(verdict.code, t) : null, can('edit')];
  const whyEdit = edit.ok ? null : refusalSentence(edit.code, t);
  // What is being sent or is over is not for editing at all; another refusal may end, so the button stays.
  const isLocked = !edit.ok && (edit.code === 'running-locked' || edit.code === 'done-locked');
  // One sentence often is the reason for several buttons: it is said once.
  const reasons = [...new Set([whyPrimary, whyEdit, moveRefusal].filter((why) => why !== null))];
  const button = (
    action: CardAction,
    look: string,
    icon: TemplateResult | typeof nothing,
    label: string,
    why: string | null,
  ) => html`<button
    class="button small ${look}"
    type="button"
    data-action=${action}
    aria-disabled=${why || (pending && action !== 'info') ? 'true' : 'false'}
    aria-pressed=${action === 'stop' && campaign.status === 'running' ? 'true' : nothing}
    aria-describedby=${why ? `card-why-${reasons.indexOf(why)}` : nothing}
    @click=${() => !(pending && action !== 'info') && onAction(action)}
  >
    ${icon}${label}
  </button>`;
  const primaryIcon = primary === 'stop' ? icons.stop : primary === 'launch' ? icons.play : icons.refresh;
  return html`${reasons.map((why, index) => html`<p class="why muted" id="card-why-${index}">${why}</p>`)}
    <div class="actions" role="group" aria-label=${t('list.actionsOf', { name: campaign.name })}>
      ${primary ? button(primary, primary !== 'stop' && verdict?.ok ? 'primary' : '', primaryIcon, t(`action.${primary}`), whyPrimary) : nothing}
      ${button('info', '', icons.info, t('action.info'), null)}
      ${isLocked ? nothing : button('edit', '', icons.edit, t('action.edit'), whyEdit)}
      ${button('move', '', icons.calendar, t('action.reschedule'), moveRefusal)}
    </div>`;
}

function more({ t, can, onAction }: CardContext): TemplateResult {
  const item = (id: 'duplicate' | 'delete', icon: TemplateResult, danger = false): MenuItem => {
    const verdict = can(id);
    return { id, icon, danger, label: t(`action.${id}`), why: verdict.ok ? undefined : refusalSentence(verdict.code, t) };
  };
  return menuTemplate('card-more', t('action.more'), [item('duplicate', icons.copy), item('delete', icons.trash, true)], (id) =>
    onAction(id as CardAction),
  );
}
