import { css } from 'lit';

/** What tells the lines of several campaigns apart: colours, dashes, names at their ends or in a key, panels of their own. */
export const severalStyles = css`
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
  .chart-key {
    display: none;
    flex-wrap: wrap;
    gap: calc(1 * var(--_space)) calc(4 * var(--_space));
    margin: 0 0 calc(2 * var(--_space));
    padding: 0;
    list-style: none;
  }
  .chart-key li,
  .chart-end,
  .chart-panel-title {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
  }
  .chart-key li {
    max-inline-size: 100%;
  }
  .chart-end .chart-value,
  .chart-key .chart-value {
    color: var(--_muted);
    font-weight: 500;
  }
  .chart-panels.apart {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(220px, 30%)), 1fr));
    gap: calc(4 * var(--_space)) calc(5 * var(--_space));
  }
  .chart-panels.in-pairs {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(220px, 45%)), 1fr));
  }
  .chart-panel-title {
    block-size: 20px;
    font-weight: 500;
  }
  .chart-panel-title .chart-value {
    margin-inline-start: auto;
  }
  .apart .chart-plot {
    block-size: 128px;
  }
  .leader {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1;
    stroke-dasharray: 1 3;
    opacity: 0.7;
  }
  .rests .line {
    opacity: 0.45;
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
  @container (min-width: 900px) {
    .chart-end {
      inline-size: 232px;
    }
  }
  @container (max-width: 559.98px) {
    .chart-key {
      display: flex;
    }
  }
  @media (forced-colors: active) {
    :is(.slot-2, .slot-3, .slot-4, .slot-5, .slot-6) {
      --_ink: CanvasText;
    }
    .line {
      stroke-dasharray: var(--_dashes);
    }
  }
  @media print {
    .line {
      stroke-dasharray: var(--_dashes);
    }
    .chart-panels.apart {
      grid-template-columns: repeat(3, 200px);
    }
    .chart-panels.in-pairs {
      grid-template-columns: repeat(2, 308px);
    }
  }
`;
