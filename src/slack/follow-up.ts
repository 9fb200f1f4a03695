/**
 * What a message asks that goes on from an answer of Stet's: why that is so, who somebody is, whether something is so. In a
 * thread people talk to each other as well: where it is not clear that Stet is asked, nothing is.
 */

export type FollowUp =
  /** How the last answer came about, and what it rests on. */
  | { readonly kind: 'why' }
  | { readonly kind: 'who'; readonly name: string }
  /** `sure`: it is put to Stet, or asks in so many words whether it is so; else it is a question to whoever knows. */
  | { readonly kind: 'check'; readonly text: string; readonly sure: boolean };

export interface Known {
  /** Whether somebody on record goes by this name. */
  isPerson(name: string): boolean;
}

/** A longer message is one of its own. In UTF-16 units. */
const longest = 400;

/** Stet by its name, as one begins to speak to somebody. */
const TO_STET = /^(?:(?:hey|hi|ok|okay|and|so)[\s,]+)?@?stet\s*(?:[,:–—-]\s*|\s)(?=\S)/i;

/** Only a colon tells `check: …` from `check with Tom`. */
const TO_CHECK =
  /^(?:(?:please|also|and|now)\s+)*(?:fact-?)?check(?:\s+(?:this|that|these|also|too))?\s*:\s*(?=\S)/i;

const WHY: readonly RegExp[] = [
  /^(?:and |but |so )?why(?: not| so| that| this| is (?:that|this|it)(?: so| wrong)?|['’]s that)?$/,
  /^(?:and |but |so )?how (?:so|come|do you know(?: that)?|did you get (?:that|there|to that))$/,
  /^(?:and |but )?(?:what(?:['’]s| is| are)? |which )?(?:the |your |that )?(?:sources?|evidence|citations?|references?)(?: for (?:that|this|it)| please)?$/,
  /^(?:says|according to) (?:who|whom|what)$/,
  /^(?:and )?(?:from )?where(?:['’]s| is| does| did)? (?:that|this|it)(?: come)?(?: from)?$/,
  /^based on what$/,
  /^(?:please )?explain(?: that| this| it)?(?: please)?$/,
];

const ABOUT = /^(?:(?:and|but|so|ok|okay)[\s,]+)?(?:(?:what|how) about|who(?:['’]s| is| was)|and)\s+(.+)$/i;

const IS_IT_SO =
  /^(?:(?:and|but|so)[\s,]+)?(?:is it|isn['’]t it|was it) (?:true|so|right|correct|accurate|a fact)(?: to say)? that\s+(.+)$/i;

/** Who speaks of himself, or to somebody, speaks to people. */
const AMONG_PEOPLE = /\b(?:i|we|you|us|me|my|our|your|let['’]s)\b/i;

const TURNED = /^(is|was|are|were|has|had|did|does|do|will|would|can|could)\s+(.+)$/i;

/**
 * @param said as the person typed it, without a mention of Stet
 * @param toStet whether the message is meant for Stet: mentions it, or is in a direct message
 * @returns null where it asks Stet nothing, or something of its own
 */
export function readFollowUp(said: string, known: Known, toStet = false): FollowUp | null {
  const whole = said.replace(/\s+/g, ' ').trim();
  if (whole === '' || whole.length > longest) return null;
  const check = TO_CHECK.exec(whole);
  if (check !== null) return statement(whole.slice(check[0].length), true);
  const named = TO_STET.exec(whole);
  if (named === null) return asked(whole, known, toStet);
  const rest = whole.slice(named[0].length);
  return asked(rest, known, true) ?? (/\S+ \S+ \S+/.test(rest) ? statement(rest, true) : null);
}

function asked(whole: string, known: Known, toStet: boolean): FollowUp | null {
  const isQuestion = /\?[\s!?]*$/.test(whole);
  const words = whole.replace(/[\s.!?…]+$/, '');
  const mayAskWhy = isQuestion || toStet || /^why$/i.test(words);
  if (mayAskWhy && WHY.some((form) => form.test(words.toLowerCase()))) return { kind: 'why' };
  if (!isQuestion) return null;
  // A name alone may call somebody.
  const somebody = ABOUT.exec(words)?.[1] ?? (toStet || words.includes(' ') ? words : '');
  if (isNamed(somebody, known)) return { kind: 'who', name: somebody };
  const claim = IS_IT_SO.exec(words)?.[1];
  if (claim !== undefined) return statement(claim, true);
  if (!toStet && AMONG_PEOPLE.test(words)) return null;
  return whetherSo(words.replace(/^(?:and|but|so|ok|okay|then|wait)[\s,]+/i, ''), known, toStet);
}

/** A question that somebody on record is the subject of, as a statement. */
function whetherSo(words: string, known: Known, sure: boolean): FollowUp | null {
  const [, verb, turned] = TURNED.exec(words) ?? [];
  const rest = turned ?? words;
  const subject = personAt(rest, known);
  if (subject === null) return null;
  const said = rest.slice(subject.length);
  if (verb !== undefined) return statement(`${subject} ${verb.toLowerCase()}${said}`, sure);
  return / \S+ \S/.test(said) ? statement(words, sure) : null;
}

/** The longest name of somebody on record that the words begin with. */
function personAt(words: string, known: Known): string | null {
  const parts = words.split(' ').slice(0, 5);
  for (let count = parts.length; count > 0; count -= 1) {
    const name = parts.slice(0, count).join(' ');
    if (isNamed(name, known)) return name;
  }
  return null;
}

/** In small letters, `rice` is no name. */
const isNamed = (name: string, { isPerson }: Known): boolean =>
  /^\p{Lu}.*[\p{L}\p{N}.]$/u.test(name) && isPerson(name);

/** As a sentence that says so: a question has nothing to be held against a record. */
function statement(words: string, sure: boolean): FollowUp {
  const text = words.trim().replace(/[\s?]+$/, '');
  const ended = /[.!…”"’)]$/.test(text) ? text : `${text}.`;
  return { kind: 'check', text: ended.replace(/^\p{Ll}/u, (first) => first.toUpperCase()), sure };
}
