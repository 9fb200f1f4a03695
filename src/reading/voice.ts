/** In whose voice a sentence speaks, and how surely, as its words outside quotation marks tell. */
import { HEDGING, JUDGEMENT, SAYING_STEMS } from './lexicon/words.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';

export interface Voice {
  /** A verb of saying, or `according to`. */
  readonly attributed: boolean;
  readonly firstPerson: boolean;
  readonly judging: boolean;
  readonly hedging: boolean;
}

const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'we', 'my', 'our']);

export function voiceOf(tokens: readonly Token[], isQuoted: (token: Span) => boolean): Voice {
  let [attributed, firstPerson, judging, hedging] = [false, false, false, false];
  let before = '';
  for (const token of tokens) {
    if (isQuoted(token)) continue;
    const { lower } = token;
    attributed ||=
      (token.kind === 'word' && SAYING_STEMS.has(token.stem)) || (lower === 'to' && before === 'according');
    firstPerson ||= FIRST_PERSON.has(lower);
    judging ||= JUDGEMENT.has(lower);
    // The month is no hedge.
    hedging ||= HEDGING.has(lower) && !(lower === 'may' && token.capital);
    before = lower;
  }
  return { attributed, firstPerson, judging, hedging };
}
