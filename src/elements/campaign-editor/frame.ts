import { html, nothing, type TemplateResult } from 'lit';
import { statusBadge } from '../shared/badges.ts';
import { icons } from '../shared/icons.ts';
import type { Notice } from '../shared/notices.ts';
import { errorSentence, refusalSentence } from '../shared/sentences.ts';
import type { EditorContext } from './controls.ts';
import type { EditSession } from './edit-session.ts';
import type { SettingKey } from './settings.ts';
import { type Step, fieldOf, labelOf, steps } from './fields.ts';

export interface FrameContext extends EditorContext {
  readonly step: Step;
  readonly isInline: boolean;
  /** Seconds until saving may be tried again. */
  readonly wait: number;
  /** What could not be fetched, with its way out. */
  readonly notice: Notice | null;
  onClose(): void;
  onStep(step: Step): void;
  onBack(): void;
  onNext(): void;
  onFinish(): void;
  onSave(): void;
  onSaveDraft(): void;
  onDuplicate(): void;
  onReload(): void;
  onCompare(): void;
  onFocusField(key: SettingKey): void;
}

/** Is something to be shown that the first step does without? */
export const needsLater = ({ session, step }: Pick<FrameContext, 'session' | 'step'>): boolean =>
  session.phase === 'ready' && (step !== steps[0] || !session.canEdit);

/** Title, status and the way out. */
export function head({ session, t, isInline, onClose }: FrameContext): TemplateResult {
  const { details, baseline } = session;
  const title = session.isNew ? t('editor.titleNew') : baseline.name || t('editor.title');
  return html`<header class="head" part="header">
    <div class="title">
      <h2 id="editor-title" tabindex="-1"><bdi>${title}</bdi></h2>
      ${details ? statusBadge((session.newest ?? details).status, t) : nothing}
      ${details ? html`<bdi class="mono muted id">${details.id}</bdi>` : nothing}
    </div>
    ${isInline ? nothing : html`<button type="button" class="icon-button" part="close" aria-label=${t('action.close')} @click=${onClose}>${icons.close}</button>`}
  </header>`;
}

/** The three steps; each can be gone to, a later one only past what is still wrong. */
export function rail({ session, t, step, onStep }: FrameContext): TemplateResult {
  const at = steps.indexOf(step);
  return html`<nav class="rail" part="steps" aria-label=${t('editor.steps')}>
    <ol>
      ${steps.map((each, index) => {
        const problems = session.problems.filter(({ field }) => field !== null && fieldOf(field).step === each).length;
        const state = problems ? 'wrong' : index < at ? 'past' : index === at ? 'now' : 'ahead';
        return html`<li class=${state}>
          <button type="button" aria-current=${index === at ? 'step' : nothing} ?disabled=${session.saving !== null} @click=${() => onStep(each)}>
            <span class="number" aria-hidden="true">${state === 'wrong' ? icons.warning : state === 'past' ? icons.check : index + 1}</span>
            <span>${t(`editor.step.${each}`)}</span>
            ${problems ? html`<span class="visually-hidden">${t('editor.problems', { count: problems })}</span>` : nothing}
          </button>
        </li>`;
      })}
    </ol>
  </nav>`;
}

const banner = (tone: 'info' | 'error' | 'warn', text: TemplateResult | string, actions: TemplateResult | typeof nothing = nothing) =>
  html`<div class="banner ${tone}">${tone === 'info' ? icons.info : icons.warning}<div class="banner-text">${text}</div>${actions}</div>`;

const small = (label: string, onClick: () => void) => html`<button type="button" class="button small" @click=${onClick}>${label}</button>`;

/** Why it cannot be edited, and the way out. */
export function lockBanner(context: FrameContext): TemplateResult | typeof nothing {
  const { session, t } = context;
  const { lock } = session;
  if (!lock) return nothing;
  const canCopy = session.store.permissions.create !== false && !(session.isNew && lock !== 'gone');
  const duplicate = canCopy ? small(t('action.duplicate'), context.onDuplicate) : nothing;
  if (lock === 'gone') return banner('error', t('editor.gone'), duplicate);
  return banner('warn', refusalSentence(lock.code, t), duplicate);
}

