/** A language made from English: `Launch` → `⟦Ļåûñçĥ one⟧`. What stays plain on the page is written into the code; what is cut has too little room. */
import { en } from '../src/i18n/en.ts';
import type { MessageOverrides } from '../src/index.ts';

const plain = 'ACDEGHIJKLNORSTUYZacdeghijklnorstuyz';
const marked = 'ÅÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛÝŽåçðéĝĥîĵķļñöŕšţûýž';
const filler = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const accented = (text: string): string => text.replace(/[A-Za-z]/g, (letter) => marked[plain.indexOf(letter)] ?? letter);

/** About as much longer as other languages are: short labels by two thirds, sentences by a third. Placeholders stay. */
export function pseudo(text: string): string {
  let missing = text.length * (text.length < 20 ? 0.66 : 0.33);
  const words: string[] = [];
  for (let n = 0; missing > 0; n += 1) {
    const word = filler[n % filler.length]!;
    words.push(word);
    missing -= word.length + 1;
  }
  const letters = text.split(/(\{\w+\})/).map((part, n) => (n % 2 === 0 ? accented(part) : part));
  return `⟦${letters.join('')} ${words.join(' ')}⟧`;
}

/** All messages, for `.messages` of a provider. */
export const pseudoMessages = Object.fromEntries(
  Object.entries(en).map(([key, message]) => [
    key,
    typeof message === 'string'
      ? pseudo(message)
      : Object.fromEntries(Object.entries(message).map(([form, text]) => [form, pseudo(text as string)])),
  ]),
) as MessageOverrides;
