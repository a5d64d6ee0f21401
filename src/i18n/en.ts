import { en as actions } from './actions/en.ts';
import { en as adding } from './adding/en.ts';
import { en as analytics } from './analytics/en.ts';
import { en as calendar } from './calendar/en.ts';
import { en as checks } from './checks/en.ts';
import { en as comparison } from './comparison/en.ts';
import { en as condition } from './condition/en.ts';
import { en as editor } from './editor/en.ts';
import { en as explanation } from './explanation/en.ts';
import { en as field } from './field/en.ts';
import { en as findings } from './findings/en.ts';
import { en as info } from './info/en.ts';
import { en as list } from './list/en.ts';
import { en as moves } from './moves/en.ts';
import { en as panels } from './panels/en.ts';
import { en as picker } from './picker/en.ts';
import { en as reading } from './reading/en.ts';
import { en as refusals } from './refusals/en.ts';
import { en as rule } from './rule/en.ts';
import { en as sends } from './sends/en.ts';
import { en as shared } from './shared/en.ts';
import { en as statistics } from './statistics/en.ts';
import { en as steps } from './steps/en.ts';
import { en as time } from './time/en.ts';

/**
 * English, and with it THE list of all messages. Keys are flat, `area.name`; other languages are typed by this file.
 * `{placeholders}` are filled in; a plural has the forms of `Intl.PluralRules`. Sentence case, no codes without a sentence,
 * a refusal says why and what to do, an error says what happened, what is safe and what to do.
 */
export const en = /* @__PURE__ */ (() =>
  ({
    ...shared,
    ...actions,
    ...adding,
    ...analytics,
    ...calendar,
    ...checks,
    ...comparison,
    ...condition,
    ...editor,
    ...explanation,
    ...field,
    ...findings,
    ...info,
    ...list,
    ...moves,
    ...panels,
    ...picker,
    ...reading,
    ...refusals,
    ...rule,
    ...sends,
    ...statistics,
    ...steps,
    ...time,
  }) as const)();
