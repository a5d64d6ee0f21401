import { css } from 'lit';

/** The funnel. */
export const funnelStyles = css`
  /* As high as the head of the curves beside it. */
  .funnel figcaption {
    gap: calc(2 * var(--_space));
  }
  .funnel .chart-title {
    line-height: 32px;
  }
  .funnel-steps {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .funnel-step {
    display: grid;
    grid-template-rows: 1fr 136px;
    gap: calc(3 * var(--_space));
    min-block-size: calc(84px + 136px + 3 * var(--_space));
    min-inline-size: 0;
  }
  .funnel-words {
    display: grid;
    align-content: start;
    padding-inline-end: calc(3 * var(--_space));
  }
  .funnel-label {
    color: var(--_muted);
    font-size: 13px;
    line-height: 18px;
  }
  .funnel-count {
    margin-block-end: calc(0.5 * var(--_space));
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
  }
  .funnel-share {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .funnel-share.is-main {
    color: var(--_text);
  }
  .is-missing .funnel-count {
    color: var(--_muted);
    font-weight: 500;
  }
  .funnel-shape {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    border-block-end: 1px solid var(--_control-border);
  }
  .funnel-shape.is-row {
    display: none;
  }
  .funnel-shape:dir(rtl) {
    transform: scaleX(-1);
  }
  .funnel-shape .bar {
    fill: var(--_series-1);
  }
  .funnel-shape .flow {
    fill: var(--_series-1);
    opacity: 0.18;
  }
  .funnel-shape .track {
    fill: var(--_sunken);
  }
  .funnel-shape .unknown {
    fill: none;
    stroke: var(--_control-border);
    stroke-dasharray: 4 4;
    vector-effect: non-scaling-stroke;
  }

  .chart-behind summary,
  .chart .chart-waits {
    inline-size: max-content;
    max-inline-size: 100%;
    margin-block-start: calc(2 * var(--_space));
    padding-block: calc(1 * var(--_space));
    font-size: 13px;
    line-height: 18px;
  }
  .chart-behind summary {
    border-radius: var(--_radius);
    color: var(--_muted);
    cursor: pointer;
  }
  .chart-behind summary:hover {
    color: var(--_text);
  }
`;
