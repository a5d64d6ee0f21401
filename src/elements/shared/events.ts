/** Cancelable events that tell the host page what a user wants, before the suite does it. Preventing one takes over. */
export const intentNames = [
  'campaign-edit',
  'campaign-info',
  'campaign-analytics',
  'campaign-compare',
  'campaign-calendar',
  'campaign-launch',
  'campaign-stop',
  'campaign-restart',
  'campaign-reschedule',
  'campaign-duplicate',
  'campaign-delete',
  'campaign-resource-open',
] as const;
export type IntentName = (typeof intentNames)[number];

/** Events that tell what happened. */
export const factNames = [
  'campaign-changed',
  'campaign-removed',
  'campaign-selection-change',
  'campaign-query-change',
  'campaign-range-change',
  'campaign-error',
  'campaign-ready',
] as const;
export type FactName = (typeof factNames)[number];

/** What is told and in use here at the same time: a listener must not change it. */
const shared: readonly string[] = ['query', 'campaign'];

/** Tells what happened. */
export const emit = (target: EventTarget, name: FactName, detail: object): unknown => dispatch(target, name, detail, false);

/** Tells what is wanted. Answers false when a listener prevented it. */
export const intend = (target: EventTarget, name: IntentName, detail: object): boolean => dispatch(target, name, detail, true);

/** From `target`, bubbling and composed, with a frozen detail. */
function dispatch(target: EventTarget, name: string, detail: object, cancelable: boolean): boolean {
  for (const [key, value] of Object.entries(detail)) if (Array.isArray(value) || shared.includes(key)) freeze(value);
  return target.dispatchEvent(new CustomEvent(name, { detail: Object.freeze(detail), bubbles: true, composed: true, cancelable }));
}

/** All the way down. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
