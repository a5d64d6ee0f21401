import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignDetails } from '../../domain/campaign.ts';
import { isFailureCode } from '../../domain/failure.ts';
import { en as checkWords } from '../../i18n/checks/en.ts';
import { en as findingWords } from '../../i18n/findings/en.ts';
import type { Translate } from '../../i18n/messages.ts';
import { money } from '../../i18n/money.ts';
import { overlays } from '../../theme/overlays.ts';
import { type Finding, checkList, findingGroups, fixButton, fixTarget } from '../shared/failures.ts';
import { icons } from '../shared/icons.ts';
import { findingStyles } from './findings.styles.ts';
import type { Check } from './open-campaign.ts';
import type { PanelContext } from './panel-context.ts';
import type { OnFix } from './verdict-sections.ts';

export const words = { ...checkWords, ...findingWords };
export const styles = [overlays, findingStyles];

/** Every reason, by family, each with its resource and the way to it, or that it is settled by now. */
export const reasonList = ({ failureReasons }: CampaignDetails, check: Check, { t }: PanelContext, onFix: OnFix): TemplateResult =>
  findingGroups(
    failureReasons,
    t,
    (reason) => html`${isSettled(reason, check) ? html`<span class="settled">${icons.check}${t('info.settled')}</span>` : nothing}
      ${fixOf(reason, t, onFix)}`,
  );

const fixOf = (finding: Finding, t: Translate, onFix: OnFix): TemplateResult =>
  fixButton(finding, t, () => onFix(fixTarget(finding), finding.resource?.id ?? null));

/** Codes of reasons in words; undefined when it is something else. */
export function reasonWords(message: string, t: Translate): string | undefined {
  const codes = message.split(/,\s*/);
  return codes.every(isFailureCode) ? codes.map((code) => t(`failure.${code}`)).join(' ') : undefined;
}

/** Does this line of the check speak of that reason? */
const isAbout = (line: Finding, reason: Finding): boolean =>
  line.code === reason.code && (!reason.resource || !line.resource || line.resource.id === reason.resource.id);

/** The check has looked for it, and does not find it any more. */
const isSettled = (reason: Finding, check: Check): boolean =>
  check.state === 'checked' &&
  check.report.checks.some(({ code }) => code === reason.code) &&
  !check.report.checks.some((line) => line.level === 'fail' && isAbout(line, reason));

/** What the check found: the whole catalogue, whom it would reach and what that costs. */
export function checkBody(
  check: Exclude<Check, { state: 'none' }>,
  reasons: readonly Finding[],
  context: PanelContext,
  onFix: OnFix,
): TemplateResult {
  const { t, format } = context;
  if (check.state === 'checking') return html`<p class="muted">${t('launch.checking')}</p>`;
  if (check.state === 'unchecked') return html`<p class="note">${icons.warning}<span>${t('info.check.unchecked')}</span></p>`;
  const { audience, cost, checks } = check.report;
  // What stands among the reasons already is not said twice.
  const isTold = (line: Finding & { level: string }) => line.level === 'fail' && reasons.some((reason) => isAbout(line, reason));
  const told = checks.filter(isTold).length;
  const fact = (label: string, value: string) => html`<div class="row"><dt>${label}</dt><dd>${value}</dd></div>`;
  return html`<p class="verdict ${worst(checks)}">${verdictWords(check.report.checks, context)}</p>
    ${told ? html`<p class="muted told">${t('info.check.told', { count: told })}</p>` : nothing}
    ${checkList(
      checks.filter((line) => !isTold(line)),
      t,
      (line) => (line.level === 'pass' ? nothing : fixOf(line, t, onFix)),
    )}
    ${
      audience === undefined && cost === undefined
        ? nothing
        : html`<dl class="reach">
            ${audience === undefined ? nothing : fact(t('info.check.audienceLabel'), t('info.check.audience', { count: audience }))}
            ${cost === undefined ? nothing : fact(t('info.check.costLabel'), money(format, cost.amount, cost.currency))}
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
