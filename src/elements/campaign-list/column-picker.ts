import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/messages.ts';
import { icons } from '../shared/icons.ts';
import {
  type ColumnKey,
  type ColumnPreferences,
  defaultPreferences,
  listColumns,
  moveColumn,
  resizeColumn,
  toggleColumn,
} from './columns.ts';

/** One press of "wider" or "narrower", px. */
const widthStep = 24;

/**
 * Which columns are shown, in which order and how wide. Everything that dragging a header does is here as buttons too,
 * for keyboards and single pointers (WCAG 2.5.7).
 */
export function columnPicker(
  preferences: ColumnPreferences,
  t: Translate,
  hasRoom: (key: ColumnKey, next: ColumnPreferences) => boolean,
  onChange: (next: ColumnPreferences, say: string) => void,
): TemplateResult {
  const widthOf = (key: ColumnKey) => preferences.widths[key] ?? listColumns.find((column) => column.key === key)!.width;
  return html`<ul class="options">
      ${preferences.order.map((key, index) => {
        const name = t(`column.${key}`);
        const shown = !preferences.hidden.includes(key);
        const button = (label: string, icon: TemplateResult, next: ColumnPreferences, disabled: boolean) =>
          html`<button type="button" class="icon-button" aria-label=${label} data-tip-text=${label} ?disabled=${disabled} @click=${() => onChange(next, label)}>${icon}</button>`;
        const toggle = () => {
          const next = toggleColumn(preferences, key, !shown);
          onChange(next, t(shown ? 'columns.hidden' : hasRoom(key, next) ? 'columns.shown' : 'columns.noRoom', { name }));
        };
        const isOut = shown && !hasRoom(key, preferences);
        return html`<li>
          <label class="option ${isOut ? 'muted' : ''}" data-tip-text=${isOut ? t('columns.noRoom', { name }) : nothing}
            ><input type="checkbox" .checked=${shown} @change=${toggle} />${name}</label
          >
          ${button(t('columns.earlier', { name }), icons.up, moveColumn(preferences, key, -1), index === 0)}
          ${button(t('columns.later', { name }), icons.down, moveColumn(preferences, key, 1), index === preferences.order.length - 1)}
          ${button(t('columns.narrower', { name }), icons.minus, resizeColumn(preferences, key, widthOf(key) - widthStep), !shown)}
          ${button(t('columns.wider', { name }), icons.plus, resizeColumn(preferences, key, widthOf(key) + widthStep), !shown)}
        </li>`;
      })}
    </ul>
    <button type="button" class="button quiet small" @click=${() => onChange(defaultPreferences, t('columns.reset'))}>${t('columns.reset')}</button>`;
}
