/** Words of analytics and comparison: English, and with it the list of their keys. */
export const en = {
  'stats.label': 'Campaign statistics',
} as const;
