/**
 * Who says what stands in quotation marks. A speaker is looked for after the quotation ("…," she said), before it
 * (She said: "…"), between its parts, and in the quotation before it; where nothing points to one, there is none.
 *
 * The method is that of rule systems for news (Pouliquen et al. 2007; the Gender Gap Tracker's syntactic rules): a verb
 * of saying near the quotation, and the noun phrase that is its subject.
 */
import { BESIDE_QUOTATIONS, JUDGING, SAYING } from './lexicon/speech.js';
import type { Name } from './names.js';
import type { QuotedSpan } from './quotations.js';
import type { Span } from './span.js';
import { stemOf } from './stems.js';
import type { Token } from './tokens.js';

export interface Speaker extends Span {
  /** The words that name who speaks; for a pronoun, the name that it stands for, where the text tells. */
  readonly name: string;
  /** What the gazetteer knows the name as. */
  readonly known: readonly string[];
}

export interface Quotation extends QuotedSpan {
  readonly text: string;
  readonly speaker: Speaker | null;
  /** The verb that hands over the word (`said`, `wrote`), where there is one. */
  readonly cue: Span | null;
}

const saying = new Set([...SAYING, ...BESIDE_QUOTATIONS].map(stemOf));
const judging = new Set(JUDGING.map(stemOf));
const PRONOUNS = new Set('he she they it who i we'.split(' '));
const AUXILIARIES = new Set(
  "have has had would will did do does is was were be been being also then later earlier just once since not n't to repeatedly angrily bluntly flatly famously publicly already".split(
    ' ',
  ),
);
const BEFORE_VERB_STOPS = new Set('that which because if when while as and but or so than'.split(' '));
const PREPOSITIONS = new Set(
  'in on at to for from with without by about after before during over under against into through amid among between of'.split(
    ' ',
  ),
);
const DETERMINERS = new Set(
  'the a an one another this that his her its their some several many two three four five other'.split(' '),
);
const PERSON_NOUN =
  /^(?:official|spokesman|spokeswoman|spokesperson|source|aide|adviser|advisor|senator|lawmaker|president|minister|secretary|leader|chief|director|lawyer|attorney|judge|reporter|analyst|expert|professor|critic|ally|supporter|voter|resident|woman|man|mother|father|governor|mayor|congressman|congresswoman|representative|candidate|nominee|statement|report|letter|memo|campaign|committee|department|agency|group|company|court|government|administration|ministry|embassy|post|people|person|officer|commander|general|diplomat|ambassador|envoy|strategist|operative|host|author|member|speaker|chairman|chairwoman|chair|economist|activist|organizer|prosecutor|witness|veteran|pastor|student|teacher|worker|democrat|republican|counterpart|premier)s?$/;

const isSaying = (token: Token): boolean => token.kind === 'word' && saying.has(token.stem);
const isCue = (token: Token): boolean =>
  token.kind === 'word' && (saying.has(token.stem) || judging.has(token.stem));

interface Phrase {
  /** Indices into the tokens, half-open. */
  from: number;
  to: number;
}

/** The noun phrase that ends before index `verb`, over adverbs, auxiliaries and one apposition. */
const subjectBefore = (
  tokens: readonly Token[],
  verb: number,
  floor: number,
  names: readonly Name[],
): Phrase | null => {
  let end = verb;
  const skipLight = (): void => {
    while (end > floor) {
      const token = tokens[end - 1];
      if (token === undefined || !(AUXILIARIES.has(token.lower) || /ly$/.test(token.lower)) || token.capital)
        break;
      end -= 1;
    }
  };
  skipLight();
  // "Vance, the vice president, said" and "Bacon (R-Neb.) said": go back over what is between the commas.
  const closing = tokens[end - 1]?.text;
  if (closing === ',' || closing === ')' || closing === '—' || closing === '–') {
    const opener = closing === ')' ? '(' : closing;
    let open = end - 2;
    while (open > floor && tokens[open]?.text !== opener) open -= 1;
    if (tokens[open]?.text !== opener || open <= floor) {
      const parenthetic = names.find((name) => name.last <= end - 1 && name.first >= floor);
      return parenthetic === undefined ? null : { from: parenthetic.first, to: parenthetic.last };
    }
    end = open;
    // A second pair: "Schumer, D-N.Y., the minority leader, said"
    const again = tokens
      .slice(floor, end)
      .map((token) => token.text)
      .lastIndexOf(',');
    const between = names.find((name) => name.last === end);
    if (between === undefined && again > 0 && names.some((name) => name.last === floor + again))
      end = floor + again;
  }
  if (end <= floor) return null;
  const last = tokens[end - 1];
  if (last === undefined || last.kind === 'mark') return null;
  if (PRONOUNS.has(last.lower)) return { from: end - 1, to: end };
  const name = names.find((one) => one.first < end && one.last >= end);
  let from = end - 1;
  while (from > floor) {
    const before = tokens[from - 1];
    if (before === undefined || before.kind === 'mark') break;
    if (BEFORE_VERB_STOPS.has(before.lower) || isSaying(before)) break;
    if (PREPOSITIONS.has(before.lower) && before.lower !== 'of' && before.lower !== 'for') break;
    if (
      name !== undefined &&
      from <= name.first &&
      !before.capital &&
      !/^(?:'s|president|minister|spokesman|spokeswoman|secretary|leader|director|the|of|sen|rep)$/.test(
        before.lower,
      ) &&
      !PERSON_NOUN.test(before.lower)
    )
      break;
    from -= 1;
    if (DETERMINERS.has(before.lower) && name === undefined) break;
  }
  const words = tokens.slice(from, end);
  if (
    name === undefined &&
    !words.some((word) => PERSON_NOUN.test(word.lower) || (word.capital && word.start > 0))
  )
    return null;
  return { from, to: end };
};

