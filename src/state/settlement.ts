import type { CommandOutcome, CommandType } from '../data/data-source.ts';
import type { CampaignSummary } from '../domain/campaign.ts';
import { commandEffects } from './command-effects.ts';

export interface SettlementPorts {
  /** Takes in a campaign as a command left it, and announces it. */
  learn(campaign: CampaignSummary): void;
  remove(ids: readonly string[]): void;
  /** Reads one campaign afresh; rejects when that fails. */
  get(id: string): Promise<unknown>;
  /** The backend does not let this user do that to this campaign. */
  denied(id: string, type: CommandType): void;
  /** New campaigns: lists that should show them read again. Null: anything may have changed. */
  refreshLists(created: readonly CampaignSummary[] | null): void;
}

/** Above this many campaigns to be read one by one, the lists are read again instead. */
const singleReads = 20;

/** Brings what is known up to date with the outcomes of a command: each campaign is, or becomes, what the source says. */
export async function settleOutcomes(type: CommandType, outcomes: readonly CommandOutcome[], ports: SettlementPorts): Promise<void> {
  const { creates, removes } = commandEffects[type];
  const removed: string[] = [];
  const unclear: string[] = [];
  const created: CampaignSummary[] = [];
  for (const outcome of outcomes) {
    const { id } = outcome;
    if (outcome.ok) {
      if (removes) removed.push(id);
      else if (outcome.campaign) {
        ports.learn(outcome.campaign);
        if (creates) created.push(outcome.campaign);
      } else if (!creates) unclear.push(id);
      continue;
    }
    const { error } = outcome;
    if (error.kind === 'forbidden') ports.denied(id, type);
    if (error.campaign) ports.learn(error.campaign);
    else if (error.kind === 'not-found') removed.push(id);
    else if (error.kind === 'refused' || error.kind === 'conflict') unclear.push(id);
  }
  if (removed.length) ports.remove(removed);
  const madeUnseen = creates && outcomes.some((outcome) => (outcome.ok ? !outcome.campaign : outcome.error.kind !== 'refused'));
  if (unclear.length > singleReads || madeUnseen) ports.refreshLists(null);
  else if (created.length) ports.refreshLists(created);
  if (unclear.length <= singleReads) await Promise.allSettled(unclear.map((id) => ports.get(id)));
}
