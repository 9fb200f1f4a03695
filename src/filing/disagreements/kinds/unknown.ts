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
    told: /\b(?:for the foreseeable future|indefinitely|(?:for|as) as? ?long as|as long as|(?:for|last(?:s|ed)?|run|take|stay|remain)\b(?:[^.;]{0,24})?\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several)\s+(?:hours?|days?|weeks?|months?|years?)|until (?:further notice|\p{Lu}\w+))\b/iu,
  },
  {
    id: 'why',
    asked: /\b(?:the |no )?(?:cause|motive|reason)\b|\bwhat caused\b|\bwhy\b|\bexplained\b/i,
    told: /\b(?:(?:was|were) caused by|caused (?!by)|because of|due to|triggered|sparked|(?:started|set off|ignited) (?:by|the|a)|blamed (?:on|the|a)|attributed to|(?:is|was|are|were) part of an?)\b/i,
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

export const unknown: Comparison = ({ a, b, first, second }) => {
  for (const { id, asked, told } of QUESTIONS) {
    const asks = (passage: Passage, read: Read): Asked | null => {
      const match = NOT_KNOWN.exec(read.text);
      return match !== null && asked.test(read.text) ? { passage, read, match } : null;
    };
    const [ours, theirs] = [asks(a, first), asks(b, second)];
    if ((ours === null) === (theirs === null)) continue;
    const question = ours ?? theirs;
    const [passage, read] = ours === null ? [a, first] : [b, second];
    const answer = told.exec(read.text);
    if (question === null || answer === null || NOT_KNOWN.test(read.text)) continue;
    const own = topics(question.read);
    const other = topics(read);
    const shared = own.filter((term) => other.some((one) => meets(term, one)));
    const lasting = [question.read, read].every((one) =>
      one.statement.terms.some((term) => term.concepts.includes(LASTS)),
    );
    if (shared.length < (id === 'why' ? 1 : 2) && !(id === 'how long' && lasting)) continue;
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
