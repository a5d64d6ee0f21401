import { css, html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/messages.ts';
import type { CampaignElement } from './campaign-element.ts';
import { icons } from './icons.ts';

/** Something that stays in view until it is answered or closed. */
export interface Notice {
  /** A newer one takes the place of an older. */
  readonly key: string;
  /** What could not be fetched: all such of one key are told as one, and answered together. */
  readonly part?: object | undefined;
  readonly tone: 'info' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** What an element keeps in view, each thing once. */
export class Notices {
  protected readonly element: CampaignElement;
  #notices: readonly Notice[] = [];

  constructor(element: CampaignElement) {
    this.element = element;
  }

  get t(): Translate {
    return this.element.t;
  }
  say(text: string): void {
    this.element.say(text);
  }
  notify(notice: Notice): void {
    this.#notices = [...this.#notices.filter(({ key }) => notice.part || key !== notice.key), notice];
    this.element.requestUpdate();
  }
  /** All of that key, or about that part. */
  dismiss(what: string | object): void {
    this.#notices = this.#notices.filter(({ key, part }) => key !== what && part !== what);
    this.element.requestUpdate();
  }
  clear(): void {
    this.#notices = [];
  }

  /** The bar over the foot of the list: what did not work, below what stands `above` it. It covers, never moves, the rows. */
  template(above: readonly TemplateResult[] = []): TemplateResult | typeof nothing {
    const { t } = this;
    if (above.length === 0 && this.#notices.length === 0) return nothing;
    return html`<div class="notices" part="notices" role="region" aria-label=${t('notice.label')}>
      ${above}
      ${[...new Map(this.#notices.map((notice) => [notice.key, notice]))].map(
        ([key, { tone, text, action }]) => html`<div class="notice ${tone}">
          ${tone === 'error' ? icons.warning : icons.info}<span>${text}</span>
          ${action ? html`<button type="button" class="button small" @click=${() => this.#notices.forEach((each) => each.key === key && each.action!.run())}>${action.label}</button>` : nothing}
          <button type="button" class="icon-button" aria-label=${t('action.close')} @click=${() => this.dismiss(key)}>${icons.close}</button>
        </div>`,
      )}
    </div>`;
  }
}

/** Of notices; their host must be positioned. */
export const noticeStyles = css`
  .notices {
    position: absolute;
    inset-block-end: 48px;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: fit-content;
    max-inline-size: min(560px, 100% - 24px);
    display: grid;
    gap: 8px;
    z-index: 4;
  }
  .notice {
    position: relative;
    display: flex;
    align-items: center;
    gap: calc(2.5 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius-surface);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }
  .notice > span:not(.countdown) {
    overflow-wrap: anywhere;
    flex: 1;
  }
  .notice.error > .icon {
    color: var(--_danger);
  }
`;
