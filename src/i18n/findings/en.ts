/** What the start check of the panel found. */
export const en = {
  'info.settled': 'Fixed',
  'info.check.pass': 'It can start',
  'info.check.warn': { one: 'It can start, with {count} warning', other: 'It can start, with {count} warnings' },
  'info.check.fail': { one: "It can't start: {count} problem", other: "It can't start: {count} problems" },
  'info.check.told': { one: '{count} reason above still applies.', other: '{count} reasons above still apply.' },
  'info.check.unchecked': 'The start check could not be run. Nothing was changed.',
  'info.check.audience': { one: '{count} contact', other: '{count} contacts' },
  'info.check.audienceLabel': 'Goes to',
  'info.check.costLabel': 'Expected cost',
} as const;
