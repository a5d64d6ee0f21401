import { css } from 'lit';

export const layoutStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 420px;
    background: var(--_surface);
    container: campaign-list / inline-size;
    position: relative;
  }
  .frame {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: inherit;
    overflow: hidden;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: calc(var(--_control) + 6 * var(--_space));
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    flex: none;
  }
  .narrow-only {
    display: none;
  }
  .spacer {
    flex: 1 1 0;
  }
  .search {
    position: relative;
    display: flex;
    align-items: center;
    flex: 0 1 260px;
    min-inline-size: 140px;
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
    appearance: none;
  }
  .search .field::-webkit-search-cancel-button {
    cursor: pointer;
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
    padding-inline: calc(4 * var(--_space));
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
  .groups [aria-selected='true']::after {
    content: '';
    position: absolute;
    inset-inline: calc(2 * var(--_space));
    inset-block-end: -1px;
    block-size: 2px;
    border-radius: 2px 2px 0 0;
    background: var(--_accent);
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
    padding: 0 6px 0 10px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    background: var(--_sunken);
    font-size: 13px;
    line-height: 18px;
    cursor: pointer;
  }
  .chip:dir(rtl) {
    padding: 0 10px 0 6px;
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
    overflow-x: auto;
  }
  .bulk strong {
    font-weight: 600;
    white-space: nowrap;
  }

  .panel {
    position: relative;
    flex: 1 1 0;
    min-block-size: 200px;
    display: flex;
  }
  .panel:focus-visible {
    outline-offset: -2px;
  }
  #grid {
    display: flex;
    flex: 1;
    min-inline-size: 0;
  }
  .cover {
    position: absolute;
    inset: 0;
    background: var(--_surface);
    display: flex;
    flex-direction: column;
    z-index: 2;
  }
  .cover.below-header {
    inset-block-start: var(--_header);
  }
  .message {
    margin: auto;
    padding: calc(6 * var(--_space));
    max-inline-size: 420px;
    text-align: center;
  }
  .message h3 {
    margin: calc(3 * var(--_space)) 0 var(--_space);
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
  }
  .message p {
    margin: 0 0 calc(4 * var(--_space));
    overflow-wrap: anywhere;
  }
  .message-icon {
    display: inline-grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--_sunken);
    color: var(--_muted);
  }

  .foot {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: 36px;
    padding: 0 calc(4 * var(--_space));
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
    flex: none;
  }
  .foot.stale {
    background: var(--_waiting-tint);
    color: var(--_waiting);
  }
  .foot.error {
    background: var(--_failed-tint);
    color: var(--_failed);
  }
  .foot .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .foot .button {
    block-size: 26px;
    font-size: 12px;
  }
  .live-dot {
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_running);
  }
  .newer {
    position: absolute;
    inset-block-start: calc(var(--_header) + 8px);
    inset-inline: 0;
    margin-inline: auto;
    inline-size: fit-content;
    z-index: 3;
    border-radius: 999px;
    box-shadow: var(--_shadow);
  }

  .notices {
    position: absolute;
    inset-block-end: 48px;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: fit-content;
    max-inline-size: calc(100% - 24px);
    display: grid;
    gap: 8px;
    z-index: 4;
  }
  .notice {
    position: relative;
    display: flex;
    align-items: center;
    gap: calc(2.5 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius-surface);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }
  .notice > span:not(.countdown) {
    overflow-wrap: anywhere;
    flex: 1;
  }
  .notice.error > .icon {
    color: var(--_danger);
  }
  .countdown {
    position: absolute;
    inset: auto 0 0;
    block-size: 2px;
    background: var(--_accent);
    transform-origin: left;
    animation: countdown var(--_undo, 5s) linear forwards;
  }
  @keyframes countdown {
    to {
      transform: scaleX(0);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .countdown {
      animation: none;
    }
  }
`;

export const gridStyles = css`
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
  vaadin-grid-cell-content:has(.header),
  vaadin-grid-cell-content:has([data-select-all]) {
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

  .name-cell {
    min-inline-size: 0;
    inline-size: 100%;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .name {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 600;
    flex: 0 1 auto;
    line-height: 20px;
    min-block-size: 20px;
  }
  .name:focus-visible {
    outline-offset: -2px;
  }
  .tags {
    display: inline-flex;
    gap: 4px;
    min-inline-size: 0;
    flex: 1 1000 40px;
    overflow: hidden;
    mask-image: linear-gradient(to right, #000 calc(100% - 24px), transparent);
  }
  .tags:dir(rtl) {
    mask-image: linear-gradient(to left, #000 calc(100% - 24px), transparent);
  }
  .tag {
    padding: 0 6px;
    border-radius: 4px;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 12px;
    line-height: 18px;
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
  .copy {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin: -4px 0;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_muted);
    cursor: pointer;
    opacity: 0;
  }
  .copy .icon {
    inline-size: 12px;
    block-size: 12px;
  }
  .copy:focus-visible,
  vaadin-grid-cell-content:hover .copy {
    opacity: 1;
  }
  @media (hover: none) {
    .copy {
      opacity: 1;
    }
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
    appearance: none;
    inline-size: 100%;
    max-inline-size: 160px;
    block-size: 3px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--_border);
    color: var(--_running);
  }
  progress::-webkit-progress-bar {
    background: var(--_border);
  }
  progress::-webkit-progress-value {
    background: var(--_running);
  }
  progress::-moz-progress-bar {
    background: var(--_running);
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
  .actions {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 2px;
    inline-size: 100%;
  }
  .actions .small {
    margin-inline-end: 6px;
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

  .bone {
    display: block;
    inline-size: 70%;
    max-inline-size: 90px;
    block-size: 10px;
    border-radius: 5px;
    background: color-mix(in oklab, var(--_text) 9%, transparent);
  }
  .bone.wide {
    max-inline-size: 240px;
  }
  .bone.box {
    inline-size: 16px;
    block-size: 16px;
    border-radius: 4px;
  }
  .skeleton {
    padding-block-start: var(--_header);
    overflow: hidden;
  }
  .skeleton-row {
    display: grid;
    grid-template-columns: 16px minmax(0, 2fr) repeat(3, minmax(0, 1fr));
    align-items: center;
    gap: 24px;
    block-size: var(--_row);
    padding-inline: 14px;
    border-block-start: 1px solid var(--_border);
  }
`;

export const partsStyles = css`
  .filter-popover,
  .column-picker {
    inline-size: max-content;
    min-inline-size: 200px;
    max-inline-size: min(360px, calc(100vw - 16px));
  }
  .filter-popover .options {
    max-block-size: 300px;
    overflow: auto;
  }
  .option-search {
    inline-size: calc(100% - 8px);
    margin: 4px;
  }
  .option {
    display: flex;
    align-items: center;
    gap: calc(2.5 * var(--_space));
    min-block-size: 32px;
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
  .column-picker ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .column-picker li {
    display: flex;
    align-items: center;
  }
  .column-picker .option {
    flex: 1;
  }
  .column-picker .icon-button {
    inline-size: 28px;
    block-size: 28px;
  }

  .note {
    display: flex;
    gap: 8px;
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_waiting-tint);
    color: var(--_waiting);
  }
  .note .icon {
    margin-block-start: 2px;
  }
  .stacked {
    display: grid;
    gap: 6px;
  }
  .checks {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .checks li {
    display: flex;
    gap: 8px;
  }
  .checks .icon {
    margin-block-start: 2px;
  }
  .checks .fail .icon {
    color: var(--_danger);
  }
  .checks .warn .icon {
    color: var(--_waiting);
  }
  .report {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  .report th,
  .report td {
    padding: 8px;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .report thead th {
    color: var(--_muted);
    font-size: 12px;
    font-weight: 500;
  }

  @container campaign-list (inline-size < 1080px) {
    .collapsible:not(.primary) {
      inline-size: var(--_control);
      padding: 0;
    }
    .collapsible:not(.primary) span {
      display: none;
    }
  }
  @container campaign-list (inline-size < 860px) {
    .collapsible.primary {
      inline-size: var(--_control);
      padding: 0;
    }
    .collapsible.primary span {
      display: none;
    }
  }
  @container campaign-list (inline-size < 720px) {
    .bar {
      flex-wrap: wrap;
      padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    }
    .search {
      flex: 1 1 140px;
    }
    .search kbd {
      display: none;
    }
    .bar.main .spacer {
      display: none;
    }
    .filters {
      order: 3;
      flex: 1 0 100%;
      min-inline-size: 0;
      overflow-x: auto;
      scrollbar-width: none;
      padding: 2px;
      margin: -2px;
    }
    .wide-only {
      display: none;
    }
    .groups {
      padding-inline: calc(2 * var(--_space));
    }
    .bulk {
      flex-wrap: nowrap;
    }
  }

  @container campaign-list (inline-size < 640px) {
    .narrow-only {
      display: block;
      order: 2;
      flex: 1 1 120px;
      min-inline-size: 0;
    }
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
    justify-content: flex-start;
  }
`;
