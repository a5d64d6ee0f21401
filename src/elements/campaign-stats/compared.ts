/** What campaigns, or the sends of one, need to stand side by side. It comes with the first of them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/messages.ts';
import type { News } from './arrival.ts';
import { cellStyles } from './cells.styles.ts';
import { severalStyles } from './charts/several.styles.ts';
import { comparisonPrintStyles } from './comparison-print.styles.ts';
import { comparisonRoomStyles } from './comparison-room.styles.ts';
import { comparisonStyles } from './comparison.styles.ts';
import { comparisonTable, hiddenLine } from './comparison.ts';
import type { Sections, ViewOptions } from './sections.ts';

export { en as words } from '../../i18n/comparison/en.ts';
export { buildReport } from '../../domain/report.ts';
export { Arrival } from './arrival.ts';
export { chanceOf } from '../../domain/verdict.ts';
export { several } from './charts/several.ts';
export { differenceText } from './differences.ts';
export { iterationSelect, iterationsTable } from './iterations.ts';
export { rehearse } from './rehearsal.ts';
export { isToolbarEven, toolbarRoom } from './toolbar-room.ts';

/** Of the first picture, and what comes in front of everything else then. */
export const firstStyles = [comparisonStyles, cellStyles, comparisonRoomStyles];
export const lastStyles = [severalStyles, comparisonPrintStyles];

export const comparisonOptions = (onlyShared: boolean, t: Translate): TemplateResult =>
  html`<label class="check"><input type="checkbox" name="only-shared" .checked=${onlyShared} /><span>${t('stats.onlyShared')}</span></label>`;

interface ComparisonViewOptions extends ViewOptions {
  readonly onlyShared: boolean;
  /** Of the first picture, which is the table; what stands below it follows. */
  readonly isFirst: boolean;
  readonly news: News | null;
  /** Null until they are there. */
  readonly sections: Sections | null;
}

/** The table, what is left out of it, and the curves. */
export function comparisonView(options: ComparisonViewOptions): TemplateResult {
  const { columns, context, isFirst, news, sections } = options;
  const isWhole = !isFirst && news !== 'first' && columns.some(({ statistics }) => statistics);
  return html`${comparisonTable(options)}${isWhole ? hiddenLine(options) : nothing}
    ${isWhole && sections ? html`<div class="sections pinned">${sections.timeSection(columns, options, context)}</div>` : nothing}`;
}
