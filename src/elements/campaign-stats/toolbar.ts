import { html, nothing, type TemplateResult } from 'lit';
import type { RateBase } from '../../domain/statistics.ts';
import { icons } from '../shared/icons.ts';
import type { Translate } from '../../i18n/messages.ts';

export interface ToolbarOptions {
  readonly t: Translate;
  readonly title: TemplateResult | string;
  readonly facts: TemplateResult | string | typeof nothing;
  /** What the way back is called; null: there is none. */
  readonly back: string | null;
  readonly picker: TemplateResult | typeof nothing;
  readonly rateBase: RateBase;
  readonly hasNumbers: boolean;
  readonly isReading: boolean;
  readonly options: TemplateResult | typeof nothing;
}

export function toolbarTemplate(options: ToolbarOptions): TemplateResult {
  const { t, title, facts, back, picker, rateBase, hasNumbers, isReading } = options;
  return html`<header class="bar" part="header">
    <div class="bar-line">
      ${
        back
          ? html`<button type="button" class="icon-button back" data-action="back" aria-label=${back} data-tip-text=${back}>${icons.chevron}</button>`
          : nothing
      }
      <div class="bar-title">
        <h2 id="title" tabindex="-1">${title}</h2>
        <div class="facts">${facts}</div>
      </div>
      <div class="tools">
      <slot name="toolbar-start"></slot>
      ${picker}
      <button type="button" class="icon-button" data-action="refresh" aria-label=${t('stats.refresh')} data-tip-text=${t('stats.refresh')} aria-disabled=${isReading ? 'true' : 'false'}>
        ${icons.refresh}
      </button>
      <button type="button" class="button" data-action="print">${t('stats.print')}</button>
      <button
        type="button"
        class="button"
        data-action="export"
        aria-disabled=${hasNumbers ? 'false' : 'true'}
        aria-describedby=${hasNumbers ? nothing : 'why-export'}
        data-tip-text=${hasNumbers ? nothing : t('stats.exportWaits')}
      >
        ${t('action.exportCsv')}
      </button>
      <span id="why-export" hidden>${t('stats.exportWaits')}</span>
      <slot name="toolbar-end"></slot>
      </div>
    </div>
    ${
      hasNumbers || isReading
        ? html`<div class="bar-line options">${
            !hasNumbers
              ? nothing
              : html`${choices('rate-base', t('stats.rateBase'), rateBase, [
                  ['delivered', t('stats.rateBase.delivered')],
                  ['sent', t('stats.rateBase.sent')],
                ])}${options.options}`
          }</div>`
        : nothing
    }
  </header>`;
}

/** A few that exclude each other, as buttons in one frame: native radios. */
export const choices = (
  name: string,
  label: string,
  chosen: string,
  values: readonly (readonly [value: string, label: string])[],
): TemplateResult =>
  html`<fieldset class="choices">
    <legend>${label}</legend>
    <span class="choices-frame"
      >${values.map(
        ([value, text]) =>
          html`<label><input type="radio" name=${name} value=${value} .checked=${value === chosen} /><span>${text}</span></label>`,
      )}</span
    >
  </fieldset>`;
