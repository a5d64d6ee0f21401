import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Instant, Occurrence } from '../../../domain/campaign.ts';
import type { Open } from '../../../domain/open.ts';
import type { RefusalCode } from '../../../domain/status.ts';
import { closeDialog, dialogTemplate } from '../../shared/dialog.ts';
import { refusalSentence } from '../../shared/sentences.ts';
import { type PartsOptions, type Scope, refocus, scopes } from './parts-options.ts';
import { refusedScopes } from './scope-judge.ts';
import { timeWords } from './words.ts';

type Refused = ReadonlyMap<Scope, Open<RefusalCode>>;

/**
 * Asks how much of a series moves. It asks at once; what the rules of series refuse follows, stays within reach and says why.
 * Null: the user thought better of it.
 */
export function askScope(options: PartsOptions, occurrence: Occurrence, sendAt: Instant): Promise<Scope | null> {
  const { flow, element } = options;
  let refused: Refused = new Map();
  let wished: Scope = 'this';
  let answer: Scope | null = null;
  let isOpen = true;
  const chosen = () => (refused.has(wished) ? scopes.find((scope) => !refused.has(scope)) : wished) ?? null;
  void refusedScopes(element.activeStore!, occurrence, sendAt).then((found) => {
    refused = found;
    if (isOpen) flow.redraw();
  });
  return new Promise((resolve) => {
    flow.show((close) =>
      scopeDialog(options, {
        ...{ occurrence, sendAt, refused, chosen: chosen() },
        onChoose: (scope) => {
          wished = scope;
          flow.redraw();
        },
        onConfirm: () => (answer = chosen()) !== null,
        onClose: () => {
          isOpen = false;
          close();
          resolve(answer);
          refocus(options, occurrence);
        },
      }),
    );
  });
}

interface ScopeDialog {
  readonly occurrence: Occurrence;
  readonly sendAt: Instant;
  readonly refused: Refused;
  readonly chosen: Scope | null;
  onChoose(scope: Scope): void;
  /** False: nothing is chosen. */
  onConfirm(): boolean;
  onClose(): void;
}

function scopeDialog({ element, timeZone }: PartsOptions, question: ScopeDialog): TemplateResult {
  const { t, format } = element;
  const { occurrence, sendAt, refused, chosen, onChoose, onConfirm, onClose } = question;
  const zone = timeZone();
  const words = { before: timeWords(occurrence.start, zone, format), time: timeWords(sendAt, zone, format) };
  const all = t('calendar.scope.all.will', { time: format.time(sendAt, zone) });
  // From the next send on, it is the whole series.
  const isNext = occurrence.start === occurrence.campaign.sendAt;
  const will: Readonly<Record<Scope, string>> = {
    this: t('calendar.scope.this.will'),
    following: isNext ? all : t('calendar.scope.following.will'),
    all,
  };
  return dialogTemplate({
    title: t('calendar.scope.title', { name: occurrence.campaign.name }),
    onClose,
    body: html`<p>${t('calendar.scope.from', words)}</p>
      <div class="choices" role="radiogroup" aria-label=${t('calendar.scope.label')}>
        ${scopes.map((scope) => {
          const code = refused.get(scope);
          return html`<label class="choice"
            ><input
              type="radio"
              name="scope"
              value=${scope}
              aria-labelledby="scope-${scope}"
              aria-describedby="scope-${scope}-will"
              aria-disabled=${code === undefined ? 'false' : 'true'}
              ?autofocus=${scope === chosen}
              .checked=${live(scope === chosen)}
              @click=${(event: Event) => code !== undefined && event.preventDefault()}
              @change=${() => onChoose(scope)}
            /><span
              ><span id="scope-${scope}" class="choice-name">${t(`calendar.scope.${scope}`)}</span
              ><span id="scope-${scope}-will" class="muted">${code === undefined ? will[scope] : refusalSentence(code, t)}</span></span
            ></label
          >`;
        })}
      </div>`,
    buttons: html`<button type="button" class="button" @click=${closeDialog}>${t('action.cancel')}</button>
      <button
        type="button"
        class="button primary"
        aria-disabled=${chosen ? 'false' : 'true'}
        @click=${(event: Event) => onConfirm() && closeDialog(event)}
      >
        ${t('calendar.move.confirm')}
      </button>`,
  });
}
