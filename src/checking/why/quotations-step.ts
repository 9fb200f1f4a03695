/** The quotations of a claim beside the quotes on record: whether the words stand, and whose they are. */
import type { QuotePassage } from '../../retrieval/passages.js';
import { citePassage } from '../cite.js';
import type { Claim } from '../claim.js';
import type { Context } from '../context.js';
import { type QuoteMatch, speakerOf } from '../quote-match.js';
import type { Citation } from '../report.js';
import { type Point, point, type Step } from './explanation.js';
import { inMarks, listed } from './words.js';

/** `, said by Trump and Vance`; nothing where the record cannot tell. */
const saidBy = (passages: readonly QuotePassage[]): string => {
  const names = [...new Set(passages.flatMap(({ speakerName }) => speakerName ?? []))];
  return names.length === 0 ? '' : `, said by ${listed(names)}`;
};

const counted = (words: number): string => `${words} ${words === 1 ? 'word' : 'words'}`;

/** How many words of the quotation stand in the record as they are. */
const keptOf = ({ diff }: QuoteMatch): number =>
  diff.reduce((sum, part) => sum + ('kept' in part ? part.kept.split(/\s+/).filter(Boolean).length : 0), 0);

const wordsPart = (match: QuoteMatch): string => {
  const quoted = inMarks(match.quotation.text);
  const whose = saidBy(match.passages);
  switch (match.status) {
    case 'none':
      return `${quoted}: no words on record are like these, or too few of them are to tell.`;
    case 'clean':
      return `${quoted}: these words are on record${whose}.`;
    case 'altered':
      return match.expected === null
        ? `${quoted}: these words are on record in two places${whose}; there they do not stand together.`
        : `${quoted}: ${keptOf(match)} of ${counted(match.length)} are on record in this order${whose}; there they are ${inMarks(match.expected)}.`;
  }
};

const speakerPart = (match: QuoteMatch, claim: Claim): string => {
  if (match.status === 'none') return '';
  const named = speakerOf(match.quotation, claim.statement.terms);
  if (named === null) return ' The text names no speaker, so none was compared.';
  switch (match.speaker) {
    case 'same':
      return ` The text names the same speaker, ${named.words}.`;
    case 'other':
      return ` The text names another speaker, ${named.words}.`;
    case 'unknown':
      return ` Whether ${named.words} is the same speaker, the record cannot tell.`;
  }
};

const stanceOf = ({ status, speaker }: QuoteMatch): Citation['stance'] =>
  status === 'clean' && speaker !== 'other' ? 'supports' : 'contradicts';

/** Where, in what and to whom it was said, as far as the record has it. */
const circumstances = ({ passages: [passage] }: QuoteMatch): string => {
  if (passage === undefined) return '';
  const { venue, medium, addressee, occasion } = passage.quote;
  const known = Object.entries({ venue, medium, addressee, occasion }).flatMap(([what, words]) =>
    words === undefined ? [] : [`${what}: ${words}`],
  );
  return known.length === 0 ? '' : ` On record with it: ${known.join('; ')}.`;
};

const matchPoint = (match: QuoteMatch, claim: Claim, context: Context): Point =>
  point(`${wordsPart(match)}${speakerPart(match, claim)}${circumstances(match)}`, {
    spans: [{ start: match.quotation.start, end: match.quotation.end }],
    citations: match.passages.map((passage) => citePassage(passage, stanceOf(match), context)),
  });

/** So many of the quotes that did not count are told of, those with most of the words. */
const nearest = 3;

/** Quotes that it was compared with and that did not count. One with the next one after it is told of as one. */
const otherPoints = ({ passages, candidates }: QuoteMatch, context: Context): Point[] =>
  candidates
    .filter((one) => one.passages.length === 1 && one.alignment.matched > 1)
    .filter((one) => !one.passages.some((passage) => passages.includes(passage)))
    .sort((a, b) => b.alignment.matched - a.alignment.matched)
    .slice(0, nearest)
    .map(({ passages: [passage], alignment: { matched, length } }) =>
      point(`Compared too, with ${matched} of ${counted(length)} in this order: it does not count.`, {
        citations:
          passage === undefined ? [] : [{ ...citePassage(passage, 'supports', context), stance: null }],
        counts: false,
      }),
    );

/** What became of one quotation, then the quotes that came nearest beside. */
export const quotationPoints = (match: QuoteMatch, claim: Claim, context: Context): Point[] => [
  matchPoint(match, claim, context),
  ...otherPoints(match, context),
];

export const quotationsStep = (claim: Claim, context: Context): Step => ({
  kind: 'quotations',
  words: 'Quoted words were compared with the quotes on record word by word, capitals and punctuation aside.',
  points: claim.quotes.flatMap((match) => quotationPoints(match, claim, context)),
});
