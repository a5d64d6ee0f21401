import { css } from 'lit';

/** An "i" in a circle, which nobody reads out. */
const infoMark = css`
  position: relative;
  &::after {
    content: 'i' / '';
    position: absolute;
    inset-block-start: calc(50% - 7px);
    inset-inline-end: 0;
    inline-size: 14px;
    block-size: 14px;
    border: 1.5px solid var(--_muted);
    border-radius: 50%;
    color: var(--_muted);
    font-size: 9px;
    line-height: 11px;
    font-weight: 600;
    text-align: center;
  }
`;

/** The name of a metric, which opens what it means. */
export const explainStyles = css`
  .explain-button {
    min-block-size: 24px;
    margin: -2px 0;
    padding: 0 20px 0 0;
    border: 0;
    border-radius: 3px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .explain-button:dir(rtl) {
    padding: 0 0 0 20px;
  }
  .explain-button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-color: var(--_control-border);
  }
  /* Drawn when it is needed: a picture in every row would be drawn for nobody. */
  tr:hover > th > .explain-button,
  .explain-button:focus-visible,
  .explain-button[aria-expanded='true'] {
    ${infoMark}
  }
  @media (hover: none) {
    .explain-button {
      ${infoMark}
    }
  }
  @container campaign-stats (max-width: 560px) {
    .explain-button {
      padding: 0;
      &::after {
        display: none;
      }
    }
  }
`;
