import { css } from 'lit';

/** What one chooses from in the toolbar and in the heads of sections. */
export const choiceStyles = css`
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
`;
