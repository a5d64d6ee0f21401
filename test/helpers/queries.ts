/** Finds controls as assistive technology names them: by role and accessible name, among what is visible. */

const implicitRoles: readonly (readonly [selector: string, role: string])[] = [
  ['input[type=checkbox]', 'checkbox'],
  ['input[type=search]', 'searchbox'],
  ['input', 'textbox'],
  ['button', 'button'],
  ['select', 'combobox'],
  ['option', 'option'],
  ['dialog', 'dialog'],
  ['progress', 'progressbar'],
  ['table', 'table'],
  ['ul', 'list'],
  ['li', 'listitem'],
  ['h1, h2, h3', 'heading'],
];

export const roleOf = (element: Element): string | null =>
  element.getAttribute('role') ?? implicitRoles.find(([selector]) => element.matches(selector))?.[1] ?? null;

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Text as it is read out: without what is hidden from assistive technology. */
export function textOf(node: Node | null | undefined): string {
  if (!node) return '';
  const read = (at: Node): string => {
    if (at instanceof Text) return at.data;
    if (at instanceof Element && (at.getAttribute('aria-hidden') === 'true' || at.matches('svg, style'))) return '';
    if (at instanceof HTMLSlotElement && at.assignedNodes().length > 0) return '';
    return [...at.childNodes].map(read).join(at instanceof Element && at.matches('li, p, div, tr, td, th') ? ' ' : '');
  };
  return squeeze(read(node));
}

const textById = (element: Element, ids: string | null): string =>
  (ids ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => textOf((element.getRootNode() as ShadowRoot).getElementById(id)))
    .join(' ');

/** The accessible name, by the parts of its computation this package uses. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label) return squeeze(label);
  if (element.hasAttribute('aria-labelledby')) return textById(element, element.getAttribute('aria-labelledby'));
  const labels = (element as HTMLInputElement).labels;
  if (labels?.length) return [...labels].map(textOf).join(' ');
  return textOf(element);
}

export const descriptionOf = (element: Element): string =>
  textById(element, element.getAttribute('aria-describedby')) || (element.getAttribute('aria-description') ?? '');

type Name = string | RegExp;
const isNamed = (element: Element, name: Name) => (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)));

/** Every visible element of that role and, if given, that name. */
export const findAll = (root: ParentNode, role: string, name?: Name): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      roleOf(element) === role && element.checkVisibility({ visibilityProperty: true }) && (name === undefined || isNamed(element, name)),
  );

export const find = (root: ParentNode, role: string, name?: Name): HTMLElement | null => findAll(root, role, name)[0] ?? null;

/** The only one; anything else fails and says what there is. */
export function get<E extends HTMLElement = HTMLElement>(root: ParentNode, role: string, name?: Name): E {
  const found = findAll(root, role, name);
  if (found.length === 1) return found[0] as E;
  const there = findAll(root, role).map(nameOf).join(' | ');
  throw new Error(`${found.length} elements of role ${role} named ${String(name)}; there are: ${there || 'none'}`);
}
