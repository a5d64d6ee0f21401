import { css } from 'lit';

/** The box of a native `<dialog>`. */
export const dialog = css`
  dialog {
    inline-size: min(440px, calc(100vw - 32px));
    max-block-size: min(640px, calc(100dvh - 32px));
    padding: calc(5 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius-surface);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(16 18 27 / 45%);
  }
`;
