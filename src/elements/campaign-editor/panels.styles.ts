import { css } from 'lit';
import { message } from '../../theme/message.ts';

/** What stands in the body besides fields: banners, the summary of problems, the review, facts, messages, and the comparison in its dialog. */
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

  .review {
    margin-block-start: calc(6 * var(--_space));
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius-surface);
    background: var(--_sunken);
  }
  .review h3,
  .facts h3 {
    margin: 0 0 calc(1.5 * var(--_space));
    font-size: 12px;
    line-height: 16px;
    font-weight: 500;
    color: var(--_muted);
  }
  .review p,
  dialog .review p {
    margin: 0 0 calc(2 * var(--_space));
  }
  .review > :last-child {
    margin-block-end: 0;
  }
  .review .sentence {
    font-size: 16px;
    line-height: 24px;
    font-weight: 500;
    text-wrap: pretty;
  }
  .found {
    margin-block-start: calc(3 * var(--_space));
    padding-block-start: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_border);
    display: grid;
    gap: 6px;
  }
  .review .passed {
    display: flex;
    gap: 8px;
    margin: 0;
  }
  .passed .icon {
    margin-block-start: 2px;
    color: var(--_running);
  }

  .facts {
    margin-block-end: calc(6 * var(--_space));
  }
  .facts dl {
    margin: 0;
  }
  .facts dl > div {
    display: grid;
    grid-template-columns: 160px minmax(0, 1fr);
    gap: calc(4 * var(--_space));
    padding-block: calc(1.5 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .bone {
    display: block;
    block-size: 10px;
    border-radius: 5px;
    background: color-mix(in oklab, var(--_text) 9%, transparent);
  }
  .label-bone {
    inline-size: 90px;
    margin-block: calc(4 * var(--_space)) calc(2 * var(--_space));
  }
  .field-bone {
    block-size: var(--_control);
    border-radius: var(--_radius);
  }

  .compare {
    table-layout: fixed;
  }
  .compare :is(th, td) {
    inline-size: 27%;
  }
  .compare :is(th, td):first-child {
    inline-size: 19%;
    padding-inline-start: 0;
    font-weight: 500;
  }
  .compare td > .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-inline-end: var(--_space);
    vertical-align: -2px;
    color: var(--_running);
  }
  .compare label {
    align-items: start;
    flex-wrap: nowrap;
    cursor: pointer;
  }
  .compare label.inline > input[type='radio'] {
    margin-block-start: 3px;
  }
  .compare .side {
    display: none;
  }
  @media (max-width: 560px) {
    .compare thead {
      display: none;
    }
    .compare :is(tr, th, td) {
      display: block;
      inline-size: auto;
      padding: 2px 0;
      border: 0;
    }
    .compare :is(th, td):first-child {
      inline-size: auto;
    }
    .compare tr {
      padding-block: calc(2 * var(--_space));
      border-block-end: 1px solid var(--_border);
    }
    .compare .side {
      display: block;
      font-size: 12px;
      line-height: 16px;
      color: var(--_muted);
    }
  }
  dialog.wide {
    inline-size: min(760px, calc(100vw - 32px));
  }

  @container campaign-editor (max-width: 480px) {
    .facts dl > div {
      grid-template-columns: 1fr;
      gap: 0;
    }
  }

  ${message}
`;
