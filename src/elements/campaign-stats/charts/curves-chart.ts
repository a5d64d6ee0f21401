/** The lines of 1–6 campaigns: a directive, because where the reader is must not redraw the element around it. */
import { type TemplateResult, html, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { type ChildPart, directive } from 'lit/directive.js';
import { type Cursor, type ShownPanel, panelView } from './curves-view.ts';
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

class CurvesChart extends AsyncDirective {
  readonly #keysId = `chart-keys-${(instances += 1)}`;
  #input!: CurvesInput;
  #lines!: Lines;
  #width = 0;
  #isPrinting = false;
  #panels: readonly ShownPanel[] = [];
  #cursor: Cursor | null = null;
  #isShown = false;
  #table: TableState = closedTable;
  #part: ChildPart | null = null;
  #observed: Element | null = null;
  readonly #sizes = new ResizeObserver((entries) => this.#resize(Math.floor(entries.at(-1)!.contentRect.width)));

  override update(part: ChildPart, [input]: [CurvesInput]): TemplateResult {
    if (!this.#part) this.#follow(true);
    this.#part = part;
    return this.render(input);
  }

  get #root(): HTMLElement | null {
    const figure = (this.#part?.startNode as Comment | undefined)?.nextElementSibling;
    return figure?.querySelector<HTMLElement>('.chart-stage') ?? null;
  }

  override render(input: CurvesInput): TemplateResult {
    if (input !== this.#input) {
      this.#input = input;
      this.#lines = linesOf(input);
      this.#layOut();
      queueMicrotask(this.#observe);
    }
    return this.#view();
  }

  protected override disconnected(): void {
    this.#follow(false);
    this.#observe();
  }
  protected override reconnected(): void {
    this.#follow(true);
    this.#observe();
  }

  /** The first panel: all are as wide. Lines that part or meet bring new panels. */
  readonly #observe = (): void => {
    const panel = (this.isConnected && this.#root?.querySelector('.chart-panel')) || null;
    if (panel === this.#observed) return;
    this.#sizes.disconnect();
    this.#observed = panel;
    if (panel) this.#sizes.observe(panel);
  };

  #follow(on: boolean): void {
    for (const type of ['beforeprint', 'afterprint'] as const) {
      window.removeEventListener(type, this.#print);
      if (on) window.addEventListener(type, this.#print);
    }
  }

  readonly #print = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.#layOut();
    this.#draw();
  };

  #resize(width: number): void {
    if (width === this.#width || width === 0) return;
    this.#width = width;
    this.#layOut();
    this.#draw();
  }

  #draw(): void {
    if (!this.isConnected) return;
    this.setValue(this.#view());
    this.#observe();
  }

  #layOut(): void {
    const { lines, apart, span, per } = this.#lines;
    const { format, dir, mode, several } = this.#input;
    const drawn = this.#drawn;
    const kind = apart ? 'apart' : 'together';
    const printed = printWidths[apart && [2, 4].includes(lines.length) ? 'pairs' : kind];
    const width = this.#isPrinting ? printed : this.#width;
    if (width === 0) return;
    const labels = !apart && lines.length > 1 && width >= labelsFrom ? (width >= wideFrom ? wideLabels : labelsWidth) : 0;
    const step = per === 'day' ? 1440 : 60;
    const whole = mode === 'cumulative' || drawn.every(({ series }) => series.stepMinutes === step);
    const options = { width, height: heights[kind], dir, span, labels, whole, format, several };
    this.#panels = apart
      ? drawn.map((line) => ({ key: line.series.id, line, panel: layOut([line], options) }))
      : [{ key: 'all', line: null, panel: layOut(drawn, options) }];
  }

  /** Lines one can walk on. */
  get #drawn(): readonly Line[] {
    return this.#lines.lines.filter(({ points }) => points.length > 0);
  }

  /** The cursor upon what there is now: numbers may have moved, campaigns gone. */
  get #here(): Cursor | null {
    const drawn = this.#drawn;
    const line = drawn.find(({ series }) => series.id === this.#cursor?.id) ?? drawn[0];
    if (!line) return null;
    const hours = this.#cursor?.hours ?? Infinity;
    return { id: line.series.id, hours: line.points[nearest(line, hours)]!.hours };
  }

  #view(): TemplateResult {
    const input = this.#input;
    const { t } = input;
    const lines = this.#lines;
    const here = this.#here;
    const unit = this.#panels[0]?.panel.unit;
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
    const { t, title, reading, several } = this.#input;
    const line = this.#drawn.find(({ series }) => series.id === here.id)!;
    const cursor = this.#isShown && !this.#isPrinting ? here : null;
    return html`<div class="chart-stage">
      <div
        class=${panelsClass(this.#lines)}
        role="slider"
        tabindex="0"
        aria-orientation="horizontal"
        aria-label=${t('stats.chart.points', { title })}
        aria-describedby=${this.#keysId}
        aria-valuemin="0"
        aria-valuemax=${line.points.length - 1}
        aria-valuenow=${nearest(line, here.hours)}
        aria-valuetext=${this.#spoken(line, here)}
        @keydown=${this.#onKey}
        @focus=${this.#onFocus}
        @blur=${this.#hide}
        @pointermove=${this.#onPointer}
        @pointerdown=${this.#onPointer}
        @pointerleave=${this.#onLeave}
      >
        ${
          this.#panels.length === 0
            ? html`<div class="chart-panel"><div class="chart-plot"></div></div>`
            : this.#panels.map(
                ({ key, line: only, panel }) =>
                  html`<div class="chart-panel" data-key=${key}>
                  ${only ? several?.panelTitle(this.#input, only) : nothing}
                  <div class="chart-plot">${panelView(this.#input, panel, cursor)}</div>
                </div>`,
              )
        }
      </div>
      ${cursor && this.#root ? reading.module?.readout(this.#input, this.#lines, cursor, this.#panels, this.#root) : nothing}
      <span class="visually-hidden" id=${this.#keysId}>${t('stats.chart.keys')}</span>
    </div>`;
  }

  #spoken(line: Line, { hours }: Cursor): string {
    const { t, mode } = this.#input;
    return t('stats.chart.point', {
      name: line.series.name,
      time: momentText(this.#input, hours),
      metric: metricText(this.#input, this.#lines.per),
      value: valueText(this.#input, valueAt(line, hours, mode) ?? 0),
    });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.#here) return;
    // What is shown on hover or focus can be put away (WCAG 1.4.13); only then is the key used up.
    if (event.key === 'Escape') {
      if (!this.#isShown) return;
      event.preventDefault();
      event.stopPropagation();
      return this.#hide();
    }
    if (!/^(Arrow|Page|Home|End)/.test(event.key)) return;
    event.preventDefault();
    this.#input.reading.ask(({ walk }) => {
      const next = this.#here && walk(event.key, this.#drawn, this.#here, this.#input.dir);
      if (next) this.#show(next);
    });
  };

  readonly #onFocus = ({ target }: FocusEvent): void => {
    if (!(target as Element).matches(':focus-visible')) return;
    this.#input.reading.ask(() => this.#here && (target as Element).matches(':focus') && this.#show(this.#here));
  };

  readonly #onPointer = ({ target, type, clientX, clientY }: PointerEvent): void => {
    const { reading } = this.#input;
    // Who only passes by asks for nothing.
    if (!reading.module && type === 'pointermove') return;
    const element = (target as Element).closest<HTMLElement>('.chart-panel');
    const panel = this.#panels.find(({ key }) => key === element?.dataset['key']);
    if (!element || !panel) return;
    const box = element.querySelector('.chart-plot')!.getBoundingClientRect();
    const lines = panel.line ? [panel.line] : this.#drawn;
    reading.ask(({ pointed }) =>
      this.#show(pointed(panel.panel, lines, { x: clientX - box.left, y: clientY - box.top }, this.#lines.span)),
    );
  };

  /** A finger that lifts leaves the reading there; the next touch elsewhere takes it away with the focus. */
  readonly #onLeave = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse') this.#hide();
  };

  #show(cursor: Cursor): void {
    if (this.#isShown && this.#cursor?.id === cursor.id && this.#cursor.hours === cursor.hours) return;
    this.#isShown = true;
    this.#cursor = cursor;
    this.#draw();
  }

  readonly #hide = (): void => {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#draw();
  };
}

/** The lines, at once; see `curves` in index.ts for the one that comes after the first paint. */
export const drawnCurves = directive(CurvesChart);
