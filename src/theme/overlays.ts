import { css } from 'lit';
import { dialog } from './dialog.ts';
import { note } from './note.ts';

/** Popovers, menus, dialogs and the tooltip: native top-layer elements placed by CSS anchor positioning at the button that opened them. */
export const overlays = css`
  [popover] {
    margin: 0;
    inset: auto;
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-surface);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font-size: 14px;
    line-height: 20px;
    max-block-size: min(420px, 80vh);
    max-inline-size: calc(100vw - 16px);
    overflow: auto;
  }
  @supports (position-area: block-end) {
    [popover] {
      position-area: block-end span-inline-end;
      position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
      margin-block: 4px;
    }
    [popover].end {
      position-area: block-end span-inline-start;
    }
  }

  .menu {
    min-inline-size: 180px;
  }
  .menu [role^='menuitem'] {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .menu [role^='menuitem']:hover,
  .menu [role^='menuitem']:focus {
    background: color-mix(in oklab, var(--_text) 8%, transparent);
    outline-offset: -2px;
  }
  .menu [role^='menuitem'] .why {
    display: block;
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
    max-inline-size: 260px;
  }
  .menu [aria-disabled='true'] {
    color: var(--_muted);
    cursor: not-allowed;
  }
  .menu .danger:not([aria-disabled='true']) {
    color: var(--_danger);
  }
  .menu hr {
    margin: var(--_space) 0;
    border: 0;
    border-block-start: 1px solid var(--_border);
  }

  .tooltip {
    position: fixed;
    pointer-events: none;
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    max-inline-size: 320px;
    background: var(--_text);
    color: var(--_surface);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    font-size: 12px;
    line-height: 16px;
    white-space: pre-line;
    box-shadow: none;
  }
  @supports (position-area: block-end) {
    .tooltip[popover] {
      position-area: block-end;
      position-try-fallbacks: flip-block;
    }
  }

  /* Until and when its place is measured (elements/shared/placement.ts); see-through, because what is hidden can take no focus. */
  [popover].unplaced {
    opacity: 0;
  }
  [popover].measured {
    position: fixed;
    position-area: none;
    margin: 0;
  }

  ${dialog}
  dialog.wide {
    inline-size: min(640px, calc(100vw - 32px));
  }
  dialog h2 {
    margin: 0 0 calc(2 * var(--_space));
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  dialog p {
    margin: 0 0 calc(3 * var(--_space));
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  dialog .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(5 * var(--_space));
  }

  ${note}
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
  .findings {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .line {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding-block: var(--_space);
  }
  .line .button {
    block-size: 26px;
    margin-block: -3px;
    flex: none;
  }
  .finding {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .culprit {
    display: block;
  }
  dialog h4 {
    margin: calc(3 * var(--_space)) 0 0;
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
    font-weight: 500;
  }
  .changes {
    margin: var(--_space) 0 0;
    padding-inline-start: calc(4 * var(--_space));
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
  .report tr > :first-child {
    padding-inline-start: 0;
  }
  .report thead th {
    color: var(--_muted);
    font-size: 12px;
    font-weight: 500;
  }
`;
