/** `campaign-elements/theme`: the tokens a theme may set, and a judge of themes. */
export { type ContrastPair, contrastPairs } from './contrast-pairs.ts';
export { lintTheme, readTheme, type Scheme, type ThemeFinding, themeToCss } from './lint-theme.ts';
export { type ThemeTokens, type TokenName, tokenAliases, tokenDefaults } from './token-names.ts';
