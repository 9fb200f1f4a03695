/** Who has more of something than whom: said outright (`more favorable than Republicans`), or by two figures. */
import type { Sentence } from '../reading/read.js';
import { isEntity, type Term } from '../reading/terms.js';
import type { Statement } from './statement.js';
import { shares } from './term-pairs.js';
import { countedBy } from './values.js';

export interface Ranking {
  readonly more: Term;
  readonly less: Term;
}

const MORE = /^(?:more|higher|greater|larger|likelier|better)$/;
const LESS = /^(?:fewer|less|lower|smaller)$/;
/** How many words may stand between the comparison and its `than`. */
const REACH = 10;

/** "Democrats view Ukraine more favorably than Republicans do"; null where nothing is compared, or more than once. */
export function rankingOf({ tokens }: Sentence, terms: readonly Term[]): Ranking | null {
  const at = tokens.findIndex((token) => token.lower === 'than');
  const than = tokens[at];
  if (than === undefined || tokens.slice(at + 1).some((token) => token.lower === 'than')) return null;
  const words = tokens
    .slice(Math.max(0, at - REACH), at)
    .filter((token) => MORE.test(token.lower) || LESS.test(token.lower));
  const [word] = words;
  if (word === undefined || words.length > 1 || tokens[at - 1]?.lower === 'rather') return null;
  const entities = terms.filter((term) => isEntity(term) && !term.quoted);
  const second = entities.find((term) => term.start > than.start);
  // "Fewer Democrats than …"; "Democrats view Ukraine more favorably than …".
  const first =
    entities.find(
      (term) => term.start > word.start && term.start < than.start && term.start - word.end < 3,
    ) ?? entities.find((term) => term.start < word.start && term.preposition === null);
  if (first === undefined || second === undefined) return null;
  return MORE.test(word.lower) ? { more: first, less: second } : { more: second, less: first };
}

/** What two figures of a fact say of who has more: `agrees`, `differs`, or null where they say nothing of it. */
export function ranked(claim: Statement, fact: Statement): 'agrees' | 'differs' | null {
  if (claim.ranking === null) return null;
  const shareOf = (term: Term): number | undefined => {
    const own = fact.numbers.filter((number) => {
      const [counted] = countedBy(fact, number);
      return number.unit === '%' && counted !== undefined && shares(counted, term);
    });
    return own.length === 1 ? own[0]?.value : undefined;
  };
  const [more, less] = [shareOf(claim.ranking.more), shareOf(claim.ranking.less)];
  if (more === undefined || less === undefined || more === less) return null;
  return more > less ? 'agrees' : 'differs';
}
