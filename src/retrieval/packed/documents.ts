/** The texts of an index, by place: in the order in which they came, each with its id and its length. */
import { lengthByte, lengthOf } from '../ranking/bm25.js';
import { MOST_PLACES } from './segment.js';

export interface DocumentParts {
  /** By place. */
  readonly ids: Uint32Array;
  /** By place, as `lengthByte`; 0 of a text without terms, and of one that was removed. */
  readonly lengths: Uint8Array;
}

/** The largest id. It says how large the list of places by id becomes. */
export const MOST_ID = 2 ** 28;

const lengthsOf: readonly number[] = Array.from({ length: 256 }, (_, byte) => lengthOf(byte));

export class Documents {
  #ids: Uint32Array;
  #lengths: Uint8Array;
  /** How many places are taken, by texts that are there and by those that were removed. */
  #places: number;
  /** By id: its place and one more, or 0. Made when it is first needed: to search, it is not. */
  #placeOf: Uint32Array | null = null;
  /** The arrays are another's, and are copied before they are written to. */
  #borrowed: boolean;
  #removed = 0;
  #total = 0;

  /** @param parts what `parts` gave, with nothing removed; never written to */
  constructor(parts?: DocumentParts) {
    this.#ids = parts?.ids ?? new Uint32Array(0);
    this.#lengths = parts?.lengths ?? new Uint8Array(0);
    this.#places = this.#ids.length;
    this.#borrowed = parts !== undefined;
    for (const byte of this.#lengths) this.#total += lengthsOf[byte] ?? 0;
  }

  get places(): number {
    return this.#places;
  }

  get removed(): number {
    return this.#removed;
  }

  get size(): number {
    return this.#places - this.#removed;
  }

  /** Of the texts that are there, in terms. */
  get meanLength(): number {
    return this.size === 0 ? 0 : this.#total / this.size;
  }

  get lengths(): Uint8Array {
    return this.#lengths;
  }

  idAt(place: number): number {
    return this.#ids[place] ?? 0;
  }

  has(id: number): boolean {
    return (this.#known()[id] ?? 0) !== 0;
  }

  /** The place of a text that is new. */
  add(id: number, length: number): number {
    const place = this.#places;
    if (place >= MOST_PLACES) throw new RangeError(`an index holds at most ${MOST_PLACES} texts`);
    this.#own(place + 1);
    const byte = lengthByte(length);
    this.#ids[place] = id;
    this.#lengths[place] = byte;
    this.#total += lengthsOf[byte] ?? 0;
    this.#places = place + 1;
    let places = this.#known();
    if (id >= places.length) {
      const larger = new Uint32Array(Math.max(id + 1, Math.ceil(places.length * 1.5), 64));
      larger.set(places);
      places = larger;
      this.#placeOf = larger;
    }
    places[id] = place + 1;
    return place;
  }

  /** Whether there was such a text. */
  remove(id: number): boolean {
    const places = this.#known();
    const place = (places[id] ?? 0) - 1;
    if (place === -1) return false;
    this.#own(this.#places);
    places[id] = 0;
    this.#total -= lengthsOf[this.#lengths[place] ?? 0] ?? 0;
    this.#lengths[place] = 0;
    this.#removed += 1;
    return true;
  }

  /** By place: the place that each has once those that were removed are gone; -1 where it was removed. */
  placesWithoutRemoved(): Int32Array {
    const known = this.#known();
    let next = 0;
    return Int32Array.from({ length: this.#places }, (_, place) =>
      known[this.idAt(place)] === place + 1 ? next++ : -1,
    );
  }

  /** The texts at the places that `placesWithoutRemoved` gives them. */
  compacted(placeOf: Int32Array): Documents {
    const ids = new Uint32Array(this.size);
    const lengths = new Uint8Array(this.size);
    placeOf.forEach((place, before) => {
      if (place === -1) return;
      ids[place] = this.idAt(before);
      lengths[place] = this.#lengths[before] ?? 0;
    });
    return new Documents({ ids, lengths });
  }

  /** To be asked for when nothing is removed. */
  parts(): DocumentParts {
    return { ids: this.#ids.subarray(0, this.#places), lengths: this.#lengths.subarray(0, this.#places) };
  }

  /** Makes the arrays our own, with room for so many places. */
  #own(places: number): void {
    if (!this.#borrowed && places <= this.#ids.length) return;
    const room =
      places <= this.#ids.length ? places : Math.max(places, Math.ceil(this.#ids.length * 1.5), 16);
    const ids = new Uint32Array(room);
    const lengths = new Uint8Array(room);
    ids.set(this.#ids.subarray(0, this.#places));
    lengths.set(this.#lengths.subarray(0, this.#places));
    this.#ids = ids;
    this.#lengths = lengths;
    this.#borrowed = false;
  }

  #known(): Uint32Array {
    if (this.#placeOf !== null) return this.#placeOf;
    const ids = this.#ids.subarray(0, this.#places);
    const places = new Uint32Array(ids.reduce((most, id) => Math.max(most, id + 1), 64));
    ids.forEach((id, place) => {
      places[id] = place + 1;
    });
    this.#placeOf = places;
    return places;
  }
}
