/** One person under two names that differ by a slip. Ways to write a name from another script are no difference. */
import { isNearName } from '../../../checking/against/near-names.js';
import { foldName, slipsBetween } from '../../../reading/near-names.js';
import { type Difference, placeIn } from '../difference.js';
import type { Mention, People } from '../people-named.js';

/** `Sergei` and `Sergey`, `Zelensky` and `Zelenskyy`, `Mohammed` and `Mohamed`. */
const transliterated = (name: string): string =>
  name
    .split(' ')
    .map((word) =>
      foldName(word)
        .replace(/[yj]/g, 'i')
        .replace(/kh/g, 'h')
        .replace(/w/g, 'v')
        .replace(/^mu?o?h/, 'moh')
        .replace(/i+/g, 'i')
        .replace(/^mohamm/, 'moham')
        .replace(/[ae]d$/, 'ad'),
    )
    .join(' ');

const lastOf = (title: string): string => title.toLowerCase().split(/\s+/).slice(-2).join(' ');

const haveOneTitle = (a: Mention, b: Mention): boolean =>
  a.title !== null && b.title !== null && lastOf(a.title) === lastOf(b.title);

/** How many letters may differ where the first or the last name is the same, and the title. */
const SLIPS = 2;

const isNearByTitle = (a: Mention, b: Mention): boolean => {
  if (!haveOneTitle(a, b)) return false;
  const [own, other] = [a.name, b.name].map((name) => name.split(' ').map(foldName));
  const differing = (own ?? []).flatMap((word, at) =>
    word === other?.[at] ? [] : [[word, other?.[at] ?? ''] as const],
  );
  const [pair, ...more] = differing;
  return (
    pair !== undefined &&
    more.length === 0 &&
    pair[0][0] === pair[1][0] &&
    slipsBetween(pair[0], pair[1], SLIPS) <= SLIPS
  );
};

/** Those whose name has a word of this one's: of two near names all words but one are the same. In their order. */
function sharingAWord(
  words: ReadonlySet<string> | null | undefined,
  { mentions, byWord }: People,
): readonly Mention[] {
  if (words == null) return mentions;
  const at = new Set([...words].flatMap((word) => byWord.get(word) ?? []));
  return at.size === 0 ? [] : [...at].sort((a, b) => a - b).flatMap((n) => mentions[n] ?? []);
}

/**
 * @param near whether two statements may be about the same, as far as can be told without reading them
 * @param aligned whether two statements are about the same
 */
export function names(
  own: People,
  other: People,
  near: (a: Mention, b: Mention) => boolean,
  aligned: (a: Mention, b: Mention) => boolean,
): Difference[] {
  const seen = new Set<string>();
  return own.mentions.flatMap((one) => {
    if (other.byName.has(one.name) || seen.has(one.name)) return [];
    const two = sharingAWord(own.words.get(one.name), other).find(
      (mention) =>
        !own.byName.has(mention.name) &&
        (haveOneTitle(one, mention) || near(one, mention)) &&
        (isNearName(one.name, mention.name) || isNearByTitle(one, mention)) &&
        transliterated(one.name) !== transliterated(mention.name) &&
        `${one.name}s` !== mention.name &&
        `${mention.name}s` !== one.name &&
        (haveOneTitle(one, mention) || aligned(one, mention)),
    );
    if (two === undefined) return [];
    seen.add(one.name);
    return [
      {
        kind: 'name',
        over: 'manner',
        subject: `the name of ${one.name} or ${two.name}`,
        places: [placeIn(one.passage, one.words), placeIn(two.passage, two.words)],
      },
    ];
  });
}
