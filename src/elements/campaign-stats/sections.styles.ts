import { css } from 'lit';

/** What stands below and beside the table: notes, sections with their heads, the tiles of one campaign. */
export const sectionStyles = css`
  .note.pinned {
    margin: 0;
    padding: 8px calc(4 * var(--_space));
    border-radius: 0;
    font-size: 13px;
    line-height: 18px;
  }
  .stale-note {
    align-items: center;
    margin-block: calc(4 * var(--_space)) 0;
  }
  .stale-note > span {
    flex: 1;
  }
  .stale-note .button {
    color: var(--_text);
  }
  .sections {
    padding: 0 calc(4 * var(--_space)) calc(5 * var(--_space));
  }
  .section {
    min-inline-size: 0;
    padding-block: calc(5 * var(--_space));
  }
  .sections > * + * {
    border-block-start: 1px solid var(--_border);
  }
  .sections > .stale-note + * {
    border-block-start: 0;
  }
  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: 32px;
    margin-block-end: calc(2 * var(--_space));
  }
  .panel h3,
  .panel h4 {
    margin: 0;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: calc(10 * var(--_space));
  }
  .pair + .pair,
  .section + .pair:last-child {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
  @container campaign-stats (max-width: 900px) {
    .pair,
    .pair + .pair,
    .section + .pair:last-child {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .pair > .section + .section {
      border-block-start: 1px solid var(--_border);
    }
  }

  /* The section's heading says it already. */
  .time .chart-title,
  .section-head .choices legend {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    gap: 1px;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-surface);
    background: var(--_border);
    overflow: hidden;
  }
  .tile {
    display: flex;
    flex-direction: column;
    gap: 2px;
    box-sizing: border-box;
    min-block-size: 96px;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    background: var(--_surface);
  }
  .tile dt {
    color: var(--_muted);
    font-size: 13px;
    line-height: 18px;
  }
  .tile dd {
    margin: 0;
  }
  .tile-number {
    /* Thousands of millions are read whole in a narrow room, too. */
    font-size: min(24px, 6cqi);
    line-height: 32px;
    font-weight: 600;
  }
  .tile-number.missing,
  .tile-number.undefined {
    color: var(--_muted);
    font-weight: 400;
  }
  .tile-rate {
    color: var(--_muted);
    font-size: 13px;
    line-height: 18px;
  }
  .tile-rate strong {
    color: var(--_text);
    font-weight: 500;
  }

  .flow {
    position: sticky;
    inset-block-end: 12px;
    z-index: 6;
  }
  .flow .notices {
    inset-block-end: 12px;
  }
  @container campaign-stats (max-width: 560px) {
    .sections,
    .note.pinned {
      padding-inline: calc(3 * var(--_space));
    }
  }
  @media (forced-colors: active) {
    .note {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }
`;
