import { html, nothing, type TemplateResult } from 'lit';
import type { OneTimeSegment, Reference } from '../../domain/campaign.ts';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/messages.ts';
import { isoDuration } from '../../i18n/iso-duration.ts';
import { channelName, launchTypeName } from '../shared/badges.ts';
import { conditionWords } from '../shared/condition-words.ts';
import { recurrenceWords } from '../shared/recurrence-words.ts';
import { fieldsOf, labelOf, steps } from './fields.ts';
import type { SettingKey, Settings } from './settings.ts';

export interface Words {
  readonly t: Translate;
  readonly format: Format;
  readonly timeZone: string;
}

type Describe = (value: never, words: Words) => string;

const reference: Describe = (value: Reference) => value.name;
const references: Describe = (value: readonly Reference[], { format }) => format.list(value.map(({ name }) => name));
const text: Describe = (value: string) => value;

/** How each setting reads where it is not edited. Nothing set reads "Not selected". */
const describe: Readonly<Record<SettingKey, Describe>> = {
  name: text,
  channel: (value: string, { t }) => channelName(value, t),
  description: text,
  template: reference,
  tags: (value: readonly string[]) => value.join(', '),
  ttl: (value: string, { format }) => isoDuration(format, value),
  contactList: reference,
  segments: references,
  excludedSegments: references,
  oneTimeSegment: ({ match, conditions }: OneTimeSegment, { t, format }) => {
    const sentences = conditions.map((condition) => conditionWords(condition, t, format));
    return match === 'all' ? format.list(sentences) : format.alternatives(sentences);
  },
  senderName: reference,
  telegramBot: reference,
  launchType: (value: string, { t }) => launchTypeName(value, t),
  sendAt: (value: string, { format, timeZone }) => `${format.fullDateTime(value, timeZone)} ${format.zone(timeZone, value)}`,
  recurrence: (recurrence: NonNullable<Settings['recurrence']>, words) => recurrenceWords({ sendAt: null, recurrence }, words),
};

export function valueWords(key: SettingKey, value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return words.t('value.notSelected');
  return describe[key](value as never, words);
}

/** Everything as text that can be selected and copied, where it may not be edited. */
export function readOnlyTemplate(settings: Settings, words: Words): TemplateResult {
  const { t } = words;
  return html`${steps.map(
    (step) => html`<section class="facts" aria-labelledby="facts-${step}">
      <h3 id="facts-${step}">${t(`editor.step.${step}`)}</h3>
      <dl>
        ${fieldsOf(step, settings).map(({ key }) => {
          const isSet = settings[key] !== null && settings[key] !== '' && (settings[key] as { length?: number }).length !== 0;
          return html`<div data-field=${key}><dt>${labelOf(key, t)}</dt><dd class=${isSet ? nothing : 'muted'}><bdi>${valueWords(key, settings[key], words)}</bdi></dd></div>`;
        })}
      </dl>
    </section>`,
  )}`;
}