/** The noun phrase that begins at an index. */
const phraseFrom = (
  tokens: readonly Token[],
  from: number,
  ceiling: number,
  names: readonly Name[],
): Phrase | null => {
  const first = tokens[from];
  if (first === undefined || first.kind === 'mark' || from >= ceiling) return null;
  if (PRONOUNS.has(first.lower)) return { from, to: from + 1 };
  let to = from;
  while (to < ceiling) {
    const token = tokens[to];
    if (token === undefined || (token.kind === 'mark' && !(token.text === '.' && tokens[to + 1]?.capital)))
      break;
    const inName = names.some((name) => name.first <= to && to < name.last);
    if (!inName && (BEFORE_VERB_STOPS.has(token.lower) || token.lower === 'who')) break;
    if (!inName && PREPOSITIONS.has(token.lower) && !(token.lower === 'of' && to > from)) break;
    if (!inName && isSaying(token) && to > from) break;
    to += 1;
    if (names.some((name) => name.last === to) && !tokens[to]?.lower.startsWith("'")) break;
  }
  const words = tokens.slice(from, to);
  if (!words.some((word) => PERSON_NOUN.test(word.lower) || word.capital)) return null;
  return { from, to };
};

interface Found {
  phrase: Phrase;
  cue: number;
}

const findAfter = (
  tokens: readonly Token[],
  from: number,
  to: number,
  names: readonly Name[],
): Found | null => {
  let at = from;
  while (at < to && /^[,—–-]$/.test(tokens[at]?.text ?? '')) at += 1;
  if (tokens[at]?.lower === 'according' && tokens[at + 1]?.lower === 'to') {
    const phrase = phraseFrom(tokens, at + 2, to, names);
    return phrase === null ? null : { phrase, cue: at };
  }
  for (let verb = at; verb < Math.min(to, at + 22); verb += 1) {
    const token = tokens[verb];
    if (token === undefined || !isSaying(token)) continue;
    if (verb === at) {
      const phrase = phraseFrom(tokens, verb + 1, to, names);
      if (phrase !== null) return { phrase, cue: verb };
      continue;
    }
    const phrase = subjectBefore(tokens, verb, at, names);
    if (phrase !== null) return { phrase, cue: verb };
  }
  return null;
};

const findBefore = (
  tokens: readonly Token[],
  from: number,
  to: number,
  names: readonly Name[],
): Found | null => {
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.lower === 'according' && tokens[at + 1]?.lower === 'to') {
      const phrase = phraseFrom(tokens, at + 2, to, names);
      if (phrase !== null) return { phrase, cue: at };
    }
  }
  for (let verb = to - 1; verb > from; verb -= 1) {
    const token = tokens[verb];
    if (token === undefined || !isCue(token)) continue;
    const phrase = subjectBefore(tokens, verb, from, names);
    if (phrase !== null) return { phrase, cue: verb };
  }
  return null;
};

const nameOf = (text: string, tokens: readonly Token[], phrase: Phrase, names: readonly Name[]): Speaker => {
  const start = tokens[phrase.from]?.start ?? 0;
  const end = tokens[phrase.to - 1]?.end ?? start;
  const inside = names.filter((name) => name.first >= phrase.from && name.last <= phrase.to);
  // "Kremlin spokesman Dmitry Peskov" is Peskov; "Putin's spokesman" is not Putin.
  const head = inside.at(-1);
  const possessed = head !== undefined && (tokens[head.last]?.lower === "'s" || head.last < phrase.to);
  if (head === undefined || possessed) return { name: text.slice(start, end), known: [], start, end };
  return { name: head.text, known: head.known, start, end };
};

