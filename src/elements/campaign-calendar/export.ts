import type { Occurrence } from '../../domain/campaign.ts';
import type { Translate } from '../../i18n/messages.ts';
import { channelName, statusName } from '../shared/badges.ts';
import { createIcs } from './ics.ts';

export interface ExportOptions {
  readonly title: string;
  readonly t: Translate;
  /** The account's: rules repeat on its wall clock. */
  readonly timeZone: string;
  /** Ms since the epoch. */
  readonly now: number;
}

/** Gives what is shown to the user as a calendar file; answers what became of it, in words. */
export async function exportIcs(occurrences: readonly Occurrence[], { title, t, timeZone, now }: ExportOptions): Promise<string> {
  if (occurrences.length === 0) return t('calendar.ics.none', { title });
  const text = await createIcs(occurrences, {
    timeZone,
    now,
    name: title,
    describe: ({ channel, status }) => `${channelName(channel, t)} · ${statusName(status, t)}`,
  });
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${title}.ics`;
  link.click();
  // The download has its own hold on the file by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return t('calendar.ics.done', { title });
}
