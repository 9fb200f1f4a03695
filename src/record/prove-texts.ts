/** Proves a record against the texts of its sources: every verbatim word stands where the record says it does. */
import { type Problem, sortProblems } from './problems.js';
import { type QuotedSpan, quotedSpans } from './quotation-marks.js';
import type { NewsRecord } from './record.js';
import type { Fact, Source } from './schema.js';
import { type Paragraph, placedParagraphs } from './texts.js';

/**
 * Errors: words that are not in the paragraph that their locator names; locators past the end of the text; quotation
 * marks in a text whose words are neither a quote nor a noQuotation of that paragraph.
 * Warnings: facts that repeat eight words or more of their paragraph in a row, but for those that are the source's own
 * sentences; quotation marks that a machine took for nobody's words; sources without a text, and texts without a source.
 *
 * @param texts By source id.
 */
export function proveAgainstTexts(record: NewsRecord, texts: ReadonlyMap<string, string>): Problem[] {
  const split = new Map([...texts].map(([id, text]) => [id, placedParagraphs(text)]));
  const problems = [
    ...record.sources.flatMap((source) => {
      const paragraphs = split.get(source.id);
      return paragraphs === undefined ? [withoutText(source)] : proveSource(source, paragraphs);
    }),
    ...citesIn(record).flatMap((cite) => proveCite(cite, split)),
    ...[...texts.keys()]
      .filter((id) => !record.sources.some((source) => source.id === id))
      .map((id) => warning(textFile(id), '', `no source of the record has the id ${id}`)),
  ];
  return sortProblems(problems);
}

/** A place in a source that some entry names, with the words it says are there. */
interface Cite {
  readonly file: string;
  readonly field: string;
  readonly source: string;
  readonly locator: string;
  readonly words?: string;
}

function citesIn({ sources, discrepancies, people }: NewsRecord): Cite[] {
  return [
    ...sources.flatMap((source) => {
      const cite = (list: string, n: number, locator: string, words?: string): Cite => ({
        file: sourceFile(source.id),
        field: `${list}[${n}].${words === undefined ? 'locator' : 'words'}`,
        source: source.id,
        locator,
        ...(words === undefined ? {} : { words }),
      });
      return [
        ...source.origins.map((origin, n) => cite('origins', n, origin.locator)),
        ...source.facts.map((fact, n) => ({
          ...cite('facts', n, fact.locator),
          ...(fact.verbatim && { field: `facts[${n}].text`, words: fact.text }),
        })),
        ...source.quotes.map((quote, n) => cite('quotes', n, quote.locator, quote.words)),
        ...source.noQuotations.map((span, n) => cite('noQuotations', n, span.locator, span.words)),
      ];
    }),
    ...discrepancies.flatMap(({ id, sides, right }) => {
      const file = 'discrepancies.yaml';
      return [
        ...sides.map(({ source, locator, words }, n) => ({
          file,
          field: `${id}.sides[${n}].words`,
          source,
          locator,
          words,
        })),
        ...(right?.evidence ?? []).flatMap((evidence, n) =>
          paragraphCite(evidence, '/', { file, field: `${id}.right.evidence[${n}]` }),
        ),
      ];
    }),
    ...people.flatMap(({ id, offices }) =>
      offices.flatMap(({ source }, n) =>
        paragraphCite(source, ' ', { file: 'people.yaml', field: `${id}.offices[${n}].source` }),
      ),
    ),
  ];
}

/** `nbc-russia-pivot/¶31` and `nbc-russia-pivot ¶31`; nothing where the text is no such place. */
function paragraphCite(text: string, separator: string, at: { file: string; field: string }): Cite[] {
  const [source = '', locator = ''] = text.split(separator);
  return /^[a-z0-9-]+$/.test(source) && /^¶\d+$/.test(locator) ? [{ ...at, source, locator }] : [];
}

