import { css } from 'lit';

/** Time grids and agenda, and what gives way where there is less room. Comes after the grid's and the chips' own. */
export const viewStyles = css`
  .slot {
    border-block-start: 1px solid var(--_border) !important;
  }
  .slot-head {
    justify-content: flex-end;
  }
  .slot-time {
    margin-block-start: -8px;
    padding-inline: 10px 8px;
    color: var(--_muted);
    font-size: 11px;
    line-height: 16px;
  }
  .slot-divider {
    border-inline-start: 1px solid var(--_border) !important;
  }
  .lane.today {
    background: color-mix(in oklab, var(--_accent) 4%, transparent);
  }
  .lane .event {
    padding: 1px;
    background: var(--_surface);
    border-radius: 5px;
  }
  .lane .send,
  .lane .send-more {
    block-size: 100%;
  }
  /* FullCalendar halves the width; a number needs less, a name more. */
  .lane-inner > :has(> .beside-rest) {
    inset-inline: 0 42px !important;
  }
  .lane-inner > :has(> .rest) {
    inset-inline: auto 0 !important;
    inline-size: 42px;
  }
  .lane .rest {
    background: none;
  }
  .rest .send-more {
    justify-content: center;
    padding-inline: 2px;
  }
  .rest .words,
  .beside-number .words {
    display: none;
  }
  .rest .short,
  .beside-number .short {
    display: inline;
  }
  .beside-number {
    position: absolute;
    inset-block-start: -24px;
    inset-inline-end: 3px;
    padding-inline: 6px;
  }
  .now-line {
    border-block-start: 2px solid var(--_danger);
    z-index: 4;
  }
  /* FullCalendar's own mark stands at the far end of the week. */
  .now-head {
    display: none;
  }
  .now-line::before {
    content: '';
    position: absolute;
    inset-block-start: -5px;
    inset-inline-start: -4px;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_danger);
  }

  .agenda-day {
    padding-block-end: 8px;
  }
  .agenda-head {
    display: flex;
    justify-content: space-between;
    padding: 10px 16px 6px;
    background: var(--_surface);
    z-index: 1;
    font-weight: 600;
  }
  /* The weekday, which the date has already. */
  .agenda-date ~ .agenda-date {
    display: none;
  }
  .agenda-head.today {
    color: var(--_accent);
  }
  .agenda-sends .event {
    padding: 0 16px 2px;
  }
  /* A list to read: the edge and the icon say the status, the words are not on it. */
  .agenda-sends .send,
  .agenda-sends .send-more {
    --_tint: transparent;
    block-size: 34px;
    gap: 10px;
    font-size: 14px;
    line-height: 20px;
    padding-inline: 14px 10px;
  }
  .agenda-sends .time {
    min-inline-size: 44px;
  }
  /* What waits has no sign; the words before it end in one line all the same. */
  .agenda-sends .send.waiting {
    padding-inline-end: 32px;
  }

  @media (forced-colors: active) {
    .send,
    .send-more {
      border-block-end-color: Canvas;
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
    /* Else the edge, which a background draws, would be taken away. */
    .send {
      --_color: CanvasText;
      --_tint: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_focus: Highlight;
      forced-color-adjust: none;
    }
    .today .day-number {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .dot {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
  .facts {
    display: none;
  }
  .agenda-sends .facts {
    display: inline;
    color: var(--_muted);
    font-size: 13px;
    white-space: nowrap;
  }
  /* Where a send stands says when it goes out. */
  @container campaign-list (inline-size < 1500px) {
    [data-view='week'] .lane .time,
    [data-view='week'] .lane .send-more .words {
      display: none;
    }
    [data-view='week'] .lane .send-more .short {
      display: inline;
    }
  }
  @container campaign-list (inline-size < 1200px) {
    [data-view='week'] .beside-rest .send > .icon {
      display: none;
    }
  }
  @container campaign-list (inline-size < 860px) {
    .send .mark {
      display: none;
    }
    .send-more .words {
      display: none;
    }
    .send-more .short {
      display: inline;
    }
    .agenda-sends .send-more .words,
    .agenda-sends .send .mark {
      display: block;
    }
    .agenda-sends .send-more .short {
      display: none;
    }
  }
  @container campaign-list (inline-size < 560px) {
    .head-inner {
      padding-inline: 4px;
    }
    .day-top {
      padding-inline: 3px;
    }
    .week {
      min-block-size: 44px !important;
    }
    [data-view='week'] .lane .send {
      padding-inline: 5px 1px;
      gap: 2px;
    }
    [data-view='week'] .lane .send .icon {
      display: none;
    }
    .agenda-sends .facts {
      display: none;
    }
  }
`;
