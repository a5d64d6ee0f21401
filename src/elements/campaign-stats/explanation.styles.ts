import { css } from 'lit';

/** How a metric is worked out. */
export const explanationStyles = css`
  #explanation {
    inline-size: max-content;
    max-inline-size: min(880px, calc(100vw - 24px));
    max-block-size: min(520px, 80vh);
    padding: calc(4 * var(--_space));
  }
  #explanation:focus {
    outline: 0;
  }
  .explanation-head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: calc(3 * var(--_space));
  }
  #explanation p {
    margin: calc(1 * var(--_space)) 0 calc(2 * var(--_space));
    max-inline-size: 640px;
  }
  #explanation p:last-child {
    margin-block: calc(3 * var(--_space)) 0;
  }
  #explanation .plain-table {
    font-size: 13px;
    line-height: 18px;
  }
  #explanation .plain-table td {
    overflow-wrap: normal;
    min-inline-size: max-content;
    white-space: nowrap;
  }
  /* Sentences among numbers: as wide as a sentence of a cell may be. */
  #explanation .plain-table .said {
    display: block;
    inline-size: 220px;
    max-inline-size: 40vw;
    white-space: normal;
  }
  #explanation .plain-table th[scope='row'] {
    min-inline-size: 110px;
    max-inline-size: 220px;
  }
  .explanation-scroll {
    overflow-x: auto;
  }
`;
