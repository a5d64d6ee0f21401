import type { Occurrence } from '../../domain/campaign.ts';
import type { Translate } from '../../i18n/messages.ts';

/** Placeholder until the writer of calendar files is there. */
export function exportIcs(occurrences: readonly Occurrence[], title: string, { t }: { readonly t: Translate }): string {
  return occurrences.length === 0 ? t('calendar.ics.none', { title }) : t('calendar.ics.done', { title });
}
