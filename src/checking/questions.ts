/** What a text asks of a record, sentence by sentence: for those who search it before the check does. */
import { datelineOf } from '../reading/dateline.js';
import { readText } from '../reading/read.js';
import { namesMeant } from './claim.js';
import type { Entities } from './entities.js';
import { statementOf } from './statement.js';

/** A longer run of words is no sentence, and is not looked for. */
const mostTokens = 500;
/** Fewer quoted words are a manner of speaking, and the sentence around them is looked for anyway. */
const leastQuoted = 4;

/**
 * The sentences of a text, each with the names of those it means, and its quotations: what a check would ask its index.
 *
 * @param asOf the day that the text speaks of where it names none, `YYYY-MM-DD`
 */
export function questionsOf(text: string, entities: Entities, asOf: string): string[] {
  const day = datelineOf(text, asOf)?.day ?? asOf;
  const { sentences } = readText(text, { names: entities.names, on: day });
  const asked = sentences.flatMap((sentence) => {
    if (sentence.tokens.length > mostTokens) return [];
    const meant = namesMeant(statementOf([sentence], entities, day), { entities });
    const quoted = sentence.quotations
      .map((one) => one.text)
      .filter((words) => words.split(' ').length >= leastQuoted);
    return [`${sentence.text} ${meant}`.trim(), ...quoted];
  });
  return [...new Set(asked)];
}
