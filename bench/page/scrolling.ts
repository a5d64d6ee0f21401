/** Scrolling while the backend tells of changes. */
import type { CampaignSummary } from '../../src/domain/campaign.ts';
import { frameGaps } from './frames.ts';
import { type ReadyList, readyList } from './list.ts';

export interface ScrollOptions {
  readonly rows: number;
  readonly seconds: number;
  /** Changes a second: none, spread over all campaigns, or only of those in sight. */
  readonly changes: number;
  readonly where: 'all' | 'visible';
}

export interface Scrolled {
  readonly frames: number;
  /** Frames that took longer than 25 ms. */
  readonly slow: number;
  readonly told: number;
  /** Campaigns of which the store knows something older than what was told. */
  readonly missed: number;
  /** How far it scrolled, px. */
  readonly distance: number;
}

let ready: ReadyList;
let campaigns: CampaignSummary[];

export async function prepareScroll(rows: number): Promise<void> {
  ready = await readyList(rows);
  const { items } = await ready.simulation.list({}, { offset: 0, limit: rows });
  campaigns = items.map((campaign, index) =>
    index % 3 ? campaign : { ...campaign, status: 'running', progress: { sent: 0, total: 1_000_000 } },
  );
  // The first change of each one moves counts; that is not what is measured.
  for (const campaign of campaigns) change(campaign.id, 1);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
}

const places = new Map<string, number>();
let clock = Date.now();

/** One more message sent, as the feed would tell it. */
function change(id: string, sent: number): void {
  if (places.size === 0) campaigns.forEach((campaign, index) => places.set(campaign.id, index));
  const campaign = campaigns[places.get(id)!]!;
  clock += 1;
  const progress = campaign.progress && { sent: campaign.progress.sent + sent, total: campaign.progress.total };
  const next: CampaignSummary = { ...campaign, progress, updatedAt: new Date(clock).toISOString(), version: `${clock}` };
  campaigns[places.get(id)!] = next;
  ready.simulation.emit({ type: 'changed', campaign: next });
}

function visibleIds(): string[] {
  return [...ready.grid.querySelectorAll<HTMLElement>('[data-open]')].map((button) => button.dataset['open']!);
}

export async function scroll({ seconds, changes, where }: ScrollOptions): Promise<Scrolled> {
  const { scroller, store } = ready;
  scroller.scrollTop = 0;
  await new Promise((resolve) => setTimeout(resolve, 500));
  let told = 0;
  let turn = 0;
  const touched = new Set<string>();
  const gaps = await frameGaps(async () => {
    const start = performance.now();
    let ids: string[] = [];
    const tell = () => {
      const due = Math.min(seconds, (performance.now() - start) / 1000) * changes;
      if (where === 'visible') ids = visibleIds();
      for (; told < due; told += 1) {
        // A stride prime to the number of rows reaches every campaign.
        turn += 7919;
        const id = where === 'visible' ? ids[turn % ids.length]! : campaigns[turn % campaigns.length]!.id;
        touched.add(id);
        change(id, 1);
      }
    };
    const feed = setInterval(tell, 10);
    await new Promise<void>((resolve) => {
      const step = () => {
        scroller.scrollTop += 40;
        if (performance.now() - start > seconds * 1000) resolve();
        else requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    });
    clearInterval(feed);
    tell();
  });
  const missed = [...touched].filter((id) => (store.peek(id)?.updatedAt ?? '') < campaigns[places.get(id)!]!.updatedAt).length;
  return { frames: gaps.length, slow: gaps.filter((gap) => gap > 25).length, told, missed, distance: scroller.scrollTop };
}
