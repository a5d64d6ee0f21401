/** THE table of the parts inside, by element. A page sees each with the name of its element before it: `list-toolbar`. */
const parts = {
  list: 'toolbar search filters columns-button views-button calendar-button statistics-button new-button bulk-bar groups chips footer notices',
  calendar: 'header title views toolbar chips filters search grid chip more empty footer notices',
  stats: 'panel header table headline notices',
  info: 'panel header alert failures section preflight history notices',
  editor: 'sheet header steps summary review footer close',
} as const;

/** As the attribute `exportparts` has it. */
export const exportedParts = (name: keyof typeof parts): string =>
  parts[name]
    .split(' ')
    .map((part) => `${part}:${name}-${part}`)
    .join();
