import type { CampaignSummary } from '../domain/campaign.ts';
import { type CampaignQuery, matchesQuery } from '../domain/query.ts';
import type { CalendarTray } from './calendar-model.ts';
import { ListModel, type ListPorts } from './list-model.ts';

/** Campaigns a page of the tray holds. */
export const trayPage = 50;

const closed: CalendarTray = { status: 'loading', items: [], total: 0, error: null };

/** Never handed on to a list of the same page size. */
class TrayList extends ListModel {
  override revive(): boolean {
    return false;
  }
}

/** The campaigns without a time under the view's filters, newest first; a list of its own that is opened when it is first wanted. */
export class Tray {
  state: CalendarTray = closed;
  readonly #ports: ListPorts;
  readonly #changed: () => void;
  readonly #opened: (list: ListModel) => void;
  #list: TrayList | null = null;
  #wanted = 0;

  /** `changed` hears when `state` is another; `opened` gets the list that follows changes. */
  constructor(ports: ListPorts, changed: () => void, opened: (list: ListModel) => void) {
    this.#ports = { ...ports, query: () => trayQuery(ports.query()) };
    this.#changed = changed;
    this.#opened = opened;
  }

  load(limit: number): void {
    if (this.#list) {
      this.#wanted = Math.max(this.#wanted, Math.min(this.#wanted + limit, this.#list.total));
      this.#fill();
      return;
    }
    this.#wanted = Math.max(limit, trayPage);
    this.#list = new TrayList(this.#ports, trayPage);
    this.#opened(this.#list);
    this.#list.subscribe(() => this.#take());
    this.#take();
  }

  async refresh(): Promise<void> {
    // The store may be reading its lists again already, this one among them.
    if (!this.#list?.refreshing) await this.#list?.refresh();
  }

  dispose(): void {
    this.#list?.dispose();
    this.#list = null;
  }

  #fill(): void {
    const list = this.#list;
    if (list && (list.status === 'ready' || list.error)) list.load(0, Math.max(1, this.#wanted));
  }

  #take(): void {
    const list = this.#list;
    if (!list) return;
    list.drainDirty();
    // Nothing is picked by place here, so newcomers need not wait behind a button.
    if (list.newer > 0 && !list.refreshing && !list.error) void list.refresh();
    if (list.status === 'ready' && !list.error) this.#fill();
    const next = this.#read(list);
    if (isEqual(next, this.state)) return;
    this.state = next;
    this.#changed();
  }

  #read(list: ListModel): CalendarTray {
    const { status, error, query } = list;
    const items: CampaignSummary[] = [];
    let left = 0;
    for (let index = 0; index < Math.min(this.#wanted, list.total); index += 1) {
      const row = list.rowAt(index);
      // While pages are read again the ones shown stay, but for what left.
      if (!row)
        return list.error || status !== 'ready' ? { ...this.state, status, error } : { ...this.state, ...still(this.state, query), error };
      if (row.type !== 'campaign') continue;
      if (matchesQuery(row.campaign, query)) items.push(row.campaign);
      else left += 1;
    }
    return { status, items, total: Math.max(items.length, list.total - left), error };
  }
}

/** Newest first, whatever the list is sorted by. */
function trayQuery({ sort: _, ...filters }: CampaignQuery): CampaignQuery {
  return { ...filters, statuses: ['ready'] };
}

const still = ({ items, total }: CalendarTray, query: CampaignQuery) => {
  const left = items.filter((campaign) => matchesQuery(campaign, query));
  return { status: 'ready' as const, items: left.length === items.length ? items : left, total: total - (items.length - left.length) };
};

const isEqual = (a: CalendarTray, b: CalendarTray): boolean =>
  a.status === b.status &&
  a.total === b.total &&
  a.error === b.error &&
  a.items.length === b.items.length &&
  a.items.every((campaign, index) => campaign === b.items[index]);
