import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icons } from '../shared/icons.ts';
import { errorSentence } from '../shared/sentences.ts';
import { fieldTemplate } from './controls.ts';
import { fieldsOf } from './fields.ts';
import { type FrameContext, banners, foot, head, needsLater, rail, summary } from './frame.ts';

/** The whole editor of one campaign, in whatever phase it is. */
export function frameTemplate(context: FrameContext): TemplateResult {
  const { session } = context;
  const isReady = session.phase === 'ready';
  const steps = isReady && session.canEdit ? rail(context) : session.phase === 'loading' ? html`<div class="rail"></div>` : nothing;
  return html`${head(context)} ${steps}
    <div class="body" aria-busy=${session.phase === 'loading' || session.saving ? 'true' : 'false'}>
      ${session.phase === 'loading' ? skeleton(context) : session.phase === 'failed' ? failed(context) : ready(context)}
    </div>
    ${isReady ? foot(context) : nothing}`;
}

function ready(context: FrameContext): TemplateResult {
  const { session, step, t, disabled, later } = context;
  if (!later && needsLater(context)) return html`${banners(context)} ${summary(context)} ${context.notice ? nothing : skeleton(context)}`;
  if (!session.canEdit) return html`${banners(context)} ${later?.facts(context)}`;
  return html`${banners(context)} ${summary(context)}
    <fieldset class="rows" ?disabled=${disabled} aria-label=${t(`editor.step.${step}`)}>
      ${repeat(
        fieldsOf(step, session.settings),
        ({ key }) => key,
        (field) => fieldTemplate(field, context),
      )}
    </fieldset>
    ${step === 'when' ? later?.review(context) : nothing}`;
}

const skeleton = ({ t }: FrameContext): TemplateResult =>
  html`<div class="skeleton" role="status" aria-label=${t('editor.loading')}>
    ${[1, 2, 3, 4].map(() => html`<span class="bone label-bone"></span><span class="bone field-bone"></span>`)}
  </div>`;

function failed({ session, t, onReload }: FrameContext): TemplateResult {
  const error = session.loadError!;
  return html`<slot name="error"
    ><div class="message" role="alert">
      <div class="message-icon">${icons.warning}</div>
      <h3>${t(`error.${error.kind}.title`)}</h3>
      <p class="muted">${errorSentence(error, t)}</p>
      ${error.kind === 'not-found' ? nothing : html`<button type="button" class="button" @click=${onReload}>${t('action.retry')}</button>`}
    </div></slot
  >`;
}
