/** What rows show, as text: the same for the list and for what it is compared with. */
import type { CampaignSummary } from '../../src/domain/campaign.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { createTranslator } from '../../src/i18n/messages.ts';
import { channelName, launchTypeName, statusName } from '../../src/elements/shared/badges.ts';

/** Columns of the list's default view; those that are all controls are empty here. */
export const columns = ['select', 'name', 'channel', 'status', 'launchType', 'sendAt', 'actions'] as const;
export type StaticRow = Readonly<Record<(typeof columns)[number], string>>;

export const widths: Readonly<Record<(typeof columns)[number], number>> = {
  select: 44,
  name: 280,
  channel: 116,
  status: 196,
  launchType: 124,
  sendAt: 184,
  actions: 216,
};

const t = createTranslator('en');
const format = createFormat('en');

export function staticRow(campaign: CampaignSummary, timeZone: string): StaticRow {
  const at = campaign.sendAt ?? campaign.startedAt;
  return {
    select: '',
    name: campaign.name,
    channel: channelName(campaign.channel, t),
    status: statusName(campaign.status, t),
    launchType: launchTypeName(campaign.launchType, t),
    sendAt: at === null ? t(campaign.launchType === 'manual' ? 'value.onDemand' : 'value.notSelected') : format.dateTime(at, timeZone),
    actions: '',
  };
}

/** Texts of the rows in sight, cell by cell, in the order of the columns. Reads the layout: only after the clock stopped. */
export function visibleTexts(grid: Element): string[][] {
  const root = grid.shadowRoot!;
  const box = root.querySelector('#table')!.getBoundingClientRect();
  const top = root.querySelector('#header')!.getBoundingClientRect().bottom;
  return [...root.querySelectorAll<HTMLElement>('#items > tr')]
    .map((row) => ({ row, rect: row.getBoundingClientRect() }))
    .filter(({ row, rect }) => !row.hidden && rect.height > 0 && rect.bottom > top + 1 && rect.top < box.bottom - 1)
    .sort((a, b) => a.rect.top - b.rect.top)
    .map(({ row }) =>
      [...row.querySelectorAll('td')].map(
        (cell) => cell.querySelector('slot')?.assignedElements()[0]?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      ),
    );
}

/** Does some cell of the grid show this text? Does not read the layout. */
export function showsText(grid: Element | null | undefined, text: string): boolean {
  for (const cell of grid?.querySelectorAll('vaadin-grid-cell-content') ?? []) if (cell.textContent?.includes(text)) return true;
  return false;
}
