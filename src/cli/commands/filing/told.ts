/** What became of a document, in words and as JSON. */
import type { Outcome } from '../../../filing/outcome.js';
import { changeInWords } from '../../../filing/versions/change-in-words.js';
import type { Discrepancy } from '../../../record/schema.js';
import { neutraliseInline } from '../../../reports/neutralise.js';
import { counted } from '../../../reports/wording.js';

/** What became of a document; of one of several, a feed's, several outcomes. */
export interface Done {
  /** As it was named. */
  readonly document: string;
  readonly outcomes: readonly Outcome[];
}

/** More changes than these are left to `stet source ID --changes`. */
const mostChanges = 12;

/** The lines of one outcome, safe for a terminal; none of what is on file already, unless that is asked for. */
export function linesOf(
  document: string,
  outcome: Outcome,
  { dryRun, known }: { readonly dryRun: boolean; readonly known: boolean },
): string[] {
  switch (outcome.kind) {
    case 'refused':
      return [neutraliseInline(`${document}: refused. ${outcome.why}`)];
    case 'known':
      if (outcome.rightsChanged) return [`${outcome.id}: on file already; what limits its use has changed.`];
      return known ? [`${outcome.id}: on file already.`] : [];
    case 'filed':
      return [`${outcome.source.id}: ${dryRun ? 'would be filed' : 'filed'} (${holdings(outcome)}).`];
    case 'new-version': {
      const { source, version, changes } = outcome;
      const would = dryRun ? 'would be filed' : 'filed';
      const left = changes.length - mostChanges;
      return [
        `${source.id}: ${would} as version ${version} (${holdings(outcome)}); ${counted(changes.length, 'change')}${changes.length > 0 ? ':' : '.'}`,
        ...changes.slice(0, mostChanges).map((change) => neutraliseInline(`    ${changeInWords(change)}`)),
        ...(left > 0 ? [`    and ${left} more: stet source ${source.id} --changes ${version}`] : []),
      ];
    }
  }
}

const holdings = ({ source: { facts, quotes, copyOf } }: Extract<Outcome, { readonly source: unknown }>) =>
  [
    counted(facts.length, 'passage'),
    counted(quotes.length, 'quotation'),
    ...(copyOf === undefined ? [] : [`a copy of ${copyOf}`]),
  ].join(', ');

export function asPlain(document: string, outcome: Outcome) {
  switch (outcome.kind) {
    case 'refused':
      return { document, outcome: outcome.kind, why: outcome.why };
    case 'known':
      return {
        ...{ document, outcome: outcome.kind, id: outcome.id, title: outcome.title },
        rightsChanged: outcome.rightsChanged ?? false,
      };
    default: {
      const { id, title, publisher, date, url, copyOf, facts, quotes } = outcome.source;
      return {
        ...{ document, outcome: outcome.kind, id, version: outcome.version, title, publisher },
        ...{ date: date?.on ?? null, url, copyOf: copyOf ?? null },
        ...{ passages: facts.length, quotations: quotes.length },
        ...(outcome.kind === 'new-version' && { changes: outcome.changes }),
      };
    }
  }
}

/** By subject; each with the words of all its sides. */
export function disagreementsInWords(found: readonly Discrepancy[]): string[] {
  const subjects = new Map<string, Discrepancy[]>();
  for (const one of found) subjects.set(one.subject, [...(subjects.get(one.subject) ?? []), one]);
  return [...subjects]
    .flatMap(([subject, ones]) => [
      `  ${subject}`,
      ...ones.flatMap(({ id, difference, sides }) => [
        `    ${id}${difference === undefined ? '' : ` (${difference})`}`,
        ...sides.map(
          ({ source, locator, words, wrong }) =>
            `      ${source} ${locator}${wrong ? ' (wrong)' : ''}: “${words}”`,
        ),
      ]),
    ])
    .map(neutraliseInline);
}

export interface Tally {
  readonly filed: number;
  readonly newVersions: number;
  readonly known: number;
  readonly refused: number;
}

export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  return {
    filed: count('filed'),
    newVersions: count('new-version'),
    known: count('known'),
    refused: count('refused'),
  };
}

export function tallyInWords({ filed, newVersions, known, refused }: Tally, dryRun: boolean): string {
  const parts = [
    `${filed} ${dryRun ? 'would be filed' : 'filed'}`,
    ...(newVersions > 0 ? [counted(newVersions, 'new version')] : []),
    ...(known > 0 ? [`${known} on file already`] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
  ];
  return `${parts.join(', ')}.`;
}
