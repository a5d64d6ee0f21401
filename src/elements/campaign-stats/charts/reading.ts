/** What reading a chart takes beyond a look at it: what is said at a point, how the keys go, and the table behind. */
import { marksOf, pointed, readout } from './readout.ts';
import { tableView } from './table-view.ts';
import { curvesTable, funnelTable } from './tables.ts';
import { walk } from './walk.ts';

export const reading = { curvesTable, funnelTable, marksOf, pointed, readout, tableView, walk };
export type Reading = typeof reading;
