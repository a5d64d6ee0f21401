import { css } from 'lit';

/** The few native controls every element uses, in one look. */
export const controls = css`
  :host {
    box-sizing: border-box;
    color: var(--_text);
    font-family: var(--_font);
    font-size: 14px;
    line-height: 20px;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
    cursor: auto;
    -webkit-font-smoothing: antialiased;
  }
  .root {
    display: contents;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }

  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(1.5 * var(--_space));
    block-size: var(--_control);
    padding: 0 calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
    user-select: none;
    transition: background-color var(--_fast);
  }
  .button:hover {
    background: var(--_hover);
  }
  .button:active {
    background: var(--_sunken);
  }
  .button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:where(:hover) {
    background: color-mix(in oklab, var(--_accent) 90%, var(--_text));
  }
  .button.danger {
    background: var(--_danger);
    border-color: var(--_danger);
    color: var(--_on-danger);
  }
  .button.danger:where(:hover) {
    background: color-mix(in oklab, var(--_danger) 90%, var(--_text));
  }
  .button.quiet,
  .icon-button {
    border-color: transparent;
    background: transparent;
  }
  /* The colour alone: some icons are drawn as background images. */
  .button.quiet:where(:hover),
  .icon-button:hover {
    background-color: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  .button.small {
    block-size: max(26px, calc(var(--_control) - 6px));
    padding: 0 calc(2.5 * var(--_space));
    font-size: 13px;
    line-height: 18px;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: var(--_control);
    block-size: var(--_control);
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: var(--_muted);
    cursor: pointer;
    flex: none;
  }
  .icon-button:hover,
  .icon-button:focus-visible {
    color: var(--_text);
  }
  .button[aria-disabled='true'],
  .button:disabled,
  .icon-button[aria-disabled='true'],
  .icon-button:disabled {
    color: var(--_muted);
    background-color: transparent;
    border-color: var(--_border);
    cursor: not-allowed;
  }
  .button.quiet:disabled,
  .icon-button[aria-disabled='true'],
  .icon-button:disabled {
    border-color: transparent;
  }
  .icon-button[aria-disabled='true'],
  .icon-button:disabled {
    opacity: 0.6;
  }

  .field {
    block-size: var(--_control);
    padding: 0 calc(2.5 * var(--_space));
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .field::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .field:focus-visible {
    outline-offset: 0;
    border-color: var(--_focus);
  }
  input[type='checkbox'] {
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_accent);
    cursor: pointer;
    flex: none;
  }

  .link {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    border-radius: 3px;
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .muted {
    color: var(--_muted);
  }
  .mono {
    font-family: var(--_mono);
    font-size: 12px;
  }
  progress {
    appearance: none;
    inline-size: 100%;
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

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
      min-block-size: 5px;
    }
    progress::-webkit-progress-value {
      background: CanvasText;
    }
    .button,
    .field {
      border-color: ButtonText;
    }
    /* Colours of ours may be lost on the system's ground. */
    .icon {
      color: inherit !important;
    }
    .button.primary,
    .button.danger {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
    }
    .button[aria-disabled='true'],
    .icon-button[aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }
  }
`;
