import { noChange } from 'lit';
import { type ElementPart, Directive, directive } from 'lit/directive.js';

/** Moves an element to x, y (px, from the physical left: what it points at was mirrored already). By CSSOM, as a strict CSP blocks `style`. */
class Place extends Directive {
  #at = '';
  override render(_x: number, _y: number): typeof noChange {
    return noChange;
  }
  override update({ element }: ElementPart, [x, y]: [number, number]): typeof noChange {
    const at = `${Math.round(x)}px ${Math.round(y)}px`;
    if (at !== this.#at) (element as HTMLElement).style.setProperty('translate', at);
    this.#at = at;
    return noChange;
  }
}
export const place = directive(Place);
