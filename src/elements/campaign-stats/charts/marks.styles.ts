import { css } from 'lit';

/** What tells campaigns apart: colour, dashes and the look of their marks. */
export const markStyles = css`
  .slot-1 {
    --_ink: var(--_series-1);
  }
  .chart-mark {
    flex: none;
    overflow: visible;
  }
  .mark {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 1.5;
    paint-order: stroke;
  }
  .chart-mark .mark {
    stroke: none;
  }
`;
