import { quotedSpans } from '../../reading/quotations.js';
import { contains, overlaps, type Span } from '../../reading/span.js';
import { isEntity } from '../../reading/terms.js';
import type { Claim } from '../claim.js';
import type { Misspelling } from '../house-style.js';
import type { Rule } from '../rule.js';
import { isSpoken } from '../written-words.js';

const HONORIFICS = /^(?:mr|mrs|ms|miss|dr|prince|princess|count|countess|saint|st|sir|lord|lady)$/;
/** A form of a verb at the head of a sentence is no first name: "Visiting Kiev, he said". */
const VERB_FORM = /(?:ing|ed|ly)$/;
/** What may follow a country's name that takes no article; before a noun, the article is the noun's. */
const AFTER_COUNTRY =
  /^(?:[.,;:!?)\]—–…]|'s|’s|is|was|has|had|will|would|could|can|may|might|should|must|did|does|in|on|at|to|from|by|for|after|before|during|since|with|until|under|over|because|when|while|if|as|but)$/;

const tokensAt = ({ sentence }: Claim, at: Span): { first: number; last: number } => ({
  first: sentence.tokens.findIndex((token) => token.start >= at.start),
  last: sentence.tokens.findIndex((token) => token.start >= at.end),
});

/** "The Ukraine war", "the Ukraine that he knew": the article is right there. */
const articleIsAnothers = (claim: Claim, at: Span): boolean => {
  const { last } = tokensAt(claim, at);
  const next = claim.sentence.tokens[last];
  const after = claim.sentence.tokens[last + 1];
  if (next === undefined) return false;
  return next.hyphenated || !AFTER_COUNTRY.test(next.lower) || /^(?:which|whose)$/.test(after?.lower ?? '');
};

/** Part of the name of somebody else, or of something that goes by its own spelling: Georgy Lvov, Dynamo Kiev. */
const isAnothersName = (
  claim: Claim,
  at: Span,
  { entry, found, common }: Misspelling,
  uses: ReadonlySet<string>,
): boolean => {
  const { sentence } = claim;
  const { first } = tokensAt(claim, at);
  const before = sentence.tokens[first - 1];
  if (common || /\s/.test(found)) return false;
  if (before?.lower === 'chicken') return true;
  const name = sentence.names.find((one) => overlaps(one, at));
  if (name !== undefined && name.known.length > 0 && name.start < at.start) return false;
  if (
    HONORIFICS.test(before?.lower ?? '') ||
    (before?.text === '.' && HONORIFICS.test(sentence.tokens[first - 2]?.lower ?? ''))
  )
    return true;
  if (
    sentence.assertions.some(
      (one) => one.via === 'prefix' && one.name.known.length === 0 && overlaps(one.name, at),
    )
  )
    return true;
  // "Igor Zelensky danced": at the head of a sentence, first name and surname may be read as two.
  const own =
    name !== undefined && name.start < at.start
      ? name
      : sentence.names.find((one) => one.end + 1 === at.start);
  if (own === undefined || before === undefined || before.end + 1 !== at.start) return false;
  if (own.first + 1 === first && first === 1 && VERB_FORM.test(before.lower)) return false;
  return !uses.has(`${before.lower} ${entry.use.toLowerCase()}`);
};

/** A common word with a capital inside a sentence may belong to a name: Acme Advisors. */
const isInName = (claim: Claim, at: Span, { common, found }: Misspelling): boolean => {
  if (!common || !/^\p{Lu}/u.test(found)) return false;
  const { sentence, statement } = claim;
  const opens = !sentence.tokens.some((token) => token.kind !== 'mark' && token.start < at.start);
  const inTitle =
    sentence.assertions.some((one) => contains(one.title, at)) ||
    statement.terms.some((term) => term.title !== null && contains(term, at) && !isEntity(term));
  return !opens && !inTitle;
};

/** What the house spells otherwise. */
export const nameStyle: Rule = {
  meta: {
    id: 'name-style',
    severity: 'info',
    description: 'House spelling: Kyiv, Zelenskyy.',
    messages: { spelling: 'The house writes {{right}}. {{why}}' },
  },
  check(claim, context) {
    const { sentence } = claim;
    const found = context.style(sentence.text);
    if (found.length === 0) return [];
    // Titles and terms in quotation marks are nobody's speech, and not among the quotations.
    const marked = quotedSpans(sentence.text);
    const uses = new Set(context.record.spellings.map(({ use }) => use.toLowerCase()));
    return found.flatMap((one) => {
      const at = { start: one.start + sentence.start, end: one.end + sentence.start };
      const quoted = sentence.quotations.find((quotation) => overlaps(quotation, at));
      const match = claim.quotes.find(({ quotation }) => quotation === quoted);
      if (quoted === undefined && marked.some((span) => overlaps(span, one))) return [];
      if (quoted !== undefined && (match === undefined || !isSpoken(match, sentence))) return [];
      if (/^the\s/i.test(one.found) && articleIsAnothers(claim, at)) return [];
      if (isAnothersName(claim, at, one, uses) || isInName(claim, at, one)) return [];
      return [
        {
          messageId: 'spelling',
          data: { right: one.right, why: one.entry.why },
          ...at,
          expected: [one.right],
          citations: [],
        },
      ];
    });
  },
};
