import type { CampaignStore } from '../../state/campaign-store.ts';
import { selectionSize } from '../../state/selection.ts';

/** Which campaigns the element is about, and how many more are meant than it shows. */
export interface Chosen {
  readonly ids: readonly string[];
  readonly leftOut: number;
  /** Everything matching is selected: too many to name. */
  readonly isEverything: boolean;
  /** `own`: named by the host; `open`: the campaign whose analytics are open; `selection`: what is selected in the list. */
  readonly from: 'own' | 'open' | 'selection';
}

export const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** `drilled`: one of the host's own campaigns whose analytics were opened here. */
export function chosenOf(
  own: readonly string[] | null,
  drilled: string | null,
  store: CampaignStore | null,
  max: number,
  isGone: (id: string) => boolean | undefined,
): Chosen {
  const cut = (all: readonly string[], from: Chosen['from']): Chosen => {
    const ids = unique(all).filter((id) => !isGone(id));
    return { ids: ids.slice(0, max), leftOut: Math.max(0, ids.length - max), isEverything: false, from };
  };
  if (own) return drilled !== null && own.includes(drilled) && !isGone(drilled) ? cut([drilled], 'own') : cut(own, 'own');
  const { open, selection } = store?.view ?? {};
  if (open?.pane === 'analytics') return cut([open.id], 'open');
  if (!selection || 'ids' in selection) return cut(selection?.ids ?? [], 'selection');
  return { ids: [], leftOut: selectionSize(selection), isEverything: true, from: 'selection' };
}
