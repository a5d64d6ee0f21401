import { css } from 'lit';

/** The later steps, the review, what can only be read, and the comparison in its dialog. */
export const laterStyles = css`
  .inline > .zone {
    font-weight: 500;
  }
  .rule {
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_sunken);
    overflow-wrap: anywhere;
  }

  .tiles.launchType {
    grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
  }
  .tiles.launchType .tile {
    align-items: start;
  }
  .tiles.launchType input {
    margin-block-start: 3px;
  }
  .tile-name {
    display: block;
    font-weight: 500;
  }
  .tile-note {
    display: block;
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
  }

  .condition {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 130px) minmax(0, 1fr) auto;
    gap: calc(2 * var(--_space));
  }
  .condition > .field {
    inline-size: 100%;
  }
  .add {
    justify-self: start;
  }
  .row > select {
    justify-self: start;
  }
  .note.overlap .inline {
    margin: 0;
    min-block-size: 24px;
    cursor: pointer;
  }

  /* A week is one line, and narrower than that no word is cut. */
  .days {
    display: grid;
    grid-template-columns: repeat(7, minmax(min-content, 52px));
    gap: var(--_space);
    margin-block: var(--_space);
  }
  .day {
    position: relative;
    cursor: pointer;
  }
  .day > span {
    display: grid;
    place-items: center;
    block-size: var(--_control);
    padding-inline: 1px;
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    font-size: 13px;
    line-height: 18px;
  }
  .day:hover > span {
    background: var(--_hover);
  }
  .day > :checked + span {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 500;
  }
  .day > :focus-visible + span {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }
  .sends {
    font-size: 13px;
    line-height: 18px;
    margin-block-start: var(--_space);
  }
  .sends ol {
    margin: var(--_space) 0 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: 2px;
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
    .condition {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .condition > :nth-child(1),
    .condition > :nth-child(2) {
      grid-column: 1 / -1;
    }
    .tiles.launchType {
      grid-template-columns: 1fr;
    }
  }
  @media (forced-colors: active) {
    .day > :checked + span {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
