import { cellStyles } from './cells.styles.ts';
import { comparisonStyles } from './comparison.styles.ts';
import { explanationStyles } from './explanation.styles.ts';
import { plainTableStyles } from './plain-table.styles.ts';
import { tableRoomStyles } from './table-room.styles.ts';

/** The comparison, the plain tables, the bars in cells and the explanation. */
export const tableStyles = [comparisonStyles, cellStyles, plainTableStyles, explanationStyles, tableRoomStyles];
