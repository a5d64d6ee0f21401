import { css } from 'lit';

/** What is read at a point, and the lines under the hand. */
export const readoutStyles = css`
  .crosshair {
    stroke: var(--_muted);
    stroke-dasharray: 3 3;
  }
  .dot {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 2;
  }

  .chart-readout {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    left: 0;
    inline-size: 232px;
    max-inline-size: 100%;
    padding: calc(2 * var(--_space)) calc(2.5 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    pointer-events: none;
  }
  .chart-moment {
    margin-block-end: var(--_space);
    color: var(--_muted);
  }
  .chart-reading {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
    block-size: 20px;
  }
  .chart-reading .chart-value {
    margin-inline-start: auto;
    padding-inline-start: calc(2 * var(--_space));
    font-weight: 500;
  }
  .chart-reading.is-here {
    font-weight: 600;
  }
  .chart-reading.is-here .chart-value {
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .dot {
      stroke: Canvas;
    }
    .crosshair {
      stroke: CanvasText;
    }
  }
  @media print {
    .chart-readout {
      display: none;
    }
  }
`;
