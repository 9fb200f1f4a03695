/** Who is given which office: titles before, after and beside a name, and in `X is the Y`. */

import type { Name } from './names.js';
import { titleAt } from './offices.js';
import { partyState, stateNames } from './party-states.js';
import { byLower } from './phrases.js';
import { firstFrom, type Span } from './span.js';
import { emptyTitle, type Tense, type Title } from './titles.js';
import type { Token } from './tokens.js';

export interface OfficeAssertion {
  readonly name: Name;
  readonly title: Title;
  /** `prefix`: before the name; `apposition`: beside it; `predicate`: `X is the Y`; `party-state`: `R-La.` */
  readonly via: 'prefix' | 'apposition' | 'predicate' | 'party-state';
}

const MAX_TITLE = 12;
const COPULA = new Set('is are was were became becomes remains'.split(' '));
const ENDS = new Set([',', '.', ';', ':', ')', '—', '–', '”', '"', '?', '!', '(']);

const prefixTitle = (tokens: readonly Token[], name: Name, floor: number): Title | null => {
  for (let from = Math.max(floor, name.first - MAX_TITLE); from < name.first; from += 1) {
    const found = titleAt(tokens, from);
    if (found !== null && from + found.length === name.first) return found.title;
  }
  return null;
};

const plainTitle = (span: Span, parts: Partial<Title>): Title => ({ ...emptyTitle(), ...span, ...parts });

/** `R-La.`, `D-New York`, or `R` and a state in brackets or between commas; how many tokens it takes. */
const partyTitle = (tokens: readonly Token[], at: number): { title: Title; length: number } | null => {
  const token = tokens[at];
  if (token === undefined) return null;
  const read = partyState(tokens, at);
  if (read === null || (read.state === null && token.text.length > 1)) return null;
  const { start } = token;
  const end = tokens[at + read.length - 1]?.end ?? token.end;
  const { party, state, length } = read;
  return {
    length,
    title: plainTitle(
      { start, end },
      {
        party,
        state,
        parts: {
          party: { start, end: start + 1 },
          ...(state === null ? {} : { state: { start: start + 2, end } }),
        },
      },
    ),
  };
};

const TENSE_WORDS: ReadonlyMap<string, Tense> = new Map([
  ['was', 'then'],
  ['were', 'then'],
  ['became', 'then'],
]);

