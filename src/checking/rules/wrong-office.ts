import type { OfficeAssertion } from '../../reading/assertions.js';
import { overlaps } from '../../reading/span.js';
import { formatDate } from '../../record/partial-date.js';
import type { Person } from '../../record/schema.js';
import { citeOffice, citeSide, uniqueCitations } from '../cite.js';
import type { Claim } from '../claim.js';
import type { Context } from '../context.js';
import { rulingOf } from '../desk/ruling.js';
import { personIds } from '../entities.js';
import { isMeant } from '../imported-person.js';
import { type Judgement, judgeTitle } from '../office-judgement.js';
import type { Holder } from '../office-match.js';
import { correctionOf, officeInText } from '../office-wording.js';
import { otherOffices } from '../plain-office.js';
import type { Remark, Rule } from '../rule.js';

type Wrong = Extract<Judgement, { verdict: 'wrong' }>;

const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const nameOffices = (held: readonly Holder[]): string =>
  list([...new Set(held.slice(0, 2).map(({ office }) => officeInText(office)))]);

/** Titles that hundreds have at a time. */
const SEATS: ReadonlySet<string | null> = new Set(['senator', 'representative', 'lawmaker']);

/** Who held the office; of a party, a state or a chamber many are, and none bears on it. */
const holdersOf = ({ part, holders }: Wrong, rank: string | null): readonly Holder[] =>
  part === 'party' || part === 'state' || SEATS.has(rank) ? [] : holders;

const others = (holders: readonly Holder[], title: string): string => {
  const names = [...new Set(holders.map(({ person }) => person.name))];
  return names.length === 1 ? `; ${title} was ${names[0]}` : '';
};

const MESSAGE: Readonly<Record<Wrong['part'], string>> = {
  title: 'otherTitle',
  chamber: 'otherChamber',
  party: 'otherParty',
  state: 'otherState',
  country: 'otherCountry',
  former: 'noLonger',
  still: 'stillHeld',
};

/** A documented error about the same person and the same title. */
const documented = (assertion: OfficeAssertion, person: Person, claim: Claim, context: Context) =>
  claim.sides
    .filter(
      ({ passage }) =>
        passage.discrepancy.kind === 'error' &&
        passage.side.wrong === true &&
        rulingOf(passage.discrepancy, context) !== 'dismissed',
    )
    .filter(({ statement }) => statement.terms.some((term) => term.concepts.includes(`person:${person.id}`)))
    .filter(({ passage }) => {
      const words = passage.side.words.toLowerCase();
      const said = claim.sentence.text
        .slice(assertion.title.start - claim.sentence.start, assertion.title.end - claim.sentence.start)
        .toLowerCase();
      return words.includes(said.replace(/^the /, ''));
    })
    .map(({ passage }) => citeSide(passage.discrepancy, passage.side, 'repeats-error', context));

const remark = (
  assertion: OfficeAssertion,
  person: Person,
  wrong: Wrong,
  claim: Claim,
  context: Context,
): Omit<Remark, 'basis'> => {
  const { title } = assertion;
  const text = claim.sentence.text;
  const shift = claim.sentence.start;
  const within = (span: { start: number; end: number }): { start: number; end: number } => ({
    start: span.start - shift,
    end: span.end - shift,
  });
  const local = {
    ...title,
    ...within(title),
    parts: Object.fromEntries(Object.entries(title.parts).map(([key, span]) => [key, within(span)])),
  };
  const correction = correctionOf(local, wrong.part, wrong.held, text);
  const said = text.slice(local.start, local.end);
  const article = /^(?:the|a|an)\b/i.test(said) ? said : `the ${said}`;
  const [first] = wrong.held;
  const holders = holdersOf(wrong, title.rank);
  return {
    messageId: MESSAGE[wrong.part],
    data: {
      person: person.name,
      said,
      held: nameOffices(wrong.held) || 'nothing that the record knows of',
      holder: others(holders, article),
      party: first?.office.party ?? '',
      state: first?.office.state ?? '',
      country: first?.office.country ?? '',
      until: first?.office.to == null ? '' : formatDate(first.office.to),
    },
    start: correction.start + shift,
    end: correction.end + shift,
    expected: wrong.current ? correction.expected : correction.expected.map((office) => `former ${office}`),
    citations: uniqueCitations([
      ...wrong.held.slice(0, 2).map(({ index }) => citeOffice(person, index, 'contradicts')),
      ...holders.slice(0, 1).map((holder) => citeOffice(holder.person, holder.index, 'contradicts')),
      ...documented(assertion, person, claim, context),
    ]),
  };
};

