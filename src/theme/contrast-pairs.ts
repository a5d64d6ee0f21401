import type { TokenName } from './token-names.ts';

/** One thing seen on another, and the ratio WCAG 2.2 asks for: 4.5 for text (1.4.3), 3 for controls, focus and graphics (1.4.11). */
export interface ContrastPair {
  readonly ink: TokenName;
  readonly ground: TokenName;
  readonly ratio: 3 | 4.5;
}

const statuses = ['draft', 'ready', 'waiting', 'running', 'stopped', 'done', 'failed'] as const;
const channels = ['email', 'sms', 'webpush', 'telegram', 'viber'] as const;
const on = (ratio: ContrastPair['ratio'], inks: readonly TokenName[], grounds: readonly TokenName[]): ContrastPair[] =>
  inks.flatMap((ink) => grounds.map((ground) => ({ ink, ground, ratio })));

/** THE table of what stands on what. */
export const contrastPairs: readonly ContrastPair[] = [
  ...on(
    4.5,
    ['--campaign-text', '--campaign-muted'],
    ['--campaign-surface', '--campaign-raised', '--campaign-sunken', '--campaign-hover', '--campaign-selected'],
  ),
  ...on(4.5, ['--campaign-danger'], ['--campaign-surface', '--campaign-raised', '--campaign-selected']),
  ...on(3, ['--campaign-accent', '--campaign-control-border'], ['--campaign-surface', '--campaign-raised', '--campaign-selected']),
  ...on(3, ['--campaign-focus'], ['--campaign-surface', '--campaign-raised', '--campaign-sunken']),
  ...on(4.5, ['--campaign-on-accent'], ['--campaign-accent']),
  ...on(4.5, ['--campaign-on-danger'], ['--campaign-danger']),
  ...on(4.5, ['--campaign-text'], ['--campaign-mark']),
  ...statuses.flatMap((status) => on(4.5, [`--campaign-status-${status}`], [`--campaign-status-${status}-tint`])),
  ...on(
    3,
    ([1, 2, 3, 4, 5, 6] as const).map((series) => `--campaign-series-${series}` as const),
    ['--campaign-surface', '--campaign-raised', '--campaign-sunken', '--campaign-hover'],
  ),
  // More than graphics need: they also stand on a tint of their own, an eighth of them on the surface.
  ...on(
    4.5,
    channels.map((channel) => `--campaign-channel-${channel}` as const),
    ['--campaign-surface', '--campaign-raised'],
  ),
];
