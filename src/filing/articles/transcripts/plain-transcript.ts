/** A transcript as plain text: labels of speakers, and often time codes. */
import { turnsOf } from '../../../reading/turns.js';
import { cuesOf, turnsIn } from './cues.js';
import { joinedTurns, labelled, type Transcript, type Turn, transcriptOf } from './labels.js';

const CODE = String.raw`[[(]?(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,:]\d{1,3})?[\])]?`;
/** `[00:01:02] `, `00:01 - `, at the beginning of a line. */
const AT_BEGINNING = new RegExp(String.raw`^\s*${CODE}(?:\s*[-–—]+>?\s*${CODE})?(?:\s*[-–—|]\s+|\s+|$)`);
/** `Ada Lind (00:31):`, `ADA LIND [00:00:31]`. */
const AFTER_LABEL =
  /^(\p{Lu}[\p{L}\d .,'’-]{1,80}?)\s*[[(](?:(\d{1,3}):)?(\d{1,2}):(\d{2})[\])]\s*:?(?:\s+|$)/u;
const WITHIN = /\s*[[(](?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]/g;
const CHANGE = /^\s*>>+\s*/;
const LABEL =
  /^(\p{Lu}[\p{L}\d.'’-]*(?: [\p{L}\d.'’-]+){0,5}(?: \([^()]{1,60}\)|, \p{Lu}[^:"“]{1,70})?):(?:\s+|$)/u;

/** So many lines with a code or a mark make a text a transcript of that kind. */
const fewest = 3;

/** Null where the text is none that has time codes or marks: its labels, if it has any, are read as they stand. */
export function plainTranscript(text: string): Transcript | null {
  if ((text.match(/^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->/gm)?.length ?? 0) >= fewest) {
    const turns = turnsIn(cuesOf(text));
    return turns.length === 0 ? null : transcriptOf(joinedTurns(turns));
  }
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const coded = lines.filter((line) => isCoded(line));
  const marked = lines.filter((line) => CHANGE.test(line));
  // A minute of a match, or a timetable, has codes as well, and nobody speaks there.
  const speaks = lines.some(
    (line) => LABEL.test(withoutCode(line)) || AFTER_LABEL.test(line) || CHANGE.test(line),
  );
  if (Math.max(coded.length, marked.length) < fewest || (!speaks && coded.length < lines.length / 3))
    return null;
  if (!speaks && !coded.some((line) => /^\s*[[(]?\d{1,3}:\d{2}:\d{2}/.test(line))) return null;
  return transcriptOf(labelled(pieces(lines)));
}

/** Whether most of it is what speakers with labels say. */
export function isLabelled(text: string): boolean {
  const turns = turnsOf(text);
  const spoken = turns.reduce((sum, { start, end }) => sum + (end - start), 0);
  return turns.length >= 3 && spoken > text.length / 2;
}

const isCoded = (line: string): boolean => AT_BEGINNING.test(line) || AFTER_LABEL.test(line);
const withoutCode = (line: string): string => line.replace(AT_BEGINNING, '').replace(CHANGE, '');

function pieces(lines: readonly string[]): (Turn & { opens: boolean })[] {
  const found: (Turn & { opens: boolean })[] = [];
  /** Of a line that has no more than a code or a label, for the next. */
  let at: string | null = null;
  let speaker: string | null = null;
  let opens = false;
  for (const line of lines) {
    const behind = AFTER_LABEL.exec(line);
    const before = behind === null ? AT_BEGINNING.exec(line) : null;
    at = timeOf(behind?.slice(2) ?? before?.slice(1)) ?? at;
    const rest = behind === null ? line.replace(AT_BEGINNING, '') : line.slice(behind[0].length);
    const changes = CHANGE.test(rest);
    const bare = rest.replace(CHANGE, '');
    const label = behind?.[1] ?? LABEL.exec(bare)?.[1];
    if (label !== undefined && (behind !== null || isName(label))) {
      speaker = label.trim();
      opens = true;
    } else if (changes) {
      speaker = null;
      opens = true;
    }
    const isLabel = behind === null && label !== undefined && isName(label);
    const words = (isLabel ? bare.replace(LABEL, '') : bare).replace(WITHIN, '').trim();
    if (words === '') continue;
    found.push({ speaker, words, at, opens });
    at = null;
    opens = false;
  }
  return found;
}

/** A name, a title with a name, `Q`; not the beginning of a sentence. */
const isName = (label: string): boolean => {
  const words = label
    .replace(/[,(].*$/, '')
    .trim()
    .split(' ');
  return (
    words.length <= 6 && words.every((word) => /^(?:\p{Lu}|\d|(?:de|la|van|von|der|bin|al)$)/u.test(word))
  );
};

function timeOf([hours, minutes, seconds]: readonly (string | undefined)[] = []): string | null {
  if (minutes === undefined || seconds === undefined) return null;
  return [hours ?? '0', minutes, seconds].map((part) => part.padStart(2, '0')).join(':');
}
