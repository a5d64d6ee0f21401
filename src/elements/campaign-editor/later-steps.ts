import type { TemplateResult } from 'lit';
import type { CampaignDetails } from '../../domain/campaign.ts';
import { failureTable, isFailureCode } from '../../domain/failure.ts';
import { en as checks } from '../../i18n/checks/en.ts';
import { en as condition } from '../../i18n/condition/en.ts';
import type { Translate } from '../../i18n/messages.ts';
import { en as rule } from '../../i18n/rule/en.ts';
import { en as steps } from '../../i18n/steps/en.ts';
import { en as time } from '../../i18n/time/en.ts';
import { findingSentence } from '../shared/failures.ts';
import { conditionsControl } from './conditions.ts';
import type { Control, EditorContext, Ties } from './controls.ts';
import { readOnlyTemplate } from './display.ts';
import type { EditSession } from './edit-session.ts';
import { type FieldKind, fieldOfResource } from './fields.ts';
import { laterStyles } from './later.styles.ts';
import { type Report, reviewTemplate } from './review.ts';
import { SeriesPreview } from './series-preview.ts';
import { StartCheck } from './start-check.ts';
import type { Problem } from './validation.ts';
import { launchTypeControl, seriesControl, timeControl } from './when.ts';

export const words = { ...checks, ...condition, ...rule, ...steps, ...time };
export const styles = [laterStyles];
export { conflictDialog, draftDialog, nowDialog } from './editor-dialogs.ts';

export type LaterKind = Extract<FieldKind, 'conditions' | 'launchType' | 'time' | 'series'>;

/** What a new campaign does without in its first step: the other steps, the start check, and how a campaign reads that may not be edited. */
export class LaterSteps {
  readonly #preview: SeriesPreview;
  readonly #check: StartCheck;
  readonly #controls: Readonly<Record<LaterKind, (ties: Ties, context: EditorContext) => TemplateResult>>;

  constructor(session: EditSession, changed: () => void) {
    this.#preview = new SeriesPreview(changed);
    this.#check = new StartCheck(session, changed);
    this.#controls = {
      conditions: conditionsControl,
      launchType: (_, context) => launchTypeControl(context),
      time: timeControl,
      series: (ties, context) => seriesControl(ties, context, this.#preview),
    };
  }

  /** What checking the saved campaign found. */
  get report(): Report {
    return this.#check.report;
  }
  check(): void {
    this.#check.run();
  }
  end(): void {
    this.#check.end();
  }

  readonly control: Control = ({ kind }, ties, context) => this.#controls[kind as LaterKind](ties, context);

  review(context: EditorContext): TemplateResult {
    return reviewTemplate(context, this.report);
  }
  facts({ session: { settings, timeZone }, t, format }: EditorContext): TemplateResult {
    return readOnlyTemplate(settings, { t, format, timeZone });
  }
}

/** Why it could not start, as problems of the fields where that is put right. */
export const problemsOf = ({ failureReasons }: CampaignDetails, t: Translate): Problem[] =>
  failureReasons.map((reason) => ({
    field: isFailureCode(reason.code) ? (fieldOfResource(failureTable[reason.code].resource)?.key ?? null) : null,
    text: findingSentence(reason, t),
  }));
