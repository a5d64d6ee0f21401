/** Where everything of a panel of curves lies. A panel holds all lines, or one of them when each has a scale of its own. */
import type { Format } from '../../../i18n/format.ts';
import { type Scale, type TimeUnit, linear, pathOf, thin, timeAxis, valueAxis } from './geometry.ts';
import type { Line } from './points.ts';
import type { Several } from './several.ts';

export interface PanelOptions {
  readonly width: number;
  readonly height: number;
  readonly dir: 'ltr' | 'rtl';
  /** Hours the axis reaches; all panels share it. */
  readonly span: number;
  /** Of the labels at the line ends; 0: there is no room for any. */
  readonly labels: number;
  /** Values are whole numbers. */
  readonly whole: boolean;
  readonly format: Format;
  readonly several: Several | null;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface DrawnLine {
  readonly line: Line;
  readonly path: string;
  /** Where markers stand on the line, its end included. */
  readonly marks: readonly Place[];
  readonly end: Place | null;
}

export interface PanelLine extends DrawnLine {
  /** Where its label stands. */
  readonly labelY: number;
}

export interface Panel {
  readonly width: number;
  readonly height: number;
  readonly x: Scale;
  readonly y: Scale;
  /** Of the plot, left to right and top to bottom. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The plot's edge at which the values stand. */
  readonly valuesX: number;
  /** Left edge of the labels, at the side time runs to, and where lines reach them. */
  readonly labelsX: number;
  readonly leadersX: number;
  readonly labels: number;
  readonly unit: TimeUnit;
  readonly timeTicks: readonly { readonly x: number; readonly text: string }[];
  readonly valueTicks: readonly { readonly y: number; readonly text: string; readonly isBase: boolean }[];
  readonly lines: readonly PanelLine[];
}

const [topGap, bottomGap, endGap, digit] = [10, 22, 10, 6.6];

/**
 * Time runs the way the language reads: in right-to-left languages from right to left with the values at the right, as Google's charts do
 * and as the calendar next to these charts does.
 */
export function layOut(lines: readonly Line[], options: PanelOptions): Panel {
  const { width, height, dir, span, labels, whole, format, several } = options;
  const [top, bottom] = [topGap, height - bottomGap];
  const values = valueAxis(
    Math.min(...lines.map(({ lowest }) => lowest), 0),
    Math.max(...lines.map(({ highest }) => highest), 0),
    Math.max(2, Math.round((bottom - top) / 56)),
    whole,
  );
  const texts = values.ticks.map((tick) => compact(format, tick));
  const before = Math.ceil(Math.max(...texts.map((text) => text.length)) * digit) + 10;
  const after = labels > 0 ? labels + endGap + 6 : endGap;
  const mirrored = dir === 'rtl';
  const [left, right] = mirrored ? [after, width - before] : [before, width - after];
  const x = linear([0, span], mirrored ? [right, left] : [left, right]);
  const y = linear(values.domain, [bottom, top]);
  const time = timeAxis(span, Math.max(2, Math.floor((right - left) / 46)));
  const drawn = lines.map((line) => drawLine(line, x, y, right - left, lines.length > 1 ? several : null));
  const rooms = several?.labelRooms(drawn, top, bottom);
  return {
    width,
    height,
    x,
    y,
    left,
    right,
    top,
    bottom,
    valuesX: mirrored ? right : left,
    labelsX: mirrored ? 0 : right + endGap + 6,
    leadersX: mirrored ? left - endGap - 2 : right + endGap + 2,
    labels,
    unit: time.unit,
    timeTicks: time.ticks.map(({ hours, amount }) => ({ x: x(hours), text: format.number(amount) })),
    valueTicks: values.ticks.map((tick, index) => ({ y: y(tick), text: texts[index]!, isBase: tick === 0 })),
    lines: drawn.map((one) => ({ ...one, labelY: rooms?.get(one) ?? 0 })),
  };
}

function drawLine(line: Line, x: Scale, y: Scale, columns: number, several: Several | null): DrawnLine {
  const { points } = line;
  const at = (index: number) => ({ x: x(points[index]!.hours), y: y(points[index]!.value) });
  if (points.length === 0) return { line, path: '', marks: [], end: null };
  const end = at(points.length - 1);
  const start = x(points[0]!.hours);
  // A line alone needs no markers to be known by.
  const marks = [end, ...(several?.marksAlong(line, at, start, end) ?? [])];
  return { line, path: pathOf(thin(points, x, Math.max(1, Math.floor(columns))), x, y), marks, end };
}

/** A number in few characters: `12K`. */
export const compact = ({ once }: Format, value: number): string =>
  once('compact', (locale) => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })).format(value);
