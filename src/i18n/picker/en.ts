/** Words of the field that searches for resources and campaigns. */
export const en = {
  'editor.picker.placeholder': 'Search…',
  'editor.picker.loading': 'Searching…',
  'editor.picker.empty': 'Nothing found',
  'editor.picker.error': 'The search did not work.',
  'editor.picker.count': { one: '{count} result', other: '{count} results' },
  'editor.picker.more': { one: 'The first {count}. Type to narrow down.', other: 'The first {count}. Type to narrow down.' },
  'editor.picker.clear': 'Clear {label}',
  'editor.picker.added': '{name} is chosen',
  'editor.picker.removed': '{name} is removed',
  'editor.picker.remove': 'Remove {name}',
  'editor.picker.add': 'Add “{name}”',
  'editor.picker.chosen': '(chosen)',
} as const;
