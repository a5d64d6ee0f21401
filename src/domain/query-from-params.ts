import { type CampaignQuery, type CampaignSort, filterKeys, filters, normaliseQuery, sortKeys } from './query.ts';

/** URL parameters → normal query. Unknown parameters and sort keys are ignored. `parse(format(q))` is `normaliseQuery(q)`. */
export function queryFromParams(params: URLSearchParams): CampaignQuery {
  const query: CampaignQuery = {};
  const search = params.get('search');
  if (search) query.search = search;
  for (const key of filterKeys) query[key] = params.getAll(filters[key].param).filter(Boolean);
  query.sort = (params.get('sort') ?? '').split(',').flatMap((text): CampaignSort[] => {
    const key = sortKeys.find((known) => known === text.replace(/^-/, ''));
    return key ? [{ key, direction: text.startsWith('-') ? 'desc' : 'asc' }] : [];
  });
  return normaliseQuery(query);
}
