import { css } from 'lit';

/** The table behind a chart. */
export const chartTableStyles = css`
  .chart-scroll {
    max-block-size: 340px;
    margin-block-start: var(--_space);
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .chart-table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 13px;
    line-height: 18px;
  }
  .chart-table caption {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .chart-table :is(th, td) {
    padding: calc(1.5 * var(--_space)) calc(3 * var(--_space));
    border-block-end: 1px solid var(--_border);
    text-align: end;
    font-weight: 400;
  }
  .chart-table tbody tr:last-child :is(th, td) {
    border-block-end: 0;
  }
  .chart-table th:first-child bdi {
    margin-inline-start: 0;
  }
  .chart-table th:first-child {
    text-align: start;
    white-space: nowrap;
  }
  .chart-table thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_sunken);
    color: var(--_muted);
    font-weight: 500;
  }
  .chart-table thead bdi {
    display: block;
    max-inline-size: 11em;
    margin-inline-start: auto;
  }
  .chart-pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
    color: var(--_muted);
  }
  @media print {
    .chart-scroll {
      max-block-size: none;
      overflow: visible;
    }
    .chart-pages {
      display: none;
    }
  }
`;
