import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignError } from '../../domain/errors.ts';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { CampaignCalendarModel } from '../../state/calendar-model.ts';
import { icons } from '../shared/icons.ts';
import { kindForMany } from '../shared/sentences.ts';
import type { CalendarSpan } from './calendar-range.ts';

const repeat = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** First load: the shape of what comes, in its place. */
export function skeleton(span: CalendarSpan | null, t: Translate): TemplateResult {
  const view = span?.view ?? 'month';
  const weeks = view === 'month' ? (span?.days.length ?? 35) / 7 : 1;
  const columns = view === 'month' || view === 'week' ? 7 : 1;
  const bones = (index: number) => repeat((index * 5 + 2) % 4, () => html`<span class="bone"></span>`);
  return html`<div class="cover" role="status" aria-label=${t('calendar.loading')}>
    ${
      view === 'agenda'
        ? html`<div class="skeleton lines">${repeat(10, () => html`<span class="bone wide"></span>`)}</div>`
        : html`<div class="skeleton columns-${columns} weeks-${weeks} ${view}">
            ${repeat(columns * weeks, (index) => html`<div class="skeleton-day"><span class="bone number"></span>${bones(index)}</div>`)}
          </div>`
    }
  </div>`;
}

/** Nothing was ever loaded of it, and it failed. */
export const failed = (t: Translate, error: CampaignError, onRetry: () => void): TemplateResult => html`<div class="cover">
  <slot name="error"
    ><div class="message">
      <div class="message-icon">${icons.warning}</div>
      <h3>${t(`error.${kindForMany(error)}.title`)}</h3>
      <p class="muted">${t(`error.${kindForMany(error)}.body`)}</p>
      <button type="button" class="button" @click=${onRetry}>${t('action.retry')}</button>
    </div></slot
  >
</div>`;

export interface NothingContext {
  readonly t: Translate;
  readonly title: string;
  readonly isFiltered: boolean;
  onClear(): void;
}

/** Over the grid, which stays: an empty month is still a month to look at and to move through. */
export const nothingThere = ({ t, title, isFiltered, onClear }: NothingContext): TemplateResult => html`<div class="nothing" part="empty">
  ${
    isFiltered
      ? html`<span>${t('calendar.noMatch', { title })}</span><button type="button" class="button small" @click=${onClear}>${t('list.clearFilters')}</button>`
      : html`<slot name="empty"><span>${t('calendar.empty', { title })}</span></slot>`
  }
</div>`;

export interface FootContext {
  readonly t: Translate;
  readonly format: Format;
  readonly timeZone: string;
  readonly model: CampaignCalendarModel | null;
  /** Sends of what the title names. */
  readonly count: number;
  readonly live: boolean | null;
  onRetry(): void;
}

/** The line below: how many, how fresh, and what is wrong with that. Always there, so that bad news moves nothing. */
export function foot({ t, format, timeZone, model, count, live, onRetry }: FootContext): TemplateResult {
  const isReady = model?.status === 'ready';
  const hasFailed = isReady && model.error !== null;
  const isStale = isReady && !hasFailed && live === false;
  const time = model?.asOf ? format.time(model.asOf, timeZone) : '';
  const retry = html`<button type="button" class="button small" @click=${onRetry}>${t('action.retry')}</button>`;
  return html`<div class="foot ${hasFailed ? 'error' : isStale ? 'stale' : ''}" part="footer">
    ${
      hasFailed
        ? html`${icons.warning}<span>${t(`error.${kindForMany(model.error!)}.title`)}. ${t('calendar.notRefreshed', { time })}</span>${retry}`
        : isStale
          ? html`${icons.warning}<span>${t('notice.stale', { time })}</span>${retry}`
          : html`${live && isReady ? html`<span class="live-dot" aria-hidden="true"></span>` : nothing}<span>${isReady && !model.partial ? t('calendar.total', { count }) : ''}</span>
            ${model?.refreshing ? html`<span>${t('list.refreshing')}</span>` : nothing}`
    }
    ${
      isReady && model.unreadable > 0
        ? html`<span class="not-shown">${icons.warning}${t('calendar.notShown', { count: model.unreadable })}<span class="why">${t('calendar.notShown.why')}</span></span>`
        : nothing
    }
    <span class="spacer"></span>
    <slot name="footer"></slot>
  </div>`;
}
