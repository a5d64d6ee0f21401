import { type CSSResult, css } from 'lit';

/** THE table of buttons that show only their icon in lists narrower than this, px. */
const iconsOnly: readonly (readonly [width: number, buttons: CSSResult])[] = [
  [1360, css`.main .tool`],
  [1210, css`.main .collapsible:not(.primary)`],
  [1050, css`.collapsible.primary`],
  [860, css`.bulk .collapsible`],
];

const iconOnly = (width: number, buttons: CSSResult) => css`
  @container campaign-list (inline-size < ${width}px) {
    ${buttons} {
      inline-size: var(--_control);
      flex: none;
      padding: 0;
    }
    ${buttons} span {
      display: none;
    }
  }
`;

/** What gives way around the rows of a narrow list, and around the days of a calendar, which has the same toolbar. */
export const narrowToolbarStyles = [
  ...iconsOnly.map(([width, buttons]) => iconOnly(width, buttons)),
  css`
    /* Filters on a line of their own. */
    @container campaign-list (inline-size < 860px) {
      .bar {
        padding-block: calc(2 * var(--_space));
      }
      .search {
        flex: 1 1 120px;
        max-inline-size: none;
      }
      .search .field {
        padding-inline-end: 8px;
      }
      .search kbd {
        display: none;
      }
      .bar.main .spacer {
        display: none;
      }
      .filters {
        order: 3;
        flex: 1 0 100%;
        min-inline-size: 0;
        overflow-x: auto;
        scrollbar-width: none;
        padding: 2px;
        margin: -2px;
      }
      .bar.reserved {
        min-block-size: calc(2 * var(--_control) + 6 * var(--_space));
      }
      /* As high as the toolbar whose place it takes: the rows stay where they are. */
      .bulk {
        align-content: center;
        min-block-size: calc(2 * var(--_control) + 6 * var(--_space));
      }
      .bulk .select-all {
        order: 1;
        flex: 0 0 100%;
        justify-content: flex-start;
      }
    }

    /* Cards: less at the edges, for all lines alike. */
    @container campaign-list (inline-size < 720px) {
      .bar,
      .chips,
      .foot {
        padding-inline: calc(3 * var(--_space));
      }
      .groups {
        padding-inline: calc(0.5 * var(--_space));
      }
      .wide-only {
        display: none;
      }
    }
  `,
];