function proveCite(
  { file, field, source, locator, words }: Cite,
  split: ReadonlyMap<string, readonly Paragraph[]>,
): Problem[] {
  const paragraphs = split.get(source);
  if (paragraphs === undefined) return [];
  const paragraph = at(paragraphs, locator);
  if (paragraph === undefined) {
    return [error(file, field, `${source} ends at ¶${paragraphs.length} (found ${locator})`)];
  }
  if (words === undefined || paragraph.text.includes(words) || inOneSpace(paragraph.text).includes(words))
    return [];
  const elsewhere = paragraphs.findIndex(({ text }) => text.includes(words));
  const hint = elsewhere < 0 ? 'nor anywhere in it' : `but in ¶${elsewhere + 1}`;
  return [error(file, field, `not in ${locator} of ${source}, ${hint} (found ${words})`)];
}

const inOneSpace = (text: string): string => text.replace(/\s+/g, ' ');

function proveSource(source: Source, paragraphs: readonly Paragraph[]): Problem[] {
  return [
    ...paragraphs.flatMap((paragraph, n) => {
      const recorded = [...source.quotes, ...source.noQuotations]
        .filter(({ locator }) => locator === `¶${n + 1}`)
        .map(({ words }) => trimPunctuation(words));
      return (
        quotedSpans(paragraph.text)
          .filter((span) => !isCovered(span, recorded))
          .map((span) => uncovered(source, paragraph, n, span))
          // Not every mark was understood by the machine: that is for an editor to see, and no fault of the record.
          .map(
            (problem): Problem => (source.read === undefined ? problem : { ...problem, severity: 'warning' }),
          )
      );
    }),
    ...source.facts.flatMap((fact, n) => {
      const shared = fact.verbatim ? null : sharedRun(fact, at(paragraphs, fact.locator)?.text ?? '');
      return shared === null
        ? []
        : [
            warning(
              sourceFile(source.id),
              `facts[${n}].text`,
              `say it in our own words; ${fact.locator} has: ${shared}`,
            ),
          ];
    }),
  ];
}

function isCovered(span: QuotedSpan, recorded: readonly string[]): boolean {
  const words = trimPunctuation(span.text);
  return words === '' || recorded.some((known) => known.includes(words) || words.includes(known));
}

function uncovered(source: Source, paragraph: Paragraph, n: number, span: QuotedSpan): Problem {
  return {
    severity: 'error',
    file: textFile(source.id),
    line: paragraph.line,
    column: paragraph.column + span.start,
    field: `¶${n + 1}`,
    message: `in quotation marks, but no quote or noQuotation of the record (found ${span.text})`,
  };
}

const longestSharedRun = 7;

/** A run of words past `longestSharedRun` that a fact shares with its paragraph. */
function sharedRun(fact: Fact, paragraph: string): string | null {
  const ours = wordsOf(fact.text);
  const theirs = ` ${wordsOf(paragraph).join(' ')} `;
  const length = longestSharedRun + 1;
  const start = ours.findIndex(
    (_word, n) => n + length <= ours.length && theirs.includes(` ${ours.slice(n, n + length).join(' ')} `),
  );
  return start < 0 ? null : ours.slice(start, start + length).join(' ');
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'.,]*(?<![.,'])/gu) ?? []
  );
}

function trimPunctuation(text: string): string {
  return text.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
}

function at(paragraphs: readonly Paragraph[], locator: string): Paragraph | undefined {
  return paragraphs[Number(locator.slice(1)) - 1];
}

function withoutText(source: Source): Problem {
  return warning(sourceFile(source.id), '', `no ${textFile(source.id)} among the texts: not compared`);
}

function sourceFile(id: string): string {
  return `sources/${id}.yaml`;
}

function textFile(id: string): string {
  return `${id}.txt`;
}

function error(file: string, field: string, message: string): Problem {
  return { severity: 'error', file, line: null, column: null, field, message };
}

function warning(file: string, field: string, message: string): Problem {
  return { ...error(file, field, message), severity: 'warning' };
}
