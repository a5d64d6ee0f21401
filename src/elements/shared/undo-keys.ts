import type { CampaignElement } from './campaign-element.ts';
import { isLetterKey } from './letter-key.ts';

/** What was done last is undone by the keys that undo everywhere; within a field they are the field's. */
export function undoByKeys(element: CampaignElement): void {
  element.addEventListener('keydown', (event) => {
    const store = element.activeStore;
    const last = store?.held.at(-1);
    if (!last || !isLetterKey(event, 'z') || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.defaultPrevented || (event.composedPath()[0] as Element).matches('input:not([type=checkbox]), textarea')) return;
    event.preventDefault();
    store!.undo(last.key);
  });
}
