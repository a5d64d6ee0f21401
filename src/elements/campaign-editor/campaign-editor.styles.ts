import { css } from 'lit';

/** The sheet: header, rail, body, footer, and what stands above the fields. */
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
    padding: calc(2 * var(--_space)) calc(6 * var(--_space)) calc(4 * var(--_space));
    border-block-end: 1px solid var(--_border);
  }
  .rail ol {
    display: flex;
    align-items: center;
    margin: 0;
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
    min-block-size: 28px;
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

  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(2.5 * var(--_space));
    margin-block-end: calc(4 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    min-block-size: 44px;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .banner.warn {
    background: var(--_waiting-tint);
    color: var(--_waiting);
  }
  .banner.error {
    background: var(--_failed-tint);
    color: var(--_failed);
  }
  .banner .button {
    color: var(--_text);
  }
  .banner-text {
    flex: 1 1 200px;
    overflow-wrap: anywhere;
  }
  .banner strong {
    font-weight: 600;
  }
  .summary {
    margin-block-end: calc(5 * var(--_space));
    padding: calc(3 * var(--_space));
    border: 1px solid color-mix(in oklab, var(--_danger) 40%, transparent);
    border-radius: var(--_radius);
    background: var(--_failed-tint);
  }
  .summary h3 {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin: 0 0 var(--_space);
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    color: var(--_failed);
  }
  .summary ul {
    margin: 0;
    padding-inline-start: calc(6 * var(--_space));
    list-style: none;
  }
  .summary .link {
    min-block-size: 24px;
  }
  .summary .link:not(:hover) {
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, currentColor 40%, transparent);
    text-underline-offset: 3px;
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

  .message {
    max-inline-size: 420px;
    margin: calc(16 * var(--_space)) auto 0;
    text-align: center;
  }
  .message h3 {
    margin: calc(3 * var(--_space)) 0 var(--_space);
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
  }
  .message-icon {
    display: inline-grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--_sunken);
    color: var(--_muted);
  }
  .bone {
    display: block;
    block-size: 10px;
    border-radius: 5px;
    background: color-mix(in oklab, var(--_text) 9%, transparent);
  }
  .label-bone {
    inline-size: 90px;
    margin-block: calc(4 * var(--_space)) calc(2 * var(--_space));
  }
  .field-bone {
    block-size: var(--_control);
    border-radius: var(--_radius);
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
    .head,
    .rail,
    .body,
    .foot {
      padding-inline: calc(4 * var(--_space));
    }
    .facts dl > div {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .foot .state {
      order: -1;
      inline-size: 100%;
    }
    .foot .state:empty {
      display: none;
    }
  }
`;
