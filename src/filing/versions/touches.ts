/** What a change of a sentence touches, beyond the wording: as the reader reads either version. */
import { negationAt } from '../../reading/negation.js';
import { titleAt } from '../../reading/offices.js';
import { type Reading, readText } from '../../reading/read.js';
import type { Span } from '../../reading/span.js';
import type { Source } from '../../record/schema.js';
import type { Change } from '../outcome.js';

export type Touched = Extract<Change, { readonly kind: 'changed' }>['touches'][number];

/** Something that a sentence says, and where. */
export interface Said extends Span {
  readonly touches: Touched;
  /** The same for what says the same. */
  readonly as: string;
}

/** The order in which they are told: what weighs most first. */
const order: readonly Touched[] = [
  ...(['quote', 'speaker', 'number', 'date', 'office', 'name', 'certainty', 'negation'] as const),
];

const plain = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Words that say how sure it is, where no more than the sentence as a whole is known to be hedged. */
const HEDGES =
  /\b(?:reportedly|allegedly|apparently|possibly|perhaps|likely|unlikely|might|may|could|appears?|appeared|seems?|seemed|suggests?|suggested|expected|purportedly|presumably|probably|believed|rumou?red|unclear|unconfirmed|according to)\b/gi;

function titlesIn({ sentences }: Reading): Span[] {
  return sentences.flatMap(({ tokens, assertions }) => {
    const titles: Span[] = assertions.map(({ title }) => title);
    for (let at = 0; at < tokens.length; at += 1) {
      const found = titleAt(tokens, at);
      if (found === null) continue;
      titles.push(found.title);
      at += found.length - 1;
    }
    const seen = new Set<number>();
    return titles.filter(({ start }) => !seen.has(start) && seen.add(start));
  });
}

/** All that a sentence says of what is compared. */
export function saidIn(text: string, on: string | null): readonly Said[] {
  const reading = readText(text, { on });
  const said = (touches: Touched, { start, end }: Span, as = plain(text.slice(start, end))): Said => ({
    touches,
    start,
    end,
    as,
  });
  const hedges = [...text.matchAll(HEDGES)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return [
    ...reading.quotations.map((quotation) => said('quote', quotation)),
    ...titlesIn(reading).map((title) => said('office', title)),
    ...hedges.map((hedge) => said('certainty', hedge)),
    ...reading.sentences.flatMap((sentence) => [
      ...sentence.numbers.map((number) =>
        said('number', number, JSON.stringify([number.value, number.high, number.unit, number.hedge])),
      ),
      ...sentence.dates.map((date) =>
        // "On Friday" is the same word, whatever day the new version gives itself.
        date.relative || date.from === null
          ? said('date', date)
          : said('date', date, `${date.from} ${date.to}`),
      ),
      ...sentence.names.map((name) => said('name', name)),
      ...sentence.tokens.flatMap((token, at) =>
        negationAt(sentence.tokens, at) === null ? [] : [said('negation', token, 'not')],
      ),
      ...(sentence.attributed ? [{ touches: 'certainty', start: 0, end: 0, as: 'attributed' } as const] : []),
    ]),
  ];
}

const listed = (said: readonly Said[], touches: Touched): string[] =>
  said.filter((one) => one.touches === touches).map(({ as }) => as);

/** Whether what one says of something is not what the other says. */
function differ(before: readonly string[], after: readonly string[]): boolean {
  return before.length !== after.length || [...before].sort().join('\n') !== [...after].sort().join('\n');
}

/** "Schumer" where it was "Chuck Schumer" is nobody else. */
function otherNames(before: readonly string[], after: readonly string[]): boolean {
  const within = (name: string, others: readonly string[]) =>
    others.some((other) => ` ${other} `.includes(` ${name} `) || ` ${name} `.includes(` ${other} `));
  return before.some((name) => !within(name, after)) || after.some((name) => !within(name, before));
}

/** Who says each quotation, by its words. */
export type Speakers = ReadonlyMap<string, string>;

export const speakersOf = ({ quotes }: Pick<Source, 'quotes'>): Speakers =>
  new Map(
    quotes.flatMap(({ words, speaker, speakerDescribed }) => {
      const who = speaker ?? speakerDescribed;
      return who === undefined ? [] : [[plain(words), who] as const];
    }),
  );

/** A quotation that was changed is still by whoever said the one in its place. */
function otherSpeaker(
  before: readonly string[],
  after: readonly string[],
  speakersBefore: Speakers,
  speakersAfter: Speakers,
): boolean {
  return after.some((words, n) => {
    const was = speakersBefore.get(before.includes(words) ? words : (before[n] ?? ''));
    const is = speakersAfter.get(words);
    return was !== undefined && is !== undefined && was !== is;
  });
}

export interface Read {
  readonly said: readonly Said[];
  readonly speakers: Speakers;
}

/** Pure. In the order in which they weigh. */
export function touchedBy(before: Read, after: Read): Touched[] {
  const both = (touches: Touched) => [listed(before.said, touches), listed(after.said, touches)] as const;
  return order.filter((touches) => {
    if (touches === 'name') return otherNames(...both('name'));
    if (touches === 'speaker') return otherSpeaker(...both('quote'), before.speakers, after.speakers);
    return differ(...both(touches));
  });
}
