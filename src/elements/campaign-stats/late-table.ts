import { addWords } from '../../i18n/messages.ts';
import { sheetsOf } from './campaign-stats.styles.ts';

export type Comparison = typeof import('./compared.ts');

/** What is compared needs, which comes with the first of them; after that it is at hand, without another turn. */
export let comparison: Comparison | null = null;

/** Elements do it by themselves; who must not wait can do it before. */
export async function loadComparison(): Promise<Comparison> {
  comparison ??= await import('./compared.ts');
  // While the numbers are on their way.
  addWords(comparison.words);
  sheetsOf(comparison, false);
  rehearse(comparison);
  return comparison;
}

let isRehearsed = false;

/** When there is time for it, once for all who load it. Safari has no such moment. */
function rehearse(part: Comparison): void {
  if (isRehearsed) return;
  isRehearsed = true;
  globalThis.requestIdleCallback?.(() => {
    try {
      part.rehearse();
    } catch {
      // Nobody asked for it: what is wrong shows when somebody does.
    }
  });
}
