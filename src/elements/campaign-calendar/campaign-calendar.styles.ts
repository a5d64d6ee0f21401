import { css } from 'lit';
import { message } from '../../theme/message.ts';

/** Frame, header and states of the calendar, by the width of the element. */
export const frameStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 420px;
    background: var(--_surface);
    container: campaign-list / inline-size;
    position: relative;
  }
  .frame {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 420px;
    overflow: hidden;
  }
  .bar.head {
    padding-block-end: calc(1 * var(--_space));
  }
  .bar.tools {
    padding-block-start: calc(1 * var(--_space));
    border-block-end: 1px solid var(--_border);
  }
  /* At the end, on whatever line. */
  .bar.tools .steps {
    margin-inline-start: auto;
  }
  /* The zone beside the title, or below it, before anything else takes a line of its own. */
  .where {
    display: flex;
    flex: 1 1 min-content;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(4 * var(--_space));
    min-inline-size: 0;
  }
  .zone {
    margin-inline-start: -10px;
  }
  .title {
    margin: 0;
    font-size: 18px;
    line-height: 28px;
    font-weight: 600;
    letter-spacing: -0.01em;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  select.field {
    border-color: transparent;
    background: transparent;
    color: var(--_muted);
    cursor: pointer;
    max-inline-size: 240px;
    field-sizing: content;
    text-overflow: ellipsis;
    padding-inline: 6px;
  }
  select.field:hover {
    background: color-mix(in oklab, var(--_text) 8%, transparent);
    color: var(--_text);
  }
  select.field option {
    background: var(--_raised);
    color: var(--_text);
  }
  .steps {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }
  .arrow:dir(rtl) .icon {
    scale: -1 1;
  }
  .view-choice {
    display: flex;
    padding: 2px;
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_sunken);
    box-shadow: inset 0 0 0 1px var(--_border);
    flex: none;
  }
  .view-choice button {
    block-size: calc(var(--_control) - 4px);
    padding: 0 calc(3 * var(--_space));
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    font-weight: 500;
    cursor: pointer;
  }
  .view-choice button:hover {
    color: var(--_text);
  }
  .view-choice [aria-pressed='true'] {
    background: var(--_raised);
    color: var(--_text);
    box-shadow: 0 0 0 1px var(--_border), 0 1px 2px rgb(16 18 27 / 8%);
  }
  @media (forced-colors: active) {
    .view-choice [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  .color {
    margin-inline-start: var(--_space);
    flex: none;
  }
  .side-toggle.on {
    border-color: var(--_accent);
    background: var(--_selected);
  }

  .body {
    flex: 1 1 0;
    min-block-size: 240px;
    display: flex;
  }
  .panel {
    position: relative;
    flex: 1 1 0;
    min-inline-size: 0;
    display: flex;
  }
  #grid {
    flex: 1;
    min-inline-size: 0;
    block-size: 100%;
  }
  .box {
    block-size: 100%;
  }
  .side {
    flex: 0 0 280px;
    border-inline-start: 1px solid var(--_border);
    overflow: auto;
  }
  .cover {
    position: absolute;
    inset: 0;
    background: var(--_surface);
    display: flex;
    flex-direction: column;
    z-index: 6;
  }
  ${message}
  .nothing {
    position: absolute;
    inset-block-end: 16px;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: fit-content;
    max-inline-size: calc(100% - 24px);
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius-surface);
    background: var(--_raised);
    color: var(--_muted);
    z-index: 5;
  }

  .foot {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: 36px;
    padding: 0 calc(4 * var(--_space));
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
    flex: none;
  }
  .foot.stale {
    background: var(--_waiting-tint);
    color: var(--_waiting);
  }
  .foot.error {
    background: var(--_failed-tint);
    color: var(--_failed);
  }
  .foot .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .foot .button {
    block-size: 26px;
    font-size: 12px;
  }
  .not-shown {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_waiting);
  }
  .live-dot {
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_running);
  }
  @media (forced-colors: active) {
    .live-dot {
      background: CanvasText;
    }
  }

  .bone {
    display: block;
    inline-size: 80%;
    block-size: 12px;
    border-radius: 4px;
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  .bone.number {
    inline-size: 16px;
    block-size: 10px;
  }
  .bone.wide {
    inline-size: 60%;
  }
  .skeleton {
    flex: 1;
    display: grid;
    padding-block-start: 28px;
    overflow: hidden;
  }
  .skeleton.columns-7 {
    grid-template-columns: repeat(7, minmax(0, 1fr));
    grid-auto-rows: minmax(0, 1fr);
  }
  .skeleton.lines {
    padding: 24px;
    align-content: start;
    gap: 20px;
  }
  .skeleton-day {
    display: flex;
    flex-direction: column;
    gap: 10px;
    padding: 8px;
    border-block-start: 1px solid var(--_border);
    border-inline-end: 1px solid var(--_border);
    overflow: hidden;
  }

  @container campaign-list (inline-size < 1240px) {
    .side-toggle span:not(.count) {
      display: none;
    }
    .bar.tools .search {
      flex-basis: 120px;
    }
  }
  @container campaign-list (inline-size < 976px) {
    .zone {
      block-size: 24px;
      font-size: 12px;
    }
    .bar.tools .search {
      max-inline-size: none;
    }
    .bar.tools .filters {
      order: 3;
      flex: 1 0 100%;
    }
  }
  @container campaign-list (inline-size < 860px) {
    .side {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 0;
      inline-size: min(280px, 85%);
      background: var(--_surface);
      z-index: 7;
    }
    .view-choice button {
      padding: 0 calc(2 * var(--_space));
    }
  }
  @container campaign-list (inline-size < 720px) {
    .bar.head {
      gap: var(--_space) calc(2 * var(--_space));
    }
    .foot .why {
      display: none;
    }
  }
  @container campaign-list (inline-size < 460px) {
    .title {
      font-size: 16px;
    }
    .view-choice {
      flex: 1 1 100%;
    }
    .view-choice button {
      flex: 1;
    }
    .bar.tools {
      gap: var(--_space);
    }
    .bar.tools .search {
      flex: 1 1 96px;
      min-inline-size: 96px;
    }
  }
`;
