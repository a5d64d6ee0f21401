import { nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ChildPart } from 'lit';

/** Content of a popover, drawn when that first opens: most never do, and the page that shows them should not pay for it. */
class WhenOpened extends AsyncDirective {
  #draw: () => TemplateResult = () => {
    throw new Error('Not drawn yet');
  };
  #popover: Element | null = null;
  #wasOpened = false;

  override render(draw: () => TemplateResult): TemplateResult | typeof nothing {
    this.#draw = draw;
    return this.#wasOpened ? draw() : nothing;
  }

  override update(part: ChildPart, [draw]: [() => TemplateResult]): TemplateResult | typeof nothing {
    if (!this.#popover) {
      this.#popover = part.parentNode as Element;
      // Before it is shown, so that what it holds can take the focus.
      this.#popover.addEventListener('beforetoggle', (event) => this.#open(event as ToggleEvent));
    }
    return this.render(draw);
  }

  #open({ newState }: ToggleEvent): void {
    if (newState !== 'open' || this.#wasOpened) return;
    this.#wasOpened = true;
    this.setValue(this.#draw());
  }
}

/** Use it as the only child of an element with `popover`. */
export const whenOpened = directive(WhenOpened);
