/** One control per kind of field, in one frame: label, control, help, problem. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { maxTags, tagSchema, type Reference } from '../../domain/campaign.ts';
import { channels } from '../../domain/channel.ts';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/messages.ts';
import { isoDuration } from '../../i18n/iso-duration.ts';
import { channelName } from '../shared/badges.ts';
import { channelIcons, icons } from '../shared/icons.ts';
import type { EditSession } from './edit-session.ts';
import { ttlUnits } from './entry.ts';
import { type Field, type FieldKind, labelOf } from './fields.ts';
import type { LaterKind, LaterSteps } from './later-steps.ts';
import { pickerTemplate } from './picker-template.ts';
import type { Picker } from './picker.ts';

export interface EditorContext {
  readonly session: EditSession;
  readonly t: Translate;
  readonly format: Format;
  /** What the first step does without; null until it is there. */
  readonly later: LaterSteps | null;
  /** Locked while it is being saved. */
  readonly disabled: boolean;
  picker(field: Field): Picker;
}

/** How a control is tied to its label, help and problem. */
export interface Ties {
  readonly id: string;
  readonly describedBy: string;
  readonly invalid: 'true' | 'false';
  readonly required: 'true' | 'false';
}

/** Controls that are several: they are a group with a name, not an input with a label. */
const groups: readonly FieldKind[] = ['channel', 'launchType', 'time', 'series', 'conditions', 'duration'];

export function fieldTemplate(field: Field, context: EditorContext): TemplateResult {
  const { session, t } = context;
  const { key, kind, hint } = field;
  const problem = session.problemOf(key);
  const isRequired = field.isRequired(session.settings);
  const ties: Ties = {
    id: `field-${key}`,
    describedBy: [hint && `hint-${key}`, problem && `problem-${key}`].filter(Boolean).join(' '),
    invalid: problem ? 'true' : 'false',
    required: isRequired ? 'true' : 'false',
  };
  const isGroup = groups.includes(kind);
  const label = labelOf(key, t);
  const head = html`<div class="label-row">
    ${isGroup ? html`<span class="label" id="label-${key}">${label}</span>` : html`<label class="label" for=${ties.id} id="label-${key}">${label}</label>`}
    ${isRequired || field.isNeededToStart ? nothing : html`<span class="muted optional">${t('editor.optional')}</span>`}
  </div>`;
  const rest = html`${controlOf(kind, context)(field, ties, context)}
    ${hint ? html`<p class="hint" id="hint-${key}">${t(`editor.hint.${key as 'tags'}`)}</p>` : nothing}
    ${problem ? html`<p class="problem" id="problem-${key}">${icons.warning}<span>${problem}</span></p>` : nothing}`;
  if (!isGroup) return html`<div class="row" data-field=${key}>${head}${rest}</div>`;
  const isRadio = kind === 'channel' || kind === 'launchType';
  return html`<div
    class="row"
    data-field=${key}
    role=${isRadio ? 'radiogroup' : 'group'}
    aria-labelledby="label-${key}"
    aria-describedby=${ties.describedBy || nothing}
    aria-required=${isRadio ? ties.required : nothing}
    aria-invalid=${isRadio ? ties.invalid : nothing}
  >
    ${head}${rest}
  </div>`;
}

export type Control = (field: Field, ties: Ties, context: EditorContext) => TemplateResult;

const textOf = (event: Event) => (event.target as HTMLInputElement).value;

const text: Control = ({ key }, ties, { session }) =>
  html`<input
    id=${ties.id}
    class="field wide"
    type="text"
    dir="auto"
    autocomplete="off"
    aria-invalid=${ties.invalid}
    aria-required=${ties.required}
    aria-describedby=${ties.describedBy || nothing}
    .value=${live(session.settings[key as 'name'])}
    @input=${(event: Event) => session.edit({ [key]: textOf(event) })}
  />`;

const longText: Control = ({ key }, ties, { session }) =>
  html`<textarea
    id=${ties.id}
    class="field wide"
    rows="3"
    dir="auto"
    aria-invalid=${ties.invalid}
    aria-describedby=${ties.describedBy || nothing}
    .value=${live(session.settings[key as 'description'])}
    @input=${(event: Event) => session.edit({ [key]: textOf(event) })}
  ></textarea>`;

