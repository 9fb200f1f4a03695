/**
 * Offices as news English gives them to people: `Senate Minority Leader`, `the Russian foreign minister`, `R-La.`,
 * `a Louisiana Republican`, `Putin's spokesman`. A title is read into its parts, so that each can be right or wrong.
 */
import { COMMON_SURNAMES } from './lexicon/surnames.js';
import { byLower } from './phrases.js';
import {
  BODIES,
  DETERMINERS,
  LESSER,
  PARTIES,
  PASSED,
  ranks,
  TENSES,
  TITLE_OPENERS,
  titlePlaces,
} from './title-words.js';
import { emptyTitle, type Title, type TitleDraft, titleOf } from './titles.js';
import type { Token } from './tokens.js';

export type { Title } from './titles.js';

/** A place or body after the rank: `of Ukraine`, `of the House`, `from South Carolina`. Returns how many tokens it took. */
const readOf = (tokens: readonly Token[], at: number, draft: TitleDraft): number => {
  if (!/^(?:of|from|for|in|to)$/.test(tokens[at]?.lower ?? '')) return 0;
  const skip = tokens[at + 1]?.lower === 'the' ? 2 : 1;
  const first = tokens[at + skip];
  if (first === undefined) return 0;
  const body = BODIES.get(first.lower);
  if (body && draft.body === null && first.capital) {
    draft.body = body;
    draft.parts.body = first;
    return skip + 1;
  }
  const place = titlePlaces.longest(tokens, at + skip, byLower);
  const last = place === null ? undefined : tokens[at + skip + place.length - 1];
  if (place === null || last === undefined || !first.capital) return 0;
  // "Georgia" is a country and a state: a senator's is the state.
  const wantsState =
    draft.body !== null ||
    draft.party !== null ||
    /^(?:senator|representative|governor)$/.test(draft.rank ?? '');
  const chosen = place.values.find((p) => (p.kind === 'state') === wantsState) ?? place.values[0];
  if (chosen?.kind === 'state' && draft.state === null) {
    draft.state = chosen.name;
    draft.parts.state = { start: first.start, end: last.end };
  } else if (chosen?.kind === 'country' && draft.country === null) {
    draft.country = chosen.name;
    draft.parts.country = { start: first.start, end: last.end };
  } else return 0;
  return skip + place.length;
};

/** Told at once of most words of a text: what is in small letters opens a title only if it is a word of titles. */
const mayOpen = (token: Token | undefined): boolean =>
  token !== undefined && token.kind !== 'mark' && (token.capital || TITLE_OPENERS.has(token.lower));

