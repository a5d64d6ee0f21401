import type { CampaignPage } from '../data/data-source.ts';
import { type CampaignQuery, queryKey } from '../domain/query.ts';
import type { ReaderPorts } from './list-reader.ts';

/** The first campaigns that match, read as everything is: tried again where that helps, after the pause a source asked for. */
export function firstOf(
  { reads, source }: Pick<ReaderPorts, 'reads' | 'source'>,
  query: CampaignQuery,
  limit: number,
  signal?: AbortSignal,
): Promise<CampaignPage> {
  return reads.run(['first', queryKey(query), limit], (given) => source.list(query, { offset: 0, limit, signal: given }), signal);
}
