/**
 * The words around a quotation that hand it to somebody: behind it ("…," she said), before it (She said: "…"), or at
 * the end of its sentence. Tried in the order that the punctuation speaks for.
 */
import { canSpeak } from './agents.js';
import { clauseSubject, subjectOf } from './clauses.js';
import { AUXILIARIES, DETERMINERS, POSSESSIVES, PRONOUNS } from './lexicon/clause-words.js';
import { isPossessive, type Phrase, phraseBefore, phraseFrom } from './noun-phrases.js';
import { isFold, type Outer, type Stretch } from './outer.js';
import { isSpeech, possessorOf } from './possessors.js';
import { stemOf } from './stems.js';
import { cueAt, isPassive, looksFinite } from './verbs.js';

export interface Attribution {
  /** Who speaks. */
  readonly phrase: Phrase;
  /** Index of the verb, the preposition or the mark that hands over the word. */
  readonly cue: number;
}

/** How far from a quotation its speaker is looked for, in words. */
const REACH = 100;
/** How far a verb that means something else elsewhere may stand from the words it hands over. */
const NEAR = 9;

/** Subjects that name nobody by themselves: another speaker may stand before them. */
const UNNAMED = new Set([
  ...PRONOUNS,
  'anybody',
  'anyone',
  'those',
  'people',
  'someone',
  'everyone',
  'nobody',
]);

const CONJUNCTIONS =
  /^(?:and|but|or|because|that|which|who|when|if|while|although|though|so|than|where|until|including|such|among)$/;
/** Verbs with whom they speak to right behind them: "Roe told the crowd, '…'" */
const ADDRESSING = new Set(['tell', 'ask', 'inform', 'remind', 'assure', 'warn'].map(stemOf));
const BREATH = /^[,—–―\-…]$/;
const DASH = /^[—–―-]$/;

const accordingTo = (o: Outer, i: number, to: number): Attribution | null => {
  if (o.tokens[i]?.lower !== 'according' || o.tokens[i + 1]?.lower !== 'to') return null;
  const phrase = phraseFrom(o, i + 2, to);
  return phrase === null ? null : { phrase, cue: i };
};

/** "by" somebody, after a verb in the passive. */
const agentAfter = (o: Outer, from: number, to: number): Phrase | null => {
  for (let i = from; i < Math.min(to, from + 12); i += 1) {
    if (o.tokens[i]?.lower !== 'by') continue;
    const phrase = phraseFrom(o, i + 1, to);
    if (phrase !== null && canSpeak(o, phrase)) return phrase;
  }
  return null;
};