/** "Angus King", "Sen. King": a rank that many bear as a surname, right behind a name or another rank, and before no name. */
const isSurname = (tokens: readonly Token[], at: number, titled: boolean): boolean => {
  const [before, word, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (word === undefined || !word.capital || !COMMON_SURNAMES.has(word.lower)) return false;
  if (next?.kind === 'word' && next.capital) return false;
  if (titled) return true;
  const named = before?.kind === 'word' && before.capital && !DETERMINERS.has(before.lower);
  // "the Saudi King"
  return named && titlePlaces.longest(tokens, at - 1, byLower) === null;
};

/** No title has more words. */
const MAX_WORDS = 16;

/**
 * The title that begins at a token, without a name in it, and how many tokens it takes; null where there is none.
 * At least a rank or a party must be given: a country alone is no title.
 */
export function titleAt(tokens: readonly Token[], from: number): { title: Title; length: number } | null {
  const begins = tokens[from];
  if (begins === undefined || !mayOpen(begins) || isSurname(tokens, from, false)) return null;
  const opening = DETERMINERS.has(begins.lower) ? from + 1 : from;
  if (opening > from && !mayOpen(tokens[opening])) return null;
  const draft = emptyTitle();
  let at = opening;
  let end = -1;
  while (at < tokens.length && at - from < MAX_WORDS) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') break;
    const rank = ranks.longest(tokens, at, byLower);
    if (rank !== null && draft.rank !== null && !/^(?:senator|representative)$/.test(draft.rank)) break;
    if (rank?.length === 1 && isSurname(tokens, at, draft.rank !== null)) break;
    if (rank !== null) {
      const entry = rank.values[0];
      const last = tokens[at + rank.length - 1];
      if (entry === undefined || last === undefined) break;
      draft.rank = entry.rank;
      draft.body ??= entry.body;
      draft.country ??= entry.country;
      draft.parts.rank = { start: token.start, end: last.end };
      at += rank.length;
      // The full stop of an abbreviated title: Sen. Rubio
      if (tokens[at]?.text === '.' && tokens[at]?.start === last.end && last.text.length < 5) at += 1;
      end = at;
      for (let taken = readOf(tokens, at, draft); taken > 0; taken = readOf(tokens, at, draft)) {
        at += taken;
        end = at;
      }
      if (tokens[at]?.lower === 'elect' && tokens[at]?.hyphenated) {
        draft.tense = 'future';
        at += 1;
        end = at;
      }
      continue;
    }
    const tense = TENSES.get(token.lower);
    if (tense !== undefined) {
      draft.tense = tense;
      at += 1;
      continue;
    }
    const lesser = LESSER.get(token.lower);
    if (lesser !== undefined) {
      draft.lesser = lesser;
      at += 1;
      continue;
    }
    const party = PARTIES.get(token.lower);
    if (party && (token.capital || token.lower === 'independent')) {
      draft.party = party;
      draft.parts.party = token;
      at += 1;
      // "a Louisiana Republican": the party is the title.
      if (draft.rank === null && token.lower !== 'democratic') end = at;
      const taken = draft.rank === null && token.lower !== 'democratic' ? readOf(tokens, at, draft) : 0;
      if (taken > 0) {
        at += taken;
        end = at;
      }
      continue;
    }
    const body = BODIES.get(token.lower);
    if (body && token.capital && tokens[at - 1]?.lower !== 'white') {
      draft.body = body;
      draft.parts.body = token;
      at += 1;
      continue;
    }
    const place = token.capital ? titlePlaces.longest(tokens, at, byLower) : null;
    if (place !== null) {
      const last = tokens[at + place.length - 1] ?? token;
      const possessive = tokens[at + place.length]?.lower === "'s" ? 1 : 0;
      const wantsState =
        /^(?:sen|senator|rep|representative|gov|governor|republican|democrat|congressman|congresswoman|attorney|democratic|lawmaker)$/.test(
          tokens[at + place.length + possessive]?.lower ?? '',
        );
      const chosen = place.values.find((p) => (p.kind === 'state') === wantsState) ?? place.values[0];
      const part = { start: token.start, end: last.end };
      if (chosen?.kind === 'state') {
        draft.state = chosen.name;
        draft.parts.state = part;
      } else if (chosen !== undefined) {
        draft.country = chosen.name;
        draft.parts.country = part;
      }
      at += place.length + possessive;
      continue;
    }
    if (PASSED.has(token.lower)) {
      // "his first secretary of state": of another time than the sentence's.
      const before = tokens[at - 1]?.lower ?? '';
      if (/^(?:first|second|last)$/.test(token.lower) && /^(?:'s|his|her|their)$/.test(before))
        draft.tense = 'then';
      at += 1;
      continue;
    }
    // "Obama's vice president", "the Kremlin's spokesman", "Kremlin spokesman", "Trump administration"
    const owner = ownerAt(tokens, at);
    if (owner === 0 || draft.of !== null) break;
    draft.of = tokens
      .slice(at, at + owner)
      .filter((t) => t.lower !== "'s" && t.text !== '’')
      .map((t) => t.text)
      .join(' ');
    at += owner;
  }
  const last = tokens[end - 1];
  const first = tokens[opening];
  if (end < 0 || last === undefined || first === undefined) return null;
  if (draft.rank === null && draft.party === null) return null;
  // Parts read after the title's last word belong to something else.
  for (const key of ['body', 'party', 'state', 'country'] as const) {
    const part = draft.parts[key];
    if (part !== undefined && part.start >= last.end) {
      draft[key] = null;
      delete draft.parts[key];
    }
  }
  return { title: titleOf(draft, { start: first.start, end: last.end }), length: end - from };
}

/** A capitalised owner directly before a rank, with or without its possessive: how many tokens it takes. */
const ownerAt = (tokens: readonly Token[], at: number): number => {
  let next = at;
  while (
    next < tokens.length &&
    next - at < 4 &&
    tokens[next]?.kind === 'word' &&
    tokens[next]?.capital &&
    ranks.longest(tokens, next, byLower) === null
  ) {
    next += 1;
  }
  if (next === at) return 0;
  if (tokens[next]?.lower === "'s") next += 1;
  const end = next;
  while (PASSED.has(tokens[next]?.lower ?? '') || TENSES.has(tokens[next]?.lower ?? '')) next += 1;
  return ranks.longest(tokens, next, byLower) === null ? 0 : end - at;
};
