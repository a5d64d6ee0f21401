import { html, nothing, type TemplateResult } from 'lit';
import type { CommandOutcome } from '../../../data/data-source.ts';
import type { CampaignSummary, PreflightReport } from '../../../domain/campaign.ts';
import type { CampaignError } from '../../../domain/errors.ts';
import type { Format } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/messages.ts';
import { money } from '../../../i18n/money.ts';
import { closeDialog, dialogTemplate } from '../dialog.ts';
import { type Finding, checkList, findingGroups, fixButton } from '../failures.ts';
import { icons } from '../icons.ts';
import { errorSentence } from '../sentences.ts';
import { changesOf } from './changes.ts';

/** From this many campaigns on, a delete must be confirmed by typing their number (PRODUCT §1). */
export const typedConfirmationFrom = 10;

interface Common {
  readonly t: Translate;
  readonly format: Format;
  readonly onClose: () => void;
}

const cancelButton = ({ t }: Common) =>
  html`<button type="button" class="button" autofocus @click=${closeDialog}>${t('action.cancel')}</button>`;

function confirmButton(label: string, style: 'primary' | 'danger', onConfirm: () => void, disabled = false): TemplateResult {
  const onClick = (event: Event) => {
    closeDialog(event);
    onConfirm();
  };
  return html`<button type="button" class="button ${style}" data-confirm ?disabled=${disabled} @click=${onClick}>${label}</button>`;
}

export interface DeleteDialog extends Common {
  /** How many will be deleted. */
  readonly count: number;
  /** How many of the selection stay, because deleting them is refused. */
  readonly refused: number;
  /** The only campaign, when it is one. */
  readonly campaign?: CampaignSummary | undefined;
  /** How many matched since it was asked the first time. */
  readonly more: number;
  /** How many of them wait for their time, and will not go out. */
  readonly waiting: number;
  readonly undoSeconds: number;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onConfirm: () => void;
}

export function deleteDialog(options: DeleteDialog): TemplateResult {
  const { t, format, count, refused, campaign, waiting, more, undoSeconds, typed, onType, onConfirm, onClose } = options;
  const mustType = count >= typedConfirmationFrom;
  const number = format.number(count);
  const confirmed = !mustType || typed.trim() === String(count) || typed.trim() === number;
  const title = campaign ? t('delete.titleOne', { name: campaign.name }) : t('delete.title', { count });
  const body = html`<p>
      ${campaign ? html`<bdi class="mono muted">${campaign.id}</bdi><br />` : nothing}
      ${t('delete.consequence', { count })} ${undoSeconds > 0 ? t('delete.irrevocableAfter', { seconds: undoSeconds }) : t('delete.irrevocable')}
    </p>
    ${more ? html`<p class="note">${icons.warning}<span>${t('delete.more', { count: more })}</span></p>` : nothing}
    ${waiting ? html`<p class="note">${icons.warning}<span>${campaign ? t('delete.waitingOne') : t('delete.waiting', { count: waiting })}</span></p>` : nothing}
    ${refused ? html`<p class="note">${icons.info}<span>${t('delete.refused', { count: refused })}</span></p>` : nothing}
    ${
      mustType
        ? html`<label class="stacked"
          >${t('delete.type', { number: String(count) })}
          <input class="field" inputmode="numeric" autocomplete="off" data-typed .value=${typed} @input=${(event: Event) => onType((event.target as HTMLInputElement).value)}
        /></label>`
        : nothing
    }`;
  const confirm = () => confirmed && onConfirm();
  return dialogTemplate({
    title,
    body,
    alert: true,
    onClose,
    buttons: html`${cancelButton(options)} ${confirmButton(t('action.delete'), 'danger', confirm, !confirmed || count === 0)}`,
  });
}

export interface LaunchDialog extends Common {
  readonly campaign: CampaignSummary;
  readonly action: 'launch' | 'restart';
  /** Undefined while it is being checked; null when the check itself failed. */
  readonly report: PreflightReport | null | undefined;
  readonly onConfirm: () => void;
}

