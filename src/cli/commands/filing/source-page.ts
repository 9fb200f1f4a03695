/** A source as a person would want to see it. */
import type { FiledSource } from '../../../record/filed/filed-source.js';
import type { NewsRecord } from '../../../record/record.js';
import type { Attribution, Quote, Source } from '../../../record/schema.js';
import { neutraliseInline } from '../../../reports/neutralise.js';
import { counted, dayInWords } from '../../../reports/wording.js';
import { wrap } from '../../../reports/wrap.js';
import type { Shown } from './source-shown.js';

type Names = Pick<NewsRecord, 'people' | 'organisations'>;

const vias: Readonly<Record<FiledSource['via'], string>> = {
  file: 'from a file',
  link: 'from a link',
  feed: 'from a feed',
  slack: 'in Slack',
  http: 'over HTTP',
};

const momentInWords = (at: Date): string =>
  `${dayInWords(at.toISOString().slice(0, 10))}, ${at.toISOString().slice(11, 16)} UTC`;

/** How it stands with it, a sentence each: for the page, and for the head of an exported file. */
export function standing({ source, filed }: Shown): string[] {
  if (filed === null) return ['In the folder of the record, as an editor wrote it down.'];
  const { history, version, rights, state } = filed;
  const decided =
    history.decided === null ? '' : ` by ${history.decided.by} on ${momentInWords(history.decided.at)}`;
  const states = {
    machine: 'Read by machine; no editor has confirmed it.',
    confirmed: `Read by machine, and confirmed${decided}.`,
    withdrawn: `Withdrawn${decided}: it is no evidence and is not shown elsewhere.`,
  };
  const until = rights.embargoedUntil;
  return [
    `Filed ${vias[filed.via]} by ${filed.filedBy} on ${momentInWords(filed.filedAt)}${version === 1 ? '' : `, as version ${version}`}.`,
    states[state],
    ...(until === null ? [] : [`Embargoed until ${momentInWords(until)}.`]),
    ...(rights.withheld ? ['Withheld or cancelled by its publisher.'] : []),
    ...(source.copyOf === undefined ? [] : [`A copy of ${source.copyOf}: the two are one voice.`]),
    ...(history.compared ? [] : ['Not yet held against the other sources.']),
  ];
}

function nameOf(id: string, { people, organisations }: Names): string {
  return [...people, ...organisations].find((one) => one.id === id)?.name ?? id;
}

function speakerOf({ speaker, speakerDescribed }: Quote, names: Names): string {
  if (speaker !== undefined) return nameOf(speaker, names);
  return speakerDescribed ?? 'speaker not known';
}

function quoteInWords(quote: Quote, names: Names): string {
  const { words, locator, venue, medium, addressee, date } = quote;
  const about = [
    ...(venue === undefined ? [] : [venue]),
    ...(medium === undefined ? [] : [medium]),
    ...(addressee === undefined ? [] : [`to ${addressee}`]),
    ...(date === undefined ? [] : [dayInWords(date.on)]),
  ];
  return `${locator} “${words}” — ${speakerOf(quote, names)}${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
}

function markOf(attribution: Attribution | undefined, names: Names): string {
  if (attribution === undefined) return '';
  const who =
    attribution.to ?? (attribution.person === undefined ? undefined : nameOf(attribution.person, names));
  const parts = [
    ...(who === undefined ? [] : [`says ${who}`]),
    ...(attribution.hedge === undefined ? [] : [attribution.hedge]),
  ];
  return parts.length === 0 ? '' : ` [${parts.join('; ')}]`;
}

const creditsOf = ({ origins }: Source): string =>
  origins.map(({ name, locator }) => `${name} ${locator}`).join(', ');

/** Sentences of one paragraph stand together, behind its number. */
function passagesOf({ facts }: Source, names: Names): string[] {
  const paragraphs = new Map<string, string[]>();
  for (const { text, locator, attribution } of facts)
    paragraphs.set(locator, [...(paragraphs.get(locator) ?? []), `${text}${markOf(attribution, names)}`]);
  return [...paragraphs].map(([locator, texts]) => `${locator} ${texts.join(' ')}`);
}

function versionsOf({ filed }: Shown): string[] {
  if (filed === null || filed.history.versions.length < 2) return [];
  return filed.history.versions.map(
    ({ version, filedAt, filedBy, via }) =>
      `Version ${version}, filed ${vias[via]} by ${filedBy} on ${momentInWords(filedAt)}`,
  );
}

const peopleOf = ({ people }: Shown): string[] => {
  const offices = new Map<string, string[]>();
  for (const { name, office, locator } of people)
    offices.set(name, [...(offices.get(name) ?? []), `${office} ${locator}`]);
  return [...offices].map(([name, given]) => `${name}: ${given.join('; ')}`);
};

const discrepanciesOf = ({ discrepancies }: Shown): string[] =>
  discrepancies.flatMap(({ id, difference, kind, ruling, subject, sides }) => [
    `${id} (${difference ?? kind}, ${ruling}): ${subject}`,
    ...sides.map(
      ({ source, locator, words, wrong }) =>
        `    ${source} ${locator}${wrong === true ? ' (wrong)' : ''}: “${words}”`,
    ),
  ]);

/** @param columns to fill */
export function sourcePage(shown: Shown, names: Names, columns: number): string {
  const { source, filed } = shown;
  const about = [
    source.publisher ?? 'publisher not stated',
    ...(source.byline === null ? [] : [`by ${source.byline}`]),
    source.date === null ? 'undated' : dayInWords(source.date.on),
  ];
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  const hidden = 'What it says is not shown before the embargo ends, nor where its publisher withholds it.';
  const says = shown.isOpen
    ? [
        ...section('People and the offices it gives them', peopleOf(shown)),
        ...section(
          counted(source.quotes.length, 'quotation'),
          source.quotes.map((quote) => quoteInWords(quote, names)),
        ),
        ...section(
          `${counted(source.facts.length, 'passage')}${filed === null ? ', in the words of the record' : ''}`,
          passagesOf(source, names),
        ),
      ]
    : ['', hidden];
  const credits = creditsOf(source);
  const lines = [
    ...(source.title === null ? [] : [source.title]),
    [source.id, ...about].join(' · '),
    ...(source.url === null ? [] : [source.url]),
    ...standing(shown),
    ...(source.usageTerms === undefined ? [] : [`Terms of use: ${source.usageTerms}`]),
    ...(source.note === undefined ? [] : [source.note]),
    ...(credits === '' ? [] : [`Credits ${credits}.`]),
    ...section('Versions', versionsOf(shown)),
    ...says,
    ...section(counted(shown.discrepancies.length, 'discrepancy', 'discrepancies'), discrepanciesOf(shown)),
  ];
  return lines.map((line) => `${laidOut(line, columns)}\n`).join('');
}

/** Lines after the first stand a little further in. */
function laidOut(line: string, columns: number): string {
  const [indent = ''] = /^ */.exec(line) ?? [];
  const text = neutraliseInline(line.slice(indent.length));
  return `${indent}${wrap(text, columns - indent.length, `${indent}    `)}`;
}
