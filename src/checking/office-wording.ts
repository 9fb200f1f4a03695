/** Offices in words: what a person held, and what would be right in a draft's place. */
import { countries, states as stateList } from '../reading/lexicon/places.js';
import type { Title } from '../reading/offices.js';
import type { Office } from '../record/schema.js';
import type { WrongPart } from './office-judgement.js';
import type { Holder } from './office-match.js';

const adjective = (country: string): string =>
  countries.find((one) => one.name === country)?.peoples[0] ?? country;

const needsCountry = (office: Office): boolean =>
  office.country !== undefined &&
  office.country !== 'United States' &&
  !/kremlin/i.test(office.title) &&
  !office.title.includes(adjective(office.country)) &&
  !office.title.includes(office.country);

/** `Senate minority leader`, `Russian foreign minister`. */
export const officeName = (office: Office): string =>
  needsCountry(office) ? `${adjective(office.country ?? '')} ${office.title}` : office.title;

const PROPER = new Set(
  [
    'Senate',
    'House',
    'White',
    'Kremlin',
    'Supreme',
    'Court',
    'Joint',
    'Chiefs',
    'Pentagon',
    'Republican',
    'Democratic',
  ].concat(
    countries.flatMap((country) => [...country.names, ...country.peoples].flatMap((name) => name.split(' '))),
    stateList.flatMap((state) => state.name.split(' ')),
  ),
);

/** In the running text of a message: `secretary of state`, but `Senate minority leader` and `CIA director`. */
export const officeInText = (office: Office): string =>
  officeName(office)
    .split(' ')
    .map((word) =>
      PROPER.has(word.replace(/[’']s$/, '')) || /^[^a-z]{2,}|\./.test(word) ? word : word.toLowerCase(),
    )
    .join(' ');

const titleCase = (text: string): string =>
  text.replace(/\b(?!of\b|the\b|to\b|and\b|for\b)[a-z]/g, (letter) => letter.toUpperCase());

const cased = (text: string, actual: string): string => {
  const words = actual.split(/\s+/).filter((word) => !/^(?:of|the|to|and|for)$/.test(word));
  return words.every((word) => /^[^a-z]/.test(word)) ? titleCase(text) : text;
};

export interface Correction {
  readonly start: number;
  readonly end: number;
  readonly expected: readonly string[];
}

/** Which words are wrong, and what would be right in their place. */
export function correctionOf(
  title: Title,
  part: WrongPart,
  held: readonly Holder[],
  text: string,
): Correction {
  const whole = { start: title.start, end: title.end };
  const slice = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  const unique = (list: readonly string[]): string[] => [...new Set(list.filter((one) => one !== ''))];
  if (part === 'party' && title.parts.party !== undefined) {
    const span = title.parts.party;
    const parties = unique(held.map(({ office }) => office.party ?? ''));
    const letter = span.end - span.start === 1;
    const noun = /^democrats?$/i.test(slice(span)) ? 'noun' : 'adjective';
    const right = parties.map((party) => {
      if (letter) return party.charAt(0);
      if (/^democrat/i.test(party))
        return noun === 'noun' || !/^\p{Ll}/u.test(text.slice(span.end).trimStart())
          ? 'Democrat'
          : 'Democratic';
      return party;
    });
    return { ...span, expected: right };
  }
  if (part === 'state' && title.parts.state !== undefined) {
    const states = unique(held.map(({ office }) => office.state ?? ''));
    return {
      ...title.parts.state,
      expected:
        title.rank === null && title.party !== null ? abbreviated(states, slice(title.parts.state)) : states,
    };
  }
  if (part === 'country' && title.parts.country !== undefined) {
    const span = title.parts.country;
    const asPeople = countries.some((one) => one.peoples.includes(slice(span)));
    return {
      ...span,
      expected: unique(
        held.map(({ office }) =>
          office.country === undefined ? '' : asPeople ? adjective(office.country) : office.country,
        ),
      ),
    };
  }
  return { ...whole, expected: unique(held.map(({ office }) => cased(officeName(office), slice(whole)))) };
}

const abbreviated = (names: readonly string[], actual: string): string[] =>
  names.map((name) => (actual.length > 5 ? name : (stateAbbreviation(name) ?? name)));

const stateAbbreviation = (name: string): string | undefined =>
  stateList.find((state) => state.name === name)?.abbreviations[0];
