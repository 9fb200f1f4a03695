/** People whom a source does not name, as they are called: `an unnamed U.S. official familiar with the matter`. */

/** Nouns for people who speak without being named. */
export const PEOPLE =
  /\b(?:officials?|sources?|people|persons?|aides?|advis[eo]rs?|diplomats?|lawmakers?|staffers?|employees?|insiders?|lawyers?|attorneys?|officers?|executives?|residents?|witness(?:es)?|experts?|analysts?|critics?|all(?:y|ies)|clerks?|spokes(?:man|woman|person|men|people)|members?|workers?|investigators?|prosecutors?|negotiators?|leaders?|soldiers?|doctors?|colleagues?|friends?|relatives?|individuals?|men|women|man|woman)\b/i;

/** What tells no more of unnamed people than why they know, or how they spoke. */
const TAIL =
  /,?\s+(?:(?:directly |closely )?familiar with|with (?:direct |first-hand )?knowledge|who\b|briefed on|close to|involved in|speaking (?:on|under)|(?:on|under) (?:the )?condition|not authorized|told\b|informed\b|as (?:told|quoted)).*$/i;

/** `an unnamed U.S. official familiar with the matter` as `a U.S. official`. */
export const asUnnamed = (words: string): string => {
  const short = words.replace(TAIL, '').trim();
  const bare = short.replace(/\b(?:unnamed|unidentified|anonymous)\s+/gi, '').trim();
  // "a unnamed" was "an unnamed": the article goes with the word that now follows.
  return bare.replace(/^an? (?=(\S+))/i, (_, next: string) =>
    /^(?:[aeio]|u(?!\.|ni|s\b|se))/i.test(next) ? 'an ' : 'a ',
  );
};

const ANYBODY = /^(?:an?|the|some|several|many|most|other|two|three|four|five|six|\d+)\s|^\p{Ll}/u;

/**
 * `a White House official and a U.S. official` are two, who may each have been credited alone as well.
 *
 * @param isKnown whether a name is that of somebody
 */
export function eachOf(words: string, isKnown: (name: string) => boolean): string[] {
  const parts = words.split(/,\s+(?:and\s+)?|\s+and\s+/).map((part) => part.trim());
  const isSomebody = (part: string): boolean => isKnown(part) || (PEOPLE.test(part) && ANYBODY.test(part));
  return parts.every(isSomebody) ? parts : [words];
}
