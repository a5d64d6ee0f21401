import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/messages.ts';
import type { CampaignListModel } from '../../state/campaign-store.ts';
import { icons } from '../shared/icons.ts';
import { kindForMany } from '../shared/sentences.ts';

export interface FooterContext {
  readonly t: Translate;
  readonly model: CampaignListModel | null;
  /** When the rows were read. */
  readonly asOf: string;
  readonly live: boolean | null;
  readonly isOffline: boolean;
  onRetry(): void;
}

/** The line below the rows: how many, how fresh, and what is wrong with their freshness. Always there, so that bad news moves nothing. */
export function footer({ t, model, asOf: time, live, isOffline, onRetry }: FooterContext): TemplateResult {
  const isReady = model?.status === 'ready';
  const offline = isReady && isOffline;
  const failed = isReady && !offline && model.error !== null;
  const stale = isReady && !offline && !failed && live === false;
  const retry = html`<button type="button" class="button small" @click=${onRetry}>${t('action.retry')}</button>`;
  const words = () => {
    // Nobody has to press anything: the rows are read again once there is a connection.
    if (offline) return html`${icons.offline}<span>${t('notice.offline', { time })}</span>`;
    if (failed)
      return html`${icons.warning}<span>${t(`error.${kindForMany(model.error!)}.title`)}. ${t('notice.notRefreshed', { time })}</span>${retry}`;
    if (stale) return html`${icons.warning}<span>${t('notice.stale', { time })}</span>${retry}`;
    return html`${live && isReady ? html`<span class="live-dot" aria-hidden="true"></span>` : nothing}<span>${isReady ? t('list.total', { count: model.total - model.strays.size }) : ''}</span>
      ${model?.strays.size ? html`<button type="button" class="button quiet small" @click=${onRetry}>${t('list.strays', { count: model.strays.size })}</button>` : nothing}
      ${model?.refreshing ? html`<span>${t('list.refreshing')}</span>` : nothing}`;
  };
  return html`<div class="foot ${failed ? 'error' : offline || stale ? 'stale' : ''}" part="footer">
    ${words()}
    <span class="spacer"></span>
    <slot name="footer"></slot>
  </div>`;
}
