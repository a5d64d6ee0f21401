import { css } from 'lit';

/** The tables in little room and in forced colours. */
export const tableRoomStyles = css`
  @container campaign-stats (max-width: 560px) {
    .comparison {
      table-layout: fixed;
      inline-size: calc(104px + var(--_columns) * 156px);
      min-inline-size: 100%;
    }
    .comparison tr > :first-child {
      min-inline-size: 104px;
      inline-size: 104px;
      padding-inline: calc(3 * var(--_space)) calc(2 * var(--_space));
      font-size: 13px;
      line-height: 18px;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    .comparison thead th {
      min-inline-size: 0;
      inline-size: 156px;
      padding: calc(2 * var(--_space));
    }
    .comparison .metric > td {
      padding-inline: calc(2 * var(--_space));
    }
    .head-name .name {
      font-size: 13px;
      line-height: 18px;
    }
    .explain-button .icon {
      display: none;
    }
    .plain-table .wide {
      display: none;
    }
    .numbers .absent .wide.reason {
      display: table-cell;
    }
  }
  @media (forced-colors: active) {
    td.best::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .bar .fill,
    .whisker {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .metric span.bar,
    .plain-table span.bar {
      outline: 1px solid CanvasText;
    }
    .comparison td.baseline {
      border-inline: 1px solid CanvasText;
    }
  }
`;
