import { css } from 'lit';
import { message } from '../../theme/message.ts';

/** What stands in the body besides fields: banners, the summary of problems, bones and messages. */
export const panelStyles = css`
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(2.5 * var(--_space));
    margin-block-end: calc(4 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    min-block-size: 44px;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .banner.warn {
    background: var(--_waiting-tint);
    color: var(--_waiting);
  }
  .banner.error {
    background: var(--_failed-tint);
    color: var(--_failed);
  }
  .banner .button {
    color: var(--_text);
  }
  .banner-text {
    flex: 1 1 200px;
    overflow-wrap: anywhere;
  }
  .banner strong {
    font-weight: 600;
  }
  .summary {
    margin-block-end: calc(5 * var(--_space));
    padding: calc(3 * var(--_space));
    border: 1px solid color-mix(in oklab, var(--_danger) 40%, transparent);
    border-radius: var(--_radius);
    background: var(--_failed-tint);
  }
  .summary h3 {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin: 0 0 var(--_space);
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    color: var(--_failed);
  }
  .summary ul {
    margin: 0;
    padding-inline-start: calc(6 * var(--_space));
    list-style: none;
  }
  .summary .link {
    min-block-size: 24px;
  }
  .summary .link:not(:hover) {
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, currentColor 40%, transparent);
    text-underline-offset: 3px;
  }

  .bone {
    display: block;
    block-size: 10px;
    border-radius: 5px;
    background: color-mix(in oklab, var(--_text) 9%, transparent);
  }
  .label-bone {
    inline-size: 90px;
    margin-block: 5px 11px;
  }
  .field-bone {
    margin-block-end: 25px;
    block-size: var(--_control);
    border-radius: var(--_radius);
  }

  ${message}
`;
