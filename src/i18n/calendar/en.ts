/** Words of the calendar: English, and with it the list of their keys. */
export const en = {
  'calendar.label': 'Campaign calendar',
} as const;
