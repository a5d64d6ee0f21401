import { css } from 'lit';

/** On paper: everything at once, dark on white, without tools. */
export const printStyles = css`
  @media print {
    :host {
      color-scheme: light;
      block-size: auto;
      container-type: normal;
      font-size: 11px;
    }
    .panel,
    .body {
      display: block;
      block-size: auto;
      max-block-size: none;
      overflow: visible;
      container-type: normal;
    }
    .bar .button,
    .bar .icon-button,
    .bar .adder,
    .options .check,
    .head .icon-button,
    .told .button,
    .explain-button::after,
    .section-head .choices,
    .flow,
    #explanation {
      display: none;
    }
    .pinned,
    .hidden-line {
      position: static;
      inline-size: auto;
    }
    .comparison,
    .plain-table {
      font-size: 12px;
      line-height: 16px;
    }
    .metric > td,
    .small,
    .comparison .reason,
    .numbers .wide,
    .head-facts,
    .head-asof {
      font-size: 10px;
      line-height: 14px;
    }
    .metric .number {
      font-size: 12px;
    }
    .choices label:not(:has(:checked)),
    .head-baseline:not(:has(:checked)) {
      display: none;
    }
    .select-label select {
      appearance: none;
      border: 0;
      inline-size: auto;
    }
    .comparison {
      min-inline-size: 0;
    }
    .comparison thead .corner-cell {
      inline-size: 120px;
    }
    .time .select-label {
      display: none;
    }
    .comparison thead {
      display: table-header-group;
    }
    .comparison thead th,
    .comparison tr > :first-child,
    .links-scroll thead th {
      position: static;
      min-inline-size: 0;
    }
    .comparison tr,
    .plain-table tr,
    .time,
    figure {
      break-inside: avoid;
    }
    .section-head {
      break-after: avoid;
    }
    .links-scroll {
      max-block-size: none;
      overflow: visible;
    }
    .fill,
    .whisker,
    td.best::before {
      print-color-adjust: exact;
    }
    /* Whole names. Chromium leaves buttons out of a head that is repeated on the next page: of these only the text is left. */
    .head-name .name {
      display: contents;
    }
    .url bdi,
    .head-name .name bdi {
      display: inline;
      overflow: visible;
    }
  }
`;
