import { css } from 'lit';

/** Look of the charts. Widths and heights that the drawing counts on are said in curves-chart.ts and curves-view.ts. */
export const chartStyles = css`
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
  .chart-scroll {
    max-block-size: 340px;
    margin-block-start: var(--_space);
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .chart-table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 13px;
    line-height: 18px;
  }
  .chart-table caption {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .chart-table :is(th, td) {
    padding: calc(1.5 * var(--_space)) calc(3 * var(--_space));
    border-block-end: 1px solid var(--_border);
    text-align: end;
    font-weight: 400;
  }
  .chart-table tbody tr:last-child :is(th, td) {
    border-block-end: 0;
  }
  .chart-table th:first-child bdi {
    margin-inline-start: 0;
  }
  .chart-table th:first-child {
    text-align: start;
    white-space: nowrap;
  }
  .chart-table thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_sunken);
    color: var(--_muted);
    font-weight: 500;
  }
  .chart-table thead bdi {
    display: block;
    max-inline-size: 11em;
    margin-inline-start: auto;
  }
  .chart-pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
    color: var(--_muted);
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
    .chart {
      --_ink: CanvasText;
    }
    :is(.slot-1, .slot-2, .slot-3, .slot-4, .slot-5, .slot-6) {
      --_ink: CanvasText;
    }
    .line {
      stroke-dasharray: var(--_dashes);
    }
    .mark,
    .dot {
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
    .crosshair,
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
    .line {
      stroke-dasharray: var(--_dashes);
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
    .chart-panels.apart {
      grid-template-columns: repeat(3, 200px);
    }
    .chart-panels.in-pairs {
      grid-template-columns: repeat(2, 308px);
    }
    .chart-scroll {
      max-block-size: none;
      overflow: visible;
    }
    .chart-behind:not([open]),
    .chart-behind summary,
    .chart-pages,
    .chart-readout {
      display: none;
    }
  }
`;
