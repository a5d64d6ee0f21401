import { html, nothing, type TemplateResult } from 'lit';
import type { FailureReason, PreflightReport, Reference } from '../../domain/campaign.ts';
import type { CampaignError } from '../../domain/errors.ts';
import { type FailureCode, type FailureGroup, failureGroups, failureTable, isFailureCode } from '../../domain/failure.ts';
import { type Open, isKnown } from '../../domain/open.ts';
import type { Translate } from '../../i18n/messages.ts';
import { icons } from './icons.ts';

/** Something that was found wrong, or right: a failure reason, or a line of the preflight. */
export type Finding = Pick<FailureReason, 'code' | 'group' | 'message' | 'resource'>;
export type Check = PreflightReport['checks'][number];
type Level = Check['level'];

/** Codes whose sentence is another when they are only a warning. */
const warned = ['segment-empty', 'insufficient-funds'] as const satisfies readonly FailureCode[];

/** What is wrong and what to do; a newer backend's code speaks with the backend's own message, else neutrally. */
export function findingSentence({ code, message }: Finding, t: Translate, level: Level = 'fail'): string {
  if (!isFailureCode(code)) return message || t(level === 'pass' ? 'passed.unknown' : 'failure.unknown', { value: code });
  if (level === 'pass') return t(`passed.${code}`);
  return level === 'warn' && isKnown(warned, code) ? t(`warned.${code}`) : t(`failure.${code}`);
}

export const groupName = (group: Open<FailureGroup>, t: Translate): string =>
  isKnown(failureGroups, group) ? t(`failure.group.${group}`) : t('failure.group.other');

/** Families in the order of the catalogue, those of a newer backend last; none is left out. */
export function groupFindings<F extends Finding>(findings: readonly F[]): readonly { group: Open<FailureGroup>; findings: readonly F[] }[] {
  const groups = new Set<Open<FailureGroup>>([...failureGroups, ...findings.map(({ group }) => group)]);
  return [...groups]
    .map((group) => ({ group, findings: findings.filter((finding) => finding.group === group) }))
    .filter((family) => family.findings.length > 0);
}

/** Where a "Fix" leads: the kind of resource, or `balance`, or `permission`; of an unknown code its group. */
export const fixTarget = ({ code, group }: Finding): string => (isFailureCode(code) ? failureTable[code].resource : group);

/** The resource at fault, by name and ID. */
export const culprit = (resource: Reference | undefined): TemplateResult | typeof nothing =>
  resource ? html`<span class="culprit"><bdi>${resource.name}</bdi> <bdi class="mono muted">${resource.id}</bdi></span>` : nothing;

/** Reasons, by family, each with its resource. `aside` stands at the end of each line. */
export const findingGroups = <F extends Finding>(
  findings: readonly F[],
  t: Translate,
  aside: (finding: F) => TemplateResult | typeof nothing,
): TemplateResult =>
  html`${groupFindings(findings).map(
    ({ group, findings: family }) => html`<h4>${groupName(group, t)}</h4>
      <ul class="findings">
        ${family.map(
          (finding) => html`<li class="line" data-code=${finding.code}>
            <span class="finding">${findingSentence(finding, t)} ${culprit(finding.resource)}</span>
            ${aside(finding)}
          </li>`,
        )}
      </ul>`,
  )}`;

/** Leads to where the reason can be settled. */
export function fixButton(finding: Finding, t: Translate, onFix: (event: Event) => void): TemplateResult {
  const sentence = findingSentence(finding, t);
  const reason = finding.resource ? `${sentence} ${finding.resource.name}` : sentence;
  return html`<button class="button small" type="button" data-fix=${finding.code} aria-description=${reason} @click=${onFix}>${t('action.fix')}</button>`;
}

/** What a backend says against a command, as reasons (RFC 9457 `errors`): codes of the catalogue, or its own words. */
export const findingsIn = ({ errors = [] }: CampaignError): readonly Finding[] =>
  errors.map(({ code, message, pointer }) =>
    code !== undefined && isFailureCode(code)
      ? { code, group: failureTable[code].group }
      : { code: code ?? pointer, group: 'other', ...(message && { message }) },
  );

export const levelIcon = (level: Level): TemplateResult => (level === 'pass' ? icons.check : level === 'warn' ? icons.info : icons.warning);

/** Lines of a preflight. `aside` stands at the end of each line. */
export const checkList = (
  checks: readonly Check[],
  t: Translate,
  aside: (check: Check) => TemplateResult | typeof nothing = () => nothing,
): TemplateResult =>
  html`<ul class="checks">
    ${checks.map(
      (check) => html`<li class=${check.level}>
        ${levelIcon(check.level)}
        <span class="finding"><span class="visually-hidden">${t(`info.level.${check.level}`)}:</span> ${findingSentence(check, t, check.level)} ${culprit(check.resource)}</span>
        ${aside(check)}
      </li>`,
    )}
  </ul>`;
