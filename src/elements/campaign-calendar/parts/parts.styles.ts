import { css } from 'lit';
import { cardStyles } from './card.styles.ts';
import { panelStyles } from './panels.styles.ts';

/** What all parts use: the sheet a narrow calendar shows instead of a popover, the place of what is not there yet. */
const common = css`
  .card,
  .day-panel {
    position-visibility: always;
  }
  .sheet[popover] {
    position: fixed;
    inset: auto 0 0;
    position-area: none;
    margin: 0;
    inline-size: 100%;
    max-inline-size: none;
    max-block-size: min(640px, 85dvh);
    border-inline: 0;
    border-block-end: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    padding-block-end: max(16px, env(safe-area-inset-bottom));
  }
  .sheet::backdrop {
    background: rgb(16 18 27 / 35%);
  }
  .bone {
    display: block;
    block-size: 12px;
    border-radius: 4px;
    background: var(--_border);
  }
  .problem {
    display: flex;
    gap: 6px;
    color: var(--_danger);
    overflow-wrap: anywhere;
  }
  .problem .icon {
    margin-block-start: 2px;
  }
  .problem .link {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .audience {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--_waiting);
    font-size: 13px;
    line-height: 18px;
  }
  .audience li {
    display: flex;
    gap: 6px;
    overflow-wrap: anywhere;
  }
  .audience .icon {
    margin-block-start: 1px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .card:popover-open,
    .day-panel:popover-open {
      transition:
        opacity var(--_fast),
        translate var(--_fast);
    }
    @starting-style {
      .card:popover-open,
      .day-panel:popover-open {
        opacity: 0;
        translate: 0 -4px;
      }
      .sheet:popover-open {
        translate: 0 24px;
      }
    }
  }
`;

/** Goes with `CalendarParts`, after the shared controls, overlays, badges and notices. */
export const partsStyles = [common, cardStyles, panelStyles];
