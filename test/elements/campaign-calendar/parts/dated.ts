import { type Status, statusTable } from '../../../../src/domain/status.ts';

/** Does a campaign in this status stand in the calendar, when it has a time? */
export const isDated = (status: Status): boolean => statusTable[status].inCalendar !== false;
