import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignError } from '../../domain/errors.ts';
import type { Translate } from '../../i18n/messages.ts';
import { icons } from '../shared/icons.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import type { Chosen } from './chosen.ts';
import type { StatsContext } from './numbers.ts';
import { problemSentence } from './presented.ts';

interface Message {
  readonly icon: TemplateResult;
  readonly title: string | TemplateResult;
  readonly text?: string;
  readonly action?: TemplateResult | typeof nothing;
}

const message = ({ icon, title, text, action = nothing }: Message): TemplateResult =>
  html`<div class="message">
    <div class="message-icon">${icon}</div>
    <h3>${title}</h3>
    ${text ? html`<p class="muted">${text}</p>` : nothing}${action}
  </div>`;

/** Above everything: how many more are meant than shown, and that the numbers stand still. */
export function notes(
  columns: readonly StatisticsColumn[],
  { context, chosen, max, isLive }: { context: StatsContext; chosen: Chosen; max: number; isLive: boolean },
): TemplateResult | typeof nothing {
  const { t, format } = context;
  const { leftOut, isEverything } = chosen;
  const oldest = isLive ? undefined : columns.flatMap(({ statistics }) => (statistics ? [statistics.asOf] : [])).sort()[0];
  if (!leftOut && !oldest) return nothing;
  return html`${leftOut && !isEverything ? html`<p class="note pinned">${t('stats.leftOut', { count: leftOut, max })}</p>` : nothing}
  ${oldest ? html`<p class="note pinned">${t('notice.stale', { time: format.dateTime(oldest, context.timeZone) })}</p>` : nothing}`;
}

/** Says how to choose; the picker stands right below. */
export const nothingChosen = (t: Translate, max: number, isEverything: boolean, picker: TemplateResult): TemplateResult =>
  html`<slot name="empty"
    >${message({
      icon: icons.statistics,
      title: t('stats.empty.title'),
      text: t(isEverything ? 'stats.empty.matching' : 'stats.empty.body', { max }),
      action: html`<div class="message-picker">${picker}</div>`,
    })}</slot
  >`;

export const nothingSent = (t: Translate, reason: string): TemplateResult =>
  message({ icon: icons.info, title: t('stats.unsent.title'), text: reason });

/** What is forbidden stays so: no Retry. */
export const errorState = (t: Translate, error: CampaignError): TemplateResult =>
  html`<slot name="error"
    >${message({
      icon: icons.warning,
      title: t(`error.${error.kind}.title`),
      text: problemSentence(error, t),
      action:
        error.kind === 'forbidden'
          ? nothing
          : html`<button type="button" class="button" data-action="retry-all">${t('action.retry')}</button>`,
    })}</slot
  >`;

const bones = (count: number, draw: () => TemplateResult) => Array.from({ length: count }, draw);

/** The shape of a table that is not there yet. */
export const rowBones = (count: number): unknown =>
  bones(count, () => html`<div class="row-bone"><span class="bone wide"></span><span class="bone"></span></div>`);
const someRows = (): TemplateResult => html`<div class="section">${rowBones(8)}</div>`;

/** The shape of a comparison whose table is not there yet. */
export const comparisonSkeleton = (): TemplateResult => html`<div class="sections pinned" aria-hidden="true">${someRows()}</div>`;

/** The shape of one campaign's analytics. */
export const analyticsSkeleton = (): TemplateResult =>
  html`<div class="sections" aria-hidden="true">
    <div class="section">
      <div class="section-head"><span class="bone"></span></div>
      <div class="tiles">
        ${bones(4, () => html`<div class="tile"><span class="bone"></span><span class="bone big"></span><span class="bone wide"></span></div>`)}
      </div>
    </div>
    <div class="section pair">
      ${bones(2, () => html`<div class="figure-bone"><span class="bone"></span><span class="bone block"></span></div>`)}
    </div>
    ${someRows()}
  </div>`;
