/** What a report says beneath the text: what it could not say, what was set aside, where its words come from. */
import type { Dismissed, Report, Verdict } from '../../checking/report.js';
import { decidedOn, dismissedBy, leftInWords } from '../decided.js';
import { counted, dayInWords, verdictInWords } from '../wording.js';
import type { SourceCard } from './evidence.js';
import { kindInWords, verdictsShown } from './marked-text.js';
import { type Child, element, lines, linkOut, type Markup, webAddress } from './markup.js';
import { shortened } from './note.js';
import type { Layout } from './notes.js';

/** A part of the page with a heading; null where there is nothing in it. */
export const section = (id: string, heading: string, ...children: readonly Child[]): Markup =>
  element(
    'section',
    { id, 'aria-labelledby': `${id}-heading` },
    '\n',
    element('h2', { id: `${id}-heading` }, heading),
    ...lines(...children),
    '\n',
  );

/** How many sentences have which verdict, each with the sign that stands behind such a sentence. */
export const tally = (report: Report): Markup =>
  element(
    'ul',
    { class: 'tally' },
    ...lines(
      verdictsShown
        .map((verdict) => ({
          verdict,
          count: report.claims.filter((claim) => claim.verdict === verdict).length,
        }))
        .filter(({ count, verdict }) => count > 0 || verdict !== 'conflicting')
        .map(({ verdict, count }) =>
          element(
            'li',
            { class: verdict },
            element('b', {}, String(count)),
            ' ',
            element('span', { class: `sign ${verdict}` }, verdictInWords(verdict, report)),
          ),
        ),
    ),
    '\n',
  );

const unsettled: Readonly<Partial<Record<Verdict, string>>> = {
  'not-enough-evidence':
    'The record holds nothing that bears these sentences out or speaks against them. That says nothing about whether they are true.',
  'not-checkable': 'Questions, opinions, fragments: nothing in them can be held against a source.',
};

const unsettledAgainst: typeof unsettled = {
  ...unsettled,
  'not-enough-evidence':
    'The other text does not say this, and nothing in it speaks against it. That says nothing about whether it is true.',
};

/** The sentences of which the record says nothing, one list a verdict. */
export function unsettledSections(report: Report, { sentences }: Layout): Markup[] {
  const why = report.against ? unsettledAgainst : unsettled;
  return verdictsShown.flatMap((verdict) => {
    const own = sentences.filter(({ claim }) => claim.verdict === verdict);
    const said = why[verdict];
    if (said === undefined || own.length === 0) return [];
    const list = own.map(({ number, claim, shown }) => {
      const words = shortened(claim.text.replace(/\s+/g, ' '), 110);
      const href = shown ? `#sentence-${number}` : null;
      return element(
        'li',
        { value: number },
        element(href === null ? 'span' : 'a', { href, dir: 'auto' }, words),
      );
    });
    return section(
      verdict,
      `${verdictInWords(verdict, report)}: ${counted(own.length, 'sentence')}`,
      element('p', { class: 'aside' }, said),
      element('ol', { class: 'sentences' }, ...lines(list), '\n'),
    );
  });
}

/** What the desk has dismissed, and what the settings leave out: nobody is to wonder where it went. */
export function setAsideSection(report: Report, person: (id: string) => string): Markup | null {
  const dismissed = report.claims.flatMap((claim) => claim.dismissed ?? []);
  const { left } = report;
  if (dismissed.length === 0 && left === undefined) return null;
  return section(
    'set-aside',
    'Set aside by the desk',
    element('p', { class: 'aside' }, 'This counts for nothing in the report, and is not marked in the text.'),
    dismissed.length === 0
      ? null
      : element(
          'ul',
          { class: 'dismissed' },
          ...lines(dismissed.map((one) => dismissedItem(one, person))),
          '\n',
        ),
    left === undefined ? null : element('p', {}, `The settings leave out ${leftInWords(left)}.`),
  );
}

const dismissedItem = ({ finding, kind, by, at, why }: Dismissed, person: (id: string) => string): Markup =>
  element(
    'li',
    {},
    element('q', { dir: 'auto' }, shortened(finding.actual)),
    ' ',
    element('span', { class: 'rule' }, `${kindInWords[finding.severity]}, ${finding.rule}`),
    element('br', {}),
    element('span', { dir: 'auto' }, finding.message),
    element('br', {}),
    element(
      'span',
      { class: 'decided', dir: 'auto' },
      `${dismissedBy[kind]} ${person(by)}, ${decidedOn(at)}${why === null ? '.' : `: ${why}`}`,
    ),
  );

export const sourcesSection = (cards: readonly SourceCard[]): Markup | null =>
  cards.length === 0
    ? null
    : section(
        'sources',
        'Sources cited',
        element(
          'ol',
          { class: 'sources' },
          ...lines(
            cards.map((card, n) => {
              const address = webAddress(card.url);
              const parts = [
                card.publisher === null ? null : element('b', {}, card.publisher),
                card.title === null ? null : element('cite', { dir: 'auto' }, card.title),
                card.byline,
                card.date === null ? null : dayInWords(card.date.on),
                element('span', { class: 'entry' }, card.id),
                address === null ? null : linkOut(address, address),
              ].filter((part) => part !== null);
              return element(
                'li',
                { id: `source-${n + 1}` },
                ...parts.flatMap((part, at): Child[] => (at === 0 ? [part] : [' · ', part])),
              );
            }),
          ),
          '\n',
        ),
      );

/** The other text, its lines numbered as citations count them: those that are not blank, from 1. */
export const otherSection = (other: string | undefined, name: string): Markup | null =>
  other === undefined
    ? null
    : section(
        'other',
        name,
        element(
          'ol',
          { class: 'other' },
          ...lines(
            other
              .split('\n')
              .filter((line) => line.trim() !== '')
              .map((line, n) => element('li', { id: `other-${n + 1}`, dir: 'auto' }, line)),
          ),
          '\n',
        ),
      );
