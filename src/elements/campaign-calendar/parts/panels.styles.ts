import { css } from 'lit';

/** The dialogs of moving, the whole day, the tray. */
export const panelStyles = css`
  .move fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .move legend {
    padding: 0;
    margin-block-end: 6px;
    font-weight: 500;
  }
  .move .inline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .move .note {
    margin-block: calc(3 * var(--_space)) 0;
  }
  .move .note p {
    margin: 0 0 4px;
  }
  .move .quick {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: calc(3 * var(--_space));
  }
  .move .will {
    min-block-size: 44px;
  }
  .move .will p {
    margin: 0 0 calc(2 * var(--_space));
  }
  .move [aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .choices {
    display: grid;
    gap: calc(1 * var(--_space));
    margin-inline: calc(-2 * var(--_space));
  }
  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(2.5 * var(--_space));
    padding: calc(2 * var(--_space));
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .choice:hover {
    background: color-mix(in oklab, var(--_text) 5%, transparent);
  }
  .choice:has([aria-disabled='true']) {
    cursor: not-allowed;
  }
  .choice:has([aria-disabled='true']) .choice-name {
    color: var(--_muted);
  }
  .choice > span > span {
    display: block;
    overflow-wrap: anywhere;
  }
  .choice-name {
    font-weight: 500;
  }
  .choice .muted {
    font-size: 13px;
    line-height: 18px;
  }
  .choice input,
  .overlap input {
    inline-size: 16px;
    block-size: 16px;
    margin-block: 2px;
    accent-color: var(--_accent);
  }

  .day-panel {
    inline-size: 400px;
    block-size: auto;
    max-block-size: min(520px, 80dvh);
    padding: 0;
    overflow: hidden;
  }
  .day-panel:popover-open {
    display: flex;
    flex-direction: column;
  }
  .day-panel > .head {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    padding: calc(3 * var(--_space)) calc(2 * var(--_space)) calc(2 * var(--_space)) calc(4 * var(--_space));
    border-block-end: 1px solid var(--_border);
  }
  .day-panel > .head:dir(rtl) {
    padding-inline: calc(4 * var(--_space)) calc(2 * var(--_space));
  }
  .day-panel h2 {
    margin: 0;
    font-size: 15px;
    line-height: 22px;
    font-weight: 600;
  }
  .day-panel p {
    margin: 0;
    font-size: 13px;
    line-height: 18px;
  }
  .day-panel .empty {
    padding: calc(6 * var(--_space)) calc(4 * var(--_space));
  }
  .day-panel .scroller {
    flex: 0 1 auto;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 4px;
    min-block-size: 0;
  }
  .day-panel .rows {
    position: relative;
  }
  .day-panel [role='listitem'] {
    position: absolute;
    inset-inline: 0;
  }
  .day-panel [data-index] {
    display: grid;
    grid-template-columns: minmax(44px, auto) 16px minmax(0, 1fr) auto;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    block-size: 40px;
    padding: 0 10px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .day-panel [data-index]:hover {
    background: var(--_hover);
  }
  .day-panel [data-index]:focus-visible {
    outline-offset: -2px;
  }
  .day-panel time {
    color: var(--_muted);
    font-size: 13px;
    white-space: nowrap;
  }
  .day-panel .name,
  .tray .name {
    /* One of the other direction begins where the others do. */
    text-align: left;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :is(.day-panel, .tray):dir(rtl) .name {
    text-align: right;
  }
  .day-panel .name {
    font-weight: 500;
  }
  .day-panel .keys {
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
    border-block-start: 1px solid var(--_border);
    font-size: 12px;
    line-height: 16px;
    text-wrap: balance;
  }
  .day-panel.sheet[popover] {
    padding-block-end: 0;
  }
  @media (pointer: coarse) {
    .day-panel [data-index] {
      block-size: 48px;
    }
    .day-panel .keys {
      display: none;
    }
  }

  .tray {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    max-block-size: 100%;
  }
  .tray-head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding-inline: 12px 6px;
  }
  .tray-head h3 {
    margin: 0;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  .tray-count {
    color: var(--_muted);
  }
  .tray-head .icon-button {
    margin-inline-start: auto;
  }
  .tray-body {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow: auto;
    padding: 0 4px 8px;
  }
  .tray-note {
    margin: 0;
    padding: 0 8px 8px;
    font-size: 13px;
    line-height: 18px;
  }
  .tray-note p {
    margin: 0 0 8px;
  }
  .tray-items {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tray-items li {
    display: flex;
    align-items: center;
    border-radius: var(--_radius);
  }
  .tray-items li:hover {
    background: var(--_hover);
  }
  .tray-item {
    flex: 1;
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    min-block-size: max(36px, var(--_control));
    padding: 0 8px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
    cursor: grab;
  }
  .tray-item .icon {
    color: var(--_muted);
  }
  .tray-item:focus-visible,
  .tray-items .icon-button:focus-visible {
    outline-offset: -2px;
  }
  .tray-more {
    align-self: start;
    margin: 4px 8px 0;
  }
  .tray-bone {
    display: flex;
    align-items: center;
    block-size: 36px;
    padding: 0 8px;
  }
  .tray-bone .bone {
    inline-size: 70%;
  }
  @media (forced-colors: active) {
    .tray-item {
      border: 1px solid transparent;
    }
  }
`;
