import { css } from 'lit';

/** Findings in the panel: over `overlays`, which has them in dialogs. */
export const findingStyles = css`
  .failures h4 {
    margin-block-start: calc(2 * var(--_space));
    color: var(--_failed);
  }
  .line,
  .checks li {
    padding-block: var(--_space);
    font-size: 13px;
    line-height: 20px;
  }
  .settled {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_running);
    font-size: 12px;
    line-height: 20px;
    font-weight: 500;
    flex: none;
  }
  .panel .told {
    margin: 0 0 var(--_space);
    font-size: 13px;
  }
  .failures .culprit .mono {
    color: inherit;
  }
  .checks .button {
    block-size: 26px;
    margin-block: -3px;
    flex: none;
  }
  .checks {
    gap: 0;
  }
  .checks .pass {
    color: var(--_muted);
  }
  .checks .pass .icon {
    color: var(--_running);
  }
  .panel .verdict {
    margin: 0 0 var(--_space);
    font-size: 13px;
    font-weight: 500;
  }
  .verdict.fail {
    color: var(--_danger);
  }
  .verdict.warn {
    color: var(--_waiting);
  }
  .verdict.pass {
    color: var(--_running);
  }
  .reach {
    margin-block-start: calc(2 * var(--_space));
  }
`;
