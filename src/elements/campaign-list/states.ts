import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignError } from '../../domain/errors.ts';
import type { Translate } from '../../i18n/messages.ts';
import { icons } from '../shared/icons.ts';

const skeletonRows = 14;

/** First load: the shape of the rows, nothing that moves when they come. */
export const skeleton = (t: Translate): TemplateResult =>
  html`<div class="skeleton" role="status" aria-label=${t('list.loading')}>
    ${Array.from({ length: skeletonRows }, () => html`<div class="skeleton-row"><span class="bone box"></span><span class="bone wide"></span><span class="bone"></span><span class="bone"></span><span class="bone"></span></div>`)}
  </div>`;

function message(icon: TemplateResult, title: string, text: string | typeof nothing, action: TemplateResult | typeof nothing): TemplateResult {
  return html`<div class="message"><div class="message-icon">${icon}</div><h3>${title}</h3>${text === nothing ? nothing : html`<p class="muted">${text}</p>`}${action}</div>`;
}

export const emptyState = (t: Translate, onNew: (() => void) | null): TemplateResult =>
  html`<slot name="empty"
    >${message(icons.plus, t('list.empty.title'), t('list.empty.body'), onNew ? html`<button type="button" class="button primary" @click=${onNew}>${t('list.new')}</button>` : nothing)}</slot
  >`;

export const noMatchState = (t: Translate, filters: string, onClear: () => void): TemplateResult =>
  message(icons.search, t('list.noMatch.title'), filters, html`<button type="button" class="button" @click=${onClear}>${t('list.clearFilters')}</button>`);

export const errorState = (t: Translate, error: CampaignError, onRetry: () => void): TemplateResult =>
  html`<slot name="error"
    >${message(
      icons.warning,
      t(`error.${error.kind}.title`),
      t(`error.${error.kind}.body`),
      html`<button type="button" class="button" @click=${onRetry}>${t('action.retry')}</button>`,
    )}</slot
  >`;