/** A row of tiles. A value of a newer backend stands among them, chosen, and cannot be chosen again. */
export function tiles(
  name: string,
  known: readonly string[],
  value: string | null,
  draw: (value: string) => TemplateResult,
  onChoose: (value: string) => void,
): TemplateResult {
  const values = value && !known.includes(value) ? [...known, value] : known;
  return html`<div class="tiles ${name}">
    ${values.map(
      (option) =>
        html`<label class="tile"
          ><input
            type="radio"
            name=${name}
            .value=${option}
            aria-labelledby="tile-${name}-${option}"
            aria-describedby="note-${name}-${option}"
            .checked=${live(option === value)}
            ?disabled=${!known.includes(option)}
            @change=${() => onChoose(option)}
          />${draw(option)}</label
        >`,
    )}
  </div>`;
}

const channel: Control = ({ key }, _, { session, t }) =>
  tiles(
    key,
    channels,
    session.settings.channel,
    (value) =>
      html`${channelIcons[value as keyof typeof channelIcons] ?? channelIcons.unknown}<span id="tile-${key}-${value}">${channelName(value, t)}</span>`,
    (value) => session.edit({ channel: value }),
  );

type ReferenceKey = 'template' | 'contactList' | 'senderName' | 'telegramBot';

function picking(field: Field, ties: Ties, context: EditorContext) {
  const { t, disabled } = context;
  const { id, describedBy } = ties;
  return {
    ...{ picker: context.picker(field), t, id, describedBy, disabled, label: labelOf(field.key, t) },
    required: ties.required === 'true',
    invalid: ties.invalid === 'true',
  };
}

const one: Control = (field, ties, context) => {
  const chosen = context.session.settings[field.key as ReferenceKey];
  return pickerTemplate({
    ...picking(field, ties, context),
    chosen: chosen ? [chosen] : [],
    several: false,
    onChange: ([next = null]) => context.session.edit({ [field.key]: next }),
  });
};

const others = { segments: 'excludedSegments', excludedSegments: 'segments' } as const;

const several: Control = (field, ties, context) => {
  const { session, t } = context;
  const key = field.key as keyof typeof others;
  const clashes = (option: Reference) => session.settings[others[key]].some(({ id }) => id === option.id);
  return pickerTemplate({
    ...picking(field, ties, context),
    chosen: session.settings[key],
    several: true,
    noteOf: (option) => (clashes(option) ? t(`editor.clash.${others[key]}`) : null),
    onChange: (chosen) => session.edit({ [key]: [...chosen] }),
  });
};

const tags: Control = (field, ties, context) => {
  const { session, t } = context;
  const chosen = session.settings.tags.map((name) => ({ id: name, name }));
  const isFull = chosen.length >= maxTags;
  const options = picking(field, ties, context);
  return pickerTemplate({
    ...options,
    chosen,
    several: true,
    newOption: (name) => (tagSchema.safeParse(name).success && !isFull ? { id: name, name } : null),
    noteOf: ({ id }) => (isFull && !session.settings.tags.includes(id) ? t('editor.problem.tagsMany') : null),
    emptyText:
      options.picker.query && !tagSchema.safeParse(options.picker.query.trim()).success ? t('editor.problem.tagInvalid') : undefined,
    onChange: (next) => session.edit({ tags: next.map(({ name }) => name) }),
  });
};

const duration: Control = (_, ties, { session, t, format }) => {
  const { entry, settings } = session;
  if (settings.ttl !== null && entry.ttlAmount === '')
    return html`<p class="inline">
      <span>${isoDuration(format, settings.ttl)}</span>
      <button type="button" class="button small" @click=${() => session.edit({ ttl: null })}>${t('editor.replace')}</button>
    </p>`;
  return html`<div class="inline">
    <input
      id=${ties.id}
      class="field digits"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      aria-label=${t('editor.ttl.amount')}
      aria-invalid=${ties.invalid}
      .value=${live(entry.ttlAmount)}
      @input=${(event: Event) => session.editEntry({ ttlAmount: textOf(event) })}
    />
    <select class="field" aria-label=${t('editor.ttl.unit')} @change=${(event: Event) => session.editEntry({ ttlUnit: textOf(event) as (typeof ttlUnits)[number] })}>
      ${ttlUnits.map((unit) => html`<option value=${unit} .selected=${unit === entry.ttlUnit}>${t(`editor.ttl.${unit}`)}</option>`)}
    </select>
  </div>`;
};

/** Those of the first step, which others use too; the rest comes later. */
const controls: Readonly<Record<Exclude<FieldKind, LaterKind>, Control>> = { text, longText, channel, one, several, tags, duration };
const controlOf = (kind: FieldKind, { later }: EditorContext): Control =>
  kind in controls ? controls[kind as keyof typeof controls] : later!.control;
