import { html, nothing, type TemplateResult } from 'lit';
import { dialogTemplate } from '../shared/dialog.ts';
import { icons } from '../shared/icons.ts';
import { valueWords } from './display.ts';
import { labelOf } from './fields.ts';
import { type Choice, type FieldMerge, conflictsIn } from './merge.ts';
import type { Report } from './review.ts';
import type { Conflict } from './session-state.ts';
import type { SettingKey } from './settings.ts';
import { type Common, type Demotion, dialogButton } from './unsaved-dialog.ts';
import { money } from '../../i18n/money.ts';

export interface NowDialog extends Common {
  readonly name: string;
  readonly report: Report;
  readonly onConfirm: () => void;
}

/** Sending at once cannot be taken back. */
export function nowDialog({ t, format, name, report, onClose, onConfirm }: NowDialog): TemplateResult {
  const failed = report?.checks.some(({ level }) => level === 'fail') ?? false;
  const reach = report?.audience === undefined ? t('launch.consequence') : t('launch.audience', { count: report.audience });
  const cost = report?.cost ? ` ${t('launch.cost', { cost: money(format, report.cost.amount, report.cost.currency) })}` : '';
  return dialogTemplate({
    title: t('launch.title.launch', { name }),
    // What cannot start reaches nobody and costs nothing.
    body: failed ? html`<p class="note">${icons.warning}<span>${t('editor.now.failed')}</span></p>` : html`<p>${reach}${cost}</p>`,
    alert: true,
    onClose,
    buttons: html`${dialogButton(t('action.cancel'), '', undefined, false, true)} ${dialogButton(t('action.launch'), 'primary', onConfirm)}`,
  });
}

export interface DraftDialog extends Common {
  readonly demotion: Demotion;
  readonly onConfirm: () => void;
}

/** Saving it as a draft takes something from it. */
export function draftDialog({ t, demotion, onClose, onConfirm }: DraftDialog): TemplateResult {
  return dialogTemplate({
    title: t('editor.toDraft.title'),
    body: html`<p>${t(`editor.toDraft.${demotion}`)}</p>`,
    alert: true,
    onClose,
    buttons: html`${dialogButton(t('action.cancel'), '', undefined, false, true)} ${dialogButton(t('action.saveDraft'), 'primary', onConfirm)}`,
  });
}

export interface ConflictDialog extends Common {
  readonly conflict: Conflict;
  readonly choices: Readonly<Partial<Record<SettingKey, Choice>>>;
  readonly onChoose: (key: SettingKey, choice: Choice) => void;
  readonly onConfirm: () => void;
}

/** Field by field: what it was, what is typed here, what somebody else made of it. Only where both changed it must be chosen. */
export function conflictDialog(options: ConflictDialog): TemplateResult {
  const { t, conflict, choices, onClose, onConfirm } = options;
  const open = conflictsIn(conflict.fields);
  const isDecided = open.every(({ key }) => choices[key] !== undefined);
  return dialogTemplate({
    title: t('editor.conflict.title'),
    wide: true,
    onClose,
    body: html`<p>${open.length ? t('editor.conflict.choose', { count: open.length }) : t('editor.conflict.merged')}</p>
      <table class="report compare">
        <thead>
          <tr>
            <th scope="col">${t('editor.conflict.field')}</th>
            <th scope="col">${t('editor.conflict.base')}</th>
            <th scope="col">${t('editor.conflict.mine')}</th>
            <th scope="col">${t('editor.conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          ${conflict.fields.map((field) => conflictRow(field, options))}
        </tbody>
      </table>`,
    buttons: html`${dialogButton(t('action.keepEditing'), '', undefined, false, true)}
    ${dialogButton(t(conflict.mode ? 'editor.conflict.save' : 'editor.conflict.take'), 'primary', onConfirm, !isDecided)}`,
  });
}

function conflictRow({ key, base, mine, theirs, verdict }: FieldMerge, options: ConflictDialog): TemplateResult {
  const { t, choices, onChoose } = options;
  const words = (value: unknown) => html`<bdi>${valueWords(key, value, options)}</bdi>`;
  const name = labelOf(key, t);
  const cell = (side: Choice, value: unknown) => {
    const isTaken = verdict === 'both' || verdict === side;
    const heading = html`<span class="side" aria-hidden="true">${t(`editor.conflict.${side}`)}</span>`;
    if (verdict !== 'conflict')
      return html`<td class=${isTaken ? '' : 'muted'}>${heading}${isTaken ? icons.check : nothing}${words(value)}</td>`;
    return html`<td>
      ${heading}
      <label class="inline"
        ><input
          type="radio"
          name="choice-${key}"
          aria-label=${`${name}: ${t(`editor.conflict.${side}`)}`}
          aria-describedby="${side}-${key}"
          .checked=${choices[key] === side}
          @change=${() => onChoose(key, side)}
        /><span id="${side}-${key}">${words(value)}</span></label
      >
    </td>`;
  };
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="muted"><span class="side" aria-hidden="true">${t('editor.conflict.base')}</span>${words(base)}</td>
    ${cell('mine', mine)}${cell('theirs', theirs)}
  </tr>`;
}
