import { stemOf } from '../../reading/stems.js';
import { isEntity, type Term } from '../../reading/terms.js';
import { citePassage } from '../cite.js';
import { isMachineRead } from '../machine-read.js';
import type { QuoteMatch } from '../quote-match.js';
import type { Rule } from '../rule.js';

const SLOTS = [
  { before: /\b(?:told|telling|briefed|informed)\s+(?:the\s+)?$/i, fields: ['addressee', 'medium', 'venue'] },
  {
    before: /\b(?:on|in a post on|via)\s+(?:the\s+)?(?:\p{Lu}[^\s,;:]*\s+)?["“]?$/u,
    fields: ['medium', 'venue', 'addressee'],
  },
  { before: /\b(?:in|at|aboard|inside|outside)\s+(?:the\s+|an?\s+)?$/i, fields: ['venue', 'medium'] },
] as const;

/** Near the verb that hands over the word: elsewhere, a place belongs to something else. */
const isBesideCue = ({ quotation }: QuoteMatch, term: Term): boolean =>
  quotation.cue !== null && Math.abs(term.start - quotation.cue.end) < 40;

/** After "on", a post on X is X. */
const inPlace = (recorded: string, lead: string): string =>
  /\bon\s+(?:the\s+)?$/i.test(lead) ? recorded.replace(/^an? \w+ on (?:his |her |their )?/, '') : recorded;

/** The Oval Office is in the White House. */
const isWithin = (term: Term, recorded: string): boolean =>
  /oval office/i.test(recorded) && term.concepts.includes('org:white-house');

/** Stems of what something is said at or in. */
const OCCASIONS: ReadonlySet<string> = new Set(
  'rally interview briefing conference speech summit hearing debate dinner podcast statement'
    .split(' ')
    .map(stemOf),
);

/** Where, to whom or in what a quote was said, told apart from what the record has. */
export const wrongContext: Rule = {
  meta: {
    id: 'wrong-context',
    severity: 'error',
    description: 'The quote’s venue, medium, addressee or occasion differs.',
    messages: { otherContext: 'On record, this was {{recorded}}.' },
  },
  check(claim, context) {
    return claim.quotes.flatMap((match) => {
      const [passage] = match.passages;
      if (match.status !== 'clean' || match.speaker === 'other' || passage === undefined || match.length < 3)
        return [];
      // Where a machine took words to be said is too unsure to be held against anybody.
      if (isMachineRead(passage)) return [];
      const one = claim.evidence.find((evidence) => evidence.passage === passage);
      const outside = (one?.comparison.missing ?? []).filter(
        (term: Term) => isEntity(term) || OCCASIONS.has(term.stem),
      );
      for (const term of outside) {
        const lead = claim.sentence.text.slice(0, term.start - claim.sentence.start);
        const slot = SLOTS.find(({ before }) => before.test(lead));
        if (slot === undefined || !isBesideCue(match, term)) continue;
        const person = term.concepts.some((concept) => concept.startsWith('person:'));
        if (person && slot !== SLOTS[0]) continue;
        const [primary] = slot.fields;
        const recorded =
          passage.quote[primary] ??
          slot.fields.map((field) => passage.quote[field]).find((value) => value !== undefined);
        if (recorded === undefined || isWithin(term, recorded)) continue;
        return [
          {
            messageId: 'otherContext',
            data: { recorded },
            start: term.start,
            end: term.end,
            expected: [inPlace(recorded, lead)],
            citations: [citePassage(passage, 'contradicts', context)],
            basis: { kind: 'quote', match },
          },
        ];
      }
      return [];
    });
  },
};
