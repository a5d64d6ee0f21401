import { css } from 'lit';

export const managerStyles = css`
  :host {
    /* A grid, because a provider of its own may stand between it and the page, which has no box. */
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
    min-block-size: 480px;
    background: var(--_surface);
    color: var(--_text);
    font-family: var(--_font);
    container: campaign-manager / inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  .page {
    display: flex;
    flex-direction: column;
    /* Also where a host makes a block of the element. */
    block-size: 100%;
  }
  .screen {
    flex: 1 1 0;
    min-block-size: 0;
    overflow: auto;
  }
  .screen[hidden] {
    display: none;
  }
  .screen > * {
    block-size: 100%;
  }
  .asking {
    flex: none;
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
    border-block-end: 1px solid var(--_border);
    background: var(--_selected);
  }
  .asking p {
    margin: 0;
    flex: 1;
  }
  /* Its words, not its edge, begin where everything else does. */
  .back {
    margin-inline-start: calc(-3 * var(--_space));
  }
  .back .icon {
    rotate: 90deg;
  }
  :dir(rtl) .back .icon {
    rotate: -90deg;
  }

  /* A word less where there is no room for it; its name stays. */
  @container campaign-manager (max-width: 560px) {
    .back {
      margin-inline: calc(-2 * var(--_space)) 0;
      padding: 0;
      inline-size: var(--_control);
      justify-content: center;
    }
    .back span {
      display: none;
    }
  }

  @media print {
    .asking {
      display: none;
    }
    :host,
    .page,
    .screen,
    .screen > * {
      block-size: auto;
      overflow: visible;
    }
  }
`;
