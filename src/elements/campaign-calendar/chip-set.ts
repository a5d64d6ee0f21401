import type { Occurrence } from '../../domain/campaign.ts';
import { type ChipContext, createChip, createMore, updateChip } from './chip.ts';
import type { FeedItem } from './feed.ts';

/** The nodes of what is drawn: one per send, as long as it is in sight. */
export class ChipSet {
  readonly #chips = new Map<string, HTMLElement>();
  /** As each was last written. */
  readonly #drawn = new Map<string, Occurrence>();
  readonly #byGridId = new Map<string, FeedItem>();
  #context: ChipContext | null = null;

  chipOf(id: string): HTMLElement | null {
    const chip = this.#chips.get(id);
    return chip?.isConnected ? chip : null;
  }
  occurrence(id: string): Occurrence | undefined {
    return this.#drawn.get(id);
  }

  /** Chips that stay are written to, those that left are let go. */
  update(items: readonly FeedItem[], context: ChipContext): void {
    if (context !== this.#context) this.#drawn.clear();
    this.#context = context;
    this.#byGridId.clear();
    const kept = new Set<string>();
    for (const item of items) {
      kept.add(item.id);
      this.#byGridId.set(gridId(item), item);
      if (item.kind !== 'send') continue;
      const chip = this.#chips.get(item.id);
      if (chip && this.#drawn.get(item.id) !== item.occurrence) updateChip(chip, item.occurrence, context);
      this.#drawn.set(item.id, item.occurrence);
    }
    for (const id of this.#chips.keys()) if (!kept.has(id)) this.#chips.delete(id);
    for (const id of this.#drawn.keys()) if (!kept.has(id)) this.#drawn.delete(id);
  }

  /** The node of what the grid knows by that id. `isMirror`: a copy that follows the pointer. */
  nodeOf(id: string, isMirror: boolean, dateName: (date: string) => string): HTMLElement {
    const known = this.#chips.get(id);
    if (isMirror) return (known ?? document.createElement('div')).cloneNode(true) as HTMLElement;
    if (known) return known;
    const item = this.#byGridId.get(id);
    const context = this.#context;
    if (!item || !context) return document.createElement('div');
    if (item.kind === 'more') return createMore(item.date, item.count, context, dateName(item.date));
    const made = createChip(item.occurrence, context);
    this.#chips.set(id, made);
    return made;
  }

  /** Everything is written anew at the next drawing. */
  touch(): void {
    this.#drawn.clear();
  }
  clear(): void {
    this.#chips.clear();
    this.#drawn.clear();
  }
}

/** How the grid knows it: a number that differs is another thing there. */
export const gridId = (item: FeedItem): string => (item.kind === 'send' ? item.id : `${item.id} ${item.count}`);
