import type { CommandOutcome, CommandTargets } from '../../../data/data-source.ts';
import type { CampaignDetails, CampaignSummary, PreflightReport } from '../../../domain/campaign.ts';
import { CampaignError, isAbort, isTransient } from '../../../domain/errors.ts';
import { en as actionWords } from '../../../i18n/actions/en.ts';
import { en as checkWords } from '../../../i18n/checks/en.ts';
import { en as moveWords } from '../../../i18n/moves/en.ts';
import { en as ruleWords } from '../../../i18n/rule/en.ts';
import type { CommandResult } from '../../../state/campaign-store.ts';
import type { Selection } from '../../../state/campaign-view.ts';
import { firstOf } from '../../../state/first-of.ts';
import { selectionSize, targetsOf } from '../../../state/selection.ts';
import { type Finding, findingSentence, findingsIn, fixTarget } from '../failures.ts';
import { errorSentence, refusalSentence } from '../sentences.ts';
import type { ActionsHost, CampaignActions } from './campaign-actions.ts';
import { deleteDialog, launchDialog, overdueDialog, reasonsDialog, reportDialog } from './dialogs.ts';

export const words = { ...actionWords, ...checkWords, ...moveWords, ...ruleWords };

type Failure = CommandOutcome & { ok: false };

/** Campaigns that go in one request. */
const chunk = 100;
/** So many reasons are said in the notice itself. */
const saidAtOnce = 2;
/** Resources the editor can choose; what else stands in the way is settled outside of a campaign. */
const editable: readonly string[] = ['template', 'contactList', 'segment', 'telegramBot', 'senderName'];

/** From an intent the host left to us to its effect: dialog, command, report. */
export class Flows {
  readonly #host: ActionsHost;
  readonly #actions: CampaignActions;

  constructor(host: ActionsHost, actions: CampaignActions) {
    this.#host = host;
    this.#actions = actions;
  }

  act(action: 'launch' | 'stop' | 'restart' | 'duplicate' | 'delete', campaign: CampaignSummary): void {
    const verdict = this.#host.store.can(campaign, action);
    if (!verdict.ok) this.showOverdue(campaign);
    else if (action === 'delete') this.#confirmDelete({ ids: [campaign.id] });
    else if (action === 'launch' || (action === 'restart' && verdict.to === 'running')) void this.#confirmLaunch(action, campaign);
    else void this.#run(action, campaign);
  }

  bulk(action: 'duplicate' | 'delete', selection: Selection): void {
    if (action === 'delete') this.#confirmDelete(selection);
    else void this.#runBulk('duplicate', selection, []);
  }

  /** Nobody else knew the way to the resource. */
  fix(type: string, campaign: CampaignSummary): void {
    const { store, t } = this.#host;
    const { id } = campaign;
    const verdict = store.can(store.peek(id) ?? campaign, 'edit');
    if (editable.includes(type) && verdict.ok) return store.setView({ open: { id, pane: 'editor' } });
    const text = editable.includes(type) && !verdict.ok ? refusalSentence(verdict.code, t) : t('fix.elsewhere');
    this.#host.notify({ key: 'fix', tone: 'info', text });
    this.#host.say(text);
  }

