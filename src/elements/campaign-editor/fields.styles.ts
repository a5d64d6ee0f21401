import { css } from 'lit';

/** One column of fields: label, control, help, problem on one left edge. */
export const fieldStyles = css`
  .rows {
    display: grid;
    gap: calc(5 * var(--_space));
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .row {
    display: grid;
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
    border: 0;
  }
  .row > * {
    min-inline-size: 0;
  }
  .label-row {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
  }
  .label {
    font-weight: 500;
  }
  .optional {
    font-size: 12px;
    line-height: 16px;
  }
  .row p,
  dialog .row p {
    margin: 0;
  }
  .hint {
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
  }
  .problem {
    display: flex;
    gap: calc(1.5 * var(--_space));
    color: var(--_danger);
    font-size: 13px;
    line-height: 18px;
  }
  .problem .icon {
    margin-block-start: 1px;
  }
  textarea {
    font: inherit;
    color: inherit;
    margin: 0;
  }
  .field.wide {
    inline-size: 100%;
  }
  textarea.field {
    block-size: auto;
    min-block-size: 68px;
    padding-block: calc(1.5 * var(--_space));
    resize: vertical;
  }
  .field[aria-invalid='true'],
  .field.invalid {
    border-color: var(--_danger);
  }
  .field.digits {
    inline-size: 72px;
  }
  .field:disabled,
  fieldset:disabled .picker-box {
    background: var(--_sunken);
    color: var(--_muted);
  }
  select.field {
    padding-inline-end: var(--_space);
  }
  .inline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .inline + .inline {
    margin-block-start: var(--_space);
  }
  .inline input[type='radio'],
  .tile input {
    accent-color: var(--_accent);
    margin: 0;
    flex: none;
  }
  .tiles {
    display: grid;
    gap: calc(2 * var(--_space));
    grid-template-columns: repeat(auto-fit, minmax(112px, 1fr));
  }
  .tile {
    position: relative;
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: calc(var(--_control) + 4px);
    padding: calc(1.5 * var(--_space)) calc(2.5 * var(--_space));
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .tiles.channel .tile input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: inherit;
  }
  .tile:hover {
    background: var(--_hover);
  }
  .tile .icon {
    color: var(--_muted);
  }
  .tile:has(:checked) {
    border-color: var(--_accent);
    background: var(--_selected);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .tile:has(:checked) .icon {
    color: var(--_accent);
  }
  .tile:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }
  .tile input:focus-visible {
    outline: 0;
  }
  .tile:has(:disabled) {
    cursor: not-allowed;
    color: var(--_muted);
    background: var(--_sunken);
  }
  [aria-invalid='true'] > .tiles .tile {
    border-color: var(--_danger);
  }

  @media (forced-colors: active) {
    .tile:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
