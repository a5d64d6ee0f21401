import { css } from 'lit';
import { message } from '../../theme/message.ts';

/** Messages in place of numbers, and the shapes of what is still to come. */
export const stateStyles = css`
  ${message}
  .message {
    padding: calc(12 * var(--_space)) calc(6 * var(--_space));
    max-inline-size: 460px;
  }
  .panel .message h3 {
    margin: calc(3 * var(--_space)) 0 var(--_space);
    font-size: 16px;
    line-height: 24px;
  }
  .message-picker {
    display: grid;
    justify-content: center;
    text-align: start;
  }
  .message-picker .adder {
    inline-size: min(280px, 80cqi);
  }

  .bone {
    display: inline-block;
    inline-size: 72px;
    max-inline-size: 100%;
    block-size: 10px;
    border-radius: 5px;
    background: color-mix(in oklab, var(--_text) 9%, transparent);
  }
  .bone.wide {
    inline-size: 140px;
  }
  .bone.big {
    inline-size: 96px;
    block-size: 20px;
    margin-block: 6px;
  }
  .bone.block {
    display: block;
    inline-size: 100%;
    block-size: 360px;
    margin-block-start: 12px;
    border-radius: var(--_radius);
  }
  .row-bone {
    display: flex;
    justify-content: space-between;
    align-items: center;
    min-block-size: 33px;
    border-block-end: 1px solid var(--_border);
  }
`;
