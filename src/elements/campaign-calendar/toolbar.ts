import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { CampaignView } from '../../state/campaign-view.ts';
import { type FilterContext, filterButtons, searchField } from '../campaign-list/toolbar.ts';
import { icons } from '../shared/icons.ts';
import { type CalendarViewName, calendarViews } from './calendar-range.ts';

export const colorings = ['status', 'channel'] as const;
export type Coloring = (typeof colorings)[number];
export type ZoneChoice = CampaignView['calendar']['zone'];

/** Buttons of the bars; the calendar knows what each does. */
export type CalendarCommand = 'today' | 'previous' | 'next' | 'tray' | 'ics' | 'print';

export interface CalendarToolbarContext extends FilterContext {
  readonly t: Translate;
  readonly format: Format;
  readonly view: CalendarViewName;
  readonly zone: ZoneChoice;
  /** Each with the city and what the clocks there differ from UTC at the date shown. */
  readonly zoneNames: Readonly<Record<ZoneChoice, string>>;
  readonly colorBy: Coloring;
  readonly isTrayOpen: boolean;
  /** Campaigns without a time, once known. */
  readonly trayCount: number | null;
  onSearch(text: string): void;
  onView(view: CalendarViewName): void;
  onZone(zone: ZoneChoice): void;
  onColor(color: Coloring): void;
  onCommand(command: CalendarCommand): void;
}

/** Where one is: title, zone, and how to get elsewhere. Without a context the title alone, in the room of all. */
export const headTemplate = (title: string, context: CalendarToolbarContext | null): TemplateResult =>
  html`<div class="bar head" part="header"><div class="where"><h2 class="title" id="title" part="title">${title}</h2>${context ? zoneSelect(context) : nothing}</div>${context ? headControls(context) : nothing}</div>`;

const zoneSelect = ({ t, zone, zoneNames, onZone }: CalendarToolbarContext): TemplateResult =>
  html`<select
      class="field zone"
      aria-label=${t('calendar.zone')}
      @change=${(event: Event) => onZone((event.target as HTMLSelectElement).value as ZoneChoice)}
    >
      ${(['account', 'local'] as const).map((choice) => html`<option value=${choice} .selected=${zone === choice}>${t(`calendar.zone.${choice}`, { zone: zoneNames[choice] })}</option>`)}
    </select>`;

function headControls({ t, view, onView, onCommand }: CalendarToolbarContext): TemplateResult {
  const arrow = (command: 'previous' | 'next', icon: TemplateResult) =>
    html`<button type="button" class="icon-button arrow" aria-label=${t(`action.${command}`)} data-tip-text=${t(`action.${command}`)} @click=${() => onCommand(command)}>${icon}</button>`;
  return html`<div class="steps">
      <button type="button" class="button" @click=${() => onCommand('today')}>${t('action.today')}</button>
      ${arrow('previous', icons.previous)} ${arrow('next', icons.next)}
    </div>
    <div class="view-choice" role="group" aria-label=${t('calendar.view')} part="views">
      ${calendarViews.map((name) => html`<button type="button" aria-pressed=${view === name ? 'true' : 'false'} @click=${() => onView(name)}>${t(`calendar.${name}`)}</button>`)}
    </div>`;
}

/** What is shown of it: search, filters, colours; and what can be taken along. Without a context the room for that. */
export const toolsTemplate = (context: CalendarToolbarContext | null): TemplateResult =>
  html`<div class="bar tools" role="toolbar" aria-label=${context?.t('calendar.toolbar') ?? nothing} part="toolbar">${context ? tools(context) : nothing}</div>`;

function tools(context: CalendarToolbarContext): TemplateResult {
  const { t, format, colorBy, isTrayOpen, trayCount, onColor, onCommand } = context;
  const tool = (command: 'ics' | 'print', icon: TemplateResult) =>
    html`<button type="button" class="icon-button" aria-label=${t(`calendar.${command}`)} data-tip-text=${t(`calendar.${command}`)} @click=${() => onCommand(command)}>${icon}</button>`;
  const coloring = html`<select class="field color" aria-label=${t('calendar.color')} @change=${(event: Event) => onColor((event.target as HTMLSelectElement).value as Coloring)}>
      ${colorings.map((name) => html`<option value=${name} .selected=${colorBy === name}>${t(`calendar.color.${name}`)}</option>`)}
    </select>`;
  return html`<slot name="toolbar-start"></slot>
    ${searchField(context)} ${filterButtons(context, coloring)}
    <div class="steps"><button type="button" data-tip="label" class="button side-toggle ${isTrayOpen ? 'on' : ''}" aria-pressed=${isTrayOpen ? 'true' : 'false'} aria-label=${trayCount ? `${t('calendar.tray')} ${format.number(trayCount)}` : t('calendar.tray')} @click=${() => onCommand('tray')}>
      ${icons.tray}<span>${t('calendar.tray')}</span> ${trayCount ? html`<span class="count">${format.number(trayCount)}</span>` : nothing}
    </button>
    ${tool('ics', icons.download)} ${tool('print', icons.print)}</div>
    <slot name="toolbar-end"></slot>`;
}
