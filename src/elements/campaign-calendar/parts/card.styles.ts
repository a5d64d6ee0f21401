import { css } from 'lit';

/** The info card of a send. */
export const cardStyles = css`
  .card {
    inline-size: 380px;
    max-block-size: min(560px, 90dvh);
    padding: calc(4 * var(--_space));
    padding-block-start: calc(3 * var(--_space));
    overflow: auto;
  }
  .card > .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin-inline-end: -8px;
  }
  .card .corner {
    display: flex;
    flex: none;
  }
  .card .facts {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 10px;
    min-inline-size: 0;
  }
  .card h2 {
    margin: calc(1 * var(--_space)) 0 calc(3 * var(--_space));
    font-size: 16px;
    line-height: 22px;
    font-weight: 600;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .card h2:focus-visible,
  .day-panel h2:focus-visible {
    outline: none;
  }
  .card dl {
    display: grid;
    gap: calc(2 * var(--_space));
    margin: 0;
  }
  .card dl > div {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    gap: calc(3 * var(--_space));
  }
  .card dt {
    color: var(--_muted);
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .card dd {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .card dd p {
    margin: 0;
  }
  .card .beside {
    display: block;
    font-size: 13px;
    line-height: 18px;
  }
  .card .beside > span {
    white-space: nowrap;
  }
  .card progress {
    block-size: 4px;
    display: block;
    margin-block: 8px 6px;
  }
  .card .description dd {
    min-block-size: 40px;
  }
  .card .description .bone {
    inline-size: 80%;
    margin-block: 4px 0;
  }
  .card .clamped {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
    white-space: pre-line;
  }
  .card .reasons ul {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card .reasons li:not(.muted) {
    color: var(--_danger);
  }
  .card > .audience,
  .card > .problem {
    margin-block: calc(3 * var(--_space)) 0;
  }
  .card .note {
    margin-block-end: calc(3 * var(--_space));
  }
  .card .note p {
    margin: 2px 0 8px;
  }
  .card .note .button {
    color: var(--_text);
  }
  .card .why {
    margin: calc(3 * var(--_space)) 0 0;
    font-size: 13px;
    line-height: 18px;
  }
  .card .why + .why {
    margin-block-start: calc(1 * var(--_space));
  }
  .card .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-block-start: calc(4 * var(--_space));
  }
  .card .actions .button.small {
    padding-inline: calc(2 * var(--_space));
  }
  .card .badge.pending {
    color: var(--_muted);
    background: var(--_draft-tint);
  }
`;
