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
      flex: none;
      block-size: auto !important;
      overflow: visible;
    }
    .send,
    .today .day-number,
    .dot {
      print-color-adjust: exact;
    }
    /* FullCalendar shares out the height of its box, which on paper has none of its own. */
    .box :has(.week, .lane, .agenda-day) {
      flex-basis: auto !important;
      overflow: visible !important;
    }
    .week {
      flex-basis: auto !important;
      break-inside: avoid;
      min-block-size: 25mm;
    }
    .day-inner > .send {
      block-size: auto;
      min-block-size: 24px;
    }
    .day-inner > .send .name {
      white-space: normal;
    }
    .foot {
      border: 0;
      padding: 8px 0 0;
    }
  }
`;
