/**
 * WordNet's database files as thesaurus data. The format is that of wndb(5WN): one synset a line, its words, then its
 * pointers to other synsets; `index.sense` counts how often each sense was met in text, by which senses are ordered.
 *
 * Christiane Fellbaum (1998, ed.), WordNet: An Electronic Lexical Database, MIT Press.
 */
import { stemOf } from '../../reading/stems.js';
import type { ThesaurusData } from '../../reading/thesaurus.js';

/** The four parts of speech, by the letter that pointers name them with. */
export const PARTS_OF_SPEECH = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;
type PartOfSpeech = keyof typeof PARTS_OF_SPEECH;

export interface WordNetFiles {
  readonly data: Readonly<Record<PartOfSpeech, string>>;
  /** `index.sense`. */
  readonly senses: string;
}

interface Pointer {
  readonly symbol: string;
  readonly target: string;
  /** Which word of the synset it is from, and which of the target it is to, from 1; 0 for the whole synset. */
  readonly from: number;
  readonly to: number;
}

interface Synset {
  readonly id: string;
  /** Stems; null for a phrase or a proper name, which are not kept. */
  readonly stems: readonly (string | null)[];
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
  /** The lexicographer's file: 3 to 28 are kinds of noun. */
  readonly file: number;
}

const OPPOSITE = '!';
const ABOVE: ReadonlySet<string> = new Set(['@', '@i']);
const NEAR: ReadonlySet<string> = new Set(['@', '@i', '&', '^', '$']);
const DERIVED: ReadonlySet<string> = new Set(['+', '\\', '<']);
/** No more senses of a word than these: rare ones bring words together that nobody would. */
const MAX_SENSES = 8;

const stemOrNull = (word: string): string | null => (/^[a-z][a-z-]*$/.test(word) ? stemOf(word) : null);

function readSynset(line: string, part: PartOfSpeech): Synset {
  const fields = (line.split(' | ', 1)[0] ?? '').split(' ');
  const field = (at: number): string => fields[at] ?? '';
  const count = Number.parseInt(field(3), 16);
  const words = Array.from({ length: count }, (_, n) => field(4 + 2 * n).replace(/\(.*\)$/, ''));
  const first = 5 + 2 * count;
  const pointers = Array.from({ length: Number(field(first - 1)) }, (_, n): Pointer => {
    const at = first + 4 * n;
    const ends = field(at + 3);
    return {
      symbol: field(at),
      target: `${field(at + 2)}${field(at + 1)}`,
      from: Number.parseInt(ends.slice(0, 2), 16),
      to: Number.parseInt(ends.slice(2), 16),
    };
  });
  return { id: `${part}${field(0)}`, words, stems: words.map(stemOrNull), pointers, file: Number(field(1)) };
}

const TYPES: Readonly<Record<string, PartOfSpeech>> = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' };

/** How often each word was met in each synset. */
function countsOf(senses: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of senses.split('\n')) {
    const [key = '', offset = '', , count = '0'] = line.trim().split(' ');
    const [word = '', rest = ''] = key.split('%');
    if (count !== '0') counts.set(`${word} ${TYPES[rest[0] ?? '']}${offset}`, Number(count));
  }
  return counts;
}

/** The thesaurus data of WordNet's files: single words in lower case only. */
export function thesaurusOf(files: WordNetFiles): ThesaurusData {
  const synsets = new Map<string, Synset>();
  for (const part of Object.keys(PARTS_OF_SPEECH) as PartOfSpeech[]) {
    for (const line of files.data[part].split('\n')) {
      if (!/^\d{8} /.test(line)) continue;
      const synset = readSynset(line, part);
      synsets.set(synset.id, synset);
    }
  }
  const counts = countsOf(files.senses);
  const found = new Map<string, { id: string; count: number }[]>();
  for (const { id, stems, words } of synsets.values()) {
    stems.forEach((stem, n) => {
      if (stem === null) return;
      const sense = { id, count: counts.get(`${words[n]} ${id}`) ?? 0 };
      const list = found.get(stem);
      if (list === undefined) found.set(stem, [sense]);
      else if (!list.some((other) => other.id === id)) list.push(sense);
    });
  }
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
  const senses = new Map<string, number[]>();
  for (const [stem, list] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const leading = list.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, MAX_SENSES);
    senses.set(
      stem,
      leading.map(({ id }) => numberOf(id)),
    );
  }
  const derived = new Map<string, Set<string>>();
  const opposites = new Map<string, Set<string>>();
  const add = (table: Map<string, Set<string>>, stem: string, other: string): void => {
    if (stem === other) return;
    const known = table.get(stem);
    if (known === undefined) table.set(stem, new Set([other]));
    else known.add(other);
  };
  for (const { stems, pointers } of synsets.values()) {
    for (const { symbol, target, from, to } of pointers) {
      const there = synsets.get(target);
      const [stem, other] = [stems[from - 1], there?.stems[to - 1]];
      if (DERIVED.has(symbol) && stem != null && other != null) add(derived, stem, other);
      if (symbol !== OPPOSITE || there === undefined) continue;
      // What means the same as a word in this sense has the same opposites.
      for (const own of stems)
        for (const word of there.stems) if (own !== null && word !== null) add(opposites, own, word);
    }
  }
  // Numbers are given out as senses are met: those of pointers come after those of words.
  const ids = [...numbers.keys()];
  const near: number[][] = [];
  const above: number[][] = [];
  const kinds: number[] = [];
  for (let at = 0; at < ids.length; at += 1) {
    const synset = synsets.get(ids[at] ?? '');
    const targets = (symbols: ReadonlySet<string>): number[] =>
      (synset?.pointers ?? [])
        .filter(({ symbol }) => symbols.has(symbol))
        .map(({ target }) => {
          const isNew = !numbers.has(target);
          const number = numberOf(target);
          if (isNew) ids.push(target);
          return number;
        });
    near.push(targets(NEAR));
    above.push(synset?.id.startsWith('n') ? targets(ABOVE) : []);
    kinds.push(synset?.id.startsWith('n') ? synset.file : 0);
  }
  const listed = (table: Map<string, Set<string>>): Record<string, string[]> =>
    Object.fromEntries([...table].map(([stem, others]) => [stem, [...others].sort()]));
  return {
    senses: Object.fromEntries(senses),
    near,
    kinds,
    above,
    derived: listed(derived),
    opposites: listed(opposites),
  };
}
