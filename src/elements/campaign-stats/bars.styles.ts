import { css } from 'lit';

/** Bars beside numbers. */
export const barStyles = css`
  /* A difference that found no room beside its number stands below it, the bar below both. */
  span.bar {
    display: block;
    clear: both;
    block-size: 4px;
    margin-block: 3px;
    border-radius: 2px;
    background-color: color-mix(in oklab, var(--_text) 7%, transparent);
    color: color-mix(in oklab, var(--_text) 38%, var(--_surface));
  }
  /* In the colour of its bar: each has a length of its own, so what is worked out here is worked out for each. */
  .fill {
    display: block;
    block-size: 100%;
    border-radius: 2px;
    background-color: currentcolor;
  }
  .bar.loss {
    color: color-mix(in oklab, var(--_danger) 70%, var(--_surface));
  }
  @media (forced-colors: active) {
    .fill {
      forced-color-adjust: none;
      background-color: CanvasText;
    }
    span.bar {
      outline: 1px solid CanvasText;
    }
  }
`;
