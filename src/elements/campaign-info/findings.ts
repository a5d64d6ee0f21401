import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignDetails } from '../../domain/campaign.ts';
import { type Finding, culprit, checkList, findingSentence, groupFindings, groupName } from '../shared/failures.ts';
import { icons } from '../shared/icons.ts';
import type { Check } from './open-campaign.ts';
import type { PanelContext } from './panel-context.ts';

type OnFix = (finding: Finding) => void;

function fixButton(finding: Finding, { t }: PanelContext, onFix: OnFix): TemplateResult {
  const sentence = findingSentence(finding, t);
  const reason = finding.resource ? `${sentence} ${finding.resource.name}` : sentence;
  return html`<button class="button small" type="button" data-fix=${finding.code} aria-description=${reason} @click=${() => onFix(finding)}>
    ${t('action.fix')}
  </button>`;
}

/** Why it failed: every reason, by family, each with its resource and the way to it. */
export function failureSection(details: CampaignDetails, context: PanelContext, onFix: OnFix): TemplateResult | typeof nothing {
  const { t } = context;
  const { failureReasons, status } = details;
  if (failureReasons.length === 0 && status !== 'failed') return nothing;
  return html`<section class="failures" part="failures" aria-labelledby="failures-title">
    <h3 id="failures-title">${icons.warning}${t('info.section.failures')}</h3>
    ${failureReasons.length ? nothing : html`<p>${t('info.noReasons')}</p>`}
    ${groupFindings(failureReasons).map(
      ({ group, findings }) => html`<h4>${groupName(group, t)}</h4>
        <ul class="plain">
          ${findings.map(
            (finding) => html`<li class="line" data-code=${finding.code}>
              <span class="finding">${findingSentence(finding, t)} ${culprit(finding.resource)}</span>
              ${fixButton(finding, context, onFix)}
            </li>`,
          )}
        </ul>`,
    )}
  </section>`;
}

/** Statuses whose start can be checked. */
const startable: readonly string[] = ['ready', 'stopped', 'failed'];

/** Whether it can start now: the whole catalogue, whom it would reach and what that costs. */
export function preflightSection(
  details: CampaignDetails,
  check: Check,
  isChecking: boolean,
  context: PanelContext,
  onFix: OnFix,
): TemplateResult | typeof nothing {
  const { t } = context;
  if (!startable.includes(details.status)) return nothing;
  const isFirst = check.state === 'none';
  return html`<section part="preflight" aria-labelledby="preflight-title" aria-busy=${isChecking ? 'true' : 'false'}>
    <div class="section-head">
      <h3 id="preflight-title">${t('info.section.preflight')}</h3>
      <button class=${isFirst ? 'button small subtle' : 'link muted'} type="button" data-action="check">
        ${t(isFirst ? 'info.check.run' : 'info.check.again')}
      </button>
    </div>
    ${check.state === 'none' ? nothing : checkBody(check, context, onFix)}
  </section>`;
}

function checkBody(check: Exclude<Check, { state: 'none' }>, context: PanelContext, onFix: OnFix): TemplateResult {
  const { t, format } = context;
  if (check.state === 'checking') return html`<p class="muted">${t('launch.checking')}</p>`;
  if (check.state === 'unchecked') return html`<p class="note">${icons.warning}<span>${t('info.check.unchecked')}</span></p>`;
  const { audience, cost, checks } = check.report;
  const fact = (label: string, value: string) => html`<div class="row"><dt>${label}</dt><dd>${value}</dd></div>`;
  return html`<p class="verdict ${worst(checks)}">${verdictWords(check.report.checks, context)}</p>
    ${checkList(checks, t, (line) => (line.level === 'pass' ? nothing : fixButton(line, context, onFix)))}
    ${
      audience === undefined && cost === undefined
        ? nothing
        : html`<dl class="reach">
            ${audience === undefined ? nothing : fact(t('info.check.audienceLabel'), t('info.check.audience', { count: audience }))}
            ${cost === undefined ? nothing : fact(t('info.check.costLabel'), format.money(cost.amount, cost.currency))}
          </dl>`
    }`;
}

type Checks = Extract<Check, { state: 'checked' }>['report']['checks'];
const count = (checks: Checks, level: Checks[number]['level']) => checks.filter((line) => line.level === level).length;
const worst = (checks: Checks) => (count(checks, 'fail') ? 'fail' : count(checks, 'warn') ? 'warn' : 'pass');

/** The outcome in one sentence. */
export function verdictWords(checks: Checks, { t }: Pick<PanelContext, 't'>): string {
  const level = worst(checks);
  return level === 'pass' ? t('info.check.pass') : t(`info.check.${level}`, { count: count(checks, level) });
}