  #common(onClose: () => void) {
    const { t, format } = this.#host;
    return { t, format, onClose };
  }

  /** The send time has passed: says so, and offers the way out. */
  showOverdue(campaign: CampaignSummary): void {
    const { store } = this.#host;
    this.#host.show((close) =>
      overdueDialog({
        ...this.#common(close),
        campaign,
        timeZone: store.timeZone,
        canEdit: store.can(campaign, 'edit').ok,
        onEdit: () => this.#actions.open('edit', campaign),
      }),
    );
  }

  async #confirmLaunch(action: 'launch' | 'restart', campaign: CampaignSummary): Promise<void> {
    const abort = new AbortController();
    let report: PreflightReport | null | undefined;
    this.#host.show((close) =>
      launchDialog({
        ...this.#common(() => (abort.abort(), close())),
        campaign,
        action,
        report,
        onConfirm: () => void this.#run(action, campaign),
      }),
    );
    try {
      report = await this.#host.store.preflight(campaign.id, { signal: abort.signal, force: true });
    } catch (error) {
      if (isAbort(error) || abort.signal.aborted) return;
      report = null;
    }
    this.#host.redraw();
  }

  async #run(action: 'launch' | 'stop' | 'restart' | 'duplicate', campaign: CampaignSummary): Promise<void> {
    const { store, t } = this.#host;
    const key = `${action}:${campaign.id}`;
    this.#host.dismiss(key);
    this.#host.mark(campaign.id, null);
    const result = await store.execute({ type: action, targets: [{ id: campaign.id, version: campaign.version }] });
    const outcome = result.outcomes[0];
    if (outcome?.ok) {
      // A start that could not be made is carried out too: the campaign stands as failed, with its reasons.
      const couldNotStart = (action === 'launch' || action === 'restart') && outcome.campaign?.status === 'failed';
      if (!couldNotStart) return this.#host.say(t(`done.${action}`, { name: campaign.name }));
      const { failureReasons = [] } = (await store.details(campaign.id).catch(() => null)) ?? ({} as Partial<CampaignDetails>);
      return this.#explain(key, t(`failed.${action}`, { name: campaign.name }), failureReasons, campaign);
    }
    const error = outcome?.error ?? result.error ?? new CampaignError('server', '');
    // Only the backend knows every end of a series.
    if (error.kind === 'refused' && error.code === 'launch-time-passed') return this.showOverdue(store.peek(campaign.id) ?? campaign);
    const text = `${t(`failed.${action}`, { name: campaign.name })} ${errorSentence(error, t)}`;
    if (action !== 'duplicate') this.#host.mark(campaign.id, text);
    const found = await this.#findings(error, campaign);
    if (found.length) return this.#explain(key, t(`failed.${action}`, { name: campaign.name }), found, campaign);
    const retry = () => {
      this.#host.dismiss(key);
      const current = store.peek(campaign.id);
      // A second launch is a new decision: it goes the whole way again.
      if (current) this.#actions.act(action, current);
    };
    this.#host.notify({
      key,
      tone: 'error',
      text,
      action: error.kind === 'refused' || error.kind === 'not-found' ? undefined : { label: t('action.retry'), run: retry },
    });
    this.#host.say(text);
  }

  /** What speaks against it: in the answer, or in the start check the answer refers to. */
  async #findings(error: CampaignError, { id }: CampaignSummary): Promise<readonly Finding[]> {
    if (error.kind === 'invalid') return findingsIn(error);
    if (error.kind !== 'refused' || error.code !== 'preflight-failed') return [];
    try {
      const { checks } = await this.#host.store.preflight(id, { force: true });
      return checks.filter(({ level }) => level === 'fail');
    } catch {
      return [];
    }
  }

  /** Says why, and lists the reasons as the info panel does, each with its way out. */
  #explain(key: string, what: string, findings: readonly Finding[], campaign: CampaignSummary): void {
    const { t } = this.#host;
    const few = findings.length > 0 && findings.length <= saidAtOnce;
    const why = few ? findings.map((finding) => findingSentence(finding, t)).join(' ') : t('refusal.preflight-failed');
    const text = `${what} ${why}`;
    const onFix = (finding: Finding) => this.#actions.fix(fixTarget(finding), finding.resource?.id ?? null, campaign);
    const run = () => this.#host.show((close) => reasonsDialog({ ...this.#common(close), title: what, findings, onFix }));
    this.#host.notify({ key, tone: 'error', text, action: findings.length ? { label: t('report.details'), run } : undefined });
    this.#host.say(text);
  }

  /** `more`: how many matched since the question was asked. */
  #confirmDelete(selection: Selection, more = 0): void {
    const { store } = this.#host;
    const known = 'ids' in selection ? selection.ids.map((id) => store.peek(id)).filter((campaign) => campaign !== undefined) : [];
    const refused = known.flatMap((campaign): Failure[] => {
      const verdict = store.can(campaign, 'delete');
      return verdict.ok ? [] : [{ id: campaign.id, ok: false, error: new CampaignError('refused', verdict.code, { code: verdict.code }) }];
    });
    const allowed: Selection =
      'ids' in selection ? { ids: selection.ids.filter((id) => !refused.some((failure) => failure.id === id)) } : selection;
    let typed = '';
    this.#host.show((close) =>
      deleteDialog({
        ...this.#common(close),
        count: selectionSize(allowed),
        refused: refused.length,
        campaign: known.length === 1 && selectionSize(selection) === 1 ? known[0] : undefined,
        more,
        waiting: known.filter((campaign) => campaign.status === 'waiting').length,
        undoSeconds: store.undoSeconds,
        typed,
        onType: (text) => ((typed = text), this.#host.redraw()),
        onConfirm: () => void this.#runBulk('delete', allowed, refused),
      }),
    );
  }

  /** Sends a bulk and reports per campaign what did not work, what was refused beforehand included. */
  async #runBulk(action: 'duplicate' | 'delete', selection: Selection, refused: readonly Failure[], only?: CommandTargets): Promise<void> {
    const { store, t } = this.#host;
    const targets = only ?? targetsOf(selection, (id) => store.peek(id), action === 'delete');
    const count = Array.isArray(targets) ? targets.length : selectionSize(selection);
    const names = new Map('ids' in selection ? selection.ids.map((id) => [id, store.peek(id)?.name]) : []);
    const seen = new Map(Array.isArray(targets) ? targets.map(({ id }) => [id, store.peek(id)]) : []);
    if (action === 'delete') this.#host.say(t('undo.many', { count }));
    // What matches may have become more since it was confirmed: looked at once more just before it is sent.
    let more = 0;
    const isStillMeant = async () => {
      if ('ids' in selection || only || action !== 'delete') return true;
      more = (await firstOf(store.shown.ports, selection.query, 1)).total - selection.total;
      return more <= 0;
    };
    const key = `bulk:${action}`;
    const onProgress = (done: number, total: number) => {
      // One request is over at once; only a long bulk has a way to tell.
      if (total > chunk) this.#host.notify({ key, tone: 'info', text: `${t(`pending.${action}`)} ${t('pending.bulk', { done, total })}` });
    };
    const result = await store.execute({ type: action, targets, count, onProgress, undoable: action === 'delete', isStillMeant });
    this.#host.dismiss(key);
    if (result.error?.kind === 'conflict') await isStillMeant().catch(() => {});
    if (!('ids' in selection) && more > 0) return this.#confirmDelete({ ...selection, total: selection.total + more }, more);
    if (result.undone) return this.#host.say(t('undo.done'));
    this.#report(action, result, refused, (id) => store.peek(id)?.name ?? names.get(id), seen);
  }

  #report(
    action: 'duplicate' | 'delete',
    result: CommandResult,
    refused: readonly Failure[],
    nameOf: (id: string) => string | undefined,
    seen: ReadonlyMap<string, CampaignSummary | undefined>,
  ): void {
    const { t, store } = this.#host;
    const done = result.outcomes.filter((outcome) => outcome.ok).length;
    const failures = [...result.outcomes.filter((outcome): outcome is Failure => !outcome.ok), ...refused];
    const key = `bulk:${action}`;
    this.#host.dismiss(key);
    const only = failures.length === 1 && done === 0 ? nameOf(failures[0]!.id) : undefined;
    const text =
      result.error && result.outcomes.length === 0
        ? errorSentence(result.error, t)
        : only !== undefined
          ? t(`failed.${action}`, { name: only })
          : t(failures.length ? `report.${action}.partly` : `report.${action}`, { done, failed: failures.length, count: done });
    this.#host.say(text);
    if (failures.length === 0 && !result.error) return;
    const again = failures.filter((failure) => isTransient(failure.error));
    const retry = again.length
      ? () => {
          this.#host.dismiss(key);
          const ids = again.map((failure) => failure.id);
          void this.#runBulk(action, { ids }, []);
        }
      : undefined;
    const changed =
      action === 'delete' ? failures.flatMap(({ id, error }) => (error.kind === 'conflict' ? [{ id, now: error.campaign }] : [])) : [];
    const anyway = changed.length
      ? () => {
          this.#host.dismiss(key);
          const targets = changed.map(({ id, now }) => ({ id, version: (now ?? store.peek(id))?.version }));
          void this.#runBulk('delete', { ids: changed.map(({ id }) => id) }, [], targets);
        }
      : undefined;
    const shown = { title: text, failures, nameOf, seen, timeZone: store.timeZone, onRetry: retry, onAnyway: anyway };
    const details = () => this.#host.show((close) => reportDialog({ ...this.#common(close), ...shown }));
    this.#host.notify({ key, tone: 'error', text, action: failures.length ? { label: t('report.details'), run: details } : undefined });
  }
}
