/**
 * Scores a source that was read by machine, with nobody known beforehand, against the same source as an editor
 * documented it.
 *
 * - quotations: of those documented, those found with the same words in the same paragraph
 * - speakers: of those documented, those found with the right speaker; wrong: with another one (the rest are withheld or missed)
 * - no quotations: of the titles and terms documented, those that are not taken for somebody's words
 * - dates, media, addressees, venues: of those that are given for a documented quotation that has one, those that agree
 * - attributions: of the paragraphs in which the editor attributes something to somebody, those in which the reader
 *   attributes something to the same; and of those that the reader attributes, where the editor attributes anything, those that agree
 * - origins: of outlets, institutions and unnamed people documented as credited, those found
 */
import { nameWords } from '../../../src/record/names.js';
import type { Organisation, Person, Quote, Source } from '../../../src/record/schema.js';
import { type Row, rowOf } from '../figures.js';
import { pooled, type Share, shareOf } from '../share.js';

/** Whom the editor's ids stand for. */
export interface Known {
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
}

export type SourceJudged = Readonly<Record<string, Share>>;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s,.]+$/, '')
    .replace(/\s+/g, ' ');

const bare = (name: string): string =>
  nameWords(name.replace(/^(?:the|an?)\b/i, '').replace(/\b(?:un)?named\b/i, '')).join(' ');

/** Everything that somebody is called. */
const namesOf = ({ people, organisations }: Known, id: string): string[] =>
  [...people, ...organisations]
    .filter((one) => one.id === id)
    .flatMap(({ name, variants }) => [name, ...variants])
    .map(bare);

const isSame = (
  known: Known,
  id: string | undefined,
  described: string | undefined,
  found: string,
): boolean => {
  const own = bare(found);
  if (described !== undefined && bare(described) === own) return true;
  const names = id === undefined ? [] : namesOf(known, id);
  return names.some((name) => name === own);
};

const sameQuote = (one: Quote, other: Quote): boolean =>
  one.locator === other.locator && plain(one.words) === plain(other.words);

const agrees = (
  pairs: readonly (readonly [Quote, Quote])[],
  value: (quote: Quote) => string | undefined,
  alike: (one: string, other: string) => boolean,
): Share =>
  shareOf(
    pairs,
    ([documented, found]) => value(documented) !== undefined && value(found) !== undefined,
    ([documented, found]) => alike(value(documented) ?? '', value(found) ?? ''),
  );

const shares = (one: string, other: string): boolean => {
  const words = new Set(nameWords(one));
  return nameWords(other).some(
    (word) => word.length > 1 && words.has(word) && !/^(?:the|of|on|in|an?)$/.test(word),
  );
};

export function judgeSource(found: Source, documented: Source, known: Known): SourceJudged {
  const pairs = documented.quotes.flatMap((quote): [Quote, Quote][] => {
    const same = found.quotes.find((one) => sameQuote(one, quote));
    return same === undefined ? [] : [[quote, same]];
  });
  const isRight = ([quote, { speakerDescribed }]: readonly [Quote, Quote]): boolean =>
    speakerDescribed !== undefined && isSame(known, quote.speaker, quote.speakerDescribed, speakerDescribed);
  const told = pairs.filter(([, { speakerDescribed }]) => speakerDescribed !== undefined);
  const right = told.filter(isRight).length;
  const all = documented.quotes.length;
  const noQuotations = new Set(found.quotes.map(({ words, locator }) => `${locator} ${plain(words)}`));
  /** By paragraph, to whom the editor attributes something. */
  const attributed = new Map<string, ((name: string) => boolean)[]>();
  for (const { attribution, locator } of documented.facts) {
    const { to, person, origin } = attribution ?? {};
    const credited = documented.origins.find(({ id }) => id === origin)?.name;
    if (to === undefined && person === undefined && credited === undefined) continue;
    const list = attributed.get(locator) ?? [];
    list.push(
      (name) => isSame(known, person, to, name) || (credited !== undefined && bare(credited) === bare(name)),
    );
    attributed.set(locator, list);
  }
  const handed = found.facts.flatMap(({ attribution, locator }) =>
    attribution?.to === undefined ? [] : [{ to: attribution.to, locator }],
  );
  const counted = documented.origins.filter(({ kind }) => kind !== 'person');
  const outlets = found.origins.filter(({ kind }) => kind === 'outlet');
  const sameOrigin = (one: string, other: string): boolean =>
    bare(one) === bare(other) || `${bare(one)} news` === bare(other) || bare(one) === `${bare(other)} news`;
  return {
    quotations: [pairs.length, all],
    speakers: [right, all],
    notWrong: [all - (told.length - right), all],
    noQuotations: shareOf(
      documented.noQuotations,
      () => true,
      ({ words, locator }) => !noQuotations.has(`${locator} ${plain(words)}`),
    ),
    dates: agrees(
      pairs,
      ({ date }) => date?.on,
      (one, other) => one === other,
    ),
    settings: pooled([
      agrees(pairs, ({ venue }) => venue, shares),
      agrees(pairs, ({ medium }) => medium, shares),
      agrees(
        pairs,
        ({ addressee }) => addressee,
        (one, other) => shares(one, other) || shares(other, one),
      ),
    ]),
    attributions: shareOf(
      [...attributed],
      () => true,
      ([locator, isIts]) => handed.some((one) => one.locator === locator && isIts.some((is) => is(one.to))),
    ),
    attributionsRight: shareOf(
      handed,
      ({ locator }) => attributed.has(locator),
      ({ to, locator }) => (attributed.get(locator) ?? []).some((is) => is(to)),
    ),
    origins: shareOf(
      counted,
      () => true,
      ({ name }) => found.origins.some((one) => sameOrigin(one.name, name)),
    ),
    outletsRight: shareOf(
      outlets,
      () => true,
      ({ name }) => documented.origins.some((one) => sameOrigin(one.name, name)),
    ),
  };
}

/** The row of some sources. */
export const scoreSources = (judged: readonly SourceJudged[]): Row => {
  const measures = [...new Set(judged.flatMap((one) => Object.keys(one)))];
  return rowOf(
    judged.length,
    Object.fromEntries(
      measures.map((measure) => [measure, pooled(judged.map((one) => one[measure] ?? [0, 0]))]),
    ),
  );
};
