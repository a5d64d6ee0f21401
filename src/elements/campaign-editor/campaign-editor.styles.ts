import { css } from 'lit';

/** The sheet: header, rail, body, footer. */
export const editorStyles = css`
  :host {
    display: block;
  }
  :host(:not([inline])) {
    display: contents;
  }
  dialog.sheet {
    position: fixed;
    inset-block: 0;
    inset-inline: auto 0;
    margin: 0;
    inline-size: min(680px, 100vw);
    max-inline-size: 100vw;
    block-size: 100dvh;
    max-block-size: 100dvh;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--_border);
    border-radius: 0;
    background: var(--_surface);
    overflow: hidden;
  }
  .sheet {
    container: campaign-editor / inline-size;
    outline: 0;
  }
  dialog.sheet[open],
  .sheet.in-flow {
    display: flex;
    flex-direction: column;
  }
  .sheet.in-flow {
    background: var(--_surface);
    block-size: 100%;
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog.sheet[open] {
      transition: transform 160ms ease-out;
    }
    @starting-style {
      dialog.sheet[open] {
        transform: translateX(24px);
      }
    }
  }

  .head {
    display: flex;
    align-items: start;
    gap: calc(3 * var(--_space));
    padding: calc(4 * var(--_space)) calc(6 * var(--_space)) calc(2 * var(--_space));
    flex: none;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(2.5 * var(--_space));
    flex: 1;
    min-inline-size: 0;
    min-block-size: var(--_control);
  }
  .title h2,
  dialog .title h2 {
    margin: 0;
    font-size: 18px;
    line-height: 24px;
    font-weight: 600;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    overflow: hidden;
    outline: 0;
  }
  .id {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .rail {
    flex: none;
    min-block-size: calc(var(--_control) + 5 * var(--_space) + 1px);
    padding: calc(2 * var(--_space)) calc(6 * var(--_space)) calc(4 * var(--_space));
    border-block-end: 1px solid var(--_border);
  }
  .rail ol {
    display: flex;
    align-items: center;
    /* The numbers, not their buttons, begin where the fields do. */
    margin: 0 calc(-1 * var(--_space));
    padding: 0;
    list-style: none;
  }
  .rail li {
    display: flex;
    align-items: center;
    flex: 1;
  }
  .rail li:last-child {
    flex: none;
  }
  .rail li:not(:last-child)::after {
    content: '';
    flex: 1;
    block-size: 1px;
    margin-inline: calc(2 * var(--_space)) calc(3 * var(--_space));
    background: var(--_border);
  }
  .rail li.past::after {
    background: var(--_accent);
  }
  .rail button {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: calc(var(--_control) - 4px);
    padding: 0 calc(1 * var(--_space));
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    font-weight: 500;
    cursor: pointer;
  }
  .rail button:hover {
    color: var(--_text);
  }
  .rail .now button,
  .rail .wrong button {
    color: var(--_text);
  }
  .number {
    display: inline-grid;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    border: 1px solid var(--_control-border);
    border-radius: 50%;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
  }
  .number .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .now .number {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .past .number {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .wrong .number {
    border-color: var(--_danger);
    background: none;
    color: var(--_danger);
  }

  .body {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    padding: calc(5 * var(--_space)) calc(6 * var(--_space)) calc(8 * var(--_space));
    scroll-padding-block: 24px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: calc(2 * var(--_space));
    padding: calc(3 * var(--_space)) calc(6 * var(--_space));
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
    flex: none;
  }
  .in-flow .foot {
    position: sticky;
    inset-block-end: 0;
  }
  .spacer {
    flex: 1;
  }
  .state {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .state.notSaved {
    color: var(--_danger);
  }

  @container campaign-editor (max-width: 480px) {
    .head,
    .rail,
    .body,
    .foot {
      padding-inline: calc(4 * var(--_space));
    }
    .foot .state {
      order: -1;
      inline-size: 100%;
    }
    .foot .state:empty {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .rail .now .number {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .rail li:not(:last-child)::after {
      background: CanvasText;
    }
  }
`;
