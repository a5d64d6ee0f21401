/** How wide columns have to be for the words of a language, and what gives way where not all of them fit. */
import { channels } from '../../domain/channel.ts';
import { launchTypes } from '../../domain/status.ts';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { ColumnKey, ListColumn } from './columns.ts';

export interface Words {
  readonly t: Translate;
  readonly format: Format;
  readonly timeZone: string;
}

/**
 * Widths in em of the widest face a page is likely to use (Verdana, DejaVu Sans), so that nothing has to be measured before the first rows
 * are drawn; with a narrower face a few pixels stay free.
 */
const faces: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;،'’|()]/u, 0.33],
  [/\p{Nd}/u, 0.64],
  [/[MWmwМШЩЮмшщюжфы]/u, 0.95],
  [/\p{Script=Cyrillic}/u, 0.65],
  [/\p{Script=Arabic}/u, 0.65],
];
const fontSize = 14;
const padding = 16;
/** The mark of a series beside its time; the icon before a channel. */
const mark = 20;

const letterWidth = (letter: string): number => faces.find(([pattern]) => pattern.test(letter))?.[1] ?? 0.61;
export const textWidth = (text: string): number => Math.ceil([...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * fontSize);
const widest = (texts: readonly string[]): number => Math.max(...texts.map(textWidth));

/** An evening in each month: the longest dates there are. */
const evenings = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-20T20:58:00Z`);

/** Widths of dates by what they say, locale and zone: the list asks at each change of its width. */
const dateWidths = new Map<string, number>();

/** Making a format takes longer than all the rest, so only of those that are asked for. */
const dateNeed =
  (style: 'dateTime' | 'date', behind: string, room: number): Need =>
  ({ format, timeZone }) => {
    const key = `${style} ${format.locale} ${timeZone}`;
    let width = dateWidths.get(key);
    if (width === undefined) dateWidths.set(key, (width = widest(evenings.map((at) => format[style](at, timeZone) + behind))));
    return width + room;
  };

type Need = (words: Words) => number;
/** In one line. */
const timeNeed = dateNeed('dateTime', '', mark + padding);
/** Date and time below each other. */
const twoLineNeed = dateNeed('date', ',', padding);

const primaryActions = ['launch', 'stop', 'restart'] as const;
/** Room for the words of the first button in the least of actions. */
const leastLabel = 80;
/** Three buttons of 44 px where fingers press them. */
const leastActions = () => (matchMedia('(pointer: coarse)').matches ? 244 : 208);

/** THE table of what the words of a column need, px. */
const needs: Partial<Record<ColumnKey, Need>> = {
  channel: ({ t }) => widest(channels.map((channel) => t(`channel.${channel}`))) + mark + padding,
  launchType: ({ t }) => widest(launchTypes.map((type) => t(`launchType.${type}`))) + padding,
  sendAt: timeNeed,
  createdAt: timeNeed,
  actions: ({ t }) => leastActions() + Math.max(0, widest(primaryActions.map((action) => t(`action.${action}`))) - leastLabel),
};

/** THE table of what gives way where not all columns fit, in this order, until they do; `isTight`: by taking its narrow form; `need` null: altogether. */
const concessions: readonly { readonly key: ColumnKey; readonly need: Need | null; readonly isTight?: true }[] = [
  { key: 'createdAt', need: twoLineNeed, isTight: true },
  { key: 'sendAt', need: twoLineNeed, isTight: true },
  { key: 'channel', need: () => 44, isTight: true },
  { key: 'name', need: () => 180 },
  { key: 'launchType', need: () => 92 },
  { key: 'actions', need: leastActions },
  { key: 'launchType', need: null },
  { key: 'status', need: () => 156, isTight: true },
  { key: 'name', need: () => 104 },
];

/** Gives columns the room their words need; where the list has not enough for all, some give way. A width a user chose stays. */
export function fitColumns(
  columns: readonly ListColumn[],
  chosen: Readonly<Partial<Record<ColumnKey, number>>>,
  words: Words,
  available: number,
): readonly ListColumn[] {
  const fitted = new Map(
    columns.map((column) => {
      const need = chosen[column.key] === undefined ? (needs[column.key]?.(words) ?? 0) : 0;
      return [column.key, { ...column, width: Math.max(column.width, need) }];
    }),
  );
  const isTooWide = () => [...fitted.values()].reduce((sum, { width }) => sum + width, 0) > available;
  for (const { key, need, isTight } of available > 0 ? concessions : []) {
    if (!isTooWide()) break;
    const column = fitted.get(key);
    if (!column || chosen[key] !== undefined) continue;
    if (need) fitted.set(key, { ...column, width: Math.min(column.width, need(words)), ...(isTight && { isTight }) });
    else fitted.delete(key);
  }
  return [...fitted.values()];
}
