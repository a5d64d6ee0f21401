// Types of the tags for React (JSX), Vue (templates) and Svelte (markup), from custom-elements.json: `import 'campaign-elements/react'` and so on.
// Angular has no place for mere types of tags: it gets directives.
import { angularDirectives } from './angular-directives.mjs';

/** What an attribute takes in markup: text, or what frameworks turn into text. */
function attributeType({ type, fieldName }, className) {
  const text = type?.text ?? 'string';
  if (/\bboolean\b/.test(text)) return 'boolean | undefined';
  if (/\bnumber\b/.test(text)) return 'number | string | undefined';
  if (!fieldName || /\bstring\b|\[\]/.test(text)) return 'string | undefined';
  return `${className}['${fieldName}'] | undefined`;
}

/** The properties a host may set. */
const settableOf = (declaration) =>
  declaration.members.filter(
    ({ kind, readonly, name, static: isStatic }) =>
      kind === 'field' && !readonly && !isStatic && !(declaration.name === 'CampaignProviderElement' && name === 'store'),
  );

/** Attributes a host may write with a dash; what has the same name as a property is given by the property. */
function attributesOf(declaration) {
  const fields = new Set(declaration.members.map(({ name }) => name));
  return declaration.attributes
    .filter(({ name }) => !fields.has(name) && !['id', 'dir'].includes(name))
    .map((attribute) => `  /** ${attribute.description ?? ''} */\n  '${attribute.name}'?: ${attributeType(attribute, declaration.name)};`);
}

const nameOf = ({ name }) => name.replace(/Element$/, '');

function shared(declarations) {
  const interfaces = declarations.map((declaration) => {
    const settable = settableOf(declaration).map(({ name }) => `'${name}'`);
    return `export interface ${nameOf(declaration)}Attributes extends Partial<Pick<${declaration.name}, ${settable.join(' | ')}>> {
${attributesOf(declaration).join('\n')}
}`;
  });
  return `import type { CampaignEventMap, ${declarations.map(({ name }) => name).join(', ')} } from './src/index.js';

${interfaces.join('\n\n')}
`;
}

const lines = (declarations, line) => declarations.map((declaration) => `      '${declaration.tagName}': ${line(declaration)};`).join('\n');

/** React 19: \`oncampaign-edit\` on any of the tags; properties are set as properties. */
const react = (declarations) => `${shared(declarations)}
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

export type CampaignHandlers = { [Name in keyof CampaignEventMap as \`on\${Name}\`]?: (event: CampaignEventMap[Name]) => void };
type Tag<Element, Attributes> = DetailedHTMLProps<Omit<HTMLAttributes<Element>, keyof Attributes>, Element> & Attributes & CampaignHandlers;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${lines(declarations, (declaration) => `Tag<${declaration.name}, ${nameOf(declaration)}Attributes>`)}
    }
  }
}
`;

/** Vue 3: \`@campaign-edit\`, \`:dataSource.prop\`. */
const vue = (declarations) => `${shared(declarations)}
import type { HTMLAttributes } from 'vue';

type Kebab<Text extends string> = Text extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Kebab<Rest>>}\` : Text;
export type CampaignHandlers = {
  [Name in keyof CampaignEventMap as \`on\${Capitalize<Kebab<Name>>}\`]?: (event: CampaignEventMap[Name]) => void;
};
type Tag<Element, Attributes> = new () => Element & { $props: Omit<HTMLAttributes, keyof Attributes> & Attributes & CampaignHandlers };

declare module 'vue' {
  interface GlobalComponents {
${lines(declarations, (declaration) => `Tag<${declaration.name}, ${nameOf(declaration)}Attributes>`)}
  }
}
`;

/** Svelte 5: \`oncampaign-edit={…}\`. */
const svelte = (declarations) => `${shared(declarations)}
import type { HTMLAttributes } from 'svelte/elements';

export type CampaignHandlers = { [Name in keyof CampaignEventMap as \`on\${Name}\`]?: (event: CampaignEventMap[Name]) => void };
type Tag<Element extends EventTarget, Attributes> = Omit<HTMLAttributes<Element>, keyof Attributes> & Attributes & CampaignHandlers;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${lines(declarations, (declaration) => `Tag<${declaration.name}, ${nameOf(declaration)}Attributes>`)}
  }
}
`;

/** Name of the entry → its declarations, and its module, which has nothing in it but for Angular. */
export function frameworkTypes(manifest) {
  const declarations = manifest.modules.flatMap(({ declarations: found = [] }) => found.filter(({ tagName }) => tagName));
  const of = (types, module = 'export {};\n') => ({ types: `/** Generated from custom-elements.json. */\n${types}`, module });
  const angular = angularDirectives(declarations, settableOf);
  return {
    react: of(react(declarations)),
    vue: of(vue(declarations)),
    svelte: of(svelte(declarations)),
    angular: of(angular.types, angular.module),
  };
}
