/** Whom a source credits for what it says. */
import { byId } from '../../record/by-id.js';
import type { NewsRecord } from '../../record/record.js';
import type { Origin, Person } from '../../record/schema.js';
import type { FactPassage, QuotePassage } from '../../retrieval/passages.js';
import { findByName } from '../record-names.js';
import { asUnnamed, eachOf, PEOPLE } from './unnamed.js';
import { plainName, type Voice, voiceNamed } from './voices.js';

/** What a passage says of its own standing. */
export interface Credit {
  /** The outlet or institution that it has it from; null where it has it from nobody, or from people directly. */
  readonly through: Voice | null;
  /** Those who stand behind that, or behind the source itself. */
  readonly behind: readonly Voice[];
  /** It was there itself, or its own reporter was told. */
  readonly ownReporting: boolean;
}

/** @param told whether they told it to the outlet, or it only speaks of them */
const unnamed = (words: string, outlet: Voice, told: boolean): Voice => {
  const name = asUnnamed(words);
  // A document without a publisher is not told anything.
  const to = told && PEOPLE.test(name) && !outlet.id.startsWith('source:');
  return {
    id: `unnamed:${outlet.id}:${plainName(name).replace(/^an? /, '')}`,
    kind: 'unnamed',
    name,
    label: to ? `${name} to ${outlet.name.replace(/^The /, 'the ')}` : `${name} (${outlet.name})`,
  };
};

const onRecord = (record: NewsRecord, id: string): Voice | null => {
  const person = byId(record.people, id);
  if (person !== undefined)
    return { id: `person:${id}`, kind: 'person', name: person.name, label: person.name };
  const body = byId(record.organisations, id);
  return body === undefined
    ? null
    : { id: `org:${id}`, kind: 'institution', name: body.name, label: body.name };
};

const inPlainWords = findByName<Person>(plainName);

const personNamed = (record: NewsRecord, name: string): Voice | null => {
  const known = inPlainWords(record.people, plainName(name));
  return known === undefined ? null : onRecord(record, known.id);
};

interface Speaking {
  readonly record: NewsRecord;
  /** Who has it from them. */
  readonly outlet: Voice;
  readonly told: boolean;
}

/** Those who spoke, by the words of an attribution. */
function spoke(words: string, { record, outlet, told }: Speaking): Voice[] {
  const isKnown = (name: string): boolean => personNamed(record, name) !== null;
  return eachOf(asUnnamed(words), isKnown).flatMap((name) => {
    if (plainName(name) === plainName(outlet.name)) return [];
    // "the Kremlin", "Gallup": whoever is named is somebody; "officials" are anybody.
    const named = /^(?:the )?\p{Lu}/u.test(name) && !PEOPLE.test(name);
    return (
      personNamed(record, name) ??
      (named ? voiceNamed(record, name, 'institution') : unnamed(name, outlet, told))
    );
  });
}

const mentions = (words: string, { name }: Voice): boolean => plainName(words).includes(plainName(name));

interface Attributed {
  readonly origin: Origin | undefined;
  readonly to: string | undefined;
  readonly person: string | undefined;
}

function creditIn({ origin, to, person }: Attributed, own: Voice, record: NewsRecord): Credit {
  // "Sareen Habeshian of Axios" is Axios.
  if (origin !== undefined && mentions(origin.name, own))
    return { through: null, behind: [], ownReporting: true };
  const speaker = person === undefined ? null : onRecord(record, person);
  if (origin === undefined || origin.kind === 'unnamed') {
    const words = to ?? origin?.name;
    const speaking = { record, outlet: own, told: origin !== undefined };
    const behind = speaker !== null ? [speaker] : words === undefined ? [] : spoke(words, speaking);
    return { through: null, behind, ownReporting: false };
  }
  const through = voiceNamed(record, origin.name, origin.kind);
  if (speaker !== null) {
    const behind = speaker.id === through.id ? [] : [speaker];
    return { through, behind, ownReporting: false };
  }
  // "officials who spoke to The Washington Post"; but "reporting by The Record" is The Record.
  const told = origin.kind === 'outlet' && to !== undefined && PEOPLE.test(asUnnamed(to));
  const behind = told ? spoke(withoutOutlet(to, through), { record, outlet: through, told }) : [];
  return { through, behind, ownReporting: false };
}

/** "officials to the Washington Post" told it; the outlet is said with them again. */
const withoutOutlet = (words: string, { name }: Voice): string => {
  const at = words.toLowerCase().indexOf(plainName(name));
  return at <= 0
    ? words
    : words.slice(0, at).replace(/\s+(?:told|to|by|of|with|in|who|from|for|the|spoke|speaking)\b.*$/i, '');
};

/** Whom a passage credits. @param own the outlet of its source */
export function creditOf(passage: FactPassage | QuotePassage, own: Voice, record: NewsRecord): Credit {
  const named = (id: string | undefined): Origin | undefined =>
    passage.of.origins.find((one) => one.id === id);
  if (passage.kind === 'quote') {
    const { origin, speaker, speakerDescribed } = passage.quote;
    return creditIn({ origin: named(origin), to: speakerDescribed, person: speaker }, own, record);
  }
  const { origin, to, person } = passage.fact.attribution ?? {};
  return creditIn({ origin: named(origin), to, person }, own, record);
}
