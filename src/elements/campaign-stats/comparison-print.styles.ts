import { css } from 'lit';

/** The comparison on paper. */
export const comparisonPrintStyles = css`
  @media print {
    .options .check,
    .head .icon-button,
    .told .button,
    .head-baseline:not(:has(:checked)) {
      display: none;
    }
    .comparing .pinned,
    .hidden-line {
      position: static;
      inline-size: auto;
    }
    .comparison {
      min-inline-size: 0;
      font-size: 12px;
      line-height: 16px;
    }
    .metric > td,
    .comparison .reason,
    .head-facts,
    .head-asof {
      font-size: 10px;
      line-height: 14px;
    }
    .metric .number {
      font-size: 12px;
    }
    .comparison thead {
      display: table-header-group;
    }
    .comparison thead .corner-cell {
      inline-size: 120px;
    }
    .comparison thead th,
    .comparison tr > :first-child {
      position: static;
      min-inline-size: 0;
    }
    .comparison tr {
      break-inside: avoid;
    }
    .whisker,
    td.best::before {
      print-color-adjust: exact;
    }
    /* Whole names. Chromium leaves buttons out of a head that is repeated on the next page: of these only the text is left. */
    .head-name .name {
      display: contents;
    }
    .head-name .name bdi {
      display: inline;
      overflow: visible;
    }
  }
`;
