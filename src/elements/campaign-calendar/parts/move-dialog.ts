import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CampaignSummary, Instant } from '../../../domain/campaign.ts';
import { dateOf, moveKeepingWallClock, moveToDate, toInstant, toWallClock } from '../../../domain/schedule.ts';
import { ensureTemporal } from '../../../domain/temporal.ts';
import { type Entry, type WallClockEntry, entryOf, resolveEntry } from '../../campaign-editor/entry.ts';
import { blankSettings } from '../../campaign-editor/settings.ts';
import type { CampaignStore } from '../../../state/campaign-store.ts';
import { closeDialog, dialogTemplate } from '../../shared/dialog.ts';
import { icons } from '../../shared/icons.ts';
import { audienceHint } from './audience.ts';
import { refusalOf } from './moving.ts';
import { type MoveSubject, type PartsOptions, isOccurrence, refocus } from './parts-options.ts';
import { dayName, timeWords } from './words.ts';
import { relativeTime } from '../../../i18n/relative-time.ts';

type TimeEntry = Pick<Entry, 'date' | 'time' | 'fold'>;

/** What a campaign of the tray is proposed, besides tomorrow. */
const usualTime = '10:00';

/** "Move to…": a date and a time in the displayed zone, what they mean, and what will happen, in a sentence. */
export class MoveDialog {
  readonly #options: PartsOptions;
  readonly #onChoose: (subject: MoveSubject, sendAt: Instant) => void;
  #subject: MoveSubject | null = null;
  /** Of the dialog that is open, which may outlive the element's own. */
  #store: CampaignStore | null = null;
  #entry: TimeEntry = { date: '', time: '', fold: null };
  /** The user wanted to go on although something is missing: it is said. */
  #wasTried = false;

  constructor(options: PartsOptions, onChoose: (subject: MoveSubject, sendAt: Instant) => void) {
    this.#options = options;
    this.#onChoose = onChoose;
  }

