import { css } from 'lit';

/** Instead of what was to be shown: an icon, a sentence and a way on. */
export const message = css`
  .message {
    max-inline-size: 420px;
    margin: auto;
    padding: calc(6 * var(--_space));
    text-align: center;
  }
  .message :is(h2, h3) {
    display: block;
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
`;
