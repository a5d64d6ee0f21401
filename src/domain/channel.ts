import { type Open, isKnown } from './open.ts';

/** The channels a campaign can go out on, in the order they are shown. */
export const channels = ['email', 'sms', 'webpush', 'telegram', 'viber'] as const;
export type Channel = (typeof channels)[number];

/** Settings that only some channels have. `required` is checked when the editor finishes; `optional` is shown; absent is hidden unless present in the data. */
export type ChannelField = 'telegramBot' | 'ttl' | 'senderName';
type Need = 'required' | 'optional';

/** THE table of channel-specific settings (PRODUCT §3). */
export const channelFields: Readonly<Record<Channel, Readonly<Partial<Record<ChannelField, Need>>>>> = {
  email: {},
  sms: {},
  webpush: { ttl: 'optional' },
  telegram: { telegramBot: 'required' },
  viber: { ttl: 'optional', senderName: 'required' },
};

/** Channels that are paid per message, and so can fail for `insufficient-funds` (PRODUCT §3). */
export const paidChannels: readonly Channel[] = ['sms', 'viber'];

export const isChannel = (value: Open<Channel>): value is Channel => isKnown(channels, value);
