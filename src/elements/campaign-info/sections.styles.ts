import { css } from 'lit';

/** Facts in two columns on one left edge, and the timeline. */
export const sectionStyles = css`
  section {
    padding-block: calc(4 * var(--_space));
  }
  section + section {
    border-block-start: 1px solid var(--_border);
  }
  h3,
  h4 {
    margin: 0;
    font-size: 12px;
    line-height: 16px;
    font-weight: 500;
    color: var(--_muted);
  }
  h3 {
    margin-block-end: calc(2 * var(--_space));
    color: var(--_text);
    font-size: 13px;
    line-height: 20px;
    font-weight: 600;
  }
  dl {
    margin: 0;
  }
  .row {
    display: grid;
    grid-template-columns: 124px minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    padding-block: var(--_space);
    font-size: 13px;
    line-height: 20px;
  }
  dd .badge,
  dd .channel {
    vertical-align: top;
  }
  dt {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  dd {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  @container campaign-info (max-width: 340px) {
    .row {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
  .plain {
    display: grid;
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .lines {
    display: grid;
    gap: 2px;
  }
  .zone {
    white-space: nowrap;
  }
  .reference {
    display: grid;
    justify-items: start;
  }
  .reference > span:first-child,
  .text {
    max-inline-size: 100%;
    max-block-size: 240px;
    overflow: auto;
  }
  .text {
    white-space: pre-line;
  }
  .id-line {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    max-inline-size: 100%;
    line-height: 16px;
  }
  .id-line .mono {
    overflow-wrap: anywhere;
    user-select: all;
  }
  .copy {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-block: -4px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_muted);
    cursor: pointer;
    flex: none;
  }
  .copy .icon {
    inline-size: 12px;
    block-size: 12px;
  }
  .copy:hover {
    color: var(--_text);
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  .copy:focus-visible {
    outline-offset: -2px;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .tag {
    padding: 0 6px;
    border-radius: 4px;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 12px;
    line-height: 20px;
  }
  .speed {
    display: flex;
    flex-wrap: wrap;
    column-gap: 12px;
  }
  progress {
    block-size: 4px;
    margin-block: 8px 2px;
  }

  .failures {
    margin-block-start: calc(4 * var(--_space));
    padding: calc(3 * var(--_space)) calc(3 * var(--_space)) calc(1.5 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_failed-tint);
  }
  .failures + section {
    border-block-start: 0;
  }
  .failures h3 {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: 13px;
    line-height: 20px;
    font-weight: 600;
    color: var(--_failed);
  }
  .failures p {
    margin: 0 0 calc(2 * var(--_space));
  }
  .section-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
    margin-block-end: var(--_space);
  }
  .section-head h3 {
    margin: 0;
  }
  .section-head .link {
    font-size: 12px;
    line-height: 24px;
  }

  .timeline {
    gap: 0;
    font-size: 13px;
    line-height: 20px;
  }
  .timeline li {
    position: relative;
    padding: 0 0 calc(3 * var(--_space));
    padding-inline-start: calc(5 * var(--_space));
    overflow-wrap: anywhere;
  }
  .timeline li::before {
    content: '';
    position: absolute;
    inset-inline-start: 3px;
    inset-block-start: 7px;
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--_control-border);
  }
  .timeline li::after {
    content: '';
    position: absolute;
    inset-inline-start: 6px;
    inset-block: 17px -3px;
    border-inline-start: 1px solid var(--_border);
  }
  .timeline li:last-child::after {
    content: none;
  }
  .timeline li[data-type='failed']::before {
    background: var(--_danger);
  }
  .timeline time {
    font-size: 12px;
    line-height: 16px;
    display: block;
  }
  .event {
    font-weight: 500;
  }
`;
