export type Comparison = typeof import('./compared.ts');

/** What is compared needs, which comes with the first of them; after that it is at hand, without another turn. */
export let comparison: Comparison | null = null;

/** Elements do it by themselves; who must not wait can do it before. */
export const loadComparison = async (): Promise<Comparison> => (comparison ??= await import('./compared.ts'));
