import { css } from 'lit';

/** Toolbar, quick groups, chips, bulk bar and their popovers, by the width of the element. */
export const toolbarStyles = css`
  .bar {
    display: flex;
    /* Words of other languages, and what a host adds, may need a second line. */
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: calc(var(--_control) + 6 * var(--_space));
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    flex: none;
  }
  .sort-select {
    flex: none;
  }
  .spacer {
    flex: 1 1 0;
  }
  .search {
    position: relative;
    display: flex;
    align-items: center;
    flex: 9 1 190px;
    max-inline-size: 280px;
  }
  .search > .icon {
    position: absolute;
    inset-inline-start: 10px;
    color: var(--_muted);
    pointer-events: none;
  }
  .search .field {
    inline-size: 100%;
    padding-inline: 32px 28px;
    text-overflow: ellipsis;
    appearance: none;
  }
  .search .field::-webkit-search-cancel-button {
    cursor: pointer;
  }
  /* Nothing to take back yet, and the hint needs its room. */
  .search .field:placeholder-shown::-webkit-search-cancel-button {
    display: none;
  }
  .search kbd {
    position: absolute;
    inset-inline-end: 8px;
    padding: 0 5px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    color: var(--_muted);
    font: 500 11px / 16px var(--_mono);
    pointer-events: none;
  }
  .search .field:not(:placeholder-shown) {
    padding-inline-end: 8px;
  }
  .search .field:focus ~ kbd,
  .search .field:not(:placeholder-shown) ~ kbd {
    display: none;
  }
  .filters {
    display: flex;
    gap: calc(1.5 * var(--_space));
  }
  .filter .icon {
    inline-size: 12px;
    block-size: 12px;
    color: var(--_muted);
  }
  .filter.on {
    border-color: var(--_accent);
    background: var(--_selected);
  }
  .count {
    color: var(--_muted);
    font-weight: 500;
    font-size: 12px;
  }
  /* The groups stay where they are when their numbers come. */
  .groups .count {
    display: inline-block;
    min-inline-size: 3ch;
    text-align: start;
  }
  .filter .count {
    min-inline-size: 18px;
    padding: 0 5px;
    border-radius: 9px;
    background: var(--_accent);
    color: var(--_on-accent);
    line-height: 18px;
    text-align: center;
  }

  .groups {
    display: flex;
    gap: var(--_space);
    /* The words, not their buttons, begin where the toolbar does. */
    padding-inline: calc(1.5 * var(--_space));
    border-block-end: 1px solid var(--_border);
    overflow-x: auto;
    scrollbar-width: none;
    flex: none;
  }
  .groups button {
    position: relative;
    min-block-size: 36px;
    padding: 0 calc(2.5 * var(--_space));
    border: 0;
    background: none;
    color: var(--_muted);
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
    border-radius: var(--_radius) var(--_radius) 0 0;
  }
  .groups button:hover {
    color: var(--_text);
  }
  .groups button:focus-visible {
    outline-offset: -2px;
  }
  .groups [aria-selected='true'] {
    color: var(--_text);
  }
  @media (forced-colors: active) {
    .groups [aria-selected='true'] {
      text-decoration: underline 2px;
      text-underline-offset: 6px;
    }
  }
  .groups [aria-selected='true']::after {
    content: '';
    position: absolute;
    inset-inline: calc(2.5 * var(--_space));
    inset-block-end: -1px;
    block-size: 2px;
    border-radius: 2px 2px 0 0;
    background: var(--_accent);
  }

  .groups.reserved {
    block-size: 37px;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    margin: 0;
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
    border-block-end: 1px solid var(--_border);
    list-style: none;
    flex: none;
    max-block-size: 96px;
    overflow-y: auto;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 280px;
    min-block-size: 26px;
    padding-inline: 10px 6px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    background: var(--_sunken);
    font-size: 13px;
    line-height: 18px;
    cursor: pointer;
  }
  .chip:hover {
    border-color: var(--_control-border);
  }
  .chip bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip .icon {
    inline-size: 12px;
    block-size: 12px;
    color: var(--_muted);
  }

  .bulk {
    background: var(--_selected);
  }
  .bulk strong {
    font-weight: 600;
    white-space: nowrap;
  }
  .bulk .select-all {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .filter-popover {
    inline-size: max-content;
    min-inline-size: 200px;
    max-inline-size: min(360px, calc(100vw - 16px));
  }
  .option-search {
    inline-size: calc(100% - 8px);
    margin: 4px;
  }
  /* What acts on the whole popover stands apart, its word below theirs. */
  .options {
    max-block-size: 300px;
    overflow: auto;
    margin: 0;
    padding: 0 0 var(--_space);
    border-block-end: 1px solid var(--_border);
    list-style: none;
  }
  :is(.filter-popover, .column-picker) > .button {
    display: block;
    inline-size: 100%;
    margin-block-start: var(--_space);
    padding: 0 calc(2 * var(--_space));
    text-align: start;
  }
  .option {
    display: flex;
    align-items: center;
    gap: calc(2.5 * var(--_space));
    min-block-size: var(--_control);
    padding: 2px calc(2 * var(--_space));
    border-radius: var(--_radius);
    cursor: pointer;
    overflow: hidden;
  }
  .option:hover {
    background: color-mix(in oklab, var(--_text) 6%, transparent);
  }
  .option input:focus-visible {
    outline-offset: 1px;
  }
  .none {
    margin: 8px;
  }
`;
