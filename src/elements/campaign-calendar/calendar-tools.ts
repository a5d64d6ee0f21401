import { dayRange } from '../../domain/schedule.ts';
import { hasTemporal } from '../../domain/temporal.ts';
import type { ListQuery } from '../campaign-list/list-query.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import type { CalendarController } from './calendar-controller.ts';
import type { CalendarPlace } from './calendar-place.ts';
import type { CalendarCommand, CalendarToolbarContext } from './toolbar.ts';

export interface ToolsHost {
  readonly element: CampaignElement;
  readonly grid: CalendarController;
  readonly place: CalendarPlace;
  readonly query: ListQuery;
  title(): string;
  /** What only the element knows of its bars. */
  own(): Pick<CalendarToolbarContext, 'colorBy' | 'isTrayOpen' | 'onColor'>;
  onCommand(command: Exclude<CalendarCommand, 'ics' | 'print'>): void;
}

/** What the bars show and do. */
export class CalendarTools {
  readonly #host: ToolsHost;
  #tagOptions: readonly string[] = [];

  constructor(host: ToolsHost) {
    this.#host = host;
  }

  get context(): CalendarToolbarContext {
    const { element, grid, place, query, own } = this.#host;
    const { t, format } = element;
    const { view, date, zone } = place.state;
    const at = grid.span && hasTemporal() ? dayRange(grid.span.first, place.timeZone).start : new Date().toISOString();
    return {
      ...own(),
      t,
      format,
      view,
      zone,
      zoneNames: {
        account: place.isZoneKnown ? format.zone(place.zoneOf('account'), at) : '…',
        local: format.zone(place.zoneOf('local'), at),
      },
      trayCount: grid.model?.tray.status === 'ready' ? grid.model.tray.total : null,
      query: query.shown,
      tagOptions: this.#tagOptions,
      onSearch: (text) => query.search(text),
      onFilter: (key, values) => query.set({ [key]: values }),
      onFilterOpen: (key) => key === 'tags' && void this.#loadTags(),
      onView: (chosen) => place.set({ view: chosen, date }),
      onZone: (chosen) => place.set({ zone: chosen }),
      onCommand: (command) => this.#command(command),
    };
  }

  clearFilters(): void {
    this.#host.query.clear();
    this.#host.element.renderRoot.querySelector<HTMLElement>('#search')?.focus();
  }

  #command(command: CalendarCommand): void {
    if (command === 'print') window.print();
    else if (command === 'ics') void this.#export();
    else this.#host.onCommand(command);
  }

  async #export(): Promise<void> {
    const { exportIcs } = await import('./export.ts');
    const { element, grid, place, title } = this.#host;
    const store = element.activeStore;
    if (!store) return;
    const timeZone = store.account?.timeZone ?? place.timeZone;
    element.say(await exportIcs(grid.model?.occurrences ?? [], { title: title(), t: element.t, timeZone, now: store.now() }));
  }

  async #loadTags(): Promise<void> {
    const { element, grid } = this.#host;
    const seen = (grid.model?.occurrences ?? []).flatMap(({ campaign }) => campaign.tags);
    try {
      this.#tagOptions = ((await element.activeStore?.resources('tag', '')) ?? []).map((tag) => tag.name);
    } catch {
      // Without the catalogue, the tags in sight are still worth offering.
      this.#tagOptions = [...new Set(seen)].sort();
    }
    element.requestUpdate();
  }
}
