import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { OneTimeSegment } from '../../domain/campaign.ts';
import { operatorWords } from '../shared/condition-words.ts';
import { icons } from '../shared/icons.ts';
import type { EditorContext, Ties } from './controls.ts';
import { isSame } from './settings.ts';

type Condition = OneTimeSegment['conditions'][number];

/** Operators the editor offers; another one that is there stays and is written as it is. */
export const operators = ['equals', 'notEquals', 'contains', 'greaterThan', 'lessThan', 'in', 'exists'] as const;
type Operator = (typeof operators)[number];
const isKnown = (operator: string): operator is Operator => (operators as readonly string[]).includes(operator);

/** A value as one types it: lists with commas. */
export const valueText = (value: Condition['value']): string =>
  Array.isArray(value) ? value.join(', ') : value === null ? '' : String(value);

/** What was typed, in the type the value had: a number stays a number while it can, a list a list. */
export function readValue(text: string, before: Condition['value'], operator: string): Condition['value'] {
  if (operator === 'exists') return null;
  if (Array.isArray(before) || operator === 'in')
    return text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  if (typeof before === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (typeof before === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** What a value was when one came to type over it: its type outlives the moment in which nothing is typed. */
const typedOver = new WeakMap<EventTarget, Condition['value']>();

/** The value of a condition. What is typed stays as it is typed, the comma before the next value included. */
function valueInput({ value, operator }: Condition, t: EditorContext['t'], onInput: (value: Condition['value']) => void): TemplateResult {
  const show = (element?: Element) => {
    const input = element as HTMLInputElement | undefined;
    if (input && !isSame(readValue(input.value, typedOver.get(input) ?? value, operator), value)) input.value = valueText(value);
  };
  return html`<input
    ${ref(show)}
    class="field"
    type="text"
    dir="auto"
    autocomplete="off"
    aria-label=${t('editor.conditions.value')}
    placeholder=${t('editor.conditions.value')}
    @focus=${({ target }: Event) => typedOver.set(target!, value)}
    @input=${(event: Event) => {
      const input = event.target as HTMLInputElement;
      onInput(readValue(input.value, typedOver.get(input) ?? value, operator));
    }}
  />`;
}

/** The conditions of a segment that exists for this campaign only. */
export function conditionsControl(ties: Ties, { session, t }: EditorContext): TemplateResult {
  const segment = session.settings.oneTimeSegment;
  const conditions = segment?.conditions ?? [];
  const set = (next: readonly Condition[], match = segment?.match ?? 'all') =>
    session.edit({ oneTimeSegment: next.length ? { match, conditions: [...next] } : null });
  const change = (index: number, patch: Partial<Condition>) =>
    set(conditions.map((condition, at) => (at === index ? { ...condition, ...patch } : condition)));
  const remove = (event: Event, index: number) => {
    const row = (event.currentTarget as HTMLElement).closest('.row');
    set(conditions.filter((_, at) => at !== index));
    row?.querySelector<HTMLElement>('[data-add]')?.focus();
  };
  const add = async ({ currentTarget }: Event) => {
    const button = currentTarget as HTMLElement;
    set([...conditions, { field: '', operator: 'equals', value: '' }]);
    await ((button.getRootNode() as ShadowRoot).host as LitElement).updateComplete;
    const added = button.previousElementSibling;
    if (added?.matches('.condition')) added.querySelector('input')?.focus();
  };
  return html`${
    conditions.length > 1
      ? html`<select class="field" aria-label=${t('editor.conditions.match')} @change=${(event: Event) => set(conditions, (event.target as HTMLSelectElement).value as 'all' | 'any')}>
            ${(['all', 'any'] as const).map((match) => html`<option value=${match} .selected=${match === segment?.match}>${t(`editor.conditions.${match}`)}</option>`)}
          </select>`
      : nothing
  }
    ${conditions.map(
      (condition, index) => html`<div class="condition" role="group" aria-label=${t('editor.conditions.nth', { number: index + 1 })}>
        <input
          id=${index === 0 ? ties.id : nothing}
          class="field"
          type="text"
          dir="auto"
          autocomplete="off"
          aria-label=${t('editor.conditions.field')}
          placeholder=${t('editor.conditions.field')}
          aria-invalid=${ties.invalid}
          .value=${live(condition.field)}
          @input=${(event: Event) => change(index, { field: (event.target as HTMLInputElement).value })}
        />
        ${operatorSelect(condition, t, (operator) => change(index, { operator, value: readValue(valueText(condition.value), condition.value, operator) }))}
        ${condition.operator === 'exists' ? html`<span></span>` : valueInput(condition, t, (value) => change(index, { value }))}
        <button type="button" class="icon-button" aria-label=${t('editor.conditions.remove', { number: index + 1 })} @click=${(event: Event) => remove(event, index)}>${icons.close}</button>
      </div>`,
    )}
    <button type="button" class="button small add" data-add @click=${add}>
      ${icons.plus}${t('editor.conditions.add')}
    </button>`;
}

function operatorSelect({ operator }: Condition, t: EditorContext['t'], onChoose: (operator: string) => void): TemplateResult {
  const all = isKnown(operator) ? operators : [...operators, operator];
  return html`<select class="field" aria-label=${t('editor.conditions.operator')} @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}>
    ${all.map((each) => html`<option value=${each} .selected=${each === operator}>${operatorWords(each, t)}</option>`)}
  </select>`;
}
