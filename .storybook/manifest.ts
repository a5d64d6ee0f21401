/** From the custom-elements manifest to the table of a docs page: one row for each thing a page can use. */
import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };

interface Item {
  readonly name: string;
  readonly kind?: string;
  readonly attribute?: string;
  readonly fieldName?: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}
type List = 'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssStates' | 'cssProperties';
type Declaration = { readonly tagName: string; readonly description?: string } & { readonly [L in List]?: readonly Item[] };

/** THE table of sections, in their order. */
const sections: readonly (readonly [
  title: string,
  list: List,
  options?: { readonly only?: (item: Item) => boolean; readonly write?: (name: string) => string },
])[] = [
  ['Attributes', 'attributes'],
  ['Properties', 'members', { only: ({ kind }) => kind === 'field' }],
  ['Methods', 'members', { only: ({ kind }) => kind === 'method', write: (name) => `${name}()` }],
  ['Events', 'events'],
  ['Slots', 'slots', { write: (name) => name || '(default)' }],
  ['Parts', 'cssParts', { write: (name) => `::part(${name})` }],
  ['States', 'cssStates', { write: (name) => `:state(${name})` }],
  ['CSS custom properties', 'cssProperties'],
];

const declarations = manifest.modules.flatMap(({ declarations: found }) => found as readonly Declaration[]);
const declarationOf = (tag: string) => declarations.find(({ tagName }) => tagName === tag);

export const describeElement = (tag: string): string => declarationOf(tag)?.description ?? '';

export function argTypesOf(tag: string): ArgTypes {
  const declaration = declarationOf(tag);
  const rows = sections.flatMap(([category, list, { only = () => true, write = (name) => name } = {}]) =>
    (declaration?.[list] ?? []).filter(only).map((item) => {
      const row = {
        name: write(item.name),
        description: item.description ?? '',
        control: false as const,
        table: {
          category,
          ...(item.type && { type: { summary: item.type.text } }),
          ...(item.default && { defaultValue: { summary: item.default } }),
        },
      };
      // A slot and a part may have the same name.
      return [`${list}-${item.name}`, row] as const;
    }),
  );
  return Object.fromEntries(rows);
}
