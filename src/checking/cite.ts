/** Citations of what the record holds. */
import { asRead, lookup, wordingOf } from '../record/lookup.js';
import { describeOffice } from '../record/offices.js';
import type { Discrepancy, Person, Side } from '../record/schema.js';
import type { Passage } from '../retrieval/passages.js';
import type { Context } from './context.js';
import type { Citation } from './report.js';

export function citePassage(passage: Passage, stance: Citation['stance'], context: Context): Citation {
  const { id, source, locator } = passage;
  if (passage.kind === 'side') return citeSide(passage.discrepancy, passage.side, stance, context);
  const verbatim = passage.kind === 'quote';
  return {
    source,
    id,
    locator,
    snippet: verbatim ? passage.quote.words : passage.fact.text,
    wording: verbatim ? 'verbatim' : wordingOf(passage.fact),
    stance,
    url: passage.of.url,
    ...asRead(passage.of),
  };
}

export function citeSide(
  discrepancy: Discrepancy,
  side: Side,
  stance: Citation['stance'],
  context: Context,
): Citation {
  const source = context.source(side.source);
  return {
    source: side.source,
    id: `discrepancies/${discrepancy.id}`,
    locator: side.locator,
    snippet: side.words,
    wording: 'verbatim',
    stance,
    url: source?.url ?? null,
    ...asRead(source),
  };
}

export function citeOffice(person: Person, index: number, stance: Citation['stance']): Citation {
  const office = person.offices[index];
  return {
    source: 'people',
    id: `people/${person.id}`,
    locator: `offices[${index}]`,
    snippet: office === undefined ? person.name : describeOffice(person, office),
    wording: 'record',
    stance,
    url: office?.url ?? null,
  };
}

/** The name of a person or an organisation, with its variants. */
export function citeName(id: string, stance: Citation['stance'], { record }: Context): Citation {
  const cited = lookup(record, `people/${id}`, '');
  return {
    source: 'people',
    id: `people/${id}`,
    locator: '',
    snippet: cited?.snippet ?? id,
    wording: 'record',
    stance,
    url: null,
  };
}

/** One citation a place. */
export function uniqueCitations(citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ id, locator, source, snippet }) => {
    const key = `${source}|${id}|${locator}|${snippet}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
