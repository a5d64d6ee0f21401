import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignStatistics, CampaignSummary } from '../../domain/campaign.ts';
import { type Measure, type Report, type ReportSubject, buildReport } from '../../domain/report.ts';
import type { RateBase } from '../../domain/statistics.ts';
import { bestTip } from './differences.ts';
import { type StatsContext, cellText, measureName, reasonText } from './numbers.ts';

/** What tells one send of a series from the next. */
const shown: readonly Measure[] = ['sent', 'delivery', 'open', 'ctr', 'unsubscribe'];

/** The sends of a recurring campaign as a report of their own, in the order they went out: equals, so the best of them is marked. */
export function iterationsReport(
  iterations: NonNullable<CampaignStatistics['iterations']>,
  { channel }: CampaignSummary,
  rateBase: RateBase,
): Report {
  const subjects = iterations.map(({ start, counts }, n): ReportSubject => ({ id: `${n}`, channel, counts, asOf: start }));
  return buildReport(subjects, { rateBase });
}

/** A row per send, the newest first; choosing one shows its numbers above. */
export function iterationsTable(
  iterations: NonNullable<CampaignStatistics['iterations']>,
  {
    campaign,
    rateBase,
    chosen,
    context,
  }: { campaign: CampaignSummary; rateBase: RateBase; chosen: string | undefined; context: StatsContext },
): TemplateResult {
  const { t, format, timeZone } = context;
  const report = iterationsReport(iterations, campaign, rateBase);
  const rows = shown.map((measure) => report.rows.find((row) => row.measure === measure)!);
  const order = iterations.map((_, n) => n).toReversed();
  return html`<div class="links-scroll" tabindex="0" role="group" aria-labelledby="iterations-title">
    <table class="plain-table iterations" aria-labelledby="iterations-title">
      <thead>
        <tr>
          <th scope="col">${t('stats.iteration')}</th>
          ${rows.map((row) => html`<th scope="col" class="end">${measureName(row.measure, t)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${order.map((n) => {
          const { start } = iterations[n]!;
          const time = format.dateTime(start, timeZone);
          return html`<tr class=${chosen === start ? 'chosen' : ''}>
            <th scope="row">
              <button type="button" class="link" data-action="iteration" data-key=${start} aria-pressed=${chosen === start ? 'true' : 'false'}>
                ${t('stats.iteration.nth', { number: n + 1, time })}
              </button>
            </th>
            ${rows.map((row) => {
              const cell = row.cells[n]!;
              const best = cell.type === 'value' ? cell.best : null;
              const tip =
                cell.type === 'missing' || cell.type === 'undefined'
                  ? reasonText(cell.reason, campaign.channel, t)
                  : best && bestTip(best, t);
              return html`<td class="end ${best ? `best ${best}` : ''} ${cell.type === 'value' ? '' : 'absent'}" data-tip-text=${tip ?? nothing}>
                <span class="number">${cellText(cell, row, context)}</span>${best ? html`<span class="best-mark">${t('stats.best')}</span>` : ''}
              </td>`;
            })}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

/** The choice of one of them, or of all together. */
export function iterationSelect(
  iterations: NonNullable<CampaignStatistics['iterations']>,
  chosen: string | undefined,
  { t, format, timeZone }: StatsContext,
): TemplateResult {
  return html`<span class="spacer"></span>
    <label class="select-label"
      ><span>${t('stats.iteration.choose')}</span>
      <select class="field" name="iteration">
        <option value="" .selected=${!chosen}>${t('stats.iteration.all')}</option>
        ${iterations
          .map(
            ({ start }, n) =>
              html`<option value=${start} .selected=${chosen === start}>${t('stats.iteration.nth', { number: n + 1, time: format.dateTime(start, timeZone) })}</option>`,
          )
          .toReversed()}
      </select></label
    >`;
}
