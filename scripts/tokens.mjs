// npm run tokens: writes src/theme/tokens.ts, src/theme/token-names.ts and docs/tokens.md from src/theme/tokens.json (DTCG 2025.10); with --check it only says whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'prettier';
import { root } from './run.mjs';

/** THE table of how a value of a DTCG type is written in CSS. */
const writers = {
  color: ({ hex, components, alpha = 1 }) =>
    alpha === 1 ? hex : `rgb(${components.map((part) => Math.round(part * 255)).join(' ')} / ${Math.round(alpha * 100)}%)`,
  dimension: ({ value, unit }) => (value === 0 ? '0' : `${value}${unit}`),
  fontFamily: (names) => [names].flat().map((name) => (/\s/.test(name) ? `'${name}'` : name)).join(', '), // prettier-ignore
  shadow: (layers) =>
    [layers]
      .flat()
      .map(({ color, ...lengths }) =>
        [...['offsetX', 'offsetY', 'blur'].map((key) => writers.dimension(lengths[key])), writers.color(color)].join(' '),
      )
      .join(', '),
};

/** All tokens in order: `name` after `--campaign-`, `own` after `--_` (elements read only those). */
export function readTokens(tree) {
  const tokens = [];
  for (const [groupName, group] of Object.entries(tree)) {
    if (groupName.startsWith('$')) continue;
    for (const [name, token] of Object.entries(group)) {
      if (name.startsWith('$')) continue;
      const extension = token.$extensions?.['campaign-elements'] ?? {};
      tokens.push({
        name,
        own: extension.private ?? name,
        type: token.$type ?? group.$type,
        value: token.$value,
        description: token.$description,
        ...extension,
      });
    }
  }
  return tokens;
}

/** A token for people. */
function documentRow({ name, type, value, dark, coarse, description }) {
  const write = (what) => (typeof what === 'string' ? `--campaign-${what.slice(1, -1).split('.').at(-1)}` : writers[type](what));
  const touch = coarse ? ` ${writers[type](coarse)} under a coarse pointer.` : '';
  return `| \`--campaign-${name}\` | ${description}${touch} | \`${write(value)}\` | ${dark ? `\`${write(dark)}\`` : 'the same'} |`;
}

/** The stylesheet all elements adopt, and the names a theme may set. */
export function generate(tree) {
  const tokens = readTokens(tree);
  const ownOf = (alias) => tokens.find(({ name }) => name === alias.slice(1, -1).split('.').at(-1)).own;
  const css = ({ type, dark }, value) =>
    typeof value === 'string' ? `var(--_${ownOf(value)})` : dark ? `light-dark(${writers[type](value)}, ${writers[type](dark)})` : writers[type](value); // prettier-ignore
  const line = (token, value) => `--_${token.own}: var(--campaign-${token.name}, ${value});`;
  const block = (media, key, write) =>
    `@media ${media} {\n:host {\n${tokens
      .filter((token) => token[key])
      .map((token) => line(token, write(token, token[key])))
      .join('\n')}\n}\n}`;
  const sheet = [
    `:host {\n${tokens.map((token) => line(token, css(token, token.value))).join('\n')}\n--_fast: 140ms ease-out;\n}`,
    block('(pointer: coarse)', 'coarse', ({ type }, value) => writers[type](value)),
    block('(prefers-contrast: more)', 'moreContrast', ({ type }, { light, dark }) => css({ type, dark }, light)),
    '@media (prefers-reduced-motion: reduce) {\n:host {\n--_fast: 0s;\n}\n}',
  ].join('\n\n');
  const made = 'Made by `npm run tokens` from tokens.json; do not edit.';
  return {
    'src/theme/tokens.ts': `import { css } from 'lit';

/**
 * ${made}
 * Design tokens. Hosts set \`--campaign-*\` on the provider or any ancestor; elements read only the private \`--_*\` here, each with its default.
 * Roles, not colours. \`light-dark()\` follows the page's \`color-scheme\`. Contrast of each text on its ground is tested in test/theme.
 */
export const tokens = css\`
${sheet}
\`;
`,
    'src/theme/token-names.ts': `/** What a theme may set, with the default and what it is for. A colour's default is for light and dark. ${made} */
export const tokenDefaults = {
${tokens
  .map((token) => {
    const resolved = typeof token.value === 'string' ? tokens.find(({ own }) => own === ownOf(token.value)) : token;
    const { type } = resolved;
    const write = (value) => JSON.stringify(writers[type](value));
    const value = resolved.dark ? `[${write(resolved.value)}, ${write(resolved.dark)}]` : write(resolved.value);
    return `/** ${token.description} */\n'--campaign-${token.name}': ${value},`;
  })
  .join('\n')}
} as const;

/** Tokens that are another one's value unless a theme sets them. */
export const tokenAliases: { readonly [Name in TokenName]?: TokenName } = {
${tokens
  .filter(({ value }) => typeof value === 'string')
  .map(({ name, value }) => `'--campaign-${name}': '--campaign-${value.slice(1, -1).split('.').at(-1)}',`)
  .join('\n')}
};

/** Name of a design token. */
export type TokenName = keyof typeof tokenDefaults;
/** Values for tokens, as in CSS. A colour may be \`light-dark(…, …)\`. */
export type ThemeTokens = { readonly [Name in TokenName]?: string };
`,
    'docs/tokens.md': `# Tokens

CSS custom properties, set on \`campaign-provider\` or any element around it. Every one has a default, so setting none is fine; setting \`--campaign-accent\` alone is often enough.
A colour can be a \`light-dark()\` pair, which follows the page's \`color-scheme\`. \`prefers-contrast: more\` darkens the defaults of muted text and borders. Contrast of the
defaults and of the themes is tested in \`test/theme/\`; that of your own colours is told by \`lintTheme()\` of \`campaign-elements/theme\`, and by the theme editor in Storybook.

Two complete themes, one stylesheet each: \`campaign-elements/themes/ember.css\` (warm, generous, round) and \`campaign-elements/themes/graphite.css\` (cool, dense, square).

This page is made by \`npm run tokens\`.

| token | what for | light | dark |
|---|---|---|---|
${tokens.map(documentRow).join('\n')}

Parts (\`::part()\`), slots, states (\`:state()\`) and the tokens of a single element are in \`custom-elements.json\` and in Storybook.
`,
  };
}

if (import.meta.url === new URL(process.argv[1] ?? '', 'file:').href) {
  const tree = JSON.parse(readFileSync(resolve(root, 'src/theme/tokens.json'), 'utf8'));
  for (const [file, text] of Object.entries(generate(tree))) {
    const path = resolve(root, file);
    const wanted = await format(text, { filepath: path, singleQuote: true, printWidth: 140, trailingComma: 'all' });
    if (!process.argv.includes('--check')) writeFileSync(path, wanted);
    else if (readFileSync(path, 'utf8') !== wanted) {
      console.error(`${file} is not what tokens.json says: run "npm run tokens".`);
      process.exitCode = 1;
    }
  }
}
