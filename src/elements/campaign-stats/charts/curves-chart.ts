/** The lines of 1–6 campaigns; see `curves` in index.ts for when they are drawn. */
import { type TemplateResult, html, nothing, render } from 'lit';
import { type Cursor, type ShownPanel, panelView } from './curves-view.ts';
import type { Drawing } from './drawing.ts';
import type { Followed } from './follow.ts';
import { frame, panelsClass } from './frame.ts';
import { layOut } from './layout.ts';
import { type Line, type Lines, linesOf, nearest, valueAt } from './points.ts';
import { type TableState, closedTable, tableBehind } from './table-behind.ts';
import type { CurvesInput } from './types.ts';
import { curvesSummary, metricText, momentText, valueText } from './words.ts';

/** Heights as in the stylesheet, and the width from which lines have labels at their ends (below, the stylesheet shows a key). */
const heights = { together: 264, apart: 128 };
const [labelsFrom, labelsWidth] = [560, 176];
const [wideFrom, wideLabels] = [900, 232];
/** Of a printed page: nothing tells how wide it is before it is printed; this fits A4 and Letter upright. */
const printWidths = { together: 640, apart: 200, pairs: 308 };

let instances = 0;

export class CurvesChart implements Drawing<CurvesInput>, Followed {
  input!: CurvesInput;
  lines!: Lines;
  panels: readonly ShownPanel[] = [];
  isShown = false;
  readonly #figure: HTMLElement;
  readonly #keysId = `chart-keys-${(instances += 1)}`;
  #width = 0;
  #cursor: Cursor | null = null;
  #table: TableState = closedTable;
  #observed: Element | null = null;
  readonly #sizes = new ResizeObserver((entries) => this.#resize(Math.floor(entries.at(-1)!.contentRect.width)));

  constructor(figure: HTMLElement) {
    this.#figure = figure;
  }

  show(input: CurvesInput): void {
    this.input = input;
    this.lines = linesOf(input);
    this.#layOut();
    this.#draw();
  }

  #resize(width: number): void {
    // An observer outlives what it observes: it is let go of, and comes back with what is drawn next.
    if (!this.#figure.isConnected) return this.#observe(null);
    if (width === this.#width || width === 0) return;
    this.#width = width;
    this.#layOut();
    this.#draw();
  }

  #observe(panel: Element | null): void {
    if (panel === this.#observed) return;
    this.#sizes.disconnect();
    this.#observed = panel;
    if (panel) this.#sizes.observe(panel);
  }

  #draw(): void {
    render(this.#view(), this.#figure);
    // The first panel: all are as wide. Lines that part or meet bring new panels.
    this.#observe(this.#figure.querySelector('.chart-panel'));
  }

  #layOut(): void {
    const { lines, apart, span, per } = this.lines;
    const { format, dir, mode, several } = this.input;
    const drawn = this.drawn;
    const kind = apart ? 'apart' : 'together';
    const printed = printWidths[apart && [2, 4].includes(lines.length) ? 'pairs' : kind];
    const width = this.input.isPrinting ? printed : this.#width;
    if (width === 0) return;
    const labels = !apart && lines.length > 1 && width >= labelsFrom ? (width >= wideFrom ? wideLabels : labelsWidth) : 0;
    const step = per === 'day' ? 1440 : 60;
    const whole = mode === 'cumulative' || drawn.every(({ series }) => series.stepMinutes === step);
    const options = { width, height: heights[kind], dir, span, labels, whole, format, several };
    this.panels = apart
      ? drawn.map((line) => ({ key: line.series.id, line, panel: layOut([line], options) }))
      : [{ key: 'all', line: null, panel: layOut(drawn, options) }];
  }

  /** Lines one can walk on. */
  get drawn(): readonly Line[] {
    return this.lines.lines.filter(({ points }) => points.length > 0);
  }

