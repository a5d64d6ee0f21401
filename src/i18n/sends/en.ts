/** The next sends of a series, and which of the conditions have to apply. */
export const en = {
  'info.nextSends': 'Next sends',
  'info.nextSends.stopped': 'Next sends, once restarted',
  'info.noNextSends': 'No further send',
  'info.sendsUnknown': 'The next sends could not be worked out.',
  'info.match.all': 'All of these apply',
  'info.match.any': 'Any of these applies',
} as const;
