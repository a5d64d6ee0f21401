import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CampaignSummary } from '../../../domain/campaign.ts';
import { isChannel } from '../../../domain/channel.ts';
import type { CalendarTray, CampaignCalendarModel } from '../../../state/calendar-model.ts';
import { channelName } from '../../shared/badges.ts';
import { channelIcons, icons } from '../../shared/icons.ts';
import { isLetterKey } from '../../shared/letter-key.ts';
import { moveFocus } from '../../shared/roving.ts';
import { errorSentence } from '../../shared/sentences.ts';
import type { MoveSubject, PartsOptions } from './parts-options.ts';

/** Loaded at once, and with each "Show more". */
const portion = 50;

/** Campaigns that are ready and have no time. Each can be dragged onto a day, or moved there by the dialog. */
export class Tray {
  readonly #options: PartsOptions;
  readonly #onMove: (subject: MoveSubject) => void;
  #activeId: string | null = null;
  #asked: CampaignCalendarModel | null = null;

  constructor(options: PartsOptions, onMove: (subject: MoveSubject) => void) {
    this.#options = options;
    this.#onMove = onMove;
  }

  /** `onClose`: with a button that closes it. */
  template(onClose?: () => void): TemplateResult | typeof nothing {
    const { element } = this.#options;
    const model = this.#options.model();
    if (!model) return nothing;
    if (model !== this.#asked) {
      this.#asked = model;
      model.loadTray(portion);
    }
    const { t, format } = element;
    const { tray } = model;
    return html`<section class="tray" part="tray" aria-labelledby="tray-title" aria-busy=${tray.status === 'loading' ? 'true' : 'false'}>
      <div class="tray-head">
        <h3 id="tray-title">${t('calendar.tray.label')}</h3>
        <span class="tray-count">${tray.status === 'ready' ? format.number(tray.total) : ''}</span>
        ${onClose ? html`<button type="button" class="icon-button" aria-label=${t('action.close')} @click=${onClose}>${icons.close}</button>` : nothing}
      </div>
      <div class="tray-body">${this.#body(tray)}</div>
    </section>`;
  }

  #body(tray: CalendarTray): TemplateResult {
    const { t } = this.#options.element;
    const retry = html`<button type="button" class="button small" @click=${() => this.#options.model()?.loadTray(portion)}>${t('action.retry')}</button>`;
    if (tray.status === 'loading')
      return html`<div role="status" aria-label=${t('calendar.tray.loading')}>
        ${[1, 2, 3].map(() => html`<div class="tray-bone"><span class="bone"></span></div>`)}
      </div>`;
    if (tray.status === 'error')
      return html`<div class="tray-note" role="alert"><p>${tray.error ? errorSentence(tray.error, t) : nothing}</p>${retry}</div>`;
    if (tray.items.length === 0) return html`<p class="tray-note muted">${t('calendar.tray.empty')}</p>`;
    const left = Math.min(portion, tray.total - tray.items.length);
    const active = tray.items.some(({ id }) => id === this.#activeId) ? this.#activeId : tray.items[0]!.id;
    return html`<p class="tray-note muted" id="tray-help">${t('calendar.tray.help')}</p>
      ${tray.error ? html`<div class="tray-note problem">${icons.warning}<span>${t('calendar.tray.stale')}</span>${retry}</div>` : nothing}
      <ul class="tray-items" aria-labelledby="tray-title" @keydown=${this.#onKeydown} @focusin=${this.#onFocus}>
        ${repeat(
          tray.items,
          ({ id }) => id,
          (item) => this.#item(item, item.id === active),
        )}
      </ul>
      ${left > 0 ? html`<button type="button" class="button small tray-more" @click=${() => this.#options.model()?.loadTray(portion)}>${t('calendar.tray.more', { count: left })}</button>` : nothing}`;
  }

  /** One stop of the Tab key for the whole list, and one for the button of the item it is at. */
  #item(campaign: CampaignSummary, isActive: boolean): TemplateResult {
    const { t } = this.#options.element;
    const { id, channel, name } = campaign;
    const stop = isActive ? 0 : -1;
    return html`<li data-tray-id=${id}>
      <button type="button" class="tray-item" id="tray-${id}" data-tray-item tabindex=${stop} aria-describedby="tray-help" @click=${() => this.#options.flow.actions.open('info', campaign)}>
        ${channelIcons[isChannel(channel) ? channel : 'unknown']}<span class="visually-hidden">${channelName(channel, t)}</span>
        <bdi class="name">${name.trim() === '' ? t('value.unnamed') : name}</bdi>
      </button>
      <button
        type="button"
        class="icon-button"
        tabindex=${stop}
        aria-label=${t('action.reschedule')}
        aria-describedby="tray-${id}"
        data-tip-text=${t('action.reschedule')}
        @click=${() => this.#onMove(campaign)}
      >
        ${icons.calendar}
      </button>
    </li>`;
  }

  readonly #onFocus = (event: Event): void => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-tray-id]')?.dataset['trayId'] ?? null;
    if (id === this.#activeId) return;
    this.#activeId = id;
    this.#options.element.requestUpdate();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const list = event.currentTarget as HTMLElement;
    const item = (event.target as HTMLElement).closest<HTMLElement>('[data-tray-id]');
    if (isLetterKey(event, 'm') && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const campaign = this.#options.model()?.tray.items.find(({ id }) => id === item?.dataset['trayId']);
      if (!campaign) return;
      event.preventDefault();
      event.stopPropagation();
      return this.#onMove(campaign);
    }
    if (!['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(event.key)) return;
    if (moveFocus(event, [...list.querySelectorAll<HTMLElement>('[data-tray-item]')], 'vertical')) event.stopPropagation();
  };
}
