import { type nothing, type TemplateResult, css, html } from 'lit';
import type { Translate } from '../../i18n/messages.ts';
import type { HeldCommand } from '../../state/campaign-store.ts';
import type { CampaignElement } from './campaign-element.ts';
import { icons } from './icons.ts';
import { Notices, noticeStyles } from './notices.ts';
import { properties } from './properties.ts';
import { undoByKeys } from './undo-keys.ts';

/** Notices, together with what can still be undone. */
export class HeldNotices extends Notices {
  constructor(element: CampaignElement) {
    super(element);
    undoByKeys(element);
  }

  override template(): TemplateResult | typeof nothing {
    const { activeStore: store } = this.element;
    const { t } = this;
    return super.template(
      store?.held.map(
        ({ key, type, count, name }) => html`<div class="notice">
          ${type === 'reschedule' ? icons.calendar : icons.trash}<span>${heldWords(type, count, name, t)}</span>
          <button type="button" class="button small" aria-keyshortcuts="Control+Z Meta+Z" @click=${() => store.undo(key)}>${t('action.undo')}</button>
          <span class="countdown" aria-hidden="true" ${properties({ '--_undo': `${store.undoSeconds}s` })}></span>
        </div>`,
      ),
    );
  }
}

/** What is about to happen. */
function heldWords(type: HeldCommand['type'], count: number, name: string | null, t: Translate): string {
  if (type === 'reschedule') return t('calendar.undo', { name: name ?? '' });
  return name !== null && count === 1 ? t('undo.one', { name }) : t('undo.many', { count });
}

/** Of notices, and of what can still be undone. */
export const heldNoticeStyles = css`
  ${noticeStyles}
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
