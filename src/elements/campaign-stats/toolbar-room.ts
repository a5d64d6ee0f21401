import { html, type TemplateResult } from 'lit';

/** So wide that in no language anything of it goes to another line, px. */
const evenFrom = 960;

/** Is it known how high the toolbar gets? What a host puts into it may have any height. */
export const isToolbarEven = (element: HTMLElement): boolean => element.childElementCount === 0 && element.clientWidth >= evenFrom;

/** The room of an even toolbar, while its tools are still to come. */
export const toolbarRoom = (): TemplateResult => html`<header class="bar room" part="header"></header>`;
