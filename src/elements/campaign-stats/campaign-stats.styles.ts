import { controls } from '../../theme/controls.ts';
import { note } from '../../theme/note.ts';
import { tokens } from '../../theme/tokens.ts';
import { badgeStyles } from '../shared/badges.ts';
import { noticeStyles } from '../shared/notices.ts';
import { barStyles } from './bars.styles.ts';
import { markStyles } from './charts/marks.styles.ts';
import { choiceStyles } from './choices.styles.ts';
import { explainStyles } from './explain.styles.ts';
import { frameStyles } from './frame.styles.ts';
import type { Comparison } from './late-table.ts';
import { plainTableStyles } from './plain-table.styles.ts';
import { printStyles } from './print.styles.ts';
import { sectionStyles } from './sections.styles.ts';
import { stateStyles } from './states.styles.ts';

/** Of every picture. */
export const below = [tokens, controls, badgeStyles, frameStyles, explainStyles, barStyles];
/** Of everything else, in front of `printStyles`. Those of charts, and of what opens, come with them. */
const later = [choiceStyles, markStyles, note, noticeStyles, sectionStyles, stateStyles, plainTableStyles, printStyles];

/**
 * The sheets in their order; each is parsed once, when it is first asked for. `comparison`: what is compared, once it is there. Without
 * `isWhole` those of the first picture of a comparison: each rule that is there is asked of each of its cells.
 */
export const sheetsOf = (comparison: Comparison | null, isWhole: boolean): CSSStyleSheet[] =>
  [below, comparison?.firstStyles, isWhole && later, isWhole && comparison?.lastStyles]
    .flatMap((styles) => styles || [])
    .map(({ styleSheet }) => styleSheet!);
