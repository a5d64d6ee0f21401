import type { Measure } from '../../domain/plain-report.ts';
import type { CurveMetric } from './analytics.ts';
import type { CurveMode } from './charts/types.ts';
import type { LinkSort } from './links.ts';

/** How its user looks at the numbers. */
export interface Looks {
  readonly baseline: string | null;
  readonly onlyShared: boolean;
  readonly explained: Measure | null;
  readonly metric: CurveMetric;
  readonly mode: CurveMode;
  readonly linkSort: LinkSort;
  /** Of a recurring campaign: when the send started whose numbers are shown; null: all together. */
  readonly iteration: string | null;
}

export const usualLooks: Looks = {
  baseline: null,
  onlyShared: false,
  explained: null,
  metric: 'clicked',
  mode: 'cumulative',
  linkSort: { key: 'uniqueClicks', direction: 'desc' },
  iteration: null,
};
