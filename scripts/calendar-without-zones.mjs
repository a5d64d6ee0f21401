// A Vite plugin: FullCalendar brings a polyfill of Temporal for named time zones, 17 KiB compressed. Ours runs in "UTC" on wall clock times
// (src/elements/campaign-calendar/full-calendar.ts) and never comes to those calls, so they are left out of the script-tag build.
// It also leaves an empty style attribute on the body of the page after a press.
const stub = '\0no-zones';
const release = "el.style.userSelect = '';";
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
  transform: (code, id) => {
    if (!/\/node_modules\/fullcalendar\/chunks\//.test(id.replaceAll('\\', '/')) || !code.includes(release)) return undefined;
    return { code: code.replace(release, `${release} if (!el.getAttribute('style')) el.removeAttribute('style');`), map: null };
  },
});
