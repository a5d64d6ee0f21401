/** Words of adding a campaign to what is compared. */
export const en = {
  'stats.add.empty': 'No campaign matches',
  'stats.add.unsent': 'Not sent yet',
  'stats.tooMany': {
    one: 'At most {count} campaign can be compared. Remove one to add another.',
    other: 'At most {count} campaigns can be compared. Remove one to add another.',
  },
  'stats.added': '{name} is added to the comparison',
  'stats.alreadyThere': '{name} is in the comparison already',
} as const;
