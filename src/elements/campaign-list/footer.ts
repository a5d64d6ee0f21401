import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { CampaignListModel } from '../../state/campaign-store.ts';
import { icons } from '../shared/icons.ts';

export interface FooterContext {
  readonly t: Translate;
  readonly format: Format;
  readonly timeZone: string;
  readonly model: CampaignListModel | null;
  readonly live: boolean | null;
  onRetry(): void;
}

/** The line below the rows: how many, how fresh, and what is wrong with their freshness. Always there, so that bad news moves nothing. */
export function footer({ t, format, timeZone, model, live, onRetry }: FooterContext): TemplateResult {
  const failed = model?.status === 'ready' && model.error !== null;
  const stale = model?.status === 'ready' && !failed && live === false;
  const time = model?.asOf ? format.time(model.asOf, timeZone) : '';
  const retry = html`<button type="button" class="button small" @click=${onRetry}>${t('action.retry')}</button>`;
  return html`<div class="foot ${failed ? 'error' : stale ? 'stale' : ''}" part="footer">
    ${
      failed
        ? html`${icons.warning}<span>${t(`error.${model!.error!.kind}.title`)}. ${t('notice.notRefreshed', { time })}</span>${retry}`
        : stale
          ? html`${icons.warning}<span>${t('notice.stale', { time })}</span>${retry}`
          : html`${live && model?.status === 'ready' ? html`<span class="live-dot" aria-hidden="true"></span>` : nothing}<span>${model?.status === 'ready' ? t('list.total', { count: model.total }) : ''}</span>
            ${model?.refreshing ? html`<span>${t('list.refreshing')}</span>` : nothing}`
    }
    <span class="spacer"></span>
    <slot name="footer"></slot>
  </div>`;
}
