import { type ElementPart, nothing } from 'lit';
import { Directive, type DirectiveResult, directive } from 'lit/directive.js';

/** Sets properties through the CSSOM: a strict `style-src` refuses `style` attributes, and Lit's `styleMap` writes one first. */
class Properties extends Directive {
  readonly #set = new Map<string, string>();

  override render(_: Readonly<Record<string, string>>): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [values]: [Readonly<Record<string, string>>]): typeof nothing {
    for (const [name, value] of Object.entries(values)) {
      if (this.#set.get(name) === value) continue;
      this.#set.set(name, value);
      (part.element as HTMLElement).style.setProperty(name, value);
    }
    return nothing;
  }
}

/** For an element: `<span ${properties({ '--_bar': '42%' })}>`. The names stay the same from one drawing to the next. */
export const properties = directive(Properties);

/** To x, y, px from the physical left: what it points at was mirrored already. */
export const place = (x: number, y: number): DirectiveResult => properties({ translate: `${Math.round(x)}px ${Math.round(y)}px` });
