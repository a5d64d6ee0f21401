import { css } from 'lit';

/** The grid FullCalendar draws, under the names we give its parts. */
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
    block-size: 22px;
    margin-block-end: 2px;
    border-radius: 4px;
    background: color-mix(in oklab, var(--_text) 6%, transparent);
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
`;
