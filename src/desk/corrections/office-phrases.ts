/** How a wrong office is said in a correction. */
import type { Finding } from '../../checking/report.js';
import { formatDate } from '../../record/partial-date.js';
import type { NewsRecord } from '../../record/record.js';
import type { Office, Person } from '../../record/schema.js';
import type { ClaimMeant } from './draft-from-finding.js';
import type { Phrase } from './finding-phrases.js';
import { endingOn, quoted, quotedAtEnd } from './sentences.js';

/** Null where the person held no office that the record knows of. */
export function officePhrase(finding: Finding, _: ClaimMeant, record: NewsRecord): Phrase | null {
  const { message, messageId, actual } = finding;
  const person = personMeant(message, record.people);
  if (person === undefined) return null;
  const offices = officesOf(finding, person);
  const [office] = offices;
  if (office === undefined) return null;
  const name = `${person.name}’s`;
  switch (messageId) {
    case 'otherParty':
      return office.party === undefined
        ? null
        : {
            wrong: `misidentified the party of ${person.name}.`,
            right: `${subject(person)} is ${aMemberOf(office.party)}, not ${aMemberOf(actual)}.`,
          };
    case 'otherState':
      return office.state === undefined
        ? null
        : { wrong: `misstated ${name} state.`, right: `It is ${office.state}, not ${endingOn(actual)}` };
    case 'otherCountry': {
      const held = heldInMessage(message, person);
      return held === null
        ? null
        : {
            wrong: `gave the wrong country for ${name} office (${quoted(actual)}).`,
            right: `${subject(person)} was ${held}.`,
          };
    }
    case 'stillHeld':
      return {
        wrong: `described ${person.name} as ${quotedAtEnd(actual)}`,
        right: `${subject(person)} was ${titles(offices.slice(0, 1))} at the time.`,
      };
    case 'noLonger':
      return office.to === null
        ? null
        : {
            wrong: `gave ${name} title as ${endingOn(actual)}`,
            right: `${subject(person)} held that office only until ${formatDate(office.to)}.`,
          };
    default:
      return {
        wrong: `gave ${name} title as ${endingOn(actual)}`,
        right: `${subject(person)} was ${titles(offices)}.`,
      };
  }
}

/** Every message of the rule begins with the person's name. */
const personMeant = (message: string, people: readonly Person[]): Person | undefined =>
  people
    .filter(({ name }) => message.startsWith(`${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];

const officesOf = ({ citations }: Finding, person: Person): Office[] =>
  citations.flatMap(({ id, locator }) => {
    const at = id === `people/${person.id}` ? /^offices\[(\d+)\]$/.exec(locator)?.[1] : undefined;
    return person.offices[Number(at)] ?? [];
  });

/** `Ukrainian president`: the message says whose country's office it was. */
const heldInMessage = (message: string, { name }: Person): string | null =>
  /^ was ([^;]+?)\.?(?:;|$)/.exec(message.slice(name.length))?.[1] ?? null;

const titles = (offices: readonly Office[]): string =>
  [...new Set(offices.map(({ title }) => title))].map(withArticle).join(' and ');

/** Of an office that many hold at once, one holds *a* seat. */
const withArticle = (title: string): string =>
  /\b(?:senator|representative|member|ambassador|congress(?:man|woman))\b/i.test(title) &&
  !/^the\b/i.test(title)
    ? `${/^[aeio]/i.test(title) ? 'an' : 'a'} ${title}`
    : title;

const members: Readonly<Record<string, string>> = {
  D: 'Democrat',
  R: 'Republican',
  I: 'independent',
  Democratic: 'Democrat',
  Independent: 'independent',
};

const aMemberOf = (party: string): string => {
  const member = members[party.replace(/\.$/, '')] ?? party;
  return `${/^[aeiou]/i.test(member) ? 'an' : 'a'} ${member}`;
};

const subject = ({ pronoun, name }: Person): string =>
  pronoun === undefined || pronoun === 'they' ? name : pronoun === 'he' ? 'He' : 'She';
