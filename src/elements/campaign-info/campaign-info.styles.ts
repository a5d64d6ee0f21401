import { css } from 'lit';
import { message } from '../../theme/message.ts';
import { note } from '../../theme/note.ts';

/** The panel in its three presentations, its header, and what stands instead of a campaign. */
export const infoStyles = css`
  :host {
    display: block;
  }
  :host([presentation='sheet']),
  :host([presentation='dialog']) {
    display: contents;
  }
  .panel {
    container: campaign-info / inline-size;
    background: var(--_surface);
    color: var(--_text);
  }
  .panel.inline {
    position: relative;
  }
  dialog.panel {
    padding: 0;
    text-align: start;
  }
  dialog.panel.sheet {
    position: fixed;
    inset: 0;
    inset-inline-start: auto;
    z-index: var(--campaign-sheet-z, 20);
    margin: 0;
    inline-size: min(var(--campaign-sheet-width, 420px), 100vw);
    block-size: 100dvh;
    max-block-size: none;
    max-inline-size: none;
    border-width: 0;
    border-inline-start-width: 1px;
    border-radius: 0;
  }
  dialog.panel.dialog {
    inline-size: min(560px, calc(100vw - 32px));
    max-block-size: min(860px, calc(100dvh - 32px));
  }
  dialog.panel.sheet[data-modal] {
    inline-size: min(560px, 100vw);
    border-width: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog.panel.sheet[open] {
      animation: sheet-in 160ms ease-out;
    }
    @keyframes sheet-in {
      from {
        opacity: 0;
        translate: var(--_from, 16px) 0;
      }
    }
    dialog.panel.sheet:dir(rtl) {
      --_from: -16px;
    }
  }

  dialog header {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
  }
  header {
    padding: calc(3 * var(--_space)) calc(5 * var(--_space));
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
    min-block-size: 32px;
  }
  .corner-buttons {
    display: flex;
    margin-inline-end: -8px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    min-inline-size: 0;
    font-size: 13px;
    line-height: 18px;
  }
  .panel h2 {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    margin: var(--_space) 0 calc(3 * var(--_space));
    max-block-size: 72px;
    overflow: hidden;
    font-size: 18px;
    line-height: 24px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .panel h2:focus {
    outline: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1.5 * var(--_space));
  }
  .actions .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .actions [aria-pressed='true'] {
    background: var(--_sunken);
  }
  .panel .refusal {
    margin: calc(2 * var(--_space)) 0 0;
    font-size: 12px;
    line-height: 16px;
    text-wrap: pretty;
  }
  .badge.pending .icon {
    animation: none;
  }

  .body {
    padding: 0 calc(5 * var(--_space)) calc(4 * var(--_space));
    animation: none;
  }
  .note.alert {
    align-items: flex-start;
    margin-block-start: calc(4 * var(--_space));
    font-size: 13px;
    line-height: 18px;
  }
  .note.alert > div {
    flex: 1;
    min-inline-size: 0;
  }
  .note.alert strong {
    font-weight: 600;
  }
  .panel .note.alert p {
    margin: 0;
  }
  .note.alert .button {
    color: var(--_text);
  }

  .corner {
    display: flex;
    justify-content: flex-end;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space)) 0;
  }
  .idle {
    margin: 0;
    padding: calc(5 * var(--_space));
  }

  .bone {
    display: inline-block;
    inline-size: 72px;
    block-size: 10px;
    border-radius: 5px;
    background: color-mix(in oklab, var(--_text) 9%, transparent);
  }
  .bone.wide {
    inline-size: 160px;
    max-inline-size: 100%;
  }
  .body[aria-hidden] .row {
    align-items: center;
    min-block-size: 28px;
  }
  .title-bone {
    inline-size: 220px;
    block-size: 14px;
  }
  .button-bone {
    block-size: 26px;
    border-radius: var(--_radius);
  }

  .flow {
    position: sticky;
    inset-block-end: 12px;
    z-index: 3;
  }
  .flow .notices {
    position: static;
    margin-block: 12px;
  }
  .flow.foreign .notice:has(.countdown) {
    display: none;
  }
  @media (forced-colors: active) {
    .failures,
    .note.alert {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }

  ${message}
  ${note}
`;
