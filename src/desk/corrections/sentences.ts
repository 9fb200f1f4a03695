/** Small steps in putting words into a sentence. */

/** On one line, without what stands around it. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** With a full stop, unless it ends in a mark of its own. */
export const asSentence = (text: string): string => {
  const line = onOneLine(text).replace(/[,;:]$/, '');
  return /[.!?…]["”’']?$/.test(line) ? line : `${line}.`;
};

/** Without the full stop, for what goes on. */
export const withoutStop = (text: string): string => onOneLine(text).replace(/[.,;:]+$/, '');

/** Quotation marks inside are single. */
const nested = (text: string): string =>
  text.replace(/[“”"]/g, (mark, at: number) => nestedMark(mark, text, at));
const nestedMark = (mark: string, text: string, at: number): string => {
  if (mark === '“') return '‘';
  if (mark === '”') return '’';
  return at === 0 || /\s|[([—]/.test(text[at - 1] ?? '') ? '‘' : '’';
};

/** In quotation marks, within a sentence. */
export const quoted = (words: string): string => `“${nested(onOneLine(words).replace(/[,;:]$/, ''))}”`;

/** In quotation marks, at the end of a sentence: the full stop goes inside, as American papers have it. */
export const quotedAtEnd = (words: string): string => `“${nested(asSentence(words))}”`;

/** As it is; in quotation marks where its full stop would be taken for the sentence's. */
export const endingOn = (words: string): string =>
  /\.$/.test(onOneLine(words)) ? quotedAtEnd(words) : `${onOneLine(words)}.`;

const small = new Set(
  (
    'a an the this that these those it its he she they we his her their there here in on at by of for from with ' +
    'after before during since until about over under some all many most few several no none both each every one two ' +
    'three four five six seven eight nine ten eleven twelve more less at least nobody somebody who what when where if'
  ).split(' '),
);

/**
 * A statement as it stands after "that". Its first word keeps its capital unless it is known to be no name: a word of
 * grammar, or one that `lower` has without a capital.
 */
export function afterThat(statement: string, lower: ReadonlySet<string>): string {
  const line = withoutStop(statement);
  const first = /^[A-Z][a-z]+(?=[\s,])/.exec(line)?.[0] ?? (/^A(?=\s)/.exec(line)?.[0] || null);
  if (first === null) return line;
  const word = first.toLowerCase();
  return small.has(word) || (lower.has(word) && !beforeName.test(line))
    ? `${word}${line.slice(first.length)}`
    : line;
}

// Before another capital it may be half of a name: "Bill Clinton".
const beforeName = /^\S+\s+[A-Z]/;

/** Words that stand without a capital in some sentences. */
export const lowerCaseWords = (sentences: Iterable<string>): Set<string> => {
  const found = new Set<string>();
  for (const sentence of sentences)
    for (const [word] of sentence.matchAll(/(?<![\w’'-])[a-z]+(?![\w-])/g)) found.add(word);
  return found;
};
