import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Occurrence } from '../../../domain/campaign.ts';
import { isChannel } from '../../../domain/channel.ts';
import type { Format } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/messages.ts';
import { channelName, statusBadge } from '../../shared/badges.ts';
import { channelIcons } from '../../shared/icons.ts';
import { statusOf } from '../occurrence-state.ts';

export interface DayRow {
  readonly occurrence: Occurrence;
  /** ms since the epoch */
  readonly now: number;
  readonly index: number;
  readonly count: number;
  /** From the top of the list, px. */
  readonly offset: number;
  readonly isActive: boolean;
  readonly timeZone: string;
  readonly t: Translate;
  readonly format: Format;
}

/** One send of the day in a line: time, channel, name, status. */
export function dayRow({ occurrence, now, index, count, offset, isActive, timeZone, t, format }: DayRow): TemplateResult {
  const { channel, name } = occurrence.campaign;
  // Not by attribute, which a strict `style-src` refuses.
  const place = (element: Element | undefined) =>
    (element as HTMLElement | undefined)?.style.setProperty('inset-block-start', `${offset}px`);
  return html`<div role="listitem" aria-setsize=${count} aria-posinset=${index + 1} ${ref(place)}>
    <button type="button" data-index=${index} data-send=${occurrence.id} tabindex=${isActive ? 0 : -1}>
      <time datetime=${occurrence.start}>${format.time(occurrence.start, timeZone)}</time>
      <span class="channel">${channelIcons[isChannel(channel) ? channel : 'unknown']}<span class="visually-hidden">${channelName(channel, t)}</span></span>
      <bdi class="name">${name.trim() === '' ? t('value.unnamed') : name}</bdi>
      ${statusBadge(statusOf(occurrence, now), t)}
    </button>
  </div>`;
}
