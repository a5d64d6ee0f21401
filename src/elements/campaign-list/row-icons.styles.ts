import { css } from 'lit';

/** The icons of rows: copying an ID, and the actions. */
export const rowIconStyles = css`
  /* The icons of every row are drawn by backgrounds: as SVG they would triple the nodes of a row, as pseudo-elements its boxes. */
  .copy {
    position: relative;
    inline-size: 24px;
    block-size: 24px;
    /* A target of 24 px that takes no more room than what it draws. */
    margin: -4px -6px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_muted);
    cursor: pointer;
    flex: none;
  }
  .copy:focus-visible,
  .cell:hover .copy {
    --_copy: '';
  }
  @media (hover: none) {
    .copy {
      --_copy: '';
    }
  }
  .copy::before,
  .copy::after {
    content: var(--_copy, none);
    position: absolute;
    inset: 0;
    margin: auto;
    inline-size: 8px;
    block-size: 8px;
    border: 1.25px solid;
    border-radius: 2px;
    translate: -1.5px -1.5px;
  }
  .copy::after {
    background: var(--_surface);
    translate: 1.5px 1.5px;
  }
  .cell:hover .copy::after {
    background: var(--_hover);
  }
  .info,
  .more,
  .analytics {
    background-repeat: no-repeat;
  }
  .info {
    background-image: linear-gradient(currentColor 0 1.5px, transparent 1.5px 2.75px, currentColor 2.75px), radial-gradient(closest-side, transparent calc(100% - 2px), currentColor calc(100% - 1.5px) calc(100% - 0.5px), transparent);
    background-size: 1.5px 6.5px, 14px 14px;
    background-position: center;
  }
  .more {
    /* The dots keep to the middle; the colour below them, which goes by the last layer, does not. */
    background-image: radial-gradient(circle, currentColor 1.25px, transparent 1.75px), none;
    background-size: 5px 4px;
    background-position: center;
    background-repeat: repeat-x;
    background-clip: content-box, border-box;
    padding: 0 calc((var(--_control) - 17px) / 2);
  }
  .analytics {
    background-image: linear-gradient(currentColor 0 0), linear-gradient(currentColor 0 0), linear-gradient(currentColor 0 0), linear-gradient(currentColor 0 0);
    background-size: 1.5px 4px, 1.5px 8px, 1.5px 6px, 12px 1.25px;
    background-position:
      calc(50% - 4.25px) calc(50% + 1px),
      50% calc(50% - 1px),
      calc(50% + 4.25px) 50%,
      50% calc(50% + 5.5px);
  }
  /* Forced colours take away what backgrounds draw, unless the colours are the system's already. */
  @media (forced-colors: active) {
    .icon-button:is(.info, .more, .analytics) {
      forced-color-adjust: none;
      border-color: ButtonBorder;
      background-color: ButtonFace;
      color: ButtonText;
    }
    .icon-button:is(.info, .more, .analytics):hover {
      border-color: Highlight;
    }
    .copy {
      forced-color-adjust: none;
      color: ButtonText;
    }
    .copy::after,
    .cell:hover .copy::after {
      background: Canvas;
    }
  }
`;
