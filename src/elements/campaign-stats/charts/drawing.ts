import { noChange } from 'lit';
import { Directive, type ElementPart, directive } from 'lit/directive.js';

/** What is drawn into an element, and drawn again without what is around it: where the reader is must not redraw the report. */
export interface Drawing<Input> {
  show(input: Input): void;
}

class Draws<Input> extends Directive {
  #drawing: Drawing<Input> | undefined;

  override render(_kind: new (element: HTMLElement) => Drawing<Input>, _input: Input): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [Kind, input]: Parameters<this['render']>): unknown {
    (this.#drawing ??= new Kind(element as HTMLElement)).show(input);
    return noChange;
  }
}

const directed = directive(Draws);

/** For the element that holds it: `<figure ${draws(FunnelChart, input)}>`. */
export const draws = <Input>(kind: new (element: HTMLElement) => Drawing<Input>, input: Input): unknown => directed(kind as never, input);
