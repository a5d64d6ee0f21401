import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { CampaignSummary } from '../../domain/campaign.ts';
import { paceOf } from '../../domain/progress.ts';
import { isKnown } from '../../domain/open.ts';
import { type Action, type Verdict, refusalCodes } from '../../domain/status.ts';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { ListRow, PendingCommand } from '../../state/campaign-store.ts';
import { channelLabel, launchTypeName, statusBadge } from '../shared/badges.ts';
import { icons } from '../shared/icons.ts';
import { refusalSentence } from '../shared/sentences.ts';
import { isRefused, primaryActionOf } from '../shared/actions/refusals.ts';
import type { ColumnKey } from './columns.ts';

/** What cells read besides their row. One object for all cells, so that a row costs no closures. */
export interface CellContext {
  readonly t: Translate;
  readonly format: Format;
  readonly timeZone: string;
  now(): number;
  can(campaign: CampaignSummary, action: Action): Verdict;
  /** Its time has passed without it starting. */
  isOverdue(campaign: CampaignSummary): boolean;
  pending(id: string): PendingCommand | undefined;
  /** The sentence of the newest failed command on this campaign, until something newer happens. */
  failure(id: string): string | undefined;
  isSelected(id: string): boolean;
}

type Cell = (campaign: CampaignSummary, context: CellContext) => TemplateResult | string | typeof nothing;

function selectCell({ id, name }: CampaignSummary, { t, isSelected }: CellContext) {
  return html`<input type="checkbox" data-select=${id} .checked=${isSelected(id)} aria-label=${t('list.selectRow', { name })} />`;
}

// What stands behind other words, or between two margins, moves when those change; made anew, it does not jump to the eye as moving would.

/** Made anew for other tags. */
const tagChips = (tags: readonly string[]) =>
  tags.length ? keyed(tags.join('\n'), html`<span class="tags">${tags.map((tag) => html`<bdi class="tag">${tag}</bdi>`)}</span>`) : nothing;

/** Does it read from right to left, by its first letter, as `bdi` finds? */
const isRightToLeft = (text: string): boolean => /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(text);

/** Made anew for the other direction: it begins at the other end. */
const isolated = (text: string) => keyed(isRightToLeft(text), html`<bdi>${text}</bdi>`);

const nameAnd = (below: Cell) => (campaign: CampaignSummary, context: CellContext) => {
  const { id, name } = campaign;
  return html`<button class="link name" type="button" data-open=${id} data-tip="name">${isolated(name.trim() === '' ? context.t('value.unnamed') : name)}</button
    >${below(campaign, context)}`;
};

const nameCell = nameAnd(
  ({ id, tags }, { t }) => html`<div class="id-line"
      ><bdi class="mono muted">${id}</bdi><button class="copy" type="button" data-copy=${id} aria-label=${t('action.copyId', { id })}></button> ${tagChips(tags)}</div
  >`,
);

function statusCell(campaign: CampaignSummary, context: CellContext) {
  const { t, format } = context;
  const pending = context.pending(campaign.id);
  if (pending && pending.type !== 'duplicate')
    return html`<span class="badge pending">${icons.refresh}${t(`pending.${pending.type}`)}</span>`;
  const failure = context.failure(campaign.id);
  if (failure)
    return html`<div class="two-lines">${statusBadge(campaign.status, t)} <span class="row-error" data-tip-text=${failure}>${failure}</span></div>`;
  if (campaign.status === 'waiting' && context.isOverdue(campaign)) {
    return html`<div class="two-lines">${statusBadge(campaign.status, t)} <button class="link row-error" type="button" data-action="overdue">${t('overdue.title')}</button></div>`;
  }
  const pace = paceOf(campaign, context.now());
  if (!pace) return statusBadge(campaign.status, t);
  const percent = format.percent(pace.ratio);
  const { sent, total } = campaign.progress!;
  const remaining = pace.remaining === null ? nothing : keyed(percent.length, html`<bdi> · ${format.duration(pace.remaining)}</bdi>`);
  return html`<div class="two-lines" data-tip="pace"
    >${statusBadge(campaign.status, t)} <span class="percent"><bdi>${percent}</bdi>${remaining}</span
    ><progress max="1" .value=${pace.ratio} aria-label=${t('list.progress', { percent })} aria-valuetext=${t('progress.sent', { sent: format.number(sent), total: format.number(total) })}></progress></div
  >`;
}

function sendAtCell({ sendAt, launchType, startedAt, recurrence }: CampaignSummary, { t, format, timeZone }: CellContext) {
  const at = sendAt ?? startedAt;
  if (at === null) {
    const words = launchType === 'manual' ? t('value.onDemand') : launchType === 'now' ? '–' : t('value.notSelected');
    return html`<span class="muted">${words}</span>`;
  }
  return html`<time datetime=${at} data-tip="time">${format.dateTime(at, timeZone)}</time>${recurrence ? html`<span class="repeats muted">${icons.refresh}<span class="visually-hidden">${t('launchType.recurring')}</span></span>` : nothing}`;
}

