/** Drafts corrections from a documented error: one for each article that is wrong. */
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy, Side } from '../../record/schema.js';
import { type Correction, makeDraft, type PublishedWords } from './correction.js';
import { type Drafted, type Ruling, refused, refuseUnruled } from './drafted.js';
import { evidenceOf } from './evidence.js';
import { articleMeant, dayOf } from './opening.js';
import { restated } from './restated.js';
import { afterThat, asSentence, lowerCaseWords, quotedAtEnd } from './sentences.js';

export interface DraftOptions {
  /** The day of the correction, `YYYY-MM-DD`. */
  readonly today: string;
  /** The desk's ruling; without it, the one on record. */
  readonly ruling?: Ruling;
  /** Whose corrections these are. An article of another publisher is not called "this article". */
  readonly newsroom?: string;
}

/** @param id of a discrepancy, with or without `discrepancies/` before it */
export function draftCorrection(id: string, record: NewsRecord, options: DraftOptions): Drafted {
  const wanted = id.replace(/^discrepancies\//, '');
  const discrepancy = record.discrepancies.find((one) => one.id === wanted);
  if (discrepancy === undefined) return refused('unknown', `No discrepancy "${wanted}" is on record.`);
  if (discrepancy.kind === 'disagreement') {
    const sentence = `In ${wanted}, sources disagree and none is known to be wrong: there is nothing to correct.`;
    return refused('disagreement', sentence);
  }
  const { right } = discrepancy;
  if (right === undefined) {
    const sentence = `The record does not say what is right in ${wanted}: a correction needs that, with its evidence.`;
    return refused('nothing-right', sentence);
  }
  const unruled = refuseUnruled(wanted, options.ruling ?? discrepancy.ruling);
  if (unruled !== null) return unruled;
  const wrong = discrepancy.sides.filter((side) => side.wrong === true);
  // A source that says it twice is corrected once.
  const once = new Map(wrong.map((side) => [`${side.source} ${side.says}`, side]));
  const [first, ...more] = [...once.values()].map((side) =>
    ofSide(side, discrepancy, right, record, options),
  );
  if (first === undefined) return refused('disagreement', `No side of ${wanted} is marked as wrong.`);
  return { kind: 'drafted', corrections: [first, ...more] };
}

function ofSide(
  side: Side,
  { id }: Discrepancy,
  right: NonNullable<Discrepancy['right']>,
  record: NewsRecord,
  { today, newsroom }: DraftOptions,
): Correction {
  const said = whereSaid(side, record);
  const opening = `${dayOf(today)} ${articleMeant(said, newsroom)}`;
  return makeDraft({
    about: { kind: 'discrepancy', id },
    said,
    right: asSentence(right.says),
    evidence: evidenceOf(right, record),
    date: today,
    text: `${opening} ${wrongAndRight(side, right.says, record)}`,
  });
}

function whereSaid({ source: id, locator, words, says }: Side, record: NewsRecord): PublishedWords {
  const source = record.sources.find((one) => one.id === id);
  const date = source?.date ?? null;
  return {
    words,
    says: asSentence(says),
    publisher: source?.publisher ?? null,
    title: source?.title ?? null,
    source: id,
    url: source?.url ?? null,
    published: date?.on ?? null,
    dating: date === null ? null : date.from === undefined ? 'stated' : 'worked-out',
    locator,
  };
}

/** Words that the record has without a capital, and that are no part of a name in it. */
function noNames({ sources, people, organisations }: NewsRecord): Set<string> {
  const words = lowerCaseWords(sources.flatMap(({ facts }) => facts.map(({ text }) => text)));
  for (const { name, variants } of [...people, ...organisations])
    for (const part of [name, ...variants].flatMap(wordsOf)) words.delete(part);
  return words;
}

/** What follows the opening. Where words were only left out, there was no statement to contradict. */
function wrongAndRight({ words, says }: Side, right: string, record: NewsRecord): string {
  const lower = noNames(record);
  if (leavesOut(words, right)) {
    return `left words out of a sentence, which read in part ${quotedAtEnd(words)} It should have said that ${afterThat(right, lower)}.`;
  }
  return `said that ${asSentence(afterThat(says, lower))} ${restated(right, says, record.people)}`;
}

/** Whether the words are a run of the right ones with one gap in it. */
function leavesOut(words: string, right: string): boolean {
  const given = wordsOf(words);
  const whole = wordsOf(right);
  if (given.length < 3 || given.length >= whole.length) return false;
  for (let from = 0; from + given.length < whole.length; from += 1) {
    let before = 0;
    while (before < given.length && whole[from + before] === given[before]) before += 1;
    if (before === 0 || before === given.length) continue;
    const tail = given.slice(before).join(' ');
    if (` ${whole.slice(from + before + 1).join(' ')} `.includes(` ${tail} `)) return true;
  }
  return false;
}

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];
