/** Words of the fields for a date and a time. */
export const en = {
  'editor.time.date': 'Date',
  'editor.time.time': 'Time',
  'editor.time.gap': 'The clocks skip {typed} that day. It goes out on {time}.',
  'editor.time.overlap': 'The clocks show {time} twice that day. Which one?',
  'editor.time.earlier': 'The earlier ({offset})',
  'editor.time.later': 'The later ({offset})',
} as const;
