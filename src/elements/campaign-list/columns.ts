import type { SortKey } from '../../domain/query.ts';

export const columnKeys = ['select', 'name', 'channel', 'status', 'launchType', 'sendAt', 'createdAt', 'tags', 'actions'] as const;
export type ColumnKey = (typeof columnKeys)[number];

export interface ListColumn {
  readonly key: ColumnKey;
  /** Pixels at first; a `grow` column takes what is left. */
  readonly width: number;
  readonly grow?: true;
  readonly sort?: SortKey;
  /** Always there, at its place: neither hidden nor moved. */
  readonly fixed?: true;
  /** Hidden until chosen in the column picker. */
  readonly hidden?: true;
  /** Drawn in its narrow form, for want of room. */
  readonly isTight?: boolean;
}

/** THE table of the list's columns, in their order. */
export const listColumns: readonly ListColumn[] = [
  { key: 'select', width: 44, fixed: true },
  { key: 'name', width: 240, grow: true, sort: 'name', fixed: true },
  { key: 'channel', width: 120 },
  { key: 'status', width: 188, sort: 'status' },
  { key: 'launchType', width: 116, sort: 'launchType' },
  { key: 'sendAt', width: 172, sort: 'sendAt' },
  { key: 'createdAt', width: 172, sort: 'createdAt', hidden: true },
  { key: 'tags', width: 180, hidden: true },
  { key: 'actions', width: 208, fixed: true },
];

export const minWidth = 80;
export const maxWidth = 640;

/** What a user made of the columns; serialisable, kept in the storage port and in saved views. */
export interface ColumnPreferences {
  /** Movable columns in their order, hidden ones too. */
  readonly order: readonly ColumnKey[];
  readonly hidden: readonly ColumnKey[];
  readonly widths: Readonly<Partial<Record<ColumnKey, number>>>;
}

export const defaultPreferences: ColumnPreferences = {
  order: listColumns.filter((column) => !column.fixed).map((column) => column.key),
  hidden: listColumns.filter((column) => column.hidden).map((column) => column.key),
  widths: {},
};

const movable = (key: unknown): key is ColumnKey => defaultPreferences.order.includes(key as ColumnKey);

/** Preferences from anywhere (an older version, another hand): what is known is kept, what is missing gets its default. */
export function readPreferences(text: string | null): ColumnPreferences {
  let raw: { order?: unknown; hidden?: unknown; widths?: unknown } = {};
  try {
    raw = (JSON.parse(text ?? '{}') as typeof raw | null) ?? {};
  } catch {
    // A broken entry is as good as none.
  }
  const keys = (value: unknown, otherwise: readonly ColumnKey[]) =>
    Array.isArray(value) ? [...new Set(value.filter(movable))] : otherwise;
  const order = keys(raw.order, defaultPreferences.order);
  const hidden = keys(raw.hidden, defaultPreferences.hidden);
  const widths: Partial<Record<ColumnKey, number>> = {};
  for (const key of columnKeys) {
    const width = (raw.widths as Record<string, unknown> | null | undefined)?.[key];
    if (typeof width === 'number' && Number.isFinite(width)) widths[key] = clampWidth(width);
  }
  const all = [...order, ...defaultPreferences.order.filter((key) => !order.includes(key))];
  return { order: all, hidden: all.filter((key) => hidden.includes(key)), widths };
}

export const clampWidth = (width: number): number => Math.round(Math.min(maxWidth, Math.max(minWidth, width)));

/** The columns to draw, in order, each with its width. `only` (the `columns` attribute) names those a host wants at all. */
export function visibleColumns({ order, hidden, widths }: ColumnPreferences, only: readonly string[] | null = null): readonly ListColumn[] {
  const column = (key: ColumnKey) => listColumns.find((candidate) => candidate.key === key)!;
  const keys: readonly ColumnKey[] = only
    ? ['select', 'name', ...only.filter(movable), 'actions']
    : ['select', 'name', ...order.filter((key) => !hidden.includes(key)), 'actions'];
  return [...new Set(keys)].map((key) => ({ ...column(key), width: widths[key] ?? column(key).width }));
}

/** `key` moved by `step` places among the movable columns. */
export function moveColumn(preferences: ColumnPreferences, key: ColumnKey, step: number): ColumnPreferences {
  const order = preferences.order.filter((other) => other !== key);
  const at = Math.min(order.length, Math.max(0, preferences.order.indexOf(key) + step));
  order.splice(at, 0, key);
  return { ...preferences, order };
}

/** The order after a header was dragged: `shown` also names the fixed columns and leaves out the hidden ones. */
export function reorderColumns(preferences: ColumnPreferences, shown: readonly ColumnKey[]): ColumnPreferences {
  const moved = shown.filter(movable);
  return { ...preferences, order: [...moved, ...preferences.order.filter((key) => !moved.includes(key))] };
}

export function toggleColumn(preferences: ColumnPreferences, key: ColumnKey, shown: boolean): ColumnPreferences {
  const hidden = preferences.hidden.filter((other) => other !== key);
  return { ...preferences, hidden: shown ? hidden : [...hidden, key] };
}

export function resizeColumn(preferences: ColumnPreferences, key: ColumnKey, width: number): ColumnPreferences {
  return { ...preferences, widths: { ...preferences.widths, [key]: clampWidth(width) } };
}
