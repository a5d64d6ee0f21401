import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignError } from '../../domain/errors.ts';
import type { Translate } from '../../i18n/messages.ts';
import { icons } from '../shared/icons.ts';
import { closeButton } from './header.ts';

interface Message {
  readonly icon: TemplateResult;
  readonly title: string;
  readonly text?: string;
  readonly action?: TemplateResult | typeof nothing;
}

const corner = (t: Translate, closable: boolean): TemplateResult | typeof nothing =>
  closable ? html`<div class="corner">${closeButton({ t })}</div>` : nothing;

/** Instead of the campaign. The title takes the focus, so that a dialog has something to begin with. */
const words = ({ icon, title, text, action = nothing }: Message): TemplateResult =>
  html`<div class="message">
    <div class="message-icon">${icon}</div>
    <h2 id="title" tabindex="-1">${title}</h2>
    ${text ? html`<p class="muted">${text}</p>` : nothing}${action}
  </div>`;

const button = (action: string, label: string): TemplateResult =>
  html`<button class="button" type="button" data-action=${action}>${label}</button>`;

export const goneState = (t: Translate, cause: 'command' | 'live', name: string, closable: boolean): TemplateResult =>
  html`${corner(t, closable)}
    ${words({
      icon: icons.trash,
      title: t(cause === 'live' ? 'info.gone.title' : 'info.deleted.title'),
      text: cause === 'live' ? t('info.gone.body') : t('done.delete', { name }),
    })}`;

/** Nothing of it is known, and it could not be read. What is forbidden stays so: no Retry. */
export const errorState = (t: Translate, { kind }: CampaignError, closable: boolean): TemplateResult =>
  html`${corner(t, closable)}
    <slot name="error"
      >${words({
        icon: icons.warning,
        title: t(`error.${kind}.title`),
        text: t(`error.${kind}.body`),
        action: kind === 'forbidden' ? nothing : button('retry', t('action.retry')),
      })}</slot
    >`;

/** Some of it is known: what went wrong is said in place, and the rest stays. */
export const problemNote = (t: Translate, kind: CampaignError['kind'], hasDetails: boolean): TemplateResult =>
  html`<div class="note alert problem" role="note">
    ${icons.warning}
    <div>
      <strong>${t(`error.${kind}.title`)}</strong>
      <p>${hasDetails ? t('info.notRefreshed') : t(`error.${kind}.body`)}</p>
    </div>
    ${button('retry', t('action.retry'))}
  </div>`;

export const nothingOpen = (t: Translate): TemplateResult =>
  html`<slot name="empty"><p class="idle muted">${t('info.nothingOpen')}</p></slot>`;

/** Nothing is known yet: the shape of what will stand there. */
export const skeleton = (t: Translate, closable: boolean): TemplateResult =>
  html`<header part="header">
      <div class="top"><span class="facts"><span class="bone badge-bone"></span></span>${closable ? closeButton({ t }) : nothing}</div>
      <h2 id="title" tabindex="-1" aria-label=${t('info.loading')}><span class="bone title-bone"></span></h2>
      <div class="actions" aria-hidden="true"><span class="bone button-bone"></span><span class="bone button-bone"></span></div>
    </header>
    <div class="body" aria-hidden="true">
      ${[6, 4].map(
        (rows) =>
          html`<section><span class="bone"></span>${Array.from({ length: rows }, () => html`<div class="row"><span class="bone"></span><span class="bone wide"></span></div>`)}</section>`,
      )}
    </div>`;
