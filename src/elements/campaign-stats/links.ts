import { html, type TemplateResult } from 'lit';
import type { CampaignStatistics } from '../../domain/campaign.ts';
import { icons } from '../shared/icons.ts';
import type { StatsContext } from './numbers.ts';
import { properties } from '../shared/properties.ts';

export const linkKeys = ['url', 'uniqueClicks', 'clicks'] as const;
export type LinkKey = (typeof linkKeys)[number];
export interface LinkSort {
  readonly key: LinkKey;
  readonly direction: 'asc' | 'desc';
}
type Links = NonNullable<CampaignStatistics['links']>;

export const sortLinks = (links: Links, { key, direction }: LinkSort): Links => {
  const order = direction === 'asc' ? 1 : -1;
  return [...links].sort((a, b) => order * (key === 'url' ? (a.url < b.url ? -1 : a.url > b.url ? 1 : 0) : a[key] - b[key]));
};

/** The other direction of the same column, or the direction another column is useful in. */
export const nextSort = (sort: LinkSort, key: LinkKey): LinkSort =>
  sort.key === key ? { key, direction: sort.direction === 'asc' ? 'desc' : 'asc' } : { key, direction: key === 'url' ? 'asc' : 'desc' };

/** Only what a browser opens as a page; a `javascript:` address from a backend stays text. */
export function safeHref(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

const labels = { url: 'stats.link', uniqueClicks: 'stats.uniqueClicks', clicks: 'stats.clicks' } as const satisfies Record<LinkKey, string>;

/** Every link, however many; the heads sort. That none was clicked only the count of clicks can tell. */
export function linksTable({ links, counts }: CampaignStatistics, sort: LinkSort, { t, format }: StatsContext): TemplateResult {
  if (!links?.length) return html`<p class="muted">${t(counts.clicked === 0 ? 'stats.noLinks' : 'stats.linksUnreported')}</p>`;
  const all = links.reduce((sum, { uniqueClicks }) => sum + uniqueClicks, 0);
  const most = Math.max(...links.map(({ uniqueClicks }) => uniqueClicks));
  return html`<div class="links-scroll" tabindex="0" role="group" aria-labelledby="links-title">
    <table class="plain-table links" aria-labelledby="links-title">
      <thead>
        <tr>
          ${linkKeys.map(
            (key) => html`<th
              scope="col"
              class=${key === 'url' ? '' : 'end'}
              aria-sort=${sort.key !== key ? 'none' : sort.direction === 'asc' ? 'ascending' : 'descending'}
            >
              <button type="button" class="sort" data-action="sort-links" data-key=${key}>
                <span>${t(labels[key])}</span>${sort.direction === 'asc' ? icons.up : icons.down}
              </button>
            </th>`,
          )}
          <th scope="col" class="end wide">${t('stats.shareOfClicks')}</th>
        </tr>
      </thead>
      <tbody>
        ${sortLinks(links, sort).map(
          ({ url, clicks, uniqueClicks }) => html`<tr>
            <th scope="row" class="url">
              ${linkText(url)}<span class="bar" aria-hidden="true"
                ><i class="fill" ${properties({ '--_bar': `${most > 0 ? ((uniqueClicks / most) * 100).toFixed(1) : 0}%` })}></i
              ></span>
            </th>
            <td class="end number">${format.number(uniqueClicks)}</td>
            <td class="end">${format.number(clicks)}</td>
            <td class="end wide muted">${all > 0 ? format.percent(uniqueClicks / all, 1) : '–'}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function linkText(url: string): TemplateResult {
  const href = safeHref(url);
  // Addresses read from left to right in every language.
  const text = html`<bdi dir="ltr">${href ? url.replace(/^https?:\/\//, '') : url}</bdi>`;
  return href
    ? html`<a href=${href} target="_blank" rel="noopener noreferrer" data-tip-text=${url}>${text}</a>`
    : html`<span>${text}</span>`;
}