function tagsCell({ tags }: CampaignSummary, { t }: CellContext) {
  return html`${tags.length ? tagChips(tags) : html`<span class="muted">${t('value.none')}</span>`}`;
}

export function primaryButton(campaign: CampaignSummary, { can, t, pending }: CellContext) {
  const action = primaryActionOf(campaign);
  if (!action) return nothing;
  const verdict = can(campaign, action);
  const refused = isRefused(verdict);
  const isKnownCode = refused && isKnown(refusalCodes, verdict.code);
  const isBusy = pending(campaign.id) !== undefined;
  return html`<button
    class="button small"
    type="button"
    data-action=${action}
    aria-disabled=${refused || isBusy ? 'true' : 'false'}
    aria-pressed=${campaign.status === 'running' ? 'true' : nothing}
    aria-describedby=${isBusy ? 'why-pending' : isKnownCode ? `why-${verdict.code}` : nothing}
    aria-description=${!isBusy && refused && !isKnownCode ? refusalSentence(verdict.code, t) : nothing}
    data-tip=${refused || isBusy ? 'why' : nothing}
    >${keyed(action, t(`action.${action}`))}</button
  >`;
}

function actionsCell(campaign: CampaignSummary, context: CellContext) {
  const { t } = context;
  return html`${primaryButton(campaign, context)}<button class="icon-button analytics" type="button" data-action="analytics" aria-label=${t('action.analytics')} data-tip-text=${t('action.analytics')}></button
    ><button class="icon-button info" type="button" data-action="info" aria-label=${t('action.info')} data-tip-text=${t('action.info')}></button
    ><button class="icon-button more" type="button" data-action="more" aria-label=${t('action.more')} aria-haspopup="menu" data-tip-text=${t('action.more')}></button>`;
}

/** THE table of cells. */
export const cells: Readonly<Record<ColumnKey, Cell>> = {
  select: selectCell,
  name: nameCell,
  channel: ({ channel }, { t }) => channelLabel(channel, t),
  status: statusCell,
  launchType: ({ launchType }, { t }) => html`<span class=${launchType === null ? 'muted' : ''}>${launchTypeName(launchType, t)}</span>`,
  sendAt: sendAtCell,
  createdAt: ({ createdAt }, { format, timeZone }) => html`<time datetime=${createdAt}>${format.dateTime(createdAt, timeZone)}</time>`,
  tags: tagsCell,
  actions: actionsCell,
};

const noCell: Cell = () => nothing;

/** THE table of what cells show when rows are shown for the first time, where that is less: what is read first, in the same places. */
export const firstCells: Readonly<Partial<Record<ColumnKey | 'card', Cell>>> = {
  select: noCell,
  name: nameAnd(noCell),
  actions: noCell,
};

/** In a card: with the zone, which no header names, and left out where the launch type says it all. */
function timeOf(campaign: CampaignSummary, context: CellContext) {
  const { sendAt, startedAt, launchType } = campaign;
  const hasTime = (sendAt ?? startedAt) !== null;
  if (!hasTime && launchType !== 'schedule' && launchType !== 'recurring') return nothing;
  return html` <span aria-hidden="true">·</span> ${sendAtCell(campaign, context)} ${hasTime ? html`<span class="zone">${context.format.zoneCity(context.timeZone)}</span>` : nothing}`;
}

/** A narrow list shows a card per row: the same facts in the same order of importance. */
export function cardCell(campaign: CampaignSummary, context: CellContext): TemplateResult {
  const { t } = context;
  return html`<div class="card">
    ${selectCell(campaign, context)}
    <div class="card-body">
      <div class="name-cell">${nameCell(campaign, context)}</div>
      <div class="card-facts">${statusCell(campaign, context)} ${channelLabel(campaign.channel, t)}</div>
      <div class="card-facts muted">${cells.launchType(campaign, context)}${timeOf(campaign, context)}</div>
      <div class="actions">${actionsCell(campaign, context)}</div>
    </div>
  </div>`;
}

/** A row whose record broke the schema: said so, with its id; the rest of the list works. */
export function unreadableCell(
  key: ColumnKey | 'card',
  row: ListRow & { type: 'unreadable' },
  { t }: CellContext,
): TemplateResult | typeof nothing {
  if (key !== 'name' && key !== 'card') return nothing;
  return html`<div class="name-cell unreadable" data-tip-text=${`${row.record.pointer}: ${row.record.message}`}>
    <div class="line">${icons.warning}<span>${t('list.unreadable')}</span></div>
    <div class="id-line"><bdi class="mono muted">${row.record.id ?? t('list.unreadableNoId')}</bdi></div>
  </div>`;
}

/** Not loaded yet: the shape of what will stand there. */
export const skeletonCell = (key: ColumnKey | 'card'): TemplateResult =>
  key === 'name' || key === 'card'
    ? html`<span class="bone wide"></span>`
    : key === 'select'
      ? html`<span class="bone box"></span>`
      : html`<span class="bone"></span>`;
