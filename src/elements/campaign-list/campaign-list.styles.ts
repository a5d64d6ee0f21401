import { css } from 'lit';
import { message } from '../../theme/message.ts';

/** The frame, what covers the rows, and the line below them. */
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

  .panel {
    position: relative;
    flex: 1 1 0;
    min-block-size: 200px;
    display: flex;
  }
  .panel:focus-visible {
    outline-offset: -2px;
  }
  #grid {
    display: flex;
    flex: 1;
    min-inline-size: 0;
  }
  .cover {
    position: absolute;
    inset: 0;
    background: var(--_surface);
    display: flex;
    flex-direction: column;
    z-index: 2;
  }
  .cover.below-header {
    inset-block-start: var(--_header);
    border-block-start: 1px solid var(--_border);
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
  .live-dot + span {
    white-space: nowrap;
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
  .newer {
    position: absolute;
    inset-block-start: calc(var(--_header) + 8px);
    inset-inline: 0;
    margin-inline: auto;
    inline-size: fit-content;
    z-index: 3;
    border-radius: 999px;
    box-shadow: var(--_shadow);
  }

  .bone {
    display: block;
    inline-size: 70%;
    max-inline-size: 90px;
    block-size: 10px;
    border-radius: 5px;
    background: color-mix(in oklab, var(--_text) 9%, transparent);
  }
  /* A name, and its ID below. */
  .bone.wide {
    max-inline-size: 200px;
    translate: 0 -8px;
  }
  .bone.wide::after {
    content: '';
    display: block;
    inline-size: 40%;
    block-size: 10px;
    border-radius: 5px;
    background: inherit;
    translate: 0 17px;
  }
  .bone.box {
    inline-size: 16px;
    block-size: 16px;
    border-radius: 4px;
  }
  .skeleton {
    padding-block-start: var(--_header);
    overflow: hidden;
  }
  .skeleton-row {
    display: grid;
    /* The columns of a list as it is before anyone changes it. */
    grid-template-columns: 36px minmax(0, 1fr) minmax(0, 120px) minmax(0, 188px) minmax(0, 116px) minmax(0, 383px);
    align-items: center;
    block-size: var(--_row);
    padding-inline: 16px 0;
    border-block-start: 1px solid var(--_border);
  }
  @container campaign-list (inline-size < 720px) {
    .skeleton {
      padding-block-start: 0;
      margin-block-start: -1px;
    }
    .skeleton-row {
      grid-template-columns: 28px 1fr;
      align-items: start;
      block-size: 115px;
      padding: 22px 12px;
    }
    .skeleton-row > :nth-child(n + 3) {
      display: none;
    }
  }

  ${message}
`;
