/** Who speaks, where it is said before the quotation in its sentence. */
import { canSpeak } from './agents.js';
import { ADDRESSING, type Attribution, accordingTo, REACH } from './attribution.js';
import { subjectOf } from './clauses.js';
import { handedOver, labelBefore, makerOf, ownerBefore } from './introductions.js';
import { AUXILIARIES, POSSESSIVES, PRONOUNS } from './lexicon/clause-words.js';
import { type Phrase, phraseFrom } from './noun-phrases.js';
import { isFold, type Outer } from './outer.js';
import { possessorOf } from './possessors.js';
import { cueAt, isPassive, looksFinite } from './verbs.js';

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

/** "by" somebody, after a verb in the passive. */
const agentAfter = (o: Outer, from: number, to: number): Phrase | null => {
  for (let i = from; i < Math.min(to, from + 12); i += 1) {
    if (o.tokens[i]?.lower !== 'by') continue;
    const phrase = phraseFrom(o, i + 1, to);
    if (phrase !== null && canSpeak(o, phrase)) return phrase;
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
