import { expect } from 'chai';
import { tokens } from '../../src/theme/tokens.ts';

/** Contrast ratio of WCAG 2.2 (relative luminance of sRGB). */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** The first `light-dark()` of a private token: what it is without any theming. */
function defaultOf(token: string, scheme: 0 | 1): string {
  const pair = new RegExp(`--_${token}: var\\([^;]*light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens.cssText);
  if (!pair) throw new Error(`no default for --_${token}`);
  return pair[scheme + 1]!;
}

const statuses = ['draft', 'ready', 'waiting', 'running', 'stopped', 'done', 'failed'];
/** THE table of what stands on what, and the ratio WCAG asks for: 4.5 for text (1.4.3), 3 for controls and focus (1.4.11). */
const pairs: readonly (readonly [ink: string, ground: string, ratio: number])[] = [
  ...['surface', 'raised', 'sunken', 'hover', 'selected'].flatMap((ground) => [
    ['text', ground, 4.5] as const,
    ['muted', ground, 4.5] as const,
  ]),
  ...['surface', 'raised', 'selected'].flatMap((ground) => [
    ['accent', ground, 3] as const,
    ['control-border', ground, 3] as const,
    ['danger', ground, 4.5] as const,
  ]),
  ['on-accent', 'accent', 4.5],
  ['on-danger', 'danger', 4.5],
  ...statuses.map((status) => [status, `${status}-tint`, 4.5] as const),
];

describe('default palette', () => {
  for (const [scheme, name] of [
    [0, 'light'],
    [1, 'dark'],
  ] as const) {
    for (const [ink, ground, ratio] of pairs) {
      it(`${name}: ${ink} on ${ground} has at least ${ratio}:1`, () => {
        expect(contrast(defaultOf(ink, scheme), defaultOf(ground, scheme))).to.be.at.least(ratio);
      });
    }
  }
});
