import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignError } from '../../domain/errors.ts';
import { type CampaignQuery, isFiltered } from '../../domain/query.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { CampaignListModel } from '../../state/campaign-store.ts';
import { icons } from '../shared/icons.ts';
import { kindForMany } from '../shared/sentences.ts';

const skeletonRows = 14;

/** First load: the shape of the rows, nothing that moves when they come. */
const skeleton = (t: Translate): TemplateResult =>
  html`<div class="skeleton" role="status" aria-label=${t('list.loading')}>
    ${Array.from({ length: skeletonRows }, () => html`<div class="skeleton-row"><span class="bone box"></span><span class="bone wide"></span><span class="bone"></span><span class="bone"></span><span class="bone"></span><span class="bone"></span></div>`)}
  </div>`;

function message(
  icon: TemplateResult,
  title: string,
  text: string | typeof nothing,
  action: TemplateResult | typeof nothing,
): TemplateResult {
  return html`<div class="message"><div class="message-icon">${icon}</div><h3>${title}</h3>${text === nothing ? nothing : html`<p class="muted">${text}</p>`}${action}</div>`;
}

const emptyState = (t: Translate, onNew: (() => void) | null): TemplateResult =>
  html`<slot name="empty"
    >${message(icons.plus, t('list.empty.title'), t('list.empty.body'), onNew ? html`<button type="button" class="button primary" @click=${onNew}>${t('list.new')}</button>` : nothing)}</slot
  >`;

const noMatchState = (t: Translate, filters: string, onClear: () => void): TemplateResult =>
  message(
    icons.search,
    t('list.noMatch.title'),
    filters,
    html`<button type="button" class="button" @click=${onClear}>${t('list.clearFilters')}</button>`,
  );

const errorState = (t: Translate, error: CampaignError, onRetry: () => void): TemplateResult =>
  html`<slot name="error"
    >${message(
      icons.warning,
      t(`error.${kindForMany(error)}.title`),
      t(`error.${kindForMany(error)}.body`),
      html`<button type="button" class="button" @click=${onRetry}>${t('action.retry')}</button>`,
    )}</slot
  >`;

export interface CoverContext {
  readonly t: Translate;
  readonly model: CampaignListModel | null;
  readonly hasGrid: boolean;
  /** Did the first frame pass without rows? */
  readonly isSlow: boolean;
  /** What narrows the list, in words. */
  describe(query: CampaignQuery): string;
  /** Null when the user may not create campaigns. */
  readonly onNew: (() => void) | null;
  onClear(): void;
  onRetry(): void;
}

/** What covers the rows while there are none; each reason looks different. */
export function cover({ t, model, hasGrid, isSlow, describe, onNew, onClear, onRetry }: CoverContext): TemplateResult | typeof nothing {
  if (model?.status === 'error') return html`<div class="cover">${errorState(t, model.error!, onRetry)}</div>`;
  if (model?.status !== 'ready' || (model.total > 0 && !hasGrid)) return html`<div class="cover">${isSlow ? skeleton(t) : nothing}</div>`;
  if (model.total > 0) return nothing;
  return isFiltered(model.query)
    ? html`<div class="cover below-header">${noMatchState(t, describe(model.query), onClear)}</div>`
    : html`<div class="cover">${emptyState(t, onNew)}</div>`;
}
