/** The heads of the compared campaigns, written by hand into copies of one of them. */
import { type ElementPart, type TemplateResult, html, nothing, render } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { icons } from '../shared/icons.ts';
import { arrange, say, set } from './arranged.ts';
import { markPath } from './charts/mark-shapes.ts';
import { slotClass } from './charts/marks.ts';
import type { SeriesSlot } from './charts/types.ts';

export interface HeadLook {
  readonly id: string;
  readonly slot: SeriesSlot;
  readonly name: string;
  readonly isBaseline: boolean;
  readonly isReading: boolean;
  readonly isComparable: boolean;
  /** Of all: whether any of them could be the baseline. */
  readonly canHaveBaseline: boolean;
  /** Channel and status: in words, and with their icons. What has the same key looks the same. */
  readonly facts: { readonly key: string; readonly words: () => TemplateResult; readonly template: () => TemplateResult };
  /** What else there is to know of its numbers. */
  readonly remarks: readonly string[];
  readonly words: { readonly open: string; readonly remove: string; readonly compareWith: string; readonly baseline: string };
}

interface Tools {
  readonly mark: SVGElement;
  readonly remove: HTMLElement;
  readonly radio: HTMLInputElement;
}
interface WrittenHead {
  readonly element: HTMLTableCellElement;
  readonly open: HTMLElement;
  readonly name: HTMLElement;
  readonly facts: HTMLElement;
  readonly baseline: HTMLElement;
  /** Null in the first picture. */
  tools: Tools | null;
  factsKey: string;
  remarks: readonly string[];
}

const drawn = (template: TemplateResult): DocumentFragment => {
  const fragment = document.createDocumentFragment();
  render(template, fragment);
  return fragment;
};

/** The words of a head, with room for its tools. */
const blank = (): DocumentFragment =>
  drawn(
    html`<div class="head bare">
      <span class="head-name"><button type="button" class="link name" data-action="open"><bdi></bdi></button></span
      ><span class="head-facts"></span><label class="head-baseline"><span></span></label>
    </div>`,
  );

/** What no one can use before having seen the numbers: pictures, and what is pressed and chosen. */
const blankTools = (): DocumentFragment =>
  drawn(
    html`<svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" focusable="false"><path class="mark"></path></svg
      ><button type="button" class="icon-button tiny" data-action="remove">${icons.close}</button
      ><input type="radio" name="baseline" />`,
  );

class Heads extends Directive {
  readonly #heads = new Map<string, WrittenHead>();
  /** Campaigns compared are mostly of one channel and status. */
  readonly #facts = new Map<string, DocumentFragment>();
  #blank: DocumentFragment | null = null;
  #blankTools: DocumentFragment | null = null;

  override render(_looks: readonly HeadLook[], _isFirst: boolean): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [looks, isFirst]: [readonly HeadLook[], boolean]): typeof nothing {
    arrange(element, this.#heads, looks, ({ id }) => id, {
      make: (look) => makeHead(look, (this.#blank ??= blank())),
      write: (head, look) => this.#write(head, look, isFirst),
    });
    return nothing;
  }

  #write(head: WrittenHead, look: HeadLook, isFirst: boolean): void {
    const { element, open } = head;
    const { name, words, facts, remarks } = look;
    set(element, 'class', look.isBaseline ? 'baseline' : '');
    set(element, 'aria-busy', `${look.isReading}`);
    say(head.name, name);
    set(open, 'aria-label', words.open);
    set(open, 'data-tip-text', name);
    say(head.baseline, words.baseline);
    head.baseline.parentElement!.hidden = !look.canHaveBaseline;
    if (!isFirst) writeTools((head.tools ??= addTools(head, look, (this.#blankTools ??= blankTools()))), look);
    const factsKey = `${facts.key}\n${isFirst}`;
    if (head.factsKey !== factsKey) {
      head.factsKey = factsKey;
      const made = this.#facts.get(factsKey) ?? drawn((isFirst ? facts.words : facts.template)());
      this.#facts.set(factsKey, made);
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

/** For the row of heads: `<tr ${heads(looks, isFirst)}>`. */
export const heads = directive(Heads);

function makeHead({ id }: HeadLook, from: DocumentFragment): WrittenHead {
  const element = document.createElement('th');
  element.scope = 'col';
  element.dataset['id'] = id;
  element.append(from.cloneNode(true));
  const open = element.querySelector('button')!;
  open.dataset['id'] = id;
  return {
    element,
    open,
    name: open.firstElementChild as HTMLElement,
    facts: element.querySelector<HTMLElement>('.head-facts')!,
    baseline: element.querySelector<HTMLElement>('.head-baseline')!.firstElementChild as HTMLElement,
    tools: null,
    factsKey: '',
    remarks: [],
  };
}

function addTools({ element, open, baseline }: WrittenHead, { id }: HeadLook, from: DocumentFragment): Tools {
  const made = from.cloneNode(true) as DocumentFragment;
  const [mark, remove, radio] = made.children as unknown as [SVGElement, HTMLElement, HTMLInputElement];
  for (const control of [remove, radio]) control.dataset['id'] = id;
  element.firstElementChild!.className = 'head';
  open.before(mark);
  open.after(remove);
  baseline.before(radio);
  return { mark, remove, radio };
}

function writeTools({ mark, remove, radio }: Tools, { words, slot, isBaseline, isComparable }: HeadLook): void {
  set(remove, 'aria-label', words.remove);
  set(radio, 'aria-label', words.compareWith);
  radio.checked = isBaseline;
  radio.disabled = !isComparable;
  set(mark, 'class', `chart-mark ${slotClass(slot)}`);
  set(mark.firstElementChild!, 'd', markPath(slot));
}
