/** How each kind of error is said in a correction: what the article did, and what is right. */
import type { Finding } from '../../checking/report.js';
import { findEntry } from '../../record/lookup.js';
import type { NewsRecord } from '../../record/record.js';
import type { Person } from '../../record/schema.js';
import type { ClaimMeant } from './draft-from-finding.js';
import { officePhrase } from './office-phrases.js';
import { asSentence, endingOn, quoted, quotedAtEnd } from './sentences.js';

export interface Phrase {
  /** What follows "An earlier version of this article": `misquoted Mike Waltz.` */
  readonly wrong: string;
  /** A sentence or more. */
  readonly right: string;
}

type Phrasing = (finding: Finding, claim: ClaimMeant, record: NewsRecord) => Phrase | null;

const phrasings: Readonly<Record<string, Phrasing>> = {
  'wrong-office': officePhrase,
  'wrong-number': (finding, claim) => instead('a figure', finding, claim),
  'wrong-date': (finding, claim) =>
    finding.messageId === 'weekday' ? weekday(finding) : instead('a date', finding, claim),
  'altered-quote': (finding, _, record) =>
    finding.messageId === 'joined' ? joined(finding, record) : altered(finding, record),
  'misattributed-quote': (finding, _, record) => {
    const [speaker] = finding.expected;
    const quote = quoteOf(finding, record);
    if (speaker === undefined || quote === null) return null;
    return {
      wrong: `attributed the words ${quoted(quote.words.replace(/\.$/, ''))} to ${endingOn(finding.actual)}`,
      right: `They are ${possessive(speaker)}.`,
    };
  },
  'wrong-context': (finding, _, record) => {
    const [setting] = finding.expected;
    const quote = quoteOf(finding, record);
    if (setting === undefined || quote === null) return null;
    return {
      wrong: `misstated the setting of ${quote.speaker}’s words ${quotedAtEnd(quote.words)}`,
      right: `It was ${setting}, not ${endingOn(finding.actual)}`,
    };
  },
  contradicted: (finding, claim, record) => {
    const [first] = finding.citations.filter(({ stance }) => stance === 'contradicts');
    if (first === undefined) return null;
    const said = `said: ${quotedAtEnd(claim.text)}`;
    if (first.wording !== 'verbatim') return { wrong: said, right: factOf(first.id, first.snippet, record) };
    const quote = quoteOf(finding, record);
    return quote === null
      ? null
      : { wrong: said, right: `${quote.speaker} said ${quotedAtEnd(quote.words)}` };
  },
};

/** `no-error` where the rule is not about errors; null where what is right cannot be told. */
export function phraseOf(
  finding: Finding,
  claim: ClaimMeant,
  record: NewsRecord,
): Phrase | 'no-error' | null {
  const phrasing = Object.hasOwn(phrasings, finding.rule) ? phrasings[finding.rule] : undefined;
  return phrasing === undefined ? 'no-error' : phrasing(finding, claim, record);
}

/** Each `expected` makes a right sentence in place of the words at fault. */
function instead(what: string, finding: Finding, claim: ClaimMeant): Phrase | null {
  const [right] = finding.expected;
  if (right === undefined) return null;
  const sentence = isFiner(finding, claim) ? null : corrected(finding, claim);
  return {
    wrong: `gave ${what} as ${endingOn(withinSentence(finding, claim))}`,
    right:
      sentence === null
        ? `It should have been ${endingOn(right)}`
        : `The sentence should have read: ${quotedAtEnd(sentence)}`,
  };
}

/** A day in place of a month or a year: the preposition before it would be wrong. */
const isFiner = ({ rule, start, expected: [right = ''] }: Finding, claim: ClaimMeant): boolean =>
  rule === 'wrong-date' &&
  /\bin\s+$/i.test(claim.text.slice(0, start - claim.start)) &&
  /day\b|\b\d{1,2}\b/.test(right);

