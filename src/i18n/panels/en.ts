/** Words of what the list's toolbar opens: columns and named views. */
export const en = {
  'columns.shown': '{name} is shown',
  'columns.noRoom': '{name} is shown when there is room',
  'columns.hidden': '{name} is hidden',
  'columns.earlier': 'Move {name} earlier',
  'columns.later': 'Move {name} later',
  'columns.narrower': 'Make {name} narrower',
  'columns.wider': 'Make {name} wider',
  'columns.reset': 'Reset columns',
  'views.none': 'No views saved yet.',
  'views.name': 'Save this view as',
  'views.save': 'Save view',
  'views.hint': 'Filters, sorting, columns and calendar are kept. A view of the same name is replaced.',
  'views.delete': 'Delete view “{name}”',
  'views.chosen': 'View “{name}” is shown.',
  'views.saved': 'View “{name}” is saved.',
  'views.deleted': 'View “{name}” is deleted.',
} as const;
