/** Finds among many texts those that one is a copy of, or that are copies of it, without comparing it with each. */
import { type Kinship, kinship } from './kind.js';
import { type About, isOneOutlet, isOriginal } from './original.js';
import type { Signature } from './signature.js';

export interface Copy {
  /** The other text. */
  readonly id: string;
  readonly kind: Kinship['kind'];
  /** How much of the copy is in its original, from 0 to 1. */
  readonly share: number;
}

/** A text to look up; with its own id, where it may be among the others already. */
export interface LookedUp extends About {
  readonly id?: string;
}

export interface CopyFinder {
  /** From now on this is one of the others; in place of what went by that id before. In the order of filing. */
  add(id: string, signature: Signature, about: About): void;
  remove(id: string): void;
  /** What a text, filed after all others, copies or rewrites; null where it stands for itself. */
  copyOf(signature: Signature, about: LookedUp): Copy | null;
  /** The others that copy or rewrite it, though they were filed before: it is of an earlier day, or an agency's. */
  copiesOf(signature: Signature, about: LookedUp): readonly Copy[];
}

/** So many of a text's numbers, the smallest, are what it is looked up by: texts that have much in common share many. */
const KEYS = 64;
/** One alone may be a stock phrase. */
const MIN_SHARED = 2;
/** Of what hundreds carry, the first will do. */
const MAX_CARRIERS = 64;
const MAX_CANDIDATES = 48;
/** Less of a text than this makes it no copy, whatever it takes over: a brief in a long round-up. */
const MIN_OF_COPY = 0.25;
/** Of several originals that have about as much of it, the first is the original of them all. */
const AS_MUCH = 0.15;

interface Entry {
  readonly id: string;
  readonly signature: Signature;
  readonly about: About;
  /** The how-manieth it was to be filed; a new version keeps its place. */
  readonly filed: number;
}

interface Found {
  readonly entry: Entry;
  readonly kin: Kinship;
}

const keysOf = ({ values }: Signature): readonly number[] => values.slice(0, KEYS);

/** An outlet's own later story goes on from its earlier one, and is no rewrite of it. */
const isKin = (kin: Kinship | null, own: About, other: About): kin is Kinship =>
  kin !== null && !(kin.kind === 'rewrite' && isOneOutlet(own, other));

/** In memory. As it holds no more than what was added, it can be made from what a store has kept, and be added to. */
export function createCopyFinder(): CopyFinder {
  const entries = new Map<string, Entry>();
  const carriers = new Map<number, Entry[]>();
  let filed = 0;

  const remove = (id: string): void => {
    const entry = entries.get(id);
    if (entry === undefined) return;
    entries.delete(id);
    for (const key of keysOf(entry.signature)) {
      const left = carriers.get(key)?.filter((one) => one !== entry) ?? [];
      if (left.length === 0) carriers.delete(key);
      else carriers.set(key, left);
    }
  };

  /** Those that share the most keys with it; of the same number, those that were filed first. */
  const candidates = (signature: Signature, own: string | undefined): Entry[] => {
    const shared = new Map<Entry, number>();
    for (const key of keysOf(signature))
      for (const entry of (carriers.get(key) ?? []).slice(0, MAX_CARRIERS))
        if (entry.id !== own) shared.set(entry, (shared.get(entry) ?? 0) + 1);
    return [...shared]
      .filter(([, count]) => count >= MIN_SHARED)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MAX_CANDIDATES)
      .map(([entry]) => entry);
  };

  const kinOf = (signature: Signature, about: LookedUp): Found[] =>
    candidates(signature, about.id).flatMap((entry) => {
      const kin = kinship(signature, entry.signature);
      return isKin(kin, about, entry.about) ? [{ entry, kin }] : [];
    });

  return {
    add(id, signature, about) {
      const place = entries.get(id)?.filed;
      remove(id);
      if (place === undefined) filed += 1;
      const entry = { id, signature, about, filed: place ?? filed };
      entries.set(id, entry);
      for (const key of keysOf(signature)) {
        const others = carriers.get(key);
        if (others === undefined) carriers.set(key, [entry]);
        else others.push(entry);
      }
    },
    remove,
    copyOf(signature, about) {
      const originals = kinOf(signature, about).filter(
        ({ entry, kin }) => isOriginal(entry.about, about) && kin.ofFirst >= MIN_OF_COPY,
      );
      const most = Math.max(0, ...originals.map(({ kin }) => kin.ofFirst));
      const original = originals
        .filter(({ kin }) => kin.ofFirst >= most - AS_MUCH)
        .sort((a, b) => a.entry.filed - b.entry.filed)
        .reduce<Found | undefined>(
          (first, one) =>
            first !== undefined && isOriginal(first.entry.about, one.entry.about) ? first : one,
          undefined,
        );
      if (original === undefined) return null;
      const { entry, kin } = original;
      return { id: entry.id, kind: kin.kind, share: kin.ofFirst };
    },
    copiesOf: (signature, about) =>
      kinOf(signature, about)
        .filter(({ entry, kin }) => !isOriginal(entry.about, about) && kin.ofSecond >= MIN_OF_COPY)
        .map(({ entry, kin }) => ({ id: entry.id, kind: kin.kind, share: kin.ofSecond })),
  };
}
