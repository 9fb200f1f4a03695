/**
 * Who speaks in a transcript: the labels that begin its lines (`JOHN KING:`, `SEN. ANN ROE (R-TX):`, `Q:`, `Mr. Roe:`),
 * and the words that follow each of them, as far as the next.
 *
 * One line that begins like a label makes no transcript: at least two must, and labels in ordinary letters, which a list
 * may have too, must come back.
 */
import type { Span } from './span.js';

/** What one person says at a time: `start` and `end` are the words spoken, without the label. */
export interface Turn extends Span {
  /** As the fullest label in the text has it, without title, party or description: `JOHN KING` for `KING`. */
  readonly speaker: string;
  /** The words of this turn's own label. */
  readonly label: Span;
}

/** How a label is written: in capitals, as `Q` is, or as a name in ordinary letters. */
type Form = 'capitals' | 'letters';

interface Label extends Span {
  readonly form: Form;
  readonly name: string;
  readonly lineStart: number;
  readonly wordsStart: number;
  /** A mark of quotation stands before it: the transcript is quoted, a mark to each paragraph. */
  readonly quoted: boolean;
}

/** The longest label, in characters: a line is looked at no further. */
const LONGEST = 120;

const TITLE =
  /^(?:(?:mr|mrs|ms|dr|sen|senator|rep|representative|gov|governor|president|vice president|secretary|judge|justice|gen|general|rev|amb|ambassador|del|chairman|chairwoman|congressman|congresswoman)\.? )+(?=\p{L})/iu;
const HEAD =
  /^(?<lead>\s*["“]?\s*)(?<label>\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|van|von|der|bin|al)){0,5})(?<about>(?: \([^()\n]{1,60}\)| \[[^[\]\n]{1,60}\]|, \p{Lu}[^:\n"“]{1,70})?):[ \t]*(?=[\p{L}"“‘'([—–-])/u;

/** "Q:", "A.", "Q   Why?" */
const QUESTION =
  /^(?<lead>\s*["“]?\s*)(?<label>Q|A|QUESTION|ANSWER|Question|Answer)(?<about>)(?::[ \t]*|\.[ \t]+|[ \t]{2,}|\t)(?=\S)/u;

const isCapital = (word: string): boolean => /^(?:\p{Lu}\p{Ll}{1,2})?['’.\p{Lu}-]+$/u.test(word);
/** Words in capitals that head a line and name nobody. */
const NO_NAME =
  /^(?:note|update|updated|watch|read|read more|related|photos?|videos?|fact|claim|correction|warning|summary|who|what|when|where|why|how|date|time|place|location|subject|to|from|cc|re|ps|pros|cons|more|also|breaking|editor['’]s note|transcript|source|tip|tldr)$/i;

const labelAt = (line: string, lineStart: number): Label | null => {
  const head = line.slice(0, LONGEST);
  const asked = QUESTION.exec(head);
  // Most lines have no label: none is tried where its colon is missing.
  const match = asked ?? (head.includes(':') ? HEAD.exec(head) : null);
  const { lead = '', label = '', about = '' } = match?.groups ?? {};
  if (match === null || NO_NAME.test(label)) return null;
  const question = asked !== null;
  const bare = label.replace(TITLE, '');
  const words = bare.split(' ');
  const capitals = words.every(isCapital) && /\p{Lu}{2}/u.test(bare);
  // "THE PANEL'S VIEW:" is a heading.
  if (words.length > 4 || words.some((word) => /['’]s$/i.test(word))) return null;
  if (!question && !capitals && about.startsWith(',')) return null;
  const start = lineStart + lead.length;
  return {
    form: question || capitals ? 'capitals' : 'letters',
    name: bare,
    start,
    end: start + label.length,
    lineStart,
    wordsStart: lineStart + match[0].length,
    quoted: /["“]/.test(lead),
  };
};

const surname = (name: string): string => (name.split(' ').at(-1) ?? '').toLowerCase();

/** The labels of one form, where there are enough of them to make a transcript. */
const agreed = (labels: readonly Label[], form: Form): Label[] => {
  const own = labels.filter((label) => label.form === form);
  const times = new Map<string, number>();
  for (const { name } of own) times.set(surname(name), (times.get(surname(name)) ?? 0) + 1);
  const returning = [...times.values()].filter((n) => n > 1).length;
  const enough = form === 'capitals' ? times.size > 1 || returning > 0 : returning > 1;
  return enough ? own : [];
};

/**
 * The turns of a labelled transcript, in order, none overlapping; none where the text is no transcript. What stands
 * before the first label belongs to nobody. Linear in the length of the text.
 */
export function turnsOf(text: string): Turn[] {
  const labels: Label[] = [];
  /** Ends of the quoted runs: where a paragraph does not begin with a mark of quotation. */
  const breaks: number[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const label = labelAt(line, at);
    if (label !== null) labels.push(label);
    if (!/^\s*(?:["“]|$)/.test(line)) breaks.push(at);
    at += line.length + 1;
  }
  // Most texts are no transcript.
  if (labels.length < 2) return [];
  const speakers = (['capitals', 'letters'] as const)
    .flatMap((form) => agreed(labels, form))
    .sort((a, b) => a.start - b.start);
  const full = new Map<string, string>();
  for (const { name } of speakers) {
    const known = full.get(surname(name));
    if (known === undefined || name.length > known.length) full.set(surname(name), name);
  }
  let next = 0;
  return speakers.map((label, i) => {
    while (next < breaks.length && (breaks[next] ?? 0) <= label.lineStart) next += 1;
    const following = speakers[i + 1]?.lineStart ?? text.length;
    const limit = label.quoted ? Math.min(following, breaks[next] ?? text.length) : following;
    const words = text.slice(label.wordsStart, limit).trimEnd();
    return {
      start: label.wordsStart,
      end: label.wordsStart + (label.quoted ? words.replace(/["”]$/, '') : words).length,
      speaker: full.get(surname(label.name)) ?? label.name,
      label: { start: label.start, end: label.end },
    };
  });
}
