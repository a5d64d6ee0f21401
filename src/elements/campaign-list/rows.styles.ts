import { css } from 'lit';

/** The grid, its cells, and the cards of a narrow list. */
export const rowStyles = css`
  :host {
    --_header: 36px;
    --vaadin-background-color: var(--_surface);
    --vaadin-text-color: var(--_text);
    --vaadin-text-color-secondary: var(--_muted);
    --vaadin-border-color: var(--_border);
    --vaadin-border-color-secondary: var(--_border);
    --vaadin-focus-ring-color: var(--_focus);
    --vaadin-focus-ring-width: 2px;
    --vaadin-padding-block-container: 0px;
    --vaadin-padding-inline-container: 8px;
    --vaadin-grid-background: var(--_surface);
    --vaadin-grid-cell-padding: 0 8px;
    --vaadin-grid-row-background-color: var(--_surface);
    --vaadin-grid-row-hover-background-color: var(--_hover);
    --vaadin-grid-row-selected-background-color: var(--_selected);
    --vaadin-grid-header-font-size: 12px;
    --vaadin-grid-header-font-weight: 500;
    --vaadin-grid-header-text-color: var(--_muted);
    --vaadin-radius-m: 0px;
  }
  vaadin-grid {
    block-size: 100%;
    flex: 1;
  }
  /* Their own: while cells inherit either (here from the grid, there from the browser's style of tables), all of them are styled anew
     whenever their row moves: most of the work of a scroll. */
  vaadin-grid::part(body-cell) {
    background-color: var(--_surface);
    vertical-align: top;
  }
  /* Below the pointer too it looks chosen. */
  vaadin-grid::part(selected-row) {
    --vaadin-grid-row-hover-background-color: color-mix(in oklab, var(--_text) 3%, transparent);
  }
  /* What slides below the actions is cut off by a line, not by nothing. */
  vaadin-grid[overflow~='end']::part(first-frozen-to-end-cell) {
    border-inline-start: 1px solid var(--_border);
  }
  vaadin-grid-cell-content {
    display: flex;
    align-items: center;
    min-block-size: calc(var(--_header) - 1px);
    color: var(--_text);
  }
  /* Lines of text in a box of known size, which nothing outside depends on: what changes in a cell is laid out there alone. */
  .cell {
    --_inner: max(var(--_row) - 1px, 40px);
    display: block;
    block-size: var(--_inner);
    min-block-size: 0;
    line-height: var(--_inner);
    contain: strict;
  }
  .cell.card {
    display: flex;
    block-size: auto;
    line-height: inherit;
    contain: none;
  }
  .cell.name {
    padding-block-start: calc((var(--_inner) - 36px) / 2);
    line-height: 20px;
  }
  .cell.actions {
    text-align: end;
  }
  /* Where the toolbar begins. */
  [data-select],
  [data-select-all] {
    margin-inline-start: 8px;
  }
  /* A row used again for another campaign changes at once: colours that fade would say that its own changed. */
  .cell .button {
    transition: none;
  }
  .cell > input,
  .cell > .bone {
    display: inline-block;
    vertical-align: middle;
  }
  .dim {
    color: var(--_muted);
  }
  .dim .link {
    font-weight: 500;
  }
  .dim .button:not([aria-disabled='true']) {
    color: var(--_text);
  }
  .dim .channel,
  .dim .badge:not(.pending) {
    color: inherit;
  }
  .header {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
    font-weight: 500;
    overflow: hidden;
    min-block-size: 24px;
  }
  .header > span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .header.sort {
    inline-size: 100%;
    block-size: calc(var(--_header) - 2px);
    cursor: pointer;
    user-select: none;
  }
  .header.sort:hover,
  .header.sort:not([data-direction='none']) {
    color: var(--_text);
  }
  .header .zone {
    font-weight: 400;
    color: var(--_muted);
  }
  .arrow {
    display: inline-flex;
    visibility: hidden;
  }
  .arrow .icon {
    inline-size: 12px;
    block-size: 12px;
  }
  .sort:hover .arrow,
  .sort:not([data-direction='none']) .arrow {
    visibility: visible;
  }
  .sort[data-direction='none'] .arrow {
    opacity: 0.5;
  }

  .name-cell {
    min-inline-size: 0;
    inline-size: 100%;
  }
  .link.name {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 600;
    line-height: 20px;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .link:focus-visible {
    outline-offset: -2px;
  }
  /* One line of whole tags: what does not fit wraps below, out of sight. A fading mask would cost a paint layer per row. */
  .tags {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px;
    block-size: 16px;
    min-inline-size: 0;
    flex: 1 1 0;
    overflow: hidden;
  }
  .tag {
    padding: 0 6px;
    border-radius: 4px;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 11px;
    line-height: 16px;
    white-space: nowrap;
    flex: none;
  }
  .id-line {
    display: flex;
    align-items: center;
    gap: 4px;
    block-size: 16px;
    line-height: 16px;
  }
  .two-lines {
    display: inline-block;
    inline-size: 100%;
    line-height: 16px;
    vertical-align: middle;
  }
  .percent {
    margin-inline-start: 4px;
    font-size: 12px;
    vertical-align: middle;
    color: var(--_muted);
  }
  progress {
    display: block;
    max-inline-size: 160px;
    block-size: 3px;
    margin-block-start: 3px;
  }
  .row-error {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-block-start: 3px;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_danger);
    font-size: 12px;
    line-height: 14px;
  }
  .badge.pending .icon {
    animation: none;
  }
  /* Where not all columns fit: the icon of a channel stands for its name, the time below its date, and progress without what is left of it. */
  [data-tight~='channel'] .cell.channel .channel {
    font-size: 0;
  }
  [data-tight~='status'] .percent bdi + bdi {
    display: none;
  }
  [data-tight~='sendAt'] .cell.sendAt,
  [data-tight~='createdAt'] .cell.createdAt {
    align-content: center;
    line-height: 18px;
    white-space: normal;
  }
  [data-tight~='sendAt'] .sort[data-sort='sendAt'] > :first-child,
  [data-tight~='createdAt'] .sort[data-sort='createdAt'] > :first-child {
    white-space: normal;
  }
  .repeats {
    display: inline-flex;
    vertical-align: -3px;
    margin-inline-start: 6px;
  }
  .repeats .icon {
    inline-size: 13px;
    block-size: 13px;
  }
  /* Buttons of one width: recycled rows move nothing sideways. */
  .actions .icon-button,
  .actions .small {
    display: inline-block;
    margin-inline-start: 2px;
    vertical-align: middle;
  }
  .actions .small {
    inline-size: calc(100% - 3 * var(--_control) - 12px);
    margin-inline-end: 4px;
    padding-inline: 4px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .actions [aria-pressed='true'] {
    background: var(--_sunken);
  }
  .unreadable {
    color: var(--_muted);
  }
  .unreadable .icon {
    color: var(--_waiting);
  }

  div.card {
    display: flex;
    gap: 12px;
    inline-size: 100%;
    padding-block: 12px;
    white-space: normal;
  }
  .card > input {
    margin: 2px 0 0;
    margin-inline-start: 4px;
  }
  .card-body {
    display: grid;
    gap: 8px;
    flex: 1;
    min-inline-size: 0;
  }
  .card-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    font-size: 13px;
    line-height: 18px;
  }
  .card-facts .two-lines {
    inline-size: auto;
    min-inline-size: 140px;
  }
  .card-facts.muted {
    column-gap: 6px;
  }
  .card .actions .small {
    inline-size: 96px;
    margin-inline-start: 0;
  }
  @container campaign-list (inline-size >= 520px) {
    .card-body {
      grid-template-columns: 1fr auto;
    }
    .card .actions {
      grid-area: 1 / 2 / 4;
    }
  }
`;
