import type { CampaignDataSource, CampaignPage } from '../data/data-source.ts';
import { type CampaignQuery, queryKey } from '../domain/query.ts';
import type { Reads } from './reads.ts';

export interface ReaderPorts {
  readonly source: CampaignDataSource;
  readonly reads: Reads;
  /** A moment before a read starts, see `KnownCampaigns.moment`. */
  moment(): number;
  /** The source's time, from its newest answer. */
  heard(asOf: string): void;
}

/** A page, where it begins, and the moment its reading started. */
export interface PageRead {
  readonly offset: number;
  readonly page: CampaignPage;
  readonly since: number;
}

/** Reads pages of queries. */
export class ListReader {
  readonly pageSize: number;
  readonly #ports: ReaderPorts;

  constructor(ports: ReaderPorts, pageSize: number) {
    this.#ports = ports;
    this.pageSize = pageSize;
  }

  /** A source may give fewer rows at once than it is asked for: what is missing is asked for in turn, until nothing more comes. */
  async page(query: CampaignQuery, offset: number, snapshot: string | undefined, signal: AbortSignal): Promise<PageRead> {
    const since = this.#ports.moment();
    let page = await this.#part(query, offset, snapshot, signal);
    for (
      let [part, here] = [page, rowsOf(page)];
      rowsOf(part) > 0 && here < Math.min(this.pageSize, page.total - offset);
      here = rowsOf(page)
    ) {
      part = await this.#part(query, offset + here, page.snapshot, signal);
      // The rows shifted meanwhile: a page that is too short says so.
      if (part.total !== page.total) break;
      page = joined(page, part);
    }
    return { offset, page, since };
  }

  async #part(query: CampaignQuery, offset: number, snapshot: string | undefined, signal: AbortSignal): Promise<CampaignPage> {
    const { source, reads, heard } = this.#ports;
    const limit = this.pageSize;
    const page = await reads.run(
      this.#key(query, offset, snapshot),
      (given) => source.list(query, { offset, limit, snapshot, signal: given }),
      signal,
    );
    heard(page.asOf);
    return page;
  }

  /** The remembered first page of a query; it may be older than anything else known. */
  remembered(query: CampaignQuery): PageRead | null {
    const page = this.#ports.reads.cached<CampaignPage>(this.#key(query, 0, undefined));
    return page ? { offset: 0, page, since: -1 } : null;
  }

  /**
   * The given pages (by number; the first of them matters most), all of one snapshot where the source has them.
   * When the first is beyond the end, the last page there is takes its place.
   */
  async window(query: CampaignQuery, [newest = 0, ...others]: readonly number[], signal: AbortSignal): Promise<PageRead[]> {
    const size = this.pageSize;
    let first = await this.page(query, newest * size, undefined, signal);
    const { total } = first.page;
    if (first.offset >= total && first.offset > 0) {
      first = await this.page(query, Math.max(0, Math.ceil(total / size) - 1) * size, undefined, signal);
    }
    const rest = others.map((page) => page * size).filter((offset) => offset !== first.offset && offset < total);
    return [first, ...(await Promise.all(rest.map((offset) => this.page(query, offset, first.page.snapshot, signal))))];
  }

  /** Only what a page says about the whole: counts and total. */
  summary(query: CampaignQuery, signal: AbortSignal): Promise<CampaignPage> {
    const { source, reads } = this.#ports;
    return reads.run(['counts', queryKey(query)], (given) => source.list(query, { offset: 0, limit: 1, signal: given }), signal);
  }

  #key(query: CampaignQuery, offset: number, snapshot: string | undefined) {
    return ['list', queryKey(query), offset, this.pageSize, snapshot ?? null] as const;
  }
}

const rowsOf = ({ items, unreadable = [] }: CampaignPage): number => items.length + unreadable.length;

/** A page and the part of it that came after. */
const joined = (page: CampaignPage, part: CampaignPage): CampaignPage => ({
  ...page,
  items: [...page.items, ...part.items],
  unreadable: [...(page.unreadable ?? []), ...(part.unreadable ?? []).map((record) => ({ ...record, index: record.index + rowsOf(page) }))],
});
