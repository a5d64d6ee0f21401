import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/messages.ts';
import { closeDialog, dialogTemplate } from '../shared/dialog.ts';
import { icons } from '../shared/icons.ts';
import type { SaveMode } from './session-state.ts';

/** What every dialog is drawn with. */
export interface Common {
  readonly t: Translate;
  readonly format: Format;
  readonly timeZone: string;
  readonly onClose: () => void;
}

/** Closes the dialog it is in, and does what it says. */
export const dialogButton = (label: string, look: string, onClick?: () => void, disabled = false, focused = false): TemplateResult =>
  html`<button
    type="button"
    class="button ${look}"
    ?autofocus=${focused}
    ?disabled=${disabled}
    @click=${(event: Event) => {
      closeDialog(event);
      onClick?.();
    }}
  >
    ${label}
  </button>`;

/** What becomes a draft: it waits for its time or its launch, was stopped, or has failed. */
export type Demotion = 'live' | 'stopped' | 'failed';

export interface UnsavedDialog extends Common {
  readonly canSave: boolean;
  /** How it is saved: as what it is, or as a draft. */
  readonly mode: SaveMode;
  /** What becoming a draft takes from it. */
  readonly note: Demotion | null;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

/** Leaving with something unsaved. */
export function unsavedDialog({ t, canSave, mode, note, onClose, onDiscard, onSave }: UnsavedDialog): TemplateResult {
  return dialogTemplate({
    title: t('editor.unsaved.title'),
    body: html`<p>${t('editor.unsaved.body')}</p>
      ${note ? html`<p class="note">${icons.warning}<span><strong>${t('action.saveDraft')}:</strong> ${t(`editor.toDraft.${note}`)}</span></p>` : nothing}`,
    alert: true,
    onClose,
    buttons: html`${dialogButton(t('action.keepEditing'), '', undefined, false, true)} ${dialogButton(t('action.discard'), '', onDiscard)}
    ${dialogButton(t(mode === 'draft' ? 'action.saveDraft' : 'action.save'), 'primary', onSave, !canSave)}`,
  });
}
