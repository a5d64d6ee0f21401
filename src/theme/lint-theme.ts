/**
 * Judges a theme before it goes out: every text, control, focus ring, badge and chart series on what it stands on, in light and in dark.
 * A tool for the desk, not for a page: it brings a colour library along.
 */
import { type Color, type Oklch, blend, clampChroma, converter, formatHex, parse, wcagContrast } from 'culori';
import { type ContrastPair, contrastPairs } from './contrast-pairs.ts';
import { type ThemeTokens, type TokenName, tokenAliases, tokenDefaults } from './token-names.ts';

export type Scheme = 'light' | 'dark';

/**
 * Something a theme gets wrong.
 * `contrast`: `ink` is too faint on `ground`; `proposal` is the nearest colour that passes on all its grounds, null when none does.
 * `unreadable`: the value of `ink` is no colour that can be judged (`var()`, a typing mistake). `unknown`: there is no such token.
 */
export type ThemeFinding =
  | (ContrastPair & { readonly kind: 'contrast'; readonly scheme: Scheme; readonly actual: number; readonly proposal: string | null })
  | { readonly kind: 'unreadable'; readonly scheme: Scheme; readonly ink: TokenName; readonly value: string }
  | { readonly kind: 'unknown'; readonly ink: string };

const toOklch = converter('oklch');
const schemes: readonly Scheme[] = ['light', 'dark'];

/** All findings, in the order of the table of pairs. An empty list: the theme can be read by everybody WCAG 2.2 AA speaks of. */
export function lintTheme(theme: ThemeTokens): ThemeFinding[] {
  const unknown = Object.keys(theme).filter((name) => !Object.hasOwn(tokenDefaults, name));
  return [...unknown.map((ink) => ({ kind: 'unknown', ink }) as const), ...schemes.flatMap((scheme) => lintScheme(theme, scheme))];
}

function lintScheme(theme: ThemeTokens, scheme: Scheme): ThemeFinding[] {
  const findings: ThemeFinding[] = [];
  const colors = new Map<TokenName, Color | null>();
  const colorOf = (name: TokenName): Color | null => {
    if (!colors.has(name)) {
      const value = valueOf(theme, name, scheme);
      const color = parse(value) ?? null;
      if (!color) findings.push({ kind: 'unreadable', scheme, ink: name, value });
      colors.set(name, color);
    }
    return colors.get(name)!;
  };
  const groundOf = (name: TokenName): Color | null => {
    const [ground, surface] = [colorOf(name), colorOf('--campaign-surface')];
    return ground && surface && over(ground, surface);
  };
  for (const pair of contrastPairs) {
    const [ink, ground] = [colorOf(pair.ink), groundOf(pair.ground)];
    if (!ink || !ground) continue;
    const actual = wcagContrast(over(ink, ground), ground);
    if (actual >= pair.ratio) continue;
    const all = contrastPairs.flatMap((other) => {
      const its = other.ink === pair.ink ? groundOf(other.ground) : null;
      return its ? [{ ground: its, ratio: other.ratio }] : [];
    });
    findings.push({ kind: 'contrast', scheme, ...pair, actual, proposal: nearestPassing(ink, all) });
  }
  return findings;
}

/** What a token is in a scheme: the theme's value, that of the token it follows, or the default. */
function valueOf(theme: ThemeTokens, name: TokenName, scheme: Scheme): string {
  const alias = tokenAliases[name];
  if (theme[name] === undefined && alias) return valueOf(theme, alias, scheme);
  const value: string | readonly [string, string] = theme[name] ?? tokenDefaults[name];
  if (typeof value !== 'string') return value[scheme === 'light' ? 0 : 1];
  const pair = /^light-dark\(((?:[^(),]|\([^()]*\))+),((?:[^(),]|\([^()]*\))+)\)$/.exec(value.trim());
  return (pair ? pair[scheme === 'light' ? 1 : 2]! : value).trim();
}

const over = (color: Color, ground: Color): Color => ((color.alpha ?? 1) < 1 ? blend([ground, color]) : color);

/** The same hue, as much lighter or darker as needed: by lightness in OKLCH (B. Ottosson 2020), which keeps what the eye calls the colour. */
function nearestPassing(ink: Color, grounds: readonly { readonly ground: Color; readonly ratio: number }[]): string | null {
  const from = toOklch(ink);
  const passes = (color: Color) => grounds.every(({ ground, ratio }) => wcagContrast(color, ground) >= ratio);
  const candidates = Array.from({ length: steps + 1 }, (_, step) => step / steps)
    .toSorted((a, b) => Math.abs(a - from.l) - Math.abs(b - from.l))
    .map((l): Oklch => clampChroma({ ...from, l, alpha: 1 }, 'oklch'));
  for (const candidate of candidates) {
    // Judged as it will be written.
    const hex = formatHex(candidate);
    if (passes(parse(hex)!)) return hex;
  }
  return null;
}
const steps = 200;

/** A theme as a stylesheet for a page; `selector` is what carries it. */
export const themeToCss = (theme: ThemeTokens, selector = ':root'): string =>
  `${selector} {\n${Object.entries(theme)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}\n`;

/** The tokens a stylesheet sets, for judging one; anything else in it is passed over. */
export function readTheme(css: string): ThemeTokens {
  const sheet = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return Object.fromEntries(
    [...sheet.matchAll(/(--campaign-[\w-]+)\s*:\s*([^;}]+)/g)].map(([, name, value]) => [
      name!,
      value!.replace(/!\s*important\s*$/i, '').trim(),
    ]),
  );
}
