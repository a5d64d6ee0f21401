import type { CampaignCommand, CampaignDataSource, CommandOutcome, CommandTarget, CommandTargets } from '../data/data-source.ts';
import type { CampaignDetails, CampaignSummary } from '../domain/campaign.ts';
import { CampaignError, isAbort, isAmbiguous, toCampaignError } from '../domain/errors.ts';
import { commandEffects } from './command-effects.ts';
import { type RetryPorts, retrying } from './retry.ts';
import { createLimiter } from './waiting.ts';

export interface SenderPorts {
  readonly source: CampaignDataSource;
  readonly retry: RetryPorts;
  readonly newKey: () => string;
  /** Ends waiting, but cuts off no write. */
  patience(): AbortSignal;
  /** Reads one campaign afresh. */
  get(id: string): Promise<CampaignDetails>;
  /** The newest known of it. */
  peek(id: string): CampaignSummary | undefined;
}

/** How long asking again counts as the same intent after its answer was lost, ms. */
const keyLife = 300_000;

type Command = Omit<CampaignCommand, 'targets'>;

/**
 * Sends commands and finds out what became of them. One intent is at most one effect (I2): a command is sent again only under the
 * same key to a source that remembers keys; otherwise, when the answer was lost, the campaigns are read back and tell the truth.
 */
export class Sender {
  readonly #ports: SenderPorts;
  readonly #readBack = createLimiter(4);
  /** Keys of commands whose fate stayed unknown: asking for the same again repeats the key, so a late effect is not doubled. */
  readonly #unsettled = new Map<string, { readonly key: string; readonly at: number }>();

  constructor(ports: SenderPorts) {
    this.#ports = ports;
  }

  /** The outcome of each of these; never rejects. `isUrgent`: the page may be gone before long. */
  async send(command: Command, targets: readonly CommandTarget[], isUrgent = false): Promise<CommandOutcome[]> {
    const before = new Map(targets.map(({ id }) => [id, this.#ports.peek(id)]));
    const intent = JSON.stringify([command.type, command.sendAt, command.occurrence, targets.map(({ id }) => id)]);
    const answer = await this.#request({ ...command, targets }, intent, isUrgent);
    const outcomes = await Promise.all(
      targets.map(({ id }) => {
        const outcome: CommandOutcome =
          answer instanceof Map
            ? (answer.get(id) ?? failure(id, new CampaignError('malformed', `The answer does not mention campaign ${id}.`)))
            : failure(id, answer);
        return this.#settle(command, outcome, before.get(id));
      }),
    );
    if (outcomes.every((outcome) => outcome.ok || !isAmbiguous(outcome.error))) this.#unsettled.delete(intent);
    return outcomes;
  }

  /** A command to whatever the query matches: its outcomes, or why there are none. */
  async sendToQuery(command: Command, targets: CommandTargets, isUrgent = false): Promise<CommandOutcome[] | CampaignError> {
    const intent = JSON.stringify([command.type, command.sendAt, command.occurrence, targets]);
    const answer = await this.#request({ ...command, targets }, intent, isUrgent);
    if (!(answer instanceof Map)) return answer;
    return [...answer.values()].map((outcome) => withoutMissing(command, outcome));
  }

  async #request(command: CampaignCommand, intent: string, isUrgent: boolean): Promise<Map<string, CommandOutcome> | CampaignError> {
    const { source, retry, newKey } = this.#ports;
    // A source that does not know single occurrences would leave that part out and move the whole campaign.
    if (command.occurrence && !source.capabilities?.occurrences)
      return new CampaignError('unsupported', 'This backend does not move single sends of a series.');
    const unsettled = this.#unsettled.get(intent);
    const idempotencyKey = unsettled && retry.clock.now() - unsettled.at < keyLife ? unsettled.key : newKey();
    const repeatable = source.capabilities?.idempotency === true;
    try {
      const { outcomes } = await retrying((signal) => source.execute(command, { idempotencyKey, signal }), retry, {
        repeatable,
        patience: this.#ports.patience(),
        isUrgent,
      });
      this.#unsettled.delete(intent);
      return new Map(outcomes.map((outcome) => [outcome.id, outcome]));
    } catch (thrown) {
      const error = isAbort(thrown)
        ? new CampaignError('network', 'The request was given up.', { cause: thrown })
        : toCampaignError(thrown);
      if (!isAmbiguous(error)) this.#unsettled.delete(intent);
      else if (repeatable) this.#unsettled.set(intent, { key: idempotencyKey, at: retry.clock.now() });
      return error;
    }
  }

  /** The outcome as the campaign itself tells it, where the answer does not. */
  async #settle(command: Command, outcome: CommandOutcome, before: CampaignSummary | undefined): Promise<CommandOutcome> {
    if (outcome.ok || !isAmbiguous(outcome.error)) return withoutMissing(command, outcome);
    const { took, removes } = commandEffects[command.type];
    if (took === null || this.#ports.patience().aborted) return outcome;
    try {
      const now = await this.#readBack(() => this.#ports.get(outcome.id));
      return took(now, before, command) ? { id: outcome.id, ok: true, campaign: now } : outcome;
    } catch (thrown) {
      const error = toCampaignError(thrown);
      if (error.kind !== 'not-found') return outcome;
      return removes ? { id: outcome.id, ok: true } : failure(outcome.id, error);
    }
  }
}

const failure = (id: string, error: CampaignError): CommandOutcome => ({ id, ok: false, error });

/** What is gone already need not be deleted: that is a success. */
function withoutMissing({ type }: Command, outcome: CommandOutcome): CommandOutcome {
  return !outcome.ok && outcome.error.kind === 'not-found' && commandEffects[type].removes ? { id: outcome.id, ok: true } : outcome;
}
