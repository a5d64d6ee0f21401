import { html, nothing, type TemplateResult } from 'lit';
import type { PreflightReport } from '../../domain/campaign.ts';
import { checkList } from '../shared/failures.ts';
import { icons } from '../shared/icons.ts';
import { recurrenceClause } from '../shared/recurrence-words.ts';
import type { EditorContext } from './controls.ts';
import { resolveEntry } from './entry.ts';
import { changedKeys } from './settings.ts';
import { fieldOf } from './fields.ts';
import { money } from '../../i18n/money.ts';

/** What checking the saved campaign found. `undefined`: being checked, `null`: it could not be. */
export type Report = PreflightReport | null | undefined;

/** What will happen, in one sentence; null while it is not decided yet. Nobody is promised what the check says cannot start. */
export function sentence({ session, t, format }: EditorContext, report: Report): string | null {
  const { settings, timeZone, entered } = session;
  const fails = report?.checks.some(({ level }) => level === 'fail') ?? false;
  const count = report?.audience;
  const { launchType, sendAt, recurrence } = settings;
  if (launchType === 'now') {
    if (fails) return t('editor.will.nowFailing');
    return count === undefined ? t('editor.will.now') : t('editor.will.nowTo', { count });
  }
  if (launchType === 'manual') {
    if (fails) return t('editor.will.manualFailing');
    return count === undefined ? t('editor.will.manual') : t('editor.will.manualTo', { count });
  }
  if (!sendAt || (launchType === 'schedule' && Date.parse(sendAt) <= entered.now)) return null;
  const time = `${format.fullDateTime(sendAt, timeZone)} ${format.zone(timeZone, sendAt)}`;
  if (launchType === 'schedule') {
    if (fails) return t('editor.will.scheduleFailing', { time });
    return count === undefined ? t('editor.will.schedule', { time }) : t('editor.will.scheduleTo', { count, time });
  }
  if (launchType !== 'recurring' || !recurrence) return null;
  const rule = recurrenceClause(recurrence, { t, format, timeZone });
  if (fails) return t('editor.will.recurringFailing', { time, rule });
  return count === undefined ? t('editor.will.recurring', { time, rule }) : t('editor.will.recurringTo', { count, time, rule });
}

/** What has to be decided first. */
function undecided({ session, t }: EditorContext): string {
  const { entry, settings, timeZone } = session;
  const isTimed = settings.launchType === 'schedule' || settings.launchType === 'recurring';
  const meant = resolveEntry(entry, timeZone);
  return isTimed && meant.kind === 'overlap' && meant.instant === null
    ? t('editor.will.overlap', { time: entry.time })
    : t('editor.will.undecided');
}

/** Does the report speak of what is shown? The audience of a campaign that is not saved is nobody's. */
export const isReportCurrent = ({ session }: EditorContext): boolean =>
  changedKeys(session.baseline, session.settings).every((key) => fieldOf(key).step === 'when');

/** The end of the last step: what will happen, to how many, at what cost, and what speaks against it. */
export function reviewTemplate(context: EditorContext, report: Report): TemplateResult {
  const { t, format } = context;
  const current = isReportCurrent(context) ? report : null;
  const words = sentence(context, current);
  return html`<section class="review" aria-labelledby="review-title" part="review">
    <h3 id="review-title">${t('editor.review')}</h3>
    <p class="sentence">${words ?? html`<span class="muted">${undecided(context)}</span>`}</p>
    ${current?.cost ? html`<p class="muted">${t('launch.cost', { cost: money(format, current.cost.amount, current.cost.currency) })}</p>` : nothing}
    ${report !== undefined && !isReportCurrent(context) ? html`<p class="muted">${t('editor.check.outdated')}</p>` : checksTemplate(context, report)}
  </section>`;
}

function checksTemplate({ t }: EditorContext, report: Report): TemplateResult {
  if (report === undefined) return html`<p class="muted" role="status">${t('launch.checking')}</p>`;
  if (report === null) return html`<p class="note">${icons.warning}<span>${t('editor.check.unavailable')}</span></p>`;
  const passed = report.checks.filter(({ level }) => level === 'pass').length;
  const rest = report.checks.filter(({ level }) => level !== 'pass');
  return html`<div class="found" role="group" aria-label=${t('editor.check.label')}>
    ${rest.length ? checkList(rest, t) : nothing}
    ${passed ? html`<p class="passed">${icons.check}<span>${t('editor.check.passed', { count: passed })}</span></p>` : nothing}
  </div>`;
}
