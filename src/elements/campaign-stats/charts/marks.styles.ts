import { css } from 'lit';

/** What tells campaigns apart: colour, dashes and the look of their marks. */
export const markStyles = css`
  .slot-1 {
    --_ink: var(--_series-1);
  }
  .slot-2 {
    --_ink: var(--_series-2);
    --_dashes: 7 3;
  }
  .slot-3 {
    --_ink: var(--_series-3);
    --_dashes: 2 3;
  }
  .slot-4 {
    --_ink: var(--_series-4);
    --_dashes: 10 3 2 3;
  }
  .slot-5 {
    --_ink: var(--_series-5);
    --_dashes: 14 4;
  }
  .slot-6 {
    --_ink: var(--_series-6);
    --_dashes: 6 3 2 3 2 3;
  }
  .chart-mark {
    flex: none;
    overflow: visible;
  }
  .mark,
  .dot {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 1.5;
    paint-order: stroke;
  }
  .chart-mark .mark {
    stroke: none;
  }
`;
