import { css } from 'lit';

/** Charts in much and little room, in forced colours and on paper. */
export const chartRoomStyles = css`
  @container (max-width: 559.98px) {
    .funnel-steps {
      grid-auto-flow: row;
      gap: calc(3 * var(--_space));
    }
    .funnel-step {
      grid-template-rows: auto 10px;
      gap: calc(1.5 * var(--_space));
      min-block-size: 48px;
    }
    .funnel-words {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 calc(3 * var(--_space));
      padding: 0;
    }
    .funnel-label {
      color: var(--_text);
      font-weight: 500;
      align-self: end;
    }
    .funnel-count {
      margin: 0;
      font-size: 14px;
      line-height: 20px;
      text-align: end;
    }
    .funnel-share:last-child:not(.is-main) {
      text-align: end;
    }
    .is-missing .funnel-share:last-child {
      grid-column: 1 / -1;
      text-align: start;
    }
    .funnel-shape {
      border: 0;
      border-radius: 3px;
    }
    .funnel-shape.is-column {
      display: none;
    }
    .funnel-shape.is-row {
      display: block;
    }
  }

  @media (forced-colors: active) {
    .chart-svg,
    .chart-mark,
    .funnel-shape {
      forced-color-adjust: none;
    }
    .chart,
    .slot-1 {
      --_ink: CanvasText;
    }
    .mark {
      stroke: Canvas;
    }
    .ticks text {
      fill: CanvasText;
    }
    .ticks .rule {
      stroke: CanvasText;
      opacity: 0.25;
    }
    .ticks .base,
    .funnel-shape .unknown {
      stroke: CanvasText;
    }
    .funnel-shape .bar,
    .funnel-shape .flow {
      fill: CanvasText;
    }
    .funnel-shape .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .funnel-shape {
      border-color: CanvasText;
    }
  }

  @media print {
    .chart {
      break-inside: avoid;
    }
    .chart-svg,
    .chart-mark,
    .funnel-shape {
      print-color-adjust: exact;
    }
    .chart-stage,
    .chart .chart-axis {
      max-inline-size: 640px;
    }
    .chart-behind:not([open]),
    .chart-behind summary {
      display: none;
    }
  }
`;
