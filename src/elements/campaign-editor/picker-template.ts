import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Reference } from '../../domain/campaign.ts';
import type { Translate } from '../../i18n/messages.ts';
import { icons } from '../shared/icons.ts';
import { type Picker, mostOptions } from './picker.ts';

export interface PickerOptions {
  readonly picker: Picker;
  readonly t: Translate;
  readonly id: string;
  readonly label: string;
  readonly chosen: readonly Reference[];
  readonly several: boolean;
  readonly disabled: boolean;
  readonly required: boolean;
  readonly invalid: boolean;
  readonly describedBy: string;
  /** What is worth knowing about an option before it is chosen. */
  readonly noteOf?: (option: Reference) => string | null;
  /** An option made of what was typed. */
  readonly newOption?: (text: string) => Reference | null;
  /** Said in the empty field. */
  readonly placeholder?: string | undefined;
  /** Said instead of "nothing found". */
  readonly emptyText?: string | undefined;
  readonly onChange: (chosen: readonly Reference[]) => void;
}

const boxOf = (event: Event) =>
  (event.currentTarget as HTMLElement).closest<HTMLElement>('.picker')!.querySelector<HTMLElement>('.picker-box')!;

/** A searchable combobox (ARIA Authoring Practices): one choice, or several as chips. */
export function pickerTemplate(options: PickerOptions): TemplateResult {
  const { picker, t, id, label, chosen, several, disabled, required, invalid, describedBy, onChange } = options;
  const [only] = several ? [] : chosen;
  const text = picker.hasTyped ? picker.query : (only?.name ?? '');
  const onInput = (event: Event) => picker.type((event.target as HTMLInputElement).value, boxOf(event));
  const onClick = (event: Event) => {
    if (picker.isOpen) return;
    (event.currentTarget as HTMLInputElement).select();
    picker.open(boxOf(event));
  };
  const onKeydown = (event: KeyboardEvent) => {
    const input = event.currentTarget as HTMLInputElement;
    if (event.key === 'Escape' && picker.isOpen) {
      event.stopPropagation();
      event.preventDefault();
      picker.close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !picker.isOpen) {
      event.preventDefault();
      picker.open(boxOf(event));
    } else if (event.key === ',' && takeTyped(options)) event.preventDefault();
    else if (event.key === 'Backspace' && several && input.value === '' && chosen.length) choose(options, chosen.at(-1)!);
  };
  const onFocusout = (event: FocusEvent) => {
    if ((event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null)) return;
    takeTyped(options, true);
    picker.close();
  };
  return html`<div class="picker" @focusout=${onFocusout}>
    <div class="picker-box field ${several ? 'several' : ''} ${invalid ? 'invalid' : ''}" @click=${focusInput}>
      ${several ? chips(options) : nothing}
      <input
        id=${id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded="false"
        aria-controls="${id}-list"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        placeholder=${several && chosen.length ? '' : (options.placeholder ?? t('editor.picker.placeholder'))}
        aria-invalid=${invalid ? 'true' : 'false'}
        aria-required=${required ? 'true' : 'false'}
        aria-describedby=${describedBy || nothing}
        ?disabled=${disabled}
        .value=${live(several ? picker.query : text)}
        @input=${onInput}
        @click=${onClick}
        @keydown=${onKeydown}
      />
      ${
        only && !disabled
          ? html`<button type="button" class="icon-button tiny" aria-label=${t('editor.picker.clear', { label })} @click=${(event: Event) => leave(event, () => onChange([]))}>${icons.close}</button>`
          : nothing
      }
      <span class="picker-chevron" aria-hidden="true">${icons.chevron}</span>
    </div>
    ${popup(options)}
  </div>`;
}

/**
 * What was typed becomes an option where it may; nobody has to know that Enter would do it. When the field is left, `evenIfWrong`:
 * nothing typed is lost, the field's error says what is wrong with it.
 */
function takeTyped(options: PickerOptions, evenIfWrong = false): boolean {
  const { picker, chosen, newOption } = options;
  const typed = picker.query.trim();
  const made = typed && newOption ? (newOption(typed) ?? (evenIfWrong ? { id: typed, name: typed } : null)) : null;
  if (!made || chosen.some(({ id }) => id === made.id)) return false;
  choose(options, made);
  return true;
}

