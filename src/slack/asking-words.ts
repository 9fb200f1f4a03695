/** Words that ask for a check and say nothing themselves: `check this, please`, `against the transcript:`. */
const ASKING: ReadonlySet<string> = new Set(
  [
    'check fact-check factcheck verify compare hold held holds look read see test',
    'please can could would will you do does did stet hi hey hello thanks thank',
    'this that these those it its they them the a an my our your one both two other each first second',
    'draft drafts story summary rewrite copy article text texts file files quote quotes version',
    'transcript report original source notes statement record attached attachment below above here following',
    'against with to in of for from at up me us and or on by vs versus is are was right correct ok okay fine so match matches agree',
  ].flatMap((line) => line.split(' ')),
);

/** Whether nothing but asking is in some words; true of no words at all. */
export function isAsking(words: string): boolean {
  const said = words.toLowerCase().match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
  return said.every((word) => ASKING.has(word));
}