/** What stands above the fields: what was typed earlier, what changed elsewhere, what did not work. */
export function banners(context: FrameContext): TemplateResult {
  const { session, t, format, wait, notice } = context;
  const { stored, elsewhere, failure, timeZone, store } = session;
  return html`${lockBanner(context)}
    ${notice ? banner('error', notice.text, notice.action ? small(notice.action.label, notice.action.run) : nothing) : nothing}
    ${
      stored
        ? banner(
            'info',
            t('editor.stored', { time: format.dateTime(new Date(stored.at).toISOString(), timeZone) }),
            html`${small(t('editor.restore'), () => session.restore())}
              <button type="button" class="button small quiet" @click=${() => session.forgetStored()}>${t('action.discard')}</button>`,
          )
        : nothing
    }
    ${elsewhere ? banner('warn', t('editor.elsewhere'), small(t('editor.compare'), context.onCompare)) : nothing}
    ${
      failure
        ? banner(
            'error',
            html`<strong>${t('editor.notSaved')}</strong> ${session.isNew && session.isUncertain ? t('editor.maybeSaved') : errorSentence(failure, t)}
              ${wait > 0 ? html`<span class="countdown">${t('editor.wait', { count: wait })}</span>` : nothing}`,
          )
        : nothing
    }
    ${store.source.capabilities?.versions === false && session.canEdit && !session.isNew ? banner('info', t('editor.lastWins')) : nothing}`;
}

/** Everything that is wrong, counted, each a link to its field. */
export function summary({ session, t, onFocusField }: FrameContext): TemplateResult | typeof nothing {
  const { problems } = session;
  if (problems.length === 0) return nothing;
  return html`<div class="summary" part="summary" role="group" aria-labelledby="summary-title" tabindex="-1">
    <h3 id="summary-title">${icons.warning}${t('editor.problems', { count: problems.length })}</h3>
    <ul>
      ${problems.map(({ field, text }) =>
        field === null
          ? html`<li>${text}</li>`
          : html`<li>
              <button type="button" class="link" @click=${() => onFocusField(field)}><span class="muted">${labelOf(field, t)}:</span> ${text}</button>
            </li>`,
      )}
    </ul>
  </div>`;
}

function saveState({ saving, failure, isDirty, isNew, hasSaved }: EditSession): 'saving' | 'notSaved' | 'dirty' | 'saved' | null {
  if (saving) return 'saving';
  if (failure) return 'notSaved';
  if (isDirty) return 'dirty';
  return isNew || !hasSaved ? null : 'saved';
}

export function foot(context: FrameContext): TemplateResult {
  const { session, t, step } = context;
  if (!session.canEdit) {
    return html`<footer class="foot" part="footer"><slot name="footer"></slot><span class="spacer"></span><button type="button" class="button" @click=${context.onClose}>${t('action.close')}</button></footer>`;
  }
  const { saving } = session;
  const state = saveState(session);
  const isLast = step === steps.at(-1);
  const busy = saving !== null;
  // The key does what the first of them does.
  const saveButton = (label: string, isFirst: boolean, onClick: () => void) =>
    html`<button
      type="button"
      class="button ${isFirst ? '' : 'quiet'}"
      ?data-save=${isFirst}
      aria-keyshortcuts=${isFirst ? 'Control+S Meta+S' : nothing}
      ?disabled=${busy || context.wait > 0}
      @click=${onClick}
    >
      ${label}
    </button>`;
  return html`<footer class="foot" part="footer">
    ${session.isLive ? saveButton(t('action.save'), true, context.onSave) : nothing} ${saveButton(t('action.saveDraft'), !session.isLive, context.onSaveDraft)}
    ${busy ? html`<button type="button" class="button quiet" @click=${() => session.cancelSave()}>${t('action.cancel')}</button>` : nothing}
    <span class="state ${state ?? ''}">${state ? t(`editor.state.${state}`) : nothing}</span>
    <slot name="footer"></slot><span class="spacer"></span>
    ${step === steps[0] ? nothing : html`<button type="button" class="button quiet" ?disabled=${busy} @click=${context.onBack}>${t('editor.back')}</button>`}
    ${
      isLast
        ? html`<button type="button" class="button primary" ?disabled=${busy || context.wait > 0} @click=${context.onFinish}>${t('action.finish')}</button>`
        : html`<button type="button" class="button primary" ?disabled=${busy} @click=${context.onNext}>${t('action.nextStep')}</button>`
    }
  </footer>`;
}