/** Sending cannot be taken back, so the last word is said with what the preflight found. */
export function launchDialog(options: LaunchDialog): TemplateResult {
  const { t, format, campaign, action, report, onConfirm, onClose } = options;
  const bad = report?.checks.filter((check) => check.level !== 'pass') ?? [];
  const failed = bad.some((check) => check.level === 'fail');
  const reach =
    report?.audience === undefined
      ? t('launch.consequence')
      : `${t('launch.audience', { count: report.audience })}${report.cost ? ` ${t('launch.cost', { cost: money(format, report.cost.amount, report.cost.currency) })}` : ''}`;
  const body = html`<p>${reach}</p>
    ${report === undefined ? html`<p class="muted" role="status">${t('launch.checking')}</p>` : report === null ? html`<p class="note">${icons.warning}<span>${t('launch.unchecked')}</span></p>` : nothing}
    ${bad.length ? html`<p>${t(failed ? 'launch.failed' : 'launch.warned')}</p>${checkList(bad, t)}` : nothing}`;
  return dialogTemplate({
    title: t(`launch.title.${action}`, { name: campaign.name }),
    body,
    alert: true,
    onClose,
    buttons: html`${cancelButton(options)} ${confirmButton(t(`action.${action}`), 'primary', onConfirm, failed || report === undefined)}`,
  });
}

export interface OverdueDialog extends Common {
  readonly campaign: CampaignSummary;
  readonly timeZone: string;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
}

/** A send time that has passed never sends: the way out is a new time (PRODUCT §1). */
export function overdueDialog(options: OverdueDialog): TemplateResult {
  const { t, format, campaign, timeZone, canEdit, onEdit, onClose } = options;
  const time = campaign.sendAt
    ? `${format.dateTime(campaign.sendAt, timeZone)} ${format.zone(timeZone, campaign.sendAt)}`
    : t('value.notSelected');
  return dialogTemplate({
    title: t('overdue.title'),
    body: html`<p><bdi>${campaign.name}</bdi></p>
      <p>${t('overdue.body', { time })}</p>`,
    alert: true,
    onClose,
    buttons: html`${cancelButton(options)} ${canEdit ? confirmButton(t('action.edit'), 'primary', onEdit) : nothing}`,
  });
}

export interface ReportDialog extends Common {
  readonly title: string;
  readonly failures: readonly (CommandOutcome & { ok: false })[];
  readonly nameOf: (id: string) => string | undefined;
  /** The campaigns as they were when the user decided. */
  readonly seen: ReadonlyMap<string, CampaignSummary | undefined>;
  readonly timeZone: string;
  /** Deletes what changed meanwhile all the same. */
  readonly onAnyway: (() => void) | undefined;
  readonly onRetry: (() => void) | undefined;
}

/** What did not work, campaign by campaign, each with its reason. */
export function reportDialog(options: ReportDialog): TemplateResult {
  const { t, title, failures, nameOf, onRetry, onAnyway, onClose } = options;
  return dialogTemplate({
    title,
    wide: true,
    onClose,
    body: html`<table class="report">
      <thead>
        <tr>
          <th scope="col">${t('column.name')}</th>
          <th scope="col">${t('report.reason')}</th>
        </tr>
      </thead>
      <tbody>
        ${failures.map(
          ({ id, error }) => html`<tr>
          <th scope="row"><bdi>${nameOf(id) ?? ''}</bdi> <bdi class="mono muted">${id}</bdi></th>
          <td>${error.kind === 'conflict' ? changedSince(id, error, options) : errorSentence(error, t)}</td>
        </tr>`,
        )}
      </tbody>
    </table>`,
    buttons: html`<button type="button" class="button" autofocus @click=${closeDialog}>${t('action.close')}</button> ${onRetry ? confirmButton(t('action.retry'), 'primary', onRetry) : nothing}
    ${onAnyway ? confirmButton(t('delete.anyway'), 'danger', onAnyway) : nothing}`,
  });
}

/** What is different from what the user saw when deciding. */
function changedSince(id: string, { campaign: now }: CampaignError, { seen, ...words }: ReportDialog): TemplateResult {
  const before = seen.get(id);
  const changes = before && now ? changesOf(before, now, words) : [];
  return html`${words.t('delete.changed')}
    ${changes.length ? html`<ul class="changes">${changes.map((line) => html`<li>${line}</li>`)}</ul>` : nothing}`;
}

export interface ReasonsDialog extends Common {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly onFix: (finding: Finding) => void;
}

/** Why it could not start: as the info panel tells it, each reason with its way out. */
export function reasonsDialog({ t, title, findings, onFix, onClose }: ReasonsDialog): TemplateResult {
  const fix = (finding: Finding) => (event: Event) => {
    closeDialog(event);
    onFix(finding);
  };
  return dialogTemplate({
    title,
    onClose,
    body: findingGroups(findings, t, (finding) => fixButton(finding, t, fix(finding))),
    buttons: html`<button type="button" class="button" autofocus @click=${closeDialog}>${t('action.close')}</button>`,
  });
}
