import { type SettingKey, type Settings, isSame, settingKeys } from './settings.ts';

/** One setting on which base, mine and theirs do not all agree. `conflict`: both changed it, differently; somebody must choose. */
export interface FieldMerge {
  readonly key: SettingKey;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly verdict: 'mine' | 'theirs' | 'both' | 'conflict';
}
export type Choice = 'mine' | 'theirs';

/** A three-way merge, setting by setting: what only one side changed is that side's. */
export function compare(base: Settings, mine: Settings, theirs: Settings): FieldMerge[] {
  return settingKeys.flatMap((key): FieldMerge[] => {
    const values = { key, base: base[key], mine: mine[key], theirs: theirs[key] };
    const [isMine, isTheirs] = [!isSame(values.base, values.mine), !isSame(values.base, values.theirs)];
    if (!isMine && !isTheirs) return [];
    const both = isSame(values.mine, values.theirs) ? 'both' : 'conflict';
    return [{ ...values, verdict: isMine && isTheirs ? both : isMine ? 'mine' : 'theirs' }];
  });
}

export const conflictsIn = (fields: readonly FieldMerge[]): FieldMerge[] => fields.filter(({ verdict }) => verdict === 'conflict');

/** The merged settings, once every conflict was decided; null before. */
export function merged(theirs: Settings, fields: readonly FieldMerge[], choices: Partial<Record<SettingKey, Choice>>): Settings | null {
  const result: Record<SettingKey, unknown> = { ...theirs };
  for (const { key, mine, verdict } of fields) {
    const side = verdict === 'conflict' ? choices[key] : verdict;
    if (side === undefined) return null;
    if (side === 'mine') result[key] = mine;
  }
  return result as Settings;
}
