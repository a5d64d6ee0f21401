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
    .explain-button::after,
    .section-head .choices,
    .flow,
    #explanation {
      display: none;
    }
    .pinned {
      position: static;
      inline-size: auto;
    }
    .plain-table {
      font-size: 12px;
      line-height: 16px;
    }
    .small,
    .numbers .wide {
      font-size: 10px;
      line-height: 14px;
    }
    .choices label:not(:has(:checked)) {
      display: none;
    }
    .select-label select {
      appearance: none;
      border: 0;
      inline-size: auto;
    }
    .time .select-label {
      display: none;
    }
    .links-scroll thead th {
      position: static;
    }
    .plain-table tr,
    .time,
    figure {
      break-inside: avoid;
    }
    /* Charts are as wide as the page: beside the funnel they would be too small to read. */
    .sections .pair {
      display: block;
    }
    .section-head {
      break-after: avoid;
    }
    .links-scroll {
      max-block-size: none;
      overflow: visible;
    }
    .fill {
      print-color-adjust: exact;
    }
    .url bdi {
      display: inline;
      overflow: visible;
    }
  }
`;
