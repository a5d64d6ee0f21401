import { css } from 'lit';

/** On paper: what is shown, without what can be pressed. The grid takes the height it needs, on A4 across. */
export const printStyles = css`
  @media print {
    @page {
      size: A4 landscape;
      margin: 10mm;
    }
    :host,
    .frame {
      block-size: auto;
      min-block-size: 0;
      overflow: visible;
      background: none;
      color-scheme: light;
    }
    .bar.tools,
    .steps,
    .view-choice,
    .side,
    .notices,
    .nothing,
    .foot .button,
    [popover],
    dialog {
      display: none !important;
    }
    .bar.head {
      padding: 0 0 8px;
    }
    select.field {
      appearance: none;
      color: inherit;
    }
    .chips button:last-child:not(.chip) {
      display: none;
    }
    .body,
    .panel,
    #grid {
      display: block;
      block-size: auto !important;
      overflow: visible;
    }
    .send,
    .today .day-number,
    .dot {
      print-color-adjust: exact;
    }
    .week {
      break-inside: avoid;
      min-block-size: 25mm;
    }
    .send .name {
      white-space: normal;
    }
    .foot {
      border: 0;
      padding: 8px 0 0;
    }
  }
`;
