/** Elements written by hand, each known by a key: what a table of numbers is made of, where a template for each part would cost more than the part. */
export interface Written {
  readonly element: Element;
}

/**
 * Makes what has become of `looks` the last children of `parent`, in their order. What stays is the same element, so that it keeps the
 * focus and what is marked in it; what is gone is removed.
 */
export function arrange<Look, One extends Written>(
  parent: Element,
  written: Map<string, One>,
  looks: readonly Look[],
  keyOf: (look: Look) => string,
  { make, write }: { make: (look: Look) => One; write: (one: One, look: Look) => void },
): void {
  const keys = new Set(looks.map(keyOf));
  for (const [key, { element }] of written) {
    if (keys.has(key)) continue;
    element.remove();
    written.delete(key);
  }
  let next: Element | null = null;
  for (const look of looks.toReversed()) {
    const one = written.get(keyOf(look)) ?? make(look);
    written.set(keyOf(look), one);
    write(one, look);
    if (one.element.parentNode !== parent || one.element.nextElementSibling !== next) parent.insertBefore(one.element, next);
    next = one.element;
  }
}

/** Sets an attribute that is not so already. */
export function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Says that, in the same text node where there is one: what is marked with the mouse stays marked. */
export function say(element: Element, text: string): void {
  const { firstChild } = element;
  if (!firstChild) element.textContent = text;
  else if ((firstChild as Text).data !== text) (firstChild as Text).data = text;
}
