/**
 * What a closer look takes: what a metric means, what icons are called, charts point by point and as tables; and what buttons
 * do. It comes with the first sign of interest.
 */
import type { TemplateResult } from 'lit';
import { en as explanationWords } from '../../i18n/explanation/en.ts';
import { en as readingWords } from '../../i18n/reading/en.ts';
import { overlays } from '../../theme/overlays.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import { openPopover } from '../shared/menu.ts';
import { TooltipController } from '../shared/tooltip.ts';
import { undoByKeys } from '../shared/undo-keys.ts';
import { chartTableStyles } from './charts/chart-table.styles.ts';
import { readoutStyles } from './charts/readout.styles.ts';
import { reading } from './charts/reading.ts';
import { type Explained, explanation } from './explanation.ts';
import { explanationStyles } from './explanation.styles.ts';
import { type Pressed, press } from './presses.ts';

export const words = { ...explanationWords, ...readingWords };

export class CloserLook {
  readonly words = words;
  readonly styles = [overlays, readoutStyles, chartTableStyles, explanationStyles];
  readonly reading = reading;
  readonly #element: CampaignElement;

  constructor(element: CampaignElement) {
    this.#element = element;
    new TooltipController(element, () => null);
    undoByKeys(element);
  }

  press(stats: Pressed, button: HTMLElement): void {
    press(stats, button, this);
  }

  /** The popover, and what it says of the metric. `onClosed` hears when it is put away. */
  explanation(explained: Explained | null, onClosed: () => void): TemplateResult {
    return explanation(explained, this.#element.t, onClosed);
  }

  /** Opens it at the button, once it is drawn. */
  async open(button: HTMLElement): Promise<void> {
    await this.#element.updateComplete;
    const popover = this.#popover;
    if (!popover?.isConnected) return;
    openPopover(popover, button);
    popover.focus();
  }

  close(): void {
    if (this.#popover?.matches(':popover-open')) this.#popover.hidePopover();
  }

  get #popover(): HTMLElement | null {
    return this.#element.renderRoot.querySelector<HTMLElement>('#explanation');
  }
}
