import type { UnreadableRecord } from '../data/data-source.ts';
import type { CampaignSummary } from '../domain/campaign.ts';
import { CampaignError } from '../domain/errors.ts';
import type { ListRow } from './campaign-store.ts';
import type { PageRead } from './list-reader.ts';
import { type ListRows, rowsOfPage } from './list-rows.ts';

export interface TakePorts {
  /** Takes in the answer to a read: the newest known of each, null for one that was removed. */
  learn(items: readonly CampaignSummary[], since: number): ReadonlyMap<string, CampaignSummary | null>;
  unreadable(record: UnreadableRecord, position: number): void;
}

/**
 * Takes a page into the rows. False when it does not fit them, unless `tolerant`: then what does not fit is left out. Throws when that is
 * all of it: asked for what follows, such a source would go on like this for as long as its total says.
 */
export function takePage(
  rows: ListRows,
  { offset, page, since }: PageRead,
  pageSize: number,
  ports: TakePorts,
  tolerant: boolean,
): boolean {
  const known = ports.learn(page.items, since);
  const expected = Math.min(pageSize, Math.max(0, rows.length - offset));
  const found = rowsOfPage(page, offset)
    .slice(0, expected)
    .map((row): ListRow | null => {
      if (row.type === 'unreadable') {
        ports.unreadable(row.record, offset + row.record.index);
        return row;
      }
      const campaign = known.get(row.id) ?? null;
      return campaign && { type: 'campaign', id: row.id, campaign };
    });
  const isShifted = found.length < expected || (page.snapshot === undefined && page.total !== rows.length);
  if (isShifted && !tolerant) return false;
  const isEmpty = found.length < Math.min(1, expected);
  while (found.length < expected) found.push(null);
  if (!isEmpty && rows.put(offset, found)) return true;
  if (!tolerant) return false;
  const misfits = found.flatMap((row, index) => {
    const position = offset + index;
    return !isEmpty && (rows.has(position, position + 1) || rows.put(position, [row])) ? [] : [position];
  });
  if (misfits.length === found.length) throw new CampaignError('malformed', `list() gave nothing new, of ${page.total}`);
  for (const position of misfits) rows.put(position, [null]);
  return true;
}
