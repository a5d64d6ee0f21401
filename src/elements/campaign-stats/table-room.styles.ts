import { css } from 'lit';

/** The tables in little room and in forced colours. */
export const tableRoomStyles = css`
  /* Six columns fit from there on; wider tables carry it themselves. */
  @container campaign-stats (max-width: 1080px) {
    .comparison tr > :first-child {
      position: sticky;
      inset-inline-start: 0;
      z-index: 1;
    }
    .comparison thead .corner-cell {
      z-index: 3;
    }
  }
  .comparison.wide tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
  }
  .comparison.wide thead .corner-cell {
    z-index: 3;
  }
  @container campaign-stats (max-width: 560px) {
    .comparison {
      inline-size: calc(112px + var(--_columns) * 156px);
      min-inline-size: 100%;
    }
    .comparison thead .corner-cell {
      inline-size: 112px;
    }
    .comparison tr > :first-child {
      padding-inline: calc(3 * var(--_space)) calc(2 * var(--_space));
      font-size: 13px;
      line-height: 18px;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    .comparison thead th {
      padding: calc(2 * var(--_space));
    }
    .comparison .metric > td {
      padding-inline: calc(2 * var(--_space));
    }
    .head-name .name {
      font-size: 13px;
      line-height: 18px;
    }
    .explain-button {
      padding: 0;
      &::after {
        display: none;
      }
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
      background-color: CanvasText;
    }
    .fill,
    .whisker {
      forced-color-adjust: none;
      background-color: CanvasText;
    }
    span.bar {
      outline: 1px solid CanvasText;
    }
    .comparison td.baseline {
      border-inline: 1px solid CanvasText;
    }
  }
`;
