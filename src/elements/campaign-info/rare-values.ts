import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignSummary, OneTimeSegment } from '../../domain/campaign.ts';
import { en as conditionTexts } from '../../i18n/condition/en.ts';
import { en as ruleTexts } from '../../i18n/rule/en.ts';
import { en as sendTexts } from '../../i18n/sends/en.ts';
import { conditionWords } from '../shared/condition-words.ts';
import { recurrenceWords } from '../shared/recurrence-words.ts';
import type { FieldContext } from './fields.ts';
import { rareValueStyles } from './rare-values.styles.ts';

export { NextSends } from './next-sends.ts';
export const words = { ...conditionTexts, ...ruleTexts, ...sendTexts };
export const styles = [rareValueStyles];

/** The rule in words, and the next sends (see `NextSends.of`): each with its own offset, because daylight saving may change between them. */
export function recurringValue(
  campaign: CampaignSummary,
  { t, format, timeZone, accountZone }: FieldContext,
  sendsOf: (campaign: CampaignSummary) => readonly string[] | null | undefined,
): TemplateResult {
  const rule = html`<div>${recurrenceWords(campaign, { t, format, timeZone: accountZone })}</div>`;
  if (!campaign.recurrence || campaign.status === 'done') return rule;
  const sends = sendsOf(campaign);
  const label = t(campaign.status === 'stopped' || campaign.status === 'failed' ? 'info.nextSends.stopped' : 'info.nextSends');
  return html`${rule}
    <div class="label" id="next-sends">${label} · ${format.zoneCity(timeZone)}</div>
    ${
      sends === undefined
        ? html`<span class="muted">${t('info.sendsUnknown')}</span>`
        : sends === null
          ? html`<span class="bone" aria-hidden="true"></span>`
          : sends.length === 0
            ? html`<span class="muted">${t('info.noNextSends')}</span>`
            : html`<ol class="plain sends" aria-labelledby="next-sends">
                ${sends.map((at) => html`<li><time datetime=${at}>${format.fullDateTime(at, timeZone)} <span class="zone muted">${format.zoneOffset(timeZone, at)}</span></time></li>`)}
              </ol>`
    }`;
}

export const conditionsValue = ({ match, conditions }: OneTimeSegment, { t, format }: FieldContext): TemplateResult =>
  html`${conditions.length > 1 ? html`<span class="muted">${t(`info.match.${match}`)}</span>` : nothing}
    <ul class="plain conditions">
      ${conditions.map((condition) => html`<li><bdi>${conditionWords(condition, t, format)}</bdi></li>`)}
    </ul>`;
