import type { CampaignInput, CampaignSummary } from '../../domain/campaign.ts';
import { channelFields, isChannel } from '../../domain/channel.ts';
import type { ErrorKind, FieldError } from '../../domain/errors.ts';
import type { CampaignQuery } from '../../domain/query.ts';
import type { ActionContext } from '../../domain/status.ts';
import type { CampaignDataSource, CommandOutcome, CommandTarget, CommandType } from '../data-source.ts';
import { equal, ok } from './assert.ts';
import { newKey } from './calls.ts';

/**
 * A data source to be tested, over an account that the tests may change, and what only its owner can do to it.
 * The account should hold a campaign of every status and launch type, at most a few thousand in all;
 * a test whose campaign is not there, or whose control is not given, is skipped.
 */
export interface ContractFixture {
  readonly source: CampaignDataSource;
  /** ms since the epoch on the source's clock; default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Moves the source's clock on by so many ms, and lets happen what falls due. */
  readonly advance?: ((ms: number) => Promise<void> | void) | undefined;
  /** Makes the next call of any method fail in this way. `committed`: its effect takes place all the same. */
  readonly fail?: ((fault: ContractFault) => void) | undefined;
  /** The settings with which a campaign of this channel passes the preflight; by default the first resource of each type that is needed. */
  readonly settings?: ((channel: string) => Partial<CampaignInput> | Promise<Partial<CampaignInput>>) | undefined;
  /** After each test. */
  readonly dispose?: (() => Promise<void> | void) | undefined;
}

export interface ContractFault {
  readonly kind: ErrorKind;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  readonly code?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly committed?: boolean | undefined;
}

/** Makes a fresh fixture, before each test. */
export type MakeSource = () => ContractFixture | CampaignDataSource | Promise<ContractFixture | CampaignDataSource>;

/** Thrown by a test that cannot be made with this fixture. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

/** A fixture with what most tests do to it. */
export class Subject {
  readonly fixture: ContractFixture;
  readonly source: CampaignDataSource;

  constructor(given: ContractFixture | CampaignDataSource) {
    this.fixture = 'source' in given ? given : { source: given };
    this.source = this.fixture.source;
  }

  now = (): number => this.fixture.now?.() ?? Date.now();
  /** So long from now, in whole seconds: a recurrence rule, and many a database, knows nothing finer. */
  instant = (fromNow: number): string => new Date(Math.ceil((this.now() + fromNow) / 1000) * 1000).toISOString();
  context = (more: Partial<ActionContext> = {}): ActionContext => ({ now: new Date(this.now()).toISOString(), ...more });
  key = newKey;

  /** A control of the fixture, without which there is no test. */
  control<K extends 'advance' | 'fail'>(name: K): NonNullable<ContractFixture[K]> {
    return this.fixture[name] ?? skip(`the fixture has no ${name}()`);
  }

  /** Every campaign of a query, page by page. */
  async all(query: CampaignQuery = {}, limit = 200): Promise<CampaignSummary[]> {
    const items: CampaignSummary[] = [];
    for (let snapshot: string | undefined; ;) {
      const page = await this.source.list(query, { offset: items.length, limit, snapshot });
      snapshot = page.snapshot;
      items.push(...page.items);
      if (items.length >= page.total || page.items.length === 0) return items;
    }
  }

  /** A campaign that answers the query. */
  async find(query: CampaignQuery, suits: (campaign: CampaignSummary) => boolean = () => true): Promise<CampaignSummary> {
    const { items } = await this.source.list(query, { offset: 0, limit: 200 });
    return items.find(suits) ?? skip(`the account has no campaign like ${JSON.stringify(query)}`);
  }

  /** Settings with which a campaign can start. */
  async settings(channel: string): Promise<Partial<CampaignInput>> {
    if (this.fixture.settings) return this.fixture.settings(channel);
    const fields = isChannel(channel) ? channelFields[channel] : {};
    const first = async (type: Parameters<CampaignDataSource['resources']>[0]) =>
      (await this.source.resources(type, ''))[0] ?? skip(`the account has no ${type}`);
    return {
      template: await first('template'),
      contactList: await first('contactList'),
      ...(fields.telegramBot && { telegramBot: await first('telegramBot') }),
      ...(fields.senderName && { senderName: await first('senderName') }),
    };
  }

  /** A new campaign, a draft unless told. */
  async create(input: Partial<CampaignInput> = {}) {
    const channel = input.channel ?? 'email';
    return this.source.save(
      { name: 'Contract', channel, ...(await this.settings(channel)), draft: true, ...input },
      { idempotencyKey: this.key() },
    );
  }

  /** A new campaign that waits for its time. */
  schedule = (fromNow: number) => this.create({ launchType: 'schedule', sendAt: this.instant(fromNow), draft: false });

  /** What became of the only target of a command. */
  async command(
    type: CommandType,
    target: CommandTarget,
    more: { sendAt?: string; idempotencyKey?: string } = {},
  ): Promise<CommandOutcome> {
    const { sendAt, idempotencyKey = this.key() } = more;
    const { outcomes } = await this.source.execute({ type, targets: [target], ...(sendAt && { sendAt }) }, { idempotencyKey });
    equal(
      outcomes.map(({ id }) => id),
      [target.id],
      'one outcome, of the target',
    );
    return outcomes[0]!;
  }

  /** Makes sure the command was refused in this way. */
  async refused(outcome: CommandOutcome | Promise<CommandOutcome>, error: { kind: ErrorKind; code?: string | undefined }): Promise<void> {
    const result = await outcome;
    ok(!result.ok, `expected ${error.kind}, but it was done`);
    equal(result.error.kind, error.kind, 'kind');
    if (error.code !== undefined) equal(result.error.code, error.code, 'code');
  }
}

export function skip(why: string): never {
  throw new Skipped(why);
}
