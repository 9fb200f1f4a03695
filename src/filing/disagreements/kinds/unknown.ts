/** What one source says is not known, and another tells: how long it lasts, what caused it. */
import { placeIn } from '../difference.js';
import { meets } from '../meeting.js';
import type { Passage, Read } from '../passage.js';
import type { Comparison } from './kind.js';

const NOT_KNOWN =
  /\b(?:unclear|unknown|uncertain|(?:is|was|are|were|has|have|had)(?: not|n['’]t)(?: yet| immediately| been| publicly| officially)* (?:clear|known|determined|disclosed|explained|established)|no (?:cause|motive|reason) (?:has|had|was|is)(?: yet)?(?: been)?|under investigation|not(?: yet| immediately)? (?:clear|known)|ambiguity)\b/i;

interface Question {
  readonly id: string;
  /** How a sentence asks it. */
  readonly asked: RegExp;
  /** How a sentence answers it. */
  readonly told: RegExp;
}

const QUESTIONS: readonly Question[] = [
  {
    id: 'how long',
    asked: /\bhow long\b|\bduration\b/i,
    told: /\b(?:for the foreseeable future|indefinitely|(?:for )?as long as|for (?:about |at least |another |the next |up to |more than )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several) (?:hours?|days?|weeks?|months?|years?)|(?:last(?:s|ed)?|run|take)\b[^.,;]{0,16}?\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several) (?:hours?|days?|weeks?|months?|years?)|until (?:further notice|\p{Lu}\w+))\b/iu,
  },
  {
    id: 'why',
    asked: /\b(?:the |no )?(?:cause|motive|reason)\b|\bwhat caused\b|\bwhy\b|\bexplained\b/i,
    told: /\b(?:(?:was|were) caused by|caused (?!by)|because of|due to|triggered|sparked|(?:started|set off|ignited) (?:by|the|a)|blamed (?:on|the|a)|attributed to|(?:is|was|are|were) part of an?)\b/i,
  },
  {
    id: 'who',
    asked: /\bwho\b/i,
    told: /\b(?:(?:was|is|were|are) (?:behind|responsible for)|carried out|claimed responsibility)\b/i,
  },
];

/** What a sentence asks, or tells, besides the words that say so. */
const FORMAL =
  /^(?:cause|caus|reason|motive|clear|known|know|unclear|how long|long|duration|immediately|investigation|determin|determined|was|week|month|day|year|future)$/;

const topics = (read: Read) =>
  read.statement.terms.filter(
    (term) =>
      term.kind !== 'saying' &&
      !term.quoted &&
      !FORMAL.test(term.stem) &&
      !FORMAL.test(term.text.toLowerCase()),
  );

/** What goes on: to last and to run are asked of the same. */
const LASTS = 'concept:last-continue';

interface Asked {
  readonly passage: Passage;
  readonly read: Read;
  readonly match: RegExpExecArray;
}

/** Whether a statement says that something is not known. */
export const isNotKnown = (text: string): boolean => NOT_KNOWN.test(text);

const notKnownIn = ({ text }: Read): RegExpExecArray | null => NOT_KNOWN.exec(text);

export const unknown: Comparison = ({ a, b, first, second }, { memo }) => {
  if (a.hints.isNotKnown === b.hints.isNotKnown) return [];
  for (const { id, asked, told } of QUESTIONS) {
    const asks = (passage: Passage, read: Read): Asked | null => {
      const match = memo(notKnownIn, read);
      return match !== null && asked.test(read.text) ? { passage, read, match } : null;
    };
    const [ours, theirs] = [asks(a, first), asks(b, second)];
    if ((ours === null) === (theirs === null)) continue;
    const question = ours ?? theirs;
    const [passage, read] = ours === null ? [a, first] : [b, second];
    const answer = told.exec(read.text);
    if (question === null || answer === null || memo(notKnownIn, read) !== null) continue;
    const own = topics(question.read);
    const other = topics(read);
    const shared = own.filter((term) => other.some((one) => meets(term, one)));
    // To last, to run and to stay somewhere are of one kind, whatever the word for what lasts.
    const lasting = [question.read, read].every((one) =>
      one.statement.terms.some(
        (term) => term.concepts.includes(LASTS) || /^(?:stay|remain)$/.test(term.stem),
      ),
    );
    if (shared.length < (id === 'how long' ? 3 : 1) && !(id === 'how long' && lasting)) continue;
    const asking = placeIn(question.passage, question.match[0]);
    const telling = placeIn(passage, answer[0]);
    const subject = `${id}: ${
      shared
        .map((term) => term.text)
        .slice(0, 3)
        .join(' ') || 'it lasts'
    }`;
    return [
      {
        kind: 'contradiction',
        over: 'substance',
        subject,
        places: ours === null ? [telling, asking] : [asking, telling],
      },
    ];
  }
  return [];
};
