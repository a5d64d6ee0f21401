import { css } from 'lit';

/** Tables of one campaign: numbers, links, losses, sends. */
export const plainTableStyles = css`
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
    vertical-align: baseline;
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
  .plain-table .chosen > * {
    background: var(--_selected);
  }
  .plain-table .fill {
    inline-size: var(--_bar);
  }
  .plain-table .absent {
    color: var(--_muted);
  }
  .plain-table .absent th {
    color: var(--_text);
  }
  .numbers .wide {
    font-size: 13px;
    line-height: 16px;
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
  @container campaign-stats (max-width: 560px) {
    .plain-table .wide {
      display: none;
    }
    .numbers .absent .wide.reason {
      display: table-cell;
    }
  }
`;
