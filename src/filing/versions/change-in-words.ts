/** A change between two versions as a person would tell it. */
import { diffArrays } from 'diff';
import type { Span } from '../../reading/span.js';
import type { Change } from '../outcome.js';
import { type Said, saidIn } from './touches.js';

/** Half-open ranges of words in either version; one of them may be empty. */
interface Hunk {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/** More places than these, or more of the sentence, and the two are shown whole. */
const MOST_PLACES = 3;
const MOST_SHARE = 0.6;

const wordsIn = (text: string): Span[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));

const textOf = (text: string, words: readonly Span[], [from, to]: readonly [number, number]): string =>
  text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);

function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [b, a] = [0, 0];
  let open: { b: number; a: number } | null = null;
  const close = () => {
    if (open !== null) hunks.push({ before: [open.b, b], after: [open.a, a] });
    open = null;
  };
  for (const part of diffArrays([...before], [...after])) {
    if (part.added || part.removed) {
      open ??= { b, a };
      if (part.removed) b += part.value.length;
      else a += part.value.length;
      continue;
    }
    close();
    b += part.value.length;
    a += part.value.length;
  }
  close();
  return hunks;
}

/** How many words to take in on either side, so that no office, name, figure or date is torn apart. */
function toTakeIn(words: readonly Span[], said: readonly Said[], [from, to]: readonly [number, number]) {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || to <= from) return { left: 0, right: 0 };
  const whole = said.filter(
    ({ touches, start, end }) =>
      touches !== 'quote' && touches !== 'negation' && start < last.end && first.start < end,
  );
  const start = Math.min(first.start, ...whole.map((one) => one.start));
  const end = Math.max(last.end, ...whole.map((one) => one.end));
  return {
    left: words.slice(0, from).filter((word) => word.end > start).length,
    right: words.slice(to).filter((word) => word.start < end).length,
  };
}

/** Hunks widened to what they are part of; those that then touch are one. What is taken in stands in both versions. */
function widened(hunks: readonly Hunk[], before: Version, after: Version): Hunk[] {
  const wide: Hunk[] = [];
  for (const [n, hunk] of hunks.entries()) {
    const [one, other] = [
      toTakeIn(before.words, before.said, hunk.before),
      toTakeIn(after.words, after.said, hunk.after),
    ];
    const room = hunk.before[0] - (hunks[n - 1]?.before[1] ?? 0);
    const behind = (hunks[n + 1]?.before[0] ?? before.words.length) - hunk.before[1];
    const left = Math.min(Math.max(one.left, other.left), room);
    const right = Math.min(Math.max(one.right, other.right), behind);
    const next: Hunk = {
      before: [hunk.before[0] - left, hunk.before[1] + right],
      after: [hunk.after[0] - left, hunk.after[1] + right],
    };
    const last = wide.at(-1);
    // A word between two changes is told with them.
    if (last !== undefined && next.before[0] - last.before[1] <= 1)
      wide[wide.length - 1] = {
        before: [last.before[0], next.before[1]],
        after: [last.after[0], next.after[1]],
      };
    else wide.push(next);
  }
  return wide;
}

interface Version {
  readonly text: string;
  readonly words: readonly Span[];
  readonly said: readonly Said[];
}

const versionOf = (text: string): Version => ({ text, words: wordsIn(text), said: saidIn(text, null) });

/** Without the marks around a clause, a sentence or a quotation. */
const bare = (words: string): string => words.replace(/^[,;:.\s“”"]+|[,;:.\s“”"]+$/g, '');

/** In quotation marks; those within are single ones. */
const quoted = (words: string): string => `“${words.replace(/“/g, '‘').replace(/[”"]/g, '’')}”`;

/** “House minority leader” became “Senate minority leader”. */
function differenceInWords(before: string, after: string): string {
  const [one, other] = [versionOf(before), versionOf(after)];
  const spelt = ({ text, words }: Version) => words.map(({ start, end }) => text.slice(start, end));
  const hunks = widened(hunksOf(spelt(one), spelt(other)), one, other);
  const share = (which: 'before' | 'after', all: number) =>
    hunks.reduce((sum, hunk) => sum + hunk[which][1] - hunk[which][0], 0) / Math.max(1, all);
  const much = Math.min(share('before', one.words.length), share('after', other.words.length)) > MOST_SHARE;
  if (hunks.length === 0 || hunks.length > MOST_PLACES || much)
    return `${quoted(before)} became ${quoted(after)}`;
  return hunks
    .map((hunk) => {
      const [was, is] = [
        bare(textOf(one.text, one.words, hunk.before)),
        bare(textOf(other.text, other.words, hunk.after)),
      ];
      if (was === '') return `${quoted(is)} was put in`;
      return is === '' ? `${quoted(was)} was taken out` : `${quoted(was)} became ${quoted(is)}`;
    })
    .join('; ');
}

/**
 * Pure. `¶9: “House minority leader” became “Senate minority leader” (office)`. The words are the publisher's: to be made safe
 * for wherever they are shown.
 */
export function changeInWords(change: Change): string {
  switch (change.kind) {
    case 'added':
      return `${change.locator}: new: ${quoted(change.text)}`;
    case 'removed':
      return `${change.locator} of the version before: gone: ${quoted(change.text)}`;
    case 'changed': {
      const touches = change.touches.length === 0 ? '' : ` (${change.touches.join(', ')})`;
      return `${change.locator}: ${differenceInWords(change.before, change.after)}${touches}`;
    }
  }
}
