import { type ChannelField, channelFields, isChannel } from '../../domain/channel.ts';
import type { ResourceType } from '../../domain/failure.ts';
import type { MessageKey, Translate } from '../../i18n/messages.ts';
import type { SettingKey, Settings } from './settings.ts';

export const steps = ['what', 'whom', 'when'] as const;
export type Step = (typeof steps)[number];

/** How a setting is entered; see `controls.ts`. */
export type FieldKind =
  'text' | 'longText' | 'channel' | 'one' | 'several' | 'tags' | 'duration' | 'conditions' | 'launchType' | 'time' | 'series';

export interface Field {
  readonly key: SettingKey;
  readonly step: Step;
  readonly kind: FieldKind;
  /** What a picker searches. */
  readonly resource?: ResourceType;
  /** Has a sentence of help, `editor.hint.<key>`. */
  readonly hint?: true;
  readonly isShown: (settings: Settings) => boolean;
  /** Must it be there to finish? */
  readonly isRequired: (settings: Settings) => boolean;
  /** A draft may do without, a launch may not: it is not called optional. */
  readonly isNeededToStart?: true;
}

const always = () => true;
const never = () => false;
const needOf = ({ channel }: Settings, field: ChannelField) => (isChannel(channel) ? channelFields[channel][field] : undefined);
/** By the channel, or because it is there although the channel has no use for it: then it can be removed. */
const byChannel = (key: ChannelField): Pick<Field, 'isShown' | 'isRequired'> => ({
  isShown: (settings) => needOf(settings, key) !== undefined || settings[key] !== null,
  isRequired: (settings) => needOf(settings, key) === 'required',
});
const isTimed = ({ launchType }: Settings) => launchType === 'schedule' || launchType === 'recurring';
const isRecurring = ({ launchType }: Settings) => launchType === 'recurring';

/** THE table of the editor (PRODUCT §4): where each setting is entered, how, and when. */
export const fields: readonly Field[] = [
  { key: 'name', step: 'what', kind: 'text', isShown: always, isRequired: always },
  { key: 'channel', step: 'what', kind: 'channel', isShown: always, isRequired: always },
  { key: 'description', step: 'what', kind: 'longText', isShown: always, isRequired: never },
  { key: 'template', step: 'what', kind: 'one', resource: 'template', isShown: always, isRequired: never, isNeededToStart: true },
  { key: 'tags', step: 'what', kind: 'tags', resource: 'tag', hint: true, isShown: always, isRequired: never },
  { key: 'ttl', step: 'what', kind: 'duration', hint: true, ...byChannel('ttl') },
  { key: 'contactList', step: 'whom', kind: 'one', resource: 'contactList', hint: true, isShown: always, isRequired: never },
  { key: 'segments', step: 'whom', kind: 'several', resource: 'segment', isShown: always, isRequired: never },
  { key: 'excludedSegments', step: 'whom', kind: 'several', resource: 'segment', isShown: always, isRequired: never },
  { key: 'oneTimeSegment', step: 'whom', kind: 'conditions', hint: true, isShown: always, isRequired: never },
  { key: 'senderName', step: 'whom', kind: 'one', resource: 'senderName', ...byChannel('senderName') },
  { key: 'telegramBot', step: 'whom', kind: 'one', resource: 'telegramBot', ...byChannel('telegramBot') },
  { key: 'launchType', step: 'when', kind: 'launchType', isShown: always, isRequired: always },
  { key: 'sendAt', step: 'when', kind: 'time', isShown: isTimed, isRequired: isTimed },
  { key: 'recurrence', step: 'when', kind: 'series', isShown: isRecurring, isRequired: isRecurring },
];

export const fieldOf = (key: SettingKey): Field => fields.find((field) => field.key === key)!;
export const fieldsOf = (step: Step, settings: Settings): Field[] =>
  fields.filter((field) => field.step === step && field.isShown(settings));

/** The field a resource is chosen in: where a "Fix" leads. */
export const fieldOfResource = (type: string): Field | undefined => fields.find(({ resource }) => resource === type);

/** The names of the fields: the same words as in the list and the info panel. */
const labels = {
  name: 'column.name',
  channel: 'column.channel',
  description: 'info.field.description',
  template: 'info.field.template',
  tags: 'column.tags',
  ttl: 'info.field.ttl',
  contactList: 'info.field.contactList',
  segments: 'info.field.segments',
  excludedSegments: 'info.field.excludedSegments',
  oneTimeSegment: 'info.field.oneTimeSegment',
  senderName: 'info.field.senderName',
  telegramBot: 'info.field.telegramBot',
  launchType: 'column.launchType',
  sendAt: 'column.sendAt',
  recurrence: 'editor.field.recurrence',
} as const satisfies Record<SettingKey, MessageKey>;

export const labelOf = (key: SettingKey, t: Translate): string => t(labels[key]);
