/** Figures of the same thing that cannot both be right, with rounding and hedges understood. */
import { countedBy, partOf } from '../../../checking/values.js';
import { agrees } from '../../../reading/number-agreement.js';
import type { Quantity } from '../../../reading/numbers.js';
import { stemOf } from '../../../reading/stems.js';
import { isEntity, type Term } from '../../../reading/terms.js';
import type { Aligned } from '../alignment.js';
import { placeIn, wordsFrom } from '../difference.js';
import type { Document } from '../document.js';
import { entitiesMet, meets } from '../meeting.js';
import type { Passage, Read } from '../passage.js';
import { ofTwoTimes, timesOf } from '../subjects.js';
import type { Comparison } from './kind.js';

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf));

const PEOPLE = stems(
  'people person man woman resident worker employee passenger civilian child adult student protester demonstrator victim officer soldier other member patient household',
);
const SPANS = stems('second minute hour day week month year decade century');
/** What goes on being counted: a later report has more, and both were right. */
const GROWING = stems(
  'die kill dead death injure wound hurt injury missing arrest detain evacuate displace rescue infect hospitalize vote ballot lead toll casualty shelter remain damage destroy case count raise donate homeless power customer outage sign',
);
/** Of several kinds of harm or share, which it is. */
const SORTS =
  /\b(?:seriously|critically|severely|slightly|lightly|minor|serious|critical|civilian|military|full-time|part-time|confirmed|suspected|initially|originally|previously|earlier|last|former|another|additional|more|others?|each|per|every|average|nearby|first|per cent of)\b/gi;

interface Frame {
  readonly quantity: Quantity;
  readonly noun: readonly Term[];
  readonly around: readonly Term[];
  readonly sorts: string;
}

const isYear = ({ value, unit, start, end }: Quantity, text: string): boolean =>
  unit === null && value >= 1500 && value <= 2100 && /^\d{4}$/.test(text.slice(start, end));

const BEFORE = 3;
const AFTER = 4;

