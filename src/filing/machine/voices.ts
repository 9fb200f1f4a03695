/** Whom the words that name a speaker mean, said as a person would say it. */
import { SPEAKERS } from '../../reading/lexicon/people.js';
import type { Speaker } from '../../reading/resolve.js';
import { nameWords } from '../../record/names.js';
import type { Cast } from './cast.js';
import { outletNamed } from './outlets.js';

export interface Voice {
  /** `Mike Waltz`, `a White House official`, `the Kremlin`; null where nobody can tell. */
  readonly name: string | null;
  readonly kind: 'person' | 'outlet' | 'unnamed' | 'body' | 'others';
  /** Of the record: a person's or an organisation's. */
  readonly id: string | null;
  /** Whose reporter it is: "Axios' Ann Roe". */
  readonly outlet: string | null;
  /** Of "one of the officials", what they were called before. */
  readonly among?: string;
}

export const nobody: Voice = { name: null, kind: 'others', id: null, outlet: null };

const PRONOUN =
  /^(?:i|we|you|he|she|it|they|who|that|which|his|her|their|him|them|this|those|these|one|some|others?|many|both|all)$/i;

/** Who is named by what they are or know, so that nobody can tell one from another. */
const UNNAMED =
  /(?:^|\s)(?:officials?|sources?|aides?|advis[eo]rs?|diplomats?|insiders?|staffers?|employees?|operatives?|persons?|people|individuals?|investigators?|executives?)(?=$| (?:familiar|close|briefed|with|who|in|at|from|involved|speaking|granted|on|within|inside|near|of)\b)/i;

const DETERMINER =
  /^(?:A|An|The|My|Our|Your|One|Two|Three|Four|Five|Six|Several|Some|Many|Most|Another|Other|His|Her|Their|Its|Both|All|Multiple|Senior|Former|Top|Officials?|Sources?|People|Aides|Critics|Lawmakers|Police|Prosecutors|Authorities|Residents|Witnesses|Analysts|Experts|Researchers|Allies|Opponents|Supporters|Protesters)\b/;

/** Small at its head, as it stands within a sentence. */
export const within = (words: string): string =>
  DETERMINER.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