/** The offices given to the names of some tokens, in the order of the names. */
export function readAssertions(tokens: readonly Token[], names: readonly Name[]): OfficeAssertion[] {
  if (names.length === 0) return [];
  const found: OfficeAssertion[] = [];
  const seen = new Set<string>();
  const nameFrom = new Map(names.map((name) => [name.first, name]));
  names.forEach((name, index) => {
    const add = (title: Title, via: OfficeAssertion['via']): void => {
      if (isAnothers(tokens, title)) return;
      const key = `${name.first}:${title.start}`;
      if (!seen.has(key)) found.push({ name, title, via });
      seen.add(key);
    };
    const floor = names[index - 1]?.last ?? 0;
    const prefix = prefixTitle(tokens, name, ownerFloor(tokens, floor));
    if (prefix !== null) add(prefix, 'prefix');

    // Beside the name: ", the House minority leader, D-N.Y.," and "(R-S.C.)"
    let at = name.last;
    const of = stateOf(tokens, at);
    if (of !== null && (prefix !== null || tokens[name.first - 1]?.lower === 'is')) {
      add(of.title, 'apposition');
      at += of.length;
    }
    while (
      tokens[at]?.text === ',' ||
      tokens[at]?.text === '(' ||
      tokens[at]?.text === '—' ||
      tokens[at]?.text === '–'
    ) {
      const opener = tokens[at]?.text ?? '';
      let from = at + 1;
      const first = tokens[from];
      if (first === undefined) break;
      const party = partyTitle(tokens, from);
      if (party !== null && ENDS.has(tokens[from + party.length]?.text ?? ',')) {
        add(party.title, 'party-state');
        at = from + party.length;
        if (opener === '(' && tokens[at]?.text === ')') at += 1;
        continue;
      }
      let tense: Tense | null = null;
      if (first.lower === 'who') {
        const verb = tokens[from + 1]?.lower ?? '';
        if (!COPULA.has(verb)) break;
        tense = TENSE_WORDS.get(verb) ?? null;
        from += 2;
      } else if (/^(?:now|currently|then|once|formerly)$/.test(first.lower)) {
        tense = first.lower === 'then' ? 'then' : /^(?:once|formerly)$/.test(first.lower) ? 'former' : null;
        from += 1;
      }
      const title = titleAt(tokens, from);
      const after = tokens[from + (title?.length ?? 0)];
      if (title === null || nameFrom.has(from + title.length)) break;
      if (
        after !== undefined &&
        !ENDS.has(after.text) &&
        !/^(?:and|or|who|since|from|until|on|at|in)$/.test(after.lower)
      )
        break;
      add(tense === null ? title.title : { ...title.title, tense }, 'apposition');
      at = from + title.length;
    }

    // "X is the Y": over an apposition that was just read.
    let verb = at;
    if (tokens[verb]?.text === ',') verb += 1;
    if (tokens[verb]?.lower === 'has' && tokens[verb + 1]?.lower === 'been') verb += 1;
    const copula = tokens[verb]?.lower ?? '';
    const serves = /^(?:serve)$/.test(tokens[verb]?.stem ?? '') && tokens[verb + 1]?.lower === 'as';
    if (COPULA.has(copula) || copula === 'been' || copula === "'s" || serves) {
      const from = verb + (serves ? 2 : 1);
      const title = titleAt(tokens, from);
      const after = tokens[from + (title?.length ?? 0)];
      const closed =
        after === undefined ||
        ENDS.has(after.text) ||
        /^(?:and|who|when|at|on|in|since|from|until|during|but|while)$/.test(after.lower);
      if (title !== null && closed && !nameFrom.has(from + title.length) && copula !== "'s") {
        const tense = TENSE_WORDS.get(copula);
        add(tense === undefined ? title.title : { ...title.title, tense }, 'predicate');
      }
    }

    // "Ukraine's president, Volodymyr Zelensky, …" and "The House majority leader is Mike Johnson"
    const before = tokens[name.first - 1];
    const inverse = before !== undefined && COPULA.has(before.lower);
    if (prefix === null && before !== undefined && (before.text === ',' || inverse)) {
      const gap = name.first - 1;
      for (let from = Math.max(floor, gap - MAX_TITLE); from < gap; from += 1) {
        const title = titleAt(tokens, from);
        if (title === null || from + title.length !== gap || title.title.rank === null) continue;
        const closed = ENDS.has(tokens[name.last]?.text ?? ',') || inverse;
        const definite =
          /^(?:the|'s|his|her)$/.test(tokens[from]?.lower ?? '') ||
          title.title.country !== null ||
          from === 0;
        // ", the X, Y said": an apposition of the name before it.
        const ofEarlier = tokens[from - 1]?.text === ',' && from - 1 === floor && index > 0;
        if (closed && definite && !ofEarlier) {
          const tense = inverse ? TENSE_WORDS.get(before.lower) : undefined;
          add(
            tense === undefined ? title.title : { ...title.title, tense },
            inverse ? 'predicate' : 'apposition',
          );
        }
        break;
      }
    }
  });
  return found;
}

const OF_ANOTHER = new Set(
  "predecessor successor nominee candidate replace replaced succeed succeeded not n't".split(' '),
);

/** "Rubio's predecessor as secretary of state, Antony Blinken": a title of another time, or wished for, is no claim. */
const isAnothers = (tokens: readonly Token[], title: Title): boolean => {
  const at = firstFrom(tokens, title.start);
  for (let i = Math.max(0, at - 4); i < at; i += 1) if (OF_ANOTHER.has(tokens[i]?.lower ?? '')) return true;
  return false;
};

/** A possessive name before a title belongs to the title: "Obama's vice president, …". */
const ownerFloor = (tokens: readonly Token[], floor: number): number =>
  tokens[floor]?.lower === "'s" ? Math.max(0, floor - 2) : floor;

const stateOf = (tokens: readonly Token[], at: number): { title: Title; length: number } | null => {
  if (!/^(?:of|from)$/.test(tokens[at]?.lower ?? '')) return null;
  const state = stateNames.longest(tokens, at + 1, byLower);
  const first = tokens[at + 1];
  const last = tokens[at + (state?.length ?? 0)];
  const [name] = state?.values ?? [];
  if (state === null || name === undefined || !first?.capital || last === undefined) return null;
  const span = { start: first.start, end: last.end };
  return { title: plainTitle(span, { state: name, parts: { state: span } }), length: state.length + 1 };
};
