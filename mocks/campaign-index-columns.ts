/** Columns of the campaign index: enumerations as small codes, texts joined into one string. */

/** Dead rows keep their place and have this code in the status column; no query accepts it. */
export const removedCode = 0;

/** A column of few distinct values. Code 0 is kept for rows that were removed. */
export class CodeColumn<V> {
  /** Code of each row. */
  codes: Uint8Array | Uint32Array;
  /** Value of each code. */
  readonly values: (V | undefined)[] = [undefined];
  readonly #codeOf = new Map<unknown, number>();
  readonly #keyOf: (value: V) => unknown;

  constructor(capacity: number, keyOf: (value: V) => unknown = (value) => value) {
    this.codes = new Uint8Array(capacity);
    this.#keyOf = keyOf;
  }

  set(row: number, value: V): void {
    const key = this.#keyOf(value);
    let code = this.#codeOf.get(key);
    if (code === undefined) {
      code = this.values.push(value) - 1;
      this.#codeOf.set(key, code);
      if (code === 256) this.codes = Uint32Array.from(this.codes);
    }
    this.codes[row] = code;
  }

  at(row: number): V {
    return this.values[this.codes[row]!] as V;
  }

  /** For each code: 1 where the value passes. */
  accept(passes: (value: V) => boolean): Uint8Array {
    return Uint8Array.from(this.values, (value, code) => Number(code !== removedCode && passes(value as V)));
  }

  grow(capacity: number): void {
    const grown = this.codes instanceof Uint8Array ? new Uint8Array(capacity) : new Uint32Array(capacity);
    grown.set(this.codes);
    this.codes = grown;
  }
}

/**
 * Texts of all rows joined into one string, searched by `indexOf`; a hit's row is found by its offset.
 * Changed and added rows are kept aside and folded in when they become many.
 */
export class TextColumn {
  #count: number;
  #joined = '';
  /** Where each joined row begins; one more for the end. */
  #offsets = new Uint32Array(1);
  readonly #aside = new Map<number, string>();

  constructor(count: number, textAt: (row: number) => string) {
    this.#count = count;
    this.#join(textAt);
  }

  set(row: number, text: string): void {
    this.#count = Math.max(this.#count, row + 1);
    this.#aside.set(row, text);
  }

  at(row: number): string {
    return this.#aside.get(row) ?? this.#joined.slice(this.#offsets[row]!, this.#offsets[row + 1]! - 1);
  }

  /** Calls `hit` once for every row that contains `text` (not empty), or only those that begin with it. */
  search(text: string, where: 'anywhere' | 'start', hit: (row: number) => void): void {
    if (this.#aside.size > Math.max(1_000, this.#count >> 4)) this.#join((row) => this.at(row));
    const joined = this.#joined;
    const offsets = this.#offsets;
    const last = offsets.length - 2;
    const isBase = this.#aside.size === 0;
    // Every row, the first too, is preceded by a separator, so a row that begins with the text contains separator + text.
    const needle = where === 'start' ? separator + text : text;
    const shift = where === 'start' ? 1 : 0;
    let row = 0;
    for (let at = joined.indexOf(needle); at >= 0;) {
      const from = at + shift;
      row = rowOf(offsets, from, row, last);
      const end = offsets[row + 1]!;
      if ((shift === 0 ? offsets[row]! <= from : offsets[row] === from) && from + text.length < end && (isBase || !this.#aside.has(row))) {
        hit(row);
        at = joined.indexOf(needle, end - shift);
      } else at = joined.indexOf(needle, at + 1);
    }
    for (const [changed, value] of this.#aside) if (where === 'start' ? value.startsWith(text) : value.includes(text)) hit(changed);
  }

  /** Chunk by chunk, so that a million little strings never live at once. */
  #join(textAt: (row: number) => string): void {
    const chunks: string[] = [separator];
    const offsets = new Uint32Array(this.#count + 1);
    let chunk: string[] = [];
    let at = 1;
    for (let row = 0; row < this.#count; row += 1) {
      const text = textAt(row);
      offsets[row] = at;
      at += text.length + 1;
      chunk.push(text);
      if (chunk.length < 4_096 && row < this.#count - 1) continue;
      chunks.push(chunk.join(separator) + separator);
      chunk = [];
    }
    offsets[this.#count] = at;
    this.#joined = chunks.join('');
    this.#offsets = offsets;
    this.#aside.clear();
  }
}

/** Never typed by people. Names may hold it all the same: hits that cross a row's end are discarded. */
const separator = '\u0000';

/** The row that holds the character at `position`, at `low` or after. Hits come in order and often close to each other, so steps double first. */
function rowOf(offsets: Uint32Array, position: number, low: number, last: number): number {
  let step = 1;
  let high = low + 1;
  while (high <= last && offsets[high]! <= position) {
    low = high;
    step *= 2;
    high = low + step;
  }
  if (high > last + 1) high = last + 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= position) low = middle;
    else high = middle;
  }
  return low;
}
