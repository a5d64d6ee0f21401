import { css } from 'lit';

/** Frame, key and curves of a chart. */
export const figureStyles = css`
  .chart {
    container-type: inline-size;
    position: relative;
    margin: 0;
    min-inline-size: 0;
    font-size: 12px;
    line-height: 16px;
    font-variant-numeric: tabular-nums;
  }
  .chart figcaption,
  .chart .chart-title {
    display: grid;
    gap: calc(0.5 * var(--_space));
  }
  .chart figcaption {
    margin-block-end: calc(3 * var(--_space));
  }
  .chart .chart-title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(2 * var(--_space));
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  .chart-per {
    color: var(--_muted);
    font-size: 12px;
    font-weight: 400;
  }
  .chart-summary {
    min-block-size: 18px;
    color: var(--_muted);
    font-size: 13px;
    line-height: 18px;
  }
  .chart p {
    margin: 0;
  }

  .chart bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chart-value {
    flex: none;
    font-weight: 600;
  }

  .chart-stage {
    position: relative;
  }
  .chart-panels {
    display: grid;
    border-radius: var(--_radius);
    touch-action: pan-y;
  }
  .chart-panel {
    min-inline-size: 0;
  }
  .chart-plot {
    position: relative;
    block-size: 264px;
  }
  .chart-svg {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
  }
  .ticks text {
    fill: var(--_muted);
    font-size: 12px;
  }
  .ticks .rule {
    stroke: var(--_border);
  }
  .ticks .base {
    stroke: var(--_control-border);
  }
  .line {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
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
