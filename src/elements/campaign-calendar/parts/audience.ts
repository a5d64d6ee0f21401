import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../../i18n/messages.ts';
import { icons } from '../../shared/icons.ts';
import type { SharedAudience } from './parts-options.ts';

/** The segments that come first are named; more would be a list nobody reads. */
const named = 3;

/** What else goes to the same people that day: a warning, never a refusal. */
export function audienceHint(shared: readonly SharedAudience[] | undefined, t: Translate): TemplateResult | typeof nothing {
  if (!shared?.length) return nothing;
  const most = [...shared].sort((a, b) => b.count - a.count).slice(0, named);
  return html`<ul class="audience">
    ${most.map(({ segment, count }) => html`<li>${icons.warning}<span>${t('calendar.audience', { count, segment })}</span></li>`)}
  </ul>`;
}
