import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { toInstant, toWallClock } from '../../domain/schedule.ts';
import { type LaunchType, launchTypes } from '../../domain/status.ts';
import { launchTypeName } from '../shared/badges.ts';
import { icons } from '../shared/icons.ts';
import { recurrenceWords } from '../shared/recurrence-words.ts';
import { type EditorContext, type Ties, tiles } from './controls.ts';
import { resolveEntry } from './entry.ts';
import { type Frequency, type SeriesForm, type Weekday, endings, frequencies, seriesProblem, weekdayNames, weekdays } from './series.ts';
import type { SeriesPreview } from './series-preview.ts';
import { relativeTime } from '../../i18n/relative-time.ts';

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;

/** How it starts. */
export const launchTypeControl = ({ session, t }: EditorContext): TemplateResult =>
  tiles(
    'launchType',
    launchTypes,
    session.settings.launchType,
    (value) =>
      html`<span
        ><span class="tile-name" id="tile-launchType-${value}">${launchTypeName(value, t)}</span
        ><span class="tile-note" id="note-launchType-${value}">${(launchTypes as readonly string[]).includes(value) ? t(`editor.launchType.${value as LaunchType}`) : nothing}</span></span
      >`,
    (value) => session.chooseLaunchType(value),
  );

/** Date and time on the wall clock of the account zone, and what that means on days the clocks change. */
export function timeControl(ties: Ties, { session, t, format }: EditorContext): TemplateResult {
  const { entry, timeZone } = session;
  const meant = resolveEntry(entry, timeZone);
  const now = session.store.now();
  const zoneAt = meant.instant ?? toInstant(now);
  return html`<div class="inline">
      <input
        id=${ties.id}
        class="field"
        type="date"
        aria-label=${t('editor.time.date')}
        aria-invalid=${ties.invalid}
        aria-required="true"
        min=${toWallClock(toInstant(now), timeZone).slice(0, 10)}
        .value=${live(entry.date)}
        @input=${(event: Event) => session.editEntry({ date: valueOf(event), fold: null })}
      />
      <input
        class="field"
        type="time"
        aria-label=${t('editor.time.time')}
        aria-invalid=${ties.invalid}
        aria-required="true"
        .value=${live(entry.time)}
        @input=${(event: Event) => session.editEntry({ time: valueOf(event), fold: null })}
      />
      <span class="zone">${format.zone(timeZone, zoneAt)}</span>
      ${meant.instant && Date.parse(meant.instant) > now ? html`<span class="muted">${relativeTime(format, meant.instant, now)}</span>` : nothing}
    </div>
    ${
      meant.kind === 'gap'
        ? html`<p class="note" role="status">
            ${icons.warning}<span>${t('editor.time.gap', { typed: entry.time, time: `${format.fullDateTime(meant.instant, timeZone)} ${format.zone(timeZone, meant.instant)}` })}</span>
          </p>`
        : nothing
    }
    ${
      meant.kind === 'overlap'
        ? html`<div class="note overlap" role="radiogroup" aria-label=${t('editor.time.overlap', { time: entry.time })}>
            ${icons.warning}
            <div>
              <p>${t('editor.time.overlap', { time: entry.time })}</p>
              ${(['earlier', 'later'] as const).map(
                (fold, index) =>
                  html`<label class="inline"
                    ><input type="radio" name="fold" .checked=${live(entry.fold === fold)} @change=${() => session.editEntry({ fold })} />${t(`editor.time.${fold}`, { offset: format.zoneOffset(timeZone, meant.instants[index]!) })}</label
                  >`,
              )}
            </div>
          </div>`
        : nothing
    }`;
}

