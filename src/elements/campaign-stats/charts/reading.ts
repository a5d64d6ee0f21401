/** What reading a chart takes beyond a look at it: what is said at a point, how the keys go, and the table behind. */
import { chartTableStyles } from './chart-table.styles.ts';
import { readoutStyles } from './readout.styles.ts';

export { en as words } from '../../../i18n/reading/en.ts';
export { marksOf, pointed, readout } from './readout.ts';
export { tableView } from './table-view.ts';
export { curvesTable, funnelTable } from './tables.ts';
export { walk } from './walk.ts';
export const styles = [readoutStyles, chartTableStyles];

export type Reading = typeof import('./reading.ts');