  get #now(): number {
    return this.#store!.now();
  }
  get #campaign(): CampaignSummary {
    const subject = this.#subject!;
    const id = isOccurrence(subject) ? subject.campaignId : subject.id;
    return this.#store!.peek(id) ?? (isOccurrence(subject) ? subject.campaign : subject);
  }

  async show(subject: MoveSubject): Promise<void> {
    const { element, flow } = this.#options;
    const store = element.activeStore!;
    await ensureTemporal();
    if (!element.isConnected || element.activeStore !== store) return;
    this.#store = store;
    this.#subject = subject;
    this.#wasTried = false;
    this.#entry = this.#entryOf(this.#proposal());
    flow.show((close) => this.#template(close));
  }

  /** Where it is; what has no time that is still to come: tomorrow. */
  #proposal(): Instant {
    const subject = this.#subject!;
    const start = isOccurrence(subject) ? subject.start : null;
    return start && Date.parse(start) > this.#now ? start : this.#inDays(1);
  }

  /** The wall clock time it has, in so many days from today. */
  #inDays(days: number): Instant {
    const zone = this.#options.timeZone();
    const day = dateOf(moveKeepingWallClock(toInstant(this.#now), days, zone), zone);
    const subject = this.#subject!;
    if (isOccurrence(subject)) return moveToDate(subject.start, day, zone);
    return resolveEntry({ date: day, time: usualTime, fold: 'earlier' }, zone).instant!;
  }

  #entryOf(sendAt: Instant): TimeEntry {
    const { date, time, fold } = entryOf({ ...blankSettings, sendAt }, this.#options.timeZone());
    return { date, time, fold };
  }

  #type(patch: Partial<TimeEntry>): void {
    this.#entry = { ...this.#entry, fold: null, ...patch };
    this.#options.flow.redraw();
  }

  /** What stands in the way. `always`: said as soon as it is so; else only when one wants to go on. */
  #problem(meant: WallClockEntry): { readonly text: string; readonly always: boolean } | null {
    const { t } = this.#options.element;
    const subject = this.#subject!;
    if (meant.kind === 'incomplete') return { text: t('calendar.move.incomplete'), always: false };
    if (meant.instant === null) return { text: t('calendar.move.undecided'), always: false };
    if (Date.parse(meant.instant) <= this.#now) return { text: t('calendar.move.past'), always: true };
    const isSame = isOccurrence(subject) && sameMinute(meant.instant, subject.start);
    return isSame ? { text: t('calendar.move.same'), always: false } : null;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const meant = resolveEntry(this.#entry, this.#options.timeZone());
    const problem = this.#problem(meant);
    const refusal = refusalOf(this.#store!, this.#subject!, this.#options.element.t);
    const form = event.target as HTMLElement;
    if (problem || refusal || !meant.instant) {
      this.#wasTried = true;
      this.#options.flow.redraw();
      const undecided = form.querySelector<HTMLElement>('.overlap input');
      (undecided ?? form.querySelector<HTMLElement>('input'))?.focus();
      return;
    }
    const subject = this.#subject!;
    closeDialog(event);
    this.#onChoose(subject, meant.instant);
    if (isOccurrence(subject)) refocus(this.#options, subject);
  }

  #template(onClose: () => void): TemplateResult {
    const { element } = this.#options;
    const { t } = element;
    const subject = this.#subject!;
    const isTray = !isOccurrence(subject);
    const { name } = this.#campaign;
    const meant = resolveEntry(this.#entry, this.#options.timeZone());
    const problem = this.#problem(meant);
    const refusal = refusalOf(this.#store!, subject, t);
    const said = refusal ?? (problem && (problem.always || this.#wasTried) ? problem.text : null);
    return dialogTemplate({
      title: t(isTray ? 'calendar.move.titleTray' : 'calendar.move.title', { name }),
      onClose,
      body: html`<form id="move-form" class="move" novalidate @submit=${(event: Event) => this.#submit(event)}>
        ${this.#fields(meant, said)} ${this.#quick()}
        <div role="status" class="will">
          ${said ? html`<p class="problem" id="move-problem">${icons.warning}<span>${said}</span></p>` : html`<p>${this.#will(problem ? null : meant.instant)}</p>`}
          ${meant.instant && !said ? audienceHint(this.#options.sharedAudience?.(this.#campaign.id, dateOf(meant.instant, this.#options.timeZone())), t) : nothing}
        </div>
      </form>`,
      buttons: html`<button type="button" class="button" @click=${closeDialog}>${t('action.cancel')}</button>
        <button type="submit" form="move-form" class="button primary" aria-disabled=${refusal ? 'true' : 'false'}>
          ${t(isTray ? 'calendar.move.confirmTray' : 'calendar.move.confirm')}
        </button>`,
    });
  }

  #fields(meant: WallClockEntry, said: string | null): TemplateResult {
    const { t, format } = this.#options.element;
    const zone = this.#options.timeZone();
    const { date, time, fold } = this.#entry;
    const at = meant.instant ?? toInstant(this.#now);
    const input = (type: 'date' | 'time', value: string) => html`<input
      class="field"
      type=${type}
      required
      aria-label=${t(`editor.time.${type}`)}
      aria-invalid=${said ? 'true' : 'false'}
      aria-describedby=${said ? 'move-problem' : nothing}
      min=${type === 'date' ? toWallClock(toInstant(this.#now), zone).slice(0, 10) : nothing}
      ?autofocus=${type === 'date'}
      .value=${live(value)}
      @input=${(event: Event) => this.#type({ [type]: (event.target as HTMLInputElement).value })}
    />`;
    return html`<fieldset>
      <legend>${t('calendar.move.at')}</legend>
      <div class="inline">
        ${input('date', date)} ${input('time', time)}
        <span class="zone">${format.zone(zone, at)}</span>
        ${meant.instant && Date.parse(meant.instant) > this.#now ? html`<span class="muted">${relativeTime(format, meant.instant, this.#now)}</span>` : nothing}
      </div>
      ${
        meant.kind === 'gap'
          ? html`<p class="note">
              ${icons.warning}<span>${t('editor.time.gap', { typed: time, time: timeWords(meant.instant, zone, format) })}</span>
            </p>`
          : nothing
      }
      ${
        meant.kind === 'overlap'
          ? html`<div class="note overlap" role="radiogroup" aria-label=${t('editor.time.overlap', { time })}>
              ${icons.warning}
              <div>
                <p>${t('editor.time.overlap', { time })}</p>
                ${(['earlier', 'later'] as const).map(
                  (each, index) =>
                    html`<label class="inline"
                      ><input type="radio" name="fold" .checked=${live(fold === each)} @change=${() => this.#type({ fold: each })} />${t(`editor.time.${each}`, { offset: format.zoneOffset(zone, meant.instants[index]!) })}</label
                    >`,
                )}
              </div>
            </div>`
          : nothing
      }
    </fieldset>`;
  }

  #quick(): TemplateResult {
    const { t, format } = this.#options.element;
    const zone = this.#options.timeZone();
    const subject = this.#subject!;
    const start = isOccurrence(subject) ? subject.start : null;
    const choices = [
      [t('calendar.move.tomorrow'), this.#inDays(1)],
      [t('calendar.move.week'), start && Date.parse(start) > this.#now ? moveKeepingWallClock(start, 7, zone) : this.#inDays(7)],
    ] as const;
    return html`<div class="quick" role="group" aria-label=${t('calendar.move.quick')}>
      ${choices.map(
        ([label, at]) =>
          html`<button type="button" class="button small" data-tip-text=${`${dayName(dateOf(at, zone), format.locale)}, ${format.time(at, zone)}`} @click=${() => this.#type(this.#entryOf(at))}>
            ${label}
          </button>`,
      )}
    </div>`;
  }

  /** Null: nothing else is chosen yet. */
  #will(sendAt: Instant | null): string {
    const { t, format } = this.#options.element;
    const zone = this.#options.timeZone();
    const subject = this.#subject!;
    if (!sendAt) return isOccurrence(subject) ? t('calendar.move.now', { time: timeWords(subject.start, zone, format) }) : '';
    const time = timeWords(sendAt, zone, format);
    if (!isOccurrence(subject)) return t('calendar.move.willEditor', { time });
    const words = { time, before: timeWords(subject.start, zone, format) };
    const { status, launchType } = this.#campaign;
    if (launchType === 'recurring') return t('calendar.move.willSeries', words);
    if (status === 'stopped') return t('calendar.move.willStopped', words);
    return t(status === 'failed' ? 'calendar.move.willFailed' : 'calendar.move.will', words);
  }
}

const sameMinute = (a: Instant, b: Instant): boolean => Math.floor(Date.parse(a) / 60_000) === Math.floor(Date.parse(b) / 60_000);
