import { css } from 'lit';

/** The searchable combobox: a box that looks like a field, chips in it, and the list below. */
export const pickerStyles = css`
  .picker {
    position: relative;
  }
  .picker-box {
    display: flex;
    align-items: center;
    gap: var(--_space);
    inline-size: 100%;
    padding-inline-end: calc(2 * var(--_space));
    cursor: text;
  }
  .picker-box.several {
    flex-wrap: wrap;
    block-size: auto;
    min-block-size: var(--_control);
    padding-block: 3px;
  }
  .picker-box:focus-within {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 0;
    border-color: var(--_focus);
  }
  .picker-box:has(button:focus-visible) {
    outline: 0;
  }
  .picker-box > input {
    flex: 1 1 80px;
    min-inline-size: 60px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    text-overflow: ellipsis;
  }
  .picker-box > input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .picker-chevron {
    display: inline-flex;
    color: var(--_muted);
    pointer-events: none;
  }
  .icon-button.tiny {
    inline-size: 24px;
    block-size: 24px;
  }
  .picked {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    block-size: 24px;
    padding-inline-start: calc(2 * var(--_space));
    border-radius: 4px;
    background: color-mix(in oklab, var(--_text) 8%, transparent);
    font-size: 13px;
    line-height: 18px;
  }
  .picked bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .picked.clash {
    background: var(--_failed-tint);
    color: var(--_failed);
  }
  .picked button {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    cursor: pointer;
    flex: none;
  }
  .picked button:hover {
    background: color-mix(in oklab, var(--_text) 10%, transparent);
  }
  .picked .icon {
    inline-size: 12px;
    block-size: 12px;
  }

  .picker-popup {
    inline-size: var(--_anchor-inline, anchor-size(inline));
    min-inline-size: 220px;
    max-block-size: min(320px, 50vh);
    overflow: hidden;
  }
  .picker-popup:popover-open {
    display: flex;
    flex-direction: column;
  }
  .picker-popup [role='listbox'] {
    overflow: auto;
    flex: 0 1 auto;
    min-block-size: 0;
  }
  .picker-popup [role='listbox'].stale {
    opacity: 0.6;
  }
  .picker-popup [role='option'] {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: var(--_control);
    padding: var(--_space) calc(2 * var(--_space));
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .picker-popup [role='option']:hover {
    background: var(--_hover);
  }
  .picker-popup [role='option'][aria-selected='true'],
  .picker-popup [role='option'][data-combobox-option-default='true'] {
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  .picker-popup [role='option'][aria-selected='true'] {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: -2px;
  }
  .picker-mark {
    display: inline-flex;
    inline-size: 16px;
    flex: none;
    color: var(--_accent);
  }
  .picker-name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .picker-clash {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    font-size: 12px;
    line-height: 16px;
    color: var(--_waiting);
  }
  .picker-clash .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .picker-note,
  dialog .picker-note {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin: 0;
    padding: calc(2 * var(--_space));
    font-size: 13px;
    line-height: 18px;
  }
  .picker-note > span {
    flex: 1;
  }
`;