/** The name that a pronoun stands for: the nearest name before it that begins its sentence, else the nearest of all. */
const antecedent = (
  at: number,
  names: readonly Name[],
  sentences: readonly Span[],
  quoted: readonly Span[],
): Name | null => {
  const free = names.filter(
    (name) => name.end <= at && !quoted.some((span) => span.start <= name.start && name.end <= span.end),
  );
  const people = free.filter(
    (name) => name.known.length === 0 || name.known.some((id) => !id.startsWith('org:')),
  );
  for (const sentence of [...sentences].reverse()) {
    if (sentence.start > at) continue;
    const first = people.find(
      (name) => name.start >= sentence.start && name.end <= Math.min(sentence.end, at),
    );
    if (first !== undefined) return first;
    if (at - sentence.start > 1500) break;
  }
  return null;
};

/**
 * @param spans the quoted spans of the text
 * @param names the names of the text, with indices into `tokens`
 */
export function readQuotations(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Span[],
  spans: readonly QuotedSpan[],
  names: readonly Name[],
): Quotation[] {
  const indexAt = (offset: number): number => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // Tokens outside quotation marks, with where each stood among all of them.
  const quotations: Quotation[] = [];
  let before: Quotation | null = null;
  spans.forEach((span, index) => {
    const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
    const lineEnd = text.indexOf('\n', span.end) < 0 ? text.length : text.indexOf('\n', span.end);
    const holding = sentences.filter((s) => s.end > span.start - 1 && s.start < span.end + 1);
    const sentenceStart = Math.max(lineStart, holding[0]?.start ?? span.start);
    const nextStart = spans[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const lastSentence = holding.at(-1);
    const endsInside = lastSentence !== undefined && lastSentence.end <= span.end + 1;
    const following = endsInside
      ? sentences.find((s) => s.start > span.end && s.start < span.end + 3)
      : undefined;
    // "Why?" he asked. The sentence ends inside the marks and goes on in small letters.
    const carried =
      following !== undefined && /^\p{Ll}/u.test(text.slice(following.start, following.start + 1))
        ? following.end
        : null;
    const sentenceEnd = Math.min(lineEnd, carried ?? lastSentence?.end ?? lineEnd);
    const previousEnd = spans[index - 1]?.end ?? -1;
    const afterFrom = indexAt(span.end + 1);
    const afterTo = indexAt(Math.min(sentenceEnd, nextStart - 1));
    const beforeFrom = indexAt(Math.max(sentenceStart, 0));
    const beforeTo = indexAt(span.start - 1);
    const outer = tokens.slice(beforeFrom, beforeTo);
    const inOther = (token: Token): boolean =>
      spans.some((other) => other.start - 1 <= token.start && token.end <= other.end + 1);
    const ends = text.slice(span.start, span.end).trimEnd().at(-1) ?? '';
    const comma = ends === ',' || ends === '?' || ends === '!' || tokens[afterFrom]?.text === ',';
    const findInFront = (): Found | null => {
      if (!outer.some(inOther)) return findBefore(tokens, beforeFrom, beforeTo, names);
      // Step back over the quotations in between, nearest stretch first.
      let to = beforeTo;
      while (to > beforeFrom) {
        let from = to;
        while (from > beforeFrom && !inOther(tokens[from - 1] as Token)) from -= 1;
        const found = findBefore(tokens, from, to, names);
        if (found !== null) return found;
        to = from;
        while (to > beforeFrom && inOther(tokens[to - 1] as Token)) to -= 1;
      }
      return null;
    };
    const findBehind = (): Found | null => findAfter(tokens, afterFrom, afterTo, names);
    let found = comma ? (findBehind() ?? findInFront()) : (findInFront() ?? findBehind());
    const sameSentence = before !== null && previousEnd >= sentenceStart && previousEnd <= span.start;
    const sameParagraph = before !== null && (before.start >= lineStart || before.continues);
    let speaker: Speaker | null = null;
    if (found === null && before !== null && (sameSentence || sameParagraph) && before.speaker !== null) {
      speaker = before.speaker;
    }
    if (found !== null) {
      speaker = nameOf(text, tokens, found.phrase, names);
      if (PRONOUNS.has(speaker.name.toLowerCase())) {
        const name = antecedent(speaker.start, names, sentences, spans);
        const same = before?.speaker ?? null;
        if (name !== null) speaker = { ...speaker, name: name.text, known: name.known };
        else if (same !== null) speaker = { ...speaker, name: same.name, known: same.known };
      }
    } else if (speaker === null) found = null;
    const cueToken = found === null ? undefined : tokens[found.cue];
    const quotation: Quotation = {
      ...span,
      text: text.slice(span.start, span.end),
      speaker,
      cue: cueToken === undefined ? null : { start: cueToken.start, end: cueToken.end },
    };
    quotations.push(quotation);
    before = quotation;
  });
  return quotations;
}
