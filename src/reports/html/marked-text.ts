/** The text as it was given, with its findings marked in place. */
import type { Report, Verdict } from '../../checking/report.js';
import { verdictInWords } from '../wording.js';
import { type Child, element, type Markup } from './markup.js';
import type { Layout, Mark, Sentence } from './notes.js';
import { type Piece, piecesOf } from './places.js';

type Place = Piece<Mark, Sentence>;

/** What a mark is called, also where it cannot be seen. */
export const kindInWords: Readonly<Record<Mark['kind'], string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Remark',
  supports: 'Source',
};

/**
 * The blocks of the text, one a row. The numbers of the notes and the signs of the verdicts are drawn by the style
 * sheet: what is copied out of the page is the text.
 */
export function markedText(text: string, { blocks, notes, sentences }: Layout, report: Report): Markup[] {
  const paragraphs = blocks.flatMap((block) => block.paragraphs);
  const marks = notes.flatMap(({ mark }) => mark ?? []);
  const pieces = piecesOf(
    paragraphs,
    marks,
    sentences.filter(({ shown }) => shown),
  );
  const seen = new Set<Sentence>();
  let next = 0;
  return blocks.map((block, row) => {
    const shown = block.paragraphs.map(() => {
      const own = pieces[next] ?? [];
      next += 1;
      return element(
        'p',
        { dir: 'auto' },
        ...bySentence(own).map((run) => sentenceRun(run, text, report, seen)),
      );
    });
    return element('div', { class: `block row-${row + 1}` }, ...shown);
  });
}

/** Neighbours of one sentence together. */
function bySentence(pieces: readonly Place[]): Place[][] {
  const runs: Place[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last !== undefined && last[0]?.sentence === piece.sentence) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function sentenceRun(run: readonly Place[], text: string, report: Report, seen: Set<Sentence>): Child {
  const words = run.map((piece) => markedPiece(piece, text));
  const sentence = run[0]?.sentence ?? null;
  if (sentence === null) return words;
  const first = !seen.has(sentence);
  seen.add(sentence);
  const last = (run.at(-1)?.end ?? 0) >= sentence.end;
  const { verdict } = sentence.claim;
  return element(
    'span',
    {
      class: `sentence ${verdict}${last ? ' over' : ''}`,
      id: first ? `sentence-${sentence.number}` : null,
      title: verdictInWords(verdict, report),
    },
    ...words,
  );
}

/** The words are a link to the note of the shortest mark on them; a number of its own leads to every other that ends here. */
function markedPiece({ start, end, marks, ending }: Place, text: string): Child {
  const words = text.slice(start, end);
  const [inner, outer] = marks.filter(({ kind }) => kind !== 'supports');
  const numbers = ending.filter((mark) => mark !== inner).map(numberOf);
  if (inner === undefined) return [words, numbers];
  const ends = ending.includes(inner);
  return [
    element(
      'a',
      {
        class: `mark ${inner.kind}${outer === undefined ? '' : ` on-${outer.kind}`}`,
        href: `#note-${inner.number}`,
        // The end of its words is the place to come back to; the rest leads there too, for those who point at it.
        ...(ends ? endOf(inner) : { tabindex: -1 }),
      },
      words,
    ),
    numbers,
  ];
}

const endOf = ({ number }: Mark) => ({
  id: `mark-${number}`,
  'data-number': number,
  'aria-describedby': `label-${number}`,
});

const numberOf = (mark: Mark): Markup =>
  element('a', {
    class: `number ${mark.kind}`,
    href: `#note-${mark.number}`,
    ...endOf(mark),
    'aria-label': `Note ${mark.number}`,
  });

/** Verdicts in the order in which a page explains them. */
export const verdictsShown: readonly Verdict[] = [
  'supported',
  'refuted',
  'conflicting',
  'not-enough-evidence',
  'not-checkable',
];
