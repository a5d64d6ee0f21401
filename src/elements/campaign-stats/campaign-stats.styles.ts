import { css } from 'lit';
import { message } from '../../theme/message.ts';

/** Frame, toolbar, sections, tiles, messages and skeletons. */
export const statsStyles = css`
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
    padding: calc(3 * var(--_space)) calc(5 * var(--_space)) calc(2 * var(--_space));
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
  .spacer {
    flex: 1;
  }
  .adder {
    inline-size: 200px;
  }
  .adder .picker-box {
    block-size: var(--_control);
  }

  .choices {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin: 0;
    padding: 0;
    border: 0;
    font-size: 13px;
    line-height: 18px;
  }
  .choices legend {
    float: inline-start;
    padding: 0;
    color: var(--_muted);
  }
  /* The section's heading says it already. */
  .time .chart-title,
  .section-head .choices legend {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .choices-frame {
    display: inline-flex;
    padding: 2px;
    border-radius: var(--_radius);
    background: var(--_sunken);
    box-shadow: inset 0 0 0 1px var(--_border);
  }
  .choices label {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    padding-inline: 10px;
    border-radius: calc(var(--_radius) - 2px);
    cursor: pointer;
    white-space: nowrap;
  }
  .choices input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choices label:has(:checked) {
    background: var(--_raised);
    box-shadow: 0 0 0 1px var(--_control-border);
    font-weight: 500;
  }
  .choices label:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 1px;
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: 28px;
    font-size: 13px;
    cursor: pointer;
  }
  .select-label {
    display: inline-flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-inline-size: 0;
    color: var(--_muted);
    font-size: 13px;
  }
  .select-label select {
    block-size: 30px;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding-inline: 8px;
    font-size: 13px;
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
  .comparing .pinned {
    inline-size: 100cqi;
  }
  .note.pinned {
    margin: 0;
    padding: 8px calc(5 * var(--_space));
    border-radius: 0;
    font-size: 13px;
    line-height: 18px;
  }
  .stale-note {
    align-items: center;
    margin-block: calc(4 * var(--_space)) 0;
  }
  .stale-note > span {
    flex: 1;
  }
  .stale-note .button {
    color: var(--_text);
  }
  .sections {
    padding: 0 calc(5 * var(--_space)) calc(5 * var(--_space));
  }
  .section {
    min-inline-size: 0;
    padding-block: calc(5 * var(--_space));
  }
  .sections > * + * {
    border-block-start: 1px solid var(--_border);
  }
  .sections > .stale-note + * {
    border-block-start: 0;
  }
  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: 32px;
    margin-block-end: calc(2 * var(--_space));
  }
  .panel h3,
  .panel h4 {
    margin: 0;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: calc(10 * var(--_space));
  }
  .pair + .pair,
  .section + .pair:last-child {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
  @container campaign-stats (max-width: 900px) {
    .pair,
    .pair + .pair,
    .section + .pair:last-child {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .pair > .section + .section {
      border-block-start: 1px solid var(--_border);
    }
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    gap: 1px;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-surface);
    background: var(--_border);
    overflow: hidden;
  }
  .tile {
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    background: var(--_surface);
  }
  .tile dt {
    color: var(--_muted);
    font-size: 13px;
    line-height: 18px;
  }
  .tile dd {
    margin: 0;
  }
  .tile-number {
    font-size: 24px;
    line-height: 32px;
    font-weight: 600;
  }
  .tile-number.missing,
  .tile-number.undefined {
    color: var(--_muted);
    font-weight: 400;
  }
  .tile-rate {
    color: var(--_muted);
    font-size: 13px;
    line-height: 18px;
  }
  .tile-rate strong {
    color: var(--_text);
    font-weight: 500;
  }

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
    block-size: 200px;
    margin-block-start: 12px;
    border-radius: var(--_radius);
  }
  .row-bone {
    display: flex;
    justify-content: space-between;
    align-items: center;
    min-block-size: 36px;
    border-block-end: 1px solid var(--_border);
  }
  .flow {
    position: sticky;
    inset-block-end: 12px;
    z-index: 6;
  }
  .flow .notice:has(.countdown) {
    display: none;
  }
  .flow .notices {
    inset-block-end: 12px;
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
    .comparing .body {
      inline-size: max-content;
      min-inline-size: 100%;
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
    .sections {
      padding-inline: calc(3 * var(--_space));
    }
    .adder {
      flex: 1 1 140px;
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
    .note {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }
`;
