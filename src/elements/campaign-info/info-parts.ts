import { html } from 'lit';
import type { CampaignSummary, OneTimeSegment } from '../../domain/campaign.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import { LazyPart } from '../shared/lazy-part.ts';
import { type PartHost, withPart } from '../shared/with-part.ts';
import type { FieldContext } from './fields.ts';
import type { NextSends } from './next-sends.ts';
import type { Value } from './values.ts';

const bone: Value = html`<span class="bone wide" aria-hidden="true"></span>`;

/** What only some campaigns need is loaded with the first that does: why it failed and whether it can start; how it repeats, its own segment. */
export class InfoParts {
  readonly #element: CampaignElement & PartHost;
  readonly #findings: LazyPart<typeof import('./findings.ts')>;
  readonly #values: LazyPart<typeof import('./rare-values.ts')>;
  #nextSends: NextSends | null = null;
  #id: string | null = null;

  constructor(element: CampaignElement & PartHost) {
    this.#element = element;
    this.#findings = new LazyPart(element, () => import('./findings.ts'));
    this.#values = new LazyPart(element, () => import('./rare-values.ts'));
  }

  /** Another campaign is another chance for what could not be loaded. */
  follow(id: string | null): void {
    if (id === this.#id) return;
    this.#id = id;
    this.#nextSends?.retry();
  }

  /** Null until they are there. */
  findings(): typeof import('./findings.ts') | null {
    return this.#findings.drawing(this.#id, this.#element);
  }

  withFindings(go: (findings: typeof import('./findings.ts')) => void): void {
    withPart(this.#findings, this.#element, go);
  }

  recurring(campaign: CampaignSummary, context: FieldContext): Value {
    const values = this.#values.drawing(this.#id, this.#element);
    if (!values) return bone;
    const sends = (this.#nextSends ??= new values.NextSends(() => this.#element.requestUpdate()));
    return values.recurringValue(campaign, context, (recurring) => sends.of(recurring, context.accountZone, context.now()));
  }

  conditions(segment: OneTimeSegment, context: FieldContext): Value {
    return this.#values.drawing(this.#id, this.#element)?.conditionsValue(segment, context) ?? bone;
  }
}
