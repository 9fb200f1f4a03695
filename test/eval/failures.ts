/** What went wrong, sentence by sentence: for the files to work with only. */
import { isHeldOut } from './labelled.js';
import { isWhollyRight, type Judged } from './score-claims.js';

export interface Failures {
  readonly file: string;
  /** Sentences with something wrong. */
  readonly count: number;
  readonly of: number;
  /** Null for a file that is only counted. */
  readonly list: readonly Judged[] | null;
}

export const failuresOf = (judged: ReadonlyMap<string, readonly Judged[]>): Failures[] =>
  [...judged].map(([file, ofFile]) => {
    const wrong = ofFile.filter((one) => !isWhollyRight(one));
    return { file, count: wrong.length, of: ofFile.length, list: isHeldOut(file) ? null : wrong };
  });

const listed = (items: readonly string[]): string => (items.length === 0 ? 'nothing' : items.join(', '));

function linesOf({ labelled, missed, extra, wrongVerdict, wrongCitations }: Judged): string {
  const remarks = [
    ...(missed.length > 0 ? [`missed ${listed(missed)}`] : []),
    ...(extra.length > 0 ? [`raised ${listed(extra)}`] : []),
    ...(wrongVerdict === null ? [] : [`${listed(wrongVerdict)} for ${labelled.verdict}`]),
    ...(wrongCitations === null
      ? []
      : [`cites ${listed(wrongCitations)} for ${listed(labelled.cite ?? [])}`]),
  ];
  return `  ${labelled.id}  ${labelled.text}\n    ${remarks.join('; ')}\n`;
}

/** The list, for a terminal. */
export const failuresText = (failures: readonly Failures[]): string =>
  failures
    .map(({ file, count, of, list }) => {
      const head = `${file}: ${count} of ${of} with something wrong`;
      return list === null
        ? `${head}; not listed, so that the figure means something\n`
        : `${head}\n${list.map(linesOf).join('')}`;
    })
    .join('\n');
