/** One person, two offices that one person does not hold at once. */
import { ruledOutBy } from '../../../reading/lexicon/exclusives.js';
import { stemOf } from '../../../reading/stems.js';
import { type Difference, placeIn } from '../difference.js';
import type { Mention, People } from '../people-named.js';

interface Office {
  readonly head: string;
  readonly modifiers: readonly string[];
  readonly under: boolean;
  readonly former: boolean;
}

const HEADS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:chief executive(?: officer)?|ceo)$/i, 'ceo'],
  [/\b(?:chief financial officer|cfo)$/i, 'cfo'],
  [/\bchief operating officer$/i, 'coo'],
  [/\bchair(?:man|woman|person)?$/i, 'chair'],
  [/\bvice[- ]president$/i, 'vice president'],
];

/** Nobody is two of these of one body at once, or hardly ever. */
const APART: readonly (readonly string[])[] = [
  ['ceo', 'cfo', 'coo'],
  ['ceo', 'chair'],
  ['president', 'vice president'],
  ['senator', 'representative'],
  ['senator', 'congressman'],
  ['senator', 'congresswoman'],
  ['governor', 'mayor', 'senator', 'sheriff', 'president'],
  ['clerk', 'treasurer', 'auditor', 'mayor', 'sheriff'],
  ['judge', 'prosecutor', 'mayor'],
];
const BODIES = /^(?:house|senate|majority|minority|city|county|state|federal|town|fire|police)$/;
const bodiesApart: readonly (readonly [string, string])[] = [
  ['house', 'senate'],
  ['majority', 'minority'],
  ['city', 'county'],
  ['fire', 'police'],
];

function officeOf(title: string): Office {
  const known = HEADS.find(([pattern]) => pattern.test(title));
  const words = title.toLowerCase().split(/[\s-]+/);
  const head = known?.[1] ?? words.at(-1) ?? '';
  return {
    head,
    modifiers: words.slice(0, -1),
    under: /\b(?:deputy|assistant|vice)\b/i.test(title),
    former: /\bformer\b/i.test(title),
  };
}

/** Of ministers, which. */
const PORTFOLIOS =
  'interior justice finance foreign defense defence health education transport agriculture labor labour trade energy environment culture housing'.split(
    ' ',
  );

const partsApart = (a: readonly string[], b: readonly string[]): boolean => {
  const [own, other] = [a, b].map((words) => words.filter((word) => BODIES.test(word)));
  return (own ?? []).some((one) =>
    (other ?? []).some(
      (two) =>
        one !== two &&
        !(other ?? []).includes(one) &&
        !(own ?? []).includes(two) &&
        (bodiesApart.some((pair) => pair.includes(one) && pair.includes(two)) ||
          ruledOutBy(stemOf(one)).includes(stemOf(two))),
    ),
  );
};

const portfoliosApart = (a: readonly string[], b: readonly string[]): boolean => {
  const [own, other] = [a, b].map((words) => words.filter((word) => PORTFOLIOS.includes(word)));
  return (
    own?.length === 1 &&
    other?.length === 1 &&
    own[0]?.replace('defence', 'defense').replace('labour', 'labor') !==
      other[0]?.replace('defence', 'defense').replace('labour', 'labor')
  );
};

function apart(a: Office, b: Office): boolean {
  if (a.former || b.former) return false;
  if (a.head === b.head)
    return (
      a.under !== b.under ||
      partsApart(a.modifiers, b.modifiers) ||
      (a.head === 'minister' && portfoliosApart(a.modifiers, b.modifiers))
    );
  return APART.some((group) => group.includes(a.head) && group.includes(b.head));
}

/** Where an office changes hands, both are right, one after the other; of a father and a son each is. */
const CHANGES =
  /\b(?:succe\w+|named|appoint\w*|elect\w*|nominat\w*|promot\w+|resign(?:s|ed)|retir\w+|step(?:s|ped|ping)? down|replac\w+|became|become|former\w*|Jr|Sr)\b/i;

/** Between two sources, or within one. */
export function offices(own: People, other: People, name: string): Difference[] {
  const titled = ({ byName }: People) =>
    (byName.get(name) ?? []).flatMap((mention: Mention) =>
      mention.title !== null && !CHANGES.test(mention.passage.text)
        ? [{ mention, office: officeOf(mention.title) }]
        : [],
    );
  if (!other.byName.has(name)) return [];
  const [ours, theirs] = [titled(own), titled(other)];
  for (const one of ours) {
    const two = theirs.find(({ office }) => apart(one.office, office));
    if (two === undefined) continue;
    // Who is called both by one of them may be both.
    if (
      own !== other &&
      (theirs.some(({ office }) => !apart(one.office, office)) ||
        ours.some(({ office }) => !apart(two.office, office)))
    )
      continue;
    return [
      {
        kind: 'office',
        over: 'substance',
        subject: `the office of ${name}`,
        places: [
          placeIn(one.mention.passage, one.mention.words),
          placeIn(two.mention.passage, two.mention.words),
        ],
      },
    ];
  }
  return [];
}
