/** Whom a sentence says it has its news from, besides the one it hands the word to. */
import { outletIn } from './setting.js';
import { isUnnamed } from './voices.js';

export type Credit = { readonly kind: 'outlet' | 'unnamed'; readonly name: string };

const NAME = /(?:[Tt]he )?\p{Lu}[\p{L}\p{N}.&’'-]*(?: (?:of the|of|and|for|\p{Lu}[\p{L}\p{N}.&’'-]*))*/u
  .source;

/** What an outlet stands behind, at some distance: "reported by Russian state media agency TASS". */
const BEHIND =
  /\b(?:reported (?:first |earlier |on \w+ |\w+day )?by|(?:obtained|reviewed|seen|viewed|published|aired|cited|confirmed) (?:by|in|on)|citing|told|tells|informed|interview(?:s|ed)? (?:with|by|on|to)|statements? to|sp(?:oke|eaking) (?:to|with)|confirmed to|according to|report(?:s|ing)? (?:by|from|in))\s((?:(?!\b(?:that|whether|how|why|if|and|but|as|who|which|about|he|she|they|it)\b)[^,;:“”"()—–]){2,70})/gu;
const NAMES = new RegExp(NAME, 'gu');
const BEFORE = new RegExp(
  `(${NAME}) (?:(?:has|had|have) )?(?:(?:first|earlier|also|previously|separately) )?(?:reported|reports|contributed (?:reporting )?to this)\\b`,
  'gu',
);
/** Only there does a name of plain words mean an outlet. */
const REPORTS = /^(?:.*\breport(?:s|ed)?\b)/s;

const CITING =
  /\bciting ((?:an?|two|three|four|five|six|several|multiple|unnamed|anonymous) (?:[\p{L}.-]+ ){0,4}?(?:officials?|sources?|people|persons?|aides?|advisers?|diplomats?)(?: (?:familiar with|close to|briefed on|with knowledge of|in) [^,.;“”"]{3,50})?)/u;

const agency =
  /^.{0,60}?\((AP|AFP|UPI|Reuters|REUTERS|TASS|Xinhua|dpa|DPA|Bloomberg|CNN|The Associated Press)\)\s?(?:—|–|--?)/u;
const signed = /\((AP|AFP|UPI|Reuters|REUTERS|TASS|Xinhua|dpa|DPA)\)\s*$/u;

const asWritten = (name: string): string => (name === 'REUTERS' ? 'Reuters' : name);

/** An agency that the dateline or the last mark of a paragraph names. */
export function agencyIn(paragraph: string): string | null {
  const name = agency.exec(paragraph)?.[1] ?? signed.exec(paragraph)?.[1];
  return name === undefined ? null : asWritten(name);
}

/** @param words a sentence without its quotations */
export function creditsIn(words: string): Credit[] {
  if (
    !/report|obtain|review|seen|view|publish|aired|cit|told|tells|inform|contribut|sp(?:oke|eak)|confirm|according|statement/.test(
      words,
    )
  )
    return [];
  const found: Credit[] = [];
  const note = (name: string | undefined): void => {
    const outlet = name === undefined ? null : outletIn(name.replace(/ (?:of the|of|and|for)$/, ''));
    if (outlet !== null && !found.some((one) => one.name === outlet))
      found.push({ kind: 'outlet', name: outlet });
  };
  for (const [, behind = ''] of words.matchAll(BEHIND))
    for (const [name] of behind.matchAll(NAMES)) note(name);
  if (REPORTS.test(words) || words.includes('contributed'))
    for (const match of words.matchAll(BEFORE)) note(match[1]);
  const cited = CITING.exec(words)?.[1];
  if (cited !== undefined && isUnnamed(cited)) found.push({ kind: 'unnamed', name: cited.trim() });
  return found;
}
