/** What the list's toolbar opens; comes with the first sign of interest (`list-panels.ts`). */
import { panelStyles } from './panels.styles.ts';

export { en as words } from '../../i18n/panels/en.ts';
export { columnPicker } from './column-picker.ts';
export { SavedViews } from './saved-views.ts';
export const styles = [panelStyles];
