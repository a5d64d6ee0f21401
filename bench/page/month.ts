/** A month of sends: the complete calendar on a source that answers from memory, and FullCalendar as it comes. */
import { Calendar } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import skeleton from 'fullcalendar/skeleton.css?inline';
import palette from 'fullcalendar/themes/classic/palette.css?inline';
import theme from 'fullcalendar/themes/classic/theme.css?inline';
import classic from 'fullcalendar/themes/classic';
import { createSimulation } from '../../mocks/simulation.ts';
import type { CampaignDataSource } from '../../src/data/data-source.ts';
import type { CampaignSummary, Occurrence } from '../../src/domain/campaign.ts';
import { channels } from '../../src/domain/channel.ts';
import { CampaignCalendarElement } from '../../src/elements/campaign-calendar/campaign-calendar-element.ts';
import { loadGridCode } from '../../src/elements/campaign-calendar/grid-code.ts';
import { createCampaignStore } from '../../src/state/create-campaign-store.ts';
import { pause } from './frames.ts';
import type { Scene } from './scene.ts';

export interface MonthOptions {
  /** Sends in each month. */
  readonly sends: number;
  /** `mount`: from nothing; `next`: from the month before. */
  readonly act: 'mount' | 'next';
}

const day = 86_400_000;
const statuses = ['waiting', 'waiting', 'waiting', 'stopped', 'done', 'failed', 'running'];
/** Before the month that is measured. */
const before = '2031-03-15';
const measured = '2031-04-15';

/** So many sends a month, spread over it evenly. */
function sendsIn(from: number, to: number, sends: number): Occurrence[] {
  const step = (30 * day) / sends;
  const items: Occurrence[] = [];
  for (let n = Math.ceil(from / step); n * step < to; n += 1) {
    const start = new Date(Math.round((n * step) / 60_000) * 60_000).toISOString();
    const status = statuses[n % statuses.length]!;
    const campaign: CampaignSummary = {
      id: `c${n}`,
      name: `Campaign #${n}`,
      channel: channels[n % channels.length]!,
      status,
      launchType: 'schedule',
      sendAt: start,
      recurrence: null,
      createdAt: start,
      updatedAt: start,
      startedAt: null,
      finishedAt: null,
      tags: [],
      version: '1',
      progress: null,
    };
    items.push({ id: `o${n}`, campaignId: campaign.id, start, end: null, campaign });
  }
  return items;
}

const stage = () => document.querySelector<HTMLElement>('#stage')!;

function storeOf(sends: number) {
  const simulation = createSimulation({ seed: 'empty' });
  // Made beforehand: making them is not the calendar's work.
  const all = sendsIn(Date.parse('2031-01-15'), Date.parse('2031-06-30'), sends);
  const source: CampaignDataSource = {
    ...simulation,
    occurrences: async ({ start, end }) => ({
      items: all.filter((occurrence) => occurrence.start >= start && occurrence.start < end),
      asOf: new Date().toISOString(),
    }),
  };
  return createCampaignStore({ source, timeZone: 'UTC' });
}

async function calendarOf({ sends }: Pick<MonthOptions, 'sends'>) {
  if (!customElements.get('campaign-calendar')) customElements.define('campaign-calendar', CampaignCalendarElement);
  const calendar = new CampaignCalendarElement();
  await loadGridCode();
  calendar.store = storeOf(sends);
  return calendar;
}

export async function mountCalendar({ sends, act }: MonthOptions): Promise<Scene> {
  const calendar = await calendarOf({ sends });
  calendar.date = act === 'mount' ? measured : before;
  const chips = () => calendar.shadowRoot?.querySelectorAll('#grid .send').length ?? 0;
  const isShown = () =>
    chips() > 0 &&
    calendar.shadowRoot!.querySelector(`[role=gridcell][data-date="${measured}"] .send`) !== null &&
    !calendar.matches(':state(loading)');
  if (act === 'next') {
    stage().append(calendar);
    while (chips() === 0) await pause(20);
    await pause(500);
  }
  return {
    act: act === 'mount' ? () => stage().append(calendar) : () => calendar.next(),
    isShown,
    inspect: () => ({ chips: chips(), days: calendar.shadowRoot!.querySelectorAll('[role=gridcell][data-date]').length }),
  };
}

export async function mountFullCalendar({ sends, act }: MonthOptions): Promise<Scene> {
  const style = document.createElement('style');
  style.textContent = skeleton + theme + palette;
  document.head.append(style);
  const make = () =>
    new Calendar(stage(), {
      plugins: [dayGrid, classic],
      initialDate: act === 'mount' ? measured : before,
      height: '100%',
      timeZone: 'UTC',
      events: ({ start, end }, give) =>
        give(
          sendsIn(start.getTime(), end.getTime(), sends).map(({ id, start: at, campaign }) => ({ id, start: at, title: campaign.name })),
        ),
    });
  const events = () => stage().querySelectorAll('[data-date] > div > div > div').length;
  let calendar: Calendar | null = null;
  if (act === 'next') {
    calendar = make();
    calendar.render();
    await pause(500);
  }
  const cell = () => stage().querySelector(`[role=gridcell][data-date="${measured}"]`);
  return {
    act: () => {
      if (calendar) calendar.next();
      else make().render();
    },
    isShown: () => /Campaign #/.test(cell()?.textContent ?? ''),
    inspect: () => ({ events: events(), days: stage().querySelectorAll('[role=gridcell][data-date]').length }),
  };
}
