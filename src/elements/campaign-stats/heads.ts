/** The heads of the compared campaigns, written by hand into copies of one of them. */
import { type ElementPart, type TemplateResult, html, nothing, render } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { icons } from '../shared/icons.ts';
import { arrange, say, set } from './arranged.ts';
import { markPath, slotClass } from './charts/marks.ts';
import type { SeriesSlot } from './charts/types.ts';

export interface HeadLook {
  readonly id: string;
  readonly slot: SeriesSlot;
  readonly name: string;
  readonly isBaseline: boolean;
  readonly isReading: boolean;
  readonly isComparable: boolean;
  /** Channel and status. What has the same key looks the same. */
  readonly facts: { readonly key: string; readonly template: TemplateResult };
  /** What else there is to know of its numbers. */
  readonly remarks: readonly string[];
  readonly words: { readonly open: string; readonly remove: string; readonly compareWith: string; readonly baseline: string };
}

interface WrittenHead {
  readonly element: HTMLTableCellElement;
  readonly open: HTMLElement;
  readonly name: HTMLElement;
  readonly remove: HTMLElement;
  readonly facts: HTMLElement;
  readonly radio: HTMLInputElement;
  readonly baseline: HTMLElement;
  factsKey: string;
  remarks: readonly string[];
}

const drawn = (template: TemplateResult): DocumentFragment => {
  const fragment = document.createDocumentFragment();
  render(template, fragment);
  return fragment;
};

const blank = (): DocumentFragment =>
  drawn(
    html`<div class="head">
      <span class="head-name"
        ><svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" focusable="false"><path class="mark"></path></svg
        ><button type="button" class="link name" data-action="open"><bdi></bdi></button
        ><button type="button" class="icon-button tiny" data-action="remove">${icons.close}</button></span
      ><span class="head-facts"></span><label class="head-baseline"><input type="radio" name="baseline" /><span></span></label>
    </div>`,
  );

class Heads extends Directive {
  readonly #heads = new Map<string, WrittenHead>();
  /** Campaigns compared are mostly of one channel and status. */
  readonly #facts = new Map<string, DocumentFragment>();
  #blank: DocumentFragment | null = null;

  override render(_: readonly HeadLook[]): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [looks]: [readonly HeadLook[]]): typeof nothing {
    arrange(element, this.#heads, looks, ({ id }) => id, {
      make: (look) => makeHead(look, (this.#blank ??= blank())),
      write: (head, look) => this.#write(head, look),
    });
    return nothing;
  }

  #write(head: WrittenHead, look: HeadLook): void {
    const { element, open, remove, radio } = head;
    const { name, words, facts, remarks } = look;
    set(element, 'class', look.isBaseline ? 'baseline' : '');
    set(element, 'aria-busy', `${look.isReading}`);
    say(head.name, name);
    set(open, 'aria-label', words.open);
    set(open, 'data-tip-text', name);
    set(remove, 'aria-label', words.remove);
    set(radio, 'aria-label', words.compareWith);
    say(head.baseline, words.baseline);
    radio.checked = look.isBaseline;
    radio.disabled = !look.isComparable;
    const [svg] = element.getElementsByTagName('svg');
    set(svg!, 'class', `chart-mark ${slotClass(look.slot)}`);
    set(svg!.firstElementChild!, 'd', markPath(look.slot));
    if (head.factsKey !== facts.key) {
      head.factsKey = facts.key;
      const made = this.#facts.get(facts.key) ?? drawn(facts.template);
      this.#facts.set(facts.key, made);
      head.facts.replaceChildren(made.cloneNode(true));
    }
    if (head.remarks.join('\n') === remarks.join('\n')) return;
    head.remarks = remarks;
    for (const before of element.querySelectorAll('.head-asof')) before.remove();
    head.facts.after(
      ...remarks.map((text) => Object.assign(document.createElement('span'), { className: 'head-asof', textContent: text })),
    );
  }
}

/** For the row of heads: `<tr ${heads(looks)}>`. */
export const heads = directive(Heads);

function makeHead({ id }: HeadLook, from: DocumentFragment): WrittenHead {
  const element = document.createElement('th');
  element.scope = 'col';
  element.dataset['id'] = id;
  element.append(from.cloneNode(true));
  const [open, remove, radio] = element.querySelectorAll<HTMLElement>('button, input') as unknown as [
    HTMLElement,
    HTMLElement,
    HTMLInputElement,
  ];
  for (const control of [open, remove, radio]) control.dataset['id'] = id;
  return {
    element,
    open,
    name: open.firstElementChild as HTMLElement,
    remove,
    facts: element.querySelector<HTMLElement>('.head-facts')!,
    radio,
    baseline: radio.nextElementSibling as HTMLElement,
    factsKey: '',
    remarks: [],
  };
}
