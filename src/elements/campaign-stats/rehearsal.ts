/**
 * A comparison of made-up campaigns, drawn once for nobody while the numbers are on their way: nearly all of what the first one takes is
 * spent on what every later one finds ready, such as compiled code, prepared templates and formats.
 */
import { render } from 'lit';
import type { CampaignSummary } from '../../domain/campaign.ts';
import { buildReport } from '../../domain/report.ts';
import { type Metric, metrics } from '../../domain/statistics.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import { englishEnvironment } from '../campaign-provider/environment.ts';
import { comparisonTable } from './comparison.ts';
import { usualLooks } from './looks.ts';
import { subjectOf } from './presented.ts';

const at = '2000-01-01T00:00:00Z';
const anyone: Omit<CampaignSummary, 'id'> = {
  name: '',
  channel: 'email',
  status: 'done',
  launchType: null,
  sendAt: null,
  recurrence: null,
  createdAt: at,
  updatedAt: at,
  startedAt: at,
  finishedAt: at,
  tags: [],
  version: '',
  progress: null,
};

/** Such numbers that there is something to say about them: much better, and better by chance. */
const columns = [200, 201, 300].map((part, index): StatisticsColumn => {
  const id = `${index}`;
  const countOf = (place: number) => (place < metrics.indexOf('seen') ? 4000 : (part * 10) >> place);
  const counts = Object.fromEntries(metrics.map((metric, place) => [metric, countOf(place)])) as Record<Metric, number>;
  return { id, campaign: { ...anyone, id }, statistics: { id, asOf: at, counts }, error: null, isReading: false, isUnsent: false };
});

/** What it drew. */
export function rehearse(): DocumentFragment {
  const { t, format, dir } = englishEnvironment;
  const report = buildReport(columns.map(subjectOf), { rateBase: 'delivered', baseline: null });
  const context = { t, format, dir, timeZone: 'UTC', isPrinting: false };
  const nowhere = document.createDocumentFragment();
  render(comparisonTable({ ...usualLooks, context, columns, report, isFirst: true, news: null }), nowhere);
  return nowhere;
}
