/** How wide words are, and how they are broken into lines, where nobody can be asked to measure. */

/**
 * Advance widths of the characters from space to `~` in DejaVu Sans and DejaVu Sans Bold 2.37, in thousandths of the font's
 * size, from their `hmtx` tables. Verdana has about the same; other fonts are narrower.
 */
const REGULAR =
  '318 401 460 838 636 950 780 275 390 390 500 838 318 361 318 337 636 636 636 636 636 636 636 636 636 636 337 337 838 838 838 531 1000 684 686 698 770 632 575 775 752 295 295 656 557 863 748 787 603 787 695 635 611 732 684 989 685 611 685 390 337 390 838 500 500 613 635 550 635 615 352 635 634 278 278 579 278 974 634 612 635 635 411 521 392 634 592 818 592 592 525 636 337 636 838';
const BOLD =
  '348 456 521 838 696 1002 872 306 457 457 523 838 380 415 380 365 696 696 696 696 696 696 696 696 696 696 400 400 838 838 838 580 1000 774 762 734 830 683 683 821 837 372 372 775 637 995 837 850 733 850 770 720 682 812 774 1103 771 724 725 457 365 457 838 500 500 675 716 593 716 678 435 716 712 343 343 665 343 1042 712 687 716 716 493 595 478 712 652 924 645 652 582 712 365 712 838';

const tableOf = (widths: string): readonly number[] => widths.split(' ').map(Number);
const tables = { regular: tableOf(REGULAR), bold: tableOf(BOLD) };

export interface Face {
  /** In pixels. */
  readonly size: number;
  readonly weight: keyof typeof tables;
}

const FIRST = 32;
/** Letters that the tables do not have: most are no wider than these. */
const OTHER = { narrow: 700, wide: 1050 };

/** An estimate in thousandths. */
const otherWidth = (char: string): number => {
  if (/\p{M}/u.test(char)) return 0;
  return /[\p{Script=Latin}\p{P}]/u.test(char) ? OTHER.narrow : OTHER.wide;
};

/** In pixels. */
export function widthOf(words: string, { size, weight }: Face): number {
  let thousandths = 0;
  for (const char of words)
    thousandths += tables[weight][(char.codePointAt(0) ?? 0) - FIRST] ?? otherWidth(char);
  return (thousandths * size) / 1000;
}

/** The longest beginning of a word that fits; at least one character. */
const fitting = (word: string, width: number, face: Face): string => {
  let taken = '';
  for (const char of word) {
    if (taken !== '' && widthOf(taken + char, face) > width) break;
    taken += char;
  }
  return taken;
};

/**
 * Breaks words into lines of at most so many pixels, at spaces, and a longer word where it has to be.
 *
 * @param most so many lines; what is more is cut off with an ellipsis
 */
export function linesOfWidth(
  words: string,
  width: number,
  face: Face,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of words.split(/\s+/).filter((one) => one !== '')) {
    if (line !== '' && widthOf(`${line} ${word}`, face) <= width) {
      line = `${line} ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    for (let head = fitting(word, width, face); head !== word; head = fitting(word, width, face)) {
      lines.push(head);
      word = word.slice(head.length);
    }
    line = word;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const [last = ''] = lines.slice(most - 1, most);
  return [...lines.slice(0, most - 1), `${fitting(last, width - widthOf('…', face), face).trimEnd()}…`];
}