  /** The cursor upon what there is now: numbers may have moved, campaigns gone. */
  get here(): Cursor | null {
    const drawn = this.drawn;
    const line = drawn.find(({ series }) => series.id === this.#cursor?.id) ?? drawn[0];
    if (!line) return null;
    const hours = this.#cursor?.hours ?? Infinity;
    return { id: line.series.id, hours: line.points[nearest(line, hours)]!.hours };
  }

  #view(): TemplateResult {
    const input = this.input;
    const { t } = input;
    const lines = this.lines;
    const here = this.here;
    const unit = this.panels[0]?.panel.unit;
    return frame(input, lines, {
      summary: curvesSummary(input, lines),
      stage: here ? this.#stage(here) : html`<div class="chart-stage"><div class="chart-nothing">${t('stats.chart.nothing')}</div></div>`,
      axis: here && unit ? t(`stats.chart.axis.${unit}`) : html`&nbsp;`,
      after: tableBehind(
        input,
        this.#table,
        ({ curvesTable }) => curvesTable(input, lines),
        (state) => {
          this.#table = state;
          this.#draw();
        },
      ),
    });
  }

  #stage(here: Cursor): TemplateResult {
    const { t, title, reading, several } = this.input;
    const line = this.drawn.find(({ series }) => series.id === here.id)!;
    const cursor = this.isShown && !this.input.isPrinting ? here : null;
    return html`<div class="chart-stage">
      <div
        class=${panelsClass(this.lines)}
        role="slider"
        tabindex="0"
        aria-orientation="horizontal"
        aria-label=${t('stats.chart.points', { title })}
        aria-describedby=${this.#keysId}
        aria-valuemin="0"
        aria-valuemax=${line.points.length - 1}
        aria-valuenow=${nearest(line, here.hours)}
        aria-valuetext=${this.#spoken(line, here)}
        @keydown=${this.#onSign}
        @focus=${this.#onSign}
        @blur=${this.#onSign}
        @pointermove=${this.#onSign}
        @pointerdown=${this.#onSign}
        @pointerleave=${this.#onSign}
      >
        ${
          this.panels.length === 0
            ? html`<div class="chart-panel"><div class="chart-plot"></div></div>`
            : this.panels.map(
                ({ key, line: only, panel }) =>
                  html`<div class="chart-panel" data-key=${key}>
                  ${only ? several?.panelTitle(this.input, only) : nothing}
                  <div class="chart-plot">${panelView(this.input, panel, cursor)}</div>
                </div>`,
              )
        }
      </div>
      ${cursor ? reading.module?.readout(this.input, this.lines, cursor, this.panels, this.#figure.querySelector('.chart-stage')!) : nothing}
      <span class="visually-hidden" id=${this.#keysId}>${t('stats.chart.keys')}</span>
    </div>`;
  }

  #spoken(line: Line, { hours }: Cursor): string {
    const { t, mode } = this.input;
    return t('stats.chart.point', {
      name: line.series.name,
      time: momentText(this.input, hours),
      metric: metricText(this.input, this.lines.per),
      value: valueText(this.input, valueAt(line, hours, mode) ?? 0),
    });
  }

  /** What comes with the first sign of interest reads what is done here; who only passes by asks for nothing. */
  readonly #onSign = (event: Event): void => {
    const { reading } = this.input;
    const { target, type, key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    if (key && (altKey || ctrlKey || metaKey || !/^(Arrow|Page|Home|End|Esc)/.test(key))) return;
    if (key && key !== 'Escape') event.preventDefault();
    // A shadow tree takes the target back once the event is over.
    if (reading.module || /^(key|focus|pointerdown)/.test(type)) reading.ask(({ follow }) => follow(this, event, target as Element));
  };

  read(cursor: Cursor | null): void {
    if (this.isShown === !!cursor && (!cursor || (this.#cursor?.id === cursor.id && this.#cursor.hours === cursor.hours))) return;
    this.isShown = !!cursor;
    this.#cursor = cursor ?? this.#cursor;
    this.#draw();
  }
}
