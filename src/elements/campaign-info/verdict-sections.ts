import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignDetails } from '../../domain/campaign.ts';
import { icons } from '../shared/icons.ts';
import type { Check } from './open-campaign.ts';
import type { PanelContext } from './panel-context.ts';

/** Leads to a kind of resource, to the one of that id. */
export type OnFix = (type: string, id: string | null) => void;

const coming = html`<p aria-hidden="true"><span class="bone wide"></span></p>`;

/** Why it failed. */
export function failureSection(
  details: CampaignDetails,
  check: Check,
  context: PanelContext,
  onFix: OnFix,
): TemplateResult | typeof nothing {
  const { t, parts } = context;
  const { failureReasons, status } = details;
  if (failureReasons.length === 0 && status !== 'failed') return nothing;
  return html`<section class="failures" part="failures" aria-labelledby="failures-title">
    <h3 id="failures-title">${icons.warning}${t('info.section.failures')}</h3>
    ${failureReasons.length ? (parts.findings()?.reasonList(details, check, context, onFix) ?? coming) : html`<p>${t('info.noReasons')}</p>`}
  </section>`;
}

/** Statuses whose start can be checked. */
const startable: readonly string[] = ['ready', 'stopped', 'failed'];

/** Whether it can start now. */
export function preflightSection(
  details: CampaignDetails,
  check: Check,
  isChecking: boolean,
  context: PanelContext,
  onFix: OnFix,
): TemplateResult | typeof nothing {
  const { t, parts } = context;
  if (!startable.includes(details.status)) return nothing;
  const isFirst = check.state === 'none';
  return html`<section part="preflight" aria-labelledby="preflight-title" aria-busy=${isChecking ? 'true' : 'false'}>
    <div class="section-head">
      <h3 id="preflight-title">${t('info.section.preflight')}</h3>
      <button class=${isFirst ? 'button small' : 'link muted'} type="button" data-action="check">
        ${t(isFirst ? 'info.check.run' : 'info.check.again')}
      </button>
    </div>
    ${check.state === 'none' ? nothing : (parts.findings()?.checkBody(check, details.failureReasons, context, onFix) ?? coming)}
  </section>`;
}
