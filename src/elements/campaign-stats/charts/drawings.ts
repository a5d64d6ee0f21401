/** What comes after the first paint. */
export { drawnCurves } from './curves-chart.ts';
export { drawnFunnel } from './funnel-chart.ts';
