import { css } from 'lit';

/** The frame of the comparison: its head, its groups and the names of its rows. */
export const comparisonStyles = css`
  /* The two lines of the toolbar: the title with what is below it, and the options. */
  header.bar.room {
    box-sizing: border-box;
    block-size: calc(7 * var(--_space) + max(46px, var(--_control)) + 29px);
  }
  .comparison {
    border-collapse: separate;
    border-spacing: 0;
    /* Columns of equal width, so that nobody has to measure every cell before the first is drawn. */
    table-layout: fixed;
    inline-size: 100%;
    min-inline-size: calc(160px + 152px * var(--_columns));
    margin-block-end: var(--_below);
    font-size: 14px;
    line-height: 20px;
  }
  .comparison th,
  .comparison td {
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  .comparison thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    /* Less than what is in it, so that the heads can be as high as the highest. */
    block-size: 1px;
    padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
  }
  .comparison tr > :first-child {
    background: var(--_surface);
    border-inline-end: 1px solid var(--_border);
    padding-inline: calc(4 * var(--_space)) calc(3 * var(--_space));
  }
  .comparison thead .corner-cell {
    inline-size: max(160px, 16cqi);
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
    vertical-align: bottom;
  }
  .head {
    display: flex;
    flex-direction: column;
    gap: 2px;
    block-size: 100%;
    min-inline-size: 0;
  }
  .head-name {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    min-block-size: 24px;
  }
  .head-name > svg {
    flex: none;
    margin-block-start: 6px;
  }
  .head-name .name {
    flex: 1;
    min-inline-size: 0;
    padding-block: 2px;
    font-weight: 600;
  }
  .head-name .name bdi {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .head-name .icon-button {
    inline-size: 24px;
    block-size: 24px;
    margin-inline-end: -6px;
  }
  .head-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    min-block-size: 20px;
    color: var(--_muted);
    font-size: 12px;
    line-height: 20px;
  }
  .head-asof {
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
  }
  .head-baseline {
    display: inline-flex;
    align-items: center;
    align-self: flex-start;
    margin-block-start: auto;
    gap: 6px;
    min-block-size: 24px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
    cursor: pointer;
  }
  .head-baseline input {
    margin: 0;
    inline-size: 14px;
    block-size: 14px;
    accent-color: var(--_accent);
  }
  .baseline .head-baseline {
    color: var(--_text);
    font-weight: 600;
  }
  .head-baseline:has(:disabled) {
    cursor: not-allowed;
  }
  /* The room of what follows the first picture: mark and button, icons, the circle to choose. */
  .bare .head-name {
    padding-inline: 18px 24px;
  }
  .bare .channel {
    padding-inline-start: 22px;
  }
  .bare .badge {
    padding-inline: 25px 8px;
  }
  .bare .head-baseline {
    padding-inline-start: 20px;
  }
  .comparison td.baseline,
  .comparison thead th.baseline {
    background: color-mix(in oklab, var(--_accent) 5%, var(--_surface));
  }

  .comparison .group > * {
    padding-block: calc(4 * var(--_space)) var(--_space);
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
    border-block-end: 1px solid var(--_border);
  }
  .comparison tr.group > th {
    border-inline-end: 0;
    font-weight: 600;
    color: var(--_text);
  }
  .comparison .metric > * {
    padding-block: calc(1.5 * var(--_space));
    border-block-end: 1px solid color-mix(in oklab, var(--_border) 60%, transparent);
  }
  /* As high as with its numbers, before they are there. */
  .comparison .metric > td {
    block-size: 43px;
    padding-inline: calc(3 * var(--_space));
  }
  .comparison .metric.rate > td {
    block-size: 59px;
  }
  .comparison .badge {
    font-weight: 400;
  }
`;