/** "…," she said. "…," said Roe, who … "…," a spokesman for the mayor, Jane Roe, wrote. "…" — Jane Roe */
export function attributionBehind(o: Outer, place: number, to: number, spoken: boolean): Attribution | null {
  let i = place + 1;
  while (i < to && BREATH.test(o.tokens[i]?.text ?? '')) i += 1;
  const dashed = DASH.test(o.tokens[i - 1]?.text ?? '');
  const according = accordingTo(o, i, to);
  if (according !== null) return according;
  if (o.tokens[i]?.lower === 'as') i += 1;
  const first = o.tokens[i];
  if (i >= to || first === undefined || isFold(first) || CONJUNCTIONS.test(first.lower)) return null;
  while (i < to && /^(?:then|later|also|reportedly)$/.test(o.tokens[i]?.lower ?? '')) i += 1;
  const kind = cueAt(o, i);
  if (kind !== null || looksFinite(o, i)) {
    if (!spoken && kind !== 'saying') return null;
    let object = i + 1;
    while (object < to && /^(?:back|out|to|back|aloud|on|again)$/.test(o.tokens[object]?.lower ?? ''))
      object += 1;
    const phrase = first.lower.endsWith('ing') ? null : phraseFrom(o, object, to);
    return phrase !== null && canSpeak(o, phrase) ? { phrase, cue: i } : null;
  }
  if (!spoken) return null;
  const start = phraseFrom(o, i, to);
  if (start !== null && start.to < to && canSpeak(o, start)) {
    const verb = verbBehind(o, start.to, to) ?? behindApposition(o, start.to, to);
    if (verb !== null) return { phrase: start, cue: verb };
  }
  for (let verb = i + 1; verb < Math.min(to, i + REACH); verb += 1) {
    const token = o.tokens[verb];
    if (isFold(token) || token?.text === ';') break;
    const cue = cueAt(o, verb);
    if (cue === null || cue === 'judging') continue;
    const phrase = subjectOf(o, verb, i) ?? (cue === 'saying' ? start : null);
    if (phrase !== null) return { phrase, cue: verb };
  }
  if (
    dashed &&
    start !== null &&
    canSpeak(o, start) &&
    (start.to === to || /^[.,(]$/.test(o.tokens[start.to]?.text ?? ''))
  )
    return { phrase: start, cue: i - 1 };
  return null;
}

/** "Roe, wearing a 'Vote' pin, said": the verb of saying behind what stands between commas. */
const behindApposition = (o: Outer, from: number, to: number): number | null => {
  if (o.tokens[from]?.text !== ',') return null;
  for (let i = from + 1; i < Math.min(to, from + 40); i += 1) {
    if (o.tokens[i]?.text === ';') return null;
    if (o.tokens[i - 1]?.text === ',' && cueAt(o, i) === 'saying' && !o.tokens[i]?.lower.endsWith('ing'))
      return i;
  }
  return null;
};

/** The verb right after a subject, over adverbs and auxiliaries. */
const verbBehind = (o: Outer, from: number, to: number): number | null => {
  let i = from;
  while (i < to && i < from + 4) {
    if (looksFinite(o, i) || cueAt(o, i) !== null) {
      const next = o.tokens[i + 1];
      // An auxiliary is no verb of saying: the verb follows.
      if (/^(?:has|have|had|is|are|was|were|'s|did|does|would|could)$/.test(o.tokens[i]?.lower ?? '')) {
        i += 1;
        if (next === undefined) return null;
        continue;
      }
      return i;
    }
    if (
      !/ly$/.test(o.tokens[i]?.lower ?? '') &&
      !/^(?:also|then|later|once|'s|has)$/.test(o.tokens[i]?.lower ?? '')
    )
      return null;
    i += 1;
  }
  return null;
};

/** She said: "…" According to Roe, "…" Calling it "…", she … He dismissed the report as "…" His promise to "…" */
export function attributionBefore(o: Outer, place: number, from: number, to: number): Attribution | null {
  const floor = Math.max(from, place - REACH);
  if (place <= floor) return null;
  const label = labelBefore(o, place, floor);
  if (label !== null) return label;
  let weak: Attribution | null = null;
  let nominal: Attribution | null = null;
  for (let i = place - 1; i >= floor; i -= 1) {
    const token = o.tokens[i];
    if (token === undefined || token.text === ';') break;
    const according = accordingTo(o, i, place);
    if (according !== null && !POSSESSIVES.has(o.tokens[according.phrase.from]?.lower ?? ''))
      return according;
    if (weak !== null && (endsClause(o, i) || opensMain(o, weak, i))) break;
    const kind = cueAt(o, i);
    if (kind === null) {
      const possessor: Phrase | null =
        weak === null && nominal === null && place - i <= NEAR
          ? (possessorOf(o, i, floor) ?? makerOf(o, i, floor))
          : null;
      if (possessor !== null) nominal = { phrase: possessor, cue: i };
      continue;
    }
    if (isClosed(o, i, floor, place)) continue;
    const far =
      kind === 'beside' &&
      place - i > NEAR &&
      !/^(?:that|whether|how|why|if)$/.test(o.tokens[i + 1]?.lower ?? '');
    if (kind !== 'saying' && (weak !== null || far)) continue;
    if (isPassive(o, i) && token.stem !== 'quote') {
      const near = kind === 'saying' || weak === null ? agentAfter(o, i + 1, place) : null;
      const phrase = weak === null ? (agentAfter(o, place + 1, to) ?? near) : near;
      if (phrase !== null) return { phrase, cue: i };
      continue;
    }
    const agent = o.tokens[i + 1]?.lower === 'by' ? phraseFrom(o, i + 2, place) : null;
    if (agent !== null && weak !== null) continue;
    const behind = inverted(o, i, floor, place);
    const closed =
      behind !== null &&
      /^[,:]$/.test(o.tokens[behind.to]?.text ?? '') &&
      !ADDRESSING.has(token.stem) &&
      o.tokens[behind.from]?.lower !== 'it';
    const phrase = agent ?? (closed ? behind : null) ?? subjectOf(o, i, floor) ?? behind;
    if (phrase === null || /^(?:we|you)$/.test(o.tokens[phrase.from]?.lower ?? '')) continue;
    const found = { phrase, cue: i };
    if (isNaming(o, kind, phrase)) return found;
    // What somebody says that another thinks, wants or does is in the words of the one who says it.
    if (kind === 'saying' && !(weak === null && UNNAMED.has(o.tokens[phrase.from]?.lower ?? '')))
      return found;
    weak ??= found;
  }
  return weak ?? nominal ?? handedOver(o, place, floor) ?? ownerBefore(o, place, floor);
}

/** "…, which some have argued was right, was an 'insult'": the clause of the verb ended where the main one goes on. */
const isClosed = (o: Outer, verb: number, floor: number, place: number): boolean => {
  let open = verb;
  while (open > floor && open > verb - 8 && !/^(?:who|which|whom|whose)$/.test(o.tokens[open]?.lower ?? ''))
    open -= 1;
  if (o.tokens[open - 1]?.text !== ',' || !/^(?:who|which|whom|whose)$/.test(o.tokens[open]?.lower ?? ''))
    return false;
  for (let i = open + 1; i < verb; i += 1) if (o.tokens[i]?.text === ',' || isFold(o.tokens[i])) return false;
  for (let i = verb + 1; i < place; i += 1)
    if (o.tokens[i]?.text === ',')
      return i + 1 === place
        ? isPassive(o, verb)
        : AUXILIARIES.has(o.tokens[i + 1]?.lower ?? '') || looksFinite(o, i + 1);
  return false;
};

/** "gave an impassioned defense of", "issued a statement:": whose words a noun of speech without an owner are. */
const makerOf = (o: Outer, noun: number, floor: number): Phrase | null => {
  if (!isSpeech(o, noun)) return null;
  let from = noun;
  while (from > noun - 4 && !DETERMINERS.has(o.tokens[from - 1]?.lower ?? '')) from -= 1;
  if (!/^(?:a|an|the|this)$/.test(o.tokens[from - 1]?.lower ?? '')) return null;
  const verb = from - 2;
  const near = looksFinite(o, verb) || looksFinite(o, verb - 1) || looksFinite(o, verb - 2);
  return near ? clauseSubject(o, from - 1, floor) : null;
};

/** "Roe's '47 percent' remark" */
const ownerBefore = (o: Outer, place: number, floor: number): Attribution | null => {
  if (!isPossessive(o.tokens[place - 1]) || !isSpeech(o, place + 1)) return null;
  const phrase = phraseBefore(o, place - 1, floor);
  return phrase !== null && canSpeak(o, phrase) ? { phrase, cue: place + 1 } : null;
};

/** "what Roe calls 'a mess'", "which she described as": the words are whose the name is. */
const isNaming = (o: Outer, kind: string, phrase: Phrase): boolean =>
  kind === 'judging' &&
  !PRONOUNS.has(o.tokens[phrase.from]?.lower ?? '') &&
  /^(?:what|which|whom)$/.test(o.tokens[phrase.from - 1]?.lower ?? '');

/** "In a statement reported by the agency, Roe praised": nothing before the comma governs the clause behind it. */
const opensMain = (o: Outer, weak: Attribution, i: number): boolean =>
  i < weak.phrase.from &&
  o.tokens[weak.phrase.from - 1]?.text === ',' &&
  !isReportingBefore(o, weak.phrase.from - 2);

const isReportingBefore = (o: Outer, i: number): boolean => cueAt(o, i) === 'saying';

/** ", and she", "but the", ", while": what stands before is another statement. */
const endsClause = (o: Outer, i: number): boolean =>
  isFold(o.tokens[i]) ||
  (/^(?:and|but|while|or|though|although)$/.test(o.tokens[i]?.lower ?? '') && o.tokens[i - 1]?.text === ',');

/** ", said Roe, '…'": a verb that opens its clause, with its subject behind it. */
const inverted = (o: Outer, verb: number, floor: number, to: number): Phrase | null => {
  if (cueAt(o, verb) !== 'saying' || o.tokens[verb]?.lower.endsWith('ing')) return null;
  const before = o.tokens[verb - 1];
  if (verb > floor && before !== undefined && before.text !== ',' && !isFold(before)) return null;
  const phrase = phraseFrom(o, verb + 1, to);
  return phrase !== null && canSpeak(o, phrase) ? phrase : null;
};

/** "Roe: '…'", "Roe thundered, '…'": a colon or a verb right before the marks, whatever the verb. */
const handedOver = (o: Outer, place: number, floor: number): Attribution | null => {
  let end = place;
  const mark = o.tokens[end - 1]?.text ?? '';
  const colon = mark === ':';
  if (colon || mark === ',') end -= 1;
  if (end === place) return null;
  for (let verb = end - 1; verb >= Math.max(floor, colon ? floor : end - 2); verb -= 1) {
    const token = o.tokens[verb];
    const participle = /..ing$/.test(token?.lower ?? '') && verb === end - 1;
    if (!looksFinite(o, verb) && !participle) continue;
    if (isPassive(o, verb)) return null;
    const phrase = subjectOf(o, verb, floor);
    if (phrase !== null && canSpeak(o, phrase)) return { phrase, cue: verb };
  }
  if (!colon) return null;
  const phrase = clauseSubject(o, end, floor) ?? phraseBefore(o, end, floor);
  return phrase === null || !canSpeak(o, phrase) ? null : { phrase, cue: end };
};

/** "Roe: '…'", "LATE AT NIGHT - Jane Roe: '…'", "More from the report: '…'" */
const labelBefore = (o: Outer, place: number, floor: number): Attribution | null => {
  const colon = place - 1;
  if (o.tokens[colon]?.text !== ':') return null;
  let phrase = phraseBefore(o, colon, floor);
  if (phrase !== null && o.tokens[phrase.from - 1]?.lower === 'and') {
    const first = phraseBefore(o, phrase.from - 1, floor);
    if (first !== null) phrase = { from: first.from, to: phrase.to };
  }
  const before = o.tokens[(phrase?.from ?? 0) - 1];
  if (phrase !== null && canSpeak(o, phrase) && (phrase.from === floor || DASH.test(before?.text ?? '')))
    return { phrase, cue: colon };
  for (let i = colon - 1; i >= floor && i > colon - 9; i -= 1) {
    if (o.tokens[i]?.lower !== 'from' || (i > floor + 1 && !DASH.test(o.tokens[i - 2]?.text ?? ''))) continue;
    const source = phraseFrom(o, i + 1, colon);
    return source !== null && canSpeak(o, source) ? { phrase: source, cue: i } : null;
  }
  return null;
};

/** "… calls it 'overdue,' in a ruling that surprised many, Roe said." */
export function attributionAtEnd(o: Outer, place: number, to: number): Attribution | null {
  for (let i = place + 1; i < Math.min(to, place + REACH); i += 1) {
    const token = o.tokens[i];
    if (token?.text === ';') return null;
    const according = accordingTo(o, i, to);
    if (according !== null) return according;
    if (cueAt(o, i) !== 'saying' || token?.lower.endsWith('ing')) continue;
    const next = o.tokens[i + 1];
    const final =
      next === undefined ||
      i + 1 >= to ||
      /^[.,]$/.test(next.text) ||
      /^(?:on|in|at|during|of|to|after|before|when|as|while|with|last|this|earlier|late|here|there|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        next.lower,
      );
    const behind = o.tokens[i - 1]?.text === ',' && !final ? phraseFrom(o, i + 1, to) : null;
    if (behind !== null && canSpeak(o, behind)) return { phrase: behind, cue: i };
    const phrase = subjectOf(o, i, place + 1);
    if (phrase !== null) {
      const before = o.tokens[phrase.from - 1];
      if (final && before?.text === ',' && canSpeak(o, phrase)) return { phrase, cue: i };
    }
  }
  return null;
}

/** Whom a whole sentence hands the word to: its first verb of saying that has a subject. */
export function attributionOf(o: Outer, sentence: Stretch): Attribution | null {
  const to = Math.min(sentence.to, sentence.from + REACH);
  for (let i = sentence.from; i < to; i += 1) {
    const according = accordingTo(o, i, to);
    if (according !== null) return according;
    const kind = cueAt(o, i);
    if (kind === null || isPassive(o, i)) continue;
    const phrase = subjectOf(o, i, sentence.from);
    if (phrase !== null && canSpeak(o, phrase)) return { phrase, cue: i };
  }
  return null;
}

/** The phrase that a sentence begins with, where a verb follows it: who it is about. */
export function topicOf(o: Outer, sentence: Stretch): Phrase | null {
  const first = phraseFrom(o, sentence.from, sentence.to);
  if (first === null || !canSpeak(o, first)) return null;
  return PRONOUNS.has(o.tokens[first.from]?.lower ?? '') || verbBehind(o, first.to, sentence.to) !== null
    ? first
    : null;
}
