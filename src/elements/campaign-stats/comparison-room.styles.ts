import { css } from 'lit';

/** The comparison in little room and in forced colours. */
export const comparisonRoomStyles = css`
  .comparing .pinned {
    inline-size: 100cqi;
  }
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
    .comparing .body {
      inline-size: max-content;
      min-inline-size: 100%;
    }
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
  }
  @media (forced-colors: active) {
    td.best::before {
      forced-color-adjust: none;
      background-color: CanvasText;
    }
    .whisker {
      forced-color-adjust: none;
      background-color: CanvasText;
    }
    .comparison td.baseline {
      border-inline: 1px solid CanvasText;
    }
  }
`;
