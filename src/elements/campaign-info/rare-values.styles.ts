import { css } from 'lit';

/** How a campaign repeats, and its own segment. */
export const rareValueStyles = css`
  .label {
    margin-block: calc(2 * var(--_space)) 2px;
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
  }
  .sends {
    gap: 2px;
  }
  .conditions > li {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_border);
  }
`;
