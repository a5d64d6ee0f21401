import { html, type TemplateResult, type nothing } from 'lit';
import type { Reference } from '../../domain/campaign.ts';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/messages.ts';
import { relativeTime } from '../../i18n/relative-time.ts';
import { icons } from '../shared/icons.ts';

/** What values are written with. */
export interface ValueContext {
  readonly t: Translate;
  readonly format: Format;
  /** Zone of display. */
  readonly timeZone: string;
  now(): number;
}

export type Value = TemplateResult | string | typeof nothing;

/** What was not set; never blank. */
export const notSelected = ({ t }: Pick<ValueContext, 't'>): TemplateResult => html`<span class="muted">${t('value.notSelected')}</span>`;

/** An ID, and the button that copies it. `name`: whose it is; absent for the campaign's own. */
export const copyableId = (id: string, { t }: Pick<ValueContext, 't'>, name?: string): TemplateResult =>
  html`<span class="id-line"
    ><bdi class="mono muted">${id}</bdi
    ><button class="copy" type="button" data-copy=${id} aria-label=${name === undefined ? t('action.copyId', { id }) : t('info.copyOf', { name })}>${icons.copy}</button></span
  >`;

/** Something by name and ID. */
export const referenceValue = (reference: Reference | null, context: ValueContext): TemplateResult =>
  reference
    ? html`<span class="reference"><span><bdi>${reference.name || context.t('value.none')}</bdi></span>${copyableId(reference.id, context, reference.name || reference.id)}</span>`
    : notSelected(context);

export const referencesValue = (references: readonly Reference[], context: ValueContext): TemplateResult =>
  references.length
    ? html`<ul class="plain">
        ${references.map((reference) => html`<li>${referenceValue(reference, context)}</li>`)}
      </ul>`
    : notSelected(context);

/** `Tue 1 Dec 2026, 10:00 Kyiv (UTC+2)`; its tooltip tells how far away it is and what other clocks show. */
export function timeValue(instant: string, { format, timeZone, now }: ValueContext): TemplateResult {
  const zones = [...new Set([Intl.DateTimeFormat().resolvedOptions().timeZone, 'UTC'])].filter((zone) => zone !== timeZone);
  const tip = [
    relativeTime(format, instant, now()),
    ...zones.map((zone) => `${format.dateTime(instant, zone)} ${format.zone(zone, instant)}`),
  ];
  return html`<time datetime=${instant} data-tip-text=${tip.join('\n')}
    >${format.fullDateTime(instant, timeZone)} <span class="zone muted">${format.zone(timeZone, instant)}</span></time
  >`;
}

export const tagsValue = (tags: readonly string[], context: ValueContext): TemplateResult =>
  tags.length
    ? html`<span class="tags">${tags.map((tag) => html`<span class="tag"><bdi>${tag}</bdi></span>`)}</span>`
    : notSelected(context);

/** Written text; empty reads as not selected. */
export const textValue = (text: string, context: ValueContext): TemplateResult =>
  text.trim() === '' ? notSelected(context) : html`<div class="text"><bdi>${text}</bdi></div>`;
