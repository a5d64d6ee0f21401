import { css } from 'lit';

/** Numbers with their bars, the best, and what stands where there is none. */
export const cellStyles = css`
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
  }
  .rate .number {
    font-weight: 500;
  }
  .bar {
    position: relative;
  }
  .metric span.bar,
  .plain-table span.bar {
    display: block;
    block-size: 4px;
    margin-block: 3px;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: color-mix(in oklab, var(--_text) 7%, transparent);
    overflow: hidden;
  }
  .bar .fill {
    display: block;
    inline-size: var(--_bar);
    block-size: 100%;
    border-radius: 2px;
    background: color-mix(in oklab, var(--_text) 38%, var(--_surface));
  }
  .bar.loss .fill {
    background: color-mix(in oklab, var(--_danger) 70%, var(--_surface));
  }
  .best .bar .fill {
    background: var(--_accent);
  }
  .aside .number,
  .aside .under {
    color: var(--_muted);
  }
  .aside .bar .fill {
    opacity: 0.45;
  }
  .whisker {
    position: absolute;
    inset-block: 1px;
    inset-inline-start: var(--_from);
    inline-size: max(2px, calc(var(--_to) - var(--_from)));
    background: var(--_text);
    opacity: 0.55;
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 8px;
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
  }
  .difference {
    color: var(--_muted);
    font-weight: 500;
    white-space: nowrap;
  }
  .difference.higher,
  .difference.lower {
    color: var(--_text);
  }
  .unsure {
    display: block;
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
    font-style: italic;
  }
  /* The best: a corner and a word, so that nobody has to tell colours apart. */
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
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
  }
  .metric td.absent,
  .metric.absent td,
  .plain-table td.absent {
    color: var(--_muted);
  }
  .comparison .reason {
    display: block;
    font-size: 12px;
    line-height: 16px;
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
    padding: calc(3 * var(--_space)) calc(5 * var(--_space));
    font-size: 12px;
    line-height: 16px;
  }
`;
