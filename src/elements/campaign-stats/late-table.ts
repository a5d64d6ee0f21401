import { addWords } from '../../i18n/messages.ts';
import { sheetsOf } from './campaign-stats.styles.ts';

export type Comparison = typeof import('./compared.ts');

/** What is compared needs, which comes with the first of them; after that it is at hand, without another turn. */
export let comparison: Comparison | null = null;

/** Elements do it by themselves; who must not wait can do it before. */
export async function loadComparison(): Promise<Comparison> {
  const part = await import('./compared.ts');
  // Once, however many ask.
  if (comparison) return comparison;
  comparison = part;
  // While the numbers are on their way.
  addWords(comparison.words);
  sheetsOf(comparison, false);
  // Safari has none.
  globalThis.requestIdleCallback?.(() => {
    try {
      part.rehearse();
    } catch {
      // Nobody asked for it: what is wrong shows when somebody does.
    }
  });
  return comparison;
}
