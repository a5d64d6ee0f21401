import type { Messages } from '../messages.ts';
import type { en } from './en.ts';

/** Words of the calendar. */
export const ar: Pick<Messages, keyof typeof en> = {
  'calendar.label': 'تقويم الحملات',
};
