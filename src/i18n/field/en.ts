/** Names of what a campaign consists of, where no column of the list has them. */
export const en = {
  'info.field.template': 'Template',
  'info.field.telegramBot': 'Telegram bot',
  'info.field.contactList': 'Contact list',
  'info.field.ttl': 'TTL',
  'info.field.senderName': 'Sender name',
  'info.field.segments': 'Send to segments',
  'info.field.excludedSegments': 'Exclude segments',
  'info.field.oneTimeSegment': 'One-time segment',
} as const;