/** Of several: one more, or that one no more. */
function choose({ picker, t, chosen, onChange }: PickerOptions, item: Reference): void {
  const others = chosen.filter(({ id }) => id !== item.id);
  const isNew = others.length === chosen.length;
  onChange(isNew ? [...chosen, item] : others);
  picker.again(t(isNew ? 'editor.picker.added' : 'editor.picker.removed', { name: item.name }));
}

function focusInput(event: Event): void {
  if ((event.target as HTMLElement).closest('button, input')) return;
  (event.currentTarget as HTMLElement).querySelector('input')?.click();
  (event.currentTarget as HTMLElement).querySelector('input')?.focus();
}

/** By a button that leaves with what it takes away: the focus goes to the input. */
function leave(event: Event, act: () => void): void {
  const box = (event.currentTarget as HTMLElement).closest('.picker-box');
  act();
  box?.querySelector('input')?.focus();
}

function chips(options: PickerOptions): TemplateResult {
  const { t, chosen, disabled, noteOf } = options;
  return html`${repeat(
    chosen,
    ({ id }) => id,
    (item) =>
      html`<span class="picked ${noteOf?.(item) ? 'clash' : ''}"
        ><bdi>${item.name}</bdi
        ><button type="button" ?disabled=${disabled} aria-label=${t('editor.picker.remove', { name: item.name })} @click=${(event: Event) => leave(event, () => choose(options, item))}>${icons.close}</button></span
      >`,
  )}`;
}

function popup(options: PickerOptions): TemplateResult {
  const { picker, t, id, label, chosen, several, noteOf, newOption, emptyText, onChange } = options;
  const isChosen = (item: Reference) => chosen.some((other) => other.id === item.id);
  const made = picker.status === 'ready' && picker.query.trim() ? (newOption?.(picker.query.trim()) ?? null) : null;
  const offered = made && !picker.options.some((option) => option.id === made.id) ? [made, ...picker.options] : picker.options;
  const onCommit = (event: Event) => {
    const key = (event.target as HTMLElement).dataset['id'];
    const item = offered.find((option) => option.id === key);
    if (!item) return;
    if (!several) {
      onChange([item]);
      picker.close();
    } else choose(options, item);
  };
  // The focus stays in the input: the list is walked with `aria-activedescendant`.
  const keepFocus = (event: Event) => {
    if (!(event.target as HTMLElement).closest('button')) event.preventDefault();
  };
  const note =
    picker.status === 'loading'
      ? t('editor.picker.loading')
      : picker.status === 'ready' && offered.length === 0
        ? (emptyText ?? t('editor.picker.empty'))
        : picker.options.length >= mostOptions
          ? t('editor.picker.more', { count: mostOptions })
          : null;
  return html`<div class="picker-popup" popover="manual" @pointerdown=${keepFocus} @combobox-commit=${onCommit}>
    <div role="listbox" id="${id}-list" aria-label=${label} class=${picker.status === 'loading' ? 'stale' : ''}>
      ${repeat(
        offered,
        (item) => item.id,
        (item, index) =>
          html`<div role="option" id="${id}-option-${index}" data-id=${item.id}>
            <span class="picker-mark">${isChosen(item) ? icons.check : nothing}</span>
            <span class="picker-name"
              ><bdi>${item === made ? t('editor.picker.add', { name: item.name }) : item.name}</bdi>${isChosen(item) && several ? html`<span class="visually-hidden"> ${t('editor.picker.chosen')}</span>` : nothing}</span
            >
            ${noteOf?.(item) ? html`<span class="picker-clash">${icons.warning}${noteOf(item)}</span>` : item.id === item.name ? nothing : html`<bdi class="mono muted">${item.id}</bdi>`}
          </div>`,
      )}
    </div>
    ${note ? html`<p class="picker-note muted">${note}</p>` : nothing}
    ${
      picker.status === 'error'
        ? html`<p class="picker-note">${icons.warning}<span>${t('editor.picker.error')}</span><button type="button" class="button small" @click=${() => picker.retry()}>${t('action.retry')}</button></p>`
        : nothing
    }
  </div>`;
}
