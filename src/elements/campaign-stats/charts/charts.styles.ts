import { chartRoomStyles } from './chart-room.styles.ts';
import { chartTableStyles } from './chart-table.styles.ts';
import { figureStyles } from './figure.styles.ts';
import { funnelStyles } from './funnel.styles.ts';
import { markStyles } from './marks.styles.ts';
import { readoutStyles } from './readout.styles.ts';

/** Look of the charts. Widths and heights that the drawing counts on are said in curves-chart.ts and curves-view.ts. */
export const chartStyles = [markStyles, figureStyles, readoutStyles, funnelStyles, chartTableStyles, chartRoomStyles];
