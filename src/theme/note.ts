import { css } from 'lit';

/** Something to know, beside an icon. */
export const note = css`
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
`;
