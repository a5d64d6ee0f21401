/** Words of the search for a campaign to compare. */
export const en = {
  'stats.add.empty': 'No campaign matches',
  'stats.add.unsent': 'Not sent yet',
} as const;
