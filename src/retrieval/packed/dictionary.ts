/**
 * Terms by number, packed: their letters one after another, where each begins, and a hash table of open addressing.
 *
 * Three arrays for all terms, where a `Map` has several objects for each: it takes a fraction of the memory, and can be saved,
 * opened and shared between threads as it stands.
 */

export interface DictionaryParts {
  /** UTF-16 units of all terms. */
  readonly units: Uint16Array;
  /** Where each begins, and after the last where it ends. */
  readonly starts: Uint32Array;
  /** Of a power of two: the number of a term and one more, or 0. */
  readonly table: Uint32Array;
}

const grown = <T extends Uint16Array | Uint32Array>(
  from: T,
  make: (length: number) => T,
  length: number,
): T => {
  if (length <= from.length) return from;
  const larger = make(Math.max(length, Math.ceil(from.length * 1.5), 16));
  larger.set(from);
  return larger;
};

const units16 = (length: number): Uint16Array => new Uint16Array(length);
const units32 = (length: number): Uint32Array => new Uint32Array(length);

/** FNV-1a over UTF-16 units, mixed once more as the lowest bits alone are used. */
const hashOf = (units: Uint16Array, start: number, end: number): number => {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
};

export class Dictionary {
  #units: Uint16Array;
  #starts: Uint32Array;
  #table: Uint32Array;
  #size: number;
  /** The table is another's, and is copied before it is written to. */
  #borrowed: boolean;
  /** The term that is looked for. */
  #scratch = new Uint16Array(64);

  /** @param parts what `parts` gave; never written to */
  constructor(parts?: DictionaryParts) {
    this.#units = parts?.units ?? new Uint16Array(0);
    this.#starts = parts?.starts ?? new Uint32Array(1);
    this.#table = parts?.table ?? new Uint32Array(16);
    this.#size = this.#starts.length - 1;
    this.#borrowed = parts !== undefined;
  }

  get size(): number {
    return this.#size;
  }

  /** The number of a term; -1 where it is not known. */
  find(term: string): number {
    this.#write(term);
    return this.findUnits(this.#scratch, term.length);
  }

  /** The same of the first units of an array. */
  findUnits(units: Uint16Array, length: number): number {
    return (this.#table[this.#slotOf(units, length)] ?? 0) - 1;
  }

  /** The number of a term, which is known from now on. */
  add(term: string): number {
    this.#write(term);
    let slot = this.#slotOf(this.#scratch, term.length);
    const known = this.#table[slot] ?? 0;
    if (known !== 0) return known - 1;
    const number = this.#size;
    if (this.#borrowed || (number + 1) * 2 > this.#table.length) {
      this.#rehash();
      slot = this.#slotOf(this.#scratch, term.length);
    }
    const start = this.#starts[number] ?? 0;
    const end = start + term.length;
    this.#units = grown(this.#units, units16, end);
    this.#starts = grown(this.#starts, units32, number + 2);
    this.#units.set(this.#scratch.subarray(0, term.length), start);
    this.#starts[number + 1] = end;
    this.#table[slot] = number + 1;
    this.#size = number + 1;
    return number;
  }

  /** @param number of a known term */
  term(number: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#starts[number], this.#starts[number + 1]));
  }

  /** Only the terms that are kept, in the same order under new numbers. */
  keeping(keep: (number: number) => boolean): Dictionary {
    const kept = new Dictionary();
    for (let number = 0; number < this.#size; number += 1) if (keep(number)) kept.add(this.term(number));
    return kept;
  }

  parts(): DictionaryParts {
    const starts = this.#starts.subarray(0, this.#size + 1);
    return { units: this.#units.subarray(0, starts[this.#size]), starts, table: this.#table };
  }

  #write(term: string): void {
    if (term.length > this.#scratch.length) this.#scratch = new Uint16Array(term.length * 2);
    for (let at = 0; at < term.length; at += 1) this.#scratch[at] = term.charCodeAt(at);
  }

  /** Where a term stands in the table, or would. */
  #slotOf(units: Uint16Array, length: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    for (let slot = hashOf(units, 0, length) & mask; ; slot = (slot + 1) & mask) {
      const held = table[slot] ?? 0;
      if (held === 0 || this.#is(held - 1, units, length)) return slot;
    }
  }

  #is(number: number, units: Uint16Array, length: number): boolean {
    const start = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at += 1) if (this.#units[start + at] !== units[at]) return false;
    return true;
  }

  /** Into a table of our own, at most half full after the next term. */
  #rehash(): void {
    let length = this.#table.length;
    while ((this.#size + 1) * 2 > length) length *= 2;
    const table = new Uint32Array(length);
    const mask = length - 1;
    for (let number = 0; number < this.#size; number += 1) {
      let slot = hashOf(this.#units, this.#starts[number] ?? 0, this.#starts[number + 1] ?? 0) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = number + 1;
    }
    this.#table = table;
    this.#borrowed = false;
  }
}
