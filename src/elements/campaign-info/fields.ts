import { html } from 'lit';
import type { CampaignDetails, CampaignSummary } from '../../domain/campaign.ts';
import { type Channel, type ChannelField, channelFields, isChannel } from '../../domain/channel.ts';
import type { Open } from '../../domain/open.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { isoDuration } from '../../i18n/iso-duration.ts';
import { channelLabel, launchTypeName, statusBadge } from '../shared/badges.ts';
import type { InfoParts } from './info-parts.ts';
import { progressValue, sendTimeValue } from './launch-values.ts';
import {
  type Value,
  type ValueContext,
  copyableId,
  notSelected,
  referenceValue,
  referencesValue,
  tagsValue,
  textValue,
  timeValue,
} from './values.ts';

export const sections = ['campaign', 'message', 'audience', 'launch'] as const;
export type Section = (typeof sections)[number];

export interface FieldContext extends ValueContext {
  /** Zone on whose wall clock rules run. */
  readonly accountZone: string;
  readonly parts: InfoParts;
}

interface FieldRow {
  readonly key: string;
  readonly section: Section;
  readonly label: MessageKey & (`column.${string}` | `info.field.${string}`);
  /** Is it shown? `details` is null while they are loading. */
  readonly applies?: (channel: Open<Channel>, campaign: CampaignSummary, details: CampaignDetails | null) => boolean;
}
/** Known from a list row already, or only once everything was read. */
export type Field = FieldRow &
  (
    | { readonly from: 'summary'; readonly render: (campaign: CampaignSummary, context: FieldContext) => Value }
    | { readonly from: 'details'; readonly render: (campaign: CampaignDetails, context: FieldContext) => Value }
  );

/** Settings of some channels only; on others when they are set all the same. */
const ofChannel =
  (field: ChannelField): NonNullable<FieldRow['applies']> =>
  (channel, _, details) =>
    (isChannel(channel) && channelFields[channel][field] !== undefined) || (details !== null && details[field] !== null);

/** THE table of what is told about a campaign (PRODUCT §3), in the order it is shown. */
export const fields: readonly Field[] = [
  {
    key: 'name',
    section: 'campaign',
    label: 'column.name',
    from: 'summary',
    render: ({ name, id }, context) =>
      html`<span class="reference"><span><bdi>${name.trim() === '' ? context.t('value.unnamed') : name}</bdi></span>${copyableId(id, context)}</span>`,
  },
  {
    key: 'channel',
    section: 'campaign',
    label: 'column.channel',
    from: 'summary',
    render: ({ channel }, { t }) => channelLabel(channel, t),
  },
  { key: 'status', section: 'campaign', label: 'column.status', from: 'summary', render: ({ status }, { t }) => statusBadge(status, t) },
  {
    key: 'description',
    section: 'campaign',
    label: 'info.field.description',
    from: 'details',
    render: ({ description }, context) => textValue(description, context),
  },
  {
    key: 'createdAt',
    section: 'campaign',
    label: 'info.field.createdAt',
    from: 'summary',
    render: ({ createdAt }, context) => timeValue(createdAt, context),
  },
  { key: 'tags', section: 'campaign', label: 'column.tags', from: 'summary', render: ({ tags }, context) => tagsValue(tags, context) },
  {
    key: 'template',
    section: 'message',
    label: 'info.field.template',
    from: 'details',
    render: ({ template }, context) => referenceValue(template, context),
  },
  {
    key: 'telegramBot',
    section: 'message',
    label: 'info.field.telegramBot',
    from: 'details',
    applies: ofChannel('telegramBot'),
    render: ({ telegramBot }, context) => referenceValue(telegramBot, context),
  },
  {
    key: 'senderName',
    section: 'message',
    label: 'info.field.senderName',
    from: 'details',
    applies: ofChannel('senderName'),
    render: ({ senderName }, context) => referenceValue(senderName, context),
  },
  {
    key: 'ttl',
    section: 'message',
    label: 'info.field.ttl',
    from: 'details',
    applies: ofChannel('ttl'),
    render: ({ ttl }, context) => (ttl === null ? notSelected(context) : isoDuration(context.format, ttl)),
  },
  {
    key: 'contactList',
    section: 'audience',
    label: 'info.field.contactList',
    from: 'details',
    render: ({ contactList }, context) => referenceValue(contactList, context),
  },
  {
    key: 'segments',
    section: 'audience',
    label: 'info.field.segments',
    from: 'details',
    render: ({ segments }, context) => referencesValue(segments, context),
  },
  {
    key: 'excludedSegments',
    section: 'audience',
    label: 'info.field.excludedSegments',
    from: 'details',
    render: ({ excludedSegments }, context) => referencesValue(excludedSegments, context),
  },
  {
    key: 'oneTimeSegment',
    section: 'audience',
    label: 'info.field.oneTimeSegment',
    from: 'details',
    render: ({ oneTimeSegment }, context) =>
      oneTimeSegment?.conditions.length ? context.parts.conditions(oneTimeSegment, context) : notSelected(context),
  },
  {
    key: 'launchType',
    section: 'launch',
    label: 'column.launchType',
    from: 'summary',
    render: ({ launchType }, context) => (launchType === null ? notSelected(context) : launchTypeName(launchType, context.t)),
  },
  { key: 'sendAt', section: 'launch', label: 'column.sendAt', from: 'summary', render: sendTimeValue },
  {
    key: 'startedAt',
    section: 'launch',
    label: 'info.field.startedAt',
    from: 'summary',
    applies: (_, { startedAt, launchType }) => startedAt !== null && launchType !== 'now',
    render: ({ startedAt }, context) => timeValue(startedAt!, context),
  },
  {
    key: 'finishedAt',
    section: 'launch',
    label: 'info.field.finishedAt',
    from: 'summary',
    applies: (_, { finishedAt }) => finishedAt !== null,
    render: ({ finishedAt }, context) => timeValue(finishedAt!, context),
  },
  {
    key: 'progress',
    section: 'launch',
    label: 'info.field.progress',
    from: 'summary',
    applies: (_, { progress }) => progress !== null,
    render: progressValue,
  },
];

/** The rows of one section for a campaign, as far as they apply to its channel. */
export const fieldsOf = (section: Section, campaign: CampaignSummary, details: CampaignDetails | null): readonly Field[] =>
  fields.filter((field) => field.section === section && (field.applies?.(campaign.channel, campaign, details) ?? true));
