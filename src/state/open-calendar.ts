import { Calendar } from './calendar.ts';
import type { CampaignCalendarModel } from './calendar-model.ts';
import type { CampaignStore } from './campaign-store.ts';

/** A calendar that follows the view's query until it is disposed; it reads nothing before `show`. Apart from the store, as `openList` is. */
export function openCalendar(store: CampaignStore): CampaignCalendarModel {
  const { lists, calendars, ports } = store.shown;
  for (const calendar of calendars) if (calendar.revive()) return calendar;
  const calendar = new Calendar({
    ...ports,
    list: ports,
    isLive: () => store.live === true,
    trayOpened: (tray) => lists.add(tray),
    disposed: (closed) => calendars.delete(closed),
  });
  calendars.add(calendar);
  return calendar;
}
