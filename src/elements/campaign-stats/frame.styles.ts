import { css } from 'lit';

/** The panel, its toolbar, and what scrolls below it. */
export const frameStyles = css`
  :host {
    display: block;
    position: relative;
    block-size: 100%;
    container: campaign-stats / inline-size;
  }
  .panel {
    block-size: 100%;
    position: relative;
    display: flex;
    flex-direction: column;
    max-block-size: var(--campaign-stats-max-height, 100dvh);
    background: var(--_surface);
    color: var(--_text);
  }
  header.bar {
    flex: none;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space)) calc(2 * var(--_space));
    border-block-end: 1px solid var(--_border);
  }
  .bar-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .options {
    gap: calc(2 * var(--_space)) calc(5 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
    min-block-size: 28px;
  }
  .back .icon {
    rotate: 90deg;
  }
  .back:dir(rtl) .icon {
    rotate: -90deg;
  }
  .bar-line > .back {
    margin-inline-start: -8px;
    align-self: flex-start;
  }
  .bar-title {
    min-inline-size: 0;
    flex: 1 1 220px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    max-inline-size: 100%;
  }
  .bar h2 {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin: 0;
    font-size: 18px;
    line-height: 28px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .bar h2 .badge {
    flex: none;
  }
  .bar h2:focus {
    outline: 0;
  }
  .bar h2 bdi {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    color: var(--_muted);
    font-size: 13px;
    line-height: 18px;
  }
  /* The line they will be, while it is read. */
  .bar-line:has(+ .options) .facts {
    min-block-size: 18px;
  }
  .spacer {
    flex: 1;
  }
  .adder {
    inline-size: 200px;
    min-block-size: var(--_control);
  }
  .adder-button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    color: var(--_muted);
    font: inherit;
    text-align: start;
    cursor: text;
  }
  .adder .picker-box {
    block-size: var(--_control);
  }

  .body {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    container-type: inline-size;
    scroll-padding-block-start: 120px;
    scroll-padding-inline-start: 180px;
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  /* The table may be wider than what is in sight; what stands beside it is not. */
  .pinned {
    position: sticky;
    inset-inline-start: 0;
    box-sizing: border-box;
  }
  .small {
    font-size: 12px;
    line-height: 16px;
  }
  @container campaign-stats (max-width: 560px) {
    /* In little room everything moves, not just what is under the tools. */
    .panel {
      display: block;
      overflow: auto;
    }
    .body {
      overflow: visible;
      container-type: normal;
    }
    header.bar {
      position: sticky;
      inset-inline-start: 0;
      inline-size: 100cqi;
      box-sizing: border-box;
      padding-inline: calc(3 * var(--_space));
    }
    .tools {
      flex: 1 1 100%;
    }
    .adder {
      flex: 1 1 100%;
      inline-size: auto;
    }
  }
  @media (pointer: coarse) {
    .choices label,
    .explain-button {
      min-block-size: 36px;
    }
  }
  @media (forced-colors: active) {
    .choices label:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
