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
  .chart-reading,
  .chart-panel-title {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
  }
  .chart-key li {
    max-inline-size: 100%;
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
  .chart-end .chart-value,
  .chart-key .chart-value {
    color: var(--_muted);
    font-weight: 500;
  }

  .chart-stage {
    position: relative;
  }
  .chart-panels {
    display: grid;
    border-radius: var(--_radius);
    touch-action: pan-y;
  }
  .chart-panels.apart {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(220px, 30%)), 1fr));
    gap: calc(4 * var(--_space)) calc(5 * var(--_space));
  }
  .chart-panels.in-pairs {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(220px, 45%)), 1fr));
  }
  .chart-panel {
    min-inline-size: 0;
  }
  .chart-panel-title {
    block-size: 20px;
    font-weight: 500;
  }
  .chart-panel-title .chart-value {
    margin-inline-start: auto;
  }
  .chart-plot {
    position: relative;
    block-size: 264px;
  }
  .apart .chart-plot {
    block-size: 128px;
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
`;
