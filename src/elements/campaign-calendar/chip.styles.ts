import { css } from 'lit';

/** The chips, what stands for those without room, and what is said while one is dragged. */
export const chipStyles = css`
  .send,
  .send-more {
    --_color: var(--_draft);
    --_tint: var(--_draft-tint);
    display: flex;
    align-items: center;
    gap: 5px;
    /* WCAG 2.5.8: no target is smaller; the gap to the next one belongs to it. */
    block-size: 24px;
    border-block-end: 2px solid transparent;
    background-clip: padding-box;
    padding-inline: 8px 4px;
    border-radius: 4px;
    overflow: clip;
    font-size: 12px;
    line-height: 16px;
    white-space: nowrap;
    cursor: pointer;
    user-select: none;
    color: var(--_text);
  }
  .send {
    background: var(--_edge, linear-gradient(var(--_color) 0 0)) left / var(--_edge-width, 3px) 100% no-repeat padding-box var(--_tint);
  }
  .send .icon {
    inline-size: 13px;
    block-size: 13px;
    color: var(--_color);
  }
  .send .time {
    color: var(--_text);
    font-weight: 500;
  }
  /* A name of the other direction begins where the others do. */
  .send .name {
    flex: 1 1 0;
    min-inline-size: 0;
    text-align: left;
    overflow: clip;
    text-overflow: ellipsis;
  }
  .send:dir(rtl) {
    background-position: right;
  }
  .send:dir(rtl) .name {
    text-align: right;
  }
  .send .mark {
    inline-size: 12px;
    block-size: 12px;
  }
  .send:hover,
  .send-more:hover {
    background-color: color-mix(in oklab, var(--_tint), var(--_text) 8%);
  }
  .send:focus-visible,
  .send-more:focus-visible {
    outline-offset: -2px;
  }
  .send.movable {
    cursor: grab;
  }

  .by-ready {
    --_color: var(--_ready);
    --_tint: var(--_ready-tint);
  }
  .by-waiting {
    --_color: var(--_waiting);
    --_tint: var(--_waiting-tint);
  }
  .by-running {
    --_color: var(--_running);
    --_tint: var(--_running-tint);
  }
  .by-stopped {
    --_color: var(--_stopped);
    --_tint: var(--_stopped-tint);
  }
  .by-done {
    --_color: var(--_done);
    --_tint: var(--_done-tint);
  }
  .by-failed {
    --_color: var(--_failed);
    --_tint: var(--_failed-tint);
  }
  .by-email {
    --_color: var(--_email);
  }
  .by-sms {
    --_color: var(--_sms);
  }
  .by-webpush {
    --_color: var(--_webpush);
  }
  .by-telegram {
    --_color: var(--_telegram);
  }
  .by-viber {
    --_color: var(--_viber);
  }
  .by-email,
  .by-sms,
  .by-webpush,
  .by-telegram,
  .by-viber {
    --_tint: color-mix(in oklab, var(--_color) 12%, var(--_surface));
  }

  /* The edge tells statuses apart without colour as well. */
  .send.stopped {
    --_edge: repeating-linear-gradient(var(--_color) 0 4px, transparent 4px 7px);
  }
  .send.done {
    --_edge: linear-gradient(color-mix(in srgb, var(--_color) 55%, transparent) 0 0);
    background-color: transparent;
  }
  .send.done .name,
  .send.done .time {
    color: var(--_muted);
  }
  .send.failed {
    --_edge-width: 4px;
    --_edge: repeating-linear-gradient(135deg, var(--_color) 0 3px, color-mix(in oklab, var(--_color) 45%, transparent) 3px 5px);
  }
  .send.unknown {
    --_edge: repeating-linear-gradient(var(--_color) 0 2px, transparent 2px 4px);
  }
  .send.pending {
    outline: 1px dashed var(--_color);
    outline-offset: -1px;
  }
  .send.pending .name {
    font-style: italic;
  }
  .send.moving {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: -2px;
    box-shadow: var(--_shadow);
    position: relative;
    z-index: 3;
  }
  .send.running .icon {
    animation: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .alive .send.running .mark {
      animation: spin 1.6s linear infinite;
    }
    @keyframes spin {
      to {
        transform: rotate(360deg);
      }
    }
  }
  .send.refused {
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .send-more {
    --_tint: transparent;
    color: var(--_muted);
    font-weight: 500;
    padding-inline: 8px 4px;
  }
  .send-more:hover {
    color: var(--_text);
    background-color: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  .send-more .short {
    display: none;
  }
  .dots {
    gap: 2px;
    padding-inline: 2px;
  }
  .dot {
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_color);
  }
  .dot.done {
    background: transparent;
    box-shadow: inset 0 0 0 1.5px var(--_color);
  }
  .dot.failed {
    border-radius: 0;
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }
  .dot.stopped {
    border-radius: 1px;
  }
  .dots .number {
    font-size: 11px;
  }

  .hint {
    display: flex;
    gap: 4px;
    margin: 0 3px 2px;
    padding: 1px 6px;
    border-radius: 4px;
    background: var(--_waiting-tint);
    color: var(--_waiting);
    font-size: 11px;
    line-height: 16px;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    pointer-events: none;
  }
`;
