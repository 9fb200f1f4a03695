/** The lines of a transcript, so that the reader of turns finds who speaks in them. */
import { turnsOf } from '../../../reading/turns.js';

/** What one person says until another does, or until a paragraph of it is full. */
export interface Turn {
  /** Null where nothing says who it is. */
  readonly speaker: string | null;
  readonly words: string;
  /** `00:01:02`; null where no time is told. */
  readonly at: string | null;
  /** Somebody else begins to speak here, whoever it is. */
  readonly changes?: boolean;
}

/** Who speaks where somebody else spoke before, and nothing says who it is: as transcripts have it. */
const unnamed = 'UNIDENTIFIED SPEAKER';

/** In UTF-16 units: a paragraph of a long turn ends with the first sentence that is longer. */
const paragraph = 700;

/** Words of one speaker in a row are one turn; a long one has several lines, of which the first has the label. */
export function joinedTurns(pieces: readonly Turn[]): Turn[] {
  const turns: (Turn & { words: string; opens: boolean })[] = [];
  let speaker: string | null = null;
  for (const piece of pieces) {
    const last = turns.at(-1);
    const goesOn = last !== undefined && piece.speaker === speaker && !piece.changes;
    const isFull = goesOn && last.words.length > paragraph && /[.!?]["”’)\]]*$/.test(last.words);
    if (goesOn && !isFull) last.words = `${last.words} ${piece.words}`;
    else turns.push({ ...piece, opens: !goesOn });
    speaker = piece.speaker;
  }
  return labelled(turns);
}

/** Where anybody is named, who is not named is said to be so: the reader would take him for who spoke before. */
export function labelled(turns: readonly (Turn & { readonly opens: boolean })[]): Turn[] {
  let known = false;
  return turns.map(({ speaker, words, at, opens }) => {
    known ||= speaker !== null;
    return { speaker: opens && known ? (speaker ?? unnamed) : null, words, at };
  });
}

export interface Transcript {
  readonly text: string;
  readonly times: readonly { readonly locator: string; readonly at: string }[];
}

/** Labels stay as written where they are read as such; else they are put in capitals, as transcripts mostly have them. */
export function transcriptOf(turns: readonly Turn[]): Transcript {
  const written = textOf(turns, labelOf);
  const labels = turns.filter(({ speaker }) => speaker !== null).length;
  const text =
    labels === 0 || turnsOf(written).length >= labels
      ? written
      : textOf(turns, (name) => labelOf(name).toUpperCase());
  return {
    text,
    times: turns.flatMap(({ at }, n) => (at === null ? [] : [{ locator: `¶${n + 1}`, at }])),
  };
}

const textOf = (turns: readonly Turn[], label: (name: string) => string): string =>
  turns.map(({ speaker, words }) => (speaker === null ? words : `${label(speaker)}: ${words}`)).join('\n');

/** A name of which the first letter is small, or with a colon in it, would be read as words. */
const labelOf = (name: string): string => {
  const one = name.replaceAll(':', '').trim();
  return one.charAt(0).toUpperCase() + one.slice(1);
};