/** The recurrence builder, or the rule as text where it says more than the builder can. */
export function seriesControl(ties: Ties, context: EditorContext, preview: SeriesPreview): TemplateResult {
  const { session, t, format } = context;
  const { entry, settings, timeZone } = session;
  if (entry.series === null)
    return html`<p class="inline">
        <span class="rule">${recurrenceWords(settings, { t, format, timeZone })}</span>
        <button type="button" class="button small" @click=${() => session.editSeries({})}>${t('editor.replace')}</button>
      </p>
      ${dropped(context)} ${nextSends(context, preview)}`;
  const form = entry.series;
  const wrong = seriesProblem(form);
  const number = (key: 'interval' | 'monthDay' | 'count', label: string, placeholder = '') =>
    html`<input
      id=${key === 'interval' ? ties.id : nothing}
      class="field digits"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      aria-label=${label}
      placeholder=${placeholder}
      aria-invalid=${wrong === key && ties.invalid === 'true' ? 'true' : 'false'}
      .value=${live(form[key])}
      @input=${(event: Event) => session.editSeries({ [key]: valueOf(event) })}
    />`;
  return html`<div class="inline">
      <span>${t('editor.series.every')}</span>
      ${number('interval', t('editor.series.interval'))}
      <select class="field" aria-label=${t('editor.series.frequency')} @change=${(event: Event) => session.editSeries({ frequency: valueOf(event) as Frequency })}>
        ${frequencies.map((each) => html`<option value=${each} .selected=${each === form.frequency}>${t(`editor.series.${each}`, { count: Number(form.interval) || 1 })}</option>`)}
      </select>
      ${form.frequency === 'MONTHLY' ? html`<span>${t('editor.series.onDay')}</span>${number('monthDay', t('editor.series.monthDay'), entry.date.slice(8).replace(/^0/, ''))}` : nothing}
    </div>
    ${form.frequency === 'WEEKLY' ? dayToggles(form, context) : nothing}
    <div class="inline">
      <span>${t('editor.series.ends')}</span>
      <select class="field" aria-label=${t('editor.series.ends')} @change=${(event: Event) => session.editSeries({ ends: valueOf(event) as SeriesForm['ends'] })}>
        ${endings.map((each) => html`<option value=${each} .selected=${each === form.ends}>${t(`editor.series.ends.${each}`)}</option>`)}
      </select>
      ${
        form.ends === 'on'
          ? html`<input
            class="field"
            type="date"
            aria-label=${t('editor.series.until')}
            min=${entry.date}
            .value=${live(form.until)}
            @input=${(event: Event) => session.editSeries({ until: valueOf(event) })}
          />`
          : nothing
      }
      ${form.ends === 'after' ? html`${number('count', t('editor.series.count'))}<span>${t('editor.series.sends', { count: Number(form.count) || 2 })}</span>` : nothing}
    </div>
    ${dropped(context)} ${nextSends(context, preview)}`;
}

/** Another series begins anew: what was settled for single sends of the old one is gone with it. */
function dropped({ session, t }: EditorContext): TemplateResult | typeof nothing {
  const count = session.baseline.recurrence?.exceptions?.length ?? 0;
  if (count === 0 || !session.settings.recurrence || session.settings.recurrence.exceptions) return nothing;
  return html`<p class="note" role="status">${icons.warning}<span>${t('editor.series.dropped', { count })}</span></p>`;
}

function dayToggles({ days }: SeriesForm, { session, format, t }: EditorContext): TemplateResult {
  const [short, long] = [weekdayNames(format.locale), weekdayNames(format.locale, 'long')];
  const toggle = (day: Weekday, on: boolean) => {
    const others = (session.entry.series?.days ?? []).filter((other) => other !== day);
    session.editSeries({ days: on ? [...others, day] : others });
  };
  return html`<div class="days" role="group" aria-label=${t('editor.series.days')}>
    ${inWeekOrder(format.locale).map(
      (day) =>
        html`<label class="day"
          ><input type="checkbox" class="visually-hidden" aria-label=${long[day]} .checked=${live(days.includes(day))} @change=${(event: Event) => toggle(day, (event.target as HTMLInputElement).checked)} /><span
            aria-hidden="true"
            >${short[day]}</span
          ></label
        >`,
    )}
  </div>`;
}

/** As the language's calendars begin the week. */
function inWeekOrder(locale: string): Weekday[] {
  const of = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  const first = (of.getWeekInfo?.().firstDay ?? 1) - 1;
  return [...weekdays.slice(first), ...weekdays.slice(0, first)];
}

function nextSends({ session, t, format }: EditorContext, preview: SeriesPreview): TemplateResult | typeof nothing {
  const { settings, timeZone } = session;
  const sends = preview.next(settings, timeZone, session.store.now());
  if (!sends) return nothing;
  if (sends.length === 0) return html`<p class="problem">${icons.warning}<span>${t('editor.problem.never')}</span></p>`;
  return html`<div class="sends">
    <p class="muted">${t('editor.series.next')}</p>
    <ol>
      ${sends.map((send) => html`<li><time datetime=${send}>${format.fullDateTime(send, timeZone)}</time> <span class="muted">${format.zoneOffset(timeZone, send)}</span></li>`)}
    </ol>
  </div>`;
}
