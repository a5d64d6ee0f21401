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
  vaadin-grid-cell-content {
    display: flex;
    align-items: center;
    min-block-size: calc(var(--_row) - 1px);
    color: var(--_text);
  }
  vaadin-grid-cell-content[slot^='vaadin-grid-header'] {
    min-block-size: calc(var(--_header) - 1px);
  }
  vaadin-grid-cell-content.busy {
    color: var(--_muted);
  }
  .busy .name {
    font-weight: 500;
  }
  .busy .channel,
  .busy .badge:not(.pending) {
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

  .text,
  .badge > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .badge {
    max-inline-size: 100%;
  }
  .name-cell {
    min-inline-size: 0;
    inline-size: 100%;
  }
  .name {
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
  .name:focus-visible {
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
  /* The icons of every row are drawn by pseudo-elements: as SVG they would triple the nodes of a row. */
  .copy,
  .actions .icon-button {
    position: relative;
  }
  .copy::before,
  .copy::after,
  .actions .icon-button::before,
  .actions .icon-button::after {
    content: '';
    position: absolute;
    inset: 0;
    margin: auto;
  }
  .copy {
    inline-size: 24px;
    block-size: 24px;
    margin: -4px 0;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: transparent;
    cursor: pointer;
  }
  .copy::before,
  .copy::after {
    inline-size: 8px;
    block-size: 8px;
    border: 1.25px solid;
    border-radius: 2px;
    translate: -1.5px -1.5px;
  }
  .copy::after {
    background: var(--_surface);
    translate: 1.5px 1.5px;
  }
  .copy:not(:focus-visible)::after {
    background: none;
  }
  vaadin-grid-cell-content:hover .copy::after {
    background: var(--_hover);
  }
  .copy:focus-visible,
  vaadin-grid-cell-content:hover .copy {
    color: var(--_muted);
  }
  @media (hover: none) {
    .copy {
      color: var(--_muted);
    }
  }
  .info::before {
    inline-size: 13px;
    block-size: 13px;
    border: 1.5px solid;
    border-radius: 50%;
  }
  .info::after {
    inline-size: 1.5px;
    block-size: 6.5px;
    background: linear-gradient(currentColor 0 1.5px, transparent 1.5px 2.5px, currentColor 2.5px);
  }
  .more::before {
    inline-size: 13px;
    block-size: 3px;
    background: radial-gradient(circle at 1.5px, currentColor 1.25px, transparent 1.75px) 0 / 5px 100%;
  }
  .analytics::before {
    inline-size: 12px;
    block-size: 12px;
    background:
      linear-gradient(currentColor 0 0) 1px 5px / 1.5px 4px,
      linear-gradient(currentColor 0 0) 5.25px 1px / 1.5px 8px,
      linear-gradient(currentColor 0 0) 9.5px 3px / 1.5px 6px,
      linear-gradient(currentColor 0 0) 0 11px / 12px 1.25px;
    background-repeat: no-repeat;
  }

  .two-lines {
    display: grid;
    gap: 3px;
    inline-size: 100%;
    justify-items: start;
  }
  .progress-line {
    display: flex;
    align-items: center;
    gap: 8px;
    line-height: 16px;
  }
  .percent {
    font-size: 12px;
    color: var(--_muted);
  }
  progress {
    max-inline-size: 160px;
    block-size: 3px;
  }
  .row-error {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_danger);
    font-size: 12px;
    line-height: 14px;
  }
  .badge.pending .icon {
    animation: none;
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
  .actions {
    display: grid;
    grid-template-columns: minmax(0, 1fr) repeat(3, var(--_control));
    align-items: center;
    gap: 2px;
    inline-size: 100%;
  }
  .actions .small {
    min-inline-size: 0;
    margin-inline-end: 4px;
    padding-inline: 4px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .actions .analytics {
    grid-column: 2;
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


  .card {
    display: flex;
    gap: 12px;
    inline-size: 100%;
    padding-block: 12px;
    white-space: normal;
  }
  .card > input {
    margin-block-start: 2px;
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
  .card .actions {
    grid-template-columns: 96px repeat(3, var(--_control));
  }
`;