/** Offices that no list of ranks has, where nothing else was said of the person's. */
const inPlainWords = (claim: Claim, context: Context, ranked: readonly Remark[]): Remark[] =>
  claim.sentence.names.flatMap((name) => {
    const [id, ...more] = personIds(name.known);
    const person = id === undefined ? undefined : context.entities.people.get(id);
    const quoted = claim.sentence.quotations.some((one) => overlaps(one, name));
    if (person === undefined || person.imported || more.length > 0 || quoted || ranked.length > 0) return [];
    return otherOffices(claim.sentence, name, person, claim.day, context).map(
      ({ start, end, office, index, right }) => ({
        messageId: 'otherTitle',
        data: { person: person.name, held: officeInText(office), holder: '' },
        start,
        end,
        expected: [right],
        citations: [citeOffice(person, index, 'contradicts')],
      }),
    );
  });

/** The one on record whom a sentence gives an office; of imported people, their surname is enough behind the full name. */
const personGiven = ({ name }: OfficeAssertion, { draft }: Claim, { entities }: Context): Person | null => {
  const of = (ids: readonly string[]): Person[] =>
    personIds(ids).flatMap((id) => entities.people.get(id) ?? []);
  const people = of(name.known.length > 0 ? name.known : draft.meantBy(name));
  const [person] = people;
  if (person === undefined || people.length > 1) return null;
  return name.known.length > 0 || person.imported ? person : null;
};

/** A title, chamber, party, state or country that the record contradicts on the day of the claim. */
export const wrongOffice: Rule = {
  meta: {
    id: 'wrong-office',
    severity: 'error',
    description:
      'A person is given a title, chamber, party, state or country that the record contradicts on that date.',
    messages: {
      otherThere: 'The other text has {{expected}}.',
      otherTitle: '{{person}} was {{held}}{{holder}}.',
      otherChamber: '{{person}} was {{held}}{{holder}}.',
      otherParty: '{{person}} is on record as {{party}}.',
      otherState: '{{person}} is on record as {{held}} for {{state}}.',
      otherCountry: '{{person}} was {{held}}{{holder}}.',
      stillHeld: '{{person}} was {{held}} at the time, not a former one.',
      noLonger: '{{person}} was {{held}} only until {{until}}{{holder}}.',
    },
  },
  check(claim, context, { support }) {
    const days = [
      claim.day,
      ...support.flatMap((one) => one.statement.dates.flatMap((date) => date.from ?? [])),
    ];
    const ranked = claim.sentence.assertions.flatMap((assertion): Remark[] => {
      const person = personGiven(assertion, claim, context);
      if (person === null || !isMeant(assertion, person, claim)) return [];
      if (
        claim.sentence.quotations.some(
          (quoted) => quoted.start <= assertion.name.start && assertion.name.end <= quoted.end,
        )
      )
        return [];
      // Who held what on a day that the text does not give, nobody can say; a party and a state stay.
      if (claim.undated && assertion.title.rank !== null) return [];
      const judgements = days.map((day) => judgeTitle(assertion, person, day, context.record));
      if (judgements.some((judgement) => judgement.verdict === 'held')) return [];
      const [judgement] = judgements;
      // An office that had ended may be the right one for an account that has no date.
      const undated = support.some((one) => one.statement.dates.length === 0);
      if (judgement?.verdict === 'wrong' && judgement.part === 'former' && undated) return [];
      if (judgement?.verdict !== 'wrong') return [];
      return [
        {
          ...remark(assertion, person, judgement, claim, context),
          basis: { kind: 'office', assertion, person, day: claim.day, judgement },
        },
      ];
    });
    return [...ranked, ...inPlainWords(claim, context, ranked)];
  },
};
