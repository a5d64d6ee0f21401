import { html, type TemplateResult } from 'lit';
import type { Instant, Occurrence } from '../../../domain/campaign.ts';
import { closeDialog, dialogTemplate } from '../../shared/dialog.ts';
import { refusalSentence } from '../../shared/sentences.ts';
import { type PartsOptions, type Scope, scopes } from './parts-options.ts';
import { timeWords } from './words.ts';

/** Asks how much of a series moves; what is refused stays within reach and says why. Null: the user thought better of it. */
export function askScope(options: PartsOptions, occurrence: Occurrence, sendAt: Instant): Promise<Scope | null> {
  const { flow } = options;
  const refused = new Map(
    scopes.flatMap((scope) => {
      const verdict = options.judgeScope?.(occurrence, sendAt, scope);
      return verdict && !verdict.ok ? [[scope, refusalSentence(verdict.code, options.element.t)] as const] : [];
    }),
  );
  let chosen: Scope | null = scopes.find((scope) => !refused.has(scope)) ?? null;
  let answer: Scope | null = null;
  return new Promise((resolve) => {
    flow.show((close) =>
      scopeDialog(options, {
        ...{ occurrence, sendAt, refused, chosen },
        onChoose: (scope) => {
          chosen = scope;
          flow.redraw();
        },
        onConfirm: () => (answer = chosen),
        onClose: () => {
          close();
          resolve(answer);
        },
      }),
    );
  });
}

interface ScopeDialog {
  readonly occurrence: Occurrence;
  readonly sendAt: Instant;
  /** Why, in a sentence. */
  readonly refused: ReadonlyMap<Scope, string>;
  readonly chosen: Scope | null;
  onChoose(scope: Scope): void;
  onConfirm(): void;
  onClose(): void;
}

function scopeDialog({ element, timeZone }: PartsOptions, question: ScopeDialog): TemplateResult {
  const { t, format } = element;
  const { occurrence, sendAt, refused, chosen, onChoose, onConfirm, onClose } = question;
  const zone = timeZone();
  const words = { before: timeWords(occurrence.start, zone, format), time: timeWords(sendAt, zone, format) };
  const clock = format.time(sendAt, zone);
  const confirm = (event: Event) => {
    if (!chosen) return;
    onConfirm();
    closeDialog(event);
  };
  return dialogTemplate({
    title: t('calendar.scope.title', { name: occurrence.campaign.name }),
    onClose,
    body: html`<p>${t('calendar.scope.from', words)}</p>
      <div class="choices" role="radiogroup" aria-label=${t('calendar.scope.label')}>
        ${scopes.map((scope) => {
          const why = refused.get(scope);
          return html`<label class="choice"
            ><input
              type="radio"
              name="scope"
              value=${scope}
              aria-labelledby="scope-${scope}"
              aria-describedby="scope-${scope}-will"
              ?autofocus=${scope === chosen}
              aria-disabled=${why === undefined ? 'false' : 'true'}
              @click=${(event: Event) => why !== undefined && event.preventDefault()}
              .checked=${scope === chosen}
              @change=${() => onChoose(scope)}
            /><span><span id="scope-${scope}" class="choice-name">${t(`calendar.scope.${scope}`)}</span
              ><span id="scope-${scope}-will" class="muted">${why ?? (scope === 'all' ? t('calendar.scope.all.will', { time: clock }) : t(`calendar.scope.${scope}.will`))}</span></span
            ></label
          >`;
        })}
      </div>`,
    buttons: html`<button type="button" class="button" @click=${closeDialog}>${t('action.cancel')}</button>
      <button type="button" class="button primary" aria-disabled=${chosen ? 'false' : 'true'} @click=${confirm}>${t('calendar.move.confirm')}</button>`,
  });
}
