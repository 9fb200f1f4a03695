/** The quantities of a sentence, with what is counted. */
import type { Sentence } from '../../reading/read.js';
import { firstFrom } from '../../reading/span.js';
import type { Token } from '../../reading/tokens.js';
import type { Fact } from '../../record/schema.js';

const ENDS_NOUNS =
  /^(?:of|in|on|at|to|for|from|with|by|about|and|or|but|that|which|who|as|than|the|a|an|this|these|those|is|are|was|were|has|have|had|will|would|could|may|might|can|said|says|after|before|since|until|when|while|per|percent)$/;
const IRREGULAR = /^(?:people|men|women|children|police|personnel|staff|troops|feet|aircraft)$/;
/** How many words may stand between a figure and what it counts: "16 other predominantly authoritarian nations". */
const BETWEEN = 4;

/** "five Moscow-friendly gestures": the first plural behind the figure. */
function counted(tokens: readonly Token[], end: number, value: number): string | null {
  const at = firstFrom(tokens, end);
  for (let i = at; i < Math.min(tokens.length, at + BETWEEN + 1); i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || ENDS_NOUNS.test(token.lower)) return null;
    const next = tokens[i + 1];
    const plural = (/[^s]s$/.test(token.lower) && token.lower !== "'s") || IRREGULAR.test(token.lower);
    // "five Labor Department officials": a plural that another noun follows may still be the first of two.
    if (plural && !token.capital && !next?.hyphenated) return token.text;
    if (value === 1 && i === at && !next?.hyphenated && (next === undefined || next.kind === 'mark'))
      return token.text;
  }
  return null;
}

/** Only plain sizes: no order, no "dozens", no range. */
export function figuresIn({ numbers, tokens, text, start }: Sentence): NonNullable<Fact['numbers']> {
  return numbers.flatMap(({ value, high, unit, hedge, vague, ordinal, start: at, end }) => {
    // "1." counts an item of a list.
    if (at === start && /^[.)]/.test(text.slice(end - start))) return [];
    if (vague || ordinal || high !== undefined || !Number.isFinite(value)) return [];
    const what = unit ?? counted(tokens, end, value);
    return [{ value, ...(what === null ? {} : { unit: what }), ...(hedge === null ? {} : { hedge }) }];
  });
}
