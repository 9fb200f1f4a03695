/**
 * Offices in words that no list of ranks has, `policy officer for the Lib Dems`, held against the words of the record.
 * It is judged only where title or body is the record's own and the other cannot be.
 */

import { excludeOneAnother } from '../reading/lexicon/ladders.js';
import type { Name } from '../reading/names.js';
import type { Sentence } from '../reading/read.js';
import type { Span } from '../reading/span.js';
import { type Token, tokenize } from '../reading/tokens.js';
import { officesOn } from '../record/offices.js';
import type { Office, Organisation, Person } from '../record/schema.js';
import type { Context } from './context.js';
import { findByName } from './record-names.js';

export interface OtherOffice extends Span {
  readonly office: Office;
  /** Into `person.offices`. */
  readonly index: number;
  /** What is to stand in the span's place. */
  readonly right: string;
}

/** What a text calls somebody: its words, and what it says they are of, as tokens of the sentence. */
interface Calling {
  readonly title: readonly Token[];
  /** As it stands, without its article. */
  readonly body: readonly Token[];
}

const LONGEST = 12;
const OF = /^(?:of|for|at|with|in)$/;
const NOT_NOW =
  /^(?:former|ex|then|future|incoming|outgoing|acting|interim|late|ousted|onetime|longtime|deputy|vice|co|assistant|associate)$/;
const LEADING =
  /^(?:chief|director|president|editor|chairman|chairwoman|chair|head|manager|boss|leader|founder|owner|ceo)$/;
/** These work in a bureau, they do not lead it. */
const NOT_LEADING =
  /^(?:correspondent|reporter|writer|columnist|analyst|producer|photographer|clerk|assistant|secretary|aide)$/;

const lowers = (words: string): string[] =>
  tokenize(words)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.lower);
const joined = (tokens: readonly Token[]): string => tokens.map((token) => token.lower).join(' ');

/** "the chief executive of the FA", "a policy officer for the Lib Dems". */
const callingOf = (tokens: readonly Token[]): Calling | null => {
  const words = /^(?:the|a|an)$/.test(tokens[0]?.lower ?? '') ? tokens.slice(1) : tokens;
  if (words.length === 0 || words.some((token) => NOT_NOW.test(token.lower))) return null;
  const of = words.findIndex((token) => OF.test(token.lower));
  if (of < 0) return { title: words, body: [] };
  const body = words.slice(of + 1);
  return { title: words.slice(0, of), body: body[0]?.lower === 'the' ? body.slice(1) : body };
};

/** Beside a name: between commas behind it, or in the words that lead up to it. */
const callingsBeside = ({ tokens, names }: Sentence, name: Name): Calling[] => {
  const found: (Calling | null)[] = [];
  if (tokens[name.last]?.text === ',') {
    const rest = tokens.slice(name.last + 1, name.last + 2 + LONGEST);
    const end = rest.findIndex((token) => token.kind === 'mark' && token.text !== "'");
    if (end > 0) found.push(callingOf(rest.slice(0, end)));
  }
  let from = name.first;
  while (
    from > 0 &&
    name.first - from < LONGEST &&
    tokens[from - 1]?.kind === 'word' &&
    !OF.test(tokens[from - 1]?.lower ?? '')
  )
    from -= 1;
  const lead = tokens.slice(from, name.first);
  if (lead.length > 0 && !lead.some((token) => NOT_NOW.test(token.lower))) {
    found.push({ title: lead, body: [] });
    // "Detroit News bureau chief": the body stands before the title.
    const owner = names.find((one) => one.first === from && one.last < name.first);
    if (owner !== undefined)
      found.push({
        title: tokens.slice(owner.last, name.first),
        body: tokens.slice(owner.first, owner.last),
      });
  }
  return found.filter((one) => one !== null);
};

const spanOf = (tokens: readonly Token[]): Span => ({
  start: tokens[0]?.start ?? 0,
  end: tokens.at(-1)?.end ?? 0,
});

const organisationCalled = findByName<Organisation>((name) => lowers(name.replace(/^the /i, '')).join(' '));

const organisationOf = (words: string, { record }: Context): string | null =>
  organisationCalled(record.organisations, words)?.id ?? null;

const judge = (
  { title, body }: Calling,
  office: Office,
  person: Person,
  context: Context,
): (Span & { right: string }) | null => {
  const said = joined(title);
  const titles = [office.title, ...(office.also ?? [])].map((one) => lowers(one).join(' '));
  const [own = ''] = titles;
  if (excludeOneAnother(said, own)) return { ...spanOf(title), right: office.title };
  if (office.body === undefined || body.length === 0) return null;
  const where = joined(body);
  const whole = lowers(office.body.replace(/^the /i, '')).join(' ');
  if (where === whole) {
    const leads =
      title.some((token) => LEADING.test(token.lower)) && !own.split(' ').some((word) => LEADING.test(word));
    return leads && NOT_LEADING.test(own.split(' ').at(-1) ?? '')
      ? { ...spanOf(title), right: office.title }
      : null;
  }
  // Of another body that the record knows, and that this person has nothing to do with.
  const other = organisationOf(where, context);
  const known = person.offices.some(
    (one) =>
      one.body !== undefined &&
      (organisationOf(lowers(one.body).join(' '), context) === other ||
        one.body.toLowerCase().includes(where)),
  );
  return titles.includes(said) && other !== null && !known ? { ...spanOf(body), right: office.body } : null;
};

/** Where a sentence calls a person something that the record's words for that day exclude. */
export function otherOffices(
  sentence: Sentence,
  name: Name,
  person: Person,
  day: string,
  context: Context,
): OtherOffice[] {
  const held = officesOn(person, day).filter((one) => one.held === 'yes');
  const callings = callingsBeside(sentence, name);
  return callings.flatMap((calling) => {
    const wrong = held.flatMap(({ office, index }) => {
      const found = judge(calling, office, person, context);
      return found === null ? [] : [{ ...found, office, index }];
    });
    // Each office of the day must exclude it.
    return wrong.length > 0 && wrong.length === held.length ? wrong.slice(0, 1) : [];
  });
}
