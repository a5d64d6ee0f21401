import { chartRoomStyles } from './chart-room.styles.ts';
import { figureStyles } from './figure.styles.ts';
import { funnelStyles } from './funnel.styles.ts';
import { markStyles } from './marks.styles.ts';

/** Look of the charts. Widths and heights that the drawing counts on are said in curves-chart.ts and readout.ts. */
export const chartStyles = [markStyles, figureStyles, funnelStyles, chartRoomStyles];
