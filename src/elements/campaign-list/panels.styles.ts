import { css } from 'lit';

/** What the toolbar opens: columns and named views. */
export const panelStyles = css`
  .column-picker {
    inline-size: max-content;
    min-inline-size: 200px;
    max-inline-size: min(360px, calc(100vw - 16px));
  }
  :is(.views, .column-picker) li {
    display: flex;
    align-items: center;
  }
  li .option {
    flex: 1;
    min-inline-size: 0;
  }
  .column-picker .icon-button {
    inline-size: calc(var(--_control) - 4px);
    block-size: calc(var(--_control) - 4px);
  }
  .views {
    inline-size: 320px;
    max-inline-size: calc(100vw - 16px);
    padding: calc(2 * var(--_space));
  }
  /* Where it fills the page, it stays off its edges. */
  @media (width < 480px) {
    .views {
      margin-inline: 8px;
    }
  }
  .views .option {
    border: 0;
    background: none;
    text-align: start;
  }
  .views [aria-current] {
    font-weight: 500;
  }
  .views .gap {
    flex: none;
    inline-size: 16px;
  }
  .save-view {
    display: grid;
    gap: calc(1.5 * var(--_space));
    padding: calc(2 * var(--_space));
  }
  .save-view label {
    font-weight: 500;
  }
  .save-view > div {
    display: flex;
    gap: calc(2 * var(--_space));
  }
  .save-view .field {
    flex: 1;
    inline-size: 0;
    min-inline-size: 0;
  }
  .save-view p {
    margin: 0;
    font-size: 12px;
    line-height: 16px;
  }
  .views bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
