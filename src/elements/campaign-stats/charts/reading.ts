/** What reading a chart takes beyond a look at it: what is said at a point, how the keys go, and the table behind. */
import { follow } from './follow.ts';
import { marksOf, readout } from './readout.ts';
import { tableView } from './table-view.ts';
import { curvesTable, funnelTable } from './tables.ts';

export const reading = { curvesTable, follow, funnelTable, marksOf, readout, tableView };
export type Reading = typeof reading;
