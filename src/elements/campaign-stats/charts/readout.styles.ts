import { css } from 'lit';

/** What is read at a point, and the lines under the hand. */
export const readoutStyles = css`
  .crosshair {
    stroke: var(--_muted);
    stroke-dasharray: 3 3;
  }
  .dot {
    stroke-width: 2;
    paint-order: normal;
  }
  .chart-end {
    position: absolute;
    inset-block-start: 0;
    /* Physical: it is moved to where the line ends, which was mirrored already. */
    left: 0;
    inline-size: 176px;
    block-size: 18px;
    padding-inline-start: 4px;
    pointer-events: none;
  }
  .chart-end bdi {
    font-weight: 500;
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

  .chart .chart-axis {
    min-block-size: 16px;
    margin-block: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    color: var(--_muted);
    text-align: center;
  }
  .chart .chart-note {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    margin-block-end: calc(1 * var(--_space));
    color: var(--_muted);
  }
  .chart-note bdi {
    color: var(--_text);
    white-space: normal;
  }
  .chart-nothing {
    display: grid;
    place-items: center;
    block-size: 264px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    color: var(--_muted);
    font-size: 13px;
  }
`;
