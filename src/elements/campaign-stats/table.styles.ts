import { css } from 'lit';

/** The comparison, the plain tables, the bars in cells and the explanation. */
export const tableStyles = css`
  .comparison {
    border-collapse: separate;
    border-spacing: 0;
    inline-size: 100%;
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
    min-inline-size: 168px;
    inline-size: 240px;
    padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
  }
  .comparison tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: 168px;
    inline-size: 220px;
    background: var(--_surface);
    border-inline-end: 1px solid var(--_border);
    padding-inline: calc(5 * var(--_space)) calc(3 * var(--_space));
  }
  .comparison thead .corner-cell {
    z-index: 3;
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
    vertical-align: bottom;
  }
  .head {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  .head-name {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    min-block-size: 24px;
  }
  .head-name > svg,
  .head-name > .mark {
    flex: none;
    margin-block-start: 4px;
  }
  .head-name .name {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 24px;
    font-weight: 600;
  }
  .head-name .name bdi {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .head-name .icon-button {
    margin-block: -2px;
    margin-inline-end: -6px;
  }
  .head-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
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
  .head-baseline:has(:checked) {
    color: var(--_text);
    font-weight: 500;
  }
  .head-baseline:has(:disabled) {
    cursor: not-allowed;
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
  .comparison .metric > td {
    position: relative;
    padding-inline: calc(3 * var(--_space));
  }
  .comparison .metric.rate > th {
    font-weight: 500;
  }
  .explain-button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
    margin: -2px 0;
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .explain-button .icon {
    inline-size: 14px;
    block-size: 14px;
    color: var(--_muted);
    opacity: 0;
  }
  tr:hover > th .explain-button .icon,
  .explain-button:focus-visible .icon,
  .explain-button[aria-expanded='true'] .icon {
    opacity: 1;
  }
  @media (hover: none) {
    .explain-button .icon {
      opacity: 1;
    }
  }
  .explain-button:hover > span {
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-color: var(--_control-border);
  }

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

  .plain-table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 14px;
    line-height: 20px;
  }
  .plain-table th,
  .plain-table td {
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .plain-table thead th {
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
    font-weight: 500;
    vertical-align: bottom;
    overflow-wrap: normal;
  }
  .plain-table .end {
    text-align: end;
    overflow-wrap: normal;
  }
  .plain-table tr > :first-child {
    padding-inline-start: 0;
  }
  .plain-table tr > :last-child {
    padding-inline-end: 0;
  }
  .plain-table .number {
    font-weight: 500;
    white-space: nowrap;
  }
  .plain-table .absent .number {
    font-weight: 400;
  }
  .plain-table .group th {
    padding-block: calc(4 * var(--_space)) var(--_space);
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
  }
  .plain-table td.best {
    position: relative;
    padding-inline-end: calc(3 * var(--_space));
  }
  .plain-table td.best .best-mark {
    padding-inline: 6px 0;
  }
  .plain-table .chosen > * {
    background: var(--_selected);
  }
  .numbers .wide {
    font-size: 13px;
  }
  .links-scroll {
    max-block-size: 440px;
    overflow: auto;
  }
  .links-scroll:focus-visible {
    outline-offset: -2px;
  }
  .plain-table.links thead th {
    vertical-align: baseline;
  }
  .links-scroll thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
    box-shadow: inset 0 -1px var(--_border);
  }
  .url {
    min-inline-size: 140px;
  }
  .url a {
    color: var(--_accent);
    text-decoration: none;
  }
  .url a:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .url bdi {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  .sort .icon {
    inline-size: 12px;
    block-size: 12px;
    visibility: hidden;
  }
  [aria-sort='ascending'] .sort,
  [aria-sort='descending'] .sort {
    color: var(--_text);
  }
  [aria-sort='ascending'] .icon,
  [aria-sort='descending'] .icon,
  .sort:hover .icon {
    visibility: visible;
  }

  #explanation {
    inline-size: max-content;
    max-inline-size: min(760px, calc(100vw - 24px));
    max-block-size: min(520px, 80vh);
    padding: calc(4 * var(--_space));
  }
  #explanation:focus {
    outline: 0;
  }
  .explanation-head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: calc(3 * var(--_space));
  }
  #explanation p {
    margin: calc(1 * var(--_space)) 0 calc(2 * var(--_space));
    max-inline-size: 640px;
  }
  #explanation p:last-child {
    margin-block: calc(3 * var(--_space)) 0;
  }
  #explanation .plain-table {
    font-size: 13px;
    line-height: 18px;
  }
  #explanation .plain-table td {
    overflow-wrap: normal;
  }
  #explanation .plain-table td:not(:last-child) {
    min-inline-size: max-content;
    white-space: nowrap;
  }
  #explanation .plain-table td .muted {
    white-space: normal;
  }
  /* Sentences among numbers: as wide as a sentence of a cell may be. */
  #explanation .plain-table .said {
    display: block;
    inline-size: 220px;
    max-inline-size: 40vw;
    white-space: normal;
  }
  #explanation .plain-table th[scope='row'] {
    min-inline-size: 110px;
    max-inline-size: 220px;
  }
  .explanation-scroll {
    overflow-x: auto;
  }
  @container campaign-stats (max-width: 560px) {
    .comparison {
      table-layout: fixed;
      inline-size: calc(104px + var(--_columns) * 156px);
      min-inline-size: 100%;
    }
    .comparison tr > :first-child {
      min-inline-size: 104px;
      inline-size: 104px;
      padding-inline: calc(3 * var(--_space)) calc(2 * var(--_space));
      font-size: 13px;
      line-height: 18px;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    .comparison thead th {
      min-inline-size: 0;
      inline-size: 156px;
      padding: calc(2 * var(--_space));
    }
    .comparison .metric > td {
      padding-inline: calc(2 * var(--_space));
    }
    .head-name .name {
      font-size: 13px;
      line-height: 18px;
    }
    .explain-button .icon {
      display: none;
    }
    .plain-table .wide {
      display: none;
    }
    .numbers .absent .wide.reason {
      display: table-cell;
    }
  }
  @media (forced-colors: active) {
    td.best::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .bar .fill,
    .whisker {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .metric span.bar,
    .plain-table span.bar {
      outline: 1px solid CanvasText;
    }
    .comparison td.baseline {
      border-inline: 1px solid CanvasText;
    }
  }
`;