/** A word that is not a name loses the capital that it has at the head of a sentence. */
const withinSentence = ({ actual, start, rule }: Finding, claim: ClaimMeant): string =>
  rule === 'wrong-number' && start === claim.start && /^[A-Z][a-z]/.test(actual)
    ? `${actual.charAt(0).toLowerCase()}${actual.slice(1)}`
    : actual;

/** The claim with every error in it put right; null where one of them cannot be. */
function corrected(finding: Finding, claim: ClaimMeant): string | null {
  const others = (claim.findings ?? []).filter(
    ({ severity, id }) => severity === 'error' && id !== finding.id,
  );
  const all = [finding, ...others].sort((a, b) => b.start - a.start);
  let text = claim.text;
  let before = Number.POSITIVE_INFINITY;
  for (const { start, end, expected } of all) {
    const [right] = expected;
    if (right === undefined || end > before) return null;
    text = `${text.slice(0, start - claim.start)}${right}${text.slice(end - claim.start)}`;
    before = start;
  }
  return text;
}

function weekday({ actual, message }: Finding): Phrase | null {
  const day = /was an? (\w+)\.$/.exec(message)?.[1];
  return day === undefined
    ? null
    : { wrong: `gave a date as ${endingOn(actual)}`, right: `That day was a ${day}.` };
}

function altered(finding: Finding, record: NewsRecord): Phrase | null {
  const [right] = finding.expected;
  const quote = quoteOf(finding, record);
  if (right === undefined || quote === null) return null;
  return {
    wrong: `misquoted ${quote.speaker} as saying ${quotedAtEnd(finding.actual)}`,
    right: `${their(quote.person)} words were ${quotedAtEnd(right)}`,
  };
}

function joined(finding: Finding, record: NewsRecord): Phrase | null {
  const quote = quoteOf(finding, record);
  const parts = finding.citations
    .filter(({ stance, wording }) => stance === 'contradicts' && wording === 'verbatim')
    .map(({ snippet }) => snippet);
  const last = parts.at(-1);
  if (quote === null || last === undefined || parts.length < 2) return null;
  const earlier = parts.slice(0, -1).map((part) => quoted(part.replace(/\.$/, '')));
  return {
    wrong: `ran together what ${quote.speaker} said at different places, as ${quotedAtEnd(finding.actual)}`,
    right: `The words were ${earlier.join(', ')} and, separately, ${quotedAtEnd(last)}`,
  };
}

interface QuoteMeant {
  readonly words: string;
  /** By name, or as the source describes them. */
  readonly speaker: string;
  readonly person?: Person;
}

/** The quote on record that the finding holds the words against. */
function quoteOf({ citations }: Finding, record: NewsRecord): QuoteMeant | null {
  for (const { id, stance } of citations) {
    const entry = stance === 'repeats-error' ? null : findEntry(record, id);
    if (entry?.kind !== 'quote') continue;
    const { words, speaker, speakerDescribed } = entry.quote;
    const person = record.people.find((one) => one.id === speaker);
    const name =
      person?.name ?? record.organisations.find((one) => one.id === speaker)?.name ?? speakerDescribed;
    if (name !== undefined) return { words, speaker: name, ...(person && { person }) };
  }
  return null;
}

/** A fact in the record's words, and whose account it is where they do not say so. */
function factOf(id: string, snippet: string, record: NewsRecord): string {
  const entry = findEntry(record, id);
  const to = entry?.kind === 'fact' ? entry.fact.attribution?.to : undefined;
  const named = to === undefined || snippet.toLowerCase().includes(to.toLowerCase());
  return named ? asSentence(snippet) : asSentence(`${snippet.replace(/\.$/, '')}, according to ${to}`);
}

const possessives = { he: 'His', she: 'Her', they: 'Their' } as const;
const their = (person: Person | undefined): string =>
  person?.pronoun === undefined ? 'The' : possessives[person.pronoun];
const possessive = (name: string): string => `${name}’s`;
