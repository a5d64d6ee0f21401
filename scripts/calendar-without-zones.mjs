// A Vite plugin: FullCalendar brings a polyfill of Temporal for named time zones, 17 KiB compressed. Ours runs in "UTC" on wall clock times
// (src/elements/campaign-calendar/full-calendar.ts) and never comes to those calls, so they are left out of the script-tag build.
const stub = '\0no-zones';
const calls = ['create', 'fromEpochMilliseconds', 'offsetNanoseconds', 'toZonedDateTime', 'toZonedDateTimeISO'];

export const calendarWithoutZones = () => ({
  name: 'calendar-without-zones',
  enforce: 'pre',
  resolveId: (id, importer = '') =>
    id.startsWith('temporal-polyfill/fns/') && importer.replaceAll('\\', '/').includes('/@full-ui/headless-calendar/') ? stub : undefined,
  load: (id) =>
    id === stub
      ? `const never = () => { throw new Error('The calendar runs in UTC'); };\nexport { ${calls.map((name) => `never as ${name}`).join(', ')} };\n`
      : undefined,
});
