import { css, html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Translate } from '../../i18n/messages.ts';
import type { HeldCommand } from '../../state/campaign-store.ts';
import type { CampaignElement } from './campaign-element.ts';
import { icons } from './icons.ts';
import { isLetterKey } from './letter-key.ts';

/** Something that stays in view until it is answered or closed. */
export interface Notice {
  readonly key: string;
  readonly tone: 'info' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** What an element keeps in view, each thing once, together with what can still be undone. */
export class Notices {
  readonly #element: CampaignElement;
  #notices: readonly Notice[] = [];

  constructor(element: CampaignElement) {
    this.#element = element;
    element.addEventListener('keydown', this.#onKeydown);
  }

  /** What was done last is undone by the keys that undo everywhere; within a field they are the field's. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { activeStore: store } = this.#element;
    const last = store?.held.at(-1);
    if (!last || !isLetterKey(event, 'z') || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.defaultPrevented || (event.composedPath()[0] as Element).matches('input:not([type=checkbox]), textarea')) return;
    event.preventDefault();
    store?.undo(last.key);
  };

  get t(): Translate {
    return this.#element.t;
  }
  say(text: string): void {
    this.#element.say(text);
  }
  notify(notice: Notice): void {
    this.#notices = [...this.#notices.filter(({ key }) => key !== notice.key), notice];
    this.#element.requestUpdate();
  }
  dismiss(key: string): void {
    this.#notices = this.#notices.filter((notice) => notice.key !== key);
    this.#element.requestUpdate();
  }
  clear(): void {
    this.#notices = [];
  }

  template(): TemplateResult | typeof nothing {
    const { activeStore: store, t } = this.#element;
    return noticeBar({
      t,
      held: store?.held ?? [],
      undoSeconds: store?.undoSeconds ?? 0,
      notices: this.#notices,
      onUndo: (key) => store?.undo(key),
      onClose: (key) => this.dismiss(key),
    });
  }
}

interface NoticeContext {
  readonly t: Translate;
  readonly held: readonly HeldCommand[];
  readonly undoSeconds: number;
  readonly notices: readonly Notice[];
  onUndo(key: string): void;
  onClose(key: string): void;
}

/** The bar over the foot of the list: what can still be undone, and what did not work. It covers, never moves, the rows. */
function noticeBar({ t, held, undoSeconds, notices, onUndo, onClose }: NoticeContext): TemplateResult | typeof nothing {
  if (held.length === 0 && notices.length === 0) return nothing;
  return html`<div class="notices" part="notices" role="region" aria-label=${t('notice.label')}>
    ${held.map(
      ({ key, type, count, name }) => html`<div class="notice">
        ${type === 'reschedule' ? icons.calendar : icons.trash}<span>${heldWords(type, count, name, t)}</span>
        <button type="button" class="button small" aria-keyshortcuts="Control+Z Meta+Z" @click=${() => onUndo(key)}>${t('action.undo')}</button>
        <span class="countdown" aria-hidden="true" ${ref(lasting(undoSeconds))}></span>
      </div>`,
    )}
    ${notices.map(
      ({ key, tone, text, action }) => html`<div class="notice ${tone}">
        ${tone === 'error' ? icons.warning : icons.info}<span>${text}</span>
        ${action ? html`<button type="button" class="button small" @click=${action.run}>${action.label}</button>` : nothing}
        <button type="button" class="icon-button" aria-label=${t('action.close')} @click=${() => onClose(key)}>${icons.close}</button>
      </div>`,
    )}
  </div>`;
}

/** What is about to happen. */
function heldWords(type: HeldCommand['type'], count: number, name: string | null, t: Translate): string {
  if (type === 'reschedule') return t('calendar.undo', { name: name ?? '' });
  return name !== null && count === 1 ? t('undo.one', { name }) : t('undo.many', { count });
}

/** As long as the command is held. Not by attribute, which a strict `style-src` refuses. */
const lasting = (seconds: number) => (element: Element | undefined) =>
  (element as HTMLElement | undefined)?.style.setProperty('--_undo', `${seconds}s`);

/** Goes with `noticeBar`; its host must be positioned. */
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
  .countdown {
    position: absolute;
    inset: auto 0 0;
    block-size: 2px;
    background: var(--_accent);
    transform-origin: left;
    animation: countdown var(--_undo, 5s) linear forwards;
  }
  @keyframes countdown {
    to {
      transform: scaleX(0);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .countdown {
      animation: none;
    }
  }
`;