export const isUnnamed = (words: string): boolean =>
  !/^(?:no|any)\b/i.test(words) && UNNAMED.test(words.replace(/[“”"]/g, ''));

/** `an unnamed White House official`, `four unnamed people familiar with the call`, `unnamed sources` */
export function unnamedAs(words: string): string {
  const [, lead = '', rest = words] =
    /^((?:an?|the|one|another|two|three|four|five|six|seven|eight|nine|ten|several|some|multiple|many|\d+) )?(.*)$/i.exec(
      words,
    ) ?? [];
  const bare = rest.replace(/^(?:unnamed|anonymous|unidentified) /i, '');
  const first = lead.trim().toLowerCase();
  if (/^(?:an?|the|one|another)$/.test(first))
    return /s$/.test(bare.split(/ (?:familiar|close|briefed|with|who|in|at|from|involved)\b/)[0] ?? '')
      ? `unnamed ${bare}`
      : `an unnamed ${bare}`;
  return first === '' ? `unnamed ${bare}` : `${first} unnamed ${bare}`;
}

const POSSESSED = /^(.{2,40}?)(?:[’']s|(?<=s)[’']) (.+)$/su;

/** The outlet that a name of its reporter begins with: "Axios' Ann Roe". */
export const reporterOf = (words: string): { readonly outlet: string; readonly rest: string } | null => {
  const match = POSSESSED.exec(words);
  const outlet = match === null ? null : outletNamed(match[1] ?? '');
  return match === null || outlet === null ? null : { outlet, rest: match[2] ?? '' };
};

const CAPITAL_NAME =
  /^(?:\p{Lu}[\p{L}.’'-]*|de|da|del|van|von|der|bin|al|la|le)(?: (?:\p{Lu}[\p{L}.’'-]*|de|da|del|van|von|der|bin|al|la|le))*$/u;

/** "the Norwegian Shipowners' Association": a body whose name has an owner in it. */
const isBody = (words: string, name: string): boolean =>
  SPEAKERS.has(name.toLowerCase()) &&
  words.endsWith(` ${name}`) &&
  /^(?:[Tt]he )?(?:\p{Lu}[\p{L}.]* )*\p{Lu}\p{L}*(?:[’']s|s[’']) \p{Lu}\p{L}*$/u.test(words);

export interface Voices {
  of(speaker: Speaker | null): Voice;
  /** Of a name by itself, as labels of transcripts have it. */
  named(name: string): Voice;
}

export function voicesOf(text: string, cast: Cast): Voices {
  /** By its head: what "the official" stands for. */
  const introduced = new Map<string, string>();
  const body = (name: string): Voice => ({ name, kind: 'body', id: cast.idOf(name), outlet: null });
  const person = (name: string, outlet: string | null = null): Voice => {
    const full = cast.fullName(name);
    return { name: full, kind: 'person', id: cast.personIdOf(name), outlet };
  };
  const described = (words: string): Voice => {
    const means = cast.describedBy(words);
    if (means !== null) return person(means);
    const [, part = '', whole = words] = /^((?:one|some|two|several|most|both) of )?(.*)$/i.exec(words) ?? [];
    const known = /^the \S+$/i.test(whole) ? introduced.get(headOf(whole)) : undefined;
    // "one of the officials" is one of those who were spoken of.
    const back = part === '' ? known : undefined;
    const meant = back ?? words;
    if (known === undefined && part === '' && !/^the /i.test(words) && isUnnamed(words))
      introduced.set(headOf(words), words);
    if (part !== '' && known !== undefined && isUnnamed(known))
      return { name: within(words), kind: 'unnamed', id: null, outlet: null, among: known };
    if (/^an? /i.test(words) && !isUnnamed(words)) introduced.set(headOf(words), words);
    if (isUnnamed(meant)) return { name: within(meant), kind: 'unnamed', id: null, outlet: null };
    return { name: within(meant), kind: 'others', id: cast.idOf(meant), outlet: null };
  };
  const named = (name: string): Voice => {
    const outlet = outletNamed(name);
    if (outlet !== null && !cast.isPerson(name))
      return { name: outlet, kind: 'outlet', id: cast.idOf(outlet), outlet };
    return cast.isPerson(name) ? person(name) : body(name);
  };
  return {
    named,
    of(speaker) {
      if (speaker === null || PRONOUN.test(speaker.name.trim())) return nobody;
      const name = speaker.name.replace(/\s+/g, ' ').trim();
      const words = text.slice(speaker.start, speaker.end).replace(/\s+/g, ' ').trim();
      const pronoun = PRONOUN.test(words);
      const reporter = pronoun ? null : reporterOf(words);
      if (reporter !== null && CAPITAL_NAME.test(reporter.rest))
        return person(reporter.rest, reporter.outlet);
      if (!CAPITAL_NAME.test(name.replace(/^the /i, ''))) return described(name);
      if (isBody(words, name)) return body(within(words));
      const article = /^the /i.test(words) && nameWords(words.slice(4)).join() === nameWords(name).join();
      const written = article ? `The ${name.replace(/^the /i, '')}` : name;
      if (outletNamed(written) !== null && !cast.isPerson(name)) return named(written);
      if (cast.describedBy(name) !== null && !pronoun) return described(name);
      if (cast.isPerson(name)) return person(name);
      const full = cast.fullName(name);
      if (full !== name && !article) return person(name);
      return body(article ? within(written) : name);
    },
  };
}

const headOf = (words: string): string =>
  (words.split(/ (?:familiar|close|briefed|with|who|in|at|from|involved|for|of|on|to)\b/)[0] ?? words)
    .split(' ')
    .at(-1) ?? '';
