import type { Messages } from '../messages.ts';
import type { en } from './en.ts';

/** Words of analytics and comparison. */
export const ar: Pick<Messages, keyof typeof en> = {
  'stats.label': 'إحصاءات الحملات',
};
