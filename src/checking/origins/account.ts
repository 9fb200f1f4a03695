/** Whose account a piece of evidence is in the end: whoever its source credits, else the source itself. */
import { byId } from '../../record/by-id.js';
import type { NewsRecord } from '../../record/record.js';
import type { Organisation, Origin, Source } from '../../record/schema.js';
import type { Passage } from '../../retrieval/passages.js';
import { findByName } from '../record-names.js';
import { originalOf } from './original.js';

export interface Account {
  /** The same for all that goes back to one origin. */
  readonly key: string;
  /** As people would name it. */
  readonly name: string;
  /** The source has it from somebody else, whom it names. */
  readonly credited: boolean;
  /** The origin on record under its own name, where it is: `org:nbc-news`. */
  readonly concept: string | null;
}

const plain = (name: string): string => name.toLowerCase().replace(/^the /, '').trim();

const organisationNamed = findByName<Organisation>(plain);

const accountOf = (record: NewsRecord, name: string, credited: boolean): Account => {
  const organisation = organisationNamed(record.organisations, plain(name));
  const concept = organisation === undefined ? null : `org:${organisation.id}`;
  return { key: concept ?? `named:${plain(name)}`, name: organisation?.name ?? name, credited, concept };
};

const ownAccount = (record: NewsRecord, { id, publisher }: Source): Account =>
  publisher === null
    ? { key: `source:${id}`, name: id, credited: false, concept: null }
    : accountOf(record, publisher, false);

const originOf = (record: NewsRecord, source: Source, origin: Origin | undefined): Account => {
  // A copy and its original are one voice.
  const own = ownAccount(record, originalOf(source, record));
  // Nobody can tell one outlet's unnamed official from another's.
  if (origin === undefined || origin.kind === 'unnamed') return own;
  const account = accountOf(record, origin.name, true);
  // Its own reporter is the outlet itself: "Sareen Habeshian of Axios".
  const reporter = source.publisher !== null && plain(origin.name).includes(plain(source.publisher));
  return account.key === own.key || reporter ? own : account;
};

const originNamed = (source: Source, id: string | undefined): Origin | undefined =>
  source.origins.find((origin) => origin.id === id);

/** The account that a passage is; of a side of a discrepancy, that of its paragraph, if that is one. */
export function accountBehind(passage: Passage, record: NewsRecord): Account | null {
  if (passage.kind === 'fact')
    return originOf(record, passage.of, originNamed(passage.of, passage.fact.attribution?.origin));
  if (passage.kind === 'quote')
    return originOf(record, passage.of, originNamed(passage.of, passage.quote.origin));
  const source = byId(record.sources, passage.source);
  if (source === undefined) return null;
  const accounts = source.facts
    .filter((fact) => fact.locator === passage.locator)
    .map((fact) => originOf(record, source, originNamed(source, fact.attribution?.origin)));
  const keys = new Set(accounts.map(({ key }) => key));
  return keys.size === 1 ? (accounts[0] ?? null) : null;
}
