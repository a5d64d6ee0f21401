import { css } from 'lit';

/** Goes with `CalendarParts`, after the shared controls, overlays and badges. */
export const partsStyles = css``;
