import { css } from 'lit';

/** The grid FullCalendar draws, under the names we give its parts, and the chips in it. */
export const gridStyles = css`
  .view {
    background: var(--_surface);
    color: var(--_text);
  }
  .head-row {
    border-block-end: 1px solid var(--_border) !important;
  }
  .head-inner {
    padding: 6px 10px 5px;
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
    font-weight: 500;
  }
  .head-cell.today .head-inner {
    color: var(--_accent);
    font-weight: 600;
  }
  .week + .week,
  .week:not(:first-child) {
    border-block-start: 1px solid var(--_border) !important;
  }
  .day {
    overflow: clip;
  }
  .day:not(:first-child),
  .lane:not(:first-child) {
    border-inline-start: 1px solid var(--_border) !important;
  }
  .day.other {
    background: var(--_sunken);
  }
  .day-top {
    block-size: 26px;
    padding: 3px 6px 0;
  }
  .day-number {
    inline-size: 22px;
    block-size: 22px;
    border-radius: 50%;
    font-size: 12px;
    line-height: 22px;
    font-weight: 500;
    text-align: center;
    color: var(--_text);
  }
  .past .day-number,
  .other .day-number {
    color: var(--_muted);
  }
  .today .day-number {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .day:hover .day-number {
    text-decoration: underline;
  }
  .day-number {
    cursor: pointer;
  }
  .day:focus-visible,
  .lane:focus-visible,
  .agenda-day:focus-visible {
    outline-offset: -2px;
    z-index: 2;
  }
  .day-bottom {
    position: absolute !important;
    inset-inline: 0;
    inset-block-end: 0;
    padding: 0 3px;
  }

  .day-inner,
  .event {
    padding: 0 3px;
  }
  /* Until it is known what goes out: the shape of it, in the days themselves, once that takes longer than a moment. */
  .waiting .day-inner::before,
  .waiting .day-inner::after {
    content: '';
    display: block;
    block-size: 12px;
    inline-size: 80%;
    margin: 2px 4px 10px;
    border-radius: 4px;
    background: color-mix(in oklab, var(--_text) 8%, transparent);
    animation: bone 1ms 200ms both;
  }
  .waiting .day:nth-child(3n + 1) .day-inner::after,
  .waiting .day:nth-child(5n + 2) .day-inner::before {
    visibility: hidden;
  }
  @keyframes bone {
    from {
      opacity: 0;
    }
  }
  /* The gap below the last line needs no room. */
  .day-inner {
    margin-block-end: -2px;
  }
  /* What stays behind; not the copy under the pointer. */
  .day-inner > .send.dragged {
    opacity: 0.4;
  }
  .drop-target {
    background: color-mix(in oklab, var(--_accent) 10%, transparent);
  }
  .event-inner {
    min-inline-size: 0;
  }
  .send,
  .send-more {
    --_color: var(--_draft);
    --_tint: var(--_draft-tint);
    position: relative;
    display: flex;
    align-items: center;
    gap: 5px;
    /* WCAG 2.5.8: no target is smaller; the gap to the next one belongs to it. */
    block-size: 24px;
    border-block-end: 2px solid transparent;
    background-clip: padding-box;
    padding-inline: 8px 4px;
    border-radius: 4px;
    overflow: hidden;
    font-size: 12px;
    line-height: 16px;
    white-space: nowrap;
    cursor: pointer;
    user-select: none;
    color: var(--_text);
  }
  .send {
    background: var(--_tint);
  }
  .send::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 3px;
    background: var(--_color);
  }
  .send .icon {
    inline-size: 13px;
    block-size: 13px;
    color: var(--_color);
  }
  .send .time {
    color: var(--_text);
    font-weight: 500;
  }
  /* A name of the other direction begins where the others do. */
  .send .name {
    flex: 1 1 0;
    min-inline-size: 0;
    text-align: left;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .send:dir(rtl) .name {
    text-align: right;
  }
  .send .mark {
    display: inline-flex;
    margin-inline-start: auto;
  }
  .send .mark .icon {
    inline-size: 12px;
    block-size: 12px;
  }
  .send:hover,
  .send-more:hover {
    background: color-mix(in oklab, var(--_tint), var(--_text) 8%);
  }
  .send:focus-visible,
  .send-more:focus-visible {
    outline-offset: -2px;
  }
  .send.movable {
    cursor: grab;
  }

  .by-ready {
    --_color: var(--_ready);
    --_tint: var(--_ready-tint);
  }
  .by-waiting {
    --_color: var(--_waiting);
    --_tint: var(--_waiting-tint);
  }
  .by-running {
    --_color: var(--_running);
    --_tint: var(--_running-tint);
  }
  .by-stopped {
    --_color: var(--_stopped);
    --_tint: var(--_stopped-tint);
  }
  .by-done {
    --_color: var(--_done);
    --_tint: var(--_done-tint);
  }
  .by-failed {
    --_color: var(--_failed);
    --_tint: var(--_failed-tint);
  }
  .by-email {
    --_color: var(--_email);
  }
  .by-sms {
    --_color: var(--_sms);
  }
  .by-webpush {
    --_color: var(--_webpush);
  }
  .by-telegram {
    --_color: var(--_telegram);
  }
  .by-viber {
    --_color: var(--_viber);
  }
  .by-email,
  .by-sms,
  .by-webpush,
  .by-telegram,
  .by-viber {
    --_tint: color-mix(in oklab, var(--_color) 12%, var(--_surface));
  }

  /* The edge tells statuses apart without colour as well. */
  .send.stopped::before {
    background: repeating-linear-gradient(var(--_color) 0 4px, transparent 4px 7px);
  }
  .send.done {
    background: transparent;
  }
  .send.done::before {
    opacity: 0.55;
  }
  .send.done .name,
  .send.done .time {
    color: var(--_muted);
  }
  .send.failed::before {
    inline-size: 4px;
    background: repeating-linear-gradient(135deg, var(--_color) 0 3px, color-mix(in oklab, var(--_color) 45%, transparent) 3px 5px);
  }
  .send.unknown::before {
    background: repeating-linear-gradient(var(--_color) 0 2px, transparent 2px 4px);
  }
  .send.pending {
    outline: 1px dashed var(--_color);
    outline-offset: -1px;
  }
  .send.pending .name {
    font-style: italic;
  }
  .send.moving {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: -2px;
    box-shadow: var(--_shadow);
    z-index: 3;
  }
  .send.running .icon {
    animation: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .alive .send.running .mark .icon {
      animation: spin 1.6s linear infinite;
    }
    @keyframes spin {
      to {
        transform: rotate(360deg);
      }
    }
  }
  .send.refused {
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .send-more {
    --_tint: transparent;
    color: var(--_muted);
    font-weight: 500;
    padding-inline: 8px 4px;
  }
  .send-more:hover {
    color: var(--_text);
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  .send-more .short {
    display: none;
  }
  .dots {
    gap: 2px;
    padding-inline: 2px;
  }
  .dot {
    --_color: var(--_draft);
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_color);
  }
  .dot.done {
    background: transparent;
    box-shadow: inset 0 0 0 1.5px var(--_color);
  }
  .dot.failed {
    border-radius: 0;
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }
  .dot.stopped {
    border-radius: 1px;
  }
  .dots .number {
    font-size: 11px;
  }

  .hint {
    display: flex;
    gap: 4px;
    margin: 0 3px 2px;
    padding: 1px 6px;
    border-radius: 4px;
    background: var(--_waiting-tint);
    color: var(--_waiting);
    font-size: 11px;
    line-height: 16px;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    pointer-events: none;
  }

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
  .slot-divider,
  .lane {
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
  .rest .send-more {
    justify-content: center;
    padding-inline: 2px;
  }
  .rest .words {
    display: none;
  }
  .rest .short {
    display: inline;
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
  .agenda-sends .send,
  .agenda-sends .send-more {
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
  .agenda-sends .mark {
    min-inline-size: 12px;
  }

  @media (forced-colors: active) {
    .send,
    .send-more {
      border-block-end-color: Canvas;
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
    .send::before {
      background: CanvasText;
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
      display: inline-flex;
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