function frameOf({ text, statement }: Read, quantity: Quantity): Frame | null {
  if (quantity.ordinal || quantity.vague || isYear(quantity, text)) return null;
  const behind = text.slice(quantity.end, quantity.end + 14);
  if (/^\s*(?:of (?:them|the|those|whom|which)\b|[ap]\.?m\b|o['’]clock|-year-old|:\d)/.test(behind))
    return null;
  const { from, to } = partOf(statement, quantity);
  const near = statement.terms.filter(
    (term) => term.start >= from && term.end <= to && term.kind !== 'saying',
  );
  const noun = quantity.unit === null ? countedBy(statement, quantity).slice(0, 2) : [];
  const before = near.filter((term) => term.end <= quantity.start).slice(-BEFORE);
  const after = near.filter((term) => term.start >= quantity.end && !noun.includes(term)).slice(0, AFTER);
  const around = [...before, ...after].filter((term) => term.kind !== 'light');
  const stretch = [...before, ...noun, ...after];
  const [start, end] = [
    Math.min(quantity.start, ...stretch.map((term) => term.start)),
    Math.max(quantity.end, ...stretch.map((term) => term.end)),
  ];
  const sorts = (text.slice(Math.max(0, start - 9), end + 9).match(SORTS) ?? []).map((word) =>
    word.toLowerCase(),
  );
  return { quantity, noun, around, sorts: [...new Set(sorts)].sort().join(' ') };
}

const framesOf = (read: Read): Frame[] =>
  read.statement.numbers.flatMap((quantity) => frameOf(read, quantity) ?? []);

const isOf = (terms: readonly Term[], kinds: ReadonlySet<string>): boolean =>
  terms.some((term) =>
    term.text
      .toLowerCase()
      .split(/[\s-]+/)
      .some((word) => kinds.has(stemOf(word))),
  );

const metBy = (a: readonly Term[], b: readonly Term[]): Term[] =>
  a.filter((term) => b.some((other) => meets(term, other)));

/** Which of two figures of one kind is how many times the other: far apart, they are figures of two things. */
const FAR = 2.6;

const farApart = (a: number, b: number): boolean =>
  Math.min(a, b) <= 0 || Math.max(a, b) / Math.min(a, b) > FAR;

/** How sure it is that two figures are of the same thing. */
function sameMeasure(a: Frame, b: Frame, { meeting }: Aligned): boolean {
  if (a.quantity.unit !== b.quantity.unit || a.sorts !== b.sorts) return false;
  const around = metBy(a.around, b.around);
  const verbs = around.filter((term) => term.verbal || term.passive || /(?:ed|d|dead|hurt)$/.test(term.text));
  if (a.quantity.unit !== null) {
    const words = around.filter((term) => !isEntity(term));
    return words.length >= 2 && meeting.share >= (entitiesMet(meeting) > 0 ? 0.6 : 0.7);
  }
  const noun = metBy(a.noun, b.noun);
  if (isOf(a.noun, SPANS) || isOf(b.noun, SPANS))
    return noun.length > 0 && around.length >= 2 && meeting.share >= 0.6;
  const people = isOf(a.noun, PEOPLE) && isOf(b.noun, PEOPLE);
  const unnamed = a.noun.length === 0 || b.noun.length === 0;
  // "Three workers were killed", "the fire killed four people"; "17 injured", "injured at least 15".
  const nounsAsVerbs = metBy([...a.noun, ...a.around], [...b.noun, ...b.around]);
  if (noun.length === 0 && !people && !unnamed) return false;
  if (people || unnamed)
    return (
      (verbs.length > 0 ||
        isOf(nounsAsVerbs, GROWING) ||
        nounsAsVerbs.some((term) => /ed$/.test(term.text))) &&
      nounsAsVerbs.length + noun.length >= 2 &&
      meeting.share >= 0.3
    );
  return around.length >= 1 && (meeting.share >= 0.4 || around.length >= 2);
}

/** More make a table, in which nobody can tell which is of what. */
const MOST_FIGURES = 5;

/** Whether a source has a figure anywhere, of something called alike. */
const hasFigure = ({ passages }: Document, written: string, noun: readonly Term[]): boolean => {
  const lower = written.toLowerCase();
  const ofLetters = /\p{L}/u.test(lower);
  const bare = lower.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const figure = new RegExp(`(?<![\\p{L}\\p{N}.,])${bare}(?![\\p{L}\\p{N}]|[.,]\\d)`, 'u');
  return passages.some(
    (passage) =>
      (noun.length === 0 || noun.some((term) => passage.keys.has(term.stem))) &&
      (ofLetters || passage.text.includes(lower)) &&
      figure.test(passage.text.toLowerCase()),
  );
};

const words = (passage: Passage, frame: Frame): string =>
  wordsFrom(passage.text, [frame.quantity, ...frame.noun]);

export const numbers: Comparison = (aligned, { own, other, daysApart, memo }) => {
  const { a, b, first, second } = aligned;
  const many = [first, second].map(({ statement }) => statement.numbers.length);
  if (
    many.some((count) => count === 0 || count > MOST_FIGURES) ||
    ofTwoTimes(memo(timesOf, first), memo(timesOf, second))
  )
    return [];
  const [ours, theirs] = [memo(framesOf, first), memo(framesOf, second)];
  const agreeing = (x: Quantity, y: Quantity): boolean => agrees(x, y) || agrees(y, x);
  return ours.flatMap((one) => {
    const same = theirs.filter((two) => sameMeasure(one, two, aligned));
    const [two, ...more] = same;
    if (two === undefined || more.length > 0) return [];
    if (
      theirs.some(
        (three) => one.quantity.unit === three.quantity.unit && agreeing(one.quantity, three.quantity),
      )
    )
      return [];
    if (
      ours.some(
        (three) => two.quantity.unit === three.quantity.unit && agreeing(three.quantity, two.quantity),
      )
    )
      return [];
    if (farApart(one.quantity.value, two.quantity.value)) return [];
    const counted = [...one.noun, ...two.noun, ...one.around, ...two.around];
    if (daysApart && isOf(counted, GROWING)) return [];
    const written = (read: Read, { quantity }: Frame): string =>
      read.text.slice(quantity.start, quantity.end);
    if (hasFigure(other, written(first, one), one.noun) || hasFigure(own, written(second, two), two.noun))
      return [];
    const of = (one.noun.length > 0 ? one.noun : one.around.slice(0, 2)).map((term) => term.text).join(' ');
    return [
      {
        kind: 'number',
        over: 'substance',
        subject: `how many or how much: ${of}`,
        places: [placeIn(a, words(a, one)), placeIn(b, words(b, two))],
      },
    ];
  });
};
