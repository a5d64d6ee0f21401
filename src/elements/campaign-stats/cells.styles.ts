import { css } from 'lit';

/** Numbers with their bars, the best, and what stands where there is none. */
export const cellStyles = css`
  /* Lines and floats, not boxes within boxes: there are a hundred cells and more.
     Two sizes in two weights: each other one is a font of its own. */
  .metric > td {
    font-size: 12px;
    line-height: 16px;
  }
  .metric .number {
    font-size: 14px;
    line-height: 20px;
  }
  .rate > th,
  .rate > :not(.absent) > .number {
    font-weight: 600;
  }
  .best-mark,
  .reason,
  .difference {
    float: inline-end;
    margin-inline-start: calc(2 * var(--_space));
  }
  .number + :not(.bar) {
    line-height: 20px;
  }
  .best > .bar {
    color: var(--_accent);
  }
  .aside > * {
    color: var(--_muted);
  }
  .aside > .bar {
    color: color-mix(in oklab, var(--_text) 18%, var(--_surface));
  }
  .whisker {
    display: block;
    block-size: 2px;
    min-inline-size: 2px;
    margin-block-start: -3px;
    background-color: color-mix(in oklab, var(--_text) 55%, transparent);
  }
  .void > .bone {
    margin-block: 5px;
  }
  .interval {
    color: var(--_muted);
  }
  .difference {
    color: var(--_muted);
    white-space: nowrap;
  }
  .difference.higher,
  .difference.lower {
    color: var(--_text);
  }
  /* Beside the difference where there is room for both, else below it. */
  .unsure {
    display: flow-root;
    inline-size: max-content;
    max-inline-size: 100%;
    color: var(--_muted);
  }
  /* The best: a corner and a word, so that nobody has to tell colours apart. */
  td.best {
    position: relative;
  }
  td.best::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 12px;
    block-size: 12px;
    background: var(--_accent);
    clip-path: polygon(0 0, 100% 0, 100% 100%);
  }
  td.best:dir(rtl)::before {
    clip-path: polygon(0 0, 100% 0, 0 100%);
  }
  td.best:is(.similar, .unclear)::before {
    clip-path: polygon(0 0, 100% 0, 100% 100%, 0 0, 36% 15%, 85% 64%, 85% 15%, 36% 15%);
  }
  td.best:is(.similar, .unclear):dir(rtl)::before {
    clip-path: polygon(0 0, 100% 0, 0 100%, 0 0, 15% 15%, 15% 64%, 64% 15%, 15% 15%);
  }
  .best-mark {
    padding-inline-end: 6px;
    color: var(--_accent);
    font-weight: 600;
  }
  .metric td.absent {
    color: var(--_muted);
  }
  .comparison .notes td {
    padding: calc(3 * var(--_space));
    border-block-end: 1px solid var(--_border);
    font-size: 12px;
    line-height: 16px;
  }
  .comparison .notes th {
    border-block-end: 1px solid var(--_border);
  }
  .told-text {
    display: flex;
    gap: 6px;
    color: var(--_muted);
    max-inline-size: 320px;
  }
  .told.failed .icon,
  .told.stale .icon {
    color: var(--_danger);
  }
  .told-text strong {
    color: var(--_text);
    font-weight: 500;
  }
  .told .button {
    margin-block-start: calc(2 * var(--_space));
  }
  .told-text .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 1px;
  }
  .hidden-line {
    position: sticky;
    inset-inline-start: 0;
    inline-size: 100cqi;
    box-sizing: border-box;
    margin: 0;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    font-size: 12px;
    line-height: 16px;
  }
  .plain-table td.best {
    position: relative;
    padding-inline-end: calc(3 * var(--_space));
  }
  .plain-table td.best .best-mark {
    padding-inline: 6px 0;
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: 28px;
    font-size: 13px;
    cursor: pointer;
  }
`;
